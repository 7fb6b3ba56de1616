/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-changes-window.h"

#include <glib/gi18n.h>

#include "explanation-catalog.h"
#include "text-page.h"

static void
add_effect (SyTextPage *page, const SyCatalogChanges *changes)
{
  g_autofree char *effect = sy_explain_catalog_effect (changes);
  g_auto (GStrv) scores = sy_explain_catalog_scores (changes);

  sy_text_page_add (page, _ ("What it does to the result"), effect, NULL);
  for (char **line = scores; *line != NULL; line++)
    sy_text_page_add (page, NULL, *line, NULL);
}

static void
add_changes (SyTextPage *page, const SyCatalogChanges *changes)
{
  guint n = sy_catalog_changes_get_n (changes);

  if (n == 0)
    sy_text_page_add (page, _ ("What changed for these answers"), _ ("Nothing that touches them."), NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = sy_explain_catalog_change (changes, sy_catalog_changes_get (changes, i));

      sy_text_page_add (page, i == 0 ? _ ("What changed for these answers") : NULL, sentence, NULL);
    }
}

static GtkWidget *
make_page (const SyCatalogChanges *changes)
{
  GtkWidget *page = sy_text_page_new ();
  g_autofree char *update = sy_explain_catalog_update (changes);

  sy_text_page_add (SY_TEXT_PAGE (page), NULL, update, NULL);
  add_effect (SY_TEXT_PAGE (page), changes);
  add_changes (SY_TEXT_PAGE (page), changes);
  gtk_widget_add_css_class (page, "catalog-changes");
  return page;
}

static GtkWidget *
make_scroller (GtkWidget *page)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

/**
 * sy_catalog_changes_window_new:
 * @parent: the window above which it is shown
 * @changes: what another version of the catalog changes
 *
 * Returns: a window that lists it, and what it does to the result
 */
GtkWidget *
sy_catalog_changes_window_new (GtkWindow *parent, const SyCatalogChanges *changes)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "destroy-with-parent",
                                    TRUE, "title", _ ("What Changed in the Catalog"), "default-width", 560,
                                    "default-height", 520, "width-request", 340, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), make_scroller (make_page (changes)));
  adw_window_set_content (ADW_WINDOW (window), box);
  close_on_escape (window);
  return window;
}
