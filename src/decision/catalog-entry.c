/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-entry.h"

#include <glib/gi18n-lib.h>

#include "file-watch.h"
#include "json-guard.h"
#include "safe-file.h"

enum
{
  PROP_CATALOG = 1,
  PROP_PROBLEM,
  N_PROPS,
};

struct _SyCatalogEntry
{
  GObject         parent_instance;

  SyCatalogOrigin origin;
  GFile          *file;  /* NULL if it is bundled */
  SyFileWatch    *watch; /* once followed */
  SyCatalog      *catalog;
  char           *fingerprint; /* of the text of @catalog, if that is a file's */
  GError         *error; /* why the file cannot be read now */
  gboolean        lost_file; /* to another catalog */
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SyCatalogEntry, sy_catalog_entry, G_TYPE_OBJECT)

/* Answers are about a catalog by its id: another one is no later state of it. */
static gboolean
check_id (SyCatalogEntry *self, const char *name, SyCatalog *catalog, GError **error)
{
  if (self->catalog == NULL || g_str_equal (sy_catalog_get_id (self->catalog), sy_catalog_get_id (catalog)))
    return TRUE;

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT,
               _ ("%1$s: $.id: this was the catalog “%2$s” and is the catalog “%3$s” now; open the file again to work "
                  "with that"),
               name, sy_catalog_get_id (self->catalog), sy_catalog_get_id (catalog));
  return FALSE;
}

/* Reads the file once, so that the fingerprint is that of what was read. */
static SyCatalog *
read_file (SyCatalogEntry *self, char **fingerprint, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (self->file);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = sy_safe_file_read_regular (self->file, &reason);
  g_autoptr (SyCatalog) catalog = NULL;

  /* To read a large catalog takes longer than to show it. */
  if (bytes != NULL && self->catalog != NULL && g_bytes_equal (bytes, sy_catalog_get_data (self->catalog)))
    {
      self->lost_file = FALSE;
      *fingerprint = g_strdup (self->fingerprint);
      return g_object_ref (self->catalog);
    }

  *fingerprint = sy_file_watch_compute_fingerprint (bytes, reason);
  if (bytes == NULL)
    {
      g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_READ, "%s: $: %s", name, reason->message);
      return NULL;
    }

  catalog = sy_catalog_new_from_bytes (name, bytes, error);
  if (catalog == NULL)
    return NULL;

  self->lost_file = !check_id (self, name, catalog, error);
  return self->lost_file ? NULL : g_steal_pointer (&catalog);
}

/* Whether both were read from the same text. */
static gboolean
is_same (SyCatalog *a, SyCatalog *b)
{
  return a != NULL && b != NULL && g_bytes_equal (sy_catalog_get_data (a), sy_catalog_get_data (b));
}

static gboolean
is_same_problem (const GError *a, const GError *b)
{
  return g_strcmp0 (a != NULL ? a->message : NULL, b != NULL ? b->message : NULL) == 0;
}

/* Takes over what is in the file now; the catalog stays if that is no catalog.
 * To read the first time is no news. Returns the fingerprint. */
static char *
read_anew (SyCatalogEntry *self)
{
  gboolean was_read = self->catalog != NULL || self->error != NULL;
  char *fingerprint = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = read_file (self, &fingerprint, &error);
  gboolean is_new = catalog != NULL && !is_same (catalog, self->catalog);
  gboolean is_news = !is_same_problem (error, self->error);

  if (is_new)
    {
      g_set_object (&self->catalog, catalog);
      g_free (self->fingerprint);
      self->fingerprint = g_strdup (fingerprint);
    }
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);

  if (was_read && is_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOG]);
  if (was_read && is_news)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
  return fingerprint;
}

static void
on_file_changed_cb (SyFileState state G_GNUC_UNUSED, gpointer data)
{
  g_autoptr (SyCatalogEntry) self = g_object_ref (data);

  g_free (read_anew (self));
}

/* Reads what was not read yet. */
static void
read_once (SyCatalogEntry *self)
{
  if (self->catalog != NULL || self->error != NULL)
    return;

  if (self->file != NULL)
    g_free (read_anew (self));
  else
    self->catalog = sy_catalog_new_bundled (&self->error);
}

static void
sy_catalog_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyCatalogEntry *self = SY_CATALOG_ENTRY (object);

  switch (id)
    {
    case PROP_CATALOG:
      g_value_set_object (value, sy_catalog_entry_get_catalog (self));
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, sy_catalog_entry_get_problem (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_catalog_entry_finalize (GObject *object)
{
  SyCatalogEntry *self = SY_CATALOG_ENTRY (object);

  g_clear_pointer (&self->watch, sy_file_watch_free);
  g_clear_object (&self->file);
  g_clear_object (&self->catalog);
  g_free (self->fingerprint);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (sy_catalog_entry_parent_class)->finalize (object);
}

static void
sy_catalog_entry_class_init (SyCatalogEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sy_catalog_entry_get_property;
  object_class->finalize = sy_catalog_entry_finalize;

  /**
   * SyCatalogEntry:catalog:
   *
   * The catalog as it was read last, %NULL if it never could be.
   */
  properties[PROP_CATALOG] = g_param_spec_object ("catalog", NULL, NULL, SY_TYPE_CATALOG,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SyCatalogEntry:problem:
   *
   * Why the file cannot be read now, %NULL if it can.
   */
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sy_catalog_entry_init (SyCatalogEntry *self G_GNUC_UNUSED)
{
}

/**
 * sy_catalog_entry_new:
 * @origin: where the catalog comes from
 * @file: (nullable): its file, %NULL for the bundled one
 *
 * Nothing is read yet.
 *
 * Returns: (transfer full): the catalog there
 */
SyCatalogEntry *
sy_catalog_entry_new (SyCatalogOrigin origin, GFile *file)
{
  SyCatalogEntry *self = g_object_new (SY_TYPE_CATALOG_ENTRY, NULL);

  g_return_val_if_fail ((file == NULL) == (origin == SY_CATALOG_BUNDLED), self);

  self->origin = origin;
  g_set_object (&self->file, file);
  return self;
}

/**
 * sy_catalog_entry_get_origin:
 * @self: a catalog and where it comes from
 *
 * Returns: where it comes from
 */
SyCatalogOrigin
sy_catalog_entry_get_origin (SyCatalogEntry *self)
{
  return self->origin;
}

/**
 * sy_catalog_entry_get_file:
 * @self: a catalog and where it comes from
 *
 * Returns: (transfer none) (nullable): its file, %NULL if it is bundled
 */
GFile *
sy_catalog_entry_get_file (SyCatalogEntry *self)
{
  return self->file;
}

/**
 * sy_catalog_entry_get_catalog:
 * @self: a catalog and where it comes from
 *
 * Blocks while it reads, the first time.
 *
 * Returns: (transfer none) (nullable): the catalog as it was read last, %NULL
 *   if it never could be
 */
SyCatalog *
sy_catalog_entry_get_catalog (SyCatalogEntry *self)
{
  read_once (self);
  return self->catalog;
}

/**
 * sy_catalog_entry_get_problem:
 * @self: a catalog and where it comes from
 *
 * Blocks while it reads, the first time.
 *
 * Returns: (transfer none) (nullable): file, place and what is wrong there, if
 *   the file cannot be read now; %NULL if it can
 */
const char *
sy_catalog_entry_get_problem (SyCatalogEntry *self)
{
  const GError *error = sy_catalog_entry_get_error (self);

  return error != NULL ? error->message : NULL;
}

/**
 * sy_catalog_entry_get_error:
 * @self: a catalog and where it comes from
 *
 * Returns: (transfer none) (nullable): the problem as a %SY_JSON_ERROR
 */
const GError *
sy_catalog_entry_get_error (SyCatalogEntry *self)
{
  read_once (self);
  return self->error;
}

/**
 * sy_catalog_entry_dup_title:
 * @self: a catalog and where it comes from
 *
 * Returns: (transfer full): the title of the catalog, else the name of its
 *   file
 */
char *
sy_catalog_entry_dup_title (SyCatalogEntry *self)
{
  SyCatalog *catalog = sy_catalog_entry_get_catalog (self);
  g_autofree char *base = NULL;

  if (catalog != NULL)
    return g_strdup (sy_catalog_get_title (catalog));
  if (self->file == NULL)
    return g_strdup ("");

  base = g_file_get_basename (self->file);
  return g_filename_display_name (base);
}

/**
 * sy_catalog_entry_is:
 * @self: a catalog and where it comes from
 * @id: id of a catalog
 * @version: (nullable): its version, %NULL for any
 *
 * Returns: whether it can be read and is that one
 */
gboolean
sy_catalog_entry_is (SyCatalogEntry *self, const char *id, const char *version)
{
  SyCatalog *catalog = sy_catalog_entry_get_catalog (self);

  return catalog != NULL && g_str_equal (sy_catalog_get_id (catalog), id) &&
         (version == NULL || g_str_equal (sy_catalog_get_version (catalog), version));
}

/**
 * sy_catalog_entry_follow:
 * @self: a catalog and where it comes from
 *
 * Reads the file again whenever it changes from now on.
 */
void
sy_catalog_entry_follow (SyCatalogEntry *self)
{
  g_autofree char *fingerprint = NULL;

  if (self->file == NULL || self->watch != NULL)
    return;

  fingerprint = read_anew (self);
  self->watch = sy_file_watch_new (self->file, fingerprint, on_file_changed_cb, self);
}

/**
 * sy_catalog_entry_is_followed:
 * @self: a catalog and where it comes from
 *
 * Returns: whether its file is read again when it changes
 */
gboolean
sy_catalog_entry_is_followed (SyCatalogEntry *self)
{
  return self->watch != NULL;
}

/**
 * sy_catalog_entry_lost_file:
 * @self: a catalog and where it comes from
 *
 * Returns: whether its file was that of another catalog when it was read last;
 *   who opens the file again means that one
 */
gboolean
sy_catalog_entry_lost_file (SyCatalogEntry *self)
{
  return self->lost_file;
}

/**
 * sy_catalog_entry_check:
 * @self: a catalog and where it comes from
 *
 * Looks at the file of one that is followed, for where files cannot be
 * watched: it is enough to do so when a window becomes active. Blocks.
 */
void
sy_catalog_entry_check (SyCatalogEntry *self)
{
  if (self->watch != NULL)
    sy_file_watch_check (self->watch);
}
