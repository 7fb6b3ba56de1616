/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document as others see it: what it has, what it tells and what it is
 * called. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "document-private.h"

#define READABLE (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)

enum
{
  PROP_EVALUATION = 1,
  PROP_SHORTEST_WAY,
  PROP_OUTLOOK,
  PROP_MODIFIED,
  PROP_TITLE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_CATALOG,
  PROP_CATALOG_CHANGES,
  N_PROPS,
};

enum
{
  SIGNAL_FILE_CHANGED,
  SIGNAL_RECOVERY_FAILED,
  SIGNAL_STEPPED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_QUARK (sy-document-error-quark, sy_document_error)

G_DEFINE_FINAL_TYPE (SyDocument, sy_document, G_TYPE_OBJECT)

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
    case PROP_OUTLOOK:
      g_value_set_pointer (value, self->outlook);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_TITLE:
      g_value_take_string (value, sy_document_dup_title (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, sy_document_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, sy_document_can_redo (self));
      break;
    case PROP_CATALOG:
      g_value_set_object (value, self->catalog);
      break;
    case PROP_CATALOG_CHANGES:
      g_value_set_pointer (value, (gpointer) sy_document_get_catalog_changes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_document_dispose (GObject *object)
{
  SyDocument *self = SY_DOCUMENT (object);

  sy_document_leave_unsaved (self);
  g_clear_pointer (&self->watch, sy_file_watch_free);
  sy_document_stop_evaluating (self);
  sy_document_stop_search (self);
  sy_document_stop_looking (self);

  G_OBJECT_CLASS (sy_document_parent_class)->dispose (object);
}

static void
sy_document_finalize (GObject *object)
{
  SyDocument *self = SY_DOCUMENT (object);

  g_clear_pointer (&self->evaluation, sy_evaluation_unref);
  g_clear_pointer (&self->history, sy_history_free);
  g_clear_object (&self->requirements);
  g_clear_object (&self->last);
  g_clear_object (&self->saved);
  g_clear_pointer (&self->changes, sy_catalog_changes_free);
  g_clear_object (&self->seen);
  g_clear_object (&self->entry);
  g_clear_object (&self->catalog);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (sy_document_parent_class)->finalize (object);
}

/* What follows from the answers. */
static void
name_results (void)
{
  /**
   * SyDocument:evaluation:
   *
   * What follows from the answers, a #SyEvaluation; see
   * sy_document_get_evaluation() for when.
   */
  properties[PROP_EVALUATION] = g_param_spec_pointer ("evaluation", NULL, NULL, READABLE);
  /**
   * SyDocument:shortest-way:
   *
   * The shortest way to another leader for the answers of the evaluation, a
   * #SyShortestWay, or %NULL while it is looked for.
   */
  properties[PROP_SHORTEST_WAY] = g_param_spec_pointer ("shortest-way", NULL, NULL, READABLE);
  /**
   * SyDocument:outlook:
   *
   * What the open answers could do to the result, a #SyOutlook. Notified when
   * a new one is there; the last one was gone with the edit before.
   */
  properties[PROP_OUTLOOK] = g_param_spec_pointer ("outlook", NULL, NULL, READABLE);
}

/* What can be done with the document, and what it is about. */
static void
name_state (void)
{
  /**
   * SyDocument:modified:
   *
   * Whether there is something to save: the requirements are not those of
   * the file, or the file is gone.
   */
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, READABLE);
  /**
   * SyDocument:title:
   *
   * What the document is called.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, READABLE);
  /**
   * SyDocument:can-undo:
   *
   * Whether there is a step to undo. Notified after each edit, because what
   * would be undone is another step then.
   */
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, READABLE);
  /**
   * SyDocument:can-redo:
   *
   * Whether there is a step to redo. Notified as #SyDocument:can-undo.
   */
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, READABLE);
  /**
   * SyDocument:catalog:
   *
   * The catalog, a #SyCatalog. Notified before anything that follows from it:
   * what is shown of the old one has to go first.
   */
  properties[PROP_CATALOG] = g_param_spec_object ("catalog", NULL, NULL, SY_TYPE_CATALOG, READABLE);
  /**
   * SyDocument:catalog-changes:
   *
   * See sy_document_get_catalog_changes(). Notified when there are some, when
   * there are none any longer, and when an edit may have made others of them.
   */
  properties[PROP_CATALOG_CHANGES] = g_param_spec_pointer ("catalog-changes", NULL, NULL, READABLE);
}

static void
name_signals (void)
{
  /**
   * SyDocument::file-changed:
   * @state: a #SyFileState, as an int
   *
   * Emitted once when somebody else changed, moved or deleted the file, again
   * when its content changes again, and with %SY_FILE_SAME when it is back as
   * it was. Never for what the document itself wrote.
   */
  signals[SIGNAL_FILE_CHANGED] = g_signal_new ("file-changed", SY_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                               NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * SyDocument::recovery-failed:
   * @sentence: what is wrong and what helps
   *
   * Emitted when unsaved work cannot be kept for the case of a crash, at most
   * once until it is saved.
   */
  signals[SIGNAL_RECOVERY_FAILED] = g_signal_new ("recovery-failed", SY_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * SyDocument::stepped:
   * @is_question: whether it was about a question with choices; else it was
   *   about a need
   * @id: its id
   * @forwards: whether the step was redone rather than undone
   *
   * Emitted after a step was undone or redone that was about a single need or
   * question.
   */
  signals[SIGNAL_STEPPED] = g_signal_new ("stepped", SY_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 3, G_TYPE_BOOLEAN, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
sy_document_class_init (SyDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sy_document_get_property;
  object_class->dispose = sy_document_dispose;
  object_class->finalize = sy_document_finalize;

  name_results ();
  name_state ();
  g_object_class_install_properties (object_class, N_PROPS, properties);
  name_signals ();
}

static void
sy_document_init (SyDocument *self)
{
  self->history = sy_history_new ();
}

void
sy_document_notify_title (SyDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
sy_document_notify_history (SyDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

/* A document whose file is gone has something to save. */
void
sy_document_tell_file (SyDocument *self, SyFileState state)
{
  self->missing = state == SY_FILE_MISSING;
  sy_document_update_modified (self);
  sy_document_keep_unsaved (self);
  g_signal_emit (self, signals[SIGNAL_FILE_CHANGED], 0, (int) state);
}

void
sy_document_tell_step (SyDocument *self, gboolean is_question, const char *id, gboolean forwards)
{
  g_signal_emit (self, signals[SIGNAL_STEPPED], 0, is_question, id, forwards);
}

/* It may have been saved meanwhile. */
void
sy_document_tell_recovery (SyDocument *self, const char *sentence)
{
  if (self->recovery_told || !self->modified)
    return;

  self->recovery_told = TRUE;
  g_signal_emit (self, signals[SIGNAL_RECOVERY_FAILED], 0, sentence);
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
