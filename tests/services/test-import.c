/* test-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include "kith-import-origin.h"
#include "kith-problem.h"

#include <string.h>

#define STEP 64

static const char * const wholes[] = {
  "family-utf-8.ged", "family-utf-8-mark.ged", "family-ansel.ged", "family-ansi.ged", "family-utf-16-le.ged", "family-utf-16-be.ged",
  "family-utf-16-unmarked.ged", "family-7.ged", "session.graphml", "plain.graphml",
};

static const char * const tables[] = {
  "case_7_ego.csv", "case_7_attributeList_Person.csv", "case_7_edgeList_Close.csv", "case_7_edgeList_Quarrel.csv", "case_8_ego.csv",
};

/* A file that says where it ends is refused wherever it is cut. */
static void
test_cut_short (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      g_autoptr (GBytes) bytes = load_fixture (wholes[i]);
      const char *content = g_bytes_get_data (bytes, NULL);

      g_test_message ("%s", wholes[i]);
      for (gsize n = 0; n < g_bytes_get_size (bytes) - 16; n += STEP)
        import_refused (wholes[i], content, (gssize) n, 0);
    }
}

/* A table ends where it ends: what is left of it is refused, or is fewer rows. */
static void
test_tables_cut_short (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GBytes) bytes = load_fixture (tables[i]);

      for (gsize n = 0; n < g_bytes_get_size (bytes); n += STEP)
        {
          g_autoptr (GPtrArray) files = import_files_new ();
          g_autoptr (GError) error = NULL;
          g_autoptr (KithNetwork) network = NULL;

          import_files_add (files, tables[i], g_bytes_get_data (bytes, NULL), (gssize) n);
          network = kith_import_read (files, &error);
          g_assert_cmpint (network == NULL, ==, error != NULL);
          g_assert_true (error == NULL || g_str_has_prefix (error->message, tables[i]));
        }
    }
}

static void
test_wrong_kind (void)
{
  static const struct
  {
    const char *bytes;
    gssize n_bytes;
  } cases[] = {
    { "", 0 },
    { "\xef\xbb\xbf", 3 },
    { "\xff\xfe", 2 },
    { "\n\n\n", 3 },
    { "\0", 1 },
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16 },
    { "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", -1 },
    { "PK\3\4\24\0\0\0\10\0", 10 },
    { "{\"people\": [1, 2]}", -1 },
    { "BEGIN:VCARD\nVERSION:4.0\nFN:Mika\nEND:VCARD\n", -1 },
    { "Dear Mika,\nhow are you?\n", -1 },
    { "0 HEADER\n0 TRLR\n", -1 },
    { "1 HEAD\n0 TRLR\n", -1 },
    { "SQLite format 3\0\20\0\1\1\0\100  ", 24 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      import_refused ("what.ever", cases[i].bytes, cases[i].n_bytes, 0);
    }
}

static void
assert_refused_together (const char *first,
                         const char *second)
{
  g_autoptr (GPtrArray) files = import_files_new ();
  g_autoptr (GBytes) first_bytes = load_fixture (first);
  g_autoptr (GBytes) second_bytes = load_fixture (second);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, kith_import_file_new (first, first_bytes));
  g_ptr_array_add (files, kith_import_file_new (second, second_bytes));
  g_assert_null (kith_import_read (files, &error));
  g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED);
  g_assert_true (g_str_has_prefix (error->message, second));
}

static void
test_together (void)
{
  g_autoptr (GPtrArray) none = import_files_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (kith_import_read (none, &error));
  g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE);
  assert_refused_together ("family-7.ged", "family-ansi.ged");
  assert_refused_together ("family-7.ged", "session.graphml");
  assert_refused_together ("case_7_ego.csv", "family-7.ged");
  assert_refused_together ("plain.graphml", "plain.graphml");
}

static void
test_too_large (void)
{
  g_autofree char *bytes = g_malloc0 (KITH_IMPORT_MOST_BYTES + 1);

  import_refused ("large.ged", bytes, KITH_IMPORT_MOST_BYTES + 1, 0);
  import_refused ("large.graphml", bytes, KITH_IMPORT_MOST_BYTES + 1, 0);
}

/* Whatever a file says, what comes of it can be stored, and is known again. */
static void
test_origin (void)
{
  static const char * const names[] = { "Ada Rough", "", "\t\n", "\u200b", "A\nB\tC", "with \"quotes\" and \\", "\u202eturned" };

  for (guint i = 0; i < G_N_ELEMENTS (names) + 1; i++)
    {
      g_autoptr (KithNetwork) network = kith_network_new ("gedcom");
      KithNetworkPerson *from = kith_network_person_new ("I\n1", "a.ged", 3);
      g_autoptr (KithPerson) person = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *origin = NULL;

      from->name = i < G_N_ELEMENTS (names) ? g_strdup (names[i]) : g_strnfill (500, 'x');
      from->nickname = g_strnfill (300, 'n');
      g_assert_true (kith_date_parse ("1990", &from->born));
      g_assert_true (kith_date_parse ("1980", &from->died));
      kith_attributes_add (from->attributes, "import", "cars");
      kith_attributes_add (from->attributes, "OCCU", "baker");
      kith_attributes_add (from->attributes, "OCCU", "\"poet\"");
      kith_network_add_person (network, from);

      person = kith_import_make_person (network, from, NULL, "01a2027a-fdc5-7000-a19a-88ad36853bf7", NULL);
      kith_person_validate (person, &error);
      g_assert_no_error (error);
      g_assert_nonnull (strstr (person->extra, "\"OCCU\":[\"baker\",\"\\\"poet\\\"\"]"));
      g_assert_nonnull (strstr (person->extra, "\"born\":\"1990\""));
      expected = kith_import_dup_origin (network, from);
      origin = kith_import_read_origin (person);
      g_assert_cmpstr (origin, ==, expected);
    }
}

/* Whoever the client was is the client again, under the same id and name. */
static void
test_client (void)
{
  g_autoptr (KithNetwork) network = kith_network_new ("gedcom");
  g_autoptr (KithNetwork) renamed = kith_network_new ("gedcom");
  KithNetworkPerson *client = kith_network_person_new ("I1", "a.ged", 3);
  KithNetworkPerson *other = kith_network_person_new ("I2", "a.ged", 5);
  g_autoptr (KithPerson) alone = NULL;
  g_autoptr (KithPerson) brought = NULL;

  client->name = g_strdup ("Ada");
  other->name = g_strdup ("Ben");
  kith_network_add_person (network, client);
  kith_network_add_person (network, other);
  kith_network_add_person (renamed, kith_network_person_new ("I1", "a.ged", 3));

  alone = kith_import_make_person (network, other, NULL, "01a2027a-fdc5-7000-a19a-88ad36853bf7", NULL);
  brought = kith_import_make_person (network, other, client, "01a2027a-fdc5-7000-a19a-88ad36853bf7", NULL);
  g_assert_null (kith_import_find_client (network, alone));
  g_assert_true (kith_import_find_client (network, brought) == client);
  g_assert_null (kith_import_find_client (renamed, brought));
}

/* People whom no import brought, or whose extra someone has changed, have no origin. */
static void
test_no_origin (void)
{
  static const char * const extras[] = {
    NULL, "", "null", "[]", "{}", "{\"import\": 3}", "{\"import\": {}}", "{\"import\": {\"id\": 3}}", "nonsense",
    "{\"import\": {\"client\": {\"id\": \"I1\"}}}",
  };

  g_autoptr (KithNetwork) network = kith_network_new ("gedcom");

  kith_network_add_person (network, kith_network_person_new ("I1", "a.ged", 3));
  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    {
      g_autoptr (KithPerson) person = kith_person_new ("c", "Ada");

      person->extra = g_strdup (extras[i]);
      g_assert_null (kith_import_read_origin (person));
      g_assert_null (kith_import_find_client (network, person));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/cut-short", test_cut_short);
  g_test_add_func ("/import/tables-cut-short", test_tables_cut_short);
  g_test_add_func ("/import/wrong-kind", test_wrong_kind);
  g_test_add_func ("/import/together", test_together);
  g_test_add_func ("/import/too-large", test_too_large);
  g_test_add_func ("/import/origin", test_origin);
  g_test_add_func ("/import/client", test_client);
  g_test_add_func ("/import/no-origin", test_no_origin);

  return g_test_run ();
}
