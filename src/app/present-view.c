/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "present-view-private.h"

#include <glib/gi18n.h>

#include "fit.h"
#include "present-page.h"

/* How long pointer and controls stay after the last move. */
#define POINTER_MS 4000

enum
{
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyPresentView, sy_present_view, GTK_TYPE_BOX)

static void
show_page (SyPresentView *self)
{
  int n_pages = sy_present_view_get_n_pages (self);
  g_autofree char *position = g_strdup_printf (_ ("%1$d of %2$d"), (int) self->page + 1, n_pages);

  sy_present_view_fill_page (self);
  gtk_label_set_text (self->position, position);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "present.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "present.next", n_pages > 1);
}

/* To a screen reader the other pages are not there. */
static void
show_only (SyPresentView *self, GtkWidget *page)
{
  for (guint i = 0; i < SY_N_PAGES; i++)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->pages[i]), GTK_ACCESSIBLE_STATE_HIDDEN, self->pages[i] != page,
                                 -1);
  gtk_stack_set_visible_child (self->stack, page);
}

/* After the last page comes the first again. */
static void
go_to (SyPresentView *self, int page)
{
  self->page = (SyPresentPageKind) (page < sy_present_view_get_n_pages (self) ? MAX (page, 0) : 0);
  show_page (self);
  show_only (self, self->pages[self->page]);

  /* So that a screen reader says what the page is about. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self->search)))
    gtk_widget_grab_focus (self->pages[self->page]);
}

static void
on_evaluation_cb (SyPresentView *self)
{
  if ((int) self->page >= sy_present_view_get_n_pages (self))
    go_to (self, 0);
  else
    show_page (self);
}

static void
on_shortest_way_cb (SyPresentView *self)
{
  show_page (self);
}

/* The last change, where it can be taken back; after that, what was taken
 * back. */
static void
on_history_cb (SyPresentView *self)
{
  g_autofree char *redo = sy_document_dup_redo_label (self->document);
  g_autofree char *undo = sy_document_dup_undo_label (self->document);
  const char *label = redo != NULL ? redo : undo;

  gtk_widget_set_visible (GTK_WIDGET (self->last), label != NULL);
  if (label == NULL)
    return;

  gtk_label_set_text (self->last_label, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->last), redo != NULL ? "win.redo" : "win.undo");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->last), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
on_title_cb (SyPresentView *self)
{
  g_autofree char *title = sy_document_dup_title (self->document);

  gtk_label_set_text (self->title, title);
}

static void
on_option_activated_cb (SyPresentView *self, guint option)
{
  self->rival = (int) option;
  go_to (self, SY_PAGE_WHY);
}

static void
begin_search (SyPresentView *self, GtkEventControllerKey *typed)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "searching");
  show_page (self);
  sy_present_search_begin (self->search, typed);
}

static void
on_search_closed_cb (SyPresentView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "searching");
  show_page (self);
  gtk_widget_grab_focus (self->pages[self->page]);
}

/* Any letter begins the search for a need. */
static gboolean
on_key_cb (SyPresentView *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state,
           GtkEventControllerKey *controller)
{
  gunichar typed = gdk_keyval_to_unicode (key);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (typed != '/' && !g_unichar_isalpha (typed))
    return GDK_EVENT_PROPAGATE;

  begin_search (self, typed == '/' ? NULL : controller);
  return GDK_EVENT_STOP;
}

static void
hide_pointer_cb (gpointer data)
{
  SyPresentView *self = SY_PRESENT_VIEW (data);

  self->pointer_timeout = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "pointer");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

static void
show_pointer (SyPresentView *self)
{
  g_clear_handle_id (&self->pointer_timeout, g_source_remove);
  self->pointer_timeout = g_timeout_add_once (POINTER_MS, hide_pointer_cb, self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pointer");
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

/* A new layout below a resting pointer is no move. */
static void
on_motion_cb (SyPresentView *self, double x, double y)
{
  if (x == self->pointer_x && y == self->pointer_y)
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  show_pointer (self);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter G_GNUC_UNUSED)
{
  SyPresentView *self = SY_PRESENT_VIEW (widget);

  go_to (self, (int) self->page + (g_str_equal (action, "present.next") ? 1 : -1));
}

static void
end_cb (GtkWidget *widget, const char *action, GVariant *parameter G_GNUC_UNUSED)
{
  SyPresentView *self = SY_PRESENT_VIEW (widget);

  go_to (self, g_str_equal (action, "present.first") ? 0 : sy_present_view_get_n_pages (self) - 1);
}

static void
leave_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_signal_emit (widget, signals[SIGNAL_LEFT], 0);
}

static void
search_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  begin_search (SY_PRESENT_VIEW (widget), NULL);
}

/* In a right-to-left language the next page is to the left. */
static gboolean
arrow_cb (GtkWidget *widget, GVariant *arguments, gpointer data G_GNUC_UNUSED)
{
  gboolean right = g_variant_get_int32 (arguments) > 0;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_activate_action (widget, right != rtl ? "present.next" : "present.previous", NULL);
  return GDK_EVENT_STOP;
}

static gboolean
scroll_cb (GtkWidget *widget, GVariant *arguments, gpointer data G_GNUC_UNUSED)
{
  SyPresentView *self = SY_PRESENT_VIEW (widget);

  return sy_present_page_scroll (SY_PRESENT_PAGE (self->pages[self->page]), g_variant_get_int32 (arguments));
}

static void
sy_present_view_dispose (GObject *object)
{
  SyPresentView *self = SY_PRESENT_VIEW (object);

  g_clear_handle_id (&self->pointer_timeout, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sy_present_view_parent_class)->dispose (object);
}

/* Bars and words are made for a catalog. GTK may hold on to a view that was
 * taken away, while the document goes on with another catalog. */
static void
sy_present_view_unroot (GtkWidget *widget)
{
  SyPresentView *self = SY_PRESENT_VIEW (widget);

  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->document, self);
      g_signal_handlers_disconnect_by_data (sy_document_get_requirements (self->document), self->search);
    }

  GTK_WIDGET_CLASS (sy_present_view_parent_class)->unroot (widget);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "present.next", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "present.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "present.first", NULL, end_cb);
  gtk_widget_class_install_action (widget_class, "present.last", NULL, end_cb);
  gtk_widget_class_install_action (widget_class, "present.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "present.leave", NULL, leave_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, scroll_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, scroll_cb, "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "present.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "present.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "present.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, 0, "present.first", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, 0, "present.last", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "present.leave", NULL);
}

static void
sy_present_view_class_init (SyPresentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_present_view_dispose;
  widget_class->unroot = sy_present_view_unroot;

  /**
   * SyPresentView::left:
   *
   * Emitted when the person asks to end the presentation.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", SY_TYPE_PRESENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  g_type_ensure (SY_TYPE_FIT);
  g_type_ensure (SY_TYPE_PRESENT_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/present-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPresentView, title);
  gtk_widget_class_bind_template_child (widget_class, SyPresentView, position);
  gtk_widget_class_bind_template_child (widget_class, SyPresentView, stack);
  gtk_widget_class_bind_template_child (widget_class, SyPresentView, search);
  gtk_widget_class_bind_template_child (widget_class, SyPresentView, last);
  gtk_widget_class_bind_template_child (widget_class, SyPresentView, last_label);
  gtk_widget_class_bind_template_callback (widget_class, on_search_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_motion_cb);
  add_actions (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sy_present_view_init (SyPresentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rival = -1;
  sy_present_view_add_pages (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bars), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Scores"), -1);
  g_signal_connect_object (self->bars, "option-activated", G_CALLBACK (on_option_activated_cb), self,
                           G_CONNECT_SWAPPED);
  show_pointer (self);
}

/**
 * sy_present_view_new:
 * @document: the document whose result is presented, and edited
 *
 * Returns: a view that takes the focus once it is shown
 */
GtkWidget *
sy_present_view_new (SyDocument *document)
{
  SyPresentView *self = g_object_new (SY_TYPE_PRESENT_VIEW, NULL);

  self->document = g_object_ref (document);
  sy_score_bars_set_catalog (self->bars, sy_document_get_catalog (document));
  sy_score_bars_set_compact (self->bars, TRUE);
  sy_score_bars_set_whole (self->bars, TRUE);
  sy_present_search_set_document (self->search, document);
  g_signal_connect_object (document, "notify::evaluation", G_CALLBACK (on_evaluation_cb), self, G_CONNECT_SWAPPED);
  /* After the document has drawn its conclusions. */
  g_signal_connect_object (sy_document_get_requirements (document), "changed", G_CALLBACK (sy_present_search_refresh),
                           self->search, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (document, "notify::shortest-way", G_CALLBACK (on_shortest_way_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-redo", G_CALLBACK (on_history_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (on_title_cb), self, G_CONNECT_SWAPPED);
  on_title_cb (self);
  go_to (self, 0);

  return GTK_WIDGET (self);
}

/**
 * sy_present_view_search:
 * @self: a view
 *
 * Opens the line in which a need is found and changed.
 */
void
sy_present_view_search (SyPresentView *self)
{
  begin_search (self, NULL);
}
