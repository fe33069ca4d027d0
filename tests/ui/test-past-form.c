/* test-past-form.c: how the history is told, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-past-form.h"

#define TEXT(text) ((char *) (text))

static void
test_changes (void)
{
  static const struct
  {
    KithPastLine line;
    const char *words;
  } cases[] = {
    { { NULL, NULL, TEXT ("40"), TEXT ("60") }, "40 → 60" },
    { { NULL, NULL, NULL, TEXT ("friend") }, "friend" },
    { { NULL, NULL, TEXT ("friend"), NULL }, "friend → nothing" },
    { { NULL, NULL, TEXT ("one\ntwo"), TEXT ("three") }, "Before: one\ntwo\n\nAfter: three" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = kith_past_form_dup_change (&cases[i].line);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_details (void)
{
  KithPast past = { .user = TEXT ("Dr. Weiss") };
  g_autofree char *plain = kith_past_form_dup_detail (&past, "14:05");
  g_autofree char *undone = NULL;

  past.undone = TRUE;
  undone = kith_past_form_dup_detail (&past, "14:05");
  g_assert_cmpstr (plain, ==, "14:05 · Dr. Weiss");
  g_assert_cmpstr (undone, ==, "14:05 · Dr. Weiss · taken back since");
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *file;
    const char *verb;
    const char *table;
    KithPastKind kind;
  } cases[] = {
    { "clinical", "person-edit", "person", KITH_PAST_PEOPLE },
    { "clinical", "session-note", "note", KITH_PAST_SESSIONS },
    { "clinical", "score", "measure_score", KITH_PAST_PLAN },
    { "office", "client-edit", "contact", KITH_PAST_OFFICE },
    { "clinical", "undo", "tie", KITH_PAST_PEOPLE },
    { "clinical", "history-restore", "note", KITH_PAST_SESSIONS },
    { "office", "undo", "appointment", KITH_PAST_OFFICE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithPastRow row = { .table = TEXT (cases[i].table) };
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();
      const KithPast past = { .file = cases[i].file, .verb = TEXT (cases[i].verb), .rows = rows };

      g_ptr_array_add (rows, &row);
      g_assert_cmpint (kith_past_form_sort (&past), ==, cases[i].kind);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past-form/changes", test_changes);
  g_test_add_func ("/past-form/details", test_details);
  g_test_add_func ("/past-form/kinds", test_kinds);
  return g_test_run ();
}
