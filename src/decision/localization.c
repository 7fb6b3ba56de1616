/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "localization.h"

#include <glib.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

struct _SyLanguage
{
  locale_t before;
  locale_t plain;
};

/**
 * sy_localization_set_up:
 *
 * Makes the process speak the user's language. The variable
 * STEELYARD_LOCALEDIR names the translations of a program that runs without
 * being installed.
 */
void
sy_localization_set_up (void)
{
  const char *folder = g_getenv ("STEELYARD_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * sy_localization_suspend:
 *
 * Makes the calling thread speak as the source code does, untranslated. Other
 * threads are not touched. What the thread has read from a catalog before keeps
 * its language.
 *
 * Returns: (transfer full): for sy_localization_resume(), in the same thread
 */
SyLanguage *
sy_localization_suspend (void)
{
  SyLanguage *self = g_new0 (SyLanguage, 1);

  self->before = uselocale ((locale_t) 0);
  self->plain = newlocale (LC_MESSAGES_MASK, "C", duplocale (self->before));
  uselocale (self->plain);
  return self;
}

/**
 * sy_localization_resume:
 * @language: (transfer full): what sy_localization_suspend() returned
 *
 * Makes the calling thread speak the user's language again.
 */
void
sy_localization_resume (SyLanguage *language)
{
  uselocale (language->before);
  freelocale (language->plain);
  g_free (language);
}
