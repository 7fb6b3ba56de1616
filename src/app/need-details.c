/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "need-details.h"

#include "explanation.h"
#include "labels.h"
#include "option-mark.h"
#include "rating-scale.h"

struct _SyNeedDetails
{
  GtkBox    parent_instance;

  GtkBox   *ratings;
  GtkLabel *confidence;
  GtkBox   *sources;
};

G_DEFINE_FINAL_TYPE (SyNeedDetails, sy_need_details, GTK_TYPE_BOX)

static GtkWidget *
make_rating (const SyEvaluation *evaluation, guint need, guint option)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  const SyRating *rating = sy_catalog_get_rating (catalog, need, option);
  g_autofree char *sentence = sy_explain_rating (evaluation, need, option);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = sy_label_new (sy_catalog_get_option (catalog, option)->name, "option-name");
  GtkWidget *level = sy_label_new (sy_catalog_get_level (catalog, rating->level)->label, "caption");

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (level, "dim");
  gtk_box_append (GTK_BOX (line), sy_option_mark_new (catalog, option));
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), level);
  gtk_box_append (GTK_BOX (line), sy_rating_scale_new (option, rating->level, sentence));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), sy_label_new (rating->because, "reason"));

  return box;
}

/* A link if there is an address; it is opened only on a click. */
static GtkWidget *
make_source (const SySource *source)
{
  g_autofree char *origin = sy_explain_source (source);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = sy_label_new (source->title, "source");
  GtkWidget *standpoint;

  if (source->url != NULL)
    {
      GtkWidget *link = gtk_link_button_new (source->url);

      gtk_button_set_child (GTK_BUTTON (link), title);
      gtk_widget_set_halign (link, GTK_ALIGN_START);
      gtk_widget_add_css_class (link, "source-link");
      /* Newer GTK goes on to name it after the label that it had at first. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, source->title, -1);
      title = link;
    }
  gtk_box_append (GTK_BOX (box), title);

  gtk_box_append (GTK_BOX (box), sy_label_new (origin, "caption"));
  if (source->standpoint != NULL)
    {
      standpoint = sy_label_new (source->standpoint, "caption");
      gtk_widget_add_css_class (standpoint, "dim");
      gtk_box_append (GTK_BOX (box), standpoint);
    }

  return box;
}

/* All sources of a need's ratings, each once. */
static void
add_sources (SyNeedDetails *self, SyCatalog *catalog, guint need)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint option = 0; option < sy_catalog_get_n_options (catalog); option++)
    {
      const SyIndexes *sources = &sy_catalog_get_rating (catalog, need, option)->sources;

      for (guint i = 0; i < sources->n; i++)
        if (g_hash_table_add (seen, GUINT_TO_POINTER (sources->index[i])))
          gtk_box_append (self->sources, make_source (sy_catalog_get_source (catalog, sources->index[i])));
    }
}

static void
sy_need_details_class_init (SyNeedDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/need-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SyNeedDetails, ratings);
  gtk_widget_class_bind_template_child (widget_class, SyNeedDetails, confidence);
  gtk_widget_class_bind_template_child (widget_class, SyNeedDetails, sources);
}

static void
sy_need_details_init (SyNeedDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_need_details_new:
 * @evaluation: an evaluation
 * @need: index of a need
 *
 * Returns: the details, which do not depend on the answers
 */
GtkWidget *
sy_need_details_new (const SyEvaluation *evaluation, guint need)
{
  SyNeedDetails *self = g_object_new (SY_TYPE_NEED_DETAILS, NULL);
  SyCatalog *catalog = sy_evaluation_get_catalog (evaluation);
  g_autofree char *confidence = sy_explain_confidence (evaluation, need);

  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    gtk_box_append (self->ratings, make_rating (evaluation, need, i));
  gtk_label_set_text (self->confidence, confidence);
  add_sources (self, catalog, need);

  return GTK_WIDGET (self);
}
