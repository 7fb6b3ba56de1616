/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "catalog.h"
#include "evaluation.h"
#include "report-file.h"
#include "requirements.h"

G_BEGIN_DECLS

/* What a command was asked to do. */
typedef struct
{
  char    **files;     /* NULL-terminated */
  char     *catalog;   /* NULL for the one that the answers are about */
  char     *format;    /* NULL for text */
  char     *output;    /* NULL for standard output */
  char     *directory; /* NULL for none */
  char    **needs;     /* NULL for all */
  gboolean  list;      /* the catalogs at hand, not what is in one */
  gboolean  json;      /* derived from @format */
} CliOptions;

/* Exit codes. */
#define CLI_DONE 0
#define CLI_BAD_INPUT 1
#define CLI_WRONG_USAGE 2

int             cli_evaluate          (const CliOptions  *options);
int             cli_explain           (const CliOptions  *options);
int             cli_next              (const CliOptions  *options);
int             cli_export            (const CliOptions  *options);
int             cli_compare           (const CliOptions  *options);
int             cli_validate          (const CliOptions  *options);
int             cli_catalog           (const CliOptions  *options);
int             cli_catalogs          (const CliOptions  *options);

char           *cli_catalog_to_text   (SyCatalog         *catalog);

int             cli_write_report      (const CliOptions  *options,
                                       const SyReport    *report,
                                       SyReportFormat     format);

SyCatalog      *cli_read_catalog      (const CliOptions  *options,
                                       GError           **error);
SyCatalog      *cli_find_catalog      (SyRequirements    *requirements,
                                       const char        *name,
                                       GError           **error);
SyRequirements *cli_read_requirements (const CliOptions  *options,
                                       SyCatalog        **catalog,
                                       GError           **error);
SyRequirements *cli_read_any_requirements (const char    *path,
                                       GError           **error);
GBytes         *cli_read_bytes        (const char        *path,
                                       GError           **error);
const char     *cli_display_name      (const char        *path);

int             cli_fail              (const GError      *error);
int             cli_write             (const CliOptions  *options,
                                       const char        *text);
int             cli_write_document    (const CliOptions  *options,
                                       const char        *text);
void            cli_append_verdict    (GString             *text,
                                       const SyEvaluation  *evaluation,
                                       SyRequirements      *requirements,
                                       const SyShortestWay *way);
void            cli_append_update     (GString             *text,
                                       SyEvaluation        *evaluation,
                                       SyRequirements      *requirements,
                                       gboolean             in_full);
int             cli_measure_names     (SyCatalog         *catalog);
void            cli_append_right      (GString           *text,
                                       const char        *value,
                                       int                width);
void            cli_append_row        (GString           *text,
                                       const char        *name,
                                       int                width,
                                       const char        *rest);

G_END_DECLS
