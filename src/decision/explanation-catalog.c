/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of catalogs, and of the result under another version. */

#include "config.h"

#include "explanation-catalog.h"

#include <glib/gi18n-lib.h>

#include "catalog-version.h"
#include "evaluation-ids.h"
#include "explanation-names.h"
#include "explanation.h"

/**
 * sy_explain_catalog_version:
 * @catalog: a catalog
 *
 * Returns: (transfer full): its version, and the id by which answers and
 *   messages name it
 */
char *
sy_explain_catalog_version (SyCatalog *catalog)
{
  /* Translators: a version, and an id such as python-web. */
  return g_strdup_printf (_ ("Version %1$s of “%2$s”"), sy_catalog_get_version (catalog), sy_catalog_get_id (catalog));
}

/**
 * sy_explain_catalog_origin:
 * entry: a catalog and where it comes from
 *
 * Returns: (transfer full): where it comes from
 */
char *
sy_explain_catalog_origin (SyCatalogEntry *entry)
{
  GFile *file = sy_catalog_entry_get_file (entry);
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;

  switch (sy_catalog_entry_get_origin (entry))
    {
    case SY_CATALOG_OPENED:
      return g_strdup_printf (_ ("Opened from %s"), name);
    case SY_CATALOG_INSTALLED:
      return g_strdup_printf (_ ("Installed as %s"), name);
    case SY_CATALOG_SHARED:
      return g_strdup_printf (_ ("For everybody on this computer, as %s"), name);
    case SY_CATALOG_BUNDLED:
    default:
      return g_strdup (_ ("Comes with Steelyard"));
    }
}

static gboolean
has_same_content (SyCatalogEntry *a, SyCatalogEntry *b)
{
  return g_bytes_equal (sy_catalog_get_data (sy_catalog_entry_get_catalog (a)),
                        sy_catalog_get_data (sy_catalog_entry_get_catalog (b)));
}

/**
 * sy_explain_catalog_trouble:
 * library: a library
 * entry: one of its catalogs
 *
 * Returns: (transfer full) (nullable): why the catalog cannot be used, or not
 *   in the state of its file, or is not used; %NULL if nothing is wrong
 */
char *
sy_explain_catalog_trouble (SyCatalogLibrary *library, SyCatalogEntry *entry)
{
  const char *problem = sy_catalog_entry_get_problem (entry);
  SyCatalogEntry *instead;
  g_autofree char *origin = NULL;

  if (problem != NULL && sy_catalog_entry_get_catalog (entry) != NULL)
    return g_strdup_printf (_ ("The catalog stays as it was read last, because its file cannot be read now: %s"),
                            problem);
  if (problem != NULL)
    return g_strdup_printf (_ ("This catalog cannot be used: %s"), problem);

  instead = sy_catalog_library_find_instead (library, entry);
  if (instead == NULL)
    return NULL;

  origin = sy_explain_catalog_origin (instead);
  /* Translators: %s says where the other one comes from, such as "Comes with Steelyard". */
  return g_strdup_printf (
    has_same_content (entry, instead)
      ? _ ("This catalog is here twice, with the same content. Used is the other one: %s")
      : _ ("This catalog is not used, because there is another of the same id and version. Their content "
           "differs: give one of them another version. Used is the other one: %s"),
    origin);
}

/**
 * sy_explain_catalog_update:
 * changes: what another version changes
 *
 * Returns: (transfer full): which version the answers were given for, and which
 *   is at hand
 */
char *
sy_explain_catalog_update (const SyCatalogChanges *changes)
{
  SyCatalog *catalog = sy_evaluation_get_catalog (sy_catalog_changes_get_now (changes));
  const char *before = sy_catalog_changes_get_version (changes);
  const char *now = sy_catalog_get_version (catalog);

  /* Translators: the title of a catalog, and two of its versions. */
  return g_strdup_printf (
    sy_catalog_version_compare (before, now) < 0
      ? _ ("These answers were given for version %2$s of the catalog “%1$s”. It has version %3$s now.")
      : _ ("These answers were given for version %2$s of the catalog “%1$s”. Only the older version "
           "%3$s is at hand."),
    sy_catalog_get_title (catalog), before, now);
}

/* The option that is first, or -1. */
static int
leader_of (const SyEvaluation *evaluation)
{
  return sy_evaluation_get_kind (evaluation) != SY_VERDICT_UNANSWERED ? sy_evaluation_get_leader (evaluation) : -1;
}

/* Whether all that is shown of the scores is the same. */
static gboolean
have_same_scores (const SyEvaluation *before, const SyEvaluation *now)
{
  guint n = sy_catalog_get_n_options (sy_evaluation_get_catalog (now));
  guint option;

  if (n != sy_catalog_get_n_options (sy_evaluation_get_catalog (before)))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!sy_catalog_find_option (sy_evaluation_get_catalog (before), option_id (now, (int) i), &option) ||
        points_of (before, option) != points_of (now, i))
      return FALSE;

  return TRUE;
}

static char *
explain_without_leader (const SyEvaluation *before, const SyEvaluation *now)
{
  int was = leader_of (before);
  int is = leader_of (now);
  gboolean was_answered = sy_evaluation_get_kind (before) != SY_VERDICT_UNANSWERED;
  gboolean is_answered = sy_evaluation_get_kind (now) != SY_VERDICT_UNANSWERED;

  if (is >= 0)
    return g_strdup_printf (
      was_answered ? _ ("The result changes: %1$s comes first now, with %2$d points. Before, no option met every "
                        "must-have.")
                   : _ ("The result changes: %1$s comes first now, with %2$d points. Before, nothing counted."),
      name_of (now, (guint) is), points_of (now, (guint) is));
  if (was >= 0)
    return g_strdup_printf (
      is_answered ? _ ("The result changes: no option meets every must-have now. Before, %1$s came first, with "
                       "%2$d points.")
                  : _ ("The result changes: nothing counts now. Before, %1$s came first, with %2$d points."),
      name_of (before, (guint) was), points_of (before, (guint) was));
  if (was_answered == is_answered)
    return g_strdup (is_answered ? _ ("The result stays: no option meets every must-have.")
                                 : _ ("The result stays: nothing counts yet."));

  return g_strdup (is_answered ? _ ("The result changes: no option meets every must-have now. Before, nothing counted.")
                               : _ ("The result changes: nothing counts now. Before, no option met every must-have."));
}

static char *
explain_leader (const SyEvaluation *before, const SyEvaluation *now)
{
  int was = leader_of (before);
  int is = leader_of (now);

  if (was < 0 || is < 0)
    return explain_without_leader (before, now);
  if (!g_str_equal (option_id (before, was), option_id (now, is)))
    /* Translators: an option and its points, then the option that was first before and its points then. */
    return g_strdup_printf (
      _ ("The result changes: %1$s comes first now, with %2$d points. Before, it was %3$s, with %4$d."),
      name_of (now, (guint) is), points_of (now, (guint) is), name_of (before, (guint) was),
      points_of (before, (guint) was));
  if (points_of (before, (guint) was) != points_of (now, (guint) is))
    return g_strdup_printf (_ ("%1$s still comes first, with %2$d points instead of %3$d."), name_of (now, (guint) is),
                            points_of (now, (guint) is), points_of (before, (guint) was));
  if (!have_same_scores (before, now))
    return g_strdup_printf (_ ("%1$s still comes first, with %2$d points as before; other options move."),
                            name_of (now, (guint) is), points_of (now, (guint) is));

  return g_strdup_printf (_ ("%1$s still comes first, with %2$d points as before."), name_of (now, (guint) is),
                          points_of (now, (guint) is));
}

/* What is said of the leader, if that is another sentence; else NULL. */
static char *
explain_kind (const SyEvaluation *before, const SyEvaluation *now)
{
  g_autofree char *was = sy_explain_headline (before);
  g_autofree char *is = sy_explain_headline (now);

  if (leader_of (before) < 0 || leader_of (now) < 0 || sy_evaluation_get_kind (before) == sy_evaluation_get_kind (now))
    return NULL;

  /* Translators: two headlines, such as "Django or FastAPI" and "Django fits best". */
  return g_strdup_printf (_ ("The verdict was “%1$s” and is “%2$s” now."), was, is);
}

/**
 * sy_explain_catalog_effect:
 * changes: what another version changes
 *
 * Returns: (transfer full): what it does to the result, or that this cannot be
 *   said
 */
char *
sy_explain_catalog_effect (const SyCatalogChanges *changes)
{
  const SyEvaluation *before = sy_catalog_changes_get_before (changes);
  const SyEvaluation *now = sy_catalog_changes_get_now (changes);
  g_autofree char *leader = NULL;
  g_autofree char *kind = NULL;

  if (before == NULL)
    return g_strdup_printf (
      _ ("Version %s is not at hand. So it cannot be said which ratings moved, nor what that does to "
         "the result."),
      sy_catalog_changes_get_version (changes));

  leader = explain_leader (before, now);
  kind = explain_kind (before, now);
  if (kind == NULL)
    return g_steal_pointer (&leader);

  /* Translators: two sentences. */
  return g_strdup_printf (_ ("%1$s %2$s"), leader, kind);
}

static char *
explain_score (const SyEvaluation *before, const SyEvaluation *now, guint option)
{
  guint old;

  if (!sy_catalog_find_option (sy_evaluation_get_catalog (before), option_id (now, (int) option), &old))
    return g_strdup_printf (ngettext ("%1$s: %2$d point, new", "%1$s: %2$d points, new",
                                      (gulong) points_of (now, option)),
                            name_of (now, option), points_of (now, option));

  return g_strdup_printf (ngettext ("%1$s: %2$d point, before %3$d", "%1$s: %2$d points, before %3$d",
                                    (gulong) points_of (now, option)),
                          name_of (now, option), points_of (now, option), points_of (before, old));
}

/**
 * sy_explain_catalog_scores:
 * changes: what another version changes
 *
 * Returns: (transfer full) (array zero-terminated=1): the score of each option
 *   now and before, best first; empty if the version before is not at hand
 */
char **
sy_explain_catalog_scores (const SyCatalogChanges *changes)
{
  const SyEvaluation *before = sy_catalog_changes_get_before (changes);
  const SyEvaluation *now = sy_catalog_changes_get_now (changes);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = before != NULL ? sy_catalog_get_n_options (sy_evaluation_get_catalog (now)) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = explain_score (before, now, sy_evaluation_get_option_at (now, i));

      g_strv_builder_add (builder, line);
    }

  return g_strv_builder_end (builder);
}
