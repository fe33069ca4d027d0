/* test-import-shared.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include "kith-kinship.h"

#include <string.h>

/* Files that other programs wrote. They are not part of Kith; who has them says where in KITH_SHARED_DATA. */
static char *folder;

/* People and ties that a right import finds, and how many of each stand in the file twice or cannot be used. */
typedef struct
{
  const char *path;
  guint people;
  guint ties;
  guint people_merged, people_skipped;
  guint ties_merged, ties_skipped;
  gboolean reported;
} Case;

static const Case gedcom_cases[] = {
  { "gedcom/royal92.ged", 3010, 4862 },
  { "gedcom/Harry_Potter.ged", 23, 37 },
  { "gedcom/Sopranos.ged", 8, 12, 0, 0, 0, 0, TRUE },
  { "gedcom/seed-for-import.ged", 14, 21 },
  { "gedcom/gramps-2025-export.ged", 14, 21 },
  { "gedcom/myheritage-2025-export.ged", 14, 21 },
  { "gedcom/rootsmagic-2026-export.ged", 14, 21 },
  { "gedcom/comprehensive.ged", 7, 9 },
  { "gedcom/relationships-complex.ged", 43, 65, 0, 0, 1, 0, TRUE },
  { "gedcom/family-structure-variants.ged", 5, 1, 0, 0, 2, 0, TRUE },
  { "gedcom/calendar-dates.ged", 11, 0 },
  { "gedcom/cont-conc.ged", 2, 0 },
  { "gedcom/vendor-webtreeprint.ged", 14, 22 },
  { "gedcom/555SAMPLE.GED", 3, 3, 0, 0, 1, 0, TRUE },
  { "gedcom/utf16le.ged", 3, 3, 0, 0, 1, 0, TRUE },
  { "gedcom/TGC551LF.ged", 15, 21 },
  { "gedcom/legacycustomtags.ged", 8, 6, 0, 0, 0, 0, TRUE },
  { "gedcom/sex-value-variants.ged", 7, 0 },
  { "gedcom/indented-lines.ged", 1, 0 },
  { "gedcom/atsign-55.ged", 0, 0 },
  { "gedcom/malformed/duplicate-xref.ged", 1, 0, 0, 2, 0, 0, TRUE },
  { "gedcom/malformed/missing-xref.ged", 1, 0, 0, 0, 0, 0, TRUE },
  { "gedcom/malformed/blank-lines.ged", 2, 0 },
  { "gedcom70/maximal70.ged", 4, 3 },
  { "gedcom70/maximal70-tree1.ged", 4, 3 },
  { "gedcom70/maximal70-tree2.ged", 4, 3 },
  { "gedcom70/minimal70.ged", 0, 0 },
  { "gedcom70/remarriage1.ged", 3, 2 },
  { "gedcom70/same-sex-marriage.ged", 2, 1 },
  { "gedcom70/age.ged", 1, 0 },
  { "gedcom70/lang.ged", 0, 0 },
  { "gedcom70/date.ged", 8, 0 },
  { "gedcom70/notes-1.ged", 0, 0 },
  { "gedcom70/escapes.ged", 1, 0 },
  { "gedcom70/voidptr.ged", 2, 1 },
};

static const Case graphml_cases[] = {
  { "graphml/karate.graphml", 34, 78 },
  { "graphml/lesmis.graphml", 77, 254 },
  { "graphml/test.graphml", 6, 7, 0, 0, 0, 0, TRUE },
  { "networkcanvas/minimal.graphml", 2, 1 },
};

static KithNetwork *
read_shared (const char *path)
{
  g_autoptr (GPtrArray) files = import_files_new ();
  g_autoptr (GError) error = NULL;
  KithNetwork *network;

  import_files_load (files, folder, path);
  network = kith_import_read (files, &error);
  g_assert_no_error (error);
  return network;
}

static void
assert_case (const Case *expected)
{
  g_autoptr (KithNetwork) network = read_shared (expected->path);

  g_test_message ("%s: %u people, %u ties, %u reported", expected->path, network->people->len, network->ties->len,
                  network->skipped->len);
  for (guint i = 0; i < MIN (network->skipped->len, 5); i++)
    g_test_message ("  line %u: %s", ((KithSkipped *) network->skipped->pdata[i])->line,
                    ((KithSkipped *) network->skipped->pdata[i])->reason);
  g_assert_cmpuint (network->people->len, ==, expected->people);
  g_assert_cmpuint (network->ties->len, ==, expected->ties);
  g_assert_cmpuint (network->people_tally.merged, ==, expected->people_merged);
  g_assert_cmpuint (network->people_tally.skipped, ==, expected->people_skipped);
  g_assert_cmpuint (network->ties_tally.merged, ==, expected->ties_merged);
  g_assert_cmpuint (network->ties_tally.skipped, ==, expected->ties_skipped);
  g_assert_cmpuint (network->people_tally.read, ==, expected->people + expected->people_merged + expected->people_skipped);
  g_assert_cmpuint (network->ties_tally.read, ==, expected->ties + expected->ties_merged + expected->ties_skipped);
  g_assert_cmpint (network->skipped->len > 0, ==, expected->reported);
}

static gboolean
is_missing (void)
{
  if (folder != NULL)
    return FALSE;
  g_test_skip ("The shared sample files are not here");
  return TRUE;
}

static void
test_gedcom (void)
{
  if (is_missing ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (gedcom_cases); i++)
    assert_case (&gedcom_cases[i]);
}

static void
test_graphml (void)
{
  if (is_missing ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (graphml_cases); i++)
    assert_case (&graphml_cases[i]);
}

static guint
count_sex (const KithNetwork *network,
           KithSex            sex)
{
  guint n = 0;

  for (guint i = 0; i < network->people->len; i++)
    n += ((KithNetworkPerson *) network->people->pdata[i])->sex == sex;
  return n;
}

static guint
count_kind (const KithNetwork *network,
            const char        *kind)
{
  guint n = 0;

  for (guint i = 0; i < network->ties->len; i++)
    n += strcmp (((KithNetworkTie *) network->ties->pdata[i])->kind, kind) == 0;
  return n;
}

static void
test_royal92 (void)
{
  g_autoptr (KithNetwork) network = NULL;
  guint ended = 0;

  if (is_missing ())
    return;

  network = read_shared ("gedcom/royal92.ged");
  for (guint i = 0; i < network->ties->len; i++)
    ended += ((KithNetworkTie *) network->ties->pdata[i])->ended;
  g_assert_cmpuint (count_kind (network, KITH_TIE_PARTNER), ==, 1138);
  g_assert_cmpuint (count_kind (network, KITH_TIE_PARENT), ==, 4862 - 1138);
  g_assert_cmpuint (count_sex (network, KITH_SEX_UNKNOWN), ==, 13);
  g_assert_cmpuint (ended, ==, 74);
}

/* The relation of all to every hundredth: what would blow up does so here. */
static void
test_royal_kinship (void)
{
  g_autoptr (KithNetwork) network = NULL;
  gint64 started;
  guint n = 0;

  if (is_missing ())
    return;

  network = read_shared ("gedcom/royal92.ged");
  started = g_get_monotonic_time ();
  for (guint i = 0; i < network->people->len; i += 100, n++)
    {
      g_autoptr (GArray) kin = kith_kinship_relate (network, ((KithNetworkPerson *) network->people->pdata[i])->id);

      g_assert_cmpuint (kin->len, ==, network->people->len);
    }
  g_test_message ("%.2f ms for each of %u", (double) (g_get_monotonic_time () - started) / 1000 / n, n);
  g_assert_cmpint ((g_get_monotonic_time () - started) / n, <, G_USEC_PER_SEC);
}

static const KithNetworkPerson *
find_named (const KithNetwork *network,
            const char        *name,
            guint             *at)
{
  for (guint i = 0; i < network->people->len; i++)
    {
      const KithNetworkPerson *person = network->people->pdata[i];

      if (person->name != NULL && strstr (person->name, name) != NULL)
        {
          *at = i;
          return person;
        }
    }
  g_assert_not_reached ();
}

static void
test_potter_kinship (void)
{
  static const char * const relations[][2] = {
    { "James Potter", "father" },      { "Ginerva", "partner" },        { "Albus Severus", "son" },
    { "Ronald", "brother-in-law" },    { "Molly Prewett", "mother-in-law" }, { "Dudley", "first cousin" },
    { "Petunia", "aunt or uncle" },    { "Vernon", "aunt or uncle by marriage" },
  };
  g_autoptr (KithNetwork) network = NULL;
  g_autoptr (GArray) kin = NULL;
  guint at;

  if (is_missing ())
    return;

  network = read_shared ("gedcom/Harry_Potter.ged");
  kin = kith_kinship_relate (network, find_named (network, "Harry", &at)->id);
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      g_autofree char *label = NULL;

      find_named (network, relations[i][0], &at);
      label = kith_kinship_describe (&g_array_index (kin, KithKin, at));
      g_test_message ("%s", relations[i][0]);
      g_assert_cmpstr (label, ==, relations[i][1]);
    }
}

/* One program's people are another's, whatever it makes of the rest. */
static void
test_same_smiths (void)
{
  static const char * const paths[] = {
    "gedcom/gramps-2025-export.ged", "gedcom/myheritage-2025-export.ged", "gedcom/rootsmagic-2026-export.ged",
  };
  g_autoptr (KithNetwork) seed = NULL;

  if (is_missing ())
    return;

  seed = read_shared ("gedcom/seed-for-import.ged");
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (KithNetwork) network = read_shared (paths[i]);

      for (guint j = 0; j < seed->people->len; j++)
        {
          const KithNetworkPerson *person = seed->people->pdata[j];
          guint at;
          const KithNetworkPerson *other = find_named (network, person->name, &at);

          g_assert_cmpint (other->sex, ==, person->sex);
          g_assert_cmpint (kith_date_compare (&other->born, &person->born), ==, 0);
        }
    }
}

static void
test_encodings (void)
{
  g_autoptr (KithNetwork) utf_8 = NULL;
  g_autoptr (KithNetwork) utf_16 = NULL;
  g_autoptr (KithNetwork) bronte = NULL;
  guint at;

  if (is_missing ())
    return;

  utf_8 = read_shared ("gedcom/555SAMPLE.GED");
  utf_16 = read_shared ("gedcom/utf16le.ged");
  for (guint i = 0; i < utf_8->people->len; i++)
    g_assert_cmpstr (((KithNetworkPerson *) utf_8->people->pdata[i])->name, ==,
                     ((KithNetworkPerson *) utf_16->people->pdata[i])->name);
  bronte = read_shared ("gedcom/vendor-webtreeprint.ged");
  find_named (bronte, "Brontë", &at);
}

static void
load_folder (GPtrArray  *files,
             const char *name,
             const char *suffix)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *entry;

  g_assert_nonnull (entries);
  while ((entry = g_dir_read_name (entries)) != NULL)
    if (g_str_has_suffix (entry, suffix))
      import_files_load (files, path, entry);
}

static void
assert_canvas (const char *name,
               const char *suffix,
               guint       egos,
               guint       people,
               guint       close_ties,
               guint       drug_ties,
               guint       sex_ties,
               guint       repeats)
{
  g_autoptr (GPtrArray) files = import_files_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KithNetwork) network = NULL;

  load_folder (files, name, suffix);
  network = kith_import_read (files, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (network->format, ==, "network-canvas");
  g_assert_cmpuint (network->egos->len, ==, egos);
  g_assert_cmpuint (network->people->len, ==, people);
  g_assert_cmpuint (count_kind (network, "Close"), ==, close_ties);
  g_assert_cmpuint (count_kind (network, "DrugTie"), ==, drug_ties);
  g_assert_cmpuint (count_kind (network, "SexTie"), ==, sex_ties);
  g_assert_cmpuint (network->ties->len, ==, close_ties + drug_ties + sex_ties);
  g_assert_cmpuint (network->ties_tally.merged, ==, repeats);
  g_assert_cmpuint (network->ties_tally.skipped, ==, 0);
  g_assert_cmpuint (network->skipped->len, ==, repeats);
  for (guint i = 0; i < network->people->len; i++)
    g_assert_nonnull (((KithNetworkPerson *) network->people->pdata[i])->name);
}

static void
test_canvas (void)
{
  if (is_missing ())
    return;
  assert_canvas ("networkcanvas/export-2023-case_1", ".graphml", 1, 7, 13, 10, 1, 8);
  assert_canvas ("networkcanvas/export-2023-case_1", ".csv", 1, 7, 13, 10, 1, 0);
  assert_canvas ("networkcanvas/export-2024", ".csv", 7, 46, 42, 9, 13, 0);
}

/* The GraphML and the tables of one session say the same; read together they are one network. */
static void
test_canvas_twice (void)
{
  g_autoptr (GPtrArray) files = import_files_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KithNetwork) network = NULL;

  if (is_missing ())
    return;

  load_folder (files, "networkcanvas/export-2023-case_1", "");
  network = kith_import_read (files, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (network->egos->len, ==, 1);
  g_assert_cmpuint (network->people->len, ==, 7);
  g_assert_cmpuint (network->ties->len, ==, 24);
  g_assert_cmpuint (network->people_tally.merged, ==, 7);
  g_assert_cmpuint (network->ties_tally.merged, ==, 32);
}

/* Tables of other programs are none of Network Canvas, and are said to be none. */
static void
test_wrong_kind (void)
{
  static const char * const paths[] = {
    "csv/previousInterview.csv", "csv/export.csv", "csv/export.txt", "csv/csv_semicolon.csv", "csv/test_utf16_little.csv",
    "csv/test_latin1.csv", "csv/test_utf8_bom.csv", "egonet/egor32/edges_32.csv", "vcard/vcard.vcf", "ical/import.ics",
  };

  if (is_missing ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *path = g_build_filename (folder, paths[i], NULL);
      g_autofree char *bytes = NULL;
      gsize n_bytes;

      g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
      import_refused (paths[i], bytes, (gssize) n_bytes, 0);
    }
}

static char *
find_folder (void)
{
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "data", NULL);
  const char *named = g_getenv ("KITH_SHARED_DATA");
  const char *path = named != NULL ? named : beside;

  return g_file_test (path, G_FILE_TEST_IS_DIR) ? g_strdup (path) : NULL;
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = find_folder ();

  g_test_add_func ("/import-shared/gedcom", test_gedcom);
  g_test_add_func ("/import-shared/graphml", test_graphml);
  g_test_add_func ("/import-shared/royal92", test_royal92);
  g_test_add_func ("/import-shared/royal-kinship", test_royal_kinship);
  g_test_add_func ("/import-shared/potter-kinship", test_potter_kinship);
  g_test_add_func ("/import-shared/same-smiths", test_same_smiths);
  g_test_add_func ("/import-shared/encodings", test_encodings);
  g_test_add_func ("/import-shared/canvas", test_canvas);
  g_test_add_func ("/import-shared/canvas-twice", test_canvas_twice);
  g_test_add_func ("/import-shared/wrong-kind", test_wrong_kind);

  status = g_test_run ();
  g_free (folder);
  return status;
}
