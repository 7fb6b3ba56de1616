/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "edit.h"

G_BEGIN_DECLS

struct _SyEdit
{
  GArray     *entries; /* of SyEditEntry */
  char       *start;   /* id of the starting point that it led to, or NULL */
  gboolean    reload;

  /* What this version does not know, before and after; NULL if it stayed. */
  JsonObject *unknown[2];
  JsonObject *unknown_of_decision[2];

  char      **participants[2]; /* before and after; NULL if they stayed */
};

G_END_DECLS
