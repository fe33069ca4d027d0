/* bench-search.c: words looked for among very many notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"

#include "kith-practice-files.h"
#include "kith-sqlite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WORDS 20000
#define CLIENTS 10000
#define LEAST_WORDS 20
#define MOST_WORDS 60
#define LIMIT 20

typedef struct
{
  const char *folder;
  const char *passphrase;
  int notes;
  int rounds;
} Wanted;

/* Ranks are places in a vocabulary in which the n-th word is said 1/n as often as the first. */
static const struct
{
  int ranks[2];
  gboolean start; /* its first three letters */
} questions[] = {
  { { 15000 }, FALSE }, { { 300 }, FALSE }, { { 0 }, FALSE }, { { 300, 320 }, FALSE }, { { 0, 1 }, FALSE }, { { 700 }, TRUE },
};

typedef enum
{
  NEWEST,
  IN_CLIENT,
  BEST,
  N_WAYS
} Way;

static const char * const names[N_WAYS] = { "newest", "client", "best" };

/* Syllables, so that words share their beginnings as words do. */
static void
append_word (GString *text,
             int      rank)
{
  static const char * const syllables[] = { "ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "wi", "zo" };
  const int n = G_N_ELEMENTS (syllables);

  g_string_append (text, syllables[rank % n]);
  g_string_append (text, syllables[rank / n % n]);
  g_string_append (text, syllables[rank / n / n % n]);
  g_string_append (text, syllables[(rank / n / n / n + rank) % n]);
  if (rank >= n * n * n)
    g_string_append (text, "s");
}

/* The integral of 1/x: uniform in the logarithm. */
static int
draw_rank (GRand *random)
{
  return (int) exp (g_rand_double (random) * log (WORDS + 1)) - 1;
}

static void
write_note (GRand   *random,
            GString *text)
{
  int n = g_rand_int_range (random, LEAST_WORDS, MOST_WORDS + 1);

  g_string_truncate (text, 0);
  for (int i = 0; i < n; i++)
    {
      append_word (text, draw_rank (random));
      g_string_append_c (text, ' ');
    }
}

static char *
name_client (int order)
{
  return g_strdup_printf ("%08x-0000-7000-8000-000000000000", order);
}

static gboolean
add_clients (KithConnection  *clinical,
             GError         **error)
{
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
    " INSERT INTO subject (id, changed, actor) SELECT printf ('%%08x-0000-7000-8000-000000000000', i), 0, '' FROM n;", CLIENTS - 1);

  return kith_connection_exec (clinical, sql, error);
}

static gboolean
add_notes (KithConnection  *clinical,
           int              notes,
           GError         **error)
{
  static const char sql[] = "INSERT INTO note (id, subject, author, kind, body, changed, actor)"
                            " VALUES (printf ('%012x-0000-7000-8000-000000000000', ?1), ?2, '', 'note', ?3, 0, '')";
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v2 (kith_connection_get_handle (clinical), sql, -1, &stmt, NULL);

  for (int i = 0; rc == SQLITE_OK && i < notes; i++)
    {
      g_autofree char *client = name_client (i * 7919 % CLIENTS);

      write_note (random, text);
      sqlite3_bind_int (stmt, 1, i);
      sqlite3_bind_text (stmt, 2, client, -1, SQLITE_STATIC);
      sqlite3_bind_text (stmt, 3, text->str, -1, SQLITE_STATIC);
      rc = sqlite3_step (stmt) == SQLITE_DONE ? SQLITE_OK : SQLITE_ERROR;
      sqlite3_reset (stmt);
    }
  sqlite3_finalize (stmt);
  return rc == SQLITE_OK || kith_connection_fail (clinical, error);
}

static gboolean
fill (KithDatabase  *database,
      int            notes,
      GError       **error)
{
  KithConnection *clinical = KITH_SQLITE (database)->connections[KITH_FILE_CLINICAL];

  return kith_connection_exec (clinical, "BEGIN IMMEDIATE", error) && add_clients (clinical, error)
         && add_notes (clinical, notes, error)
         && kith_connection_exec (clinical, "INSERT INTO note_search (note_search) VALUES ('optimize')", error)
         && kith_connection_exec (clinical, "COMMIT", error);
}

static KithDatabase *
open_database (const Wanted  *wanted,
               GError       **error)
{
  g_autoptr (KithPassphrase) passphrase = bench_read_passphrase (wanted->passphrase, error);
  g_autoptr (KithPracticePlan) plan = passphrase != NULL ? kith_practice_plan_new (wanted->folder, NULL, passphrase) : NULL;

  return plan != NULL ? kith_practice_plan_open (plan, &kith_sqlite_engine, error) : NULL;
}

static char *
ask (gsize question)
{
  GString *words = g_string_new (NULL);

  append_word (words, questions[question].ranks[0]);
  if (questions[question].start)
    g_string_truncate (words, 3);
  if (questions[question].ranks[1] > 0)
    {
      g_string_append_c (words, ' ');
      append_word (words, questions[question].ranks[1]);
    }
  return g_string_free_and_steal (words);
}

/* Milliseconds of the processor, less than 0 with @error: nothing is waited for, and others may be at work. */
static double
measure (KithDatabase  *database,
         Way            way,
         gsize          question,
         int            round,
         GError       **error)
{
  g_autofree char *words = ask (question);
  g_autofree char *client = name_client (round * 37 % CLIENTS);
  const KithNoteSearch wanted = { words, way == IN_CLIENT ? client : NULL, way == BEST, LIMIT };
  double start = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID);
  g_autoptr (GPtrArray) hits = kith_database_search_notes (database, &wanted, error);

  if (hits != NULL && way != IN_CLIENT && hits->len == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "nothing was found for question %" G_GSIZE_FORMAT, question);
  return hits == NULL || *error != NULL ? -1 : bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - start;
}

/* What is waited for by one in twenty. */
static gboolean
measure_way (KithDatabase  *database,
             Way            way,
             int            rounds,
             GError       **error)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));

  for (int round = -rounds / 4; round < rounds; round++)
    for (gsize question = 0; question < G_N_ELEMENTS (questions); question++)
      {
        double took = measure (database, way, question, ABS (round), error);

        if (took < 0)
          return FALSE;
        if (round >= 0)
          g_array_append_val (samples, took);
      }
  g_array_sort (samples, (GCompareFunc) bench_compare);
  bench_print (names[way], g_array_index (samples, double, samples->len * 95 / 100));
  return TRUE;
}

static DexFuture *
bench_fiber (gpointer data)
{
  const Wanted *wanted = data;
  GError *error = NULL;
  KithDatabase *database = open_database (wanted, &error);
  double first;

  if (database == NULL || !fill (database, wanted->notes, &error))
    return dex_future_new_for_error (error);
  database->engine->close (database);
  database = open_database (wanted, &error);
  if (database == NULL)
    return dex_future_new_for_error (error);
  first = measure (database, NEWEST, 1, 0, &error);
  if (first < 0)
    return dex_future_new_for_error (error);
  bench_print ("first", first);
  for (int way = 0; way < N_WAYS; way++)
    if (!measure_way (database, way, wanted->rounds, &error))
      return dex_future_new_for_error (error);
  database->engine->close (database);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  Wanted wanted;

  if (argc != 5)
    {
      g_printerr ("bench-search PRACTICE PASSPHRASE-FILE NOTES ROUNDS\n");
      return 2;
    }
  wanted = (Wanted) { argv[1], argv[2], atoi (argv[3]), atoi (argv[4]) };
  return bench_run (bench_fiber, &wanted);
}
