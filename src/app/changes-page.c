/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "changes-page.h"

#include "change-row.h"
#include "explanation.h"
#include "labels.h"

struct _SyChangesPage
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SyChangesPage, sy_changes_page, GTK_TYPE_BOX)

static void
add_changes_to (SyChangesPage *self, const SyEvaluation *evaluation, guint leader, gboolean answered, gboolean narrow)
{
  const SySingleChanges *changes = sy_evaluation_get_single_changes (evaluation);
  gboolean first = TRUE;

  for (guint i = 0; i < changes->n; i++)
    {
      gboolean own = sy_evaluation_get_origin (evaluation, changes->changes[i].need, NULL) == SY_ORIGIN_ANSWER;

      if (changes->changes[i].leader != leader || own != answered || !sy_single_changes_is_nearest (changes, i))
        continue;
      if (first)
        {
          g_autofree char *heading = sy_explain_changes_to (evaluation, leader, answered);

          gtk_box_append (GTK_BOX (self), sy_label_new (heading, "option-name"));
        }
      first = FALSE;
      gtk_box_append (GTK_BOX (self), sy_change_row_new_for_change (evaluation, &changes->changes[i], narrow));
    }
}

static void
add_way (SyChangesPage *self, const SyEvaluation *evaluation, const SyShortestWay *way, gboolean narrow)
{
  g_autofree char *heading = sy_explain_way (evaluation, way);

  gtk_box_append (GTK_BOX (self), sy_label_new (heading, "option-name"));
  for (guint i = 0; way != NULL && i < way->n; i++)
    gtk_box_append (GTK_BOX (self), sy_change_row_new_for_step (evaluation, &way->changes[i], narrow));
}

static void
sy_changes_page_class_init (SyChangesPageClass *klass G_GNUC_UNUSED)
{
}

static void
sy_changes_page_init (SyChangesPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

/**
 * sy_changes_page_new:
 *
 * Returns: a page
 */
GtkWidget *
sy_changes_page_new (void)
{
  return g_object_new (SY_TYPE_CHANGES_PAGE, NULL);
}

/**
 * sy_changes_page_show:
 * @self: a page
 * @evaluation: the evaluation to show
 * @way: (nullable): its shortest way, %NULL while it is looked for
 * @narrow: whether there is little width
 */
void
sy_changes_page_show (SyChangesPage *self, const SyEvaluation *evaluation, const SyShortestWay *way, gboolean narrow)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  for (guint rank = 0; rank < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); rank++)
    add_changes_to (self, evaluation, sy_evaluation_get_option_at (evaluation, rank), TRUE, narrow);
  /* With a single one of the own answers it stands above already. */
  if (sy_explain_count_changes (evaluation, TRUE) == 0)
    add_way (self, evaluation, way, narrow);
  for (guint rank = 0; rank < sy_catalog_get_n_options (sy_evaluation_get_catalog (evaluation)); rank++)
    add_changes_to (self, evaluation, sy_evaluation_get_option_at (evaluation, rank), FALSE, narrow);
}
