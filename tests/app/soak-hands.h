/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window.h"

G_BEGIN_DECLS

/* The hands of a person at a window, who uses what is in it at random; the
 * same seed gives the same edits. */
typedef struct
{
  SyWindow  *window;
  GRand     *random;
  GPtrArray *steps;     /* controls for the importance of a need */
  GPtrArray *notes;     /* buttons that open a note */
  GPtrArray *texts;     /* rows with a text */
  GPtrArray *questions; /* rows with a list of choices */
} SoakHands;

SoakHands *soak_hands_new        (SyWindow   *window,
                                  guint       seed);
void       soak_hands_free       (SoakHands  *self);
void       soak_hands_use_all    (SoakHands  *self);
void       soak_hands_edit        (SoakHands  *self);
guint      soak_hands_undo        (SoakHands  *self,
                                   guint       most);
guint      soak_hands_redo        (SoakHands  *self);
void       soak_hands_expand      (SoakHands  *self,
                                   gboolean    expanded);
void       soak_hands_look_around (SoakHands  *self);
void       soak_hands_act         (SoakHands  *self,
                                   const char *action);
void       soak_hands_settle      (SoakHands  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoakHands, soak_hands_free)

G_END_DECLS
