/* kith-exports.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-bring-outcome.h"
#include "kith-export-outcome.h"
#include "kith-practice.h"

#include <gio/gio.h>

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

/** KithExportWish: @client: (nullable): whose, NULL for the whole practice. @path: a file, or for CSV a folder that is not there
 * yet. @replace: whether the file may take the place of another. @cancellable: (nullable). All borrowed for the call. */
typedef struct
{
  KithExportFormat format;
  const char *client;
  const char *path;
  gboolean replace;
  GCancellable *cancellable;
} KithExportWish;

/** kith_practice_export: writes what is wished, whole or not at all, not encrypted, mode 0600. It is noted who has exported
 * what. Who may not see the records exports what the office keeps. Resolves to a KithExportOutcome (boxed). Errors:
 * KITH_PROBLEM, FORBIDDEN (the people, without the key), G_IO_ERROR_CANCELLED */
DexFuture *kith_practice_export         (KithPractice         *self,
                                         const KithExportWish *wish);

/** kith_practice_is_dump: whether the file @path begins like an export in JSON. */
gboolean   kith_practice_is_dump        (const char        *path);

/** kith_practice_bring: what an export in JSON holds and the practice does not: of one client into any practice, of a whole
 * one into one that holds nothing else. Rows keep their ids, versions and times; what is there already is left as it is and
 * counted. One action for each file it touches. @dry_run: only say what would come of it. @cancellable: (nullable). Resolves to
 * a KithBringOutcome (boxed). Errors: KITH_PROBLEM_FAILED with a sentence that names the file, the line and what was expected;
 * G_IO_ERROR_CANCELLED; nothing is changed */
DexFuture *kith_practice_bring          (KithPractice      *self,
                                         const char        *path,
                                         gboolean           dry_run,
                                         GCancellable      *cancellable);

G_END_DECLS
