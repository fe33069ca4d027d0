/* test-term.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-term.h"

static void
test_order_and_labels (void)
{
  guint n_terms;
  const KithTerm *terms = kith_term_get_table ("person_state", &n_terms);

  g_assert_cmpuint (n_terms, >, 15);
  g_assert_cmpstr (terms[0].column, ==, "closeness");
  g_assert_cmpstr (kith_term_get_label (&terms[0]), ==, "Closeness");
  g_assert_null (kith_term_get_table ("no such table", &n_terms));
  g_assert_cmpuint (n_terms, ==, 0);
  g_assert_cmpstr (kith_term_get_table_label ("life_event"), ==, "Event");
  g_assert_cmpstr (kith_term_get_table_label ("no such table"), ==, "no such table");
}

static void
test_words (void)
{
  static const struct
  {
    const char *topic;
    const char *id;
    const char *word;
  } cases[] = {
    { "line", "open-conflict", "open conflict" },
    { "dispute", "impasse", "impasse" },
    { "person-kind", "kin", "Family" },
    { "person-status", "cut-off", "cut off" },
    { "met", "1", "partly" },
    { "done", "2", "partly" },
    { "weekday", "7", "Sunday" },
    { "support", "company", "company" },
    { "line", "none of these", NULL },
    { "no such topic", "kin", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (kith_term_find_word (cases[i].topic, cases[i].id), ==, cases[i].word);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/term/order-and-labels", test_order_and_labels);
  g_test_add_func ("/term/words", test_words);
  return g_test_run ();
}
