/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Every bound on what is read from outside, in one place. A file beyond a
 * bound is refused with a sentence; at the bound it still works.
 */

/** Largest file that is read, in bytes. The bundled catalog has about 0.2 MB. */
#define SY_LIMIT_FILE_BYTES (8 * 1024 * 1024)

/** Deepest nesting of JSON arrays and objects. The catalog needs 7. */
#define SY_LIMIT_JSON_DEPTH 32

/** Most members of an object, and most keys of it that share a hash. A table
 * of keys grows slow without them; the second is out of reach unless meant. */
#define SY_LIMIT_MEMBERS 8000
#define SY_LIMIT_KEYS_ALIKE 16

/** Longest single text in a file, in bytes as it stands there. */
#define SY_LIMIT_TEXT_BYTES (64 * 1024)

/** Longest text that a person can enter, in characters. Even if each needs
 * six bytes in a file, what was saved can be read again. */
#define SY_LIMIT_TEXT_CHARACTERS 10000

/** Longest name, title, label or question of a catalog, in characters: they
 * stand in rows, tables and sentences. */
#define SY_LIMIT_NAME_CHARACTERS 200

/** Longest other text of a catalog, and longest web address, in characters. */
#define SY_LIMIT_PROSE_CHARACTERS 10000
#define SY_LIMIT_ADDRESS_CHARACTERS 2000

/** Longest word of a catalog, in characters. Where a line breaks a word, the
 * toolkit takes time that grows with the square of its length. */
#define SY_LIMIT_WORD_CHARACTERS 100

/** Most options, needs and list entries of any other kind in a catalog. */
#define SY_LIMIT_OPTIONS 64
#define SY_LIMIT_NEEDS 2000
#define SY_LIMIT_ENTRIES 20000

/** Most ratings, that is needs times options. */
#define SY_LIMIT_RATINGS 100000

/** Most files that are looked at in one folder of catalogs. */
#define SY_LIMIT_CATALOGS 500

/** Most copies of catalog versions that are kept, and their bytes together. */
#define SY_LIMIT_ARCHIVE 24
#define SY_LIMIT_ARCHIVE_BYTES (32 * 1024 * 1024)

/** Most bytes of text that the steps hold that can be undone; the last one can
 * be undone however large it is. */
#define SY_LIMIT_UNDO_BYTES (32 * 1024 * 1024)

/** Most people whose answers are compared. */
#define SY_LIMIT_PEOPLE 30

char *sy_limit_text (const char *text,
                     const char *before,
                     guint      *n_left_out);

G_END_DECLS
