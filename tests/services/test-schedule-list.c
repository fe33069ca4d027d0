/* test-schedule-list.c: a few days of the schedule as a window sees them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-resources.h"
#include "kith-schedule.h"
#include "kith-schedule-list.h"
#include "open-practice.h"

typedef struct
{
  KithScheduleList *list;
  DexPromise *settled;
  guint n_loaded;
} Watch;

static void
loaded_cb (Watch *watch)
{
  watch->n_loaded++;
  if (watch->settled != NULL)
    dex_promise_resolve_boolean (watch->settled, TRUE);
}

static void
failed_cb (Watch        *watch,
           const GError *error)
{
  g_error ("%s", error->message);
}

static void
watch_list (Watch            *watch,
            KithScheduleList *list)
{
  watch->list = list;
  g_signal_connect_swapped (list, "loaded", G_CALLBACK (loaded_cb), watch);
  g_signal_connect_swapped (list, "failed", G_CALLBACK (failed_cb), watch);
}

/* One line an appointment: "13T10:00 A. B. 2/4 planned". */
static char *
describe (KithScheduleList *list)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (KithScheduleItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
      g_autofree char *names = kith_schedule_item_dup_names (item, TRUE);

      g_string_append_printf (text, "%s%02dT%02d:%02d %s %d/%d %s", i > 0 ? "; " : "", appointment->starts.day,
                              appointment->starts.hour, appointment->starts.minute, names, appointment->number,
                              appointment->of, kith_appointment_state_to_text (appointment->state));
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Until the list reads so; what never comes ends the test by its time. */
static void
await_text (Watch      *watch,
            const char *expected)
{
  g_autofree char *text = describe (watch->list);

  while (watch->n_loaded == 0 || !g_str_equal (text, expected))
    {
      g_autoptr (GError) error = NULL;

      watch->settled = dex_promise_new ();
      dex_await (dex_ref (watch->settled), &error);
      g_assert_no_error (error);
      dex_clear (&watch->settled);
      g_free (text);
      text = describe (watch->list);
      g_test_message ("%s", text);
    }
}

static void
book (OpenPractice *open,
      const char   *client,
      const char   *first)
{
  KithBooking booking = { .client = client, .pattern = "4-weekly-50", .therapist = "Dr. Berg", .room = "Room 1" };
  g_autoptr (KithPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (kith_wall_time_parse (first, &booking.first));
  plan = dex_await_boxed (kith_schedule_book (open->practice, &booking, NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_true (plan->written);
}

static OpenPractice *
open_office (void)
{
  OpenPractice *open = open_practice_new ();
  g_autoptr (GError) error = NULL;

  g_free (dex_await_string (kith_resources_add_therapist (open->practice, "Dr. Berg"), &error));
  g_assert_no_error (error);
  g_free (dex_await_string (kith_resources_add_therapist (open->practice, "Ms. Moor"), &error));
  g_assert_no_error (error);
  g_free (dex_await_string (kith_resources_add_room (open->practice, "Room 1", FALSE), &error));
  g_assert_no_error (error);
  return open;
}

static DexFuture *
follow_fiber (gpointer data)
{
  static const KithDate monday = { KITH_DATE_DAY, FALSE, 2026, 1, 12 };
  static const KithDate third = { KITH_DATE_DAY, FALSE, 2026, 1, 26 };
  g_autoptr (OpenPractice) open = open_office ();
  g_autoptr (KithScheduleList) list = kith_schedule_list_new (open->practice);
  g_autofree char *anna = open_practice_add_client (open, "Anna Beck", "", NULL);
  g_autofree char *clara = open_practice_add_client (open, "Clara Dorn", "", NULL);
  g_autoptr (KithScheduleItem) kept = NULL;
  g_autoptr (KithPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };
  KithRescheduling change = { .verb = KITH_CHANGE_NO_SHOW };

  watch_list (&watch, list);
  g_assert_false (kith_schedule_list_is_loaded (list));
  kith_schedule_list_show (list, &monday, 7);
  await_text (&watch, "");
  g_assert_true (kith_schedule_list_is_loaded (list));

  book (open, anna, "2026-01-13T10:00");
  await_text (&watch, "13T10:00 A. B. 1/4 planned");
  kept = g_list_model_get_item (G_LIST_MODEL (list), 0);
  book (open, clara, "2026-01-12T09:00");
  await_text (&watch, "12T09:00 C. D. 1/4 planned; 13T10:00 A. B. 1/4 planned");
  g_assert_true (kith_schedule_list_find (list, kith_schedule_item_get_appointment (kept)->id) == kept);

  change.appointment = kith_schedule_item_get_appointment (kept)->id;
  plan = dex_await_boxed (kith_schedule_change (open->practice, &change, NULL, NULL), &error);
  g_assert_no_error (error);
  await_text (&watch, "12T09:00 C. D. 1/4 planned; 13T10:00 A. B. 1/4 no-show");
  kith_schedule_list_show (list, &third, 2);
  await_text (&watch, "26T09:00 C. D. 3/4 planned; 27T10:00 A. B. 3/4 planned");
  kith_schedule_list_show (list, &third, 1);
  await_text (&watch, "26T09:00 C. D. 3/4 planned");
  dex_await (kith_practice_undo (open->practice, NULL), &error);
  g_assert_no_error (error);
  kith_schedule_list_show (list, &monday, 7);
  await_text (&watch, "12T09:00 C. D. 1/4 planned; 13T10:00 A. B. 1/4 planned");
  return dex_future_new_true ();
}

/* On Sunday evening in London it is Monday in Auckland: what was booked there stays on its day. */
static DexFuture *
zones_fiber (gpointer data)
{
  static const KithDate monday = { KITH_DATE_DAY, FALSE, 2026, 1, 12 };
  static const KithDate week_before = { KITH_DATE_DAY, FALSE, 2026, 1, 5 };
  g_autoptr (OpenPractice) open = open_office ();
  g_autoptr (KithScheduleList) list = kith_schedule_list_new (open->practice);
  g_autofree char *anna = open_practice_add_client (open, "Anna Beck", "", NULL);
  g_autofree char *clara = open_practice_add_client (open, "Clara Dorn", "", NULL);
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  watch_list (&watch, list);
  kith_schedule_list_show (list, &monday, 7);
  dex_await (kith_practice_edit (open->practice, NULL, "Pacific/Auckland"), &error);
  g_assert_no_error (error);
  book (open, anna, "2026-01-12T10:00");
  await_text (&watch, "12T10:00 A. B. 1/4 planned");
  dex_await (kith_practice_edit (open->practice, NULL, "Europe/London"), &error);
  g_assert_no_error (error);
  book (open, clara, "2026-01-12T09:00");
  await_text (&watch, "12T09:00 C. D. 1/4 planned; 12T10:00 A. B. 1/4 planned");
  g_assert_cmpstr (g_time_zone_get_identifier (kith_schedule_list_get_frame (list)->zone), ==, "Europe/London");
  kith_schedule_list_show (list, &week_before, 7);
  await_text (&watch, "");
  return dex_future_new_true ();
}

static void
add_calendar (OpenPractice *open)
{
  static const KithDate friday = { KITH_DATE_DAY, FALSE, 2026, 1, 16 };
  g_autoptr (KithHours) hours = kith_hours_new (NULL, 1, 9 * 60, 17 * 60);
  g_autoptr (KithClosure) closure = kith_closure_new (KITH_CLOSURE_ABSENCE, &friday, &friday);
  g_autoptr (GError) error = NULL;

  g_free (dex_await_string (kith_resources_add_hours (open->practice, hours, NULL), &error));
  g_assert_no_error (error);
  hours->weekday = 5;
  g_free (hours->id);
  hours->id = g_uuid_string_random ();
  g_free (dex_await_string (kith_resources_add_hours (open->practice, hours, NULL), &error));
  g_assert_no_error (error);
  g_free (dex_await_string (kith_resources_add_closure (open->practice, closure, "Ms. Moor", NULL), &error));
  g_assert_no_error (error);
}

static DexFuture *
frame_fiber (gpointer data)
{
  static const struct
  {
    KithWallTime starts;
    int therapist;
    gboolean open;
    gboolean closure;
  } cases[] = {
    { { 2026, 1, 12, 9, 0 }, -1, TRUE, FALSE },   { { 2026, 1, 12, 8, 50 }, -1, FALSE, FALSE },
    { { 2026, 1, 12, 16, 30 }, 0, FALSE, FALSE }, { { 2026, 1, 13, 9, 0 }, 0, FALSE, FALSE },
    { { 2026, 1, 16, 9, 0 }, 0, TRUE, FALSE },    { { 2026, 1, 16, 9, 0 }, 1, FALSE, TRUE },
  };
  static const KithDate monday = { KITH_DATE_DAY, FALSE, 2026, 1, 12 };
  g_autoptr (OpenPractice) open = open_office ();
  g_autoptr (KithScheduleList) list = kith_schedule_list_new (open->practice);
  KithScheduleFrame *frame;
  Watch watch = { 0 };

  add_calendar (open);
  watch_list (&watch, list);
  kith_schedule_list_show (list, &monday, 7);
  await_text (&watch, "");
  frame = kith_schedule_list_get_frame (list);
  g_assert_cmpuint (frame->therapists->len, ==, 2);
  g_assert_cmpuint (frame->rooms->len, ==, 1);
  g_assert_cmpuint (frame->kinds->len, >, 1);
  g_assert_cmpstr (g_time_zone_get_identifier (frame->zone), ==, "Europe/Berlin");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithTherapist *therapist = cases[i].therapist >= 0 ? frame->therapists->pdata[cases[i].therapist] : NULL;
      const KithClosure *closure = NULL;

      g_test_message ("case %zu", i);
      g_assert_cmpint (kith_schedule_frame_is_open (frame, therapist != NULL ? therapist->id : NULL, NULL, &cases[i].starts,
                                                    50, &closure), ==, cases[i].open);
      g_assert_cmpint (closure != NULL, ==, cases[i].closure);
      g_assert_true (therapist == NULL || kith_schedule_frame_find_therapist (frame, therapist->id) == therapist);
      g_assert_true (therapist == NULL || therapist->colour == cases[i].therapist);
    }
  g_assert_null (kith_schedule_frame_find_room (frame, NULL));
  g_assert_null (kith_schedule_frame_find_room (frame, "nowhere"));
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/schedule-list/follow", follow_fiber, open_practice_run);
  g_test_add_data_func ("/schedule-list/zones", zones_fiber, open_practice_run);
  g_test_add_data_func ("/schedule-list/frame", frame_fiber, open_practice_run);
  return g_test_run ();
}
