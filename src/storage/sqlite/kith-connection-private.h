/* kith-connection-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-connection.h"

G_BEGIN_DECLS

struct _KithConnection
{
  sqlite3 *db;
  KithFile file;
  char *path;
  GHashTable *statements; /* text of the SQL → sqlite3_stmt */
  gint64 patience;        /* until when a lock is waited for, as g_get_monotonic_time() */
};

/** kith_connection_fail_with: sets @error from the result code @rc. Returns: FALSE */
gboolean kith_connection_fail_with (KithConnection  *self,
                                    int              rc,
                                    GError         **error);

G_END_DECLS
