/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a group agreed on, as answers of its own. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "explanation-people.h"
#include "people-private.h"
#include "text.h"

static SyRequirements *
requirements_of (const SyPeople *self, guint person)
{
  return sy_person_get_requirements (self->members[person].person);
}

static gboolean
counts (const SyPeople *self, guint person)
{
  return self->members[person].state == SY_PERSON_COUNTS;
}

/* The choice that all who made one have in common, NULL if there is none. */
static const char *
find_common_choice (const SyPeople *self, const char *question)
{
  const char *common = NULL;

  for (guint i = 0; i < self->n_members; i++)
    {
      const char *choice = counts (self, i) ? sy_requirements_get_choice (requirements_of (self, i), question) : NULL;

      if (choice != NULL && common != NULL && !g_str_equal (choice, common))
        return NULL;
      common = choice != NULL ? choice : common;
    }

  return common;
}

static void
take_choices (const SyPeople *self, SyRequirements *agreed)
{
  for (guint i = 0; i < sy_catalog_get_n_questions (self->catalog); i++)
    {
      const char *id = sy_catalog_get_question (self->catalog, i)->id;

      sy_requirements_set_choice (agreed, id, find_common_choice (self, id));
    }
}

static gboolean
somebody_answered (const SyPeople *self, guint need)
{
  for (guint i = 0; i < self->n_members; i++)
    if (counts (self, i) && sy_evaluation_get_origin (sy_person_get_evaluation (self->members[i].person), need, NULL) ==
                              SY_ORIGIN_ANSWER)
      return TRUE;

  return FALSE;
}

/* What somebody answered or all agreed on is an answer; then everything that
 * does not follow from the choices and the catalog's defaults as it should. */
static void
take_answers (const SyPeople *self, SyRequirements *agreed)
{
  g_autoptr (SyEvaluation) evaluation = NULL;

  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    if (self->settled[i] != SY_IMPORTANCE_UNANSWERED || somebody_answered (self, i))
      sy_requirements_set_answer (agreed, sy_catalog_get_need (self->catalog, i)->id,
                                  sy_evaluation_get_importance (self->evaluation, i));

  evaluation = sy_evaluation_new (self->catalog, agreed);
  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    if (sy_evaluation_get_importance (evaluation, i) != sy_evaluation_get_importance (self->evaluation, i))
      sy_requirements_set_answer (agreed, sy_catalog_get_need (self->catalog, i)->id,
                                  sy_evaluation_get_importance (self->evaluation, i));
}

static void
append_paragraph (GString *text, const char *paragraph)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, paragraph);
}

/* Everyone's note on a need, each with its author. */
static void
append_notes (const SyPeople *self, GString *text, const char *need)
{
  for (guint i = 0; i < self->n_members; i++)
    {
      const char *note = counts (self, i) ? sy_requirements_get_note (requirements_of (self, i), need) : NULL;
      g_autofree char *named = NULL;

      if (note == NULL)
        continue;
      /* Translators: a person, and what they wrote. */
      named = g_strdup_printf (_ ("%1$s: %2$s"), self->members[i].name, note);
      append_paragraph (text, named);
    }
}

static void
take_notes (const SyPeople *self, SyRequirements *agreed)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (self->catalog); i++)
    {
      const char *id = sy_catalog_get_need (self->catalog, i)->id;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *open = sy_explain_open_disagreement (self, i);

      if (open != NULL)
        append_paragraph (text, open);
      append_notes (self, text, id);
      sy_requirements_set_note (agreed, id, text->str);
    }
}

static void
take_missing (const SyPeople *self, SyRequirements *agreed)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n_members; i++)
    if (counts (self, i))
      {
        const char *missing = sy_requirements_get_field (requirements_of (self, i), SY_FIELD_MISSING);
        g_autofree char *named = g_strdup_printf (_ ("%1$s: %2$s"), self->members[i].name, missing);

        if (*missing != '\0')
          append_paragraph (text, named);
      }

  sy_requirements_set_field (agreed, SY_FIELD_MISSING, text->str);
}

static void
take_names (const SyPeople *self, SyRequirements *agreed)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < self->n_members; i++)
    if (counts (self, i))
      g_ptr_array_add (names, self->members[i].name);
  list = sy_text_list ((const char *const *) names->pdata, names->len);
  g_ptr_array_add (names, NULL);

  sy_requirements_set_participants (agreed, (const char *const *) names->pdata);
  sy_requirements_set_field (agreed, SY_FIELD_AUTHOR, list);
}

/* The title that the first of them gave who gave one. */
static const char *
find_title (const SyPeople *self)
{
  for (guint i = 0; i < self->n_members; i++)
    {
      const char *title = sy_requirements_get_field (requirements_of (self, i), SY_FIELD_TITLE);

      if (counts (self, i) && *title != '\0')
        return title;
    }

  return "";
}

/**
 * sy_people_to_requirements:
 * @self: a group
 *
 * Makes one set of answers of those of the people who count. A need has the
 * importance that was settled; else, where all who said how important it is
 * agree, that one; else it stays a must-have if it is one for anybody; else
 * it has the importance whose weight is nearest to the mean. What was not
 * settled is noted with everyone's answer, and so are everyone's own notes. A
 * choice is kept if all who made one made the same. Evaluated alone, the
 * answers give the group's scores if nothing was left unsettled, and
 * something near otherwise.
 *
 * Returns: (transfer full): requirements that name the participants
 */
SyRequirements *
sy_people_to_requirements (const SyPeople *self)
{
  SyRequirements *agreed = sy_requirements_new ();

  sy_requirements_set_field (agreed, SY_FIELD_CATALOG, sy_catalog_get_id (self->catalog));
  sy_requirements_set_field (agreed, SY_FIELD_CATALOG_VERSION, sy_catalog_get_version (self->catalog));
  sy_requirements_set_field (agreed, SY_FIELD_TITLE, find_title (self));
  take_names (self, agreed);
  take_choices (self, agreed);
  take_answers (self, agreed);
  take_notes (self, agreed);
  take_missing (self, agreed);

  return agreed;
}
