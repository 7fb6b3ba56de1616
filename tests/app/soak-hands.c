/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "soak-hands.h"

#include "importance-control.h"
#include "need-row.h"
#include "question-row.h"
#include "section.h"
#include "text-row.h"

/* After so many, nothing comes into sight any more. */
#define MOST_FRAMES 600

static void
find (SoakHands *self, GtkWidget *widget)
{
  if (SY_IS_IMPORTANCE_CONTROL (widget))
    g_ptr_array_add (self->steps, widget);
  else if (SY_IS_TEXT_ROW (widget))
    g_ptr_array_add (self->texts, widget);
  else if (SY_IS_QUESTION_ROW (widget))
    g_ptr_array_add (self->questions, widget);
  else if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_ancestor (widget, SY_TYPE_NEED_ROW) != NULL)
    g_ptr_array_add (self->notes, widget);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      find (self, child);
}

static void
expand_sections (GtkWidget *widget, gboolean expanded)
{
  if (SY_IS_SECTION (widget))
    sy_section_set_expanded (SY_SECTION (widget), expanded);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    expand_sections (child, expanded);
}

/**
 * soak_hands_new:
 * @window: a window that is shown
 * @seed: where the random numbers start
 *
 * Returns: (transfer full): hands that know the controls of @window
 */
SoakHands *
soak_hands_new (SyWindow *window, guint seed)
{
  SoakHands *self = g_new0 (SoakHands, 1);

  self->window = window;
  self->random = g_rand_new_with_seed (seed);
  self->steps = g_ptr_array_new ();
  self->notes = g_ptr_array_new ();
  self->texts = g_ptr_array_new ();
  self->questions = g_ptr_array_new ();
  soak_hands_settle (self);
  find (self, GTK_WIDGET (window));
  return self;
}

/**
 * soak_hands_free:
 * @self: (transfer full): hands
 */
void
soak_hands_free (SoakHands *self)
{
  g_rand_free (self->random);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->questions);
  g_free (self);
}

static gpointer
pick (SoakHands *self, GPtrArray *controls)
{
  return controls->pdata[g_rand_int_range (self->random, 0, (int) controls->len)];
}

/* Another step than the one that is chosen. */
static void
press_step (SoakHands *self, GtkWidget *control)
{
  GPtrArray *others = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (control); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child) && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child)))
      g_ptr_array_add (others, child);
  g_assert_cmpuint (others->len, >=, 3);
  g_signal_emit_by_name (pick (self, others), "clicked");
  g_ptr_array_unref (others);
}

static GtkWidget *
find_text_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text_view (child);
  return found;
}

/* Opens the note, types, and closes it. What is out of sight opens once it is
 * scrolled there. */
static void
write_note (SoakHands *self, GtkMenuButton *button)
{
  g_autofree char *text = g_strdup_printf ("Note <b>%u</b>", g_rand_int (self->random));
  GtkPopover *popover;

  gtk_menu_button_popup (button);
  for (guint frame = 0; gtk_menu_button_get_popover (button) == NULL && frame < MOST_FRAMES; frame++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  popover = gtk_menu_button_get_popover (button);
  g_assert_nonnull (popover);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_text_view (GTK_WIDGET (popover)))), text, -1);
  gtk_popover_popdown (popover);
}

static void
write_text (SoakHands *self, GtkEditable *row)
{
  g_autofree char *text = g_strdup_printf ("%u %%s", g_rand_int (self->random));

  gtk_editable_set_text (row, text);
}

static void
choose (SoakHands *self, SyChoiceRow *row)
{
  guint n = sy_choice_row_get_n_choices (row);
  guint step = 1 + (guint) g_rand_int_range (self->random, 0, (int) n - 1);

  sy_choice_row_choose (row, (sy_choice_row_get_selected (row) + step) % n);
}

/**
 * soak_hands_use_all:
 * @self: hands
 *
 * Uses each control once and opens everything while each need counts, so that
 * whatever is only made when it is wanted for the first time is there.
 */
void
soak_hands_use_all (SoakHands *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    g_signal_emit_by_name (gtk_widget_get_last_child (self->steps->pdata[i]), "clicked");
  for (guint i = 0; i < self->notes->len; i++)
    write_note (self, self->notes->pdata[i]);
  for (guint i = 0; i < self->texts->len; i++)
    write_text (self, self->texts->pdata[i]);
  for (guint i = 0; i < self->questions->len; i++)
    choose (self, self->questions->pdata[i]);
  soak_hands_look_around (self);
}

/**
 * soak_hands_edit:
 * @self: hands
 *
 * One change, of an answer more often than of a text.
 */
void
soak_hands_edit (SoakHands *self)
{
  guint kind = (guint) g_rand_int_range (self->random, 0, 10);

  if (kind == 0)
    write_note (self, pick (self, self->notes));
  else if (kind == 1)
    write_text (self, pick (self, self->texts));
  else if (kind == 2)
    choose (self, pick (self, self->questions));
  else
    press_step (self, pick (self, self->steps));

  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

/**
 * soak_hands_act:
 * @self: hands
 * @action: a detailed action of the window, without parameter
 */
void
soak_hands_act (SoakHands *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

/**
 * soak_hands_undo:
 * @self: hands
 * @most: how many steps to take back at most
 *
 * Returns: how many were taken back
 */
guint
soak_hands_undo (SoakHands *self, guint most)
{
  guint n = 0;

  for (; n < most && sy_document_can_undo (sy_window_get_document (self->window)); n++)
    soak_hands_act (self, "win.undo");
  return n;
}

/**
 * soak_hands_redo:
 * @self: hands
 *
 * Returns: how many steps there were to do again
 */
guint
soak_hands_redo (SoakHands *self)
{
  guint n = 0;

  for (; sy_document_can_redo (sy_window_get_document (self->window)); n++)
    soak_hands_act (self, "win.redo");
  return n;
}

/**
 * soak_hands_expand:
 * @self: hands
 * @expanded: whether to open or to fold
 *
 * Opens or folds all sections of the window.
 */
void
soak_hands_expand (SoakHands *self, gboolean expanded)
{
  expand_sections (GTK_WIDGET (self->window), expanded);
}

/**
 * soak_hands_look_around:
 * @self: hands
 *
 * Shows each view of the window and, in the form again, each section: none is
 * left with what it showed of other answers.
 */
void
soak_hands_look_around (SoakHands *self)
{
  static const char *const actions[] = {
    "win.compare", "win.compare", "win.present", "win.present", "win.guide", "win.form",
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    soak_hands_act (self, actions[i]);
  soak_hands_expand (self, TRUE);
  soak_hands_settle (self);
  soak_hands_expand (self, FALSE);
}

/* What is worked out beside the window is there. */
static gboolean
knows_all (SyDocument *document)
{
  return sy_document_get_shortest_way (document) != NULL && sy_document_get_outlook (document) != NULL;
}

/**
 * soak_hands_settle:
 * @self: hands
 *
 * Waits until nothing is left to do, and shows it.
 */
void
soak_hands_settle (SoakHands *self)
{
  do
    {
      while (!knows_all (sy_window_get_document (self->window)) || g_main_context_pending (NULL))
        g_main_context_iteration (NULL, TRUE);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
    }
  while (g_main_context_pending (NULL)); /* what a layout leaves to do */
}
