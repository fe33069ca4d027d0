/* test-session.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-phase.h"
#include "kith-session.h"

#include <stdlib.h>
#include <string.h>

/* Rule 1. A session in a word: its letter is held h, planned p, cancelled c, no-show n, moved m; "+" counts as used,
 * "-" is of a kind that does not count, "=N" was given its number. Each is a week after the one before. */
typedef struct
{
  const char *sessions;
  int already;
  const char *numbers;
  int last;
} NumberCase;

static const NumberCase number_cases[] = {
  { "", 0, "", 0 },
  { "", 7, "", 7 },
  { "h h h", 0, "1 2 3", 3 },
  { "h h p p", 0, "1 2 3 4", 4 },
  { "h c h", 0, "1 0 2", 2 },
  { "h c+ h", 0, "1 2 3", 3 },
  { "h n h", 0, "1 0 2", 2 },
  { "h n+ p", 0, "1 2 3", 3 },
  { "h m h", 0, "1 0 2", 2 },
  { "h m+ h", 0, "1 0 2", 2 },
  { "h- h h-", 0, "0 1 0", 1 },
  { "p- p p-", 0, "0 1 0", 1 },
  { "c+- h", 0, "0 1", 1 },
  { "n+- c h", 0, "0 0 1", 1 },
  { "h h", 8, "9 10", 10 },
  { "c h", 8, "0 9", 9 },
  { "h=3 h=5 h h", 8, "3 5 9 10", 10 },
  { "c=3 h", 8, "3 9", 9 },
  { "c c n m", 0, "0 0 0 0", 0 },
};

static KithSession *
make_session (const char *word,
              int         week)
{
  static const char letters[] = "phcnm";
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 1, 5, 0, 0, 0);
  g_autoptr (GDateTime) on = g_date_time_add_weeks (start, week);
  KithDate day = { .precision = KITH_DATE_DAY };
  KithSession *session;

  g_date_time_get_ymd (on, &day.year, &day.month, &day.day);
  session = kith_session_new ("client", "course", &day);
  session->state = (KithSessionState) (strchr (letters, word[0]) - letters);
  session->used = strchr (word, '+') != NULL;
  session->counts = strchr (word, '-') == NULL;
  session->known = strchr (word, '=') != NULL ? atoi (strchr (word, '=') + 1) : 0;
  return session;
}

static GPtrArray *
make_sessions (const char *words)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_session_free);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  for (int i = 0; *words != '\0' && parts[i] != NULL; i++)
    g_ptr_array_add (sessions, make_session (parts[i], i));
  return sessions;
}

static char *
join_numbers (GPtrArray *sessions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", ((KithSession *) sessions->pdata[i])->number);
  return g_string_free_and_steal (text);
}

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      const NumberCase *c = &number_cases[i];
      g_autoptr (GPtrArray) sessions = make_sessions (c->sessions);
      g_autofree char *numbers = NULL;

      g_test_message ("%s", c->sessions);
      g_assert_cmpint (kith_sessions_number (sessions, c->already), ==, c->last);
      numbers = join_numbers (sessions);
      g_assert_cmpstr (numbers, ==, c->numbers);
    }
}

static void
shuffle (GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint k = (guint) g_test_rand_int_range (0, (gint32) i);
      gpointer kept = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[k];
      array->pdata[k] = kept;
    }
}

/* Whatever happens to sessions, their numbers have no gap, and the same sessions in another order have the same. */
static void
test_dense (void)
{
  static const char * const words[] = { "h", "p", "c", "c+", "n", "n+", "m", "h-", "c+-" };

  for (int run = 0; run < 200; run++)
    {
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_session_free);
      g_autofree char *once = NULL;
      g_autofree char *again = NULL;
      int already = g_test_rand_int_range (0, 20);
      int next = already;
      int last;

      for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
        g_ptr_array_add (sessions, make_session (words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                                                 g_test_rand_int_range (0, 20)));
      last = kith_sessions_number (sessions, already);
      once = join_numbers (sessions);
      for (guint i = 0; i < sessions->len; i++)
        if (((KithSession *) sessions->pdata[i])->number > 0)
          g_assert_cmpint (((KithSession *) sessions->pdata[i])->number, ==, ++next);
      g_assert_cmpint (next, ==, last);
      shuffle (sessions);
      kith_sessions_number (sessions, already);
      again = join_numbers (sessions);
      g_assert_cmpstr (again, ==, once);
    }
}

/* Rule 2: a session that is put off keeps its phase as long as it keeps its number. */
static void
test_dates_do_not_move_phases (void)
{
  g_autoptr (GPtrArray) sessions = make_sessions ("h h h h h h");
  KithEdges edges;

  g_assert_true (kith_edges_parse ("3,9,12", &edges));
  for (int run = 0; run < 50; run++)
    {
      for (guint i = 0; i < sessions->len; i++)
        ((KithSession *) sessions->pdata[i])->day.year += g_test_rand_int_range (0, 2) == 0 ? (int) i : 0;
      kith_sessions_number (sessions, 0);
      for (guint i = 0; i < sessions->len; i++)
        g_assert_cmpint (kith_edges_find_phase (&edges, ((KithSession *) sessions->pdata[i])->number), ==, i < 3 ? 0 : 1);
    }
}

static void
test_same_day (void)
{
  g_autoptr (GPtrArray) sessions = make_sessions ("h h");
  KithSession *late = sessions->pdata[0];
  KithSession *early = sessions->pdata[1];

  early->day = late->day;
  g_set_str (&late->starts, "16:00");
  g_set_str (&early->starts, "09:30");
  kith_sessions_number (sessions, 0);
  g_assert_cmpint (early->number, ==, 1);
  g_assert_cmpint (late->number, ==, 2);
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) sessions = make_sessions ("c h n+");

  kith_sessions_number (sessions, 0);
  g_assert_true (kith_sessions_find (sessions, 1) == sessions->pdata[1]);
  g_assert_true (kith_sessions_find (sessions, 2) == sessions->pdata[2]);
  g_assert_null (kith_sessions_find (sessions, 3));
  g_assert_null (kith_sessions_find (sessions, 0));
}

static void
test_validate (void)
{
  static const struct { const char *day; int mood; int known; gboolean valid; } cases[] = {
    { "2026-01-05", 0, 0, TRUE }, { "2026-01-05", 10, 200, TRUE }, { "2026-01", 5, 0, FALSE },
    { "~2026-01-05", 5, 0, FALSE }, { "", 5, 0, FALSE }, { "2026-01-05", 11, 0, FALSE },
    { "2026-01-05", -1, 0, FALSE }, { "2026-01-05", 5, 201, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithSession) session = make_session ("h", 0);
      g_autoptr (GError) error = NULL;

      kith_date_parse (cases[i].day, &session->day);
      session->mood = cases[i].mood;
      session->known = cases[i].known;
      g_assert_cmpint (kith_session_validate (session, &error), ==, cases[i].valid);
    }
}

static void
test_words (void)
{
  KithSessionState state;

  for (int i = 0; i < KITH_N_SESSION_STATES; i++)
    {
      g_assert_true (kith_session_state_from_text (kith_session_state_to_text (i), &state));
      g_assert_cmpint (state, ==, i);
    }
  g_assert_false (kith_session_state_from_text ("Held", &state));
  g_assert_false (kith_session_state_from_text (NULL, &state));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/numbers", test_numbers);
  g_test_add_func ("/session/dense", test_dense);
  g_test_add_func ("/session/dates-do-not-move-phases", test_dates_do_not_move_phases);
  g_test_add_func ("/session/same-day", test_same_day);
  g_test_add_func ("/session/find", test_find);
  g_test_add_func ("/session/validate", test_validate);
  g_test_add_func ("/session/words", test_words);
  return g_test_run ();
}
