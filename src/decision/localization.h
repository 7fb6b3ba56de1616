/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The language that a thread spoke before sy_localization_suspend(). */
typedef struct _SyLanguage SyLanguage;

void        sy_localization_set_up  (void);
SyLanguage *sy_localization_suspend (void);
void        sy_localization_resume  (SyLanguage *language);
