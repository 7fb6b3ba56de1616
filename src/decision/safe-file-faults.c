/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "safe-file-faults.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* One kind of fault, after the numbers that the system has for it. */
typedef struct
{
  int         codes[2]; /* the second is 0 if there is only one */
  const char *read;  /* nullable: why a file was not read, and what helps */
  const char *write; /* why a file was not saved, and what helps; has its name and its folder */
} Fault;

static const Fault faults[] = {
  { { ENOENT, ENOTDIR }, N_ ("the file is not there; it may have been moved or deleted"),
    N_ ("“%1$s” was not saved: the folder “%2$s” is not there. Connect its drive, or save it in another place.") },
  { { EACCES }, N_ ("you may not read this file; ask its owner for permission"),
    N_ ("“%1$s” was not saved: you may not write in “%2$s”. Ask for permission, or save it in another place.") },
  { { EISDIR }, N_ ("this is a folder; choose a file in it"),
    N_ ("“%1$s” was not saved: in “%2$s” this is the name of a folder. Save it under another name.") },
  { { ENODEV, ENXIO }, N_ ("this is a device, not a file; choose a file"),
    N_ ("“%1$s” in “%2$s” was not saved: this is a device, not a file. Save it under another name.") },
  { { ELOOP }, N_ ("this is a link that leads back to itself; choose a file"),
    N_ ("“%1$s” was not saved: in “%2$s” this is a link that leads back to itself. Save it under another name.") },
  { { ENAMETOOLONG }, N_ ("the name is too long for a file; check it"),
    N_ ("“%1$s” was not saved: the name is too long for “%2$s”. Save it under a shorter one.") },
  { { ENOSPC, EDQUOT }, NULL,
    N_ ("“%1$s” was not saved: there is no space left in “%2$s”. Make room there, or save it in another place.") },
  { { EEXIST }, NULL,
    N_ ("“%1$s” was not saved: in “%2$s” this name is taken. Save it under another name.") },
  { { EFBIG }, NULL,
    N_ ("“%1$s” was not saved: it is larger than a file in “%2$s” may be. Save it in another place.") },
  { { EROFS }, NULL, N_ ("“%1$s” was not saved: “%2$s” can only be read. Save it in another place.") },
  { { EPERM }, NULL,
    N_ ("“%1$s” in “%2$s” was not saved: this file is write-protected. Ask for permission, or save it under another "
        "name.") },
};

/* Takes a number of the system to the code that a library has for it. */
typedef int (*Translate) (int code);

static int
to_itself (int code)
{
  return code;
}

static int
to_io_error (int code)
{
  return (int) g_io_error_from_errno (code);
}

static int
to_file_error (int code)
{
  return (int) g_file_error_from_errno (code);
}

static const Fault *
find_fault (int code, Translate translate)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (guint j = 0; j < G_N_ELEMENTS (faults[i].codes) && faults[i].codes[j] != 0; j++)
      if (translate (faults[i].codes[j]) == code)
        return &faults[i];

  return NULL;
}

/* What a library has no code of its own for could be anything. */
static const Fault *
find_fault_of (const GError *reason)
{
  if (reason->domain == G_IO_ERROR && reason->code != G_IO_ERROR_FAILED)
    return find_fault (reason->code, to_io_error);
  if (reason->domain == G_FILE_ERROR && reason->code != G_FILE_ERROR_FAILED)
    return find_fault (reason->code, to_file_error);

  return NULL;
}

/**
 * sy_file_fault_read:
 * @error: (nullable): return location for an error with the code of @reason
 * @reason: an error of GIO
 *
 * Says why a file could not be read and what helps. It does not say which
 * file: whoever asked knows what to call it.
 */
void
sy_file_fault_read (GError **error, const GError *reason)
{
  const Fault *fault = find_fault_of (reason);

  g_set_error_literal (error, reason->domain, reason->code,
                       fault != NULL && fault->read != NULL ? _ (fault->read) : reason->message);
}

static char *
explain_write (const Fault *fault, const char *path, const char *reason)
{
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autofree char *folder = g_filename_display_name (folder_path);
  g_autofree char *name = g_filename_display_basename (path);

  if (fault == NULL)
    return g_strdup_printf (_ ("“%1$s” was not saved in “%2$s”: %3$s. Try again, or save it in another place."), name,
                            folder, reason);

  /* Each sentence of the table is a format for a name and a folder. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_ (fault->write), name, folder);
#pragma GCC diagnostic pop
}

/**
 * sy_file_fault_write:
 * @error: (nullable): return location for an error of GIO
 * @path: path of a file
 * @code: an error number of the system
 *
 * Says what could not be saved, where, why and what helps.
 *
 * Returns: %FALSE
 */
gboolean
sy_file_fault_write (GError **error, const char *path, int code)
{
  g_autofree char *sentence = explain_write (find_fault (code, to_itself), path, g_strerror (code));

  g_set_error_literal (error, G_IO_ERROR, to_io_error (code), sentence);
  return FALSE;
}

/**
 * sy_file_fault_write_as:
 * @error: (nullable): return location for an error of GIO
 * @path: path of a file, or what stands for it if it has none
 * @reason: a %G_IO_ERROR or a %G_FILE_ERROR
 *
 * As sy_file_fault_write(), for what another library tells.
 *
 * Returns: %FALSE
 */
gboolean
sy_file_fault_write_as (GError **error, const char *path, const GError *reason)
{
  const Fault *fault = find_fault_of (reason);
  g_autofree char *sentence = explain_write (fault, path, reason->message);

  g_set_error_literal (error, G_IO_ERROR, fault != NULL ? to_io_error (fault->codes[0]) : G_IO_ERROR_FAILED, sentence);
  return FALSE;
}
