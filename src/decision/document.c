/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document.h"

#include <glib/gi18n-lib.h>

#include "json-reader.h"
#include "requirements-file.h"

struct _SyDocument
{
  GObject         parent_instance;

  SyCatalog      *catalog;
  SyRequirements *requirements;
  SyRequirements *saved; /* as in the file, or as made */
  SyEvaluation   *evaluation;
  SyShortestWay   way;       /* of @evaluation, once finished */
  GCancellable   *searching; /* while the way is looked for */
  GFile          *file;
  gboolean        modified;
};

enum
{
  PROP_EVALUATION = 1,
  PROP_SHORTEST_WAY,
  PROP_MODIFIED,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SyDocument, sy_document, G_TYPE_OBJECT)

static void
update_modified (SyDocument *self)
{
  gboolean modified = !sy_requirements_equal (self->requirements, self->saved);

  if (modified == self->modified)
    return;

  self->modified = modified;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

static void
search_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  SyShortestWay way = sy_evaluation_find_shortest_way (data, cancellable);

  g_task_return_pointer (task, g_memdup2 (&way, sizeof way), g_free);
}

/* Only the newest search is heard: a search for older answers was cancelled,
 * and its task returns an error. */
static void
on_way_found_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  SyDocument *self = SY_DOCUMENT (source);
  g_autofree SyShortestWay *way = g_task_propagate_pointer (G_TASK (result), NULL);

  if (way == NULL)
    return;

  g_clear_object (&self->searching);
  self->way = *way;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHORTEST_WAY]);
}

static void
stop_search (SyDocument *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
start_search (SyDocument *self)
{
  g_autoptr (GTask) task = NULL;

  stop_search (self);
  self->way = (SyShortestWay) { .finished = FALSE };
  self->searching = g_cancellable_new ();
  task = g_task_new (self, self->searching, on_way_found_cb, NULL);
  g_task_set_source_tag (task, start_search);
  g_task_set_task_data (task, sy_evaluation_ref (self->evaluation), (GDestroyNotify) sy_evaluation_unref);
  g_task_run_in_thread (task, search_in_thread);
}

static void
on_requirements_changed_cb (SyDocument *self)
{
  g_clear_pointer (&self->evaluation, sy_evaluation_unref);
  self->evaluation = sy_evaluation_new (self->catalog, self->requirements);
  start_search (self);

  update_modified (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVALUATION]);
}

static void
remember_saved (SyDocument *self)
{
  g_clear_object (&self->saved);
  self->saved = sy_requirements_copy (self->requirements);
  update_modified (self);
}

static void
sy_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyDocument *self = SY_DOCUMENT (object);

  switch (id)
    {
    case PROP_EVALUATION:
      g_value_set_pointer (value, self->evaluation);
      break;
    case PROP_SHORTEST_WAY:
      g_value_set_pointer (value, self->way.finished ? &self->way : NULL);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_TITLE:
      g_value_take_string (value, sy_document_dup_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_document_finalize (GObject *object)
{
  SyDocument *self = SY_DOCUMENT (object);

  stop_search (self);
  g_clear_pointer (&self->evaluation, sy_evaluation_unref);
  g_clear_object (&self->requirements);
  g_clear_object (&self->saved);
  g_clear_object (&self->catalog);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (sy_document_parent_class)->finalize (object);
}

static void
sy_document_class_init (SyDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sy_document_get_property;
  object_class->finalize = sy_document_finalize;

  /**
   * SyDocument:evaluation:
   *
   * What follows from the answers right now, a #SyEvaluation.
   */
  properties[PROP_EVALUATION] = g_param_spec_pointer ("evaluation", NULL, NULL,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SyDocument:shortest-way:
   *
   * The shortest way to another leader for these very answers, a
   * #SyShortestWay, or %NULL while it is looked for.
   */
  properties[PROP_SHORTEST_WAY] = g_param_spec_pointer ("shortest-way", NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SyDocument:modified:
   *
   * Whether there is something to save.
   */
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SyDocument:title:
   *
   * What the document is called.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sy_document_init (SyDocument *self G_GNUC_UNUSED)
{
}

static SyDocument *
document_new_for (SyCatalog *catalog, SyRequirements *requirements, GFile *file)
{
  SyDocument *self = g_object_new (SY_TYPE_DOCUMENT, NULL);

  self->catalog = g_object_ref (catalog);
  self->requirements = g_object_ref (requirements);
  self->saved = sy_requirements_copy (requirements);
  self->evaluation = sy_evaluation_new (catalog, requirements);
  start_search (self);
  g_set_object (&self->file, file);
  g_signal_connect_object (requirements, "changed", G_CALLBACK (on_requirements_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * sy_document_new:
 * @catalog: a catalog
 *
 * Returns: (transfer full): a document with nothing answered and no file
 */
SyDocument *
sy_document_new (SyCatalog *catalog)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();

  sy_requirements_set_field (requirements, SY_FIELD_CATALOG, sy_catalog_get_id (catalog));
  sy_requirements_set_field (requirements, SY_FIELD_CATALOG_VERSION, sy_catalog_get_version (catalog));
  return document_new_for (catalog, requirements, NULL);
}

static gboolean
check_catalog (SyCatalog *catalog, SyRequirements *requirements, const char *name, GError **error)
{
  const char *wanted = sy_requirements_get_field (requirements, SY_FIELD_CATALOG);

  if (*wanted == '\0' || g_str_equal (wanted, sy_catalog_get_id (catalog)))
    return TRUE;

  g_set_error (error, SY_JSON_ERROR, SY_JSON_ERROR_CONTENT,
               _ ("%1$s: $.catalog: these answers are about the catalog “%2$s”, which is not installed"), name, wanted);
  return FALSE;
}

/**
 * sy_document_open:
 * @catalog: a catalog
 * @file: a requirements file that is about it
 * @error: return location for a %SY_JSON_ERROR
 *
 * Blocks while it reads.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL
 */
SyDocument *
sy_document_open (SyCatalog *catalog, GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (SyRequirements) requirements = sy_requirements_load (file, name, error);

  if (requirements == NULL || !check_catalog (catalog, requirements, name, error))
    return NULL;

  return document_new_for (catalog, requirements, file);
}

/**
 * sy_document_save:
 * @self: a document
 * @file: where to save it; becomes the document's file
 * @error: return location for an error of GIO
 *
 * Blocks while it writes. A document that could not be saved stays modified.
 *
 * Returns: whether it was saved
 */
gboolean
sy_document_save (SyDocument *self, GFile *file, GError **error)
{
  if (!sy_requirements_save (self->requirements, file, error))
    return FALSE;

  g_set_object (&self->file, file);
  remember_saved (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  return TRUE;
}

/**
 * sy_document_get_catalog:
 * @self: a document
 *
 * Returns: (transfer none): its catalog
 */
SyCatalog *
sy_document_get_catalog (SyDocument *self)
{
  return self->catalog;
}

/**
 * sy_document_get_requirements:
 * @self: a document
 *
 * Returns: (transfer none): the requirements, to be edited
 */
SyRequirements *
sy_document_get_requirements (SyDocument *self)
{
  return self->requirements;
}

/**
 * sy_document_get_evaluation:
 * @self: a document
 *
 * Returns: (transfer none): what follows from the answers right now
 */
SyEvaluation *
sy_document_get_evaluation (SyDocument *self)
{
  return self->evaluation;
}

/**
 * sy_document_get_shortest_way:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the shortest way to another leader for
 *   these very answers, %NULL while it is looked for
 */
const SyShortestWay *
sy_document_get_shortest_way (SyDocument *self)
{
  return self->way.finished ? &self->way : NULL;
}

/**
 * sy_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): its file, %NULL until it is saved
 */
GFile *
sy_document_get_file (SyDocument *self)
{
  return self->file;
}

/**
 * sy_document_is_modified:
 * @self: a document
 *
 * Returns: whether there is something to save
 */
gboolean
sy_document_is_modified (SyDocument *self)
{
  return self->modified;
}

/**
 * sy_document_is_untouched:
 * @self: a document
 *
 * Returns: whether it is as new, so that another may take its place
 */
gboolean
sy_document_is_untouched (SyDocument *self)
{
  return self->file == NULL && !self->modified;
}

/**
 * sy_document_dup_title:
 * @self: a document
 *
 * Returns: (transfer full): its title, else the name of its file, else that
 *   it is new
 */
char *
sy_document_dup_title (SyDocument *self)
{
  const char *title = sy_requirements_get_field (self->requirements, SY_FIELD_TITLE);
  g_autofree char *name = NULL;

  if (*title != '\0')
    return g_strdup (title);
  if (self->file == NULL)
    return g_strdup (_ ("New Project"));

  name = g_file_get_basename (self->file);
  return g_filename_display_name (name);
}
