/* kith-dump-csv.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-dump-place.h"
#include "kith-dump.h"

G_BEGIN_DECLS

/** kith_dump_csv_append_text: @text as a cell in quotation marks, with a ' before it where a spreadsheet would take it for a
 * formula. */
void     kith_dump_csv_append_text (GString         *line,
                                    const char      *text);

/** kith_dump_write_csv: a file OFFICE-TABLE.csv (RFC 4180) for each table and a README.txt that says what was left out,
 * into the folder @place. @client: (nullable). @left_out: (element-type KithLeftOut) */
gboolean kith_dump_write_csv (KithDatabase          *database,
                              const char            *client,
                              const KithDumpTables  *tables,
                              GPtrArray             *left_out,
                              KithDumpPlace         *place,
                              GError               **error);

G_END_DECLS
