/* kith-audit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sqlite.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

typedef struct
{
  gint64 seq;
  gint64 at;
  const char *user;
  const char *verb;
  const char *object;
  const char *digest;
} Link;

static void
update_text (crypto_generichash_state *state,
             const char               *text)
{
  guint64 length = text != NULL ? strlen (text) : G_MAXUINT64;
  guint64 ordered = GUINT64_TO_LE (length);

  crypto_generichash_update (state, (const guint8 *) &ordered, sizeof ordered);
  if (text != NULL)
    crypto_generichash_update (state, (const guint8 *) text, length);
}

static void
update_number (crypto_generichash_state *state,
               gint64                    number)
{
  guint64 ordered = GUINT64_TO_LE ((guint64) number);

  crypto_generichash_update (state, (const guint8 *) &ordered, sizeof ordered);
}

static void
chain (const KithSecret *key,
       const guint8      before[KITH_MAC_SIZE],
       const Link       *link,
       guint8            mac[KITH_MAC_SIZE])
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, kith_secret_get_data (key), kith_secret_get_size (key), KITH_MAC_SIZE);
  crypto_generichash_update (&state, before, KITH_MAC_SIZE);
  update_number (&state, link->seq);
  update_number (&state, link->at);
  update_text (&state, link->user);
  update_text (&state, link->verb);
  update_text (&state, link->object);
  update_text (&state, link->digest);
  crypto_generichash_final (&state, mac, KITH_MAC_SIZE);
}

static gboolean
check_links (KithSqlite      *self,
             KithFile         file,
             sqlite3_stmt    *stmt,
             gboolean        *whole,
             GError         **error)
{
  guint8 mac[KITH_MAC_SIZE] = { 0 };
  gint64 expected = 1;
  g_autoptr (GError) local = NULL;

  *whole = TRUE;
  while (*whole && kith_connection_step (self->connections[file], stmt, &local))
    {
      const Link link = {
        .seq = sqlite3_column_int64 (stmt, 0),
        .at = sqlite3_column_int64 (stmt, 1),
        .user = (const char *) sqlite3_column_text (stmt, 2),
        .verb = (const char *) sqlite3_column_text (stmt, 3),
        .object = (const char *) sqlite3_column_text (stmt, 4),
        .digest = (const char *) sqlite3_column_text (stmt, 5),
      };

      chain (self->audit_keys[file], mac, &link, mac);
      *whole = link.seq == expected++
               && sqlite3_column_bytes (stmt, 6) == KITH_MAC_SIZE
               && sodium_memcmp (mac, sqlite3_column_blob (stmt, 6), KITH_MAC_SIZE) == 0;
    }
  sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

gboolean
kith_audit_add (KithSqlite  *self,
                KithFile     file,
                const char  *verb,
                const char  *object,
                const char  *digest,
                GError     **error)
{
  KithConnection *connection = self->connections[file];
  g_autoptr (GBytes) bytes = NULL;
  KithHead next = { .seq = self->last.seq + 1 };
  Link link;

  g_assert (self->job != NULL && self->job->file == file);
  link = (Link) { next.seq, kith_sqlite_now (self), kith_sqlite_get_user (self), verb, object, digest };
  chain (self->audit_keys[file], self->last.mac, &link, next.mac);
  bytes = g_bytes_new (next.mac, sizeof next.mac);
  if (!kith_connection_run (connection, error, "audit_insert", "iittttb",
                            link.seq, link.at, link.user, verb, object, digest, bytes))
    return FALSE;
  self->last = next;
  return TRUE;
}

gboolean
kith_sqlite_audit (KithDatabase  *database,
                   KithFile       file,
                   const char    *verb,
                   const char    *object,
                   GError       **error)
{
  return kith_audit_add (KITH_SQLITE (database), file, verb, object, NULL, error);
}

gboolean
kith_audit_check_chain (KithSqlite  *self,
                        KithFile     file,
                        GPtrArray   *faults,
                        GError     **error)
{
  g_autofree char *where = g_strconcat (kith_file_get_name (file), ".db", NULL);
  sqlite3_stmt *stmt = kith_connection_query (self->connections[file], error, "audit_all", "");
  gboolean whole;

  if (stmt == NULL || !check_links (self, file, stmt, &whole, error))
    return FALSE;
  if (!whole)
    kith_check_add_fault (faults, where, _("The record of who did what has been altered."));
  return kith_freshness_tell (self, file, where, faults, error);
}
