/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"

void
document_fixture_set_up (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = sy_catalog_new_bundled (&error);
  g_assert_no_error (error);
  fixture->document = sy_document_new (fixture->catalog);
}

void
document_fixture_tear_down (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  /* The search for the shortest way holds on to the document. */
  while (sy_document_get_shortest_way (fixture->document) == NULL || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->document);
  g_clear_object (&fixture->catalog);
}

void
answer (DocumentFixture *fixture, const char *need, SyImportance importance)
{
  sy_requirements_set_answer (sy_document_get_requirements (fixture->document), need, importance);
}

/* Nobody else holds the widget. */
void
assert_gone (GtkWidget *widget)
{
  g_assert_finalize_object (g_object_ref_sink (widget));
}
