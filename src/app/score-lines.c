/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "score-lines.h"

#include "score-line.h"

struct _SyScoreLines
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SyScoreLines, sy_score_lines, GTK_TYPE_BOX)

static void
sy_score_lines_class_init (SyScoreLinesClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_score_lines_init (SyScoreLines *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

/**
 * sy_score_lines_show:
 * @self: lines
 * @evaluation: the evaluation to show, always of the same catalog
 */
void
sy_score_lines_show (SyScoreLines *self, const SyEvaluation *evaluation)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);

  if (gtk_widget_get_first_child (GTK_WIDGET (self)) == NULL)
    for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
      gtk_box_append (GTK_BOX (self), sy_score_line_new (catalog, i));

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    sy_score_line_show (SY_SCORE_LINE (line), evaluation);
}
