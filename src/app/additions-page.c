/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "additions-page.h"

#include "explanation.h"
#include "labels.h"
#include "section.h"

struct _SyAdditionsPage
{
  GtkBox        parent_instance;

  GPtrArray    *sections; /* SySection by option, unowned */
  SyEvaluation *evaluation;
};

G_DEFINE_FINAL_TYPE (SyAdditionsPage, sy_additions_page, GTK_TYPE_BOX)

static GtkWidget *
make_entry (const SyEvaluation *evaluation, guint need, guint option)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  g_autofree char *addition = sy_explain_addition (evaluation, need, option);
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (entry), sy_label_new (sy_catalog_get_need (catalog, need)->title, "option-name"));
  gtk_box_append (GTK_BOX (entry), sy_label_new (addition, "reason"));
  return entry;
}

static void
on_fill_cb (SyAdditionsPage *self, SySection *section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  guint option;

  if (!g_ptr_array_find (self->sections, section, &option))
    return;

  for (guint i = 0; i < sy_catalog_get_n_needs (sy_evaluation_get_catalog (self->evaluation)); i++)
    if (sy_evaluation_must_add (self->evaluation, i, option))
      gtk_box_append (GTK_BOX (box), make_entry (self->evaluation, i, option));

  sy_section_set_content (section, box);
}

static void
sy_additions_page_dispose (GObject *object)
{
  SyAdditionsPage *self = SY_ADDITIONS_PAGE (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->evaluation, sy_evaluation_unref);

  G_OBJECT_CLASS (sy_additions_page_parent_class)->dispose (object);
}

static void
sy_additions_page_class_init (SyAdditionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_additions_page_dispose;
}

static void
sy_additions_page_init (SyAdditionsPage *self)
{
  self->sections = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * sy_additions_page_new:
 * @catalog: whose options are shown
 *
 * Returns: a page
 */
GtkWidget *
sy_additions_page_new (SyCatalog *catalog)
{
  SyAdditionsPage *self = g_object_new (SY_TYPE_ADDITIONS_PAGE, NULL);

  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    {
      GtkWidget *section = sy_section_new ();

      g_signal_connect_object (section, "fill", G_CALLBACK (on_fill_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->sections, section);
      gtk_box_append (GTK_BOX (self), section);
    }

  return GTK_WIDGET (self);
}

/**
 * sy_additions_page_show:
 * @self: a page
 * @evaluation: the evaluation to show
 */
void
sy_additions_page_show (SyAdditionsPage *self, SyEvaluation *evaluation)
{
  GtkWidget *previous = NULL;

  g_clear_pointer (&self->evaluation, sy_evaluation_unref);
  self->evaluation = sy_evaluation_ref (evaluation);

  for (guint rank = 0; rank < self->sections->len; rank++)
    {
      guint option = sy_evaluation_get_option_at (evaluation, rank);
      SySection *section = self->sections->pdata[option];
      g_autofree char *summary = sy_explain_additions_of (evaluation, option);

      sy_section_set_texts (section, sy_catalog_get_option (sy_evaluation_get_catalog (evaluation), option)->name,
                            summary);
      sy_section_refresh (section);
      gtk_box_reorder_child_after (GTK_BOX (self), GTK_WIDGET (section), previous);
      previous = GTK_WIDGET (section);
    }
}
