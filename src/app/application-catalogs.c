/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalog files that somebody brings along. */

#include "config.h"

#include "application-private.h"

#include <glib/gi18n.h>

#include "dialogs.h"

/* A file on its way into the library. */
typedef struct
{
  SyApplication *application;
  GFile         *file;
  SyWindow      *from;   /* gives way to the new document; weak */
  gboolean       is_used; /* for a new document */
} Guest;

static Guest *
guest_new (SyApplication *application, GFile *file, SyWindow *from)
{
  Guest *self = g_new0 (Guest, 1);

  self->application = g_object_ref (application);
  self->file = g_object_ref (file);
  g_set_weak_pointer (&self->from, from);
  return self;
}

static void
guest_free (Guest *self)
{
  g_object_unref (self->application);
  g_object_unref (self->file);
  g_clear_weak_pointer (&self->from);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Guest, guest_free)

static GtkWindow *
get_parent (Guest *self)
{
  return GTK_WINDOW (self->from != NULL ? self->from : sy_application_need_window (self->application));
}

static void
tell (Guest *self, const GError *error)
{
  sy_dialogs_tell (get_parent (self), _ ("The Catalog Could Not Be Used"), error->message);
}

static void
use (Guest *self, SyCatalogEntry *entry)
{
  g_autoptr (SyDocument) document = sy_document_new_in (entry);

  sy_application_show_document (self->application, document);
  sy_application_give_way (self->from);
}

static void
finish (Guest *self, SyCatalogEntry *entry, const GError *error)
{
  if (entry == NULL)
    tell (self, error);
  else if (self->is_used)
    use (self, entry);
}

static void
on_replace_cb (const char *answer, gpointer data)
{
  g_autoptr (Guest) self = data;
  g_autoptr (GError) error = NULL;
  SyCatalogEntry *entry;

  if (!g_str_equal (answer, "replace"))
    return;

  entry = sy_catalog_library_install (self->application->library, self->file, TRUE, &error);
  finish (self, entry, error);
}

/* Takes @self. */
static void
install (Guest *self)
{
  static const SyAnswer answers[] = {
    { "cancel", N_ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "replace", N_ ("_Replace"), ADW_RESPONSE_DESTRUCTIVE },
  };
  g_autoptr (GError) error = NULL;
  SyCatalogEntry *entry = sy_catalog_library_install (self->application->library, self->file, FALSE, &error);

  if (g_error_matches (error, SY_CATALOG_ERROR, SY_CATALOG_ERROR_EXISTS))
    {
      sy_dialogs_ask (get_parent (self), _ ("Replace the Installed Catalog?"), error->message, answers,
                      G_N_ELEMENTS (answers), on_replace_cb, self);
      return;
    }

  finish (self, entry, error);
  guest_free (self);
}

static void
open_once (Guest *self)
{
  g_autoptr (GError) error = NULL;
  SyCatalogEntry *entry = sy_catalog_library_open (self->application->library, self->file, &error);

  finish (self, entry, error);
}

static void
on_offer_cb (const char *answer, gpointer data)
{
  Guest *self = data;

  if (g_str_equal (answer, "add"))
    {
      install (self);
      return;
    }
  if (g_str_equal (answer, "once"))
    open_once (self);
  guest_free (self);
}

static void
ask (Guest *self, SyCatalog *catalog)
{
  static const SyAnswer answers[] = {
    { "cancel", N_ ("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "once", N_ ("Use _Once"), ADW_RESPONSE_DEFAULT },
    { "add", N_ ("_Add to Library"), ADW_RESPONSE_SUGGESTED },
  };
  g_autofree char *body =
    g_strdup_printf (_ ("“%1$s”, version %2$s. Used once, it is at hand until Steelyard is closed, and "
                        "follows its file; in the library it stays at hand."),
                     sy_catalog_get_title (catalog), sy_catalog_get_version (catalog));

  sy_dialogs_ask (get_parent (self), _ ("Use This Catalog for a New Project?"), body, answers, G_N_ELEMENTS (answers),
                  on_offer_cb, self);
}

static void
on_keep_cb (const char *answer, gpointer data)
{
  Guest *self = data;

  if (g_str_equal (answer, "add"))
    install (self);
  else
    guest_free (self);
}

/**
 * sy_application_offer_to_keep:
 * @self: the application
 * @entry: a catalog that was opened because answers lacked it
 *
 * Offers to put it into the library, so that it is not missing again.
 */
void
sy_application_offer_to_keep (SyApplication *self, SyCatalogEntry *entry)
{
  static const SyAnswer answers[] = {
    { "cancel", N_ ("_Not Now"), ADW_RESPONSE_DEFAULT },
    { "add", N_ ("_Add to Library"), ADW_RESPONSE_SUGGESTED },
  };
  SyCatalog *catalog = sy_catalog_entry_get_catalog (entry);
  Guest *guest = guest_new (self, sy_catalog_entry_get_file (entry), NULL);
  g_autofree char *body =
    g_strdup_printf (_ ("“%1$s”, version %2$s, is at hand until Steelyard is closed. In the library it "
                        "is found whenever you open these answers."),
                     sy_catalog_get_title (catalog), sy_catalog_get_version (catalog));

  sy_dialogs_ask (get_parent (guest), _ ("Keep This Catalog in Your Library?"), body, answers, G_N_ELEMENTS (answers),
                  on_keep_cb, guest);
}

/* What is at hand already needs no question. */
static gboolean
is_at_hand (SyApplication *self, GFile *file)
{
  g_autoptr (GPtrArray) entries = sy_catalog_library_list (self->library);

  for (guint i = 0; i < entries->len; i++)
    {
      GFile *other = sy_catalog_entry_get_file (entries->pdata[i]);

      if (other != NULL && g_file_equal (other, file))
        return TRUE;
    }

  return FALSE;
}

/**
 * sy_application_offer_catalog:
 * @self: the application
 * @file: a catalog file
 * @from: (nullable): the window from which it is opened; gives way if its
 *   document is as new
 *
 * Offers the catalog for a new document: until the program ends, or installed.
 * If it cannot be read, says why.
 */
void
sy_application_offer_catalog (SyApplication *self, GFile *file, SyWindow *from)
{
  gboolean is_alone = gtk_application_get_windows (GTK_APPLICATION (self)) == NULL;
  SyWindow *window = sy_application_need_window (self);
  g_autoptr (Guest) guest = guest_new (self, file, from == NULL && is_alone ? window : from);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = sy_catalog_new_from_file (file, name, &error);

  guest->is_used = TRUE;
  if (catalog == NULL)
    tell (guest, error);
  else if (is_at_hand (self, file))
    open_once (guest);
  else
    ask (g_steal_pointer (&guest), catalog);
}

/**
 * sy_application_install_catalog:
 * @self: the application
 * @file: a catalog file
 * @from: the window that asks
 *
 * Puts the catalog into the library; asks before another one is replaced, and
 * says so if that cannot be done.
 */
void
sy_application_install_catalog (SyApplication *self, GFile *file, SyWindow *from)
{
  install (guest_new (self, file, from));
}
