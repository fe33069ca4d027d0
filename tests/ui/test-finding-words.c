/* test-finding-words.c: what was found in words, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-finding-words.h"

static const char * const looked_for[] = { "quarr", NULL };

#define CLIENT "0195d0a0-0000-7000-8000-000000000001"
#define OTHER "0195d0a0-0000-7000-8000-000000000002"
#define SESSION "0195d0a0-0000-7000-8000-000000000003"

static const struct
{
  KithFindingFacts facts;
  const char *title;
  const char *detail;
  const char *caption;
  const char *way;
} cases[] = {
  { { .kind = KITH_FINDING_CLIENT, .id = CLIENT, .client = CLIENT, .text = "Anna Beck", .date = "1980-05-01", .client_name = "Anna Beck" },
    "Anna Beck", "", "born 1 May 1980", "home.open-client::" CLIENT },
  { { .kind = KITH_FINDING_APPOINTMENT, .id = OTHER, .client = CLIENT, .text = "Anna Beck", .date = "2027-01-11T14:30",
      .client_name = "Anna Beck" },
    "Anna Beck", "", "11 January 2027, 14:30", "home.open-day::2027-01-11" },
  { { .kind = KITH_FINDING_PERSON, .id = OTHER, .client = CLIENT, .text = "Lena", .detail = "sister", .date = "",
      .client_name = "Anna Beck" },
    "Lena", "sister", "Anna Beck", "home.open-person(('" CLIENT "', '" OTHER "'))" },
  { { .kind = KITH_FINDING_EVENT, .id = OTHER, .client = CLIENT, .text = "a word of one's own", .detail = "two\nlines",
      .date = "2020-05", .client_name = "Anna Beck" },
    "a word of one's own", "two lines", "Anna Beck · May 2020", "home.open-view(('" CLIENT "', 'timeline'))" },
  { { .kind = KITH_FINDING_NOTE, .id = OTHER, .client = CLIENT, .text = "…the quarrel", .date = "2026-11-02", .session = SESSION,
      .client_name = "Anna Beck" },
    "…the quarrel", "", "Anna Beck · 2 November 2026", "home.open-session(('" CLIENT "', '" SESSION "'))" },
  { { .kind = KITH_FINDING_NOTE, .id = OTHER, .client = CLIENT, .text = "…the quarrel", .date = "2026-11-02" },
    "…the quarrel", "", "2 November 2026", "home.open-view(('" CLIENT "', 'overview'))" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithFindingFacts facts = cases[i].facts;
      g_autoptr (KithFinding) finding = NULL;
      g_autoptr (KithFindingWords) words = NULL;
      g_autofree char *way = NULL;

      facts.words = looked_for;
      finding = kith_finding_new (&facts);
      words = kith_finding_words_new (finding, FALSE);
      way = kith_finding_dup_way (finding);
      g_assert_cmpstr (words->title, ==, cases[i].title);
      g_assert_cmpstr (words->detail, ==, cases[i].detail);
      g_assert_cmpstr (words->caption, ==, cases[i].caption);
      g_assert_cmpstr (way, ==, cases[i].way);
    }
}

static void
test_initials (void)
{
  static const struct
  {
    int of;
    const char *title;
    const char *caption;
  } as_initials[] = { { 0, "A. B.", "born 1 May 1980" }, { 2, "L.", "A. B." }, { 4, "…the quarrel", "A. B. · 2 November 2026" } };

  for (gsize i = 0; i < G_N_ELEMENTS (as_initials); i++)
    {
      KithFindingFacts facts = cases[as_initials[i].of].facts;
      g_autoptr (KithFinding) finding = NULL;
      g_autoptr (KithFindingWords) words = NULL;

      facts.words = looked_for;
      finding = kith_finding_new (&facts);
      words = kith_finding_words_new (finding, TRUE);
      g_assert_cmpstr (words->title, ==, as_initials[i].title);
      g_assert_cmpstr (words->caption, ==, as_initials[i].caption);
    }
}

static void
test_marks (void)
{
  const KithFindingFacts facts = {
    .kind = KITH_FINDING_NOTE, .id = OTHER, .client = CLIENT, .text = "…the quarrel", .date = "", .words = looked_for,
  };
  g_autoptr (KithFinding) finding = kith_finding_new (&facts);
  g_autoptr (KithFindingWords) words = kith_finding_words_new (finding, FALSE);
  g_autofree char *marks = pango_attr_list_to_string (words->title_marks);

  g_assert_nonnull (g_strstr_len (marks, -1, "7 14 weight bold"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding-words/words", test_words);
  g_test_add_func ("/finding-words/initials", test_initials);
  g_test_add_func ("/finding-words/marks", test_marks);
  return g_test_run ();
}
