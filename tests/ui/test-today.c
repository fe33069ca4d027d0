/* test-today.c: what the page of today and a client's overview say, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-overview-words.h"
#include "kith-today-words.h"

#include <locale.h>

/* A Saturday. */
static const KithDate today = { KITH_DATE_DAY, FALSE, 2026, 11, 28 };

#define TEXT(text) ((char *) (text))

typedef struct
{
  KithReminder reminder;
  const char *title;
  const char *words;
} ReminderCase;

static const ReminderCase reminder_cases[] = {
  { { KITH_REMINDER_NOTE, NULL, TEXT ("Anna Beck"), NULL, 7, { 0 }, -2 }, "Anna Beck", "Session 7 on Thursday has no note yet" },
  { { KITH_REMINDER_NOTE, NULL, TEXT ("Anna Beck"), NULL, 0, { 0 }, -1 }, "Anna Beck", "The session yesterday has no note yet" },
  { { KITH_REMINDER_STATE, NULL, TEXT ("Anna Beck"), NULL, 7, { 0 }, -9 }, "Anna Beck", "Session 7 on 19 November: was it held?" },
  { { KITH_REMINDER_ENDING, NULL, TEXT ("Anna Beck"), NULL, 4, { 0 }, 0 }, "Anna Beck",
    "Time to talk about the ending: 4 sessions left" },
  { { KITH_REMINDER_ENDING, NULL, TEXT ("Anna Beck"), NULL, 1, { 0 }, 0, NULL, NULL, TRUE }, "Anna Beck",
    "The ending is still to be talked about: 1 session left" },
  { { KITH_REMINDER_MEASURE, NULL, TEXT ("Anna Beck"), NULL, 8, { 0 }, 1, TEXT ("PHQ-9, GAD-7") }, "Anna Beck",
    "PHQ-9, GAD-7 due tomorrow" },
  { { KITH_REMINDER_ANNIVERSARY, NULL, TEXT ("Anna Beck"), NULL, 0, { KITH_DATE_DAY, FALSE, 2021, 12, 1 }, 3, TEXT ("death"),
      TEXT ("Lotte Beck") }, "Anna Beck", "Death of Lotte Beck (2021), on Tuesday" },
  { { KITH_REMINDER_ANNIVERSARY, NULL, TEXT ("Anna Beck"), NULL, 0, { KITH_DATE_DAY, FALSE, 1980, 11, 28 }, 0,
      TEXT ("birthday") }, "Anna Beck", "Birthday (1980), today" },
  { { KITH_REMINDER_ANNIVERSARY, NULL, TEXT ("Anna Beck"), NULL, 0, { KITH_DATE_DAY, FALSE, 2020, 12, 9 }, 11,
      TEXT ("Separation"), TEXT ("Tom") }, "Anna Beck", "Separation: Tom (2020), on 9 December" },
  { { KITH_REMINDER_BACKUP, NULL, NULL, NULL, 0, { 0 }, -9 }, "Backup", "There is none yet. Keep one on another disk." },
  { { KITH_REMINDER_BACKUP, NULL, NULL, NULL, 0, { KITH_DATE_DAY, FALSE, 2026, 11, 19 }, -9 }, "Backup",
    "The last one is 9 days old." },
};

typedef struct
{
  KithSession session;
  const char *words;
} SessionCase;

static const SessionCase session_cases[] = {
  { { .state = KITH_SESSION_HELD, .written = TRUE }, "held" },
  { { .state = KITH_SESSION_HELD }, "held, no note yet" },
  { { .state = KITH_SESSION_NO_SHOW }, "no-show" },
  { { .state = KITH_SESSION_PLANNED }, "planned" },
};

static void
test_reminders (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reminder_cases); i++)
    {
      const ReminderCase *c = &reminder_cases[i];
      g_autofree char *title = kith_today_words_title (&c->reminder, FALSE);
      g_autofree char *words = kith_today_words_say (&c->reminder, &today, FALSE);

      g_assert_cmpstr (title, ==, c->title);
      g_assert_cmpstr (words, ==, c->words);
    }
}

static void
test_no_name_is_left (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reminder_cases); i++)
    {
      g_autofree char *title = kith_today_words_title (&reminder_cases[i].reminder, TRUE);
      g_autofree char *words = kith_today_words_say (&reminder_cases[i].reminder, &today, TRUE);

      g_assert_null (strstr (title, "Beck"));
      g_assert_null (strstr (words, "Beck"));
      g_assert_null (strstr (words, "Lotte"));
      g_assert_null (strstr (words, "Tom"));
    }
}

static void
test_sessions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (session_cases); i++)
    {
      g_autofree char *words = kith_overview_words_session (&session_cases[i].session);

      g_assert_cmpstr (words, ==, session_cases[i].words);
    }
}

static void
test_course (void)
{
  KithCourse course = { .id = TEXT ("c"), .edges = { 1, { 16 } } };
  KithChart chart = { .today = today, .course = &course, .plan = TEXT ("IPT") };
  g_autofree char *before = kith_overview_words_where (&chart);
  g_autofree char *during = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *ended = NULL;
  g_autofree char *none = NULL;

  g_assert_cmpstr (before, ==, "Before the first session");
  chart.reached = 7;
  chart.phase = TEXT ("Middle");
  during = kith_overview_words_where (&chart);
  g_assert_cmpstr (during, ==, "Session 7 of 16");
  plan = kith_overview_words_plan (&chart);
  g_assert_cmpstr (plan, ==, "Phase: Middle · IPT");
  course.closure = TEXT ("planned");
  ended = kith_overview_words_plan (&chart);
  g_assert_cmpstr (ended, ==, "Ended: As planned · IPT");
  chart.course = NULL;
  none = kith_overview_words_where (&chart);
  g_assert_cmpstr (none, ==, "No course yet");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/reminders", test_reminders);
  g_test_add_func ("/today/no-name-is-left", test_no_name_is_left);
  g_test_add_func ("/today/sessions", test_sessions);
  g_test_add_func ("/today/course", test_course);
  return g_test_run ();
}
