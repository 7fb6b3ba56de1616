/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"
#include "support.h"

G_BEGIN_DECLS

/* What the tests of steps share: a new document, and edits of it. */

typedef struct
{
  SyCatalog      *catalog;
  SyDocument     *document;
  SyRequirements *requirements;
} StepFixture;

void step_fixture_set_up    (StepFixture   *fixture,
                             gconstpointer  data);
void step_fixture_tear_down (StepFixture   *fixture,
                             gconstpointer  data);
void edit_answer            (StepFixture   *fixture);
void edit_choice            (StepFixture   *fixture);
void edit_note              (StepFixture   *fixture);
void edit_title             (StepFixture   *fixture);
void edit_author            (StepFixture   *fixture);
void edit_missing           (StepFixture   *fixture);
void start_from_racer       (StepFixture   *fixture);
void assert_label           (char          *label,
                             const char    *word,
                             const char    *rest);
void count                  (guint         *n);

#define STEP_TEST(path, function) \
  g_test_add ("/history/" path, StepFixture, NULL, step_fixture_set_up, function, step_fixture_tear_down)

G_END_DECLS
