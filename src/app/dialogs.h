/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The dialogs whose classes changed between the supported versions of GTK
 * and libadwaita, behind functions that will not.
 */

typedef void (*SyFileFunc)   (GFile      *file,
                              gpointer    data);
typedef void (*SyFilesFunc)  (GListModel *files,
                              gpointer    data);
typedef void (*SyAnswerFunc) (const char *answer,
                              gpointer    data);

/* What can be answered to a question. */
typedef struct
{
  const char           *id;
  const char           *label; /* to be translated */
  AdwResponseAppearance appearance;
} SyAnswer;

void sy_dialogs_open   (GtkWindow    *parent,
                        SyFileFunc    func,
                        gpointer      data);
void sy_dialogs_open_several (GtkWindow *parent,
                        GFile        *folder,
                        SyFilesFunc   func,
                        gpointer      data);
void sy_dialogs_open_catalog (GtkWindow *parent,
                              SyFileFunc func,
                              gpointer   data);
void sy_dialogs_save   (GtkWindow    *parent,
                        const char   *name,
                        GFile        *file,
                        SyFileFunc    func,
                        gpointer      data);
void sy_dialogs_ask    (GtkWindow    *parent,
                        const char   *heading,
                        const char   *body,
                        const SyAnswer *answers,
                        guint         n_answers,
                        SyAnswerFunc  func,
                        gpointer      data);
void sy_dialogs_unsaved (GtkWindow   *parent,
                         const char  *title,
                         SyAnswerFunc func,
                         gpointer     data);
void sy_dialogs_tell   (GtkWindow    *parent,
                        const char   *heading,
                        const char   *body);
void sy_dialogs_about  (GtkWindow    *parent);

G_END_DECLS
