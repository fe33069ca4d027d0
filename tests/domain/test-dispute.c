/* test-dispute.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dispute.h"

#include "kith-domain-error.h"
#include "kith-id.h"

typedef struct
{
  const char *day;
  const char *found;
} AsOf;

static const AsOf as_of[] = {
  { "2026-01-04", NULL }, { "2026-01-05", "impasse" }, { "2026-02-01", "impasse" },
  { "2026-02-02", "renegotiation" }, { "2027-01-01", "settled" },
};

static KithDate
read_day (const char *text)
{
  KithDate day;

  g_assert_true (kith_date_parse (text, &day));
  return day;
}

static void
add_stage (GPtrArray   *stages,
           const char  *person,
           const char  *day,
           KithDispute  stage)
{
  KithDate date = read_day (day);

  g_ptr_array_add (stages, kith_dispute_stage_new (person, &date, stage));
}

static void
test_as_of (void)
{
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_dispute_stage_free);
  g_autofree char *mother = kith_id_new ();
  g_autofree char *brother = kith_id_new ();

  add_stage (stages, mother, "2026-01-05", KITH_DISPUTE_IMPASSE);
  add_stage (stages, mother, "2026-02-02", KITH_DISPUTE_DISSOLUTION);
  add_stage (stages, mother, "2026-02-02", KITH_DISPUTE_RENEGOTIATION);
  add_stage (stages, brother, "2026-02-02", KITH_DISPUTE_DISSOLUTION);
  add_stage (stages, mother, "2026-11-30", KITH_DISPUTE_SETTLED);
  for (guint i = 0; i < G_N_ELEMENTS (as_of); i++)
    {
      KithDate day = read_day (as_of[i].day);
      const KithDisputeStage *found = kith_dispute_stages_find (stages, mother, &day);

      g_assert_cmpstr (found != NULL ? kith_dispute_to_text (found->stage) : NULL, ==, as_of[i].found);
    }
}

static void
test_words (void)
{
  static const char * const strange[] = { "Impasse", "", "stuck", NULL };
  KithDispute stage;

  for (guint i = KITH_DISPUTE_RENEGOTIATION; i <= KITH_DISPUTE_SETTLED; i++)
    {
      g_assert_true (kith_dispute_from_text (kith_dispute_to_text (i), &stage));
      g_assert_cmpuint (stage, ==, i);
      g_assert_cmpint (kith_dispute_get_advice (stage) == NULL, ==, stage == KITH_DISPUTE_SETTLED);
    }
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    g_assert_false (kith_dispute_from_text (strange[i], &stage));
}

static void
test_validate (void)
{
  static const struct
  {
    const char *day;
    const char *moves;
    int code;
  } cases[] = {
    { "2026-01", NULL, KITH_DOMAIN_ERROR_OUT_OF_RANGE }, { "~2026-01-05", NULL, KITH_DOMAIN_ERROR_OUT_OF_RANGE },
    { "", NULL, KITH_DOMAIN_ERROR_OUT_OF_RANGE },        { "2026-01-05", " ", KITH_DOMAIN_ERROR_EMPTY },
  };
  g_autofree char *person = kith_id_new ();
  KithDate day = read_day ("2026-01-05");
  g_autoptr (KithDisputeStage) good = kith_dispute_stage_new (person, &day, KITH_DISPUTE_IMPASSE);
  g_autoptr (KithDisputeStage) alone = kith_dispute_stage_new (NULL, &day, KITH_DISPUTE_IMPASSE);
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_dispute_stage_validate (good, &error));
  g_assert_no_error (error);
  g_assert_false (kith_dispute_stage_validate (alone, &error));
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_EMPTY);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithDate other = read_day (cases[i].day);
      g_autoptr (KithDisputeStage) stage = kith_dispute_stage_new (person, &other, KITH_DISPUTE_IMPASSE);

      g_clear_error (&error);
      stage->moves = g_strdup (cases[i].moves);
      g_assert_false (kith_dispute_stage_validate (stage, &error));
      g_assert_error (error, KITH_DOMAIN_ERROR, cases[i].code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/dispute/as-of", test_as_of);
  g_test_add_func ("/domain/dispute/words", test_words);
  g_test_add_func ("/domain/dispute/validate", test_validate);
  return g_test_run ();
}
