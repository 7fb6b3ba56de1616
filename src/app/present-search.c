/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "present-search.h"

#include "fit.h"
#include "present-need.h"

struct _SyPresentSearch
{
  GtkBox          parent_instance;

  GtkSearchEntry *entry;
  GtkListBox     *list;
  GtkWidget      *scroller;
  GtkWidget      *nothing;

  SyDocument     *document;
};

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SyPresentSearch, sy_present_search, GTK_TYPE_BOX)

static const SyNeed *
get_need (SyPresentSearch *self, GtkListBoxRow *row)
{
  return sy_catalog_get_need (sy_document_get_catalog (self->document),
                              sy_present_need_get_need (SY_PRESENT_NEED (row)));
}

/* Where the words stand in a need, from 0 for its title. */
static int
get_distance (SyPresentSearch *self, GtkListBoxRow *row)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*words == '\0' || g_str_match_string (words, get_need (self, row)->title, TRUE))
    return 0;
  return g_str_match_string (words, get_need (self, row)->question, TRUE) ? 1 : 2;
}

/* What is meant most likely comes first, else the order of the form. */
static int
sort_cb (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  int difference = get_distance (data, a) - get_distance (data, b);

  if (difference == 0)
    difference = (int) sy_present_need_get_need (SY_PRESENT_NEED (a)) -
                 (int) sy_present_need_get_need (SY_PRESENT_NEED (b));
  return difference;
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  SyPresentSearch *self = SY_PRESENT_SEARCH (data);

  return sy_catalog_need_matches (sy_document_get_catalog (self->document),
                                  sy_present_need_get_need (SY_PRESENT_NEED (row)),
                                  gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* The nearest row that is found, from the @index on in a direction. */
static GtkListBoxRow *
find_row (SyPresentSearch *self, int index, int direction)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, index)) != NULL &&
         !gtk_widget_get_child_visible (GTK_WIDGET (row)))
    index += direction;

  return row;
}

static void
on_changed_cb (SyPresentSearch *self)
{
  GtkListBoxRow *first;

  if (self->document == NULL)
    return;

  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_sort (self->list);
  first = find_row (self, 0, 1);
  gtk_list_box_select_row (self->list, first);
  gtk_widget_set_visible (self->scroller, first != NULL);
  gtk_widget_set_visible (self->nothing, first == NULL);
  gtk_adjustment_set_value (gtk_list_box_get_adjustment (self->list), 0);
}

static void
close_search (SyPresentSearch *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

/* The focus follows, so that a screen reader says which row it is. */
static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data G_GNUC_UNUSED)
{
  SyPresentSearch *self = SY_PRESENT_SEARCH (widget);
  int direction = g_variant_get_int32 (arguments);
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  GtkListBoxRow *next = selected != NULL ? find_row (self, gtk_list_box_row_get_index (selected) + direction, direction)
                                         : NULL;

  if (next == NULL)
    next = selected;
  if (next == NULL)
    return GDK_EVENT_STOP;

  gtk_list_box_select_row (self->list, next);
  gtk_widget_grab_focus (GTK_WIDGET (next));
  return GDK_EVENT_STOP;
}

static gboolean
answer_cb (GtkWidget *widget, GVariant *arguments, gpointer data G_GNUC_UNUSED)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (SY_PRESENT_SEARCH (widget)->list);

  if (selected != NULL)
    sy_present_need_set_answer (SY_PRESENT_NEED (selected), (SyImportance) g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static gboolean
close_cb (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  close_search (SY_PRESENT_SEARCH (widget));
  return GDK_EVENT_STOP;
}

/* Typing goes on in the line, wherever the focus is. */
static gboolean
on_key_cb (SyPresentSearch *self, guint key G_GNUC_UNUSED, guint code G_GNUC_UNUSED, GdkModifierType state,
           GtkEventControllerKey *controller)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));

  if (gtk_widget_has_focus (text) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ||
      !gtk_event_controller_key_forward (controller, text))
    return GDK_EVENT_PROPAGATE;

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  return GDK_EVENT_STOP;
}

static void
sy_present_search_dispose (GObject *object)
{
  g_clear_object (&SY_PRESENT_SEARCH (object)->document);

  G_OBJECT_CLASS (sy_present_search_parent_class)->dispose (object);
}

/* These keys come before the line itself, where they would move or type. */
static void
add_keys (GtkWidget *widget)
{
  static const struct
  {
    guint           key;
    GtkShortcutFunc func;
    int             argument;
  } keys[] = {
    { GDK_KEY_Up, move_cb, -1 },
    { GDK_KEY_Down, move_cb, 1 },
    { GDK_KEY_0, answer_cb, SY_IMPORTANCE_NOT_NEEDED },
    { GDK_KEY_1, answer_cb, SY_IMPORTANCE_NICE },
    { GDK_KEY_2, answer_cb, SY_IMPORTANCE_IMPORTANT },
    { GDK_KEY_3, answer_cb, SY_IMPORTANCE_MUST },
    { GDK_KEY_KP_0, answer_cb, SY_IMPORTANCE_NOT_NEEDED },
    { GDK_KEY_KP_1, answer_cb, SY_IMPORTANCE_NICE },
    { GDK_KEY_KP_2, answer_cb, SY_IMPORTANCE_IMPORTANT },
    { GDK_KEY_KP_3, answer_cb, SY_IMPORTANCE_MUST },
    { GDK_KEY_Delete, answer_cb, SY_IMPORTANCE_UNANSWERED },
    { GDK_KEY_Escape, close_cb, 0 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                                                gtk_callback_action_new (keys[i].func, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].argument));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (widget, controller);
}

static void
sy_present_search_class_init (SyPresentSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_present_search_dispose;

  /**
   * SyPresentSearch::closed:
   *
   * Emitted when the person asks to close the line.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", SY_TYPE_PRESENT_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  g_type_ensure (SY_TYPE_FIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/steelyard/Steelyard/present-search.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPresentSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, SyPresentSearch, list);
  gtk_widget_class_bind_template_child (widget_class, SyPresentSearch, scroller);
  gtk_widget_class_bind_template_child (widget_class, SyPresentSearch, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_search);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
sy_present_search_init (SyPresentSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
  add_keys (GTK_WIDGET (self));
}

/**
 * sy_present_search_set_document:
 * @self: a search line
 * @document: the document whose needs are changed; set once
 */
void
sy_present_search_set_document (SyPresentSearch *self, SyDocument *document)
{
  self->document = g_object_ref (document);
  for (guint i = 0; i < sy_catalog_get_n_needs (sy_document_get_catalog (document)); i++)
    gtk_list_box_append (self->list, sy_present_need_new (document, i));
}

/**
 * sy_present_search_begin:
 * @self: a search line that is visible
 * @typed: (nullable): whose current key is the first that was typed
 *
 * Begins a new search.
 */
void
sy_present_search_begin (SyPresentSearch *self, GtkEventControllerKey *typed)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  on_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (typed != NULL)
    gtk_event_controller_key_forward (typed, GTK_WIDGET (text));
}

/**
 * sy_present_search_refresh:
 * @self: a search line
 *
 * Shows the present answers.
 */
void
sy_present_search_refresh (SyPresentSearch *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    sy_present_need_refresh (SY_PRESENT_NEED (row));
}
