/* test-course.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course.h"
#include "kith-domain-error.h"
#include "kith-event.h"

#include <stdlib.h>
#include <string.h>

/* Rule 7: due at n - 4, overdue at n - 2, until it is raised. */
typedef struct
{
  int sessions;
  int due;
  int overdue;
  int number;
  gboolean raised;
  KithEnding ending;
} EndingCase;

static const EndingCase ending_cases[] = {
  { 16, 4, 2, 1, FALSE, KITH_ENDING_NOT_YET },
  { 16, 4, 2, 11, FALSE, KITH_ENDING_NOT_YET },
  { 16, 4, 2, 12, FALSE, KITH_ENDING_DUE },
  { 16, 4, 2, 13, FALSE, KITH_ENDING_DUE },
  { 16, 4, 2, 14, FALSE, KITH_ENDING_OVERDUE },
  { 16, 4, 2, 16, FALSE, KITH_ENDING_OVERDUE },
  { 16, 4, 2, 17, FALSE, KITH_ENDING_OVERDUE },
  { 16, 4, 2, 14, TRUE, KITH_ENDING_RAISED },
  { 16, 4, 2, 1, TRUE, KITH_ENDING_RAISED },
  { 12, 4, 2, 7, FALSE, KITH_ENDING_NOT_YET },
  { 12, 4, 2, 8, FALSE, KITH_ENDING_DUE },
  { 12, 4, 2, 10, FALSE, KITH_ENDING_OVERDUE },
  { 3, 4, 2, 1, FALSE, KITH_ENDING_OVERDUE },
  { 36, 0, 0, 36, FALSE, KITH_ENDING_NOT_YET },
  { 8, 2, 1, 5, FALSE, KITH_ENDING_NOT_YET },
  { 8, 2, 1, 6, FALSE, KITH_ENDING_DUE },
  { 8, 2, 1, 7, FALSE, KITH_ENDING_OVERDUE },
};

static KithCourse *
make_course (int sessions)
{
  KithCourse *course = g_new0 (KithCourse, 1);
  const int lengths[] = { 1, 0, 1 };

  course->id = g_strdup ("course");
  course->cadence = 7;
  g_assert_true (kith_edges_lay (&course->edges, lengths, 3, sessions, NULL));
  return course;
}

static void
test_ending (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ending_cases); i++)
    {
      const EndingCase *c = &ending_cases[i];
      g_autoptr (KithCourse) course = make_course (c->sessions);
      KithTemplate template = { .due = c->due, .overdue = c->overdue };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      if (c->raised)
        kith_date_parse ("2026-05-01", &course->ending_raised);
      g_assert_cmpstr (kith_ending_to_text (kith_course_judge_ending (course, &template, c->number)), ==,
                       kith_ending_to_text (c->ending));
    }
}

/* Rule 6: another number comes only with a record of it. */
static void
test_contract (void)
{
  static const struct { int to; const char *reason; const char *by; const char *edges; } cases[] = {
    { 20, "her mother is ill", "both", "1,19,20" },
    { 10, "moves away", "client", "1,9,10" },
    { 20, "", "both", NULL },
    { 20, " \n ", "both", NULL },
    { 20, "reason", "", NULL },
    { 20, NULL, "both", NULL },
    { 2, "reason", "both", NULL },
    { 201, "reason", "both", NULL },
  };
  KithDate day;

  kith_date_parse ("2026-05-01", &day);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithCourse) course = make_course (16);
      g_autoptr (GError) error = NULL;
      g_autoptr (KithContractChange) change =
        kith_course_change_contract (course, cases[i].to, &day, cases[i].reason, cases[i].by, &error);
      g_autofree char *edges = kith_edges_to_text (&course->edges);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (edges, ==, cases[i].edges != NULL ? cases[i].edges : "1,15,16");
      g_assert_cmpint (change != NULL, ==, cases[i].edges != NULL);
      if (change == NULL)
        {
          g_assert_true (error->domain == KITH_DOMAIN_ERROR);
          continue;
        }
      g_assert_cmpint (change->from, ==, 16);
      g_assert_cmpint (change->to, ==, cases[i].to);
      g_assert_cmpstr (change->course, ==, "course");
    }
}

/* Each row: a course of which @already sessions came before it was kept here, what is known of it as "NUMBER DAY …", and
 * when session @number may have been. */
static void
test_guess (void)
{
  static const struct { const char *started; int already; const char *known; int number; const char *day; } cases[] = {
    { "2026-09-01", 8, "9 2026-11-20", 1, "2026-09-01" },
    { "2026-09-01", 8, "9 2026-11-20", 2, "2026-09-11" },
    { "2026-09-01", 8, "9 2026-11-20", 5, "2026-10-11" },
    { "2026-09-01", 8, "9 2026-11-20", 8, "2026-11-10" },
    { "2026-09-01", 8, "9 2026-11-20 10 2026-11-27", 8, "2026-11-10" },
    { "2026-09-01", 8, "4 2026-09-22 9 2026-11-21", 2, "2026-09-08" },
    { "2026-09-01", 8, "4 2026-09-22 9 2026-11-21", 5, "2026-10-04" },
    { "2026-09-01", 8, "1 2026-09-03 9 2026-11-20", 5, "2026-10-12" },
    { "2026-09-01", 8, "", 1, "2026-09-01" },
    { "2026-09-01", 8, "", 8, "2026-11-19" },
    { "", 8, "9 2026-11-20", 8, "2026-11-13" },
    { "", 8, "9 2026-11-20", 1, "2026-09-25" },
    { "", 8, "2 2026-09-25 9 2026-11-20", 1, "2026-09-18" },
    { "2026-12-24", 8, "9 2026-11-20", 5, "2026-11-20" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithCourse) course = make_course (16);
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_session_free);
      g_auto (GStrv) known = g_strsplit (cases[i].known, " ", -1);
      KithDate day;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      course->already = cases[i].already;
      kith_date_parse (cases[i].started, &course->started);
      for (gsize k = 0; known[k] != NULL && known[k + 1] != NULL; k += 2)
        {
          kith_date_parse (known[k + 1], &day);
          g_ptr_array_add (sessions, kith_session_new ("client", "course", &day));
          ((KithSession *) sessions->pdata[sessions->len - 1])->number = atoi (known[k]);
        }
      kith_date_parse ("2026-12-01", &day);
      g_assert_cmpuint (kith_course_guess_day (course, sessions, cases[i].number, kith_date_get_julian (&day)), ==,
                        (kith_date_parse (cases[i].day, &day), kith_date_get_julian (&day)));
    }
}

static void
test_over (void)
{
  static const struct { int sessions; int number; const char *words; } cases[] = {
    { 16, 0, NULL }, { 16, 15, NULL }, { 16, 16, NULL }, { 16, 17, "1 more than the 16 agreed on" },
    { 16, 18, "2 more than the 16 agreed on" }, { 8, 20, "12 more than the 8 agreed on" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithCourse) course = make_course (cases[i].sessions);
      g_autofree char *words = kith_course_describe_over (course, cases[i].number);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_validate (void)
{
  static const struct { int already; int cadence; const char *started; gboolean valid; } cases[] = {
    { 0, 7, "2026-01-05", TRUE }, { 0, 7, "", TRUE }, { 200, 366, "2026-01-05", TRUE },
    { -1, 7, "", FALSE }, { 201, 7, "", FALSE }, { 0, 0, "", FALSE }, { 0, 367, "", FALSE }, { 0, 7, "2026-01", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithCourse) course = make_course (16);
      g_autoptr (GError) error = NULL;

      course->already = cases[i].already;
      course->cadence = cases[i].cadence;
      kith_date_parse (cases[i].started, &course->started);
      g_assert_cmpint (kith_course_validate (course, &error), ==, cases[i].valid);
      g_assert_cmpint (error == NULL, ==, cases[i].valid);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course/ending", test_ending);
  g_test_add_func ("/course/contract", test_contract);
  g_test_add_func ("/course/guess", test_guess);
  g_test_add_func ("/course/over", test_over);
  g_test_add_func ("/course/validate", test_validate);
  return g_test_run ();
}
