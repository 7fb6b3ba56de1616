/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "requirements-text.h"

#include <string.h>

#include "requirements-file.h"

const char test_full_requirements[] = "{\n"
                                      "  \"format\" : 1,\n"
                                      "  \"catalog\" : \"python-web\",\n"
                                      "  \"catalog-version\" : \"1.0\",\n"
                                      "  \"title\" : \"A “title”\",\n"
                                      "  \"author\" : \"Somebody\",\n"
                                      "  \"participants\" : [\n"
                                      "    \"Ana\",\n"
                                      "    \"Ben\"\n"
                                      "  ],\n"
                                      "  \"choices\" : {\n"
                                      "    \"race\" : \"yes\"\n"
                                      "  },\n"
                                      "  \"answers\" : {\n"
                                      "    \"ease\" : \"not-needed\",\n"
                                      "    \"no-such-need\" : \"must\",\n"
                                      "    \"speed\" : \"nice\"\n"
                                      "  },\n"
                                      "  \"notes\" : {\n"
                                      "    \"speed\" : \"one\\ntwo \\\"three\\\"\"\n"
                                      "  },\n"
                                      "  \"missing\" : \"Costs\",\n"
                                      "  \"decision\" : {\n"
                                      "    \"option\" : \"alpha\",\n"
                                      "    \"date\" : \"2026-11-20\",\n"
                                      "    \"by\" : \"The board\",\n"
                                      "    \"because\" : \"It fits\",\n"
                                      "    \"votes\" : 3\n"
                                      "  },\n"
                                      "  \"later\" : {\n"
                                      "    \"list\" : [\n"
                                      "      1,\n"
                                      "      null,\n"
                                      "      true\n"
                                      "    ]\n"
                                      "  }\n"
                                      "}\n";

/* The requirements of a file called "file", which must be good. */
SyRequirements *
test_parse_requirements (const char *text)
{
  g_autoptr (GError) error = NULL;
  SyRequirements *requirements = sy_requirements_from_data ("file", text, strlen (text), &error);

  g_assert_no_error (error);
  return requirements;
}
