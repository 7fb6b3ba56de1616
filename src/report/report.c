/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "clean-text.h"
#include "evaluation-json.h"
#include "explanation-people.h"
#include "explanation.h"
#include "people-json.h"
#include "report-private.h"

/* Takes @text and keeps it clean for as long as the report lives. All texts
 * of a report go this way; NULL stays NULL. */
const char *
sy_report_keep (SyReport *self, char *text)
{
  char *clean;

  if (text == NULL)
    return NULL;

  clean = sy_clean_line (text);
  g_free (text);
  g_ptr_array_add (self->blocks, clean);
  return clean;
}

const char *
sy_report_copy (SyReport *self, const char *text)
{
  return sy_report_keep (self, g_strdup (text));
}

/* Takes @texts, whose entries the report keeps already. */
const char *const *
sy_report_keep_list (SyReport *self, GPtrArray *texts)
{
  gpointer list;

  g_ptr_array_add (texts, NULL);
  list = g_ptr_array_free (texts, FALSE);
  g_ptr_array_add (self->blocks, list);
  return list;
}

/* An array of zeroed entries that lives as long as the report. */
GArray *
sy_report_new_array (SyReport *self, gsize size)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  g_ptr_array_add (self->arrays, array);
  return array;
}

/* What somebody wrote, or NULL if it is empty. */
static const char *
copy_field (SyReportMaker *maker, SyRequirementsField field)
{
  const char *text = sy_report_copy (maker->report, sy_requirements_get_field (maker->requirements, field));

  return *text != '\0' ? text : NULL;
}

/* Numbers sources in the order in which the report first refers to them. */
static guint
get_number (SyReportMaker *maker, guint index)
{
  const SySource *source = sy_catalog_get_source (maker->catalog, index);
  SyReportSource entry = { 0 };

  if (maker->numbers[index] > 0)
    return maker->numbers[index];

  entry.number = maker->numbers[index] = maker->report->sources->len + 1;
  entry.title = sy_report_copy (maker->report, source->title);
  entry.origin = sy_report_keep (maker->report, sy_explain_source (source));
  entry.standpoint = sy_report_copy (maker->report, source->standpoint);
  entry.url = sy_report_copy (maker->report, source->url);
  g_array_append_val (maker->report->sources, entry);
  return entry.number;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Numbers for sources of the catalog, in ascending order. */
SyReportNumbers
sy_report_cite (SyReportMaker *maker, const SyIndexes *sources)
{
  GArray *numbers = sy_report_new_array (maker->report, sizeof (guint));

  for (guint i = 0; i < sources->n; i++)
    {
      guint number = get_number (maker, sources->index[i]);

      g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers);

  return (SyReportNumbers) { (const guint *) (gpointer) numbers->data, numbers->len };
}

static void
add_fact (SyReport *self, const char *term, char *text)
{
  SyReportItem fact = { .term = sy_report_copy (self, term), .text = sy_report_keep (self, text) };

  g_array_append_val (self->facts, fact);
}

static char *
describe_catalog (SyCatalog *catalog)
{
  const char *date = sy_catalog_get_date (catalog);

  if (date == NULL)
    /* Translators: the title of a catalog, and its version. */
    return g_strdup_printf (_ ("%1$s, version %2$s"), sy_catalog_get_title (catalog), sy_catalog_get_version (catalog));

  /* Translators: the title of a catalog, its version and its date. */
  return g_strdup_printf (_ ("%1$s, version %2$s of %3$s"), sy_catalog_get_title (catalog),
                          sy_catalog_get_version (catalog), date);
}

static void
add_facts (SyReportMaker *maker)
{
  SyReport *self = maker->report;
  guint n_needs = sy_catalog_get_n_needs (maker->catalog);

  self->facts = sy_report_new_array (self, sizeof (SyReportItem));
  if (self->authors[0] != NULL)
    add_fact (self, _ ("Answered by"), g_strjoinv (", ", (char **) self->authors));
  add_fact (self, _ ("Date"), g_strdup (self->date));
  /* Each of several people answered questions of their own choice. */
  if (maker->people == NULL)
    add_fact (self, _ ("Questions answered"),
              g_strdup_printf (ngettext ("%1$u of %2$u", "%1$u of %2$u", n_needs),
                               sy_evaluation_get_n_answered (maker->evaluation), n_needs));
  add_fact (self, _ ("Ratings from"), describe_catalog (maker->catalog));
}

static const char *const *
list_author (SyReportMaker *maker)
{
  GPtrArray *authors = g_ptr_array_new ();
  const char *author = copy_field (maker, SY_FIELD_AUTHOR);

  if (author != NULL)
    g_ptr_array_add (authors, (gpointer) author);

  return sy_report_keep_list (maker->report, authors);
}

static void
add_names (SyReportMaker *maker, GDateTime *now)
{
  SyReport *self = maker->report;
  const char *title = copy_field (maker, SY_FIELD_TITLE);

  self->title = title != NULL ? title : sy_report_copy (self, _ ("A project without a title"));
  self->authors = maker->people != NULL ? sy_report_list_people (maker) : list_author (maker);
  self->date = sy_report_keep (self, g_date_time_format (now, "%Y-%m-%d"));
  self->catalog_id = sy_report_copy (self, sy_catalog_get_id (maker->catalog));
}

/* The language of the texts is that of the translation, whatever the
 * locale is called. */
static void
add_language (SyReport *self)
{
  /* Translators: the tag of your language in HTML, such as "de". */
  self->language = sy_report_copy (self, C_ ("language tag", "en"));
  /* Translators: "rtl" if your language is read from right to left. */
  self->right_to_left = g_str_equal (C_ ("reading direction", "ltr"), "rtl");
}

static void
add_verdict (SyReportMaker *maker)
{
  SyReport *self = maker->report;

  if (maker->people != NULL)
    {
      self->headline = sy_report_keep (self, sy_explain_people_headline (maker->people));
      self->certainty = sy_report_keep (self, sy_explain_people_certainty (maker->people));
      self->verdict = sy_report_keep (self, sy_explain_people_verdict (maker->people));
    }
  else
    {
      self->headline = sy_report_keep (self, sy_explain_headline (maker->evaluation));
      self->certainty = sy_report_keep (self, sy_explain_certainty (maker->evaluation, maker->way));
      self->verdict = sy_report_keep (self, sy_explain_verdict (maker->evaluation, maker->way));
    }
  self->caveat = sy_report_keep (self, sy_explain_caveat (maker->evaluation));
  self->decided_by = copy_field (maker, SY_FIELD_DECISION_BY);
}

static void
unref_array (gpointer array)
{
  g_array_unref (array);
}

/* Takes @json. */
static SyReport *
make_report (SyReportMaker *maker, char *json, GDateTime *now)
{
  SyReport *self = g_new0 (SyReport, 1);
  g_autofree guint *numbers = g_new0 (guint, MAX (sy_catalog_get_n_sources (maker->catalog), 1));

  maker->report = self;
  maker->numbers = numbers;
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->arrays = g_ptr_array_new_with_free_func (unref_array);
  self->sources = sy_report_new_array (self, sizeof (SyReportSource));
  self->json = json;
  g_ptr_array_add (self->blocks, json);

  add_language (self);
  add_names (maker, now);
  add_facts (maker);
  add_verdict (maker);
  sy_report_add_options (maker);
  sy_report_add_proposal (maker);
  sy_report_add_sections (maker);

  return self;
}

/**
 * sy_report_new:
 * @evaluation: an evaluation
 * @requirements: the requirements it is about
 * @way: its shortest way, finished
 * @now: when the report is made
 *
 * Returns: (transfer full): the report; free it with sy_report_free()
 */
SyReport *
sy_report_new (const SyEvaluation  *evaluation,
               SyRequirements      *requirements,
               const SyShortestWay *way,
               GDateTime           *now)
{
  SyReportMaker maker = {
    .evaluation = evaluation,
    .catalog = sy_evaluation_get_catalog (evaluation),
    .requirements = requirements,
    .way = way,
  };

  return make_report (&maker, sy_evaluation_to_json (evaluation, requirements, way), now);
}

/**
 * sy_report_new_for_people:
 * @people: a group
 * @now: when the report is made
 *
 * Makes a report of what follows from several people's answers together, who
 * they are and where they disagree. What single answers would change is left
 * out: nobody gave an answer of the group.
 *
 * Returns: (transfer full): the report; free it with sy_report_free()
 */
SyReport *
sy_report_new_for_people (const SyPeople *people, GDateTime *now)
{
  g_autoptr (SyRequirements) agreed = sy_people_to_requirements (people);
  SyReportMaker maker = {
    .evaluation = sy_people_get_evaluation (people),
    .catalog = sy_people_get_catalog (people),
    .requirements = agreed,
    .people = people,
  };

  return make_report (&maker, sy_people_to_json (people), now);
}

/**
 * sy_report_free:
 * @self: (transfer full): a report
 */
void
sy_report_free (SyReport *self)
{
  g_ptr_array_unref (self->arrays);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * sy_report_find_section:
 * @self: a report
 * @id: id of a section
 *
 * Returns: (nullable): the section, %NULL if the report has none with that id
 */
const SyReportSection *
sy_report_find_section (const SyReport *self, const char *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (g_str_equal (g_array_index (self->sections, SyReportSection, i).id, id))
      return &g_array_index (self->sections, SyReportSection, i);

  return NULL;
}

/**
 * sy_report_get_option:
 * @self: a report
 * @rank: a place, 0 for the first
 *
 * Returns: the option there
 */
const SyReportOption *
sy_report_get_option (const SyReport *self, guint rank)
{
  return &g_array_index (self->options, SyReportOption, rank);
}

/**
 * sy_report_get_need:
 * @self: a report
 * @index: index of a need in the catalog
 *
 * Returns: the need
 */
const SyReportNeed *
sy_report_get_need (const SyReport *self, guint index)
{
  return &g_array_index (self->needs, SyReportNeed, index);
}
