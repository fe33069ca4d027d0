/* bench-as-of.c: everyone as of a day, after few sessions and after many
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"

#include "kith-inventory.h"

#include <stdlib.h>

#define N_CLIENTS 2
#define WARM_UP 20

typedef struct
{
  const char *folder;
  const char *passphrase;
  const char *clients[N_CLIENTS];
  const char *day;
  int rounds;
} Wanted;

static const char *const names[N_CLIENTS] = { "few", "many" };

static double
measure_report (KithPractice  *practice,
                const char    *client,
                const char    *day,
                GError       **error)
{
  double start = bench_read_clock (CLOCK_MONOTONIC);
  g_autofree char *report = dex_await_string (kith_report_people (practice, client, day), error);

  return report != NULL ? bench_read_clock (CLOCK_MONOTONIC) - start : -1;
}

/* In turns, so that whatever slows the machine slows both. */
static gboolean
measure_both (KithPractice  *practice,
              const Wanted  *wanted,
              GError       **error)
{
  GArray *samples[N_CLIENTS] = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)) };

  for (int round = -WARM_UP; round < wanted->rounds; round++)
    for (int i = 0; i < N_CLIENTS; i++)
      {
        double took = measure_report (practice, wanted->clients[i], wanted->day, error);

        if (took < 0)
          return FALSE;
        if (round >= 0)
          g_array_append_val (samples[i], took);
      }
  for (int i = 0; i < N_CLIENTS; i++)
    {
      bench_print (names[i], bench_median (samples[i]));
      g_array_unref (samples[i]);
    }
  return TRUE;
}

static DexFuture *
bench_fiber (gpointer data)
{
  Wanted *wanted = data;
  GError *error = NULL;
  g_autoptr (KithPractice) practice = bench_open (wanted->folder, wanted->passphrase, &error);

  if (practice == NULL || !measure_both (practice, wanted, &error) || !dex_await (kith_practice_lock (practice), &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  Wanted wanted;

  if (argc != 7)
    {
      g_printerr ("bench-as-of PRACTICE PASSPHRASE-FILE CLIENT-FEW CLIENT-MANY DAY ROUNDS\n");
      return 2;
    }
  wanted = (Wanted) { argv[1], argv[2], { argv[3], argv[4] }, argv[5], atoi (argv[6]) };
  return bench_run (bench_fiber, &wanted);
}
