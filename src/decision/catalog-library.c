/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogs at hand, and what becomes of them. */

#include "config.h"

#include "catalog-library-private.h"

#include "catalog-folder.h"
#include "catalog-version.h"

/* How long folders must be left alone before they are looked at again. */
#define QUIET_MS 250

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_QUARK (sy-catalog-error-quark, sy_catalog_error)

G_DEFINE_FINAL_TYPE (SyCatalogLibrary, sy_catalog_library, G_TYPE_OBJECT)

static void
sy_catalog_library_dispose (GObject *object)
{
  SyCatalogLibrary *self = SY_CATALOG_LIBRARY (object);

  if (self->timer != 0)
    g_source_remove (self->timer);
  self->timer = 0;
  g_clear_pointer (&self->monitors, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_catalog_library_parent_class)->dispose (object);
}

static void
sy_catalog_library_finalize (GObject *object)
{
  SyCatalogLibrary *self = SY_CATALOG_LIBRARY (object);

  g_object_unref (self->bundled);
  g_ptr_array_unref (self->opened);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_catalog_library_parent_class)->finalize (object);
}

static void
sy_catalog_library_class_init (SyCatalogLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sy_catalog_library_dispose;
  object_class->finalize = sy_catalog_library_finalize;

  /**
   * SyCatalogLibrary::changed:
   *
   * Emitted when sy_catalog_library_list() may give something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SY_TYPE_CATALOG_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
sy_catalog_library_init (SyCatalogLibrary *self)
{
  self->bundled = sy_catalog_entry_new (SY_CATALOG_BUNDLED, NULL);
  self->opened = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * sy_catalog_library_new:
 *
 * Nothing is read yet.
 *
 * Returns: (transfer full): a library
 */
SyCatalogLibrary *
sy_catalog_library_new (void)
{
  return g_object_new (SY_TYPE_CATALOG_LIBRARY, NULL);
}

/**
 * sy_catalog_library_dup_folder:
 *
 * Returns: (transfer full): path of the folder of installed catalogs, which
 *   need not be there yet
 */
char *
sy_catalog_library_dup_folder (void)
{
  return sy_catalog_folder_of_user ();
}

void
sy_catalog_library_tell (SyCatalogLibrary *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A file that has another catalog now has an entry of its own for that. */
static void
on_entry_cb (SyCatalogLibrary *self, GParamSpec *property G_GNUC_UNUSED, SyCatalogEntry *entry)
{
  if (sy_catalog_entry_lost_file (entry))
    sy_catalog_library_look (self);
  sy_catalog_library_tell (self);
}

static void
listen (SyCatalogLibrary *self, SyCatalogEntry *entry)
{
  g_signal_handlers_disconnect_by_func (entry, on_entry_cb, self);
  g_signal_connect_object (entry, "notify", G_CALLBACK (on_entry_cb), self, G_CONNECT_SWAPPED);
}

/* Looks at the folders, and tells if something else is there than before. */
void
sy_catalog_library_look (SyCatalogLibrary *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->found);

  self->found = sy_catalog_folders_scan (before);
  for (guint i = 0; i < self->found->len; i++)
    listen (self, self->found->pdata[i]);

  if (before != NULL && !sy_catalog_folders_equal (before, self->found))
    sy_catalog_library_tell (self);
}

/* (transfer none) (element-type SyCatalogEntry): what is in the folders */
GPtrArray *
sy_catalog_library_get_found (SyCatalogLibrary *self)
{
  if (self->found == NULL)
    sy_catalog_library_look (self);

  return self->found;
}

static void
append_all (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_object_ref (from->pdata[i]));
}

/**
 * sy_catalog_library_list:
 * @self: a library
 *
 * Files are not read for it, only their names.
 *
 * Returns: (transfer full) (element-type SyCatalogEntry): all catalogs, also
 *   those that cannot be read or are not used: the bundled one first, then
 *   those opened, installed and for everybody
 */
GPtrArray *
sy_catalog_library_list (SyCatalogLibrary *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, g_object_ref (self->bundled));
  append_all (entries, self->opened);
  append_all (entries, sy_catalog_library_get_found (self));
  return entries;
}

/**
 * sy_catalog_library_get_default:
 * @self: a library
 *
 * Returns: (transfer none): the catalog of new documents, the bundled one
 */
SyCatalogEntry *
sy_catalog_library_get_default (SyCatalogLibrary *self)
{
  return self->bundled;
}

/* The better of @best, which comes first, and the readable @entry; NULL for
 * @best if there is none yet. */
static SyCatalogEntry *
choose (SyCatalogEntry *best, SyCatalogEntry *entry, const char *version)
{
  const char *at_hand, *best_version;

  if (best == NULL)
    return entry;

  at_hand = sy_catalog_get_version (sy_catalog_entry_get_catalog (entry));
  best_version = sy_catalog_get_version (sy_catalog_entry_get_catalog (best));
  if (g_strcmp0 (best_version, version) == 0 || g_str_equal (at_hand, best_version))
    return best;

  return g_strcmp0 (at_hand, version) == 0 || sy_catalog_version_compare (at_hand, best_version) > 0 ? entry : best;
}

/**
 * sy_catalog_library_find:
 * @self: a library
 * @id: id of a catalog
 * @version: (nullable): the version wanted
 *
 * Blocks while it reads what may be it. If the catalog is bundled or opened in
 * that very version, no folder is looked at.
 *
 * Returns: (transfer none) (nullable): the catalog of that version if it is at
 *   hand, else the newest there is, see sy_catalog_version_compare(); %NULL if
 *   there is none
 */
SyCatalogEntry *
sy_catalog_library_find (SyCatalogLibrary *self, const char *id, const char *version)
{
  SyCatalogEntry *best = NULL;

  for (guint i = 0; i < self->opened->len; i++)
    if (sy_catalog_entry_is (self->opened->pdata[i], id, NULL))
      best = choose (best, self->opened->pdata[i], version);
  if (sy_catalog_entry_is (self->bundled, id, NULL))
    best = choose (best, self->bundled, version);
  if (best != NULL && version != NULL && sy_catalog_entry_is (best, id, version))
    return best;

  for (guint i = 0; i < sy_catalog_library_get_found (self)->len; i++)
    if (sy_catalog_entry_is (self->found->pdata[i], id, NULL))
      best = choose (best, self->found->pdata[i], version);

  return best;
}

/**
 * sy_catalog_library_find_instead:
 * @self: a library
 * @entry: one of its catalogs
 *
 * Returns: (transfer none) (nullable): what is used instead of @entry because
 *   it has the same id and version; %NULL if @entry itself is used, or cannot
 *   be read
 */
SyCatalogEntry *
sy_catalog_library_find_instead (SyCatalogLibrary *self, SyCatalogEntry *entry)
{
  SyCatalog *catalog = sy_catalog_entry_get_catalog (entry);
  SyCatalogEntry *used;

  if (catalog == NULL)
    return NULL;

  used = sy_catalog_library_find (self, sy_catalog_get_id (catalog), sy_catalog_get_version (catalog));
  return used != entry ? used : NULL;
}

static SyCatalogEntry *
find_file (GPtrArray *entries, GFile *file)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_file_equal (sy_catalog_entry_get_file (entries->pdata[i]), file) &&
        !sy_catalog_entry_lost_file (entries->pdata[i]))
      return entries->pdata[i];

  return NULL;
}

static SyCatalogEntry *
find_at (SyCatalogLibrary *self, GFile *file)
{
  SyCatalogEntry *entry = find_file (self->opened, file);

  return entry != NULL ? entry : find_file (sy_catalog_library_get_found (self), file);
}

/* The file may have another catalog since it was read last, and the entry may
 * go because of that. */
static SyCatalogEntry *
find_now (SyCatalogLibrary *self, GFile *file)
{
  g_autoptr (SyCatalogEntry) held = NULL;

  if (find_at (self, file) == NULL)
    return NULL;

  held = g_object_ref (find_at (self, file));
  sy_catalog_entry_follow (held);
  sy_catalog_entry_check (held);
  return find_at (self, file);
}

/**
 * sy_catalog_library_open:
 * @self: a library
 * @file: a catalog file
 * @error: return location for a %SY_JSON_ERROR
 *
 * Makes a catalog available until the program ends, and follows its file. One
 * that is installed already is given as it is. Blocks while it reads.
 *
 * Returns: (transfer none) (nullable): the catalog, or %NULL
 */
SyCatalogEntry *
sy_catalog_library_open (SyCatalogLibrary *self, GFile *file, GError **error)
{
  SyCatalogEntry *known = find_now (self, file);
  g_autoptr (SyCatalogEntry) entry = NULL;

  entry = known != NULL ? g_object_ref (known) : sy_catalog_entry_new (SY_CATALOG_OPENED, file);

  sy_catalog_entry_follow (entry);
  if (sy_catalog_entry_get_catalog (entry) == NULL)
    {
      if (error != NULL)
        *error = g_error_copy (sy_catalog_entry_get_error (entry));
      return NULL;
    }
  if (known != NULL)
    return known;

  listen (self, entry);
  g_ptr_array_insert (self->opened, 0, g_object_ref (entry));
  sy_catalog_library_tell (self);
  return entry;
}

static gboolean
on_quiet_cb (gpointer data)
{
  SyCatalogLibrary *self = data;

  self->timer = 0;
  if (self->found != NULL)
    sy_catalog_library_look (self);
  return G_SOURCE_REMOVE;
}

/* Many programs write in several steps. */
static void
on_folder_changed_cb (SyCatalogLibrary *self)
{
  if (self->timer != 0)
    g_source_remove (self->timer);
  self->timer = g_timeout_add (QUIET_MS, on_quiet_cb, self);
}

static void
stop_monitor (gpointer data)
{
  g_file_monitor_cancel (data);
  g_object_unref (data);
}

/**
 * sy_catalog_library_watch:
 * @self: a library
 *
 * Tells by #SyCatalogLibrary::changed from now on when others put catalogs into
 * the folders or take them away. Makes the user's folder, so that it can be
 * watched, and somebody finds it.
 */
void
sy_catalog_library_watch (SyCatalogLibrary *self)
{
  g_autoptr (GPtrArray) folders = sy_catalog_folders_list ();

  if (self->monitors != NULL)
    return;

  self->monitors = g_ptr_array_new_with_free_func (stop_monitor);
  g_mkdir_with_parents (folders->pdata[0], 0755);
  for (guint i = 0; i < folders->len; i++)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (folders->pdata[i]);
      GFileMonitor *monitor = NULL;

      if (g_file_test (folders->pdata[i], G_FILE_TEST_IS_DIR))
        monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);
      if (monitor == NULL)
        continue;
      g_signal_connect_object (monitor, "changed", G_CALLBACK (on_folder_changed_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->monitors, monitor);
    }
}
