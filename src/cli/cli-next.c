/* SPDX-License-Identifier: GPL-3.0-or-later */

/* steelyard-cli next FILE: what to ask next, the most telling first. */

#include "config.h"

#include <glib/gi18n.h>

#include "cli.h"
#include "explanation.h"
#include "explanation-outlook.h"
#include "outlook-json.h"

static void
append_item (GString *text, SyCatalog *catalog, const SyOpenItem *item)
{
  const char *asked = item->is_question ? sy_catalog_get_question (catalog, item->index)->title
                                        : sy_catalog_get_need (catalog, item->index)->question;
  const char *id = item->is_question ? sy_catalog_get_question (catalog, item->index)->id
                                     : sy_catalog_get_need (catalog, item->index)->id;
  g_autofree char *figures = sy_explain_open_item (item);

  g_string_append_printf (text, "  %s (%s)\n    %s\n", asked, id, figures);
}

static char *
write_text (SyCatalog *catalog, SyRequirements *requirements, const SyOutlook *outlook)
{
  GString *text = g_string_new (NULL);
  g_autofree char *summary = sy_explain_outlook (catalog, outlook);
  g_autofree char *offer = sy_explain_offer_to_stop (catalog, outlook);
  g_autofree char *plausible = sy_explain_plausible (catalog);
  g_autofree char *unknown = sy_explain_unknown (catalog, requirements);

  g_string_append_printf (text, "%s\n", summary);
  if (offer != NULL)
    g_string_append_printf (text, "%s\n", offer);
  if (unknown != NULL)
    g_string_append_printf (text, "%s\n", unknown);
  if (sy_outlook_get_next (outlook) == NULL)
    return g_string_free (text, FALSE);

  g_string_append_printf (text, "\n%s\n", _ ("What to ask next, the most telling first"));
  for (guint i = 0; i < outlook->n_items; i++)
    if (!outlook->items[i].skipped)
      append_item (text, catalog, &outlook->items[i]);
  g_string_append_printf (text, "\n%s\n", plausible);

  return g_string_free (text, FALSE);
}

int
cli_next (const CliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalog) catalog = NULL;
  g_autoptr (SyRequirements) requirements = cli_read_requirements (options, &catalog, &error);
  g_autoptr (SyOutlook) outlook = NULL;
  g_autofree char *text = NULL;

  if (requirements == NULL)
    return cli_fail (error);

  outlook = sy_outlook_new (catalog, requirements, NULL);
  text = options->json ? sy_outlook_to_json (outlook, catalog) : write_text (catalog, requirements, outlook);
  return cli_write (options, text);
}
