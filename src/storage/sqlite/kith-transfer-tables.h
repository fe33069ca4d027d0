/* kith-transfer-tables.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sqlite.h"
#include "kith-transfer-engine.h"

G_BEGIN_DECLS

/** kith_transfer_list_tables, kith_transfer_list_left_out: the verbs of the engine, from the catalogue. */
GPtrArray  *kith_transfer_list_tables   (KithDatabase     *database,
                                         KithFile          file,
                                         gboolean          one_client,
                                         GError          **error);
GPtrArray  *kith_transfer_list_left_out (KithDatabase     *database,
                                         KithFile          file,
                                         gboolean          one_client,
                                         GError          **error);

/** kith_transfer_make_select: the statement that reads the rows of @table; of one client, whose id is its first value.
 * Returns: (transfer full) (nullable) */
char       *kith_transfer_make_select   (KithSqlite       *self,
                                         const KithTable  *table,
                                         gboolean          one_client,
                                         GError          **error);

/** KithOwnedTable: a table each row of which is one client's. @scope: the condition of those of the client ?1. @owners: the columns
 * (element-type KithColumn) that lead to whose it is. */
typedef struct
{
  char *name;
  char *scope;
  GPtrArray *owners;
} KithOwnedTable;

/** kith_transfer_list_owned: from the catalogue, also those that are never transferred. Returns: (transfer full)
 * (element-type KithOwnedTable) (nullable) */
GPtrArray  *kith_transfer_list_owned    (KithSqlite       *self,
                                         KithFile          file,
                                         GError          **error);

G_END_DECLS
