/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "why-page.h"

#include <glib/gi18n.h>

#include "difference-row.h"
#include "explanation.h"

struct _SyWhyPage
{
  GtkBox        parent_instance;

  GtkDropDown  *options;
  GtkDropDown  *rivals;
  GtkLabel     *reasons;
  GtkBox       *rows;
  GtkLabel     *total;

  SyEvaluation *evaluation;
  gboolean      chosen; /* the person chose what to compare */
  gboolean      refreshing;
};

G_DEFINE_FINAL_TYPE (SyWhyPage, sy_why_page, GTK_TYPE_BOX)

static guint
get_option (SyWhyPage *self)
{
  return gtk_drop_down_get_selected (self->options);
}

static guint
get_rival (SyWhyPage *self)
{
  return gtk_drop_down_get_selected (self->rivals);
}

/* The row at @index, made if there are fewer. */
static GtkWidget *
ensure_row (SyWhyPage *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (guint i = 0; i < index && row != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    return row;

  row = sy_difference_row_new ();
  gtk_box_append (self->rows, row);
  return row;
}

/* GTK 4.8 does not pass the name of a drop-down on to the button in it. */
static void
name_drop_down (GtkDropDown *drop_down, const char *what)
{
  GtkStringObject *selected = gtk_drop_down_get_selected_item (drop_down);
  g_autofree char *name = NULL;

  if (selected == NULL)
    return;

  /* Translators: what is chosen, such as "Compared with", and the choice. */
  name = g_strdup_printf (_ ("%1$s: %2$s"), what, gtk_string_object_get_string (selected));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (drop_down))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_reasons (SyWhyPage *self)
{
  g_auto (GStrv) sentences = sy_explain_reasons (self->evaluation, get_option (self), get_rival (self));
  g_autofree char *text = g_strjoinv ("\n", sentences);

  gtk_label_set_text (self->reasons, text);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons), *text != '\0');
}

static void
show_chart (SyWhyPage *self)
{
  g_autoptr (SyReasons) reasons = sy_reasons_new (self->evaluation, get_option (self), get_rival (self));
  g_autofree char *total = sy_explain_total (self->evaluation, reasons);
  GtkWidget *row = NULL;

  for (guint i = 0; i < reasons->n; i++)
    {
      row = ensure_row (self, i);
      sy_difference_row_show (SY_DIFFERENCE_ROW (row), self->evaluation, reasons, &reasons->reasons[i]);
      gtk_widget_set_visible (row, TRUE);
    }

  row = row != NULL ? gtk_widget_get_next_sibling (row) : gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, FALSE);
  gtk_label_set_text (self->total, total);
  show_reasons (self);
  name_drop_down (self->options, _ ("Option"));
  name_drop_down (self->rivals, _ ("Compared with"));
}

/* The leader and the next best, unless the person chose others. */
static void
select_pair (SyWhyPage *self, guint option)
{
  guint best = sy_evaluation_get_option_at (self->evaluation, 0);
  guint next = sy_catalog_get_n_options (sy_evaluation_get_catalog (self->evaluation)) > 1
                 ? sy_evaluation_get_option_at (self->evaluation, 1)
                 : best;

  self->refreshing = TRUE;
  gtk_drop_down_set_selected (self->options, option);
  gtk_drop_down_set_selected (self->rivals, option == best ? next : best);
  self->refreshing = FALSE;
}

static void
on_selected_cb (SyWhyPage *self)
{
  if (self->refreshing || self->evaluation == NULL)
    return;

  self->chosen = TRUE;
  show_chart (self);
}

static void
sy_why_page_dispose (GObject *object)
{
  SyWhyPage *self = SY_WHY_PAGE (object);

  self->refreshing = TRUE;
  g_clear_pointer (&self->evaluation, sy_evaluation_unref);

  G_OBJECT_CLASS (sy_why_page_parent_class)->dispose (object);
}

static void
sy_why_page_class_init (SyWhyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_why_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/why-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SyWhyPage, options);
  gtk_widget_class_bind_template_child (widget_class, SyWhyPage, rivals);
  gtk_widget_class_bind_template_child (widget_class, SyWhyPage, reasons);
  gtk_widget_class_bind_template_child (widget_class, SyWhyPage, rows);
  gtk_widget_class_bind_template_child (widget_class, SyWhyPage, total);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
}

static void
sy_why_page_init (SyWhyPage *self)
{
  self->refreshing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_why_page_new:
 * @catalog: whose options are compared
 *
 * Returns: a page
 */
GtkWidget *
sy_why_page_new (SyCatalog *catalog)
{
  SyWhyPage *self = g_object_new (SY_TYPE_WHY_PAGE, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    gtk_string_list_append (names, sy_catalog_get_option (catalog, i)->name);
  gtk_drop_down_set_model (self->options, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->rivals, G_LIST_MODEL (names));
  self->refreshing = FALSE;

  return GTK_WIDGET (self);
}

/**
 * sy_why_page_show:
 * @self: a page
 * @evaluation: the evaluation to show
 */
void
sy_why_page_show (SyWhyPage *self, SyEvaluation *evaluation)
{
  g_clear_pointer (&self->evaluation, sy_evaluation_unref);
  self->evaluation = sy_evaluation_ref (evaluation);

  if (!self->chosen)
    select_pair (self, sy_evaluation_get_option_at (evaluation, 0));
  show_chart (self);
}

/**
 * sy_why_page_show_option:
 * @self: a page that shows an evaluation
 * @option: index of an option
 *
 * Compares @option with the best of the others.
 */
void
sy_why_page_show_option (SyWhyPage *self, guint option)
{
  self->chosen = option != sy_evaluation_get_option_at (self->evaluation, 0);
  select_pair (self, option);
  show_chart (self);
}
