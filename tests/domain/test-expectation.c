/* test-expectation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-expectation.h"
#include "kith-person.h"

#define FINE (-1)

typedef struct
{
  const char *body;
  const char *from;
  const char *to;
  int code;
} ValidateCase;

static const ValidateCase validate_cases[] = {
  { "asks about my day", "", "", FINE },
  { "two\nlines", "2020", "2020-05-01", FINE },
  { "", "", "", KITH_DOMAIN_ERROR_EMPTY },
  { " \n ", "", "", KITH_DOMAIN_ERROR_EMPTY },
  { "\xff", "", "", KITH_DOMAIN_ERROR_NOT_TEXT },
  { "calls", "2021", "2020", KITH_DOMAIN_ERROR_OUT_OF_RANGE },
};

static void
test_validate (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (validate_cases); i++)
    {
      const ValidateCase *it = &validate_cases[i];
      g_autoptr (KithExpectation) expectation = kith_expectation_new ("anna", KITH_HOLDER_ME, it->body);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_true (kith_date_parse (it->from, &expectation->valid_from));
      g_assert_true (kith_date_parse (it->to, &expectation->valid_to));
      g_assert_cmpint (kith_expectation_validate (expectation, &error), ==, it->code == FINE);
      if (it->code == FINE)
        g_assert_no_error (error);
      else
        g_assert_error (error, KITH_DOMAIN_ERROR, it->code);
    }
}

typedef struct
{
  const char *mine;
  const char *now;
  int my_met;
  int met_now;
  gboolean fits;
  gboolean words;
  const char *body;
  int met;
} MergeCase;

/* Known is "calls", not met. */
static const MergeCase merge_cases[] = {
  { "calls", "calls", KITH_MET_NO, KITH_MET_NO, TRUE, FALSE, "calls", KITH_MET_NO },
  { "writes", "calls", KITH_MET_NO, KITH_MET_NO, TRUE, FALSE, "writes", KITH_MET_NO },
  { "calls", "writes", KITH_MET_YES, KITH_MET_NO, TRUE, FALSE, "writes", KITH_MET_YES },
  { "writes", "writes", KITH_MET_NO, KITH_MET_YES, TRUE, FALSE, "writes", KITH_MET_YES },
  { "writes", "visits", KITH_MET_NO, KITH_MET_NO, FALSE, TRUE, "writes", KITH_MET_NO },
  { "writes", "calls", KITH_MET_YES, KITH_MET_PARTLY, FALSE, FALSE, "writes", KITH_MET_YES },
};

static void
test_merge (void)
{
  g_autoptr (KithExpectation) known = kith_expectation_new ("anna", KITH_HOLDER_ME, "calls");

  known->met = KITH_MET_NO;
  known->version = 3;
  for (guint i = 0; i < G_N_ELEMENTS (merge_cases); i++)
    {
      const MergeCase *it = &merge_cases[i];
      g_autoptr (KithExpectation) mine = kith_expectation_copy (known);
      g_autoptr (KithExpectation) now = kith_expectation_copy (known);
      gboolean words;

      g_test_message ("case %u", i);
      g_set_str (&mine->body, it->mine);
      g_set_str (&now->body, it->now);
      mine->met = it->my_met;
      now->met = it->met_now;
      now->version = 4;
      g_assert_cmpint (kith_expectation_merge (mine, known, now, &words), ==, it->fits);
      g_assert_cmpint (words, ==, it->words);
      g_assert_cmpstr (mine->body, ==, it->body);
      g_assert_cmpint (mine->met, ==, it->met);
      g_assert_cmpint (mine->version, ==, 4);
    }
}

static void
test_limits (void)
{
  g_autofree char *fits = g_strnfill (2000, 'a');
  g_autofree char *long_body = g_strnfill (2001, 'a');
  g_autoptr (KithExpectation) fine = kith_expectation_new ("anna", KITH_HOLDER_ME, fits);
  g_autoptr (KithExpectation) too_long = kith_expectation_new ("anna", KITH_HOLDER_THEM, long_body);
  g_autoptr (KithExpectation) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_expectation_validate (fine, NULL));
  g_assert_false (kith_expectation_validate (too_long, &error));
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_TOO_LONG);

  copy = kith_expectation_copy (too_long);
  g_assert_cmpstr (copy->body, ==, long_body);
  g_assert_cmpint (copy->holder, ==, KITH_HOLDER_THEM);
  g_assert_cmpint (copy->said, ==, KITH_UNKNOWN);
}

typedef struct
{
  KithHolder holder;
  KithMet met;
  const char *from;
  const char *to;
} Held;

typedef struct
{
  guint n_held;
  Held held[3];
  guint n_unmet;
} ReciprocityCase;

/* As of 2025-05-15. */
static const ReciprocityCase reciprocity_cases[] = {
  { 0, { { 0 } }, 0 },
  { 1, { { KITH_HOLDER_ME, KITH_MET_UNKNOWN, "", "" } }, 0 },
  { 1, { { KITH_HOLDER_ME, KITH_MET_YES, "", "" } }, 0 },
  { 1, { { KITH_HOLDER_ME, KITH_MET_NO, "", "" } }, 1 },
  { 1, { { KITH_HOLDER_THEM, KITH_MET_PARTLY, "", "" } }, 1 },
  { 2, { { KITH_HOLDER_ME, KITH_MET_YES, "", "" }, { KITH_HOLDER_THEM, KITH_MET_YES, "", "" } }, 0 },
  { 3, { { KITH_HOLDER_ME, KITH_MET_NO, "", "" }, { KITH_HOLDER_THEM, KITH_MET_PARTLY, "", "" },
         { KITH_HOLDER_ME, KITH_MET_YES, "", "" } }, 2 },
  { 2, { { KITH_HOLDER_ME, KITH_MET_NO, "2025-05-16", "" }, { KITH_HOLDER_ME, KITH_MET_NO, "", "2025-05-14" } }, 0 },
  { 2, { { KITH_HOLDER_ME, KITH_MET_NO, "2025-05-15", "" }, { KITH_HOLDER_ME, KITH_MET_NO, "", "2025-05-15" } }, 2 },
  { 2, { { KITH_HOLDER_ME, KITH_MET_NO, "2025", "" }, { KITH_HOLDER_ME, KITH_MET_NO, "2020", "2025-05" } }, 2 },
  { 1, { { KITH_HOLDER_ME, KITH_MET_NO, "2026", "" } }, 0 },
};

static void
test_reciprocity (void)
{
  KithDate day;

  g_assert_true (kith_date_parse ("2025-05-15", &day));
  for (guint i = 0; i < G_N_ELEMENTS (reciprocity_cases); i++)
    {
      const ReciprocityCase *it = &reciprocity_cases[i];
      g_autoptr (GPtrArray) expectations = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_expectation_free);

      for (guint held = 0; held < it->n_held; held++)
        {
          KithExpectation *expectation = kith_expectation_new ("anna", it->held[held].holder, "something");

          expectation->met = it->held[held].met;
          g_assert_true (kith_date_parse (it->held[held].from, &expectation->valid_from));
          g_assert_true (kith_date_parse (it->held[held].to, &expectation->valid_to));
          g_ptr_array_add (expectations, expectation);
        }
      g_test_message ("case %u", i);
      g_assert_cmpuint (kith_expectations_count_unmet (expectations, &day), ==, it->n_unmet);
      g_assert_cmpint (kith_expectations_are_non_reciprocal (expectations, &day), ==, it->n_unmet > 0);
    }
}

static void
test_words (void)
{
  static const char *const mets[] = { NULL, "no", "partly", "yes" };
  KithHolder holder = KITH_HOLDER_ME;
  KithMet met = KITH_MET_PARTLY;

  for (guint i = 0; i < G_N_ELEMENTS (mets); i++)
    {
      g_assert_cmpstr (kith_met_to_text ((KithMet) i), ==, mets[i]);
      g_assert_true (kith_met_from_text (mets[i], &met));
      g_assert_cmpuint (met, ==, i);
    }
  g_assert_false (kith_met_from_text ("maybe", &met));

  g_assert_true (kith_holder_from_text (kith_holder_to_text (KITH_HOLDER_THEM), &holder));
  g_assert_cmpint (holder, ==, KITH_HOLDER_THEM);
  g_assert_true (kith_holder_from_text (kith_holder_to_text (KITH_HOLDER_ME), &holder));
  g_assert_cmpint (holder, ==, KITH_HOLDER_ME);
  g_assert_false (kith_holder_from_text ("you", &holder));
  g_assert_false (kith_holder_from_text (NULL, &holder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/expectation/validate", test_validate);
  g_test_add_func ("/expectation/limits", test_limits);
  g_test_add_func ("/expectation/reciprocity", test_reciprocity);
  g_test_add_func ("/expectation/words", test_words);
  g_test_add_func ("/expectation/merge", test_merge);

  return g_test_run ();
}
