/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "catalog.h"

G_BEGIN_DECLS

void sy_mark_shape_draw (cairo_t *cr,
                         SyMark   mark,
                         double   size);

G_END_DECLS
