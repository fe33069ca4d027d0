/* kith-scores.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course-rows.h"
#include "kith-id.h"

#include <stdlib.h>

static gboolean
put_item (KithSqlite       *self,
          const KithScore  *score,
          guint             index,
          GError          **error)
{
  g_autofree char *id = kith_id_new ();
  g_autofree char *before = NULL;

  return kith_rows_begin (self, "measure_item", id, 0, &before, error)
         && kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "score_item_put", "ttiiit", id, score->id,
                                 (gint64) index + 1, (gint64) g_array_index (score->items, int, index),
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "measure_item", id, before, error);
}

gboolean
kith_put_score (KithSqlite     *self,
                const char     *client,
                gconstpointer   row,
                GError        **error)
{
  const KithScore *score = row;
  g_autofree char *before = NULL;
  g_autofree char *day = kith_date_to_text (&score->day);

  if (!kith_rows_begin (self, "measure_score", score->id, 0, &before, error)
      || !kith_connection_run (self->connections[KITH_FILE_CLINICAL], error, "score_put", "ttttttiiit", score->id, client,
                               score->session, score->measure, score->edition, day, (gint64) score->total,
                               (gint64) score->prorated, kith_sqlite_now (self), kith_sqlite_get_user (self))
      || !kith_rows_end (self, "measure_score", score->id, before, error))
    return FALSE;
  for (guint i = 0; i < score->items->len; i++)
    if (!put_item (self, score, i, error))
      return FALSE;
  return TRUE;
}

gpointer
kith_read_score (sqlite3_stmt *stmt)
{
  KithScore *score = g_new0 (KithScore, 1);
  const char *items = (const char *) sqlite3_column_text (stmt, 9);
  g_auto (GStrv) values = g_strsplit (items != NULL ? items : "", ",", -1);

  score->id = kith_column_dup_text (stmt, 0);
  score->client = kith_column_dup_text (stmt, 1);
  score->session = kith_column_dup_text (stmt, 2);
  score->measure = kith_column_dup_text (stmt, 3);
  score->edition = kith_column_dup_text (stmt, 4);
  score->day = kith_column_get_date (stmt, 5);
  score->total = sqlite3_column_int (stmt, 6);
  score->prorated = sqlite3_column_int (stmt, 7);
  score->version = sqlite3_column_int64 (stmt, 8);
  score->items = g_array_new (FALSE, FALSE, sizeof (int));
  for (gsize i = 0; values[i] != NULL; i++)
    {
      int value = atoi (values[i]);

      g_array_append_val (score->items, value);
    }
  return score;
}
