/* test-import-csv.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include "kith-csv.h"

#include <string.h>

#define MIKA "a0000000-0000-4000-8000-000000000001"
#define CASE_7 "case_7_ego.csv", "case_7_attributeList_Person.csv", "case_7_edgeList_Close.csv", "case_7_edgeList_Quarrel.csv"
#define CASE_8 "case_8_ego.csv", "case_8_attributeList_Person.csv", "case_8_edgeList_Close.csv"

/* @table: rows, each after its line and ended by a bar, cells between slashes. */
static const struct
{
  const char *text;
  const char *table;
} tables[] = {
  { "a,b\n1,2\n", "a/b|2:1/2|" },
  { "a;b\r\n1;2\r\n", "a/b|2:1/2|" },
  { "a\tb\r1\t2", "a/b|2:1/2|" },
  { "a,b\n,\n", "a/b|2:/|" },
  { " a , b \n 1 , 2 \n", "a/b|2: 1 / 2 |" },
  { "\xef\xbb\xbf" "a,b\n1,2", "a/b|2:1/2|" },
  { "\n\na,b\n\n1,2\n\n", "a/b|5:1/2|" },
  { "\"a\",\"b\"\n\"1\",\"2\"\n", "a/b|2:1/2|" },
  { "a,b\n\"x\ny\",\"\"\"z\"\"\"\n3,4\n", "a/b|2:x\ny/\"z\"|4:3/4|" },
  { "a,b\n\"x\r\ny\",2\r\n3,4", "a/b|2:x\r\ny/2|4:3/4|" },
  { "\"a;c\",b\n1,2\n", "a;c/b|2:1/2|" },
  { "a,b\n1,2,\n3,4,,,\n", "a/b|2:1/2|3:3/4|" },
  { "a,b\nx\"y\",2\n", "a/b|2:x\"y\"/2|" },
  { "a,b\n\"\",2\n", "a/b|2:/2|" },
  { "a,b\nM\xfcller,\x80\n", "a/b|2:Müller/€|" },
  { "a,b\nMüller,€\n", "a/b|2:Müller/€|" },
  { "a,b\n1,2\n\"\"", NULL },
  { "a,b\n1,2\n3\n", NULL },
  { "a,b\n1,2,3\n", NULL },
  { "a,b\n\"1,2\n3,4\n", NULL },
  { "a,b\n\"1\"x,2\n", NULL },
  { "a,b\n1,\"", NULL },
  { "a\0b", NULL },
};

static char *
show (const KithCsvTable *table)
{
  GString *text = g_string_new (NULL);
  g_autofree char *columns = g_strjoinv ("/", table->columns);

  g_string_append_printf (text, "%s|", columns);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const KithCsvRow *row = table->rows->pdata[i];
      g_autofree char *cells = g_strjoinv ("/", row->cells);

      g_string_append_printf (text, "%u:%s|", row->line, cells);
    }
  return g_string_free_and_steal (text);
}

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (tables[i].text, tables[i].text[1] == '\0' ? 3 : strlen (tables[i].text));
      g_autoptr (KithImportFile) file = kith_import_file_new ("a.csv", bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (KithCsvTable) table = kith_csv_read (file, &error);
      g_autofree char *shown = table != NULL ? show (table) : NULL;

      g_test_message ("case %u: %s", i, error != NULL ? error->message : "");
      g_assert_cmpstr (shown, ==, tables[i].table);
      g_assert_cmpint (error == NULL, ==, table != NULL);
    }
}

static void
test_session (void)
{
  g_autoptr (KithNetwork) network = import_fixtures (CASE_7, NULL);
  const KithNetworkPerson *mika = find_person (network, "Mika Sand");
  const KithNetworkPerson *ego = network->egos->pdata[0];

  g_assert_cmpstr (network->format, ==, "network-canvas");
  g_assert_cmpuint (network->egos->len, ==, 1);
  g_assert_cmpstr (ego->name, ==, "case 7");
  g_assert_cmpstr (get_attribute (ego->attributes, "sleeps_well"), ==, "true");
  g_assert_cmpuint (network->people->len, ==, 3);
  g_assert_cmpstr (mika->id, ==, MIKA);
  g_assert_cmpstr (mika->ego, ==, ego->id);
  g_assert_cmpstr (get_attribute (mika->attributes, "remark"), ==, "said \"maybe\", then\r\nno");
  g_assert_cmpstr (get_attribute (mika->attributes, "networkCanvasType"), ==, "Person");
  find_person (network, "Oda, of Sand");
  g_assert_cmpuint (network->ties->len, ==, 2);
  find_tie (network, "Close", "Mika Sand", "Noor");
  g_assert_cmpstr (get_attribute (find_tie (network, "Quarrel", "Mika Sand", "Oda, of Sand")->attributes, "since"), ==, "Mai; früher");
  g_assert_cmpuint (network->ties_tally.merged, ==, 1);
  assert_reported (network, 3, 0);
}

/* Without the columns of ids, the numbers of a session join its rows. */
static void
test_numbers (void)
{
  g_autoptr (KithNetwork) network = import_fixtures (CASE_8, NULL);

  g_assert_cmpuint (network->people->len, ==, 2);
  find_tie (network, "Close", "Pim", "Quin");
  assert_reported (network, 0);
}

static void
test_sessions_together (void)
{
  g_autoptr (KithNetwork) network = import_fixtures (CASE_8, CASE_7, "session.graphml", NULL);

  g_assert_cmpuint (network->egos->len, ==, 2);
  g_assert_cmpuint (network->people->len, ==, 5);
  g_assert_cmpuint (network->ties->len, ==, 3);
  g_assert_cmpuint (network->people_tally.merged + network->people_tally.skipped, ==, 3);
}

static void
test_no_ego_table (void)
{
  g_autoptr (KithNetwork) network = import_fixtures ("case_7_attributeList_Person.csv", "case_8_attributeList_Person.csv", NULL);

  g_assert_cmpuint (network->egos->len, ==, 2);
  g_assert_cmpuint (network->people->len, ==, 5);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    guint line;
  } cases[] = {
    { "name,age\nMika,34\n", 1 },
    { "networkCanvasEgoUUID,networkCanvasUUID\ne,a\ne\n", 3 },
    { "networkCanvasEgoUUID,networkCanvasUUID\ne,\"a\n", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    import_refused ("a.csv", cases[i].text, -1, cases[i].line);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-csv/tables", test_tables);
  g_test_add_func ("/import-csv/session", test_session);
  g_test_add_func ("/import-csv/numbers", test_numbers);
  g_test_add_func ("/import-csv/sessions-together", test_sessions_together);
  g_test_add_func ("/import-csv/no-ego-table", test_no_ego_table);
  g_test_add_func ("/import-csv/refused", test_refused);

  return g_test_run ();
}
