/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "requirements.h"

G_BEGIN_DECLS

struct _SyRequirements
{
  GObject     parent_instance;

  char       *fields[SY_N_FIELDS]; /* never NULL */
  GHashTable *answers;             /* need id to SyImportance */
  GHashTable *choices;             /* question id to choice id */
  GHashTable *notes;               /* need id to text */
  GHashTable *skipped;             /* need or question id to which of both */
  char      **participants;        /* never NULL */

  /* Members that this version does not know, and those of `decision`. */
  JsonObject *unknown;
  JsonObject *unknown_of_decision;
};

/* What each field is called in a file. */
extern const char *const sy_requirements_keys[SY_N_FIELDS];

/* requirements.c */
void     sy_requirements_emit_changed (SyRequirements *self);
void     sy_requirements_emit_limited (SyRequirements *self,
                                       guint           n_left_out);

/* requirements-answers.c */
gboolean sy_requirements_put_answer (SyRequirements *self,
                                     const char     *need,
                                     SyImportance    importance);
gboolean sy_requirements_put_choice (SyRequirements *self,
                                     const char     *question,
                                     const char     *choice);

G_END_DECLS
