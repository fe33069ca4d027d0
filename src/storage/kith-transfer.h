/* kith-transfer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"

G_BEGIN_DECLS

/** What every content table of both files holds, row by row, as it is known to the catalogue of the files themselves: so
 * that a table that comes later is not forgotten. */

typedef enum
{
  KITH_CELL_NULL,
  KITH_CELL_INTEGER,
  KITH_CELL_REAL,
  KITH_CELL_TEXT,
} KithCellKind;

/** KithCell: one value of a row. @text is UTF-8 and borrowed. */
typedef struct
{
  KithCellKind kind;
  gint64 integer;
  double real;
  const char *text;
} KithCell;

/** KithColumn: @kind: what its values are, never NULL; @refers: (nullable): the table whose id it holds. */
typedef struct
{
  char *name;
  KithCellKind kind;
  gboolean nullable;
  char *refers;
} KithColumn;

/** KithTable: a table and those of its columns that are transferred, in the order of the schema. */
typedef struct
{
  KithFile file;
  char *name;
  GPtrArray *columns;
} KithTable;

/** KithLeftOut: "office.contact.folded", a table or a column of one that is not transferred, and why, in English: to be
 * shown through gettext. */
typedef struct
{
  char *what;
  const char *reason;
} KithLeftOut;

/** KithAdded: what became of a row: added; there already, the same or another version of it. */
typedef enum
{
  KITH_ADDED_NEW,
  KITH_ADDED_SAME,
  KITH_ADDED_OTHER,
} KithAdded;

/** KithRowFunc: @cells: one for each column of the table, in their order. Returns: FALSE with @error set to stop */
typedef gboolean (*KithRowFunc) (const KithCell  *cells,
                                 gpointer         data,
                                 GError         **error);

/** kith_database_list_tables: of @file, by name; of @one_client only those that hold what belongs to one client or what
 * that refers to. Returns: (transfer full) (element-type KithTable): empty where this user has no key to @file */
GPtrArray   *kith_database_list_tables       (KithDatabase     *self,
                                              KithFile          file,
                                              gboolean          one_client,
                                              GError          **error);

/** kith_database_list_left_out: every table and column of @file that kith_database_list_tables() does not tell of.
 * Returns: (transfer full) (element-type KithLeftOut) */
GPtrArray   *kith_database_list_left_out     (KithDatabase     *self,
                                              KithFile          file,
                                              gboolean          one_client,
                                              GError          **error);

/** kith_database_read_rows: every row of @table in order of its id; those of @client (nullable: everyone's) only: what hangs
 * on them and what that refers to, where a reference to something of another client is null. In a job on the clinical
 * file, both files as of one moment. */
gboolean     kith_database_read_rows         (KithDatabase     *self,
                                              const KithTable  *table,
                                              const char       *client,
                                              KithRowFunc       func,
                                              gpointer          data,
                                              GError          **error);

/** kith_database_add_row: stores a row as it is, with its id, version, time and actor, journaled, unless there is one of
 * its id; the untouched rows that every practice begins with make way. Signed notes are sealed into the audit again, and
 * their action is not to be undone. Errors: FAILED where the schema refuses it */
gboolean     kith_database_add_row           (KithDatabase     *self,
                                              const KithTable  *table,
                                              const KithCell   *cells,
                                              KithAdded        *added,
                                              GError          **error);

/** kith_database_has_row: whether @table, a name of ours, has a row of that id. */
gboolean     kith_database_has_row           (KithDatabase     *self,
                                              const char       *table,
                                              const char       *id,
                                              gboolean         *found,
                                              GError          **error);

/** kith_database_check_references: whether everything that rows added in the open transaction refer to is there.
 * Errors: FAILED, naming table and column */
gboolean     kith_database_check_references  (KithDatabase     *self,
                                              KithFile          file,
                                              GError          **error);

/** kith_database_take_back: makes the open transaction as it was when it began. */
gboolean     kith_database_take_back         (KithDatabase     *self,
                                              GError          **error);

/** kith_database_count_rows: how many content rows of @file somebody has made. */
gboolean     kith_database_count_rows        (KithDatabase     *self,
                                              KithFile          file,
                                              gint64           *rows,
                                              GError          **error);

/** kith_database_find_user_name: as whom @user was last known. @name: (out) (transfer full) (nullable) */
gboolean     kith_database_find_user_name    (KithDatabase     *self,
                                              const char       *user,
                                              char            **name,
                                              GError          **error);

/** kith_database_add_user_name: remembers the name of someone of another practice, where none is known. */
gboolean     kith_database_add_user_name     (KithDatabase     *self,
                                              const char       *user,
                                              const char       *name,
                                              GError          **error);

/** kith_database_get_schema: the number of the schema of @file, 0 without a key to it. */
gboolean     kith_database_get_schema        (KithDatabase     *self,
                                              KithFile          file,
                                              gint64           *number,
                                              GError          **error);

/** kith_table_find: the column called @name, from 0; -1 where there is none. */
int          kith_table_find                 (const KithTable  *self,
                                              const char       *name);
void         kith_table_free                 (KithTable        *self);
void         kith_left_out_free              (KithLeftOut      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTable, kith_table_free)

G_END_DECLS
