/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does about the catalog of its document: it follows each new
 * state, and says what is wrong with it or what it changes. */

#include "config.h"

#include <glib/gi18n.h>

#include "application.h"
#include "catalog-changes-window.h"
#include "explanation-catalog.h"
#include "window-private.h"

static char *
explain_problem (SyWindow *self)
{
  SyCatalogEntry *entry = sy_document_get_catalog_entry (self->document);
  SyApplication *application = SY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (entry == NULL || application == NULL || sy_catalog_entry_get_problem (entry) == NULL)
    return NULL;

  return sy_explain_catalog_trouble (sy_application_get_library (application), entry);
}

static void
show_changes (SyWindow *self, const SyCatalogChanges *changes)
{
  g_autofree char *text = sy_explain_catalog_update (changes);

  sy_notice_show (self->catalog_notice, text);
  sy_notice_add_action (self->catalog_notice, _ ("What Changed"), "win.catalog-changes");
  sy_notice_add_action (self->catalog_notice, _ ("Understood"), "win.accept-catalog");
}

/* While the file cannot be read, that comes first. */
static void
show_state (SyWindow *self)
{
  g_autofree char *problem = explain_problem (self);
  const SyCatalogChanges *changes = problem == NULL ? sy_document_get_catalog_changes (self->document) : NULL;

  if (problem != NULL)
    sy_notice_show (self->catalog_notice, problem);
  else if (changes != NULL)
    show_changes (self, changes);
  else
    sy_notice_hide (self->catalog_notice);
}

static void
changes_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SyWindow *self = SY_WINDOW (widget);
  const SyCatalogChanges *changes = sy_document_get_catalog_changes (self->document);

  if (changes != NULL)
    gtk_window_present (GTK_WINDOW (sy_catalog_changes_window_new (GTK_WINDOW (self), changes)));
}

static void
accept_cb (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sy_document_accept_catalog (SY_WINDOW (widget)->document);
}

/* Looks at the file of the catalog, where files cannot be watched. */
void
sy_window_check_catalog (SyWindow *self)
{
  SyCatalogEntry *entry = sy_document_get_catalog_entry (self->document);

  if (entry != NULL)
    sy_catalog_entry_check (entry);
}

/* Once the window has its document. */
void
sy_window_watch_catalog (SyWindow *self)
{
  SyCatalogEntry *entry = sy_document_get_catalog_entry (self->document);

  g_signal_connect_object (self->document, "notify::catalog", G_CALLBACK (sy_window_show_catalog), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::catalog-changes", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  if (entry != NULL)
    g_signal_connect_object (entry, "notify::problem", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);
}

void
sy_window_install_catalog_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.catalog-changes", NULL, changes_cb);
  gtk_widget_class_install_action (widget_class, "win.accept-catalog", NULL, accept_cb);
}
