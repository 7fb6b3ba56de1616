/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyRandom:
 *
 * A stream of random numbers that is the same on every machine for the same
 * seed. Not for secrets. Lives where its user puts it; nothing to free.
 */
typedef struct
{
  guint64 state[4];
} SyRandom;

void    sy_random_init    (SyRandom *self,
                           guint64   seed);
guint64 sy_random_next    (SyRandom *self);
double  sy_random_uniform (SyRandom *self);
void    sy_random_fill    (SyRandom *self,
                           guint64  *words,
                           gsize     n);

G_END_DECLS
