/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report is called as a file, and how it gets a place of its own. */

#include "config.h"

#include "report-file.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "report-formats.h"
#include "safe-file.h"
#include "slug.h"

/* More digits than this are a date, not the number of a record. */
#define MOST_DIGITS 5

static const struct
{
  const char *id;
  const char *ending;
  gboolean    numbered;
} formats[] = {
  [SY_REPORT_HTML] = { "html", ".html", FALSE },
  [SY_REPORT_MADR] = { "madr", ".md", TRUE },
  [SY_REPORT_NYGARD] = { "nygard", ".md", TRUE },
  [SY_REPORT_CSV] = { "csv", ".csv", FALSE },
  [SY_REPORT_JSON] = { "json", ".json", FALSE },
};

/**
 * sy_report_format_from_id:
 * @id: a word, as on the command line
 * @format: (out): the format it means
 *
 * Returns: whether there is such a format
 */
gboolean
sy_report_format_from_id (const char *id, SyReportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, id))
      {
        *format = (SyReportFormat) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * sy_report_to_text:
 * @self: a report
 * @format: as what
 * @number: of a decision record, from 1; other formats ignore it
 *
 * Returns: (transfer full): the report as the content of a file, in UTF-8
 */
char *
sy_report_to_text (const SyReport *self, SyReportFormat format, guint number)
{
  switch (format)
    {
    case SY_REPORT_HTML:
      return sy_report_to_html (self);
    case SY_REPORT_MADR:
      return sy_report_to_madr (self);
    case SY_REPORT_NYGARD:
      return sy_report_to_nygard (self, number);
    case SY_REPORT_CSV:
      return sy_report_to_csv (self);
    case SY_REPORT_JSON:
    default:
      return g_strdup (self->json);
    }
}

/**
 * sy_report_number_of:
 * @name: name of a file
 *
 * Returns: the number of the record that the name stands for, 0 if it is none
 */
guint
sy_report_number_of (const char *name)
{
  gsize n_digits = strspn (name, "0123456789");

  if (n_digits == 0 || n_digits > MOST_DIGITS || name[n_digits] != '-')
    return 0;

  return (guint) g_ascii_strtoull (name, NULL, 10);
}

/**
 * sy_report_suggest_name:
 * @self: a report
 * @format: as what it is to be saved
 * @number: of a decision record, or of an attempt to find a free name; from 1
 *
 * Returns: (transfer full): a name for the file: "0004-client-portal.md" for
 *   records; "client-portal.html", then "client-portal-2.html" for others
 */
char *
sy_report_suggest_name (const SyReport *self, SyReportFormat format, guint number)
{
  g_autofree char *slug = sy_slug_new (self->title);

  if (formats[format].numbered)
    return g_strdup_printf ("%04u-%s%s", number, slug, formats[format].ending);
  if (number > 1)
    return g_strdup_printf ("%s-%u%s", slug, number, formats[format].ending);

  return g_strconcat (slug, formats[format].ending, NULL);
}

/* The highest number of a record in the folder, 0 if there is none. */
static gboolean
find_highest (GFile *folder, guint *highest, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                                                 G_FILE_QUERY_INFO_NONE, NULL, &reason);
  GFileInfo *info = NULL;

  *highest = 0;
  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, NULL, &reason) && info != NULL)
    *highest = MAX (*highest, sy_report_number_of (g_file_info_get_name (info)));
  if (reason == NULL)
    return TRUE;

  g_set_error (
    error, reason->domain, reason->code,
    _ ("nothing was saved, because the folder cannot be read; name a folder that exists and that you may read (%s)"),
    reason->message);
  return FALSE;
}

/* Others that save a record in the same folder at the same moment wait. Where
 * a folder cannot be locked, two of them may get the same number, but neither
 * replaces the other. */
static int
lock_folder (GFile *folder)
{
  int fd = open (g_file_peek_path (folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0)
    flock (fd, LOCK_EX);
  return fd;
}

static GFile *
save_under_free_name (const SyReport *self, SyReportFormat format, GFile *folder, GError **error)
{
  guint number = 0;

  if (!find_highest (folder, &number, error))
    return NULL;
  if (!formats[format].numbered)
    number = 0;

  while (TRUE)
    {
      g_autofree char *name = sy_report_suggest_name (self, format, ++number);
      g_autofree char *text = sy_report_to_text (self, format, number);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autoptr (GError) local_error = NULL;

      if (sy_safe_file_create (g_file_peek_path (file), text, strlen (text), &local_error))
        return g_steal_pointer (&file);
      if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
}

/**
 * sy_report_save_in:
 * @self: a report
 * @format: as what
 * @folder: a local folder that exists
 * @error: return location for an error of GIO
 *
 * Saves the report in a new file: a decision record under the next free
 * number, others under a name that is free. No file that is there is ever
 * replaced, and the new one is there as a whole or not at all. Blocks.
 *
 * Returns: (transfer full): the file
 */
GFile *
sy_report_save_in (const SyReport *self, SyReportFormat format, GFile *folder, GError **error)
{
  int lock = lock_folder (folder);
  GFile *file = save_under_free_name (self, format, folder, error);

  if (lock >= 0)
    close (lock);
  return file;
}
