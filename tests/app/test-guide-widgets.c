/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widgets of the guide: what they ask, offer and tell. */

#include "config.h"

#include <adwaita.h>

#include "document-fixture.h"
#include "guide-card.h"
#include "guide-end.h"
#include "guide-outlook.h"
#include "guide.h"
#include "sy-ui.h"

static void
on_answered_cb (SyGuideCard *card G_GNUC_UNUSED, guint answer, int *answered)
{
  *answered = (int) answer;
}

static void
test_guide_card (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SyAsked need = { FALSE, 0 };
  SyAsked question = { TRUE, 0 };
  GtkWidget *card = sy_guide_card_new (fixture->document, need);
  int answered = 99;

  g_signal_connect (card, "answered", G_CALLBACK (on_answered_cb), &answered);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       sy_catalog_get_need (fixture->catalog, 0)->question);
  g_assert_true (sy_guide_card_press (SY_GUIDE_CARD (card), 0));
  g_assert_cmpint (answered, ==, 0);
  g_assert_false (sy_guide_card_press (SY_GUIDE_CARD (card), 4));
  assert_gone (card);

  /* Choices count from 1. */
  card = sy_guide_card_new (fixture->document, question);
  g_signal_connect (card, "answered", G_CALLBACK (on_answered_cb), &answered);
  answered = 99;
  g_assert_false (sy_guide_card_press (SY_GUIDE_CARD (card), 0));
  g_assert_true (sy_guide_card_press (SY_GUIDE_CARD (card), 1));
  g_assert_cmpint (answered, ==, 0);
  assert_gone (card);
  assert_gone (sy_guide_end_new (fixture->document));
}

static const SyOutlook *
wait_for_outlook (DocumentFixture *fixture)
{
  while (sy_document_get_outlook (fixture->document) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return sy_document_get_outlook (fixture->document);
}

/* What comes late does not find the guide gone, nor does it hold it. */
static void
test_guide (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *guide = g_object_new (SY_TYPE_GUIDE, NULL);
  const SyOpenItem *next;

  sy_guide_set_document (SY_GUIDE (guide), fixture->document);
  sy_guide_start (SY_GUIDE (guide));
  next = sy_outlook_get_next (wait_for_outlook (fixture));
  answer (fixture, sy_catalog_get_need (fixture->catalog, next->index)->id, SY_IMPORTANCE_MUST);
  wait_for_outlook (fixture);
  sy_document_undo (fixture->document);
  sy_document_redo (fixture->document);
  assert_gone (guide);
}

static SyOutlook
make_outlook (gboolean settled, guint stays_first, SyOpenItem *item)
{
  return (SyOutlook) { .settled = settled, .stays_first = stays_first, .items = item, .n_items = 1 };
}

static gboolean
offers (SyGuideOutlook *widget, SyCatalog *catalog, const SyOutlook *outlook)
{
  GtkWidget *revealer = gtk_widget_get_last_child (GTK_WIDGET (widget));

  sy_guide_outlook_show (widget, catalog, outlook);
  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget)))), label))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* An offer that was declined comes back only as another one, or after it had
 * been withdrawn. */
static void
test_guide_outlook (DocumentFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  SyGuideOutlook *widget = g_object_new (SY_TYPE_GUIDE_OUTLOOK, NULL);
  SyOpenItem item = { FALSE, 0, FALSE, 5.0, 1.0 };
  SyOutlook open = make_outlook (FALSE, SY_OUTLOOK_DRAWS / 2, &item);
  SyOutlook steady = make_outlook (FALSE, SY_OUTLOOK_DRAWS * 97 / 100, &item);
  SyOutlook settled = make_outlook (TRUE, SY_OUTLOOK_DRAWS, &item);

  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (widget));
  g_assert_false (offers (widget, fixture->catalog, &open));
  g_assert_true (offers (widget, fixture->catalog, &steady));
  g_signal_emit_by_name (find_button (GTK_WIDGET (widget), "Go On"), "clicked");
  g_assert_false (offers (widget, fixture->catalog, &steady));
  g_assert_true (offers (widget, fixture->catalog, &settled));
  g_signal_emit_by_name (find_button (GTK_WIDGET (widget), "Go On"), "clicked");
  g_assert_false (offers (widget, fixture->catalog, &settled));
  g_assert_false (offers (widget, fixture->catalog, &open));
  g_assert_true (offers (widget, fixture->catalog, &settled));

  /* When everything was asked there is nothing to stop. */
  item.skipped = TRUE;
  g_assert_false (offers (widget, fixture->catalog, &settled));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (box);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (sy_ui_get_resource ());

  DOCUMENT_TEST ("/widgets/guide-card", test_guide_card);
  DOCUMENT_TEST ("/widgets/guide", test_guide);
  DOCUMENT_TEST ("/widgets/guide-outlook", test_guide_outlook);

  return g_test_run ();
}
