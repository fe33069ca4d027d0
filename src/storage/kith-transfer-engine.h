/* kith-transfer-engine.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-transfer.h"

G_BEGIN_DECLS

/** KithTransferEngine: the private table of verbs behind kith-transfer.h, where they are documented. */
typedef struct _KithTransferEngine
{
  GPtrArray *(*list_tables)      (KithDatabase *self, KithFile file, gboolean one_client, GError **error);
  GPtrArray *(*list_left_out)    (KithDatabase *self, KithFile file, gboolean one_client, GError **error);
  gboolean   (*read_rows)        (KithDatabase *self, const KithTable *table, const char *client, KithRowFunc func,
                                  gpointer data, GError **error);
  gboolean   (*add_row)          (KithDatabase *self, const KithTable *table, const KithCell *cells, KithAdded *added,
                                  GError **error);
  gboolean   (*has_row)          (KithDatabase *self, const char *table, const char *id, gboolean *found, GError **error);
  gboolean   (*check_references) (KithDatabase *self, KithFile file, GError **error);
  gboolean   (*take_back)        (KithDatabase *self, GError **error);
  gboolean   (*count_rows)       (KithDatabase *self, KithFile file, gint64 *rows, GError **error);
  gboolean   (*find_user_name)   (KithDatabase *self, const char *user, char **name, GError **error);
  gboolean   (*add_user_name)    (KithDatabase *self, const char *user, const char *name, GError **error);
  gboolean   (*get_schema)       (KithDatabase *self, KithFile file, gint64 *number, GError **error);
} KithTransferEngine;

/** kith_sqlite_transfer: those of SQLite. */
extern const KithTransferEngine kith_sqlite_transfer;

G_END_DECLS
