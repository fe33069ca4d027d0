/* test-reminder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-reminder.h"

#define NOTHING (-1)

typedef struct
{
  KithSessionState state;
  gboolean written;
  const char *day;
  int kind; /* NOTHING: nothing waits */
} SessionCase;

/* As of 2026-11-28. */
static const SessionCase session_cases[] = {
  { KITH_SESSION_HELD, FALSE, "2026-11-28", KITH_REMINDER_NOTE },
  { KITH_SESSION_HELD, TRUE, "2026-11-28", NOTHING },
  { KITH_SESSION_HELD, FALSE, "2026-11-29", NOTHING },
  { KITH_SESSION_HELD, FALSE, "2026-10-31", KITH_REMINDER_NOTE },
  { KITH_SESSION_HELD, FALSE, "2026-10-30", NOTHING },
  { KITH_SESSION_PLANNED, FALSE, "2026-11-28", NOTHING },
  { KITH_SESSION_PLANNED, FALSE, "2026-11-27", KITH_REMINDER_STATE },
  { KITH_SESSION_PLANNED, TRUE, "2026-11-27", KITH_REMINDER_STATE },
  { KITH_SESSION_CANCELLED, FALSE, "2026-11-27", NOTHING },
  { KITH_SESSION_NO_SHOW, FALSE, "2026-11-27", NOTHING },
  { KITH_SESSION_MOVED, FALSE, "2026-11-27", NOTHING },
  { KITH_SESSION_HELD, FALSE, "", NOTHING },
};

typedef struct
{
  gboolean scored;
  int held;
  gboolean due;
} MeasureCase;

static const MeasureCase measure_cases[] = {
  { FALSE, 0, TRUE },
  { FALSE, 9, TRUE },
  { TRUE, 0, FALSE },
  { TRUE, 2, FALSE },
  { TRUE, 3, TRUE },
  { TRUE, 12, TRUE },
};

typedef struct
{
  const char *last;
  const char *today;
  gboolean due;
} BackupCase;

static const BackupCase backup_cases[] = {
  { "2026-11-28", "2026-11-28", FALSE },
  { "2026-11-22", "2026-11-28", FALSE },
  { "2026-11-21", "2026-11-28", TRUE },
  { "2025-11-28", "2026-11-28", TRUE },
  { "2026-12-01", "2026-11-28", FALSE },
};

/* In the order in which they are to be. */
static const KithReminder in_order[] = {
  { .kind = KITH_REMINDER_NOTE, .days = -1, .name = (char *) "Adler" },
  { .kind = KITH_REMINDER_NOTE, .days = -1, .name = (char *) "Beck", .session = (char *) "1" },
  { .kind = KITH_REMINDER_NOTE, .days = -1, .name = (char *) "Beck", .session = (char *) "2" },
  { .kind = KITH_REMINDER_NOTE, .days = -9, .name = (char *) "Beck" },
  { .kind = KITH_REMINDER_STATE, .days = -20, .name = (char *) "Adler" },
  { .kind = KITH_REMINDER_ENDING, .days = 0, .name = (char *) "Adler" },
  { .kind = KITH_REMINDER_BACKUP, .days = -8 },
  { .kind = KITH_REMINDER_TRIAL, .days = -100 },
  { .kind = KITH_REMINDER_ANNIVERSARY, .days = -1, .name = (char *) "Cho" },
  { .kind = KITH_REMINDER_ANNIVERSARY, .days = 3, .name = (char *) "Adler" },
};

typedef struct
{
  const char *user;
  const char *name;
  const char *therapist;
} UserCase;

static const UserCase user_cases[] = {
  { "u1", "Somebody", "t1" },
  { "u2", "jonas  BRANDT", "t2" },
  { "u3", "Dr. Weiss", NULL },   /* that name is tied to another user */
  { "u4", "Marta Lind", NULL },
};

static KithDate
date_of (const char *text)
{
  KithDate date;

  g_assert_true (kith_date_parse (text, &date));
  return date;
}

static void
test_sessions (void)
{
  const KithDate today = date_of ("2026-11-28");

  for (gsize i = 0; i < G_N_ELEMENTS (session_cases); i++)
    {
      const SessionCase *c = &session_cases[i];
      KithSession session = { .state = c->state, .written = c->written, .day = date_of (c->day) };
      KithReminderKind kind = 0;

      g_test_message ("%zu", i);
      g_assert_cmpint (kith_session_judge (&session, &today, &kind), ==, c->kind != NOTHING);
      if (c->kind != NOTHING)
        g_assert_cmpint (kind, ==, c->kind);
    }
}

static void
test_measures (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (measure_cases); i++)
    g_assert_cmpint (kith_measure_is_due (measure_cases[i].scored, measure_cases[i].held), ==, measure_cases[i].due);
}

static void
test_held (void)
{
  KithSession sessions[] = {
    { .state = KITH_SESSION_HELD, .number = 1, .day = date_of ("2026-01-05") },
    { .state = KITH_SESSION_HELD, .number = 0, .day = date_of ("2026-01-08") },
    { .state = KITH_SESSION_NO_SHOW, .number = 0, .day = date_of ("2026-01-12") },
    { .state = KITH_SESSION_HELD, .number = 2, .day = date_of ("2026-01-19") },
    { .state = KITH_SESSION_PLANNED, .number = 3, .day = date_of ("2026-01-26") },
  };
  static const struct
  {
    const char *after, *before;
    int held;
  } cases[] = { { NULL, NULL, 2 }, { "2026-01-05", NULL, 1 }, { "2026-01-04", "2026-01-19", 1 },
                { NULL, "2026-01-05", 0 }, { "2026-01-19", NULL, 0 } };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (sessions); i++)
    g_ptr_array_add (all, &sessions[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithDate after = { 0 }, before = { 0 };

      if (cases[i].after != NULL)
        after = date_of (cases[i].after);
      if (cases[i].before != NULL)
        before = date_of (cases[i].before);
      g_assert_cmpint (kith_reminder_count_held (all, cases[i].after != NULL ? &after : NULL,
                                                 cases[i].before != NULL ? &before : NULL), ==, cases[i].held);
    }
}

static void
test_backups (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (backup_cases); i++)
    {
      KithDate last = date_of (backup_cases[i].last);
      KithDate today = date_of (backup_cases[i].today);

      g_assert_cmpint (kith_backup_is_due (&last, &today), ==, backup_cases[i].due);
    }
}

static void
test_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (in_order); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (in_order); j++)
      {
        int order = kith_reminder_compare (&in_order[i], &in_order[j]);

        g_assert_cmpint (CLAMP (order, -1, 1), ==, i < j ? -1 : i > j ? 1 : 0);
        g_assert_cmpint (kith_reminder_equal (&in_order[i], &in_order[j]), ==, i == j);
      }
}

static void
test_users (void)
{
  KithTherapist weiss = { .id = (char *) "t1", .name = (char *) "Dr. Weiss", .user = (char *) "u1" };
  KithTherapist brandt = { .id = (char *) "t2", .name = (char *) "Jonas Brandt" };
  g_autoptr (GPtrArray) therapists = g_ptr_array_new ();

  g_ptr_array_add (therapists, &brandt);
  g_ptr_array_add (therapists, &weiss);
  for (gsize i = 0; i < G_N_ELEMENTS (user_cases); i++)
    {
      const KithTherapist *found = kith_therapists_find_user (therapists, user_cases[i].user, user_cases[i].name);

      g_assert_cmpstr (found != NULL ? found->id : NULL, ==, user_cases[i].therapist);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder/sessions", test_sessions);
  g_test_add_func ("/reminder/measures", test_measures);
  g_test_add_func ("/reminder/held", test_held);
  g_test_add_func ("/reminder/backups", test_backups);
  g_test_add_func ("/reminder/order", test_order);
  g_test_add_func ("/reminder/users", test_users);
  return g_test_run ();
}
