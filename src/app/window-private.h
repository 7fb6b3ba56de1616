/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compare-view.h"
#include "form.h"
#include "guide.h"
#include "halves.h"
#include "notice.h"
#include "result-pane.h"
#include "score-bars.h"
#include "window.h"

G_BEGIN_DECLS

struct _SyWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget           *content;
  AdwWindowTitle      *title;
  GtkButton           *open_button;
  GtkMenuButton       *recent_button;
  GtkButton           *undo_button;
  GtkButton           *redo_button;
  GtkButton           *save_button;
  GtkMenuButton       *export_button;
  GtkMenuButton       *menu_button;
  GMenuModel          *main_menu;
  GMenuModel          *export_menu;
  GMenu               *edit_section;
  GMenu               *export_section;
  GMenu               *start_menu;
  SyNotice            *notice;
  SyNotice            *catalog_notice;
  AdwToastOverlay     *toasts;
  AdwToast            *start_toast; /* whose Undo takes back the last edit; weak */
  AdwToast            *limit_toast; /* that something did not fit; weak */
  AdwToast            *recovered_toast; /* that unsaved work is back; weak */
  SyHalves            *halves;
  AdwViewStack        *pages;
  GtkWidget           *strip;      /* made when the window is narrow, as the next */
  SyScoreBars         *strip_bars;
  AdwViewSwitcherBar  *switcher;
  SyForm              *form;
  SyGuide             *guide;
  SyResultPane        *result;
  GtkToggleButton     *project_button;
  GtkToggleButton     *compare_button;
  GtkWidget           *view_switch;
  GtkWidget           *compare;    /* made when it is wanted */
  SyComparison        *comparison; /* likewise */

  SyDocument          *document;
  char                *announced; /* the headline that was announced last */
  GCancellable        *exporting;    /* while a report is made */
  guint                export_timer; /* until it is said that this takes time */
  AdwToast            *export_toast; /* which says so; weak */
  gboolean             closing; /* when the save that was asked for succeeds */
  GtkWidget           *work;    /* while the result is presented: what the window shows else */
  GtkWidget           *work_focus; /* weak */
  gboolean             was_fullscreen;
};

/* window-files.c */
void     sy_window_install_file_actions (GtkWidgetClass *widget_class);
void     sy_window_accept_files         (SyWindow       *self);
void     sy_window_watch_file           (SyWindow       *self);
gboolean sy_window_close_request        (GtkWindow      *window);

/* window-toasts.c */
void     sy_window_start_telling          (SyWindow       *self);
void     sy_window_clear_toasts           (SyWindow       *self);

/* window-announcements.c */
void     sy_window_start_announcing       (SyWindow       *self);
void     sy_window_announce               (SyWindow       *self);

/* window-narrow.c */
void     sy_window_show_narrow            (SyWindow       *self,
                                           gboolean        narrow,
                                           gboolean        has_strip);
void     sy_window_refresh_strip          (SyWindow       *self);
void     sy_window_renew_strip            (SyWindow       *self);

/* window-guide.c */
GtkWidget *sy_window_make_questions       (SyWindow       *self);
void     sy_window_install_guide_actions  (GtkWidgetClass *widget_class);

/* window-shortcuts.c */
void     sy_window_install_shortcuts_action (GtkWidgetClass *widget_class);

/* window-catalog.c */
void     sy_window_install_catalog_actions (GtkWidgetClass *widget_class);
void     sy_window_watch_catalog          (SyWindow       *self);
void     sy_window_check_catalog          (SyWindow       *self);

/* window-present.c */
void     sy_window_renew_presentation     (SyWindow       *self);
void     sy_window_install_present_action (GtkWidgetClass *widget_class);
void     sy_window_accept_presentation    (SyWindow       *self);
gboolean sy_window_search_presentation    (SyWindow       *self);

/* window-chart.c */
void     sy_window_install_chart_actions  (GtkWidgetClass *widget_class);

/* window-export.c */
void     sy_window_install_export_actions (GtkWidgetClass *widget_class);
void     sy_window_stop_export            (SyWindow       *self);

/* window-compare.c */
void     sy_window_install_compare_actions (GtkWidgetClass *widget_class);
gboolean sy_window_is_comparing         (SyWindow       *self);
void     sy_window_show_compare         (SyWindow       *self);
void     sy_window_keep_focus           (SyWindow       *self);
void     sy_window_on_view_toggled_cb   (SyWindow       *self);
void     sy_window_renew_compare        (SyWindow       *self);
void     sy_window_clear_compare        (SyWindow       *self);

/* window.c */
void     sy_window_show_catalog         (SyWindow       *self);
void     sy_window_show_history         (SyWindow       *self);

G_END_DECLS
