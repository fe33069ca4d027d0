/* test-schedule.c: what is accepted, and what has come up since
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "open-practice.h"

#include "kith-problem.h"
#include "kith-scope.h"
#include "kith-resources.h"
#include "kith-schedule.h"

#include <string.h>

/* @practice: that of @open. */
typedef struct
{
  OpenPractice *open;
  KithPractice *practice;
  char *clients[3];
} Desk;

static Desk *
desk_new (void)
{
  Desk *desk = g_new0 (Desk, 1);
  g_autoptr (GError) error = NULL;

  desk->open = open_practice_new ();
  desk->practice = desk->open->practice;
  for (guint i = 0; i < G_N_ELEMENTS (desk->clients); i++)
    desk->clients[i] = open_practice_add_client (desk->open, "Client", "", NULL);
  g_free (dex_await_string (kith_resources_add_room (desk->practice, "Room 1", FALSE), &error));
  g_assert_no_error (error);
  return desk;
}

static void
desk_free (Desk *desk)
{
  open_practice_free (desk->open);
  for (guint i = 0; i < G_N_ELEMENTS (desk->clients); i++)
    g_free (desk->clients[i]);
  g_free (desk);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

static KithBooking
make_booking (Desk *desk,
              int   client,
              int   day)
{
  return (KithBooking) { .client = desk->clients[client], .pattern = "3-weekly-50", .room = "room 1",
                         .first = { 2026, 1, day, 15, 0 } };
}

static KithPlan *
book (Desk     *desk,
      int       client,
      int       day,
      KithPlan *accepted,
      gboolean  dry)
{
  KithBooking booking = make_booking (desk, client, day);
  g_autoptr (GError) error = NULL;
  KithPlan *plan = dex_await_boxed (dry ? kith_schedule_check (desk->practice, &booking)
                                        : kith_schedule_book (desk->practice, &booking, accepted, accepted != NULL ? "why" : NULL),
                                    &error);

  g_assert_no_error (error);
  return plan;
}

static char *
tell (Desk *desk)
{
  KithDate from = { KITH_DATE_DAY, FALSE, 2026, 1, 1 }, to = { KITH_DATE_DAY, FALSE, 2026, 12, 31 };
  g_autoptr (GError) error = NULL;
  char *text = dex_await_string (kith_schedule_tell (desk->practice, &from, &to, NULL, NULL), &error);

  g_assert_no_error (error);
  return text;
}

/* What came up after the look is not covered by what was accepted then, and nothing is written. */
static void
check_meanwhile (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (KithPlan) first = book (desk, 0, 11, NULL, FALSE);
  g_autoptr (KithPlan) seen = book (desk, 1, 18, NULL, TRUE);
  g_autoptr (KithPlan) meanwhile = book (desk, 2, 25, seen, FALSE);
  g_autofree char *before = NULL, *after = NULL, *at_last = NULL;
  g_autoptr (KithPlan) late = NULL, again = NULL, done = NULL;

  g_assert_true (first->written);
  g_assert_cmpuint (kith_plan_count_conflicts (seen), ==, 2);
  g_assert_false (seen->written);
  /* Of another plan, at the same times: the conflict of 25 January was seen. */
  g_assert_true (meanwhile->written);

  before = tell (desk);
  late = book (desk, 1, 18, seen, FALSE);
  g_assert_false (late->written);
  g_assert_cmpuint (kith_plan_count_conflicts (late), ==, 4);
  after = tell (desk);
  g_assert_cmpstr (after, ==, before);

  again = book (desk, 1, 18, NULL, TRUE);
  done = book (desk, 1, 18, again, FALSE);
  g_assert_true (done->written);
  at_last = tell (desk);
  g_assert_cmpstr (at_last, !=, before);
  g_assert_nonnull (strstr (at_last, "\"forced\" : \"why\""));
}

static void
check_reason_is_needed (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (KithPlan) first = book (desk, 0, 11, NULL, FALSE);
  g_autoptr (KithPlan) seen = book (desk, 1, 11, NULL, TRUE);
  KithBooking booking = make_booking (desk, 1, 11);
  static const char * const reasons[] = { NULL, "" };

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithPlan) plan = dex_await_boxed (kith_schedule_book (desk->practice, &booking, seen, reasons[i]), &error);

      g_assert_no_error (error);
      g_assert_false (plan->written);
    }
}

static void
check_change_meanwhile (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (KithPlan) first = book (desk, 0, 11, NULL, FALSE);
  KithRescheduling change = {
    .appointment = ((KithPlanned *) first->items->pdata[0])->appointment->id,
    .verb = KITH_CHANGE_MOVE,
    .scope = KITH_CHANGE_FOLLOWING,
    .has_to = TRUE,
    .to = { 2026, 1, 12, 15, 0 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) seen = dex_await_boxed (kith_schedule_check_change (desk->practice, &change), &error);
  g_autoptr (KithPlan) meanwhile = book (desk, 1, 19, NULL, FALSE);
  g_autofree char *before = tell (desk), *after = NULL;
  g_autoptr (KithPlan) late = dex_await_boxed (kith_schedule_change (desk->practice, &change, seen, "why"), &error);
  g_autofree char *undone = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (kith_plan_count_conflicts (seen), ==, 0);
  g_assert_true (meanwhile->written);
  g_assert_false (late->written);
  g_assert_cmpuint (kith_plan_count_conflicts (late), ==, 2);
  after = tell (desk);
  g_assert_cmpstr (after, ==, before);

  undone = dex_await_string (kith_practice_undo (desk->practice, KITH_SCOPE_SCHEDULE), &error);
  g_assert_no_error (error);
  g_clear_pointer (&late, kith_plan_unref);
  late = dex_await_boxed (kith_schedule_change (desk->practice, &change, seen, NULL), &error);
  g_assert_no_error (error);
  g_assert_true (late->written);
}

static void
use_room (Desk       *desk,
          const char *room,
          gboolean    active)
{
  KithResourceEdit edit = { NULL, active, -1 };
  g_autoptr (GError) error = NULL;

  g_free (dex_await_string (kith_resources_edit_room (desk->practice, room, &edit), &error));
  g_assert_no_error (error);
}

static void
assert_refused (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) plan = dex_await_boxed (future, &error);

  g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED);
  g_assert_null (plan);
}

/* What is booked stays where it is; nothing new comes to a room that was put away, not even in the same block. */
static void
check_put_away (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (KithPlan) first = book (desk, 0, 11, NULL, FALSE);
  const KithAppointment *appointment = ((KithPlanned *) first->items->pdata[0])->appointment;
  KithBooking booking = make_booking (desk, 1, 12);
  KithRescheduling change = { .appointment = appointment->id, .verb = KITH_CHANGE_MOVE, .has_to = TRUE,
                              .to = { 2026, 1, 13, 15, 0 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) held = NULL, moved = NULL;
  g_autofree char *before = NULL, *after = NULL;

  use_room (desk, "room 1", FALSE);
  before = tell (desk);
  assert_refused (kith_schedule_check (desk->practice, &booking));
  assert_refused (kith_schedule_book (desk->practice, &booking, NULL, NULL));
  assert_refused (kith_schedule_change (desk->practice, &change, NULL, NULL));
  after = tell (desk);
  g_assert_cmpstr (after, ==, before);

  change.room = "";
  moved = dex_await_boxed (kith_schedule_change (desk->practice, &change, NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_true (moved->written);
  change = (KithRescheduling) { .appointment = ((KithPlanned *) first->items->pdata[1])->appointment->id,
                                .verb = KITH_CHANGE_HELD };
  held = dex_await_boxed (kith_schedule_change (desk->practice, &change, NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_true (held->written);
}

/* What someone wants to change has to be what they saw; what becomes of it anyway is no clash with those who see it. */
static void
check_seen (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (KithPlan) booked = book (desk, 0, 11, NULL, FALSE);
  KithAppointment *stored = ((KithPlanned *) booked->items->pdata[0])->appointment;
  g_autoptr (KithAppointment) seen = kith_appointment_copy (stored);
  KithRescheduling cancel = { .appointment = stored->id, .verb = KITH_CHANGE_CANCEL };
  KithRescheduling move = { .appointment = stored->id, .seen = seen, .verb = KITH_CHANGE_MOVE, .has_to = TRUE,
                            .to = { 2026, 1, 13, 15, 0 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) cancelled = NULL, checked = NULL, moved = NULL;

  seen->version = 1;
  checked = dex_await_boxed (kith_schedule_check_change (desk->practice, &move), &error);
  g_assert_no_error (error);
  cancelled = dex_await_boxed (kith_schedule_change (desk->practice, &cancel, NULL, NULL), &error);
  g_assert_no_error (error);
  moved = dex_await_boxed (kith_schedule_change (desk->practice, &move, checked, NULL), &error);
  g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_CONFLICT);
  g_assert_nonnull (strstr (error->message, "cancelled"));
}

/* Likewise of those that come after it. */
static void
check_seen_after (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (KithPlan) booked = book (desk, 0, 11, NULL, FALSE);
  const KithPlanned *first = booked->items->pdata[0];
  const KithPlanned *last = booked->items->pdata[2];
  KithRescheduling later = { .appointment = last->appointment->id, .verb = KITH_CHANGE_MOVE, .has_to = TRUE,
                            .to = { 2026, 1, 28, 9, 0 } };
  KithRescheduling move = { .appointment = first->appointment->id, .verb = KITH_CHANGE_MOVE, .scope = KITH_CHANGE_FOLLOWING,
                            .has_to = TRUE, .to = { 2026, 1, 13, 15, 0 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (KithPlan) checked = dex_await_boxed (kith_schedule_check_change (desk->practice, &move), &error);
  g_autoptr (KithPlan) meanwhile = dex_await_boxed (kith_schedule_change (desk->practice, &later, NULL, NULL), &error);
  g_autoptr (KithPlan) moved = NULL;

  g_assert_no_error (error);
  moved = dex_await_boxed (kith_schedule_change (desk->practice, &move, checked, NULL), &error);
  g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_CONFLICT);
}

static DexFuture *
check_fiber (gpointer data)
{
  void (**check) (void) = data;

  (*check) ();
  return dex_future_new_true ();
}

static void
run_in_fiber (gconstpointer data)
{
  g_autoptr (DexFuture) fiber = dex_scheduler_spawn (dex_scheduler_get_default (), 1024 * 1024, check_fiber, (gpointer) data, NULL);

  while (dex_future_is_pending (fiber))
    g_main_context_iteration (NULL, TRUE);
}

static void (*meanwhile) (void) = check_meanwhile;
static void (*reason) (void) = check_reason_is_needed;
static void (*change) (void) = check_change_meanwhile;
static void (*put_away) (void) = check_put_away;
static void (*seen) (void) = check_seen;
static void (*seen_after) (void) = check_seen_after;

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_data_func ("/schedule/meanwhile", &meanwhile, run_in_fiber);
  g_test_add_data_func ("/schedule/reason-is-needed", &reason, run_in_fiber);
  g_test_add_data_func ("/schedule/change-meanwhile", &change, run_in_fiber);
  g_test_add_data_func ("/schedule/put-away", &put_away, run_in_fiber);
  g_test_add_data_func ("/schedule/seen", &seen, run_in_fiber);
  g_test_add_data_func ("/schedule/seen-after", &seen_after, run_in_fiber);
  return g_test_run ();
}
