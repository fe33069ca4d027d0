/* test-import-gedcom.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include "kith-gedcom-record.h"

#include <string.h>

/* One family in every encoding. */
static const char * const families[] = {
  "family-utf-8.ged",     "family-utf-8-mark.ged",   "family-ansel.ged",           "family-ansi.ged",
  "family-utf-16-le.ged", "family-utf-16-be.ged",    "family-utf-16-unmarked.ged", "family-7.ged",
};

static void
assert_day (const KithDate *date,
            const char     *expected)
{
  g_autofree char *text = kith_date_to_text (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_people (const KithNetwork *network)
{
  const KithNetworkPerson *zoe = find_person (network, "Zoë Marie Brøk");
  const KithNetworkPerson *father = find_person (network, "Jürgen Brøk");
  const KithNetworkPerson *theo = find_person (network, "Theo Brøk");

  g_assert_cmpuint (network->people->len, ==, 6);
  g_assert_cmpstr (zoe->id, ==, "I1");
  g_assert_cmpstr (zoe->nickname, ==, "Zo");
  g_assert_cmpint (zoe->sex, ==, KITH_SEX_FEMALE);
  assert_day (&zoe->born, "1984-05-03");
  g_assert_null (get_attribute (zoe->attributes, "BIRT DATE"));
  g_assert_cmpstr (get_attribute (zoe->attributes, "BIRT PLAC"), ==, "Århus");
  g_assert_cmpstr (get_attribute (zoe->attributes, "OCCU"), ==, "gardener");
  g_assert_cmpstr (get_attribute (zoe->attributes, "OCCU DATE"), ==, "FROM 2004 TO 2010");
  g_assert_cmpstr (get_attribute (zoe->attributes, "NOTE"), ==, "Likes long walks and\nwrites to mail@example.org.");
  g_assert_false (zoe->dead);

  g_assert_true (father->dead);
  assert_day (&father->born, "~1950");
  assert_day (&father->died, "~2011-06-12");
  g_assert_cmpstr (get_attribute (father->attributes, "DEAT DATE"), ==, "BEF 12 JUN 2011");
  assert_day (&find_person (network, "Renée Præst")->born, "~1951");
  assert_day (&find_person (network, "Émile Brøk")->born, "1987-07");

  g_assert_cmpint (theo->sex, ==, KITH_SEX_UNKNOWN);
  assert_day (&theo->born, "");
  g_assert_true (g_str_has_suffix (get_attribute (theo->attributes, "BIRT DATE"), "5 TSH 5770"));
  g_assert_cmpstr (get_attribute (theo->attributes, "NOTE"), ==, "Plays the cello.");
}

static void
assert_ties (const KithNetwork *network)
{
  const KithNetworkTie *couple = find_tie (network, KITH_TIE_PARTNER, "Jürgen Brøk", "Renée Præst");

  g_assert_cmpuint (network->ties->len, ==, 8);
  g_assert_cmpint (couple->bond, ==, KITH_BOND_MARRIED);
  g_assert_true (couple->ended);
  assert_day (&couple->from, "1980-06-06");
  assert_day (&couple->to, "1999");
  g_assert_cmpint (find_tie (network, KITH_TIE_PARTNER, "Zoë Marie Brøk", "Ida Lund")->bond, ==, KITH_BOND_PLAIN);
  g_assert_cmpint (find_tie (network, KITH_TIE_PARENT, "Jürgen Brøk", "Émile Brøk")->bond, ==, KITH_BOND_ADOPTED);
  g_assert_cmpint (find_tie (network, KITH_TIE_PARENT, "Renée Præst", "Zoë Marie Brøk")->bond, ==, KITH_BOND_PLAIN);
  find_tie (network, KITH_TIE_PARENT, "Ida Lund", "Theo Brøk");
}

static void
test_family (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      g_autoptr (KithNetwork) network = import_fixtures (families[i], NULL);

      g_test_message ("%s", families[i]);
      g_assert_cmpstr (network->format, ==, "gedcom");
      g_assert_cmpuint (network->egos->len, ==, 0);
      assert_reported (network, 0);
      assert_people (network);
      assert_ties (network);
    }
}

static void
test_rough (void)
{
  g_autoptr (KithNetwork) network = import_fixtures ("rough.ged", NULL);
  const KithNetworkPerson *ada = find_person (network, "Ada Rough");

  g_assert_cmpstr (get_attribute (ada->attributes, "NOTE"), ==, "A line that was\nbroken by hand\n12 times in a row");
  g_assert_cmpstr (get_attribute (ada->attributes, "NOTE SOUR"), ==, "too deep");
  g_assert_cmpint (ada->sex, ==, KITH_SEX_OTHER);
  g_assert_cmpstr (ada->nickname, ==, "Adi");
  g_assert_cmpstr (find_person (network, "Nameless Id")->id, ==, "line 18");
  g_assert_null (kith_network_find (network, "B")->name);
  g_assert_cmpuint (network->people->len, ==, 3);
  g_assert_cmpuint (network->people_tally.read, ==, 5);
  g_assert_cmpuint (network->people_tally.merged, ==, 1);
  g_assert_cmpuint (network->people_tally.skipped, ==, 1);

  g_assert_cmpuint (network->ties->len, ==, 1);
  g_assert_cmpuint (network->ties_tally.read, ==, 3);
  g_assert_cmpuint (network->ties_tally.merged, ==, 2);
  assert_reported (network, 9, 10, 11, 37, 13, 15, 18, 22, 27, 23, 24, 33, 0);
}

static const struct
{
  const char *text;
  const char *date;
  gboolean exact;
} dates[] = {
  { "1 JAN 1900", "1900-01-01", TRUE },
  { "  01  Jan  1900 ", "1900-01-01", TRUE },
  { "January 1900", "1900-01", TRUE },
  { "640", "0640", TRUE },
  { "ABT 1900", "~1900", TRUE },
  { "ca. MAR 1900", "~1900-03", TRUE },
  { "EST 1900", "~1900", TRUE },
  { "CAL 2 MAR 1900", "~1900-03-02", TRUE },
  { "BEF 1900", "~1900", FALSE },
  { "AFT 2 MAR 1900", "~1900-03-02", FALSE },
  { "BET 1900 AND 1903", "~1900", FALSE },
  { "FROM 1900 TO 1903", "~1900", FALSE },
  { "TO 1903", "~1903", FALSE },
  { "INT 1900 (about the war)", "~1900", FALSE },
  { "@#DGREGORIAN@ 1 JAN 1900", "1900-01-01", TRUE },
  { "GREGORIAN 1 JAN 1900", "1900-01-01", TRUE },
  { "BEF @#DGREGORIAN@ 1900", "~1900", FALSE },
  { "30 JAN 1648/49", "1649-01-30", FALSE },
  { "1699/00", "1700", FALSE },
  { "1950/55", "1950", FALSE },
  { "1980-05-01", "1980-05-01", TRUE },
  { "1980-05", "1980-05", TRUE },
  { "@#DJULIAN@ 1 JAN 1700", "", FALSE },
  { "JULIAN 1700", "", FALSE },
  { "@#DHEBREW@ 5 TSH 5770", "", FALSE },
  { "@#DFRENCH R@ 1 VEND 12", "", FALSE },
  { "HEBREW 5770", "", FALSE },
  { "44 BC", "", FALSE },
  { "44 BCE", "", FALSE },
  { "(in the spring)", "", FALSE },
  { "31 FEB 1900", "", FALSE },
  { "32 JAN 1900", "", FALSE },
  { "0 JAN 1900", "", FALSE },
  { "1/2/1900", "", FALSE },
  { "10000", "", FALSE },
  { "-5", "", FALSE },
  { "ABT", "", FALSE },
  { "BET AND 1900", "", FALSE },
  { "1 JAN 1900 12:00", "", FALSE },
  { "Y", "", FALSE },
  { "", "", FALSE },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      KithDate date = { KITH_DATE_DAY, TRUE, 1, 1, 1 };
      gboolean exact;

      g_test_message ("\"%s\"", dates[i].text);
      kith_gedcom_read_date (dates[i].text, &date, &exact);
      assert_day (&date, dates[i].date);
      g_assert_cmpint (exact, ==, dates[i].exact);
    }
}

static void
test_ansel (void)
{
  static const struct
  {
    const char *bytes;
    const char *text;
  } cases[] = {
    { "plain", "plain" },
    { "\xe8" "a\xe8o\xe8u", "äöü" },
    { "\xa2\xb2\xa5\xb5\xa1\xb1", "ØøÆæŁł" },
    { "\xe2" "e\xe1" "e\xe3" "e\xf0" "c\xe4n\xe9s\xea" "a", "éèêçñšå" },
    { "\xe3\xe2" "a", "ấ" },
    { "\xc7\xcf\xc5\xc6\xb9\xc3", "ßß¿¡£©" },
    { "\x80\xff\xfd x", "\357\277\275\357\277\275\357\277\275 x" },
    { "a\xe2\nb", "a\357\277\275\nb" },
    { "a\xe2", "a\357\277\275" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kith_ansel_to_utf8 ((const guint8 *) cases[i].bytes, strlen (cases[i].bytes));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_at_signs (void)
{
  g_autoptr (KithNetwork) five = import_text ("a.ged", "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n0 @A@ INDI\n1 NOTE @@me a@@b @@@@\n0 TRLR\n");
  g_autoptr (KithNetwork) seven = import_text ("a.ged", "0 HEAD\n1 GEDC\n2 VERS 7.0.1\n0 @A@ INDI\n1 NOTE @@me a@@b @@@@\n0 TRLR\n");

  g_assert_cmpstr (get_attribute (kith_network_find (five, "A")->attributes, "NOTE"), ==, "@me a@b @@");
  g_assert_cmpstr (get_attribute (kith_network_find (seven, "A")->attributes, "NOTE"), ==, "@me a@@b @@@@");
}

/* What cannot be read is shown as such and told, and the rest is there. */
static void
test_unreadable_letters (void)
{
  g_autoptr (KithNetwork) network = import_text ("a.ged", "0 HEAD\n1 CHAR UTF-8\n0 @A@ INDI\n1 NAME An\xff" "a\n1 SEX F\n0 TRLR\n");

  g_assert_cmpstr (kith_network_find (network, "A")->name, ==, "An\357\277\275a");
  g_assert_cmpint (kith_network_find (network, "A")->sex, ==, KITH_SEX_FEMALE);
  assert_reported (network, 4, 0);
}

/* A version or an encoding that nobody has heard of is told with its line; the file is read all the same. */
static void
test_head (void)
{
  static const struct
  {
    const char *version;
    const char *letters;
    guint reported[2];
  } cases[] = {
    { "5.5", "ANSEL", { 0, 0 } },        { "5.5.1", "ASCII", { 0, 0 } }, { "5.5.5", "UTF-8", { 0, 0 } }, { "7.0.14", "utf-8", { 0, 0 } },
    { "5.5.1", "UNICODE ", { 0, 0 } },   { "9.9", "UTF-8", { 3, 0 } },   { "4.0", "ANSI", { 3, 0 } },    { "5.5.1", "EBCDIC", { 4, 0 } },
    { "LINEAGE", "IBMPC", { 3, 4 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("0 HEAD\n1 GEDC\n2 VERS %s\n1 CHAR %s\n0 @A@ INDI\n1 NAME Ada\n0 TRLR\n",
                                               cases[i].version, cases[i].letters);
      g_autoptr (KithNetwork) network = import_text ("a.ged", text);

      g_test_message ("%s, %s", cases[i].version, cases[i].letters);
      find_person (network, "Ada");
      assert_reported (network, cases[i].reported[0], cases[i].reported[1], 0);
    }
}

static void
test_bonds (void)
{
  g_autoptr (KithNetwork) network =
    import_text ("a.ged", "0 HEAD\n0 @C@ INDI\n1 NAME C\n1 FAMC @F@\n2 PEDI foster\n0 @D@ INDI\n1 NAME D\n0 @P@ INDI\n1 NAME P\n"
                 "0 @Q@ INDI\n1 NAME Q\n0 @F@ FAM\n1 HUSB @P@\n1 WIFE @Q@\n1 CHIL @C@\n1 CHIL @D@\n2 _FREL Natural\n2 _MREL Step\n"
                 "0 TRLR\n");

  g_assert_cmpint (find_tie (network, KITH_TIE_PARENT, "P", "C")->bond, ==, KITH_BOND_FOSTER);
  g_assert_cmpint (find_tie (network, KITH_TIE_PARENT, "P", "D")->bond, ==, KITH_BOND_PLAIN);
  g_assert_cmpint (find_tie (network, KITH_TIE_PARENT, "Q", "D")->bond, ==, KITH_BOND_STEP);
}

/* "N" says of an event that it did not take place. */
static void
test_denied (void)
{
  g_autoptr (KithNetwork) network =
    import_text ("a.ged", "0 HEAD\n0 @P@ INDI\n1 NAME P\n1 DEAT N\n2 DATE 1 MAY 1990\n0 @Q@ INDI\n1 NAME Q\n1 DEAT n \n1 DEAT Y\n"
                 "0 @R@ INDI\n1 NAME R\n0 @F@ FAM\n1 HUSB @P@\n1 WIFE @Q@\n1 MARR Y\n1 DIV N\n1 ANUL n\n"
                 "0 @G@ FAM\n1 HUSB @P@\n1 WIFE @R@\n1 MARR N\n2 DATE 1988\n1 DIV N\n1 DIV Y\n0 TRLR\n");
  const KithNetworkPerson *p = find_person (network, "P");
  const KithNetworkTie *married = find_tie (network, KITH_TIE_PARTNER, "P", "Q");
  const KithNetworkTie *parted = find_tie (network, KITH_TIE_PARTNER, "P", "R");

  g_assert_false (p->dead);
  assert_day (&p->died, "");
  g_assert_cmpstr (get_attribute (p->attributes, "DEAT"), ==, "N");
  g_assert_cmpstr (get_attribute (p->attributes, "DEAT DATE"), ==, "1 MAY 1990");
  g_assert_true (find_person (network, "Q")->dead);

  g_assert_cmpint (married->bond, ==, KITH_BOND_MARRIED);
  g_assert_false (married->ended);
  g_assert_cmpstr (get_attribute (married->attributes, "DIV"), ==, "N");
  g_assert_cmpstr (get_attribute (married->attributes, "ANUL"), ==, "n");

  g_assert_cmpint (parted->bond, ==, KITH_BOND_PLAIN);
  assert_day (&parted->from, "");
  g_assert_cmpstr (get_attribute (parted->attributes, "MARR DATE"), ==, "1988");
  g_assert_true (parted->ended);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    guint line;
  } cases[] = {
    { "0 HEAD\n1 CHAR UTF-8\n", 2 },
    { "0 HEAD\n0 @A@ INDI\n1 NAME Ada\n0 TRL", 4 },
    { "0 HEAD\n0 @A@ INDI\n\n1 TRLR\n", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    import_refused ("a.ged", cases[i].text, -1, cases[i].line);
}

/* A note that everyone points to is not copied without end. */
static void
test_one_note_for_all (void)
{
  g_autoptr (GString) text = g_string_new ("0 HEAD\n0 @N@ NOTE ");
  g_autoptr (KithNetwork) network = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append (text, "a long note ");
  for (int i = 0; i < 500; i++)
    g_string_append_printf (text, "\n0 @I%d@ INDI\n1 NAME N\n1 NOTE @N@", i);
  g_string_append (text, "\n0 TRLR\n");

  network = import_text ("a.ged", text->str);
  g_assert_cmpuint (network->people->len, ==, 500);
  g_assert_nonnull (get_attribute (kith_network_find (network, "I0")->attributes, "NOTE"));
  g_assert_cmpuint (network->skipped->len, >, 400);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-gedcom/family", test_family);
  g_test_add_func ("/import-gedcom/rough", test_rough);
  g_test_add_func ("/import-gedcom/dates", test_dates);
  g_test_add_func ("/import-gedcom/ansel", test_ansel);
  g_test_add_func ("/import-gedcom/at-signs", test_at_signs);
  g_test_add_func ("/import-gedcom/unreadable-letters", test_unreadable_letters);
  g_test_add_func ("/import-gedcom/head", test_head);
  g_test_add_func ("/import-gedcom/bonds", test_bonds);
  g_test_add_func ("/import-gedcom/denied", test_denied);
  g_test_add_func ("/import-gedcom/refused", test_refused);
  g_test_add_func ("/import-gedcom/one-note-for-all", test_one_note_for_all);

  return g_test_run ();
}
