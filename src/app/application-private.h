/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "application.h"

G_BEGIN_DECLS

struct _SyApplication
{
  AdwApplication parent_instance;

  SyCatalog     *catalog;
  gboolean       resumed; /* what was left from the last time is shown */
  gboolean       closing; /* the person has asked to quit */
  GPtrArray     *closed;  /* URIs of the files of windows that went since then */
  guint          inhibitor; /* of the logout, 0 if there is none */
};

/* application-session.c */
char *sy_application_resume        (SyApplication *self,
                                    gboolean       session);
void  sy_application_start_closing (SyApplication *self);
void  sy_application_stop_closing  (SyApplication *self);
void  sy_application_note_closed   (SyApplication *self,
                                    SyWindow      *window);
void  sy_application_watch_session (SyApplication *self);
void  sy_application_leave_work    (SyApplication *self);

G_END_DECLS
