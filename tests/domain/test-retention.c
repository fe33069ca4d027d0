/* test-retention.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-erasure.h"

typedef struct
{
  KithRetention rule;
  KithRecordClass class;
  const char *last;
  const char *born;
  const char *end;
} Case;

static const Case cases[] = {
  { { { 10, 10 }, 28 }, KITH_RECORD_CLINICAL, "2026-11-28", "1980-05-01", "2036-11-28" },
  { { { 10, 8 }, 28 }, KITH_RECORD_OFFICE, "2026-11-28", "1980-05-01", "2034-11-28" },
  { { { 6, 10 }, 28 }, KITH_RECORD_CLINICAL, "2024-02-29", "", "2030-02-28" },
  { { { 8, 10 }, 28 }, KITH_RECORD_CLINICAL, "2024-02-29", "", "2032-02-29" },
  { { { 0, 0 }, 0 }, KITH_RECORD_CLINICAL, "2026-11-28", "2015-05-01", "2026-11-28" },
  /* Nothing was ever written. */
  { { { 10, 10 }, 28 }, KITH_RECORD_CLINICAL, "", "2015-05-01", "" },
  /* Not of age when it ended: until the birthday, where that is later. */
  { { { 10, 10 }, 28 }, KITH_RECORD_CLINICAL, "2026-11-28", "2015-05-01", "2043-05-01" },
  { { { 10, 10 }, 28 }, KITH_RECORD_OFFICE, "2026-11-28", "2015-05-01", "2036-11-28" },
  { { { 10, 10 }, 0 }, KITH_RECORD_CLINICAL, "2026-11-28", "2015-05-01", "2036-11-28" },
  { { { 30, 10 }, 28 }, KITH_RECORD_CLINICAL, "2026-11-28", "2015-05-01", "2056-11-28" },
  /* Of age on the very day; a day before not yet. */
  { { { 10, 10 }, 28 }, KITH_RECORD_CLINICAL, "2026-11-28", "2008-11-28", "2036-11-28" },
  { { { 10, 10 }, 28 }, KITH_RECORD_CLINICAL, "2026-11-27", "2008-11-28", "2036-11-28" },
  /* Known to the month or the year alone: as young as they can be. */
  { { { 1, 1 }, 28 }, KITH_RECORD_CLINICAL, "2026-11-28", "2015", "2043-12-31" },
  { { { 1, 1 }, 28 }, KITH_RECORD_CLINICAL, "2026-11-28", "~2015-02", "2043-02-28" },
};

static void
test_ends (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *end = NULL;
      KithDate last, born, found;

      g_assert_true (kith_date_parse (cases[i].last, &last) && kith_date_parse (cases[i].born, &born));
      found = kith_retention_find_end (&cases[i].rule, cases[i].class, &last, &born);
      end = kith_date_to_text (&found);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (end, ==, cases[i].end);
    }
}

static void
test_reasons (void)
{
  for (guint i = 0; i < KITH_N_ERASURE_REASONS; i++)
    {
      KithErasureReason reason;

      g_assert_true (kith_erasure_reason_from_text (kith_erasure_reason_to_text (i), &reason));
      g_assert_cmpint (reason, ==, i);
    }
  g_assert_false (kith_erasure_reason_from_text ("because", &(KithErasureReason) { 0 }));
}

static void
test_counts (void)
{
  g_autoptr (KithErasure) erasure = kith_erasure_new ("somebody");
  g_autoptr (KithErasure) copy = NULL;

  kith_erasure_add (erasure, KITH_FILE_CLINICAL, "note");
  kith_erasure_add (erasure, KITH_FILE_CLINICAL, "note");
  kith_erasure_add (erasure, KITH_FILE_OFFICE, "contact");
  copy = kith_erasure_copy (erasure);
  g_assert_cmpuint (kith_erasure_count (copy, "note"), ==, 2);
  g_assert_cmpuint (kith_erasure_count (copy, "session"), ==, 0);
  g_assert_cmpuint (kith_erasure_count (copy, NULL), ==, 3);
  g_assert_cmpuint (copy->counts->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/retention/ends", test_ends);
  g_test_add_func ("/retention/reasons", test_reasons);
  g_test_add_func ("/retention/counts", test_counts);
  return g_test_run ();
}
