/* test-entry-form.c: what the ways into a practice work out, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-idle.h"
#include "kith-member-words.h"
#include "kith-new-practice-form.h"

#include <string.h>

#define GOOD "seven otters paint lighthouses"
#define CODE "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-W0X1"

static void
test_weigh (void)
{
  static const char *const names[] = { "Practice at the Park", "Dr. Weiss", NULL };
  static const struct
  {
    const char *passphrase;
    KithPassphraseWorth worth;
  } cases[] = {
    { "", KITH_PASSPHRASE_EMPTY },
    { "eleven sign", KITH_PASSPHRASE_SHORT },
    { "\303\274\303\274\303\274\303\274\303\274\303\274", KITH_PASSPHRASE_SHORT },
    { "aaaaaaaaaaaaaaaa", KITH_PASSPHRASE_EASY },
    { "abcabcabcabcabc", KITH_PASSPHRASE_EASY },
    { "1980-05-01 0301234567", KITH_PASSPHRASE_EASY },
    { "Correct Horse Battery Staple", KITH_PASSPHRASE_EASY },
    { "quiet-willow-lantern-harbour1", KITH_PASSPHRASE_EASY },
    { "practiceatthepark1", KITH_PASSPHRASE_EASY },
    { "correct horse battery staple under a green moon", KITH_PASSPHRASE_GOOD },
    { "winter garden", KITH_PASSPHRASE_FAIR },
    { "Weiss und Schwarz", KITH_PASSPHRASE_FAIR },
    { "garden garden garden garden", KITH_PASSPHRASE_EASY },
    { "seven otters in a lighthouse", KITH_PASSPHRASE_GOOD },
    { "seven otters paint lighthouses", KITH_PASSPHRASE_GOOD },
    { "k3Zq!v9#Lw2@xP7mRt5&", KITH_PASSPHRASE_GOOD },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithPassphraseWorth worth = kith_passphrase_weigh (cases[i].passphrase, names);

      g_test_message ("%s: %d", cases[i].passphrase, worth);
      g_assert_cmpint (worth, ==, cases[i].worth);
      g_assert_cmpint (*kith_passphrase_worth_describe (worth) == '\0', ==, worth == KITH_PASSPHRASE_EMPTY);
    }
}

static void
test_members (void)
{
  static const struct
  {
    KithRole role;
    gboolean owner, once, own;
    const char *words;
  } cases[] = {
    { KITH_ROLE_OFFICE, FALSE, FALSE, FALSE, "At the desk: schedule and contacts, since 12 January 2027" },
    { KITH_ROLE_FULL, FALSE, TRUE, FALSE,
      "With the clinical record, since 12 January 2027; the one-time code has not been used yet" },
    { KITH_ROLE_FULL, TRUE, FALSE, TRUE, "You. Owner, with the clinical record, since 12 January 2027" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithMember member = {
        .role = cases[i].role, .owner = cases[i].owner, .once = cases[i].once, .created = 1799755200,
      };
      g_autofree char *words = kith_member_words_describe (&member, cases[i].own);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_steps (void)
{
  static const struct
  {
    const char *name, *owner, *passphrase, *again, *code, *part;
    gboolean named, secured, checked;
  } cases[] = {
    { "", "", "", "", NULL, "", FALSE, FALSE, FALSE },
    { "Park", "", "", "", NULL, "", FALSE, FALSE, FALSE },
    { "Park", "recovery", "", "", NULL, "", FALSE, FALSE, FALSE },
    { "Park", "Ada", "", "", NULL, "", TRUE, FALSE, FALSE },
    { "Park", "Ada", "short", "short", NULL, "", TRUE, FALSE, FALSE },
    { "Park", "Ada", "winter garden", "winter gardens", NULL, "", TRUE, FALSE, FALSE },
    { "Park", "Ada", "winter garden", "winter garden", NULL, "", TRUE, TRUE, FALSE },
    { "Park", "Ada", GOOD, GOOD, NULL, "W0X1", TRUE, TRUE, FALSE },
    { "Park", "Ada", GOOD, GOOD, CODE, "", TRUE, TRUE, FALSE },
    { "Park", "Ada", GOOD, GOOD, CODE, "RSTV", TRUE, TRUE, FALSE },
    { "Park", "Ada", GOOD, GOOD, CODE, " wOxl ", TRUE, TRUE, TRUE },
    { "", "Ada", GOOD, GOOD, CODE, "W0X1", FALSE, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithNewPracticeForm form = {
        cases[i].name, cases[i].owner, cases[i].passphrase, cases[i].again, cases[i].code, cases[i].part,
      };
      KithNewPracticeState state = kith_new_practice_form_look (&form);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (state.named, ==, cases[i].named);
      g_assert_cmpint (state.secured, ==, cases[i].secured);
      g_assert_cmpint (state.checked, ==, cases[i].checked);
    }
}

static void
test_code_sheet (void)
{
  const KithNewPracticeForm form = { .name = "Park", .code = CODE };
  g_autofree char *sheet = kith_new_practice_form_write_code (&form);

  g_assert_nonnull (strstr (sheet, CODE));
  g_assert_nonnull (strstr (sheet, "Park"));
}

static void
test_idle (void)
{
  static const struct
  {
    gint64 away;
    int minutes;
    gboolean over;
  } cases[] = {
    { 0, 5, FALSE },
    { 5 * G_TIME_SPAN_MINUTE - 1, 5, FALSE },
    { 5 * G_TIME_SPAN_MINUTE, 5, TRUE },
    { G_TIME_SPAN_DAY, 0, FALSE },
  };
  const gint64 touched = G_TIME_SPAN_DAY;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kith_idle_is_over (touched, touched + cases[i].away, cases[i].minutes), ==, cases[i].over);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry-form/members", test_members);
  g_test_add_func ("/entry-form/weigh", test_weigh);
  g_test_add_func ("/entry-form/steps", test_steps);
  g_test_add_func ("/entry-form/code-sheet", test_code_sheet);
  g_test_add_func ("/entry-form/idle", test_idle);
  return g_test_run ();
}
