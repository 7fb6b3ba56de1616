/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "application.h"

G_BEGIN_DECLS

struct _SyApplication
{
  AdwApplication parent_instance;

  SyCatalogLibrary *library;
  GThread       *reader; /* reads catalogs into the library while the toolkit starts */
  GQueue        *waiting; /* answers whose catalog is not at hand; the first is asked about */
  gboolean       resumed; /* what was left from the last time is shown */
  gboolean       closing; /* the person has asked to quit */
  GPtrArray     *closed;  /* URIs of the files of windows that went since then */
  guint          inhibitor; /* of the logout, 0 if there is none */
};

/* application.c */
SyWindow *sy_application_need_window    (SyApplication *self);
void  sy_application_give_way           (SyWindow      *from);

/* application-ahead.c */
void  sy_application_finish_reading     (SyApplication *self);
void  sy_application_stop_reading       (SyApplication *self);

/* application-catalogs.c */
void  sy_application_offer_to_keep      (SyApplication  *self,
                                         SyCatalogEntry *entry);

/* application-missing.c */
gboolean sy_application_lacks_catalog   (const GError  *error);
void  sy_application_ask_for_catalog    (SyApplication *self,
                                         GFile         *file,
                                         const char    *unsaved,
                                         SyWindow      *from,
                                         const char    *sentence);
void  sy_application_stop_asking        (SyApplication *self);

/* application-session.c */
void  sy_application_recover            (SyApplication *self,
                                         const char    *id,
                                         GPtrArray     *troubles);
char *sy_application_resume        (SyApplication *self,
                                    gboolean       session);
void  sy_application_start_closing (SyApplication *self);
void  sy_application_stop_closing  (SyApplication *self);
void  sy_application_note_closed   (SyApplication *self,
                                    SyWindow      *window);
void  sy_application_watch_session (SyApplication *self);
void  sy_application_leave_work    (SyApplication *self);

G_END_DECLS
