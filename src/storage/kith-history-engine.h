/* kith-history-engine.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-history.h"

G_BEGIN_DECLS

/** KithHistoryEngine: the verbs of kith-history.h, as an engine does them. */
typedef struct _KithHistoryEngine
{
  GPtrArray  *(*find_actions)    (KithDatabase *self, const KithPastWish *wish, GError **error);
  GPtrArray  *(*list_changes)    (KithDatabase *self, const KithAction *action, GError **error);
  char       *(*get_image)       (KithDatabase *self, KithFile file, const char *table, const char *id, GError **error);
  gboolean    (*get_journal_end) (KithDatabase *self, KithFile file, gint64 *end, GError **error);
  KithAction *(*load_action)     (KithDatabase *self, const char *id, GError **error);
  char       *(*find_undone_client) (KithDatabase *self, const char *name, GError **error);
  gboolean    (*restore)         (KithDatabase *self, const KithAction *action, const char *row, gint64 seen,
                                  GError **error);
  char       *(*find_known_user) (KithDatabase *self, const char *user, GError **error);
  GPtrArray  *(*list_log)        (KithDatabase *self, const KithLogWish *wish, GError **error);
  gboolean    (*note_tries)      (KithDatabase *self, GPtrArray *tries, GError **error);
} KithHistoryEngine;

/** kith_sqlite_past: SQLite's. */
extern const KithHistoryEngine kith_sqlite_past;

G_END_DECLS
