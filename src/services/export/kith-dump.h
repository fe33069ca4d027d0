/* kith-dump.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-transfer.h"

G_BEGIN_DECLS

/** A dump: one JSON document with every content row of a practice or of one client:
 *
 *   {"format": "kith", "version": 1, "schema": {"office": 1, "clinical": 2}, "client": null,
 *    "left_out": [{"what": "office.contact.folded", "reason": "…"}, …],
 *    "office": {"appointment": [{"id": "…", …}, …], …}, "clinical": {…},
 *    "users": [{"id": "…", "name": "…"}, …]}
 *
 * Members in this order, tables by name, a row on a line, rows in order of their ids, columns by the names of the schema.
 * The same content makes the same bytes. Without a key to the records there is no "clinical". One of an older schema is read too:
 * what came since is null in it, or not there. */

#define KITH_DUMP_FORMAT  "kith"
#define KITH_DUMP_VERSION 1

/** KithDumpTables: what the tables are, @of[1] for one client's. */
typedef struct
{
  GPtrArray *of[2][KITH_N_FILES];
  gint64 schema[KITH_N_FILES];
} KithDumpTables;

/** KithDumpHead: what a dump says of itself. @client: "" for the whole practice. */
typedef struct
{
  char *client;
  gboolean has[KITH_N_FILES];
} KithDumpHead;

/** KithDumpHandler: what is done with what is read; each may be NULL. Errors: to be told with kith_dump_fail() where it is
 * the file's fault. */
typedef struct
{
  gboolean (*take_head) (const KithDumpHead *head, gpointer data, GError **error);
  gboolean (*take_row)  (const KithTable *table, const KithCell *cells, guint line, gpointer data, GError **error);
  gboolean (*take_user) (const char *id, const char *name, guint line, gpointer data, GError **error);
} KithDumpHandler;

/** kith_dump_write: in a job, on the clinical file where the user has its key. @client: (nullable).
 * @left_out: (element-type KithLeftOut). Errors: of the stream, of reading */
gboolean kith_dump_write         (KithDatabase           *database,
                                  const char             *client,
                                  const KithDumpTables   *tables,
                                  GPtrArray              *left_out,
                                  GOutputStream          *stream,
                                  GError                **error);

/** kith_dump_read: reads a dump, row by row, each checked by kith_dump_check_row(). @name: of the file, as it is shown.
 * Errors: KITH_PROBLEM_FAILED with a sentence that names the file, the line and what was expected; those of @handler */
gboolean kith_dump_read          (GInputStream           *stream,
                                  const char             *name,
                                  const KithDumpTables   *tables,
                                  const KithDumpHandler  *handler,
                                  gpointer                data,
                                  GError                **error);

/** kith_dump_check_row: every value as an edit would be checked: ids, dates, times, words, lengths, ranges and what two
 * values together may be. Errors: KITH_DOMAIN_ERROR */
gboolean kith_dump_check_row     (const KithTable        *table,
                                  const KithCell         *cells,
                                  GError                **error);

/** kith_dump_fail: "NAME, line 12, clinical.person: SENTENCE". Returns: FALSE */
gboolean kith_dump_fail          (const char             *name,
                                  guint                   line,
                                  const KithTable        *table,
                                  const char             *sentence,
                                  GError                **error);

/** kith_dump_tables_load: Returns: (transfer full) */
KithDumpTables *kith_dump_tables_load (KithDatabase      *database,
                                       GError           **error);
void     kith_dump_tables_free   (KithDumpTables         *self);

/** kith_dump_list_left_out: of both files. Returns: (transfer full) (element-type KithLeftOut) */
GPtrArray *kith_dump_list_left_out (KithDatabase         *database,
                                    gboolean              one_client,
                                    GError              **error);

/** kith_dump_print: @text, a formatted one, to @stream. */
gboolean kith_dump_print         (GOutputStream          *stream,
                                  GError                **error,
                                  const char             *format,
                                  ...) G_GNUC_PRINTF (3, 4);

/** kith_dump_format_real: the shortest form that reads as the same number and as no integer. Returns: (transfer full) */
char    *kith_dump_format_real   (double                  number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDumpTables, kith_dump_tables_free)

G_END_DECLS
