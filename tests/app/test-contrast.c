/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Draws whole windows in light and dark, and measures how far each text, icon
 * and bar stands out from what is behind it, as drawn. The measures are those
 * of WCAG 2.1: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio, 4.5 for text
 * and 3 for graphics. With ADW_DEBUG_HIGH_CONTRAST=1 the same in high contrast.
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "comparison.h"
#include "difference-bar.h"
#include "mark-shape.h"
#include "option-mark.h"
#include "section.h"
#include "sy-ui.h"
#include "window-private.h"

#define TEXT_LEAST 4.5
#define GRAPHICS_LEAST 3

/* Dots of the picture for each pixel: strokes of letters are then whole dots. */
#define TEXT_SCALE 3

#define WIDTH 1180
#define HEIGHT 2400

/* A picture of a window. */
typedef struct
{
  GtkWidget       *window;
  cairo_surface_t *surface;
  int              scale; /* dots for each pixel */
  const char      *state;
  guint            n_texts;
  guint            n_graphics;
  guint            n_bad;
} Picture;

/* A rectangle of dots within the picture. */
typedef struct
{
  int x, y, width, height;
} Area;

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

static guint32
get_dot (Picture *self, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (self->surface);
  const guint32 *row = (const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (self->surface));

  return row[x] & 0xffffff;
}

static double
get_linear (guint value)
{
  double share = value / 255.;

  return share <= 0.03928 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 dot)
{
  return 0.2126 * get_linear (dot >> 16 & 0xff) + 0.7152 * get_linear (dot >> 8 & 0xff) +
         0.0722 * get_linear (dot & 0xff);
}

static double
get_contrast (guint32 one, guint32 other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* The dot in an area that stands out most from a background. */
static double
get_most (Picture *self, const Area *area, guint32 background)
{
  double most = 1;
  guint32 last = background;

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      {
        guint32 dot = get_dot (self, x, y);

        if (dot != last)
          most = MAX (most, get_contrast (dot, background));
        last = dot;
      }

  return most;
}

/* What most of an area is. */
static guint32
get_background (Picture *self, const Area *area)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 background = 0;
  guint most = 0;

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      {
        guint32 dot = get_dot (self, x, y);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (dot))) + 1;

        g_hash_table_insert (counts, GUINT_TO_POINTER (dot), GUINT_TO_POINTER (n));
        if (n > most)
          {
            most = n;
            background = dot;
          }
      }

  return background;
}

/* Where a widget is in the picture; FALSE if not all of it is. */
static gboolean
get_area (Picture *self, GtkWidget *widget, Area *area)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, self->window, &bounds) || bounds.size.width < 1 || bounds.size.height < 1)
    return FALSE;

  area->x = (int) (bounds.origin.x * self->scale);
  area->y = (int) (bounds.origin.y * self->scale);
  area->width = (int) (bounds.size.width * self->scale);
  area->height = (int) (bounds.size.height * self->scale);
  return area->x > 0 && area->y > 0 &&
         area->x + area->width < cairo_image_surface_get_width (self->surface) &&
         area->y + area->height < cairo_image_surface_get_height (self->surface);
}

static void
check (Picture *self, GtkWidget *widget, const char *what, double contrast, double least)
{
  g_autofree char *classes = NULL;
  g_auto (GStrv) names = gtk_widget_get_css_classes (widget);

  if (contrast >= least)
    return;

  classes = g_strjoinv (".", names);
  self->n_bad++;
  g_test_message ("%s: %.2f of %.1f: %s (%s.%s in %s)", self->state, contrast, least, what, G_OBJECT_TYPE_NAME (widget),
                  classes, G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
}

static void
check_text (Picture *self, GtkWidget *widget, const char *text)
{
  Area area;

  if (*text == '\0' || !get_area (self, widget, &area))
    return;

  self->n_texts++;
  check (self, widget, text, get_most (self, &area, get_background (self, &area)), TEXT_LEAST);
}

/* Marks and icons against what is beside them. */
static void
check_graphic (Picture *self, GtkWidget *widget, const char *what)
{
  Area area;

  if (!get_area (self, widget, &area))
    return;

  self->n_graphics++;
  check (self, widget, what, get_most (self, &area, get_dot (self, area.x - 1, area.y - 1)), GRAPHICS_LEAST);
}

/* The bar against the rest of its track, and against what both lie on. */
static void
check_bar (Picture *self, GtkWidget *widget)
{
  double share = gtk_level_bar_get_value (GTK_LEVEL_BAR (widget)) / 100;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int middle;
  Area area;

  if (share < .05 || share > .9 || !get_area (self, widget, &area))
    return;

  middle = area.y + area.height / 2;
  self->n_graphics++;
  area.width = (int) (area.width * share);
  if (!mirrored)
    {
      check (self, widget, "bar on its track",
             get_most (self, &area, get_dot (self, (int) (area.x + area.width / share) - 5, middle)), GRAPHICS_LEAST);
      check (self, widget, "bar on its card", get_most (self, &area, get_dot (self, area.x, area.y - 1)),
             GRAPHICS_LEAST);
    }
}

static gboolean
is_measured (GtkWidget *widget)
{
  /* What cannot be used now is faint on purpose; initials stand beside their name. */
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) && gtk_widget_get_opacity (widget) > 0 &&
         !ADW_IS_AVATAR (widget) && !gtk_widget_has_css_class (widget, "guide-check") &&
         !gtk_widget_has_css_class (widget, "present-controls");
}

static void
check_one (Picture *self, GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    check_text (self, widget, gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT (widget))
    check_text (self, widget, gtk_editable_get_text (GTK_EDITABLE (widget)));
}

static void
check_one_graphic (Picture *self, GtkWidget *widget)
{
  if (SY_IS_OPTION_MARK (widget))
    check_graphic (self, widget, "mark");
  else if (SY_IS_DIFFERENCE_BAR (widget))
    check_graphic (self, widget, "bar of a difference");
  else if (GTK_IS_IMAGE (widget) && gtk_image_get_icon_name (GTK_IMAGE (widget)) != NULL)
    check_graphic (self, widget, gtk_image_get_icon_name (GTK_IMAGE (widget)));
  else if (GTK_IS_LEVEL_BAR (widget))
    check_bar (self, widget);
}

static void
check_all (Picture *self, GtkWidget *widget, void (*func) (Picture *, GtkWidget *))
{
  if (!is_measured (widget))
    return;

  func (self, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_all (self, child, func);
}

static cairo_surface_t *
draw (GtkWidget *widget, int scale)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * scale, height * scale);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_t *cr = cairo_create (surface);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  cairo_scale (cr, scale, scale);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Measures all that a window shows now; in which state it is says @state. */
static void
measure (SyWindow *window, const char *state, guint least_texts)
{
  Picture self = { .window = GTK_WIDGET (window), .state = state };

  wait_until_quiet ();
  self.scale = TEXT_SCALE;
  self.surface = draw (self.window, self.scale);
  check_all (&self, self.window, check_one);
  cairo_surface_destroy (self.surface);

  /* Icons are drawn for whole pixels. */
  self.scale = 1;
  self.surface = draw (self.window, self.scale);
  check_all (&self, self.window, check_one_graphic);
  cairo_surface_destroy (self.surface);
  g_test_message ("%s: %u texts and %u graphics measured", state, self.n_texts, self.n_graphics);
  g_assert_cmpuint (self.n_texts, >=, least_texts);
  g_assert_cmpuint (self.n_bad, ==, 0);
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

static GFile *
get_example (const char *name)
{
  return g_file_new_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "examples", name, NULL);
}

static SyWindow *
show (SyDocument *document)
{
  SyWindow *window = sy_window_new (NULL, document);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_quiet ();
  return window;
}

static void
test_project (gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = get_example ("client-portal.steelyard");
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (&error);
  g_autoptr (SyDocument) document = sy_document_open (catalog, file, &error);
  SyWindow *window;
  char *other = NULL;

  g_assert_no_error (error);
  window = show (document);
  measure (window, "project", 120);
  open_sections (GTK_WIDGET (window));
  measure (window, "sections", 200);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.guide", NULL);
  measure (window, "guide", 60);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  other = g_build_filename (g_get_tmp_dir (), "other.steelyard", NULL);
  g_file_set_contents (other,
                       "{\"format\":1,\"author\":\"Support\",\"answers\":{\"live-updates\":\"must\",\"staff-admin\":"
                       "\"not-needed\",\"roles-permissions\":\"nice\"},\"notes\":{\"live-updates\":\"Every day\"}}",
                       -1, &error);
  g_assert_no_error (error);
  {
    g_autoptr (GFile) added = g_file_new_for_path (other);

    g_strfreev (sy_comparison_add (window->comparison, &added, 1));
  }
  g_free (other);
  measure (window, "compare", 60);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  measure (window, "present", 10);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_empty (gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = sy_catalog_new_bundled (&error);
  g_autoptr (SyDocument) document = NULL;
  SyWindow *window;

  g_assert_no_error (error);
  document = sy_document_new (catalog);
  window = show (document);
  measure (window, "empty", 100);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  measure (window, "nobody to compare with", 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As many options as there are marks. */
static void
test_wide_catalog (gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = get_example ("python-web-wider.json");
  g_autoptr (SyCatalog) catalog = sy_catalog_new_from_file (file, NULL, &error);
  g_autoptr (SyDocument) document = NULL;
  SyWindow *window;

  g_assert_no_error (error);
  document = sy_document_new (catalog);
  for (guint i = 0; i < 12; i++)
    sy_requirements_set_answer (sy_document_get_requirements (document), sy_catalog_get_need (catalog, i)->id,
                                i % 4 == 0 ? SY_IMPORTANCE_MUST : SY_IMPORTANCE_IMPORTANT);
  window = show (document);
  open_sections (GTK_WIDGET (window));
  measure (window, "many options", 200);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_style (const char *name)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat ("/io/github/steelyard/Steelyard/", name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* As the application takes them. */
static void
use_styles (gboolean dark)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  add_style ("style.css");
  if (dark)
    add_style ("style-dark.css");
  if (adw_style_manager_get_high_contrast (manager))
    add_style ("style-hc.css");
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/steelyard/Steelyard/icons");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);
}

/* How much of two marks is covered by only one of them. */
static double
get_difference (SyMark one, SyMark other)
{
  enum { SIZE = 40 };
  cairo_surface_t *surfaces[2];
  guint differing = 0;

  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
      cr = cairo_create (surfaces[i]);
      sy_mark_shape_draw (cr, i == 0 ? one : other, SIZE);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
    }
  for (int i = 0; i < SIZE * SIZE; i++)
    {
      gsize at = (gsize) (i / SIZE * cairo_image_surface_get_stride (surfaces[0]) + i % SIZE);

      differing += abs (cairo_image_surface_get_data (surfaces[0])[at] -
                        cairo_image_surface_get_data (surfaces[1])[at]) > 127;
    }
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
  return (double) differing / (SIZE * SIZE);
}

/* Whoever sees no colours tells options apart by their marks. */
static void
test_marks (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", data, NULL);
  g_autoptr (SyCatalog) catalog = sy_catalog_new_from_file (file, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < sy_catalog_get_n_options (catalog); i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpfloat (
        get_difference (sy_catalog_get_option (catalog, i)->mark, sy_catalog_get_option (catalog, j)->mark), >, 0.12);
}

int
main (int argc, char *argv[])
{
  gboolean dark = argc > 1 && g_str_equal (argv[1], "dark");

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (sy_ui_get_resource ());
  use_styles (dark);

  g_test_add_data_func ("/contrast/empty", NULL, test_empty);
  g_test_add_data_func ("/contrast/project", NULL, test_project);
  g_test_add_data_func ("/contrast/many-options", NULL, test_wide_catalog);
  g_test_add_data_func ("/marks/bundled", "catalog/python-web.json", test_marks);
  g_test_add_data_func ("/marks/many-options", "examples/python-web-wider.json", test_marks);
  g_test_add_data_func ("/marks/database", "examples/database.json", test_marks);

  return g_test_run ();
}
