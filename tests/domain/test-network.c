/* test-network.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-network.h"

static KithNetworkPerson *
add_person (KithNetwork *network,
            const char  *id,
            const char  *name,
            guint        line)
{
  KithNetworkPerson *person = kith_network_person_new (id, "a.ged", line);

  person->name = g_strdup (name);
  return kith_network_add_person (network, person);
}

static KithNetworkTie *
add_tie (KithNetwork *network,
         const char  *a,
         const char  *b,
         const char  *kind,
         guint        line)
{
  KithNetworkTie *tie = kith_network_tie_new (a, b, kind, "a.ged", line);

  kith_network_add_tie (network, tie);
  return tie;
}

static void
assert_tally (const KithTally *tally,
              guint            read,
              guint            merged,
              guint            skipped)
{
  g_assert_cmpuint (tally->read, ==, read);
  g_assert_cmpuint (tally->merged, ==, merged);
  g_assert_cmpuint (tally->skipped, ==, skipped);
}

static guint
get_skipped_line (const KithNetwork *network,
                  guint              i)
{
  const KithSkipped *skipped = network->skipped->pdata[i];

  g_assert_cmpstr (skipped->file, ==, "a.ged");
  g_assert_true (g_utf8_validate (skipped->reason, -1, NULL));
  return skipped->line;
}

static void
test_people (void)
{
  g_autoptr (KithNetwork) network = kith_network_new ("gedcom");
  KithNetworkPerson *first = add_person (network, "I1", "Ada", 1);
  KithNetworkPerson *again = kith_network_person_new ("I1", "a.ged", 5);

  again->nickname = g_strdup ("Addie");
  g_assert_true (kith_date_parse ("1980", &again->born));
  kith_attributes_add (again->attributes, "OCCU", "baker");
  g_assert_true (kith_network_add_person (network, again) == first);
  g_assert_true (add_person (network, "I1", "Bert", 9) == first);
  g_assert_true (add_person (network, "I2", "Ada", 12) != first);

  assert_tally (&network->people_tally, 4, 1, 1);
  g_assert_cmpuint (network->people->len, ==, 2);
  g_assert_cmpstr (first->nickname, ==, "Addie");
  g_assert_cmpint (first->born.year, ==, 1980);
  g_assert_cmpuint (first->attributes->len, ==, 1);
  g_assert_cmpuint (network->skipped->len, ==, 2);
  g_assert_cmpuint (get_skipped_line (network, 0), ==, 5);
  g_assert_cmpuint (get_skipped_line (network, 1), ==, 9);
  g_assert_null (kith_network_find (network, "I3"));
  g_assert_null (kith_network_find (network, NULL));
}

static void
test_ties (void)
{
  g_autoptr (KithNetwork) network = kith_network_new ("graphml");

  add_tie (network, "a", "b", "close", 1);
  kith_attributes_add (add_tie (network, "b", "a", "close", 2)->attributes, "weight", "3");
  add_tie (network, "a", "b", "work", 3);
  add_tie (network, "a", "b", KITH_TIE_PARENT, 4);
  add_tie (network, "b", "a", KITH_TIE_PARENT, 5);
  add_tie (network, "a", "a", "close", 6);
  add_tie (network, "a", "nobody", "close", 7);
  add_person (network, "a", "Ada", 8);
  add_person (network, "b", "Bert", 9);
  kith_network_tidy (network);

  assert_tally (&network->ties_tally, 7, 2, 1);
  g_assert_cmpuint (network->ties->len, ==, 4);
  g_assert_cmpuint (((KithNetworkTie *) network->ties->pdata[0])->attributes->len, ==, 1);
  g_assert_cmpuint (network->skipped->len, ==, 3);
  g_assert_cmpuint (get_skipped_line (network, 0), ==, 2);
  g_assert_cmpuint (get_skipped_line (network, 1), ==, 6);
  g_assert_cmpuint (get_skipped_line (network, 2), ==, 7);
}

/* Tidying what is tidy changes nothing. */
static void
test_tidy_twice (void)
{
  g_autoptr (KithNetwork) network = kith_network_new ("graphml");

  add_person (network, "a", "Ada", 1);
  add_person (network, "b", "Bert", 2);
  add_tie (network, "a", "b", "close", 3);
  kith_network_tidy (network);
  kith_network_tidy (network);

  assert_tally (&network->ties_tally, 1, 0, 0);
  g_assert_cmpuint (network->ties->len, ==, 1);
}

static void
test_egos (void)
{
  g_autoptr (KithNetwork) network = kith_network_new ("network-canvas");
  KithNetworkPerson *ego = kith_network_person_new ("e", "a.csv", 2);
  KithNetworkPerson *again = kith_network_person_new ("e", "b.csv", 2);

  again->name = g_strdup ("Ada");
  g_assert_true (kith_network_add_ego (network, ego) == ego);
  g_assert_true (kith_network_add_ego (network, again) == ego);
  g_assert_cmpstr (ego->name, ==, "Ada");
  g_assert_cmpuint (network->egos->len, ==, 1);
}

static void
test_attributes (void)
{
  g_autoptr (GPtrArray) attributes = kith_attributes_new ();

  g_assert_true (kith_attributes_add (attributes, "b", " two words\n"));
  g_assert_true (kith_attributes_add (attributes, "a", "1"));
  g_assert_true (kith_attributes_add (attributes, "a", "1"));
  g_assert_true (kith_attributes_add (attributes, "a", "2"));
  g_assert_true (kith_attributes_add (attributes, "c", " \t"));
  g_assert_true (kith_attributes_add (attributes, "c", NULL));
  g_assert_cmpuint (attributes->len, ==, 3);
  g_assert_cmpstr (((KithAttribute *) attributes->pdata[0])->name, ==, "b");
  g_assert_cmpstr (((KithAttribute *) attributes->pdata[0])->value, ==, "two words");

  while (attributes->len < KITH_ATTRIBUTES_MOST)
    {
      g_autofree char *value = g_strdup_printf ("%u", attributes->len);

      g_assert_true (kith_attributes_add (attributes, "d", value));
    }
  g_assert_false (kith_attributes_add (attributes, "e", "one too many"));
  g_assert_true (kith_attributes_add (attributes, "a", "1"));
}

static void
test_report_is_bounded (void)
{
  g_autoptr (KithNetwork) network = kith_network_new ("gedcom");

  for (guint i = 0; i < KITH_NETWORK_MOST_SKIPPED + 5; i++)
    kith_network_report (network, "a.ged", i + 1, "reason");
  g_assert_cmpuint (network->skipped->len, ==, KITH_NETWORK_MOST_SKIPPED);
  g_assert_cmpuint (network->unlisted, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/people", test_people);
  g_test_add_func ("/network/ties", test_ties);
  g_test_add_func ("/network/tidy-twice", test_tidy_twice);
  g_test_add_func ("/network/egos", test_egos);
  g_test_add_func ("/network/attributes", test_attributes);
  g_test_add_func ("/network/report-is-bounded", test_report_is_bounded);

  return g_test_run ();
}
