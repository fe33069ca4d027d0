/* test-template.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"
#include "kith-template.h"

#include <string.h>

#define WORDS "[Areas]\ngrief=grief\n[Sections]\nplan=Plan\n[Tasks]\ninventory=Inventory\n"

#define NAMES   "[Template]\nId=ipt\nEdition=1\nName=IPT\nSource=a book\nVerified=true\n"
#define NUMBERS "Sessions=16\nLeast=12\nMost=20\nWeeks=16\nCadence=7\nMinutes=50\nEndingDue=4\nEndingOverdue=2\n"
#define WORDED  "Reviews=4;8;12\nAreas=grief\nSections=plan\n"
#define OPENING "[Phase opening]\nLabel=Opening\nSessions=4\nTasks=inventory\n"
#define MIDDLE  "[Phase middle]\nLabel=Middle\n"
#define ENDING  "[Phase ending]\nLabel=Ending\nSessions=4\n"
#define WHOLE   NAMES NUMBERS WORDED OPENING MIDDLE ENDING

typedef struct
{
  const char *text;
  const char *at; /* what the message must name */
} BadCase;

static const BadCase bad_cases[] = {
  { "", "own.ini, [Template] Id" },
  { "no key file", "own.ini" },
  { "[Template]\nId=IPT 16\n", "own.ini, [Template] Id" },
  { "[Template]\nId=16\n", "own.ini, [Template] Id" },
  { "[Template]\nId=ipt\nEdition=1\nName=\n", "own.ini, [Template] Name" },
  { "[Template]\nId=ipt\nEdition=1\nName=IPT\n", "own.ini, [Template] Source" },
  { "[Template]\nId=ipt\nEdition=1\nName=IPT\nSource=s\nVerified=perhaps\n", "[Template] Verified" },
  { NAMES "Sessions=16\nLeast=12\nMost=11\n", "[Template] Most" },
  { NAMES "Sessions=21\nLeast=12\nMost=20\n", "[Template] Sessions" },
  { NAMES "Sessions=sixteen\nLeast=12\nMost=20\n", "[Template] Sessions" },
  { NAMES "Sessions=16\nLeast=12\nMost=20\nWeeks=16\nCadence=7\nMinutes=50\nEndingDue=4\nEndingOverdue=5\n",
    "[Template] EndingOverdue" },
  { NAMES NUMBERS "Reviews=8;4\n" MIDDLE, "[Template] Reviews" },
  { NAMES NUMBERS "Reviews=4;4\n" MIDDLE, "[Template] Reviews" },
  { NAMES NUMBERS "Areas=love\n" MIDDLE, "[Template] Areas" },
  { NAMES NUMBERS "Areas=grief;;\n" MIDDLE, "[Template] Areas" },
  { NAMES NUMBERS "Sections=thoughts\n" MIDDLE, "[Template] Sections" },
  { NAMES NUMBERS WORDED, "[Template] Phase" },
  { NAMES NUMBERS WORDED OPENING ENDING, "[Template] Phase" },
  { NAMES NUMBERS WORDED OPENING MIDDLE "[Phase more]\nLabel=More\n", "[Template] Phase" },
  { NAMES NUMBERS WORDED "[Phase opening]\nLabel=Opening\nSessions=0\n" MIDDLE, "[Phase opening] Sessions" },
  { NAMES NUMBERS WORDED "[Phase opening]\nSessions=4\n" MIDDLE, "[Phase opening] Label" },
  { NAMES NUMBERS WORDED "[Phase opening]\nLabel=O\nSessions=4\nTasks=sing\n" MIDDLE, "[Phase opening] Tasks" },
  { NAMES NUMBERS WORDED "[Phase opening]\nLabel=O\nSessions=12\n" MIDDLE, "[Template] Least" },
};

static KithTemplate *
parse (const char  *text,
       GError     **error)
{
  g_autoptr (KithDefinition) words = kith_definition_new ("words.ini", WORDS, strlen (WORDS), NULL);
  g_autoptr (KithVocabulary) vocabulary = kith_vocabulary_parse (words, NULL);
  g_autoptr (KithDefinition) definition = kith_definition_new ("own.ini", text, strlen (text), error);

  g_assert_nonnull (vocabulary);
  return definition != NULL ? kith_template_parse (definition, vocabulary, error) : NULL;
}

static void
test_whole (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithTemplate) template = parse (WHOLE, &error);
  KithEdges edges;

  g_assert_no_error (error);
  g_assert_cmpstr (template->id, ==, "ipt");
  g_assert_true (template->verified);
  g_assert_cmpint (template->sessions, ==, 16);
  g_assert_cmpuint (template->phases->len, ==, 3);
  g_assert_cmpstr (kith_template_get_phase (template, 0)->id, ==, "opening");
  g_assert_cmpstr (kith_template_get_phase (template, 0)->tasks[0], ==, "inventory");
  g_assert_cmpstr (kith_phase_get_label (kith_template_get_phase (template, 2)), ==, "Ending");
  g_assert_null (kith_template_get_phase (template, 3));
  g_assert_null (kith_template_get_phase (template, -1));
  g_assert_true (kith_template_lay_edges (template, 20, &edges, &error));
  g_assert_cmpint (edges.last[1], ==, 16);
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithTemplate) template = parse (bad_cases[i].text, &error);

      g_test_message ("case %" G_GSIZE_FORMAT ": %s", i, error != NULL ? error->message : "not refused");
      g_assert_null (template);
      g_assert_true (error->domain == KITH_DOMAIN_ERROR);
      g_assert_nonnull (strstr (error->message, bad_cases[i].at));
    }
}

static void
test_reviews (void)
{
  static const struct { int sessions; int number; gboolean review; } cases[] = {
    { 16, 4, TRUE }, { 16, 8, TRUE }, { 16, 12, TRUE }, { 16, 5, FALSE }, { 16, 16, FALSE },
    { 12, 8, TRUE }, { 12, 12, FALSE }, { 8, 8, FALSE }, { 8, 12, FALSE },
  };
  g_autoptr (KithTemplate) template = parse (WHOLE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kith_template_is_review (template, cases[i].sessions, cases[i].number), ==, cases[i].review);
}

static void
test_words (void)
{
  g_autoptr (KithDefinition) words = kith_definition_new ("words.ini", WORDS, strlen (WORDS), NULL);
  g_autoptr (KithVocabulary) vocabulary = kith_vocabulary_parse (words, NULL);

  g_assert_true (kith_vocabulary_has (vocabulary, "Areas", "grief"));
  g_assert_false (kith_vocabulary_has (vocabulary, "Tasks", "grief"));
  g_assert_cmpstr (kith_vocabulary_get_label (vocabulary, "Sections", "plan"), ==, "Plan");
  g_assert_cmpstr (kith_vocabulary_get_label (vocabulary, "Sections", "our own"), ==, "our own");
  g_assert_cmpstr (kith_vocabulary_get_ids (vocabulary, "Tasks")[0], ==, "inventory");
  g_assert_null (kith_vocabulary_get_ids (vocabulary, "Nothing"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/whole", test_whole);
  g_test_add_func ("/template/refused", test_refused);
  g_test_add_func ("/template/reviews", test_reviews);
  g_test_add_func ("/template/words", test_words);
  return g_test_run ();
}
