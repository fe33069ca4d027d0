/* bench-edit.c: one edit through every storey, and the raw transaction
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"

#include "kith-connection.h"
#include "kith-id.h"
#include "kith-schema.h"

#include <stdlib.h>

#define INSERT                                                                                                       \
  "INSERT INTO contact (id, name, folded, born, phone, digits, status, changed, actor) "                             \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'active', ?7, ?8)"

#define SECURE_DELETE "INSERT INTO contact_search (contact_search, rank) VALUES ('secure-delete', 1)"

typedef struct
{
  const char *folder;
  const char *passphrase;
  const char *scratch;
  int rounds;
} Wanted;

/* A way to store a contact, and what it took. */
typedef struct
{
  const char *name;
  KithPractice *practice;     /* through the service, or */
  KithConnection *connection; /* through SQL alone */
  GArray *wall;
  GArray *cpu;
} Way;

/* Own files, made by the recipe of the vault: the pragmas are those of a practice, byte for byte. */
static KithConnection *
open_empty (const char  *scratch,
            const char  *name,
            GError     **error)
{
  g_autofree char *path = g_build_filename (scratch, name, NULL);
  g_autoptr (KithSecret) key = kith_secret_new_random (32);

  return kith_connection_open (path, KITH_FILE_OFFICE, key, KITH_OPEN_CREATE, error);
}

/* The table and its indexes, read from a file with the whole schema, so that they stay what a practice has. */
static gboolean
copy_contact_table (KithConnection  *from,
                    KithConnection  *to,
                    const char      *types,
                    GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT sql FROM sqlite_schema "
                                          "WHERE (tbl_name = 'contact' OR name = 'contact_search') "
                                          "AND type IN (%s) AND sql IS NOT NULL ORDER BY rootpage = 0, rowid", types);
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt = kith_connection_query_sql (from, error, sql, "");

  if (stmt == NULL)
    return FALSE;
  while (kith_connection_step (from, stmt, error))
    g_ptr_array_add (statements, kith_column_dup_text (stmt, 0));
  for (guint i = 0; i < statements->len; i++)
    if (!kith_connection_exec (to, g_ptr_array_index (statements, i), error))
      return FALSE;
  return statements->len > 1;
}

static KithConnection *
open_raw (KithConnection  *model,
          const char      *scratch,
          const char      *name,
          gboolean         with_search,
          GError         **error)
{
  g_autoptr (KithConnection) raw = open_empty (scratch, name, error);

  if (raw == NULL || !copy_contact_table (model, raw, "'table', 'index'", error))
    return NULL;
  if (with_search && !copy_contact_table (model, raw, "'trigger'", error))
    return NULL;
  if (!with_search && !kith_connection_exec (raw, "DROP TABLE contact_search", error))
    return NULL;
  if (with_search && !kith_connection_exec (raw, SECURE_DELETE, error))
    return NULL;
  return g_steal_pointer (&raw);
}

static gboolean
store_raw (KithConnection     *connection,
           const KithContact  *contact,
           GError            **error)
{
  g_autofree char *folded = g_utf8_casefold (contact->name, -1);
  sqlite3_stmt *stmt;

  if (!kith_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  stmt = kith_connection_query_sql (connection, error, INSERT, "ttttttit", contact->id, contact->name, folded,
                                    "1980-05-01", contact->phone, "030123456", g_get_real_time () / 1000, contact->id);
  if (stmt == NULL || kith_connection_step (connection, stmt, error) || (error != NULL && *error != NULL))
    return FALSE;
  return kith_connection_exec (connection, "COMMIT", error);
}

static KithContact *
make_contact (int number)
{
  g_autofree char *name = g_strdup_printf ("Client %06d", g_random_int_range (0, 1000000));
  KithContact *contact = kith_contact_new (name);

  contact->phone = g_strdup_printf ("030 %06d", number);
  return contact;
}

static gboolean
store (Way     *way,
       int      number,
       GError **error)
{
  g_autoptr (KithContact) contact = make_contact (number);
  double wall = bench_read_clock (CLOCK_MONOTONIC), cpu = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID);

  if (way->practice != NULL && !dex_await (kith_practice_add_client (way->practice, contact), error))
    return FALSE;
  if (way->connection != NULL && !store_raw (way->connection, contact, error))
    return FALSE;
  wall = bench_read_clock (CLOCK_MONOTONIC) - wall;
  cpu = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - cpu;
  if (number >= 0)
    {
      g_array_append_val (way->wall, wall);
      g_array_append_val (way->cpu, cpu);
    }
  return TRUE;
}

/* In turns, each way first as often as the others: what one leaves to the disk, another pays for. */
static gboolean
run_rounds (Way     *ways,
            int      n_ways,
            int      rounds,
            GError **error)
{
  for (int round = -10; round < rounds; round++)
    for (int i = 0; i < n_ways; i++)
      if (!store (&ways[(i + round + 10) % n_ways], round, error))
        return FALSE;
  return TRUE;
}

static void
print_way (Way *way)
{
  g_autofree char *wall = g_strconcat (way->name, "-wall", NULL);
  g_autofree char *cpu = g_strconcat (way->name, "-cpu", NULL);

  bench_print (wall, bench_median (way->wall));
  bench_print (cpu, bench_median (way->cpu));
  g_array_unref (way->wall);
  g_array_unref (way->cpu);
}

static DexFuture *
bench_fiber (gpointer data)
{
  Wanted *wanted = data;
  GError *error = NULL;
  g_autoptr (KithPractice) practice = bench_open (wanted->folder, wanted->passphrase, &error);
  g_autoptr (KithConnection) model = practice != NULL ? open_empty (wanted->scratch, "model.db", &error) : NULL;
  g_autoptr (KithConnection) raw = NULL, searched = NULL;

  if (model == NULL || !kith_schema_create (model, kith_schema_get_migrations (), &error))
    return dex_future_new_for_error (error);
  raw = open_raw (model, wanted->scratch, "raw.db", FALSE, &error);
  searched = raw != NULL ? open_raw (model, wanted->scratch, "searched.db", TRUE, &error) : NULL;
  if (searched == NULL)
    return dex_future_new_for_error (error);

  Way ways[] = {
    { "service", practice, NULL },
    { "raw", NULL, raw },
    { "searched", NULL, searched },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      ways[i].wall = g_array_new (FALSE, FALSE, sizeof (double));
      ways[i].cpu = g_array_new (FALSE, FALSE, sizeof (double));
    }
  if (!run_rounds (ways, G_N_ELEMENTS (ways), wanted->rounds, &error))
    return dex_future_new_for_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    print_way (&ways[i]);
  if (!dex_await (kith_practice_lock (practice), &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  Wanted wanted;

  if (argc != 5)
    {
      g_printerr ("bench-edit PRACTICE PASSPHRASE-FILE SCRATCH ROUNDS\n");
      return 2;
    }
  wanted = (Wanted) { argv[1], argv[2], argv[3], atoi (argv[4]) };
  return bench_run (bench_fiber, &wanted);
}
