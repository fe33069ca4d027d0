/* test-pattern.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-pattern.h"

static const struct
{
  const char *word;
  int count;
  int cadence;
  int minutes;
  const char *label;
} cases[] = {
  { "16-weekly-50", 16, 7, 50, "16 weekly × 50 min" },
  { "12-fortnightly-45", 12, 14, 45, "12 fortnightly × 45 min" },
  { "36-four-weekly-50", 36, 28, 50, "36 every four weeks × 50 min" },
  { "5-daily-90", 5, 1, 90, "5 daily × 90 min" },
  { "8-10d-30", 8, 10, 30, "8 every 10 days × 30 min" },
  { "1-weekly-5", 1, 7, 5, "1 weekly × 5 min" },
  { "200-366d-600", 200, 366, 600, "200 every 366 days × 600 min" },
};

static const char * const refused_words[] = {
  "", "-", "--", "16", "16-weekly", "weekly-50", "0-weekly-50", "201-weekly-50", "16-weekly-4", "16-weekly-601",
  "16-weekly-", "-weekly-50", "16--50", "16-d-50", "16-0d-50", "16-367d-50", "16-Weekly-50", "16-weekly-50 ", " 16-weekly-50",
  "16-weekly--50", "16x-weekly-50", "16-monthly-50", "16-weekly-50min", "99999999999999999999-weekly-50",
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithPattern) pattern = kith_pattern_new_parse (cases[i].word);
      g_autofree char *label = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].word);
      g_assert_nonnull (pattern);
      g_assert_cmpint (pattern->count, ==, cases[i].count);
      g_assert_cmpint (pattern->cadence, ==, cases[i].cadence);
      g_assert_cmpint (pattern->minutes, ==, cases[i].minutes);
      g_assert_cmpstr (pattern->id, ==, cases[i].word);
      label = kith_pattern_dup_label (pattern);
      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_true (kith_pattern_validate (pattern, &error));
      g_assert_no_error (error);
    }
}

/* Days that have a word of their own get it. */
static void
test_same_numbers_same_word (void)
{
  g_autoptr (KithPattern) pattern = kith_pattern_new_parse ("16-7d-50");

  g_assert_cmpstr (pattern->id, ==, "16-weekly-50");
}

static void
test_refuse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_words); i++)
    {
      g_test_message ("\"%s\"", refused_words[i]);
      g_assert_null (kith_pattern_new_parse (refused_words[i]));
    }
}

static void
test_validate (void)
{
  static const int wrong[][3] = { { 0, 7, 50 }, { 201, 7, 50 }, { 16, 0, 50 }, { 16, 367, 50 }, { 16, 7, 4 }, { 16, 7, 601 } };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (KithPattern) pattern = kith_pattern_new (wrong[i][0], wrong[i][1], wrong[i][2]);
      g_autoptr (GError) error = NULL;

      g_assert_false (kith_pattern_validate (pattern, &error));
      g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE);
    }
}

static void
test_own_name (void)
{
  g_autoptr (KithPattern) pattern = kith_pattern_new (16, 7, 50);
  g_autoptr (KithPattern) copy = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  pattern->name = g_strdup ("Tuesdays");
  copy = kith_pattern_copy (pattern);
  label = kith_pattern_dup_label (copy);
  g_assert_cmpstr (label, ==, "Tuesdays");
  g_set_str (&copy->name, "two\nlines");
  g_assert_false (kith_pattern_validate (copy, &error));
  g_assert_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pattern/parse", test_parse);
  g_test_add_func ("/pattern/same-numbers-same-word", test_same_numbers_same_word);
  g_test_add_func ("/pattern/refuse", test_refuse);
  g_test_add_func ("/pattern/validate", test_validate);
  g_test_add_func ("/pattern/own-name", test_own_name);

  return g_test_run ();
}
