/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "document.h"

G_BEGIN_DECLS

/*
 * The score chart of a document as a picture of its own.
 */

GBytes             *sy_chart_picture_to_png       (SyDocument *document);
GBytes             *sy_chart_picture_to_svg       (SyDocument *document);
GdkContentProvider *sy_chart_picture_to_clipboard (SyDocument *document);

G_END_DECLS
