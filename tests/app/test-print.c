/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things stand on printed pages, and what other programs read in them. */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "print-layout-private.h"
#include "print-operation.h"

typedef struct
{
  SyCatalog      *catalog;
  SyRequirements *requirements;
  SyReport       *report;
} Fixture;

static const char *const papers[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER, GTK_PAPER_NAME_A5, "iso_a6" };

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = sy_catalog_new_bundled (&error);
  g_assert_no_error (error);
  fixture->requirements = sy_requirements_new ();
  sy_requirements_set_field (fixture->requirements, SY_FIELD_TITLE, "Portal");
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_clear_pointer (&fixture->report, sy_report_free);
  g_clear_object (&fixture->requirements);
  g_clear_object (&fixture->catalog);
}

/* Every @step th need is answered so, from the first on. */
static void
answer (Fixture *fixture, guint step, SyImportance importance)
{
  for (guint i = 0; i < sy_catalog_get_n_needs (fixture->catalog); i += step)
    sy_requirements_set_answer (fixture->requirements, sy_catalog_get_need (fixture->catalog, i)->id, importance);
}

static void
make_report (Fixture *fixture, gboolean right_to_left)
{
  g_autoptr (SyEvaluation) evaluation = sy_evaluation_new (fixture->catalog, fixture->requirements);
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 21, 12, 0, 0);
  SyShortestWay way = sy_evaluation_find_shortest_way (evaluation, NULL);

  g_clear_pointer (&fixture->report, sy_report_free);
  fixture->report = sy_report_new (evaluation, fixture->requirements, &way, now);
  fixture->report->right_to_left = right_to_left;
}

static SyPrintLayout *
lay_out (Fixture *fixture, const char *name)
{
  g_autoptr (GtkPageSetup) setup = sy_print_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (name);
  SyPrintPaper paper;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  sy_print_setup_get_paper (setup, &paper);
  g_assert_cmpfloat (paper.left, >=, 42);
  g_assert_cmpfloat (paper.top, >=, 42);
  return sy_print_layout_new (fixture->report, &paper);
}

/* Nothing stands beyond the margins, also as it is drawn. */
static void
assert_piece_inside (const SyPrintLayout *layout, const SyPrintPlaced *placed, const SyPrintPiece *piece)
{
  double width = layout->room.width - layout->room.left - layout->room.right;
  double height = layout->room.height - layout->room.top - layout->room.bottom;

  g_assert_cmpfloat (piece->place.x, >=, 0);
  g_assert_cmpfloat (piece->place.width, >, 0);
  g_assert_cmpfloat (piece->place.x + piece->place.width, <=, width + .1);
  g_assert_cmpfloat (placed->y + piece->place.y, >=, 0);
  g_assert_cmpfloat (placed->y + piece->place.y + piece->place.height, <=, height + .1);
  if (piece->kind == SY_PRINT_PIECE_TEXT)
    {
      PangoRectangle ink;

      pango_layout_get_extents (piece->layout, &ink, NULL);
      g_assert_cmpfloat ((double) ink.x / PANGO_SCALE, >=, -2);
      g_assert_cmpfloat ((double) (ink.x + ink.width) / PANGO_SCALE, <=, piece->place.width + 2);
    }
}

/* Blocks follow each other, and a page does not end with a heading. */
static void
assert_page (const SyPrintLayout *layout, guint index)
{
  GArray *page = layout->pages->pdata[index];
  double y = 0;

  g_assert_cmpuint (page->len, >, 0);
  for (guint i = 0; i < page->len; i++)
    {
      const SyPrintPlaced *placed = &g_array_index (page, SyPrintPlaced, i);

      g_assert_cmpfloat (placed->y, >=, y - .01);
      y = placed->y + placed->block->height;
      for (guint j = 0; j < placed->block->pieces->len; j++)
        assert_piece_inside (layout, placed, &g_array_index (placed->block->pieces, SyPrintPiece, j));
      if (i == page->len - 1 && placed->block->keeps)
        {
          g_autofree char *text = sy_print_layout_get_text (layout, index);

          g_error ("page %u ends with a heading: %s", index + 1, text);
        }
    }
}

static void
assert_pages (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (SyPrintLayout) layout = lay_out (fixture, papers[i]);

      for (guint page = 0; page < sy_print_layout_get_n_pages (layout); page++)
        assert_page (layout, page);
    }
}

static void
test_pages (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint step = 1; step < 5; step++)
    {
      answer (fixture, step, step % 2 == 0 ? SY_IMPORTANCE_MUST : SY_IMPORTANCE_IMPORTANT);
      make_report (fixture, step == 2);
      assert_pages (fixture);
    }
}

static void
test_unanswered (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyPrintLayout) layout = NULL;
  g_autofree char *text = NULL;

  make_report (fixture, FALSE);
  assert_pages (fixture);
  layout = lay_out (fixture, GTK_PAPER_NAME_A4);
  g_assert_cmpuint (sy_print_layout_get_n_pages (layout), ==, 1);
  text = sy_print_layout_get_text (layout, 0);
  g_assert_nonnull (strstr (text, "What does your project need?"));
}

/* Rows stay whole: what may not be divided stands on pages as it was made. */
static void
test_rows (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyPrintLayout) layout = NULL;

  answer (fixture, 1, SY_IMPORTANCE_IMPORTANT);
  make_report (fixture, FALSE);
  layout = lay_out (fixture, GTK_PAPER_NAME_A4);
  g_assert_cmpuint (sy_print_layout_get_n_pages (layout), >, 5);
  for (guint i = 0; i < layout->rests->len; i++)
    g_assert_true (((SyPrintBlock *) layout->rests->pdata[i])->splits);
}

/* On each page of the needs table the columns are named. */
static void
test_header_again (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyPrintLayout) layout = NULL;
  guint n_tables = 0;

  answer (fixture, 1, SY_IMPORTANCE_IMPORTANT);
  make_report (fixture, FALSE);
  layout = lay_out (fixture, GTK_PAPER_NAME_LETTER);
  for (guint i = 0; i < sy_print_layout_get_n_pages (layout); i++)
    {
      GArray *page = layout->pages->pdata[i];
      SyPrintBlock *header = NULL;

      for (guint j = 0; j < page->len; j++)
        header = header != NULL ? header : g_array_index (page, SyPrintPlaced, j).block->header;
      if (header == NULL)
        continue;
      n_tables++;
      for (guint j = 0; header != NULL && j < page->len; j++)
        if (g_array_index (page, SyPrintPlaced, j).block == header)
          header = NULL;
      g_assert_null (header);
    }
  g_assert_cmpuint (n_tables, >, 1);
}

/* How often a word stands on all pages. */
static guint
count_word (const SyPrintLayout *layout, const char *word)
{
  guint n = 0;

  for (guint i = 0; i < sy_print_layout_get_n_pages (layout); i++)
    {
      g_autofree char *text = sy_print_layout_get_text (layout, i);

      for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
        n++;
    }

  return n;
}

/* A word @n times. */
static char *
repeat (const char *word, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, word);

  return g_string_free (text, FALSE);
}

static void
test_long_texts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *title = repeat ("titletext ", 1000);
  g_autofree char *note = repeat ("notetext ", 1100);
  g_autofree char *missing = repeat ("misstext ", 1100);
  g_autofree char *unbroken = g_strnfill (10000, 'W');

  answer (fixture, 3, SY_IMPORTANCE_MUST);
  sy_requirements_set_field (fixture->requirements, SY_FIELD_TITLE, title);
  sy_requirements_set_field (fixture->requirements, SY_FIELD_MISSING, missing);
  sy_requirements_set_note (fixture->requirements, sy_catalog_get_need (fixture->catalog, 0)->id, note);
  sy_requirements_set_note (fixture->requirements, sy_catalog_get_need (fixture->catalog, 3)->id, unbroken);
  make_report (fixture, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (SyPrintLayout) layout = lay_out (fixture, papers[i]);

      for (guint page = 0; page < sy_print_layout_get_n_pages (layout); page++)
        assert_page (layout, page);
      g_assert_cmpuint (count_word (layout, "titletext"), ==, 1000);
      g_assert_cmpuint (count_word (layout, "notetext"), ==, 1100);
      g_assert_cmpuint (count_word (layout, "misstext"), ==, 1100);
      g_assert_cmpuint (count_word (layout, "WWWW"), >, 1000);
    }
}

static void
test_hostile_texts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const titles[] = {
    "<b>A & B</b> %s %n", "two\nlines\r\nand\ttabs", "\001\033[31m\177", "\342\200\256reversed", "",
    "\327\251\327\241\327\223 portal", "=1+1",
  };

  answer (fixture, 4, SY_IMPORTANCE_NICE);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (SyPrintLayout) layout = NULL;
      g_autofree char *text = NULL;

      sy_requirements_set_field (fixture->requirements, SY_FIELD_TITLE, titles[i]);
      make_report (fixture, i % 2 == 0);
      assert_pages (fixture);
      layout = lay_out (fixture, GTK_PAPER_NAME_A4);
      text = sy_print_layout_get_text (layout, 0);
      g_assert_true (g_str_has_prefix (text, fixture->report->title));
    }
}

/* All text in one line, with one space between words. */
static char *
read_pdf (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-enc",
                                                     "UTF-8", g_file_peek_path (file), "-", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  GString *line = g_string_new (NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));
  words = g_strsplit_set (text, " \n\f", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s ", words[i]);

  return g_string_free (line, FALSE);
}

static void
assert_says (const char *text, const char *sentence)
{
  if (strstr (text, sentence) == NULL)
    g_error ("the file does not say “%s”", sentence);
}

static void
test_pdf (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("steelyard-test-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "portal.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GtkPageSetup) setup = sy_print_setup_new ();
  g_autoptr (SyPrintLayout) layout = NULL;
  g_autofree char *text = NULL;
  guint n_needs = 0;

  answer (fixture, 2, SY_IMPORTANCE_IMPORTANT);
  make_report (fixture, FALSE);
  g_assert_true (sy_print_save_pdf (fixture->report, setup, file, &error));
  g_assert_no_error (error);
  text = read_pdf (file);
  assert_says (text, "Portal ");
  assert_says (text, "2026-11-21");
  assert_says (text, fixture->report->headline);
  assert_says (text, fixture->report->certainty);
  for (guint i = 0; i < fixture->report->needs->len; i++)
    if (sy_report_get_need (fixture->report, i)->weight > 0)
      {
        assert_says (text, sy_report_get_need (fixture->report, i)->question);
        n_needs++;
      }
  g_assert_cmpuint (n_needs, >, 15);

  layout = lay_out (fixture, gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup)));
  for (guint i = 0; i < sy_print_layout_get_n_pages (layout); i++)
    {
      g_autofree char *number = g_strdup_printf (" %u of %u ", i + 1, sy_print_layout_get_n_pages (layout));

      assert_says (text, number);
    }
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_pdf_fault (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GtkPageSetup) setup = sy_print_setup_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.pdf");
  g_autoptr (GError) error = NULL;

  make_report (fixture, FALSE);
  g_assert_false (sy_print_save_pdf (fixture->report, setup, file, &error));
  g_assert_true (g_str_has_prefix (error->message, "“all.pdf” was not saved"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/print/pages", test_pages);
  ADD ("/print/unanswered", test_unanswered);
  ADD ("/print/rows", test_rows);
  ADD ("/print/header-again", test_header_again);
  ADD ("/print/long-texts", test_long_texts);
  ADD ("/print/hostile-texts", test_hostile_texts);
  ADD ("/print/pdf", test_pdf);
  ADD ("/print/pdf-fault", test_pdf_fault);

  return g_test_run ();
}
