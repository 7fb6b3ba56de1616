/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support.h"

#include <math.h>
#include <string.h>

#include "json-guard.h"

/* A path below the source tree. */
char *
test_path (const char *first, ...)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  va_list arguments;

  g_ptr_array_add (parts, (gpointer) g_test_get_dir (G_TEST_DIST));
  va_start (arguments, first);
  for (const char *part = first; part != NULL; part = va_arg (arguments, const char *))
    g_ptr_array_add (parts, (gpointer) part);
  va_end (arguments);
  g_ptr_array_add (parts, NULL);

  return g_build_filenamev ((char **) parts->pdata);
}

char *
test_read (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;

  g_file_get_contents (path, &data, length, &error);
  g_assert_no_error (error);
  return data;
}

static SyCatalog *
read_catalog (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog = sy_catalog_new_from_file (file, "catalog", &error);

  g_assert_no_error (error);
  return catalog;
}

/* Three options and eight needs, so that numbers can be worked out by hand;
 * weights and ratings leave no doubt. */
SyCatalog *
test_small_catalog (void)
{
  g_autofree char *path = test_path ("tests", "data", "small-catalog.json", NULL);

  return read_catalog (path);
}

SyCatalog *
test_bundled_catalog (void)
{
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog = sy_catalog_new_bundled (&error);

  g_assert_no_error (error);
  return catalog;
}

guint
test_need (SyCatalog *catalog, const char *id)
{
  guint index = 0;

  g_assert_true (sy_catalog_find_need (catalog, id, &index));
  return index;
}

guint
test_option (SyCatalog *catalog, const char *id)
{
  guint index = 0;

  g_assert_true (sy_catalog_find_option (catalog, id, &index));
  return index;
}

/* What the catalog says of answers such as "speed nice, ease must"; the
 * choice for the question of the small catalog stands among them. */
SyEvaluation *
test_evaluate (SyCatalog *catalog, const char *answers)
{
  g_autoptr (SyRequirements) requirements = sy_requirements_new ();
  g_auto (GStrv) list = g_strsplit (answers, ", ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (list[i], " ", 2);
      SyImportance importance;

      if (g_str_equal (pair[0], "race"))
        sy_requirements_set_choice (requirements, pair[0], pair[1]);
      else if (sy_importance_from_id (pair[1], &importance))
        sy_requirements_set_answer (requirements, pair[0], importance);
      else
        g_assert_not_reached ();
    }

  return sy_evaluation_new (catalog, requirements);
}

/* The small catalog with another probability that a rating is right. */
SyCatalog *
test_doubtful_catalog (const char *stays)
{
  g_autofree char *path = test_path ("tests", "data", "small-catalog.json", NULL);
  g_autofree char *data = test_read (path, NULL);
  g_autofree char *doubt = g_strdup_printf ("\"stays\": %s", stays);
  g_auto (GStrv) parts = g_strsplit (data, "\"stays\": 1", -1);
  g_autofree char *text = g_strjoinv (doubt, parts);
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog = sy_catalog_new_from_data ("catalog", text, strlen (text), &error);

  g_assert_no_error (error);
  return catalog;
}

/* Requirements from pairs of a need and an importance. */
SyRequirements *
test_requirements (const char *need, ...)
{
  SyRequirements *requirements = sy_requirements_new ();
  va_list arguments;

  va_start (arguments, need);
  for (const char *id = need; id != NULL; id = va_arg (arguments, const char *))
    {
      SyImportance importance;

      g_assert_true (sy_importance_from_id (va_arg (arguments, const char *), &importance));
      sy_requirements_set_answer (requirements, id, importance);
    }
  va_end (arguments);

  return requirements;
}

void
test_assert_refused (const GError *error, int code, const char *part)
{
  g_assert_error (error, SY_JSON_ERROR, code);
  if (strstr (error->message, part) == NULL)
    {
      g_test_message ("expected “%s” in: %s", part, error->message);
      g_test_fail ();
    }
}

void
test_assert_near (double a, double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, 1e-9);
}
