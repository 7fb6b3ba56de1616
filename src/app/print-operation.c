/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as GTK prints it: on paper, or into a file. */

#include "config.h"

#include "print-operation.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "safe-file.h"

/* Text reads badly close to an edge, whatever a printer could reach. */
#define LEAST_MARGIN 15. /* millimetres */

/* What the line with the page number takes. */
#define FOOTER 26. /* points */

/* A paper may be narrow, but not so narrow that no text fits on it. */
#define LEAST_BODY 100. /* points */

typedef struct
{
  const SyReport *report;
  SyPrintLayout  *layout;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->layout, sy_print_layout_free);
  g_free (self);
}

/**
 * sy_print_setup_new:
 *
 * Returns: (transfer full): the usual paper of the country, with margins for a
 *   report
 */
GtkPageSetup *
sy_print_setup_new (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_top_margin (setup, 18, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 15, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 20, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 20, GTK_UNIT_MM);
  return setup;
}

static double
get_margin (double asked, double length)
{
  double least = LEAST_MARGIN / 25.4 * 72;

  return MIN (MAX (asked, least), MAX ((length - LEAST_BODY) / 2, length / 8));
}

/**
 * sy_print_setup_get_paper:
 * @setup: what the person has set up
 * @paper: (out): the paper, its margins at least 15 mm as far as that leaves
 *   room for text
 */
void
sy_print_setup_get_paper (GtkPageSetup *setup, SyPrintPaper *paper)
{
  GtkUnit unit = GTK_UNIT_POINTS;

  paper->width = gtk_page_setup_get_paper_width (setup, unit);
  paper->height = gtk_page_setup_get_paper_height (setup, unit);
  paper->top = get_margin (gtk_page_setup_get_top_margin (setup, unit), paper->height);
  paper->bottom = get_margin (gtk_page_setup_get_bottom_margin (setup, unit), paper->height) + FOOTER;
  paper->left = get_margin (gtk_page_setup_get_left_margin (setup, unit), paper->width);
  paper->right = get_margin (gtk_page_setup_get_right_margin (setup, unit), paper->width);
}

/* What programs that show the file call it. */
static void
name_pdf (const Job *job, cairo_surface_t *surface)
{
  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_PDF)
    return;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, job->report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Steelyard " VERSION);
}

static void
on_begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Job *job = data;
  SyPrintPaper paper;

  sy_print_setup_get_paper (gtk_print_context_get_page_setup (context), &paper);
  g_clear_pointer (&job->layout, sy_print_layout_free);
  job->layout = sy_print_layout_new (job->report, &paper);
  gtk_print_operation_set_n_pages (operation, (int) sy_print_layout_get_n_pages (job->layout));
  name_pdf (job, cairo_get_target (gtk_print_context_get_cairo_context (context)));
}

static void
on_draw_cb (GtkPrintOperation *operation G_GNUC_UNUSED, GtkPrintContext *context, int page, gpointer data)
{
  Job *job = data;

  sy_print_layout_draw (job->layout, (guint) page, gtk_print_context_get_cairo_context (context));
}

/**
 * sy_print_operation_new:
 * @report: a report that lives as long as the operation
 * @setup: the paper to begin with
 *
 * Returns: (transfer full): an operation that prints the report
 */
GtkPrintOperation *
sy_print_operation_new (const SyReport *report, GtkPageSetup *setup)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autofree char *name = g_utf8_substring (report->title, 0, MIN (g_utf8_strlen (report->title, -1), 100));
  Job *job = g_new0 (Job, 1);

  job->report = report;
  g_object_set_data_full (G_OBJECT (operation), "job", job, job_free);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_cb), job);

  return operation;
}

static gboolean
export_to (const SyReport *report, GtkPageSetup *setup, const char *path, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = sy_print_operation_new (report, setup);

  gtk_print_operation_set_export_filename (operation, path);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) !=
         GTK_PRINT_OPERATION_RESULT_ERROR;
}

/**
 * sy_print_save_pdf:
 * @report: a report
 * @setup: the paper
 * @file: where to save it; replaced as a whole or not at all
 * @error: return location for what was wrong, a plain sentence
 *
 * Returns: whether the report is saved as PDF
 */
gboolean
sy_print_save_pdf (const SyReport *report, GtkPageSetup *setup, GFile *file, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *data = NULL;
  gsize length = 0;
  gboolean saved;
  int fd = g_file_open_tmp ("steelyard-XXXXXX.pdf", &path, error);

  if (fd < 0)
    return FALSE;

  close (fd);
  saved = export_to (report, setup, path, error) && g_file_get_contents (path, &data, &length, error) &&
          sy_safe_file_write (file, data, length, error);
  g_unlink (path);
  return saved;
}
