/* bench-import.c: a file of people through every storey, and the raw inserts of what comes of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"

#include "kith-connection.h"
#include "kith-id.h"
#include "kith-import-origin.h"
#include "kith-import.h"
#include "kith-imports.h"
#include "kith-schema.h"

#include <stdlib.h>

#define INSERT_SUBJECT "INSERT INTO subject (id, changed, actor) VALUES (?1, ?2, ?1)"
#define INSERT_PERSON                                                                                                \
  "INSERT INTO person (id, subject, name, nickname, relation, kind, status, born, died, extra, changed, actor) "     \
  "VALUES (?1, ?2, ?3, ?4, '', ?5, ?6, ?7, ?8, ?9, ?10, ?2)"
#define INSERT_TIE                                                                                                   \
  "INSERT INTO tie (id, subject, a, b, kind, valid_from, valid_to, extra, changed, actor) "                          \
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?2)"

typedef struct
{
  const char *folder;
  const char *passphrase;
  const char *scratch;
  const char *file;
  int rounds;
} Wanted;

typedef struct
{
  GArray *wall;
  GArray *cpu;
  double wall_before;
  double cpu_before;
} Times;

/* What the file comes to, ready to be stored. */
typedef struct
{
  GPtrArray *people;
  GPtrArray *ties;
} Rows;

static KithNetwork *
read_network (const char  *path,
              GError     **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_import_file_free);
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize n_bytes;

  if (!g_file_get_contents (path, &content, &n_bytes, error))
    return NULL;
  bytes = g_bytes_new_take (content, n_bytes);
  g_ptr_array_add (files, kith_import_file_new ("file", bytes));
  return kith_import_read (files, error);
}

static void
make_rows (const KithNetwork *network,
           const char        *client,
           Rows              *rows)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  rows->people = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_free);
  rows->ties = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_tie_free);
  for (guint i = 0; i < network->people->len; i++)
    {
      const KithNetworkPerson *from = network->people->pdata[i];
      KithPerson *person = kith_import_make_person (network, from, NULL, client, NULL);

      g_ptr_array_add (rows->people, person);
      g_hash_table_insert (ids, from->id, person->id);
    }
  for (guint i = 0; i < network->ties->len; i++)
    {
      const KithNetworkTie *from = network->ties->pdata[i];

      g_ptr_array_add (rows->ties, kith_import_make_tie (from, client, g_hash_table_lookup (ids, from->a),
                                                         g_hash_table_lookup (ids, from->b)));
    }
}

static gboolean
finish (KithConnection  *connection,
        sqlite3_stmt    *stmt,
        GError         **error)
{
  g_autoptr (GError) local = NULL;

  if (stmt == NULL)
    return FALSE;
  kith_connection_step (connection, stmt, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
insert_person (KithConnection    *connection,
               const KithPerson  *person,
               GError           **error)
{
  g_autofree char *born = kith_date_to_text (&person->born);
  g_autofree char *died = kith_date_to_text (&person->died);

  return finish (connection,
                 kith_connection_query_sql (connection, error, INSERT_PERSON, "tttttttt" "ti", person->id, person->client,
                                            person->name, person->nickname, kith_person_kind_to_text (person->kind),
                                            kith_person_status_to_text (person->status), born, died, person->extra,
                                            g_get_real_time () / 1000),
                 error);
}

static gboolean
insert_tie (KithConnection  *connection,
            const KithTie   *tie,
            GError         **error)
{
  g_autofree char *from = kith_date_to_text (&tie->valid_from);
  g_autofree char *to = kith_date_to_text (&tie->valid_to);

  return finish (connection,
                 kith_connection_query_sql (connection, error, INSERT_TIE, "tttttttti", tie->id, tie->client, tie->a, tie->b,
                                            tie->kind, from, to, tie->extra, g_get_real_time () / 1000),
                 error);
}

static gboolean
insert_raw (KithConnection  *connection,
            const Rows      *rows,
            const char      *client,
            GError         **error)
{
  if (!kith_connection_exec (connection, "BEGIN IMMEDIATE", error)
      || !finish (connection, kith_connection_query_sql (connection, error, INSERT_SUBJECT, "ti", client, (gint64) 0), error))
    return FALSE;
  for (guint i = 0; i < rows->people->len; i++)
    if (!insert_person (connection, rows->people->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < rows->ties->len; i++)
    if (!insert_tie (connection, rows->ties->pdata[i], error))
      return FALSE;
  return kith_connection_exec (connection, "COMMIT", error);
}

/* The whole schema, with its indexes and the words to search for. */
static KithConnection *
open_raw (const char  *scratch,
          GError     **error)
{
  g_autofree char *path = g_build_filename (scratch, "raw.db", NULL);
  g_autoptr (KithSecret) key = kith_secret_new_random (32);
  g_autoptr (KithConnection) raw = kith_connection_open (path, KITH_FILE_CLINICAL, key, KITH_OPEN_CREATE, error);

  return raw != NULL && kith_schema_create (raw, kith_schema_get_migrations (), error) ? g_steal_pointer (&raw) : NULL;
}

static void
start (Times *times)
{
  times->wall_before = bench_read_clock (CLOCK_MONOTONIC);
  times->cpu_before = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

static void
stop (Times *times)
{
  double wall = bench_read_clock (CLOCK_MONOTONIC) - times->wall_before;
  double cpu = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - times->cpu_before;

  g_array_append_val (times->wall, wall);
  g_array_append_val (times->cpu, cpu);
}

static void
print_times (const char *name,
             Times      *times)
{
  g_autofree char *wall = g_strconcat (name, "-wall", NULL);
  g_autofree char *cpu = g_strconcat (name, "-cpu", NULL);

  bench_print (wall, bench_median (times->wall));
  bench_print (cpu, bench_median (times->cpu));
  g_array_unref (times->wall);
  g_array_unref (times->cpu);
}

static gboolean
time_service (KithPractice *practice,
              const char   *file,
              Times        *times,
              GError      **error)
{
  const char *files[] = { file, NULL };
  g_autoptr (KithContact) client = kith_contact_new ("Client");
  g_autofree char *id = dex_await_string (kith_practice_add_client (practice, client), error);
  KithImportWish wish = { .files = files, .client = id };
  g_autoptr (KithImportOutcome) outcome = NULL;

  if (id == NULL)
    return FALSE;
  start (times);
  outcome = dex_await_boxed (kith_practice_import (practice, &wish), error);
  stop (times);
  return outcome != NULL;
}

static gboolean
time_raw (KithConnection    *raw,
          const KithNetwork *network,
          Times             *times,
          GError           **error)
{
  g_autofree char *client = kith_id_new ();
  Rows rows;
  gboolean done;

  make_rows (network, client, &rows);
  start (times);
  done = insert_raw (raw, &rows, client, error);
  stop (times);
  g_ptr_array_unref (rows.people);
  g_ptr_array_unref (rows.ties);
  return done;
}

static DexFuture *
bench_fiber (gpointer data)
{
  Wanted *wanted = data;
  GError *error = NULL;
  g_autoptr (KithPractice) practice = bench_open (wanted->folder, wanted->passphrase, &error);
  g_autoptr (KithNetwork) network = practice != NULL ? read_network (wanted->file, &error) : NULL;
  g_autoptr (KithConnection) raw = network != NULL ? open_raw (wanted->scratch, &error) : NULL;
  Times service_times = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)) };
  Times raw_times = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)) };

  if (raw == NULL)
    return dex_future_new_for_error (error);
  for (int i = 0; i < wanted->rounds; i++)
    if (!time_service (practice, wanted->file, &service_times, &error) || !time_raw (raw, network, &raw_times, &error))
      return dex_future_new_for_error (error);

  bench_print ("people", network->people->len);
  bench_print ("ties", network->ties->len);
  print_times ("service", &service_times);
  print_times ("raw", &raw_times);
  if (!dex_await (kith_practice_lock (practice), &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  Wanted wanted;

  if (argc != 6)
    {
      g_printerr ("bench-import PRACTICE PASSPHRASE-FILE SCRATCH FILE ROUNDS\n");
      return 2;
    }
  wanted = (Wanted) { argv[1], argv[2], argv[3], argv[4], atoi (argv[5]) };
  return bench_run (bench_fiber, &wanted);
}
