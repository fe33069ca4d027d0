/* bench-plan.c: sixteen appointments checked among very many, and the bare statements
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"

#include "kith-office.h"
#include "kith-practice-files.h"
#include "kith-schedule.h"
#include "kith-sqlite.h"
#include "kith-statements.h"

#include <stdlib.h>

#define PATTERN "16-weekly-50"

typedef struct
{
  const char *folder;
  const char *passphrase;
  int appointments;
  int rounds;
} Wanted;

typedef struct
{
  KithPractice *practice;
  KithDatabase *databases[2]; /* of storage and of the bare statements: each has a cache of its own */
  sqlite3_stmt *bare[3];
  KithBooking booking;
  GArray *samples[3];
} Bench;

enum
{
  STORAGE,
  BARE,
  SERVICE,
  N_WAYS
};

static const char * const names[N_WAYS] = { "storage", "bare", "service" };
static const char * const statements[] = { "busy_therapist", "busy_room", "busy_client" };

/* Ids in the order of time, as those of version 7 are. Ten therapists and rooms are busy every hour of day and night. */
static const char fill_sql[] =
  "BEGIN IMMEDIATE;"
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9)"
  " INSERT INTO therapist (id, name, changed, actor) SELECT 'therapist-' || i, 'Therapist ' || i, 0, '' FROM n;"
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9)"
  " INSERT INTO room (id, name, changed, actor) SELECT 'room-' || i, 'Room ' || i, 0, '' FROM n;"
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
  " INSERT INTO contact (id, name, folded, changed, actor) SELECT 'client-' || i, 'Client ' || i, 'client ' || i, 0, '' FROM n;"
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d - 1)"
  " INSERT INTO appointment (id, kind, therapist, room, starts, zone, utc, minutes, state, counts, changed, actor)"
  " SELECT printf ('%%012x-0000-7000-8000-000000000000', i), 'appointment', 'therapist-' || (i %% 10), 'room-' || (i %% 10),"
  "        '2020-01-01T00:00', 'UTC', 1577836800 + i / 10 * 3600, 50, 'planned', 1, 0, '' FROM n;"
  "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d - 1)"
  " INSERT INTO attendance (id, appointment, contact, changed, actor)"
  " SELECT printf ('%%012x-0000-7000-9000-000000000000', i), printf ('%%012x-0000-7000-8000-000000000000', i),"
  "        'client-' || (i * 7919 %% 10000), 0, '' FROM n;"
  "COMMIT;";

static gboolean
never_runs (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  g_assert_not_reached ();
}

static const KithJob read_job = { "check", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, never_runs };

static KithDatabase *
open_database (const Wanted  *wanted,
               GError       **error)
{
  g_autoptr (KithPassphrase) passphrase = bench_read_passphrase (wanted->passphrase, error);
  g_autoptr (KithPracticePlan) plan = passphrase != NULL ? kith_practice_plan_new (wanted->folder, NULL, passphrase) : NULL;

  return plan != NULL ? kith_practice_plan_open (plan, &kith_sqlite_engine, error) : NULL;
}

static gboolean
fill (KithDatabase  *database,
      int            appointments,
      GError       **error)
{
  g_autofree char *sql = g_strdup_printf (fill_sql, appointments, appointments);

  return kith_connection_exec (KITH_SQLITE (database)->connections[KITH_FILE_OFFICE], sql, error);
}

static gboolean
prepare (Bench   *bench,
         GError **error)
{
  KithConnection *connection = KITH_SQLITE (bench->databases[BARE])->connections[KITH_FILE_OFFICE];

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (sqlite3_prepare_v2 (kith_connection_get_handle (connection), kith_statements_get (statements[i]), -1, &bench->bare[i],
                            NULL) != SQLITE_OK)
      return kith_connection_fail (connection, error);
  return TRUE;
}

static guint
run_statement (sqlite3_stmt *stmt,
               const char   *whose,
               gint64        from,
               gint64        until)
{
  guint found = 0;

  sqlite3_bind_text (stmt, 1, whose, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 2, from);
  sqlite3_bind_int64 (stmt, 3, until);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    found += sqlite3_column_text (stmt, 0) != NULL;
  sqlite3_reset (stmt);
  return found;
}

/* Therapist and room for each appointment, the client once for all of them. What a client has in these weeks at another time
 * is no conflict: that is left to whoever reads the rows, so only the first two are counted. */
static guint
run_bare (Bench          *bench,
          const KithPlan *plan)
{
  const KithAppointment *first = ((KithPlanned *) plan->items->pdata[0])->appointment;
  const KithAppointment *last = ((KithPlanned *) plan->items->pdata[plan->items->len - 1])->appointment;
  guint found = 0;

  for (guint i = 0; i < plan->items->len; i++)
    {
      const KithAppointment *mine = ((KithPlanned *) plan->items->pdata[i])->appointment;
      gint64 until = mine->utc + mine->minutes * 60;

      found += run_statement (bench->bare[0], bench->booking.therapist, mine->utc, until);
      found += run_statement (bench->bare[1], bench->booking.room, mine->utc, until);
    }
  run_statement (bench->bare[2], bench->booking.client, first->utc, last->utc + last->minutes * 60);
  return found;
}

static KithPlan *
make_plan (Bench *bench)
{
  g_autoptr (KithPattern) pattern = kith_pattern_new_parse (PATTERN);
  g_autoptr (KithBlock) block = kith_block_new (bench->booking.client, pattern->count);
  g_autoptr (KithAppointment) first = kith_appointment_new ("appointment", &bench->booking.first, "Europe/Berlin", pattern->minutes);

  first->therapist = g_strdup (bench->booking.therapist);
  first->room = g_strdup (bench->booking.room);
  return kith_plan_new_series (block, first, pattern, NULL, NULL);
}

/* Therapist and room are taken sixteen times each. */
static gboolean
measure (Bench   *bench,
         int      way,
         guint   *found,
         GError **error)
{
  g_autoptr (KithPlan) plan = make_plan (bench);
  double start = bench_read_clock (CLOCK_MONOTONIC), took;

  if (way == SERVICE)
    {
      g_autoptr (KithPlan) checked = dex_await_boxed (kith_schedule_check (bench->practice, &bench->booking), error);

      if (checked == NULL)
        return FALSE;
      *found = kith_plan_count_conflicts (checked);
    }
  else
    {
      KithDatabase *database = bench->databases[way];
      KithNotice *notice = NULL;

      if (!database->engine->begin (database, &read_job, NULL, error)
          || (way == STORAGE && !kith_office_find_conflicts (database, plan, error)))
        return FALSE;
      *found = way == STORAGE ? kith_plan_count_conflicts (plan) : run_bare (bench, plan);
      if (!database->engine->commit (database, &notice, error))
        return FALSE;
    }
  took = bench_read_clock (CLOCK_MONOTONIC) - start;
  g_array_append_val (bench->samples[way], took);
  return TRUE;
}

/* In turns, each time for another client, week and hour. */
static gboolean
run_rounds (Bench   *bench,
            int      rounds,
            GError **error)
{
  for (int round = -20; round < rounds; round++)
    {
      g_autofree char *client = g_strdup_printf ("client-%d", (round + 20) * 37 % 10000);
      guint found[N_WAYS];

      bench->booking.client = client;
      bench->booking.first = (KithWallTime) { 2021, (round + 20) % 12 + 1, (round + 20) % 28 + 1, (round + 20) % 24, 0 };
      for (int i = 0; i < N_WAYS; i++)
        {
          int way = (i + round + 20) % N_WAYS;

          if (!measure (bench, way, &found[way], error))
            return FALSE;
        }
      if (found[SERVICE] != found[STORAGE] || found[STORAGE] < found[BARE] || found[BARE] != 32)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "found %u, %u and %u", found[SERVICE], found[STORAGE], found[BARE]);
          return FALSE;
        }
      for (int way = 0; round < 0 && way < N_WAYS; way++)
        g_array_set_size (bench->samples[way], 0);
    }
  return TRUE;
}

static DexFuture *
bench_fiber (gpointer data)
{
  const Wanted *wanted = data;
  GError *error = NULL;
  Bench bench = { .booking = { .pattern = PATTERN, .therapist = "therapist-3", .room = "room-3" } };

  bench.databases[STORAGE] = open_database (wanted, &error);
  if (bench.databases[STORAGE] == NULL || !fill (bench.databases[STORAGE], wanted->appointments, &error))
    return dex_future_new_for_error (error);
  /* What filling left in its cache is no part of a day's work. */
  bench.databases[STORAGE]->engine->close (bench.databases[STORAGE]);
  bench.databases[STORAGE] = open_database (wanted, &error);
  if (bench.databases[STORAGE] == NULL)
    return dex_future_new_for_error (error);
  bench.databases[BARE] = open_database (wanted, &error);
  if (bench.databases[BARE] == NULL || !prepare (&bench, &error))
    return dex_future_new_for_error (error);
  bench.practice = bench_open (wanted->folder, wanted->passphrase, &error);
  if (bench.practice == NULL)
    return dex_future_new_for_error (error);
  for (int way = 0; way < N_WAYS; way++)
    bench.samples[way] = g_array_new (FALSE, FALSE, sizeof (double));
  if (!run_rounds (&bench, wanted->rounds, &error))
    return dex_future_new_for_error (error);
  for (int way = 0; way < N_WAYS; way++)
    {
      bench_print (names[way], bench_median (bench.samples[way]));
      g_array_unref (bench.samples[way]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bench.bare); i++)
    sqlite3_finalize (bench.bare[i]);
  for (guint i = 0; i < G_N_ELEMENTS (bench.databases); i++)
    bench.databases[i]->engine->close (bench.databases[i]);
  if (!dex_await (kith_practice_lock (bench.practice), &error))
    return dex_future_new_for_error (error);
  g_object_unref (bench.practice);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  Wanted wanted;

  if (argc != 5)
    {
      g_printerr ("bench-plan PRACTICE PASSPHRASE-FILE APPOINTMENTS ROUNDS\n");
      return 2;
    }
  wanted = (Wanted) { argv[1], argv[2], atoi (argv[3]), atoi (argv[4]) };
  return bench_run (bench_fiber, &wanted);
}
