/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

PangoLayout *sy_drawn_text_new       (PangoContext *context,
                                      const char   *text,
                                      double        size,
                                      PangoWeight   weight);
void         sy_drawn_text_align     (PangoLayout  *layout,
                                      gboolean      right);
double       sy_drawn_text_get_width (PangoLayout  *layout);

G_END_DECLS
