/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print-private.h"

G_BEGIN_DECLS

/* A block on a page. */
typedef struct
{
  SyPrintBlock *block;
  double        y; /* below the upper margin */
} SyPrintPlaced;

struct _SyPrintLayout
{
  SyPrintPaper paper;
  double       scale; /* less than 1 on small paper */
  SyPrintPaper room;  /* the paper in units of which each is that many points */
  char        *title;
  gboolean     right_to_left;
  GPtrArray   *blocks; /* of SyPrintBlock */
  GPtrArray   *rests;  /* of them, where they were divided */
  GPtrArray   *pages;  /* arrays of SyPrintPlaced */
  double       y;      /* where the last page ends so far */
  gboolean     fresh;  /* nothing stands on it yet but what is said again */
};

G_END_DECLS
