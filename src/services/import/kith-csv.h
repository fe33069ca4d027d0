/* kith-csv.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-import-text.h"

G_BEGIN_DECLS

/** KithCsvRow: @cells: as many as there are columns. @line: where it begins, from 1. */
typedef struct
{
  GStrv cells;
  guint line;
} KithCsvRow;

/** KithCsvTable: @columns: the first row. @rows: (element-type KithCsvRow): the others. */
typedef struct
{
  GStrv columns;
  guint n_columns;
  GPtrArray *rows;
} KithCsvTable;

/** kith_csv_read: RFC 4180, with "," ";" or TAB between the cells, whichever the first row has most of; lines end with LF,
 * CR or CRLF; blank lines are passed over, and so are empty cells beyond the columns. Errors: KITH_PROBLEM_FAILED (not a
 * text, a quotation mark that nothing closes, a row of another length). Returns: (transfer full) */
KithCsvTable *kith_csv_read        (const KithImportFile  *file,
                                    GError               **error);
void          kith_csv_table_free  (KithCsvTable          *self);

/** kith_csv_find_column: without regard to case. Returns: -1 when there is none */
int           kith_csv_find_column (const KithCsvTable    *self,
                                    const char            *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCsvTable, kith_csv_table_free)

G_END_DECLS
