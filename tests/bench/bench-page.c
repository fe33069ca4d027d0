/* bench-page.c: the first page of the clients in a small and in a large practice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"

#include <stdlib.h>

typedef struct
{
  const char *folders[2];
  const char *passphrase;
  int rounds;
} Wanted;

static const char *const sizes[] = { "small", "large" };

static double
measure_page (KithPractice  *practice,
              guint          limit,
              guint         *rows,
              GError       **error)
{
  double start = bench_read_clock (CLOCK_MONOTONIC);
  g_autoptr (GPtrArray) page = dex_await_boxed (kith_practice_page_clients (practice, NULL, limit), error);

  if (page == NULL)
    return -1;
  *rows = page->len;
  return bench_read_clock (CLOCK_MONOTONIC) - start;
}

/* In turns, so that whatever slows the machine slows both. */
static gboolean
measure_both (KithPractice  *practices[2],
              guint          limit,
              int            rounds,
              GError       **error)
{
  GArray *samples[2] = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)) };
  guint rows[2] = { 0, 0 };

  for (int round = -20; round < rounds; round++)
    for (int i = 0; i < 2; i++)
      {
        double took = measure_page (practices[i], limit, &rows[i], error);

        if (took < 0)
          return FALSE;
        if (round >= 0)
          g_array_append_val (samples[i], took);
      }
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *time = g_strdup_printf ("%s-%u", sizes[i], limit);
      g_autofree char *count = g_strdup_printf ("%s-%u-rows", sizes[i], limit);

      bench_print (time, bench_median (samples[i]));
      bench_print (count, rows[i]);
      g_array_unref (samples[i]);
    }
  return TRUE;
}

static DexFuture *
bench_fiber (gpointer data)
{
  Wanted *wanted = data;
  GError *error = NULL;
  g_autoptr (KithPractice) small = bench_open (wanted->folders[0], wanted->passphrase, &error);
  g_autoptr (KithPractice) large = small != NULL ? bench_open (wanted->folders[1], wanted->passphrase, &error) : NULL;
  KithPractice *practices[2] = { small, large };

  if (large == NULL
      || !measure_both (practices, 10, wanted->rounds, &error)
      || !measure_both (practices, 50, wanted->rounds, &error)
      || !dex_await (kith_practice_lock (small), &error)
      || !dex_await (kith_practice_lock (large), &error))
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
      g_printerr ("bench-page SMALL-PRACTICE LARGE-PRACTICE PASSPHRASE-FILE ROUNDS\n");
      return 2;
    }
  wanted = (Wanted) { { argv[1], argv[2] }, argv[3], atoi (argv[4]) };
  return bench_run (bench_fiber, &wanted);
}
