/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A program that edits a document as the window does, for tests that kill it.
 * What it did is written at once, line by line:
 *
 *   start TIME SUM ID|-  the document as it was found, ID if it was recovered
 *   edit TIME SUM        after each edit; SUM is that of the document's text
 *   saving TIME SUM      before the document is saved
 *   saved TIME SUM       and afterwards
 *   failed SENTENCE      anything that went wrong
 *   file STATE           somebody else changed the file: same, changed, missing
 */

#include "config.h"

#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include "document.h"
#include "random.h"
#include "recovery.h"
#include "requirements-file.h"

#define N_NEEDS 40

typedef struct
{
  SyDocument *document;
  GFile      *file;
  SyRandom    random;
  guint       pause_ms;
  GMainLoop  *loop;
} Driver;

static void say (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
say (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (write (STDOUT_FILENO, text, strlen (text)) < 0)
    _exit (3);
}

static void
say_state (Driver *self, const char *word, const char *id)
{
  g_autofree char *text = sy_requirements_to_data (sy_document_get_requirements (self->document));
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  say ("%s %" G_GINT64_FORMAT " %s%s%s\n", word, g_get_monotonic_time (), sum, id != NULL ? " " : "",
       id != NULL ? id : "");
}

static guint
draw (Driver *self, guint below)
{
  return (guint) (sy_random_next (&self->random) % below);
}

static gboolean
save (Driver *self)
{
  g_autoptr (GError) error = NULL;

  say_state (self, "saving", NULL);
  if (sy_document_save (self->document, self->file, &error))
    {
      say_state (self, "saved", NULL);
      return TRUE;
    }

  say ("failed %s\n", error->message);
  return FALSE;
}

/* Long enough that a file is not written at a stroke. */
static char *
make_text (Driver *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = draw (self, 400); i > 0; i--)
    g_string_append_printf (text, "text “%u”\n", draw (self, 1000000));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
edit (Driver *self)
{
  SyRequirements *requirements = sy_document_get_requirements (self->document);
  g_autofree char *need = g_strdup_printf ("need-%02u", draw (self, N_NEEDS));
  g_autofree char *text = make_text (self);
  SyCatalog *catalog = sy_document_get_catalog (self->document);

  switch (draw (self, 16))
    {
    case 0:
      sy_requirements_set_field (requirements, (SyRequirementsField) draw (self, 3), text);
      break;
    case 1:
      sy_requirements_set_note (requirements, need, text);
      break;
    case 2:
      sy_requirements_set_choice (requirements, need, text);
      break;
    case 3:
      sy_requirements_start_from (requirements, catalog, sy_catalog_get_starting_point (catalog, 0));
      break;
    case 4:
      sy_document_undo (self->document);
      break;
    case 5:
      sy_document_redo (self->document);
      break;
    case 6:
      sy_document_seal_history (self->document);
      break;
    default:
      sy_requirements_set_answer (requirements, need, (SyImportance) ((int) draw (self, 5) - 1));
    }
}

static gboolean
on_edit_cb (gpointer data)
{
  Driver *self = data;

  edit (self);
  say_state (self, "edit", NULL);
  if (draw (self, 20) == 0)
    save (self);

  g_timeout_add (1 + draw (self, self->pause_ms), on_edit_cb, self);
  return G_SOURCE_REMOVE;
}

static void
on_file_changed_cb (SyDocument *document G_GNUC_UNUSED, SyFileState state)
{
  static const char *const names[] = { "same", "changed", "missing" };

  say ("file %s\n", names[state]);
}

static void
on_recovery_failed_cb (SyDocument *document G_GNUC_UNUSED, const char *sentence)
{
  say ("failed %s\n", sentence);
}

/* What is left of an earlier run, else the file, else a new document. */
static void
find_document (Driver *self, SyCatalog *catalog)
{
  g_autoptr (GPtrArray) left = sy_recovery_list ();
  g_autoptr (GError) error = NULL;

  if (left->len > 0)
    self->document = sy_document_recover (catalog, left->pdata[0], &error);
  else if (g_file_query_exists (self->file, NULL))
    self->document = sy_document_open (catalog, self->file, &error);
  else
    self->document = sy_document_new (catalog);

  if (self->document == NULL)
    {
      say ("failed %s\n", error->message);
      _exit (1);
    }
  g_signal_connect (self->document, "file-changed", G_CALLBACK (on_file_changed_cb), NULL);
  g_signal_connect (self->document, "recovery-failed", G_CALLBACK (on_recovery_failed_cb), NULL);
  say_state (self, "start", left->len > 0 ? left->pdata[0] : "-");
}

static int
run (Driver *self)
{
  self->loop = g_main_loop_new (NULL, FALSE);
  g_main_loop_run (self->loop);
  return 0;
}

static int
run_edits (Driver *self, SyCatalog *catalog, char *words[])
{
  sy_random_init (&self->random, g_ascii_strtoull (words[0], NULL, 10));
  self->pause_ms = (guint) g_ascii_strtoull (words[1], NULL, 10);
  find_document (self, catalog);
  g_timeout_add (1, on_edit_cb, self);
  return run (self);
}

static void
set_answer (Driver *self, char *words[])
{
  SyImportance importance;

  g_assert_true (sy_importance_from_id (words[1], &importance));
  sy_requirements_set_answer (sy_document_get_requirements (self->document), words[0], importance);
  say_state (self, "edit", NULL);
}

/* Changes one answer, and saves it. */
static int
run_save (Driver *self, SyCatalog *catalog, char *words[])
{
  gboolean saved;

  find_document (self, catalog);
  set_answer (self, words);
  saved = save (self);
  say ("%s\n", sy_document_is_modified (self->document) ? "modified" : "clean");
  g_clear_object (&self->document);
  return saved ? 0 : 1;
}

/* Changes one answer, and goes on until it is killed. */
static int
run_hold (Driver *self, SyCatalog *catalog, char *words[])
{
  find_document (self, catalog);
  set_answer (self, words);
  return run (self);
}

/* What is left: each document, or why it cannot be recovered. */
static int
run_recover (SyCatalog *catalog)
{
  g_autoptr (GPtrArray) left = sy_recovery_list ();

  for (guint i = 0; i < left->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SyDocument) document = sy_document_recover (catalog, left->pdata[i], &error);
      g_autofree char *text = NULL;

      if (document == NULL)
        {
          say ("failed %s\n", error->message);
          continue;
        }
      text = sy_requirements_to_data (sy_document_get_requirements (document));
      say ("%s", text);
    }

  return 0;
}

/* A small one, so that edits can follow each other quickly. */
static SyCatalog *
read_catalog (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "tests", "data", "small-catalog.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return sy_catalog_new_from_file (file, "catalog", NULL);
}

/* usage: document-driver --recover
 *        document-driver --edit FILE SEED PAUSE
 *        document-driver --save|--hold FILE NEED IMPORTANCE */
#ifdef __SANITIZE_ADDRESS__
const char *__asan_default_options (void);

/* What the environment says, and the way to look for leaks, stand in /proc, which
 * a test takes away. Where it is there, the environment says otherwise. */
const char *
__asan_default_options (void)
{
  return "detect_leaks=0";
}
#endif

int
main (int argc, char *argv[])
{
  g_autoptr (SyCatalog) catalog = read_catalog ();
  g_autoptr (GFile) file = NULL;
  Driver self = { NULL };

  if (argc == 2 && g_str_equal (argv[1], "--recover"))
    return run_recover (catalog);
  if (argc != 5)
    return 2;

  file = g_file_new_for_commandline_arg (argv[2]);
  self.file = file;
  if (g_str_equal (argv[1], "--edit"))
    return run_edits (&self, catalog, argv + 3);
  if (g_str_equal (argv[1], "--save"))
    return run_save (&self, catalog, argv + 3);
  if (g_str_equal (argv[1], "--hold"))
    return run_hold (&self, catalog, argv + 3);
  return 2;
}
