/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts of a catalog: in the user's language, and short enough for where they
 * are shown. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "catalog-private.h"
#include "input-limits.h"
#include "text.h"

/* A catalog text in the user's language, if the catalog is ours; others speak
 * for themselves. The lookup of an empty text would give the header of the
 * translation. */
const char *
sy_catalog_translate (SyCatalog *self, const char *context, const char *text)
{
  const char *translated = self->is_ours && context != NULL && *text != '\0'
                             ? g_dpgettext2 (GETTEXT_PACKAGE, context, text)
                             : text;

  return translated != text ? translated : sy_catalog_keep (self, text);
}

static gboolean
check_length (const SyJsonPlace *place, const char *text, guint most, GError **error)
{
  guint length = (guint) g_utf8_strlen (text, -1);

  return length <= most ||
         sy_json_place_fail (place, error,
                             _ ("at most %u characters are read here, and these are %u; shorten this text"), most,
                             length);
}

/* What stands at @place must have room where it is shown. */
static gboolean
check_text (const SyJsonPlace *place, const char *member, const char *text, GError **error)
{
  static const char *const names[] = {
    "add", "author", "label", "name", "publisher", "question", "short", "title", "version", NULL,
  };
  guint most = g_strv_contains (names, member) ? SY_LIMIT_NAME_CHARACTERS : SY_LIMIT_PROSE_CHARACTERS;

  if (!check_length (place, text, most, error))
    return FALSE;

  return !sy_text_has_word_beyond (text, SY_LIMIT_WORD_CHARACTERS) ||
         sy_json_place_fail (place, error,
                             _ ("a word may have at most %u characters; divide the longest one with a space"),
                             SY_LIMIT_WORD_CHARACTERS);
}

/* Keeps the @text that stands at @place; with a @context, in the user's language. */
static gboolean
take_text (SyCatalog         *self,
           const SyJsonPlace *place,
           const char        *member,
           const char        *context,
           const char       **text,
           GError           **error)
{
  if (!check_text (place, member, *text, error))
    return FALSE;

  *text = sy_catalog_translate (self, context, *text);
  return TRUE;
}

/* Reads a text that must be there; with a @context, in the user's language. */
gboolean
sy_catalog_read_text (SyCatalog         *self,
                      const SyJsonPlace *object,
                      const char        *member,
                      const char        *context,
                      const char       **text,
                      GError           **error)
{
  SyJsonPlace place = sy_json_member (object, member);

  return sy_json_require_text (object, member, text, error) &&
         take_text (self, &place, member, context, text, error);
}

/* Reads a text that may be absent. */
gboolean
sy_catalog_read_optional (SyCatalog         *self,
                          const SyJsonPlace *object,
                          const char        *member,
                          const char        *context,
                          const char       **text,
                          GError           **error)
{
  SyJsonPlace place = sy_json_member (object, member);

  return sy_json_optional_text (object, member, text, error) &&
         (*text == NULL || take_text (self, &place, member, context, text, error));
}

static gboolean
is_date (const char *text, gboolean exact)
{
  static GRegex *regexes[2];

  if (g_once_init_enter (&regexes[exact]))
    g_once_init_leave (&regexes[exact],
                       g_regex_new (exact ? "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" : "^[0-9]{4}(-[0-9]{2}){0,2}$",
                                    G_REGEX_DOLLAR_ENDONLY, 0, NULL));

  return g_regex_match (regexes[exact], text, 0, NULL);
}

/* Reads a day that may be absent; if not @exact, a month or a year will do. */
gboolean
sy_catalog_read_date (SyCatalog         *self,
                      const SyJsonPlace *object,
                      const char        *member,
                      gboolean           exact,
                      const char       **date,
                      GError           **error)
{
  SyJsonPlace place;

  if (!sy_json_optional_text (object, member, date, error))
    return FALSE;
  if (*date == NULL)
    return TRUE;
  *date = sy_catalog_keep (self, *date);
  if (is_date (*date, exact))
    return TRUE;

  place = sy_json_member (object, member);
  return exact ? sy_json_place_fail (&place, error, _ ("a day such as 2026-01-31 was expected, not “%s”"), *date)
               : sy_json_place_fail (&place, error,
                                     _ ("a year, a month or a day such as 2026-01-31 was expected, not “%s”"), *date);
}

/* Reads a web address that may be absent. */
gboolean
sy_catalog_read_address (SyCatalog         *self,
                         const SyJsonPlace *object,
                         const char        *member,
                         const char       **address,
                         GError           **error)
{
  SyJsonPlace place;

  *address = NULL;
  if (!sy_json_find (object, member, &place))
    return TRUE;
  if (!sy_json_text (&place, address, error) || !check_length (&place, *address, SY_LIMIT_ADDRESS_CHARACTERS, error))
    return FALSE;

  *address = sy_catalog_keep (self, *address);
  return g_str_has_prefix (*address, "https://") ||
         sy_json_place_fail (&place, error, _ ("an address that starts with https:// was expected, not “%s”"),
                             *address);
}

/* Reads an optional list of texts; always gives a %NULL-terminated array. */
gboolean
sy_catalog_read_texts (SyCatalog         *self,
                       const SyJsonPlace *object,
                       const char        *member,
                       const char        *context,
                       const char      ***texts,
                       GError           **error)
{
  SyJsonPlace list;
  guint n = 0;

  if (sy_json_find (object, member, &list) && !sy_json_array (&list, SY_LIMIT_ENTRIES, &n, error))
    return FALSE;

  *texts = sy_catalog_alloc (self, n + 1, sizeof (char *));
  for (guint i = 0; i < n; i++)
    {
      SyJsonPlace place = sy_json_element (&list, i);

      if (!sy_json_text (&place, &(*texts)[i], error) ||
          !take_text (self, &place, member, context, &(*texts)[i], error))
        return FALSE;
    }

  return TRUE;
}
