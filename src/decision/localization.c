/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "localization.h"

#include <glib.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

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
