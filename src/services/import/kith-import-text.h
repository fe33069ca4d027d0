/* kith-import-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithImportFile: one file to be read, all of it in memory. @name: as it is shown. */
typedef struct
{
  char *name;
  GBytes *bytes;
} KithImportFile;

/** KithEncoding: how the bytes of a text stand for letters. AUTO: by byte order mark, else UTF-8 where that fits, else
 * Windows-1252. */
typedef enum
{
  KITH_ENCODING_AUTO,
  KITH_ENCODING_UTF_8,
  KITH_ENCODING_UTF_16_LE,
  KITH_ENCODING_UTF_16_BE,
  KITH_ENCODING_WINDOWS_1252,
  KITH_ENCODING_ANSEL,
} KithEncoding;

/** KITH_IMPORT_MOST_BYTES: of one file. */
#define KITH_IMPORT_MOST_BYTES (32 * 1024 * 1024)

/** kith_import_file_new: @bytes: (transfer none). Returns: (transfer full) */
KithImportFile *kith_import_file_new    (const char            *name,
                                         GBytes                *bytes);
void            kith_import_file_free   (KithImportFile        *self);

/** kith_import_fail: "NAME, line 12: SENTENCE Nothing has changed." @line 0: the whole file. Returns: FALSE */
gboolean        kith_import_fail        (const KithImportFile  *file,
                                         guint                  line,
                                         const char            *sentence,
                                         GError               **error);

/** kith_import_decode: the text without its byte order mark; what cannot be read becomes U+FFFD. A byte order mark, or the
 * pattern of UTF-16, wins over @declared, and so does text that is UTF-8 throughout.
 * Errors: KITH_PROBLEM_FAILED (not a text). Returns: (transfer full) */
char           *kith_import_decode      (const KithImportFile  *file,
                                         KithEncoding           declared,
                                         GError               **error);

/** kith_import_next_line: moves @cursor past one line that ends with LF, CR or CRLF. Returns: FALSE at the end;
 * @line: (transfer none): where it begins, @length: without its end */
gboolean        kith_import_next_line   (const char           **cursor,
                                         const char           **line,
                                         gsize                 *length);

/** kith_ansel_to_utf8: ANSEL as GEDCOM uses it, where a mark stands before its letter. Returns: (transfer full): composed */
char           *kith_ansel_to_utf8      (const guint8          *bytes,
                                         gsize                  n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithImportFile, kith_import_file_free)

G_END_DECLS
