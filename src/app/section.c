/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "section.h"

#include "settings.h"
#include "width-first-box.h"

struct _SySection
{
  GtkBox           parent_instance;

  GtkToggleButton *header;
  GtkLabel        *title;
  GtkLabel        *summary;
  GtkImage        *arrow;
  GtkRevealer     *revealer;
  AdwBin          *content;

  char            *name; /* under which it is remembered, or NULL */
};

enum
{
  SIGNAL_FILL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SySection, sy_section, GTK_TYPE_BOX)

static void
on_toggled_cb (SySection *self)
{
  gboolean expanded = gtk_toggle_button_get_active (self->header);

  gtk_image_set_from_icon_name (self->arrow, expanded ? "go-up-symbolic" : "go-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  sy_section_refresh (self);
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  if (self->name != NULL)
    sy_settings_set_expanded (self->name, expanded);
}

static void
sy_section_finalize (GObject *object)
{
  g_free (SY_SECTION (object)->name);

  G_OBJECT_CLASS (sy_section_parent_class)->finalize (object);
}

static void
sy_section_class_init (SySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_section_finalize;

  /**
   * SySection::fill:
   *
   * Emitted when the content is to be made or brought up to date.
   */
  signals[SIGNAL_FILL] = g_signal_new ("fill", SY_TYPE_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SY_TYPE_WIDTH_FIRST_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/section.ui");
  gtk_widget_class_bind_template_child (widget_class, SySection, header);
  gtk_widget_class_bind_template_child (widget_class, SySection, title);
  gtk_widget_class_bind_template_child (widget_class, SySection, summary);
  gtk_widget_class_bind_template_child (widget_class, SySection, arrow);
  gtk_widget_class_bind_template_child (widget_class, SySection, revealer);
  gtk_widget_class_bind_template_child (widget_class, SySection, content);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled_cb);
}

static void
sy_section_init (SySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * sy_section_new:
 *
 * Returns: a section that is closed
 */
GtkWidget *
sy_section_new (void)
{
  return g_object_new (SY_TYPE_SECTION, NULL);
}

/**
 * sy_section_set_texts:
 * @self: a section
 * @title: the question
 * @summary: the answer in one line
 */
void
sy_section_set_texts (SySection *self, const char *title, const char *summary)
{
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}

/**
 * sy_section_set_content:
 * @self: a section
 * @content: (nullable): what it opens to
 */
void
sy_section_set_content (SySection *self, GtkWidget *content)
{
  adw_bin_set_child (self->content, content);
}

/**
 * sy_section_get_content:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): what it opens to
 */
GtkWidget *
sy_section_get_content (SySection *self)
{
  return adw_bin_get_child (self->content);
}

/**
 * sy_section_set_expanded:
 * @self: a section
 * @expanded: whether it is open
 */
void
sy_section_set_expanded (SySection *self, gboolean expanded)
{
  gtk_toggle_button_set_active (self->header, expanded);
}

/**
 * sy_section_get_expanded:
 * @self: a section
 *
 * Returns: whether it is open
 */
gboolean
sy_section_get_expanded (SySection *self)
{
  return gtk_toggle_button_get_active (self->header);
}

/**
 * sy_section_remember:
 * @self: a section
 * @name: a name of its own
 *
 * Opens the section if it was open last, and remembers from now on.
 */
void
sy_section_remember (SySection *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
  sy_section_set_expanded (self, sy_settings_is_expanded (name));
}

/**
 * sy_section_refresh:
 * @self: a section
 *
 * Brings the content up to date if it can be seen.
 */
void
sy_section_refresh (SySection *self)
{
  if (sy_section_get_expanded (self))
    g_signal_emit (self, signals[SIGNAL_FILL], 0);
}
