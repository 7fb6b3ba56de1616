/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evaluation.h"

G_BEGIN_DECLS

/* What the tests of the decision library share. */

char           *test_path           (const char     *first,
                                     ...) G_GNUC_NULL_TERMINATED;
char           *test_read           (const char     *path,
                                     gsize          *length);
SyCatalog      *test_small_catalog  (void);
SyCatalog      *test_doubtful_catalog (const char   *stays);
SyCatalog      *test_bundled_catalog (void);
guint           test_need           (SyCatalog      *catalog,
                                     const char     *id);
guint           test_option         (SyCatalog      *catalog,
                                     const char     *id);
SyEvaluation   *test_evaluate       (SyCatalog      *catalog,
                                     const char     *answers);
SyRequirements *test_requirements   (const char     *need,
                                     ...) G_GNUC_NULL_TERMINATED;
void            test_assert_refused (const GError   *error,
                                     int             code,
                                     const char     *part);
void            test_assert_near    (double          a,
                                     double          b);

/* Takes the text and compares it. */
#define test_assert_text(text, expected)       \
  G_STMT_START                                 \
  {                                            \
    g_autofree char *test_text = (text);       \
    g_assert_cmpstr (test_text, ==, expected); \
  }                                            \
  G_STMT_END

G_END_DECLS
