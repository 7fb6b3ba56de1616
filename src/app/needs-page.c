/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "needs-page.h"

#include "explanation.h"
#include "need-details.h"
#include "section.h"

struct _SyNeedsPage
{
  GtkBox        parent_instance;

  GPtrArray    *sections; /* SySection by need, NULL until it counts; unowned */
  SyEvaluation *evaluation;
};

G_DEFINE_FINAL_TYPE (SyNeedsPage, sy_needs_page, GTK_TYPE_BOX)

/* The details do not depend on the answers, so they are made once. */
static void
on_fill_cb (SyNeedsPage *self, SySection *section)
{
  guint need;

  if (sy_section_get_content (section) == NULL && g_ptr_array_find (self->sections, section, &need))
    sy_section_set_content (section, sy_need_details_new (self->evaluation, need));
}

static SySection *
ensure_section (SyNeedsPage *self, guint need)
{
  GtkWidget *section = self->sections->pdata[need];

  if (section == NULL)
    {
      GtkWidget *previous = NULL;

      for (guint i = 0; i < need; i++)
        previous = self->sections->pdata[i] != NULL ? self->sections->pdata[i] : previous;

      section = sy_section_new ();
      g_signal_connect_object (section, "fill", G_CALLBACK (on_fill_cb), self, G_CONNECT_SWAPPED);
      gtk_box_insert_child_after (GTK_BOX (self), section, previous);
      self->sections->pdata[need] = section;
    }

  return SY_SECTION (section);
}

static void
show_need (SyNeedsPage *self, guint need)
{
  g_autofree char *summary = sy_explain_need (self->evaluation, need);
  SySection *section = ensure_section (self, need);

  sy_section_set_texts (section, sy_catalog_get_need (sy_evaluation_get_catalog (self->evaluation), need)->question,
                        summary);
  gtk_widget_set_visible (GTK_WIDGET (section), TRUE);
}

static void
sy_needs_page_dispose (GObject *object)
{
  SyNeedsPage *self = SY_NEEDS_PAGE (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->evaluation, sy_evaluation_unref);

  G_OBJECT_CLASS (sy_needs_page_parent_class)->dispose (object);
}

static void
sy_needs_page_class_init (SyNeedsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_needs_page_dispose;
}

static void
sy_needs_page_init (SyNeedsPage *self)
{
  self->sections = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * sy_needs_page_new:
 *
 * Returns: a page
 */
GtkWidget *
sy_needs_page_new (void)
{
  return g_object_new (SY_TYPE_NEEDS_PAGE, NULL);
}

/**
 * sy_needs_page_show:
 * @self: a page
 * @evaluation: the evaluation to show, always of the same catalog
 */
void
sy_needs_page_show (SyNeedsPage *self, SyEvaluation *evaluation)
{
  guint n_needs = sy_catalog_get_n_needs (sy_evaluation_get_catalog (evaluation));

  g_clear_pointer (&self->evaluation, sy_evaluation_unref);
  self->evaluation = sy_evaluation_ref (evaluation);
  g_ptr_array_set_size (self->sections, (int) n_needs);

  for (guint i = 0; i < n_needs; i++)
    if (sy_evaluation_get_weight (evaluation, i) > 0)
      show_need (self, i);
    else if (self->sections->pdata[i] != NULL)
      gtk_widget_set_visible (self->sections->pdata[i], FALSE);
}
