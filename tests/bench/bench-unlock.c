/* bench-unlock.c: an unlock, and its Argon2id alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench.h"

#include "kith-key-file.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *folder;
  const char *passphrase;
  int rounds;
} Wanted;

static double
measure_hash (void)
{
  static const char passphrase[] = "a passphrase for measuring";
  const KithKeyCost cost = KITH_KEY_COST_DEFAULT;
  guint8 salt[crypto_pwhash_SALTBYTES] = { 0 };
  guint8 key[32];
  double start = bench_read_clock (CLOCK_MONOTONIC);

  if (crypto_pwhash (key, sizeof key, passphrase, strlen (passphrase), salt, cost.passes, (gsize) cost.memory,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    g_error ("There is not enough memory for Argon2id");
  return bench_read_clock (CLOCK_MONOTONIC) - start;
}

/* @lock: (out): from the wish to the wiped keys. Returns: how long unlocking took */
static double
measure_unlock (const Wanted  *wanted,
                double        *lock,
                GError       **error)
{
  g_autoptr (KithPassphrase) passphrase = bench_read_passphrase (wanted->passphrase, error);
  g_autoptr (KithPractice) practice = kith_practice_new ();
  double start = bench_read_clock (CLOCK_MONOTONIC), end;

  if (passphrase == NULL || !dex_await (kith_practice_unlock (practice, wanted->folder, NULL, passphrase), error))
    return -1;
  end = bench_read_clock (CLOCK_MONOTONIC);
  if (!dex_await (kith_practice_lock (practice), error))
    return -1;
  *lock = bench_read_clock (CLOCK_MONOTONIC) - end;
  return end - start;
}

static DexFuture *
bench_fiber (gpointer data)
{
  Wanted *wanted = data;
  g_autoptr (GArray) unlocks = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) locks = g_array_new (FALSE, FALSE, sizeof (double));
  GError *error = NULL;

  for (int round = 0; round < wanted->rounds; round++)
    {
      double lock, hash = measure_hash (), unlock = measure_unlock (wanted, &lock, &error);

      if (unlock < 0)
        return dex_future_new_for_error (error);
      g_array_append_val (hashes, hash);
      g_array_append_val (unlocks, unlock);
      g_array_append_val (locks, lock);
    }
  bench_print ("unlock", bench_median (unlocks));
  bench_print ("argon2id", bench_median (hashes));
  bench_print ("lock", bench_median (locks));
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  Wanted wanted;

  if (argc != 4 || sodium_init () < 0)
    {
      g_printerr ("bench-unlock PRACTICE PASSPHRASE-FILE ROUNDS\n");
      return 2;
    }
  wanted = (Wanted) { argv[1], argv[2], atoi (argv[3]) };
  return bench_run (bench_fiber, &wanted);
}
