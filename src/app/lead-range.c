/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lead-range.h"

#include "explanation-people.h"
#include "option-colours.h"

#define BAR_HEIGHT 12
#define TICK_HEIGHT 22
#define AXIS_HEIGHT 34

/* Room for the points at either end. */
#define LABEL_ROOM 34

/* The parts, in the order in which they are drawn. */
enum
{
  PART_AXIS,
  PART_BEHIND, /* where the second option leads */
  PART_AHEAD,  /* where the first one does */
  PART_TICK,
  PART_LOWEST, /* the points at the ends */
  PART_HIGHEST,
  N_PARTS,
};

struct _SyLeadRange
{
  GtkWidget  parent_instance;

  GtkWidget *parts[N_PARTS];
  char      *classes[N_PARTS];
  double     lowest;
  double     highest;
  double     today;
  double     least; /* of the whole chart */
  double     most;
};

G_DEFINE_FINAL_TYPE (SyLeadRange, sy_lead_range, GTK_TYPE_WIDGET)

static void
sy_lead_range_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size G_GNUC_UNUSED,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline G_GNUC_UNUSED,
                       int            *natural_baseline G_GNUC_UNUSED)
{
  SyLeadRange *self = SY_LEAD_RANGE (widget);

  gtk_widget_measure (self->parts[PART_LOWEST], orientation, -1, minimum, natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 2 * LABEL_ROOM + 60 : MAX (*minimum, AXIS_HEIGHT);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 300 : MAX (*natural, AXIS_HEIGHT);
}

/* Puts a part between two places of the chart; @height 0 for a label. */
static void
place (SyLeadRange *self, guint part, double start, double width, int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation allocation = { .height = height };
  int least;

  gtk_widget_measure (self->parts[part], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (height == 0)
    gtk_widget_measure (self->parts[part], GTK_ORIENTATION_VERTICAL, -1, &allocation.height, NULL, NULL, NULL);
  width = MAX (width, least);
  start = mirrored ? gtk_widget_get_width (widget) - start - width : start;
  allocation.x = (int) (start + 0.5);
  allocation.width = (int) (width + 0.5);
  allocation.y = (gtk_widget_get_height (widget) - allocation.height) / 2;
  gtk_widget_size_allocate (self->parts[part], &allocation, -1);
}

static int
label_width (SyLeadRange *self, guint part)
{
  int width;

  gtk_widget_measure (self->parts[part], GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static void
sy_lead_range_size_allocate (GtkWidget *widget, int width, int height G_GNUC_UNUSED, int baseline G_GNUC_UNUSED)
{
  SyLeadRange *self = SY_LEAD_RANGE (widget);
  double unit = MAX (width - 2 * LABEL_ROOM, 1) / MAX (self->most - self->least, 1e-6);
  double axis = LABEL_ROOM - self->least * unit;
  double lowest = axis + self->lowest * unit;
  double highest = axis + self->highest * unit;

  gtk_widget_set_child_visible (self->parts[PART_BEHIND], self->lowest < 0);
  gtk_widget_set_child_visible (self->parts[PART_AHEAD], self->highest > 0);
  place (self, PART_AXIS, axis, 1, AXIS_HEIGHT);
  place (self, PART_BEHIND, lowest, MAX (MIN (highest, axis) - lowest, 2), BAR_HEIGHT);
  place (self, PART_AHEAD, MAX (lowest, axis), MAX (highest - MAX (lowest, axis), 2), BAR_HEIGHT);
  place (self, PART_TICK, axis + self->today * unit - 1, 2, TICK_HEIGHT);
  place (self, PART_LOWEST, lowest - label_width (self, PART_LOWEST) - 5, 0, 0);
  place (self, PART_HIGHEST, highest + 5, 0, 0);
}

static void
sy_lead_range_dispose (GObject *object)
{
  SyLeadRange *self = SY_LEAD_RANGE (object);

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_clear_pointer (&self->parts[i], gtk_widget_unparent);
      g_clear_pointer (&self->classes[i], g_free);
    }

  G_OBJECT_CLASS (sy_lead_range_parent_class)->dispose (object);
}

static void
sy_lead_range_class_init (SyLeadRangeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_lead_range_dispose;
  widget_class->measure = sy_lead_range_measure;
  widget_class->size_allocate = sy_lead_range_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "leadrange");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sy_lead_range_init (SyLeadRange *self)
{
  static const char *const classes[] = { "axis", "part", "part", "tick", "points", "points" };

  for (guint i = 0; i < N_PARTS; i++)
    {
      GType type = i < PART_LOWEST ? GTK_TYPE_BOX : GTK_TYPE_LABEL;

      self->parts[i] = g_object_new (type, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (self->parts[i], classes[i]);
      /* A sign stands before its number in every language. */
      if (i >= PART_LOWEST)
        gtk_widget_set_direction (self->parts[i], GTK_TEXT_DIR_LTR);
      gtk_widget_set_parent (self->parts[i], GTK_WIDGET (self));
    }
}

static void
set_colour (SyLeadRange *self, guint part, guint option)
{
  if (self->classes[part] != NULL)
    gtk_widget_remove_css_class (self->parts[part], self->classes[part]);
  g_free (self->classes[part]);
  self->classes[part] = sy_option_colours_dup_class (option);
  gtk_widget_add_css_class (self->parts[part], self->classes[part]);
}

static void
take_scale (SyLeadRange *self, SyPeople *people)
{
  self->today = sy_people_get_lead (people);
  self->least = MIN (self->today, 0);
  self->most = MAX (self->today, 0);
  for (guint i = 0; i < sy_people_get_n_disagreements (people); i++)
    {
      const SyDisagreement *disagreement = sy_people_get_disagreement (people, i);

      self->least = MIN (self->least, MIN (disagreement->least.lead, disagreement->most.lead));
      self->most = MAX (self->most, MAX (disagreement->least.lead, disagreement->most.lead));
    }
}

/**
 * sy_lead_range_show:
 * @self: a range
 * @people: everyone
 * @disagreement: place of the disagreement to show
 */
void
sy_lead_range_show (SyLeadRange *self, SyPeople *people, guint disagreement)
{
  const SyDisagreement *shown = sy_people_get_disagreement (people, disagreement);
  g_autofree char *sentence = sy_explain_disagreement_range (people, disagreement);
  g_autofree char *lowest = sy_explain_lead (MIN (shown->least.shown, shown->most.shown));
  g_autofree char *highest = sy_explain_lead (MAX (shown->least.shown, shown->most.shown));
  guint first, second;

  take_scale (self, people);
  self->lowest = MIN (shown->least.lead, shown->most.lead);
  self->highest = MAX (shown->least.lead, shown->most.lead);
  sy_people_get_first_two (people, &first, &second);
  set_colour (self, PART_AHEAD, first);
  set_colour (self, PART_BEHIND, second);
  gtk_label_set_text (GTK_LABEL (self->parts[PART_LOWEST]), lowest);
  gtk_label_set_text (GTK_LABEL (self->parts[PART_HIGHEST]), highest);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
