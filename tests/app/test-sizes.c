/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How small a window can be made in each of its states. Whatever asks for more
 * than there is would be cut off, or keep the window from shrinking.
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <locale.h>

#include "comparison.h"
#include "section.h"
#include "sy-ui.h"
#include "window-private.h"

/* The width of a telephone, with all three buttons of a window. */
#define LEAST_WIDTH 360

static void
wait_until_quiet (void)
{
  /* Also for what is worked out beside the window. */
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (20000);
      while (g_main_context_pending (NULL))
        g_main_context_iteration (NULL, FALSE);
    }
}

/* Who asks for that much, from the window down. */
static void
blame (GtkWidget *widget, int depth)
{
  int least;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > 200)
    g_test_message ("%*s%s %d", 2 * depth, "", G_OBJECT_TYPE_NAME (widget), least);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    blame (child, depth + 1);
}

/* Words of people may be shortened with an ellipsis, ours may not. */
static void
assert_nothing_cut (GtkWidget *widget, const char *state)
{
  if (!gtk_widget_get_mapped (widget) || ADW_IS_WINDOW_TITLE (widget))
    return;

  if (GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    {
      g_test_message ("%s: “%s” is cut off", state, gtk_label_get_label (GTK_LABEL (widget)));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_nothing_cut (child, state);
}

static void
assert_fits (SyWindow *window, const char *state)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  int least;

  /* The borders that a window has without a compositor do not count. */
  wait_until_quiet ();
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > LEAST_WIDTH)
    {
      blame (content, 0);
      g_test_message ("%s: %d", state, least);
      g_test_fail ();
    }
}

/* The same where all words are ours. */
static void
assert_readable (SyWindow *window, const char *state)
{
  assert_fits (window, state);
  assert_nothing_cut (GTK_WIDGET (window), state);
}

static void
open_sections (GtkWidget *widget)
{
  if (SY_IS_SECTION (widget))
    sy_section_set_expanded (SY_SECTION (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_sections (child);
}

static SyDocument *
open_example (SyCatalog *catalog)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "examples",
                                                      "client-portal.steelyard", NULL);
  SyDocument *document = sy_document_open (catalog, file, &error);

  g_assert_no_error (error);
  return document;
}

static SyCatalog *
open_catalog (void)
{
  g_autoptr (GError) error = NULL;
  SyCatalog *catalog = sy_catalog_new_bundled (&error);

  g_assert_no_error (error);
  return catalog;
}

static SyWindow *
show (SyDocument *document, int width)
{
  SyWindow *window = sy_window_new (NULL, document);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 720);
  sy_halves_expect_width (window->halves, width);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_quiet ();
  return window;
}

static void
test_narrow (gconstpointer data)
{
  g_autoptr (SyCatalog) catalog = open_catalog ();
  g_autoptr (SyDocument) document = data != NULL ? open_example (catalog) : sy_document_new (catalog);
  SyWindow *window = show (document, LEAST_WIDTH);

  assert_readable (window, "form");
  adw_view_stack_set_visible_child_name (window->pages, "result");
  assert_readable (window, "result");
  open_sections (GTK_WIDGET (window));
  assert_readable (window, "sections");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.guide", NULL);
  assert_readable (window, "guide");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  assert_readable (window, "compare");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  assert_readable (window, "present");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* No word of a person's makes a window wider. */
static void
test_long_words (gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyCatalog) catalog = open_catalog ();
  g_autoptr (SyDocument) document = open_example (catalog);
  g_autofree char *word = g_strnfill (10000, 'm');
  SyRequirements *requirements = sy_document_get_requirements (document);
  SyWindow *window;

  sy_requirements_set_field (requirements, SY_FIELD_TITLE, word);
  sy_requirements_set_field (requirements, SY_FIELD_AUTHOR, word);
  window = show (document, LEAST_WIDTH);
  assert_fits (window, "form with long words");
  sy_window_tell (window, word);
  assert_fits (window, "long words in a toast");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  assert_fits (window, "compare with long words");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  assert_fits (window, "present long words");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A wide window can be made narrower, down to where it changes its layout. */
static void
test_wide_shrinks (gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyCatalog) catalog = open_catalog ();
  g_autoptr (SyDocument) document = open_example (catalog);
  SyWindow *window = show (document, 1180);
  int least;

  g_assert_false (sy_halves_get_narrow (window->halves));
  open_sections (GTK_WIDGET (window));
  wait_until_quiet ();
  assert_nothing_cut (GTK_WIDGET (window), "wide");
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 900);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  wait_until_quiet ();
  assert_nothing_cut (GTK_WIDGET (window), "wide, compare");
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 900);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* With type twice as large a window of 1180 has room for one half. */
static void
test_large_type (gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SyCatalog) catalog = open_catalog ();
  g_autoptr (SyDocument) document = open_example (catalog);
  SyWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  window = show (document, 1180);
  g_assert_true (sy_halves_get_narrow (window->halves));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 1180);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static void
use_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/steelyard/Steelyard/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);
}

int
main (int argc, char *argv[])
{
  g_autofree char *built = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "po", NULL);
  const char *locales = g_getenv ("STEELYARD_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales != NULL ? locales : built);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  gtk_widget_set_default_direction (gtk_get_locale_direction ());
  adw_init ();
  g_resources_register (sy_ui_get_resource ());
  use_style ();

  g_test_add_data_func ("/sizes/text/narrow", "example", test_narrow);
  g_test_add_data_func ("/sizes/narrow-and-empty", NULL, test_narrow);
  g_test_add_data_func ("/sizes/long-words", NULL, test_long_words);
  g_test_add_data_func ("/sizes/text/wide-shrinks", NULL, test_wide_shrinks);
  g_test_add_data_func ("/sizes/large-type", NULL, test_large_type);

  return g_test_run ();
}
