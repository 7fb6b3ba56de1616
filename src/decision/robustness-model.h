/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "voices.h"

G_BEGIN_DECLS

/* What all draws of the robustness have in common; see robustness.c. */

/** A rating moves by chance out of this many, a quarter of a random word. */
#define SY_DRAW_CHANCES 65536

/* In what range a raw weight lies. */
typedef struct
{
  double low;
  double width; /* for each step of 31 random bits */
  double share; /* of the person's voice among those who said it, 0 if open */
} SyDrawRange;

/* A need that may weigh. */
typedef struct
{
  SyDrawRange mean;  /* over those who said how important it is */
  gint32      stays; /* chances below this leave a rating as it stands, */
  gint32      rises; /* others below this raise it, the rest lower it */
  int         overlap;
} SyDrawWish;

/* The value of a rating as it stands and a level above and below. */
typedef struct
{
  double same;
  double above;
  double below;
} SyDrawReading;

/* What all draws have in common. */
typedef struct
{
  const SyVoices *voices;
  guint          *options; /* those that may come first */
  guint           n_options;
  GArray         *wishes;   /* those without an overlap, then overlap by overlap */
  GArray         *ranges;   /* one row of people for each wish */
  GArray         *readings; /* one row of options for each wish */
  double          grain;
} SyDrawModel;

gboolean sy_draw_model_init  (SyDrawModel    *self,
                              const SyVoices *voices);
void     sy_draw_model_clear (SyDrawModel    *self);

G_END_DECLS
