/* kith-salvage.c: reads a damaged file row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page that can't be read ends a scan, and the connection with it. So a table is read from its first row on as far as that goes,
 * and from its last row back; the gap between is halved again and again, for what may be readable within.
 */

#include "config.h"

#include "kith-salvage.h"

#include "kith-storage-error.h"

#include <sodium.h>
#include <string.h>

#define MOST_PROBES 160
#define ID_BYTES    16

typedef struct
{
  KithSqlite *self;
  KithFile file;
  char *path;
  KithConnection *from; /* (nullable): reopened after each error */
  KithRescue *rescue;
} Salvage;

/* Place: a table that is being read. Keys are texts, also where they are numbers. */
typedef struct
{
  const char *table;
  const char *key;
  char *columns;
  char *insert;
  int n_columns;
} Place;

/* Gap: of keys, above @low and up to @high. */
typedef struct
{
  char *low;
  char *high;
} Gap;

static Gap *
gap_new (const char *low,
         const char *high)
{
  Gap *self = g_new (Gap, 1);

  *self = (Gap) { g_strdup (low), g_strdup (high) };
  return self;
}

static void
gap_free (Gap *self)
{
  g_free (self->low);
  g_free (self->high);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gap, gap_free)

static gboolean
is_number_key (const Place *place)
{
  return !g_str_equal (place->key, "id");
}

static gboolean
reopen (Salvage *salvage)
{
  g_autoptr (GError) unreadable = NULL;

  g_clear_pointer (&salvage->from, kith_connection_free);
  salvage->from = kith_connection_open (salvage->path, salvage->file,
                                        kith_keys_get_database_key (salvage->self->parent.keys, salvage->file),
                                        KITH_OPEN_EXISTING, &unreadable);
  return salvage->from != NULL;
}

static void
place_clear (Place *self)
{
  g_free (self->columns);
  g_free (self->insert);
}

/* The columns of the new file, which has them all. */
static gboolean
place_init (Place       *place,
            KithSqlite  *self,
            KithFile     file,
            const char  *table,
            GError     **error)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (self->connections[file], &local, "rescue_columns", "t", table);

  *place = (Place) { .table = table, .key = "id" };
  while (stmt != NULL && kith_connection_step (self->connections[file], stmt, &local))
    {
      const char *name = (const char *) sqlite3_column_text (stmt, 0);

      if (g_str_equal (name, "nr") || g_str_equal (name, "one"))
        place->key = g_str_equal (name, "nr") ? "nr" : "one";
      place->n_columns++;
      g_string_append_printf (columns, "%s%s", columns->len > 0 ? ", " : "", name);
      g_string_append_printf (values, "%s?%d", values->len > 0 ? ", " : "", place->n_columns);
    }
  place->insert = g_strdup_printf ("INSERT OR IGNORE INTO %s (%s) VALUES (%s)", table, columns->str, values->str);
  place->columns = g_string_free_and_steal (g_steal_pointer (&columns));
  return kith_connection_succeeded (&local, error);
}

/* What the schema refuses is damage that no page told of. */
static gboolean
store_row (Salvage       *salvage,
           const Place   *place,
           sqlite3_stmt  *row,
           GError       **error)
{
  KithConnection *to = salvage->self->connections[salvage->file];
  sqlite3 *db = kith_connection_get_handle (to);
  sqlite3_stmt *stmt = kith_connection_prepare_sql (to, place->insert, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  for (int i = 0; i < place->n_columns; i++)
    sqlite3_bind_value (stmt, i + 1, sqlite3_column_value (row, i + 1));
  rc = sqlite3_step (stmt);
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
  if (rc == SQLITE_DONE)
    {
      salvage->rescue->rows += (guint) sqlite3_changes (db);
      return TRUE;
    }
  return (rc & 0xff) == SQLITE_CONSTRAINT || kith_connection_fail (to, error);
}

/* Reads the gap from its lower end, or @back from its upper. @reached: the last key that was read. Returns: FALSE where nothing
 * can be written; @ended: whether the gap was read to its other end */
static gboolean
scan (Salvage      *salvage,
      const Place  *place,
      const Gap    *gap,
      gboolean      back,
      char        **reached,
      gboolean     *ended,
      GError      **error)
{
  g_autofree char *sql = g_strdup_printf (is_number_key (place)
                                            ? "SELECT %s, %s FROM %s WHERE %s > CAST (?1 AS INTEGER) AND %s <= CAST (?2 AS INTEGER) ORDER BY %s %s"
                                            : "SELECT %s, %s FROM %s WHERE %s > ?1 AND %s <= ?2 ORDER BY %s %s",
                                          place->key, place->columns, place->table, place->key, place->key, place->key,
                                          back ? "DESC" : "ASC");
  g_autoptr (GError) unreadable = NULL;
  sqlite3_stmt *stmt;

  *reached = NULL;
  *ended = FALSE;
  if (salvage->from == NULL && !reopen (salvage))
    return TRUE;
  stmt = kith_connection_query_sql (salvage->from, &unreadable, sql, "tt", gap->low, gap->high);
  while (stmt != NULL && kith_connection_step (salvage->from, stmt, &unreadable))
    {
      g_set_str (reached, (const char *) sqlite3_column_text (stmt, 0));
      if (!store_row (salvage, place, stmt, error) || !kith_database_check_stopped (&salvage->self->parent, error))
        {
          sqlite3_reset (stmt);
          return FALSE;
        }
    }
  *ended = unreadable == NULL;
  if (!*ended)
    g_clear_pointer (&salvage->from, kith_connection_free);
  return TRUE;
}

static gboolean
read_id (const char *text,
         guint8      bytes[ID_BYTES])
{
  size_t length = 0;

  memset (bytes, 0, ID_BYTES);
  if (*text == '\0')
    return TRUE;
  if (g_str_equal (text, "~"))
    {
      memset (bytes, 0xff, ID_BYTES);
      return TRUE;
    }
  return strlen (text) == 36 && sodium_hex2bin (bytes, ID_BYTES, text, 36, "-", &length, NULL) == 0 && length == ID_BYTES;
}

static char *
write_id (const guint8 bytes[ID_BYTES])
{
  char hex[2 * ID_BYTES + 1];

  sodium_bin2hex (hex, sizeof hex, bytes, ID_BYTES);
  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", hex, hex + 8, hex + 12, hex + 16, hex + 20);
}

/* Half of the sum, byte by byte from the last. */
static void
halve (const guint8 low[ID_BYTES],
       const guint8 high[ID_BYTES],
       guint8       middle[ID_BYTES])
{
  guint carry = 0;
  guint16 sum[ID_BYTES];

  for (int i = ID_BYTES - 1; i >= 0; i--)
    {
      sum[i] = (guint16) (low[i] + high[i] + carry);
      carry = sum[i] >> 8;
      sum[i] &= 0xff;
    }
  for (int i = 0; i < ID_BYTES; i++)
    {
      guint8 bit = (guint8) (i == 0 ? carry : sum[i - 1] & 1);

      middle[i] = (guint8) ((sum[i] >> 1) | (bit << 7));
    }
}

/* Returns: (transfer full) (nullable): NULL where there is nothing between */
static char *
find_middle (const Place *place,
             const Gap   *gap)
{
  guint8 low[ID_BYTES], high[ID_BYTES], middle[ID_BYTES];
  g_autofree char *text = NULL;

  if (is_number_key (place))
    {
      gint64 from = g_ascii_strtoll (gap->low, NULL, 10);
      gint64 to = g_ascii_strtoll (gap->high, NULL, 10);

      return to - from > 1 ? g_strdup_printf ("%" G_GINT64_FORMAT, from + (to - from) / 2) : NULL;
    }
  if (!read_id (gap->low, low) || !read_id (gap->high, high))
    return NULL;
  halve (low, high, middle);
  text = write_id (middle);
  return strcmp (text, gap->low) > 0 && strcmp (text, gap->high) < 0 ? g_steal_pointer (&text) : NULL;
}

/* Reads a gap from both ends, and leaves what is between in two halves. @gone: whether there is something that can't be read. */
static gboolean
read_gap (Salvage      *salvage,
          const Place  *place,
          const Gap    *gap,
          GQueue       *gaps,
          gboolean     *gone,
          GError      **error)
{
  g_autoptr (Gap) rest = gap_new (gap->low, gap->high);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *middle = NULL;
  gboolean ended;

  if (!scan (salvage, place, gap, FALSE, &first, &ended, error))
    return FALSE;
  if (ended)
    return TRUE;
  if (first != NULL)
    g_set_str (&rest->low, first);
  if (!scan (salvage, place, rest, TRUE, &last, &ended, error))
    return FALSE;
  if (ended)
    return TRUE;
  *gone = TRUE;
  if (last != NULL)
    g_set_str (&rest->high, last);
  middle = find_middle (place, rest);
  if (middle == NULL)
    return TRUE;
  g_queue_push_tail (gaps, gap_new (rest->low, middle));
  g_queue_push_tail (gaps, gap_new (middle, rest->high));
  return TRUE;
}

static gboolean
read_table (Salvage      *salvage,
            const Place  *place,
            gboolean     *gone,
            GError      **error)
{
  g_autoptr (GQueue) gaps = g_queue_new ();
  gboolean fine = TRUE;

  *gone = FALSE;
  g_queue_push_tail (gaps, is_number_key (place) ? gap_new ("0", "9223372036854775806") : gap_new ("", "~"));
  for (guint probes = 0; fine && probes < MOST_PROBES && !g_queue_is_empty (gaps); probes++)
    {
      g_autoptr (Gap) gap = g_queue_pop_head (gaps);

      fine = read_gap (salvage, place, gap, gaps, gone, error);
    }
  g_queue_clear_full (gaps, (GDestroyNotify) gap_free);
  return fine;
}

/* An index tells of rows that are not there any more. */
static void
add_known (Salvage    *salvage,
           const char *table,
           const char *index,
           GHashTable *known)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s INDEXED BY %s", table, index);
  g_autoptr (GError) unreadable = NULL;
  sqlite3_stmt *stmt;

  if (salvage->from == NULL && !reopen (salvage))
    return;
  stmt = kith_connection_query_sql (salvage->from, &unreadable, sql, "");
  while (stmt != NULL && kith_connection_step (salvage->from, stmt, &unreadable))
    g_hash_table_add (known, kith_column_dup_text (stmt, 0));
  if (unreadable != NULL)
    g_clear_pointer (&salvage->from, kith_connection_free);
}

static gboolean
has_row (KithSqlite  *self,
         KithFile     file,
         const char  *table,
         const char  *id,
         gboolean    *found,
         GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = ?1", table);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (self->connections[file], &local, sql, "t", id);

  *found = stmt != NULL && kith_connection_step (self->connections[file], stmt, &local);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return kith_connection_succeeded (&local, error);
}

static gboolean
list_losses (Salvage      *salvage,
             const Place  *place,
             GHashTable   *known,
             GError      **error)
{
  GHashTableIter iter;
  gpointer id;
  guint n_lost = 0;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      gboolean found;

      if (!has_row (salvage->self, salvage->file, place->table, id, &found, error))
        return FALSE;
      if (!found)
        kith_rescue_lose (salvage->rescue, salvage->file, place->table, id, KITH_LOSS_UNREADABLE);
      n_lost += !found;
    }
  if (n_lost == 0)
    kith_rescue_lose (salvage->rescue, salvage->file, place->table, NULL, KITH_LOSS_UNREADABLE);
  return TRUE;
}

static gboolean
tell_losses (Salvage      *salvage,
             const Place  *place,
             GError      **error)
{
  KithConnection *to = salvage->self->connections[salvage->file];
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) indexes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (to, &local, "rescue_indexes", "t", place->table);

  while (stmt != NULL && kith_connection_step (to, stmt, &local))
    g_ptr_array_add (indexes, kith_column_dup_text (stmt, 0));
  if (!kith_connection_succeeded (&local, error))
    return FALSE;
  for (guint i = 0; i < indexes->len; i++)
    add_known (salvage, place->table, indexes->pdata[i], known);
  return list_losses (salvage, place, known, error);
}

static gboolean
salvage_table (Salvage     *salvage,
               const char  *table,
               GError     **error)
{
  Place place;
  gboolean gone = FALSE;
  gboolean fine = place_init (&place, salvage->self, salvage->file, table, error)
                  && read_table (salvage, &place, &gone, error)
                  && (!gone || tell_losses (salvage, &place, error));

  place_clear (&place);
  return fine;
}

static GPtrArray *
list_tables (KithSqlite  *self,
             KithFile     file,
             GError     **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = kith_connection_query (self->connections[file], &local, "rescue_tables", "");

  while (stmt != NULL && kith_connection_step (self->connections[file], stmt, &local))
    g_ptr_array_add (tables, kith_column_dup_text (stmt, 0));
  return kith_connection_succeeded (&local, error) ? g_steal_pointer (&tables) : NULL;
}

gboolean
kith_salvage_file (KithSqlite  *self,
                   KithFile     file,
                   const char  *damaged,
                   KithRescue  *rescue,
                   GError     **error)
{
  g_autofree char *name = g_strconcat (kith_file_get_name (file), ".db", NULL);
  g_autofree char *path = g_build_filename (damaged, name, NULL);
  g_autoptr (GPtrArray) tables = list_tables (self, file, error);
  Salvage salvage = { self, file, path, NULL, rescue };
  gboolean fine = tables != NULL;

  rescue->readable[file] = reopen (&salvage);
  for (guint i = 0; fine && rescue->readable[file] && i < tables->len; i++)
    fine = salvage_table (&salvage, tables->pdata[i], error);
  g_clear_pointer (&salvage.from, kith_connection_free);
  return fine;
}
