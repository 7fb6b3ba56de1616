/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "result-pane.h"

#include <glib/gi18n.h>

#include "additions-page.h"
#include "changes-page.h"
#include "explanation.h"
#include "needs-page.h"
#include "score-bars.h"
#include "section.h"
#include "text-page.h"
#include "why-page.h"
#include "width-first-box.h"

struct _SyResultPane
{
  GtkBox       parent_instance;

  GtkLabel    *headline;
  GtkLabel    *certainty;
  GtkWidget   *caveat_box;
  GtkLabel    *caveat;
  SyScoreBars *bars;
  GtkWidget   *legend;
  GtkWidget   *panel;
  SySection   *why;
  SySection   *must_haves;
  SySection   *changes;
  SySection   *additions;
  SySection   *advice;
  SySection   *needs;
  SySection   *method;

  SyDocument  *document;
  gboolean     has_bars; /* of the catalog of @document */
  gboolean     narrow;
};

G_DEFINE_FINAL_TYPE (SyResultPane, sy_result_pane, GTK_TYPE_BOX)

static SyEvaluation *
get_evaluation (SyResultPane *self)
{
  return sy_document_get_evaluation (self->document);
}

static void
on_fill_why_cb (SyResultPane *self)
{
  if (sy_section_get_content (self->why) == NULL)
    sy_section_set_content (self->why, sy_why_page_new (sy_document_get_catalog (self->document)));

  sy_why_page_show (SY_WHY_PAGE (sy_section_get_content (self->why)), get_evaluation (self));
}

static void
on_fill_additions_cb (SyResultPane *self)
{
  if (sy_section_get_content (self->additions) == NULL)
    sy_section_set_content (self->additions, sy_additions_page_new (sy_document_get_catalog (self->document)));

  sy_additions_page_show (SY_ADDITIONS_PAGE (sy_section_get_content (self->additions)), get_evaluation (self));
}

static void
on_fill_needs_cb (SyResultPane *self)
{
  if (sy_section_get_content (self->needs) == NULL)
    sy_section_set_content (self->needs, sy_needs_page_new ());

  sy_needs_page_show (SY_NEEDS_PAGE (sy_section_get_content (self->needs)), get_evaluation (self));
}

/* An empty page of paragraphs in the section. */
static SyTextPage *
begin_text (SySection *section)
{
  if (sy_section_get_content (section) == NULL)
    sy_section_set_content (section, sy_text_page_new ());

  sy_text_page_clear (SY_TEXT_PAGE (sy_section_get_content (section)));
  return SY_TEXT_PAGE (sy_section_get_content (section));
}

static void
on_fill_must_haves_cb (SyResultPane *self)
{
  SyEvaluation *evaluation = get_evaluation (self);
  SyTextPage *page = begin_text (self->must_haves);

  for (guint i = 0; i < sy_catalog_get_n_needs (sy_document_get_catalog (self->document)); i++)
    if (sy_evaluation_get_importance (evaluation, i) == SY_IMPORTANCE_MUST)
      {
        g_autofree char *text = sy_explain_must_have (evaluation, i);

        sy_text_page_add (page, NULL, text, NULL);
      }
}

static void
on_fill_changes_cb (SyResultPane *self)
{
  if (sy_section_get_content (self->changes) == NULL)
    sy_section_set_content (self->changes, sy_changes_page_new ());

  sy_changes_page_show (SY_CHANGES_PAGE (sy_section_get_content (self->changes)), get_evaluation (self),
                        sy_document_get_shortest_way (self->document), self->narrow);
}

static void
add_advice (SyTextPage *page, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  for (guint i = 0; i < sy_catalog_get_n_advice (catalog); i++)
    {
      const SyAdvice *advice = sy_catalog_get_advice (catalog, i);
      g_autofree char *sources = NULL;

      if (!sy_evaluation_advises (evaluation, advice))
        continue;
      sources = sy_explain_sources (catalog, &advice->sources);
      sy_text_page_add (page, NULL, advice->text, sources);
    }
}

static void
on_fill_advice_cb (SyResultPane *self)
{
  SyCatalog *catalog = sy_document_get_catalog (self->document);
  SyEvaluation *evaluation = get_evaluation (self);
  SyTextPage *page = begin_text (self->advice);
  g_autofree char *none = sy_explain_no_advice (evaluation);

  if (none != NULL)
    sy_text_page_add (page, NULL, none, NULL);
  add_advice (page, evaluation);
  for (guint i = 0; i < sy_catalog_get_n_opposites (catalog); i++)
    if (sy_evaluation_contradicts (evaluation, sy_catalog_get_opposite (catalog, i)))
      {
        g_autofree char *text = sy_explain_opposite (evaluation, sy_catalog_get_opposite (catalog, i));

        sy_text_page_add (page, NULL, text, NULL);
      }
}

static void
on_fill_method_cb (SyResultPane *self)
{
  SyTextPage *page = begin_text (self->method);
  g_auto (GStrv) paragraphs = sy_explain_method (get_evaluation (self));

  for (guint i = 0; paragraphs[i] != NULL; i += 2)
    sy_text_page_add (page, paragraphs[i], paragraphs[i + 1], NULL);
}

static void
on_option_activated_cb (SyResultPane *self, guint option)
{
  if (sy_evaluation_get_total (get_evaluation (self)) <= 0)
    return;

  sy_section_set_expanded (self->why, TRUE);
  sy_why_page_show_option (SY_WHY_PAGE (sy_section_get_content (self->why)), option);
}

static void
show_verdict (SyResultPane *self)
{
  SyEvaluation *evaluation = get_evaluation (self);
  g_autofree char *headline = sy_explain_headline (evaluation);
  g_autofree char *certainty = sy_explain_certainty (evaluation, sy_document_get_shortest_way (self->document));
  g_autofree char *caveat = sy_explain_caveat (evaluation);

  gtk_label_set_text (self->headline, headline);
  gtk_label_set_text (self->certainty, certainty);
  gtk_label_set_text (self->caveat, caveat != NULL ? caveat : "");
  gtk_widget_set_visible (self->caveat_box, caveat != NULL);
  gtk_widget_set_visible (self->legend, !self->narrow && sy_evaluation_get_total (evaluation) > 0);
}

static void
show_changes (SyResultPane *self)
{
  g_autofree char *summary = sy_explain_changes (get_evaluation (self), sy_document_get_shortest_way (self->document));

  sy_section_set_texts (self->changes, _ ("What would change the answer?"), summary);
  sy_section_refresh (self->changes);
}

static void
on_shortest_way_cb (SyResultPane *self)
{
  show_verdict (self);
  show_changes (self);
}

static void
show_sections (SyResultPane *self)
{
  SyEvaluation *evaluation = get_evaluation (self);
  g_autofree char *why_title = sy_explain_why_title (evaluation);
  g_autofree char *why = sy_explain_why (evaluation);
  g_autofree char *additions = sy_explain_additions (evaluation);
  g_autofree char *must_haves = sy_explain_must_haves (evaluation);
  g_autofree char *advice = sy_explain_advice (evaluation);
  g_autofree char *needs = sy_explain_needs (evaluation);

  /* Before anything counts there is nothing to explain. */
  gtk_widget_set_visible (self->panel, sy_evaluation_get_total (evaluation) > 0);

  sy_section_set_texts (self->why, why_title, why);
  sy_section_set_texts (self->must_haves, _ ("Are the must-haves met?"), must_haves);
  sy_section_set_texts (self->additions, _ ("What would we have to add?"), additions);
  sy_section_set_texts (self->advice, _ ("What should we keep in mind?"), advice);
  sy_section_set_texts (self->needs, _ ("Need by need"), needs);
  sy_section_set_texts (self->method, _ ("How are the scores made?"),
                        _ ("Rating times importance, added up. Ratings are judgements"));
  gtk_widget_set_visible (GTK_WIDGET (self->must_haves), sy_evaluation_get_n_must_haves (evaluation) > 0);
  show_changes (self);

  sy_section_refresh (self->why);
  sy_section_refresh (self->must_haves);
  sy_section_refresh (self->additions);
  sy_section_refresh (self->advice);
  sy_section_refresh (self->needs);
  sy_section_refresh (self->method);
}

/* Nothing is shown before there is something to show, and no bars are made. */
static void
refresh (SyResultPane *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), sy_document_is_evaluated (self->document));
  if (!sy_document_is_evaluated (self->document))
    return;

  if (!self->has_bars)
    sy_score_bars_set_catalog (self->bars, sy_document_get_catalog (self->document));
  self->has_bars = TRUE;
  show_verdict (self);
  sy_score_bars_show (self->bars, get_evaluation (self));
  show_sections (self);
}

static void
sy_result_pane_dispose (GObject *object)
{
  SyResultPane *self = SY_RESULT_PANE (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (sy_result_pane_parent_class)->dispose (object);
}

static void
sy_result_pane_class_init (SyResultPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_result_pane_dispose;

  g_type_ensure (SY_TYPE_SCORE_BARS);
  g_type_ensure (SY_TYPE_SECTION);
  g_type_ensure (SY_TYPE_WIDTH_FIRST_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/result-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, headline);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, certainty);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, caveat_box);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, caveat);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, bars);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, legend);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, panel);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, why);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, must_haves);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, changes);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, additions);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, advice);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, needs);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, method);
  gtk_widget_class_bind_template_callback (widget_class, on_option_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_why_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_additions_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_needs_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_must_haves_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_changes_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_advice_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_method_cb);
}

static void
sy_result_pane_init (SyResultPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_result_pane_set_document:
 * @self: a pane
 * @document: the document whose result to show
 */
void
sy_result_pane_set_document (SyResultPane *self, SyDocument *document)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);

  self->has_bars = FALSE;
  sy_section_set_content (self->why, NULL);
  sy_section_set_content (self->additions, NULL);
  sy_section_set_content (self->needs, NULL);
  sy_section_remember (self->why, "why");
  sy_section_remember (self->must_haves, "must-haves");
  sy_section_remember (self->changes, "changes");
  sy_section_remember (self->additions, "additions");
  sy_section_remember (self->advice, "advice");
  sy_section_remember (self->needs, "needs");
  sy_section_remember (self->method, "method");
  g_signal_connect_object (document, "notify::shortest-way", G_CALLBACK (on_shortest_way_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::evaluation", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * sy_result_pane_set_narrow:
 * @self: a pane
 * @narrow: whether there is room for one column only
 */
void
sy_result_pane_set_narrow (SyResultPane *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  sy_score_bars_set_compact (self->bars, narrow);
  if (!sy_document_is_evaluated (self->document))
    return;

  gtk_widget_set_visible (self->legend, !narrow && sy_evaluation_get_total (get_evaluation (self)) > 0);
  sy_section_refresh (self->changes);
}
