/* kith-exports.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

G_BEGIN_DECLS

/** KithExportFormat: JSON: everything, as kith_practice_bring() reads it; CSV: a folder with a file for each table; GRAPHML:
 * the people and their ties. */
typedef enum
{
  KITH_EXPORT_JSON,
  KITH_EXPORT_CSV,
  KITH_EXPORT_GRAPHML,
} KithExportFormat;

/** kith_export_format_from_text: "json", "csv" or "graphml". */
gboolean   kith_export_format_from_text (const char        *text,
                                         KithExportFormat  *format);

/** kith_practice_export: writes the whole practice, or what belongs to @client (nullable), to @path: a file, or for CSV a
 * folder that is not there yet; whole or not at all, not encrypted, mode 0600. @replace: whether the file may take the
 * place of another. It is noted who has exported what. Who may not see the records exports what the office keeps. Resolves to a string: {path, format, client,
 * encrypted: false, message, left_out: [{what, reason}]}. Errors: KITH_PROBLEM, FORBIDDEN (the people, without the key) */
DexFuture *kith_practice_export         (KithPractice      *self,
                                         KithExportFormat   format,
                                         const char        *client,
                                         const char        *path,
                                         gboolean           replace);

/** kith_practice_is_dump: whether the file @path begins like an export in JSON. */
gboolean   kith_practice_is_dump        (const char        *path);

/** kith_practice_bring: what an export in JSON holds and the practice does not: of one client into any practice, of a whole
 * one into one that holds nothing else. Rows keep their ids, versions and times; what is there already is left as it is and
 * counted. One action for each file it touches. @dry_run: only say what would come of it. Resolves to a string: {client,
 * office: {read, added, there, other}, clinical: likewise or null, signed, message}. Errors: KITH_PROBLEM_FAILED with a
 * sentence that names the file, the line and what was expected; nothing is changed */
DexFuture *kith_practice_bring          (KithPractice      *self,
                                         const char        *path,
                                         gboolean           dry_run);

G_END_DECLS
