/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "result-pane.h"

#include <glib/gi18n.h>

#include "additions-page.h"
#include "explanation.h"
#include "needs-page.h"
#include "score-bars.h"
#include "section.h"
#include "why-page.h"

struct _SyResultPane
{
  GtkBox       parent_instance;

  GtkLabel    *headline;
  GtkLabel    *certainty;
  GtkWidget   *caveat_box;
  GtkLabel    *caveat;
  SyScoreBars *bars;
  GtkWidget   *panel;
  SySection   *why;
  SySection   *additions;
  SySection   *needs;

  SyDocument  *document;
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
  g_autofree char *certainty = sy_explain_certainty (evaluation);
  g_autofree char *caveat = sy_explain_caveat (evaluation);

  gtk_label_set_text (self->headline, headline);
  gtk_label_set_text (self->certainty, certainty);
  gtk_label_set_text (self->caveat, caveat != NULL ? caveat : "");
  gtk_widget_set_visible (self->caveat_box, caveat != NULL);
}

static void
show_sections (SyResultPane *self)
{
  SyEvaluation *evaluation = get_evaluation (self);
  g_autofree char *why_title = sy_explain_why_title (evaluation);
  g_autofree char *why = sy_explain_why (evaluation);
  g_autofree char *additions = sy_explain_additions (evaluation);
  g_autofree char *needs = sy_explain_needs (evaluation);

  /* Before anything counts there is nothing to explain. */
  gtk_widget_set_visible (self->panel, sy_evaluation_get_total (evaluation) > 0);

  sy_section_set_texts (self->why, why_title, why);
  sy_section_set_texts (self->additions, _ ("What would we have to add?"), additions);
  sy_section_set_texts (self->needs, _ ("Need by need"), needs);
  sy_section_refresh (self->why);
  sy_section_refresh (self->additions);
  sy_section_refresh (self->needs);
}

static void
refresh (SyResultPane *self)
{
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
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/result-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, headline);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, certainty);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, caveat_box);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, caveat);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, bars);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, panel);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, why);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, additions);
  gtk_widget_class_bind_template_child (widget_class, SyResultPane, needs);
  gtk_widget_class_bind_template_callback (widget_class, on_option_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_why_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_additions_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fill_needs_cb);
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

  sy_score_bars_set_catalog (self->bars, sy_document_get_catalog (document));
  sy_section_set_content (self->why, NULL);
  sy_section_set_content (self->additions, NULL);
  sy_section_set_content (self->needs, NULL);
  g_signal_connect_object (document, "notify::evaluation", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
