/* test-import-graphml.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\"?>\n"

static void
test_session (void)
{
  g_autoptr (KithNetwork) network = import_fixtures ("session.graphml", NULL);
  const KithNetworkPerson *mika = find_person (network, "Mika Sand");
  const KithNetworkPerson *ego = network->egos->pdata[0];

  g_assert_cmpstr (network->format, ==, "network-canvas");
  g_assert_cmpuint (network->egos->len, ==, 1);
  g_assert_cmpstr (ego->id, ==, "e6000000-0000-4000-8000-000000000007");
  g_assert_cmpstr (ego->name, ==, "case 7");
  g_assert_cmpstr (get_attribute (ego->attributes, "sleeps_well"), ==, "true");

  g_assert_cmpuint (network->people->len, ==, 3);
  g_assert_cmpstr (mika->id, ==, "a0000000-0000-4000-8000-000000000001");
  g_assert_cmpstr (mika->ego, ==, ego->id);
  g_assert_cmpstr (mika->relation, ==, "friend from school");
  g_assert_cmpstr (get_attribute (mika->attributes, "Age"), ==, "34");
  g_assert_null (get_attribute (mika->attributes, "label"));
  find_tie (network, "Close", "Mika Sand", "Noor & Sons");
  find_tie (network, "Quarrel", "Mika Sand", "Oda Sand");

  g_assert_cmpuint (network->ties->len, ==, 2);
  g_assert_cmpuint (network->ties_tally.read, ==, 5);
  g_assert_cmpuint (network->ties_tally.merged, ==, 2);
  g_assert_cmpuint (network->ties_tally.skipped, ==, 1);
  assert_reported (network, 35, 41, 44, 0);
}

static void
test_plain (void)
{
  g_autoptr (KithNetwork) network = import_fixtures ("plain.graphml", NULL);
  const KithNetworkPerson *par = find_person (network, "Pär");

  g_assert_cmpstr (network->format, ==, "graphml");
  g_assert_cmpuint (network->egos->len, ==, 0);
  g_assert_cmpuint (network->people->len, ==, 3);
  g_assert_null (kith_network_find (network, "n1")->name);
  g_assert_cmpuint (par->attributes->len, ==, 0);
  g_assert_cmpstr (get_attribute (kith_network_find (network, "n1")->attributes, "colour"), ==, "grey");
  g_assert_cmpstr (get_attribute (find_person (network, "Quist <&>")->attributes, "unheard"), ==, "of");
  g_assert_cmpuint (network->ties->len, ==, 1);
  g_assert_cmpstr (get_attribute (((KithNetworkTie *) network->ties->pdata[0])->attributes, "weight"), ==, "2.5");
  assert_reported (network, 11, 13, 0);
}

/* Several sessions in one file count their nodes from 1 each. */
static void
test_two_sessions (void)
{
  g_autoptr (KithNetwork) network =
    import_text ("two.graphml", HEAD "<graphml xmlns:nc=\"http://schema.networkcanvas.com/xmlns\">"
                 "<graph nc:sessionUUID=\"s1\"><node id=\"1\"><data key=\"name\">A</data></node><node id=\"2\"/>"
                 "<edge source=\"1\" target=\"2\"/></graph>"
                 "<graph nc:sessionUUID=\"s2\"><node id=\"1\"><data key=\"name\">B</data></node><node id=\"2\"/>"
                 "<edge source=\"1\" target=\"2\"/></graph></graphml>");

  g_assert_cmpuint (network->egos->len, ==, 2);
  g_assert_cmpuint (network->people->len, ==, 4);
  g_assert_cmpuint (network->ties->len, ==, 2);
  g_assert_cmpstr (find_person (network, "A")->ego, ==, "s1");
  g_assert_cmpstr (find_person (network, "B")->ego, ==, "s2");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    guint line;
  } cases[] = {
    { HEAD, 2 },
    { HEAD "<html/>", 2 },
    { HEAD "<graphml>\n<graph>", 3 },
    { HEAD "<graphml>\n<graph></node>\n</graphml>", 3 },
    { HEAD "<graphml>\n&nobody;</graphml>", 3 },
    { HEAD "<graphml/>\n<graphml/>", 3 },
    { HEAD "<!DOCTYPE graphml>\n<graphml/>", 2 },
    { HEAD "<!DOCTYPE g SYSTEM \"http://example.org/g.dtd\">\n<graphml/>", 2 },
    { HEAD "<!DOCTYPE g [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<graphml><key id=\"&e;\"/>&e;</graphml>", 0 },
    { HEAD "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
      "\n<graphml><key id=\"&c;\"/></graphml>", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      import_refused ("a.graphml", cases[i].text, -1, cases[i].line);
    }
}

static void
test_too_deep (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<graphml>");

  for (int i = 0; i < 5000; i++)
    g_string_append (text, "<graph>");
  import_refused ("deep.graphml", text->str, -1, 0);
}

/* Our own limits, well within those of the library. */
static void
test_limits (void)
{
  g_autoptr (GString) deepest = g_string_new (HEAD "<graphml>\n");
  g_autoptr (GString) too_deep = g_string_new (HEAD "<graphml>\n");
  g_autoptr (GString) too_many = g_string_new (HEAD "<graphml>\n");
  g_autoptr (KithNetwork) network = NULL;

  for (int i = 1; i < 33; i++)
    {
      g_string_append (too_deep, "<desc>");
      g_string_append (deepest, i < 32 ? "<desc>" : "");
    }
  for (int i = 1; i < 32; i++)
    g_string_append (deepest, "</desc>");
  g_string_append (deepest, "</graphml>");
  network = import_text ("deepest.graphml", deepest->str);
  import_refused ("deep.graphml", too_deep->str, -1, 3);

  for (int i = 0; i < 1000000; i++)
    g_string_append (too_many, "<a/>");
  g_string_append (too_many, "</graphml>");
  import_refused ("many.graphml", too_many->str, -1, 3);
}

/* Nodes within nodes are networks of their own, which no person is. */
static void
test_nested (void)
{
  g_autoptr (KithNetwork) network =
    import_text ("a.graphml", HEAD "<graphml><graph><node id=\"a\"><graph><node id=\"b\"/><edge source=\"a\" target=\"b\"/></graph></node>"
                 "<node/><edge source=\"a\"/></graph></graphml>");

  g_assert_cmpuint (network->people->len, ==, 1);
  g_assert_cmpuint (network->people_tally.read, ==, network->people->len + network->people_tally.skipped);
  g_assert_cmpuint (network->ties->len, ==, 0);
  g_assert_cmpuint (network->ties_tally.read, ==, network->ties_tally.skipped);
  g_assert_cmpuint (network->skipped->len, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-graphml/session", test_session);
  g_test_add_func ("/import-graphml/plain", test_plain);
  g_test_add_func ("/import-graphml/two-sessions", test_two_sessions);
  g_test_add_func ("/import-graphml/refused", test_refused);
  g_test_add_func ("/import-graphml/too-deep", test_too_deep);
  g_test_add_func ("/import-graphml/limits", test_limits);
  g_test_add_func ("/import-graphml/nested", test_nested);

  return g_test_run ();
}
