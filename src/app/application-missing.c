/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers whose catalog is not at hand: the person is asked for its file, for
 * one of them at a time. Neither their file nor unsaved work is touched. */

#include "config.h"

#include "application-private.h"

#include <glib/gi18n.h>

#include "dialogs.h"

typedef struct
{
  GFile    *file;     /* of the answers, or */
  char     *unsaved;  /* the unsaved work that they are */
  SyWindow *from;     /* from which they are opened; weak */
  char     *sentence; /* what is missing */
} Answers;

static void ask (SyApplication *self);

static void
answers_free (gpointer data)
{
  Answers *answers = data;

  g_clear_object (&answers->file);
  g_clear_weak_pointer (&answers->from);
  g_free (answers->unsaved);
  g_free (answers->sentence);
  g_free (answers);
}

static void
ask_for_next (SyApplication *self)
{
  if (!g_queue_is_empty (self->waiting))
    ask (self);
}

/* What cannot be opened yet is asked about again. */
static void
open_again (SyApplication *self, Answers *answers)
{
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);

  if (answers->file != NULL)
    sy_application_open_file (self, answers->file, answers->from);
  else
    sy_application_recover (self, answers->unsaved, troubles);

  for (guint i = 0; i < troubles->len; i++)
    sy_dialogs_tell (GTK_WINDOW (sy_application_need_window (self)), _ ("Unsaved Answers Could Not Be Recovered"),
                     troubles->pdata[i]);
}

/* The catalog may be that of others, too. */
static void
open_all_again (SyApplication *self)
{
  g_autoptr (GQueue) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_queue_new ();
  for (GList *l = waiting->head; l != NULL; l = l->next)
    open_again (self, l->data);
  g_queue_clear_full (waiting, answers_free);
}

static void
on_catalog_file_cb (GFile *file, gpointer data)
{
  SyApplication *self = SY_APPLICATION (data);
  Answers *first = g_queue_peek_head (self->waiting);
  g_autoptr (GError) error = NULL;
  SyCatalogEntry *entry;

  if (first == NULL)
    return;

  entry = file != NULL ? sy_catalog_library_open (self->library, file, &error) : NULL;
  if (entry != NULL)
    {
      open_all_again (self);
      /* While answers still lack one, it was another catalog. */
      if (g_queue_is_empty (self->waiting) && sy_catalog_entry_get_origin (entry) == SY_CATALOG_OPENED)
        sy_application_offer_to_keep (self, entry);
      return;
    }
  if (error != NULL)
    {
      g_free (first->sentence);
      first->sentence = g_strdup (error->message);
    }
  ask (self);
}

static void
on_answer_cb (const char *answer, gpointer data)
{
  SyApplication *self = SY_APPLICATION (data);

  if (g_queue_is_empty (self->waiting))
    return;

  if (g_str_equal (answer, "choose"))
    {
      sy_dialogs_open_catalog (GTK_WINDOW (sy_application_need_window (self)), on_catalog_file_cb, self);
      return;
    }
  answers_free (g_queue_pop_head (self->waiting));
  ask_for_next (self);
}

static void
ask (SyApplication *self)
{
  static const SyAnswer answers[] = {
    { "cancel", N_ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "choose", N_ ("Choose Catalog _File…"), ADW_RESPONSE_SUGGESTED },
  };
  Answers *first = g_queue_peek_head (self->waiting);
  SyWindow *window = first->from != NULL ? first->from : sy_application_need_window (self);

  sy_dialogs_ask (GTK_WINDOW (window), _ ("The Catalog of These Answers Is Missing"), first->sentence, answers,
                  G_N_ELEMENTS (answers), on_answer_cb, self);
}

/* Once the program has started and there is a window to ask in. */
static void
ask_first_cb (gpointer data)
{
  g_autoptr (SyApplication) self = data;

  ask_for_next (self);
}

/* Whether answers could be opened if their catalog were there. */
gboolean
sy_application_lacks_catalog (const GError *error)
{
  return g_error_matches (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_MISSING) ||
         g_error_matches (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_BROKEN);
}

/* Asks for the catalog of the answers in @file, or of the @unsaved work, and
 * opens them then. */
void
sy_application_ask_for_catalog (SyApplication *self,
                                GFile         *file,
                                const char    *unsaved,
                                SyWindow      *from,
                                const char    *sentence)
{
  gboolean is_alone = gtk_application_get_windows (GTK_APPLICATION (self)) == NULL;
  SyWindow *window = file != NULL ? sy_application_need_window (self) : NULL;
  Answers *answers = g_new0 (Answers, 1);

  g_set_object (&answers->file, file);
  answers->unsaved = g_strdup (unsaved);
  answers->sentence = g_strdup (sentence);
  g_set_weak_pointer (&answers->from, from == NULL && is_alone ? window : from);

  g_queue_push_tail (self->waiting, answers);
  if (g_queue_get_length (self->waiting) == 1)
    g_idle_add_once (ask_first_cb, g_object_ref (self));
}

void
sy_application_stop_asking (SyApplication *self)
{
  g_queue_free_full (g_steal_pointer (&self->waiting), answers_free);
}
