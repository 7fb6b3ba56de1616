/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of an edit where it can be undone or redone. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation.h"
#include "input-limits.h"

static const char *
field_label (SyRequirementsField field, gboolean forwards)
{
  switch (field)
    {
    case SY_FIELD_TITLE:
      return forwards ? _ ("Redo: Title") : _ ("Undo: Title");
    case SY_FIELD_AUTHOR:
      return forwards ? _ ("Redo: Who is answering") : _ ("Undo: Who is answering");
    case SY_FIELD_MISSING:
      return forwards ? _ ("Redo: What the form does not ask") : _ ("Undo: What the form does not ask");
    case SY_FIELD_DECISION_OPTION:
      return forwards ? _ ("Redo: What was decided") : _ ("Undo: What was decided");
    case SY_FIELD_DECISION_DATE:
      return forwards ? _ ("Redo: Date of the decision") : _ ("Undo: Date of the decision");
    case SY_FIELD_DECISION_BY:
      return forwards ? _ ("Redo: Who decided") : _ ("Undo: Who decided");
    case SY_FIELD_DECISION_BECAUSE:
      return forwards ? _ ("Redo: Reason of the decision") : _ ("Undo: Reason of the decision");
    case SY_FIELD_CATALOG:
    case SY_FIELD_CATALOG_VERSION:
    default:
      return forwards ? _ ("Redo: Catalog of the answers") : _ ("Undo: Catalog of the answers");
    }
}

/* A need or question that the catalog does not have is called by its id. */
static const char *
need_title (SyCatalog *catalog, const char *id)
{
  guint index;

  return sy_catalog_find_need (catalog, id, &index) ? sy_catalog_get_need (catalog, index)->title : id;
}

static char *
explain_answer (SyCatalog *catalog, const SyEditEntry *entry, gboolean forwards)
{
  const char *title = need_title (catalog, entry->key);
  SyImportance importance;

  if (entry->after == NULL || !sy_importance_from_id (entry->after, &importance))
    return g_strdup_printf (forwards ? _ ("Redo: “%s” to “Not answered”") : _ ("Undo: “%s” to “Not answered”"), title);

  /* Translators: a menu entry: a need, and the importance it was given, such
   * as “Must have”. */
  return g_strdup_printf (forwards ? _ ("Redo: “%1$s” to “%2$s”") : _ ("Undo: “%1$s” to “%2$s”"), title,
                          sy_catalog_get_importance (catalog, importance)->label);
}

static char *
explain_choice (SyCatalog *catalog, const SyEditEntry *entry, gboolean forwards)
{
  const char *title = entry->key;
  const char *label = entry->after;
  guint question, choice;

  if (sy_catalog_find_question (catalog, entry->key, &question))
    {
      title = sy_catalog_get_question (catalog, question)->title;
      if (label != NULL && sy_catalog_find_choice (catalog, question, label, &choice))
        label = sy_catalog_get_question (catalog, question)->choices[choice].label;
    }

  if (label == NULL)
    return g_strdup_printf (forwards ? _ ("Redo: “%s” to “Not answered”") : _ ("Undo: “%s” to “Not answered”"), title);

  /* Translators: a menu entry: a question of the form, and the answer chosen. */
  return g_strdup_printf (forwards ? _ ("Redo: Choose “%2$s” for “%1$s”") : _ ("Undo: Choose “%2$s” for “%1$s”"), title,
                          label);
}

static const char *
asked_title (SyCatalog *catalog, const char *id)
{
  guint index;

  return sy_catalog_find_question (catalog, id, &index) ? sy_catalog_get_question (catalog, index)->title
                                                        : need_title (catalog, id);
}

static char *
explain_entry (SyCatalog *catalog, const SyEditEntry *entry, gboolean forwards)
{
  switch (entry->part)
    {
    case SY_EDIT_ANSWER:
      return explain_answer (catalog, entry, forwards);
    case SY_EDIT_CHOICE:
      return explain_choice (catalog, entry, forwards);
    case SY_EDIT_NOTE:
      return g_strdup_printf (forwards ? _ ("Redo: Note on “%s”") : _ ("Undo: Note on “%s”"),
                              need_title (catalog, entry->key));
    case SY_EDIT_SKIP:
      return g_strdup_printf (forwards ? _ ("Redo: Skip “%s”") : _ ("Undo: Skip “%s”"),
                              asked_title (catalog, entry->key));
    case SY_EDIT_FIELD:
    default:
      return g_strdup (field_label (entry->field, forwards));
    }
}

/* A starting point that the catalog does not have (any longer) has no title. */
static const char *
start_title (SyCatalog *catalog, const char *id)
{
  for (guint i = 0; id != NULL && i < sy_catalog_get_n_starting_points (catalog); i++)
    if (g_str_equal (sy_catalog_get_starting_point (catalog, i)->id, id))
      return sy_catalog_get_starting_point (catalog, i)->title;

  return NULL;
}

/* What stands for an edit of one thing, whose answer and skip may both have
 * changed: not to know any longer is told by the answer. */
static const SyEditEntry *
get_telling_entry (const SyEdit *edit)
{
  gboolean is_question;
  guint last = sy_edit_get_n_entries (edit) - 1;

  if (last > 0 && sy_edit_get_asked (edit, &is_question) == NULL)
    return NULL;

  return sy_edit_get_entry (edit, last)->after != NULL ? sy_edit_get_entry (edit, last) : sy_edit_get_entry (edit, 0);
}

static char *
explain_several (const SyEdit *edit, gboolean forwards)
{
  guint n = sy_edit_get_n_entries (edit);

  if (sy_edit_changes_answers (edit))
    return g_strdup_printf (forwards ? ngettext ("Redo: %u answer", "Redo: %u answers", n)
                                     : ngettext ("Undo: %u answer", "Undo: %u answers", n),
                            n);

  return g_strdup_printf (forwards ? ngettext ("Redo: %u text", "Redo: %u texts", n)
                                   : ngettext ("Undo: %u text", "Undo: %u texts", n),
                          n);
}

/**
 * sy_explain_edit:
 * @catalog: the catalog that the answers are about
 * @edit: an edit
 * @forwards: whether it would be redone rather than undone
 *
 * Returns: (transfer full): the entry of a menu that does so, which names
 *   what was edited
 */
char *
sy_explain_edit (SyCatalog *catalog, const SyEdit *edit, gboolean forwards)
{
  const char *start = start_title (catalog, sy_edit_get_start (edit));
  const SyEditEntry *entry;

  if (sy_edit_is_reload (edit))
    return g_strdup (forwards ? _ ("Redo: Load the file again") : _ ("Undo: Load the file again"));
  entry = get_telling_entry (edit);
  if (entry != NULL)
    return explain_entry (catalog, entry, forwards);
  if (start != NULL)
    /* Translators: a menu entry; %s is the title of a starting point. */
    return g_strdup_printf (forwards ? _ ("Redo: Start from “%s”") : _ ("Undo: Start from “%s”"), start);

  return explain_several (edit, forwards);
}

/**
 * sy_explain_limited:
 * @n_left_out: how many characters did not fit, at least 1
 *
 * Returns: (transfer full): that they did not
 */
char *
sy_explain_limited (guint n_left_out)
{
  /* Translators: %1$u is how many characters of what was typed or pasted were
   * too many, %2$u how many a text may have. A narrow window shows just the
   * start of the sentence. */
  return g_strdup_printf (ngettext ("%1$u character at the end did not fit and was left out; a text can have %2$u.",
                                    "%1$u characters at the end did not fit and were left out; a text can have %2$u.",
                                    n_left_out),
                          n_left_out, (guint) SY_LIMIT_TEXT_CHARACTERS);
}
