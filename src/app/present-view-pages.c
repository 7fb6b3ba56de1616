/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a presentation, and what stands on them. */

#include "config.h"

#include <glib/gi18n.h>

#include "explanation.h"
#include "present-page.h"
#include "present-texts.h"
#include "present-view-private.h"
#include "present-why.h"

static SyEvaluation *
get_evaluation (SyPresentView *self)
{
  return sy_document_get_evaluation (self->document);
}

/* As long as nothing counts there is nothing to explain. */
int
sy_present_view_get_n_pages (SyPresentView *self)
{
  return sy_evaluation_get_total (get_evaluation (self)) > 0 ? SY_N_PAGES : 1;
}

static void
show_verdict (SyPresentView *self)
{
  SyEvaluation *evaluation = get_evaluation (self);
  g_autofree char *headline = sy_explain_headline (evaluation);
  g_autofree char *certainty = sy_explain_certainty (evaluation, sy_document_get_shortest_way (self->document));
  gboolean searching = gtk_widget_get_visible (GTK_WIDGET (self->search));

  /* The bars need the room while somebody looks how they move. */
  sy_present_page_set_texts (SY_PRESENT_PAGE (self->pages[SY_PAGE_VERDICT]), headline, searching ? "" : certainty);
  sy_score_bars_show (self->bars, evaluation);
}

/* What the first option is compared with: what the person asked about, as
 * long as that is another one, else the next best. */
static guint
get_rival (SyPresentView *self)
{
  SyEvaluation *evaluation = get_evaluation (self);
  guint first = sy_evaluation_get_option_at (evaluation, 0);
  guint n_options = sy_catalog_get_n_options (sy_document_get_catalog (self->document));

  if (self->rival >= 0 && self->rival != (int) first)
    return (guint) self->rival;

  return n_options > 1 ? sy_evaluation_get_option_at (evaluation, 1) : first;
}

/* One line: of the first option against the next best, or against what the
 * person asked about. */
static char *
explain_why (SyPresentView *self, guint rival)
{
  SyEvaluation *evaluation = get_evaluation (self);
  g_auto (GStrv) sentences = NULL;

  if (self->rival != (int) rival)
    return sy_explain_why (evaluation);

  sentences = sy_explain_reasons (evaluation, sy_evaluation_get_option_at (evaluation, 0), rival);
  return g_strdup (sentences[0] != NULL ? sentences[0] : "");
}

static void
show_why (SyPresentView *self)
{
  SyEvaluation *evaluation = get_evaluation (self);
  guint rival = get_rival (self);
  g_autofree char *heading = sy_explain_why_title (evaluation);
  g_autofree char *text = explain_why (self, rival);

  sy_present_page_set_texts (SY_PRESENT_PAGE (self->pages[SY_PAGE_WHY]), heading, text);
  sy_present_why_show (SY_PRESENT_WHY (self->why), evaluation, rival);
}

static void
show_changes (SyPresentView *self)
{
  SyEvaluation *evaluation = get_evaluation (self);
  const SyShortestWay *way = sy_document_get_shortest_way (self->document);
  g_autofree char *summary = sy_explain_changes (evaluation, way);

  sy_present_page_set_texts (SY_PRESENT_PAGE (self->pages[SY_PAGE_CHANGES]), _ ("What would change the answer?"),
                             summary);
  sy_present_changes (SY_TEXT_PAGE (self->changes), evaluation, way);
}

static void
show_additions (SyPresentView *self)
{
  SyEvaluation *evaluation = get_evaluation (self);
  g_autofree char *heading = sy_explain_additions_title (evaluation);
  g_autofree char *summary = sy_explain_additions (evaluation);

  sy_present_page_set_texts (SY_PRESENT_PAGE (self->pages[SY_PAGE_ADDITIONS]), heading, summary);
  sy_present_additions (SY_TEXT_PAGE (self->additions[0]), SY_TEXT_PAGE (self->additions[1]), evaluation);
}

/* Shows what the current page is about as it is now. */
void
sy_present_view_fill_page (SyPresentView *self)
{
  switch (self->page)
    {
    case SY_PAGE_WHY:
      show_why (self);
      break;
    case SY_PAGE_CHANGES:
      show_changes (self);
      break;
    case SY_PAGE_ADDITIONS:
      show_additions (self);
      break;
    case SY_PAGE_VERDICT:
    default:
      show_verdict (self);
    }
}

static void
add_page (SyPresentView *self, SyPresentPageKind page, GtkWidget *content, const char *css_class, double least)
{
  self->pages[page] = sy_present_page_new (content, css_class, least);
  gtk_stack_add_child (self->stack, self->pages[page]);
}

/* Charts are seen as a whole; texts rather scroll than become too small. */
void
sy_present_view_add_pages (SyPresentView *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 36);

  self->bars = g_object_new (SY_TYPE_SCORE_BARS, "valign", GTK_ALIGN_CENTER, NULL);
  self->why = sy_present_why_new ();
  self->changes = sy_text_page_new ();
  gtk_widget_set_valign (self->why, GTK_ALIGN_CENTER);
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->additions); i++)
    {
      self->additions[i] = sy_text_page_new ();
      gtk_box_append (GTK_BOX (columns), self->additions[i]);
    }

  add_page (self, SY_PAGE_VERDICT, GTK_WIDGET (self->bars), "verdict", .2);
  add_page (self, SY_PAGE_WHY, self->why, "why", .35);
  add_page (self, SY_PAGE_CHANGES, self->changes, "changes", .8);
  add_page (self, SY_PAGE_ADDITIONS, columns, "additions", .8);
}
