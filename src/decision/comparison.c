/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "comparison.h"

#include <glib/gi18n-lib.h>

#include "comparison-step.h"
#include "input-limits.h"
#include "requirements-file.h"

struct _SyComparison
{
  GObject            parent_instance;

  SyDocument        *document;
  SyCatalog         *catalog; /* of all that follows */
  SyComparisonState *state;
  SyPeople          *people; /* NULL if something has changed since */
  GPtrArray         *steps;
  guint              n_done; /* the steps after these can be redone */
};

enum
{
  PROP_PEOPLE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SyComparison, sy_comparison, G_TYPE_OBJECT)

/* Steps share states: each stands after one step, but for the first. */
static void
renew_states (SyComparison *self, SyCatalog *now)
{
  if (self->steps->len == 0)
    sy_comparison_state_renew (self->state, self->catalog, now);
  else
    sy_comparison_state_renew (((SyComparisonStep *) self->steps->pdata[0])->before, self->catalog, now);
  for (guint i = 0; i < self->steps->len; i++)
    sy_comparison_state_renew (((SyComparisonStep *) self->steps->pdata[i])->after, self->catalog, now);
}

/* That of the document, which may go on with another version; then so does
 * everything here. */
static SyCatalog *
get_catalog (SyComparison *self)
{
  SyCatalog *now = sy_document_get_catalog (self->document);

  if (now != self->catalog)
    {
      g_clear_pointer (&self->people, sy_people_unref);
      renew_states (self, now);
      g_set_object (&self->catalog, now);
    }

  return self->catalog;
}

static void
forget_people (SyComparison *self)
{
  g_clear_pointer (&self->people, sy_people_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PEOPLE]);
}

static void
on_catalog_cb (SyComparison *self)
{
  get_catalog (self);
  forget_people (self);
}

static void
enter (SyComparison *self, SyComparisonState *state)
{
  sy_comparison_state_ref (state);
  sy_comparison_state_unref (self->state);
  self->state = state;
  forget_people (self);
}

/* Takes a step to @after, which it consumes. */
static void
take_step (SyComparison *self, SyComparisonStepKind kind, const char *about, guint n, SyComparisonState *after)
{
  SyComparisonStep *step = g_new0 (SyComparisonStep, 1);

  step->kind = kind;
  step->about = g_strdup (about);
  step->n = n;
  step->before = sy_comparison_state_ref (self->state);
  step->after = after;
  g_ptr_array_set_size (self->steps, (int) self->n_done);
  g_ptr_array_add (self->steps, step);
  self->n_done++;
  enter (self, after);
}

static void
sy_comparison_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PEOPLE)
    g_value_set_pointer (value, sy_comparison_get_people (SY_COMPARISON (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sy_comparison_finalize (GObject *object)
{
  SyComparison *self = SY_COMPARISON (object);

  g_clear_pointer (&self->people, sy_people_unref);
  sy_comparison_state_unref (self->state);
  g_ptr_array_unref (self->steps);
  g_object_unref (self->catalog);
  g_object_unref (self->document);

  G_OBJECT_CLASS (sy_comparison_parent_class)->finalize (object);
}

static void
sy_comparison_class_init (SyComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = sy_comparison_finalize;
  object_class->get_property = sy_comparison_get_property;

  /**
   * SyComparison:people: (type gpointer)
   *
   * The #SyPeople of now.
   */
  properties[PROP_PEOPLE] = g_param_spec_pointer ("people", NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
sy_comparison_init (SyComparison *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_comparison_step_free);
}

/**
 * sy_comparison_new:
 * @document: a document, the first person
 *
 * Returns: (transfer full): a comparison of @document with nobody yet
 */
SyComparison *
sy_comparison_new (SyDocument *document)
{
  SyComparison *self = g_object_new (SY_TYPE_COMPARISON, NULL);

  self->document = g_object_ref (document);
  self->catalog = g_object_ref (sy_document_get_catalog (document));
  self->state = sy_comparison_state_new (sy_catalog_get_n_needs (self->catalog));
  g_signal_connect_object (sy_document_get_requirements (document), "changed", G_CALLBACK (forget_people), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::catalog", G_CALLBACK (on_catalog_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (forget_people), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * sy_comparison_get_people:
 * @self: a comparison
 *
 * Worked out when it is asked for.
 *
 * Returns: (transfer none): everyone, the document first, and what follows
 */
SyPeople *
sy_comparison_get_people (SyComparison *self)
{
  SyCatalog *catalog = get_catalog (self);
  g_autoptr (SyPerson) own = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (self->people != NULL)
    return self->people;

  own = sy_person_new (catalog, sy_document_get_requirements (self->document),
                       sy_document_get_file (self->document), self->state->own_name);
  all = g_ptr_array_new ();
  g_ptr_array_add (all, own);
  for (guint i = 0; i < self->state->others->len; i++)
    g_ptr_array_add (all, self->state->others->pdata[i]);
  self->people = sy_people_new (catalog, (SyPerson *const *) all->pdata, all->len,
                                (const SyImportance *) (gpointer) self->state->settled->data);

  return self->people;
}

static int
find_file (const SyComparisonState *state, GFile *file)
{
  for (guint i = 0; i < state->others->len; i++)
    if (g_file_equal (sy_person_get_file (state->others->pdata[i]), file))
      return (int) i;

  return -1;
}

/* What speaks against adding a person, or NULL. */
static char *
find_objection (SyComparison *self, const SyComparisonState *state, SyPerson *person, int known)
{
  const char *name = sy_person_get_file_name (person);
  GFile *own = sy_document_get_file (self->document);

  if (!sy_person_fits_catalog (person))
    /* Translators: the name of a file, and the ids of two catalogs. */
    return g_strdup_printf (_ ("“%1$s” was not added: it is about the catalog “%2$s”, not “%3$s”."), name,
                            sy_requirements_get_field (sy_person_get_requirements (person), SY_FIELD_CATALOG),
                            sy_catalog_get_id (get_catalog (self)));
  if (own != NULL && g_file_equal (own, sy_person_get_file (person)))
    return g_strdup_printf (_ ("“%s” was not added: it is this document, which is here already."), name);
  if (known >= 0 && sy_requirements_equal (sy_person_get_requirements (state->others->pdata[known]),
                                           sy_person_get_requirements (person)))
    return g_strdup_printf (_ ("“%s” was not added: it is here already."), name);
  if (known < 0 && state->others->len + 1 >= SY_LIMIT_PEOPLE)
    return g_strdup_printf (_ ("“%1$s” was not added: at most %2$d people can be compared at once."), name,
                            SY_LIMIT_PEOPLE);

  return NULL;
}

/* Adds the answers of a file to @state, or those that it holds now to a
 * person who is there already. Returns what speaks against it, or NULL. */
static char *
add_file (SyComparison *self, SyComparisonState *state, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (SyRequirements) requirements = sy_requirements_load (file, name, &error);
  g_autoptr (SyPerson) person = NULL;
  char *objection;
  int known = find_file (state, file);

  if (requirements == NULL)
    return g_strdup (error->message);

  person = sy_person_new (get_catalog (self), requirements, file, NULL);
  objection = find_objection (self, state, person, known);
  if (objection != NULL)
    return objection;

  if (known >= 0)
    {
      sy_person_unref (state->others->pdata[known]);
      state->others->pdata[known] = g_steal_pointer (&person);
    }
  else
    g_ptr_array_add (state->others, g_steal_pointer (&person));

  return NULL;
}

/**
 * sy_comparison_add:
 * @self: a comparison
 * @files: (array length=n): requirements files
 * @n: how many
 *
 * Adds the people whose answers they hold, in one step. A file that is there
 * already and has changed is read again. Blocks while it reads.
 *
 * Returns: (transfer full): for each file that was not added a sentence that
 *   says why, %NULL-terminated
 */
char **
sy_comparison_add (SyComparison *self, GFile *const *files, guint n)
{
  g_autoptr (SyComparisonState) state = sy_comparison_state_copy (self->state);
  g_autoptr (GStrvBuilder) objections = g_strv_builder_new ();
  guint n_added = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *objection = add_file (self, state, files[i]);

      if (objection != NULL)
        g_strv_builder_add (objections, objection);
      else
        n_added++;
    }

  if (n_added > 0)
    take_step (self, SY_STEP_ADD, NULL, n_added, g_steal_pointer (&state));
  return g_strv_builder_end (objections);
}

/**
 * sy_comparison_remove:
 * @self: a comparison
 * @person: index of a person, not the first
 */
void
sy_comparison_remove (SyComparison *self, guint person)
{
  g_autofree char *name = g_strdup (sy_people_get_name (sy_comparison_get_people (self), person));
  SyComparisonState *state = sy_comparison_state_copy (self->state);

  g_return_if_fail (person > 0);

  g_ptr_array_remove_index (state->others, person - 1);
  take_step (self, SY_STEP_REMOVE, name, 0, state);
}

/**
 * sy_comparison_rename:
 * @self: a comparison
 * @person: index of a person
 * @name: what the person is to be called here; an empty name goes back to
 *   the one in the answers
 */
void
sy_comparison_rename (SyComparison *self, guint person, const char *name)
{
  SyPeople *people = sy_comparison_get_people (self);
  g_autofree char *before = g_strdup (sy_people_get_name (people, person));
  guint n_left_out;
  g_autofree char *bounded = g_strstrip (sy_limit_text (name, before, &n_left_out));
  SyComparisonState *state;

  if (g_str_equal (before, bounded))
    return;

  state = sy_comparison_state_copy (self->state);
  if (person > 0)
    {
      SyPerson *renamed = sy_person_rename (state->others->pdata[person - 1], bounded);

      sy_person_unref (state->others->pdata[person - 1]);
      state->others->pdata[person - 1] = renamed;
    }
  else
    {
      g_free (state->own_name);
      state->own_name = *bounded != '\0' ? g_strdup (bounded) : NULL;
    }
  take_step (self, SY_STEP_RENAME, before, 0, state);
}

/**
 * sy_comparison_settle:
 * @self: a comparison
 * @need: index of a need
 * @importance: what all agree on; unanswered takes an agreement back
 */
void
sy_comparison_settle (SyComparison *self, guint need, SyImportance importance)
{
  SyComparisonState *state;

  if (sy_people_get_settled (sy_comparison_get_people (self), need) == importance)
    return;

  state = sy_comparison_state_copy (self->state);
  g_array_index (state->settled, SyImportance, need) = importance;
  take_step (self, importance != SY_IMPORTANCE_UNANSWERED ? SY_STEP_SETTLE : SY_STEP_REOPEN,
             sy_catalog_get_need (get_catalog (self), need)->title, 0, state);
}

/**
 * sy_comparison_undo:
 * @self: a comparison
 *
 * Takes the last step back, if there is one.
 */
void
sy_comparison_undo (SyComparison *self)
{
  if (self->n_done > 0)
    enter (self, ((SyComparisonStep *) self->steps->pdata[--self->n_done])->before);
}

/**
 * sy_comparison_redo:
 * @self: a comparison
 *
 * Takes the step again that was undone last, if there is one.
 */
void
sy_comparison_redo (SyComparison *self)
{
  if (self->n_done < self->steps->len)
    enter (self, ((SyComparisonStep *) self->steps->pdata[self->n_done++])->after);
}

/**
 * sy_comparison_dup_undo_label:
 * @self: a comparison
 *
 * Returns: (transfer full) (nullable): what would be undone, %NULL if nothing
 */
char *
sy_comparison_dup_undo_label (SyComparison *self)
{
  return self->n_done > 0 ? sy_comparison_step_dup_label (self->steps->pdata[self->n_done - 1], FALSE) : NULL;
}

/**
 * sy_comparison_dup_redo_label:
 * @self: a comparison
 *
 * Returns: (transfer full) (nullable): what would be redone, %NULL if nothing
 */
char *
sy_comparison_dup_redo_label (SyComparison *self)
{
  return self->n_done < self->steps->len ? sy_comparison_step_dup_label (self->steps->pdata[self->n_done], TRUE) : NULL;
}
