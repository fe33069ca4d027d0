/* test-schedule.c: what the pages of the schedule work out, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-booking-form.h"
#include "kith-change-form.h"
#include "kith-closure-form.h"
#include "kith-date-form.h"
#include "kith-hours-form.h"
#include "kith-schedule-layout.h"
#include "kith-schedule-words.h"

#define ZONE "Europe/Berlin"
#define MONDAY_DAY 11

static const KithDate monday = { KITH_DATE_DAY, FALSE, 2027, 1, MONDAY_DAY };

static KithAppointment *
make_appointment (const char *therapist,
                  int         day,
                  int         minutes,
                  int         length)
{
  KithWallTime starts = { 2027, 1, day, minutes / 60, minutes % 60 };
  KithAppointment *appointment = kith_appointment_new (KITH_APPOINTMENT_KIND_COUNTING, &starts, ZONE, length);

  appointment->therapist = g_strdup (therapist);
  return appointment;
}

static KithScheduleItem *
make_item (KithAppointment *appointment,
           const char      *name)
{
  GPtrArray *attendances = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_attendance_free);

  if (name != NULL)
    {
      g_ptr_array_add (attendances, kith_attendance_new (appointment->id, "someone"));
      ((KithAttendance *) attendances->pdata[0])->name = g_strdup (name);
    }
  return kith_schedule_item_new (appointment, attendances);
}

static KithScheduleFrame *
make_frame (void)
{
  KithScheduleFrame *frame = kith_schedule_frame_new ();
  KithTherapist *berg = kith_therapist_new ("Dr. Berg");
  KithTherapist *moor = kith_therapist_new ("Ms. Moor");
  KithRoom *room = kith_room_new ("Room 1");

  g_time_zone_unref (frame->zone);
  frame->zone = g_time_zone_new_identifier (ZONE);
  g_set_str (&berg->id, "berg");
  g_set_str (&moor->id, "moor");
  g_set_str (&room->id, "room");
  g_ptr_array_add (frame->therapists, berg);
  g_ptr_array_add (frame->therapists, moor);
  g_ptr_array_add (frame->rooms, room);
  return frame;
}

static KithPlan *
make_plan (guint n_dates,
           guint n_conflicts)
{
  KithPlan *plan = kith_plan_new ("block", n_dates, 0);

  for (guint i = 0; i < n_dates; i++)
    {
      KithPlanned *item = kith_plan_add (plan, make_appointment ("berg", MONDAY_DAY + i, 9 * 60, 50));

      item->changed = TRUE;
      if (i < n_conflicts)
        {
          kith_planned_add_conflict (item, KITH_CONFLICT_ROOM, "other");
          kith_planned_add_conflict (item, KITH_CONFLICT_THERAPIST, "other");
        }
    }
  return plan;
}

static void
booking_cases (void)
{
  static const struct
  {
    const char *client;
    int day;
    const char *time;
    const char *reason;
    int n_dates;
    guint n_conflicts;
    gboolean can_check;
    gboolean can_book;
    const char *hint;
    const char *button;
  } cases[] = {
    { "", 12, "15:00", "", -1, 0, FALSE, FALSE, "Choose for whom it is.", "_Book" },
    { "a", 0, "15:00", "", -1, 0, FALSE, FALSE, "Choose the first day.", "_Book" },
    { "a", 12, "15:", "", -1, 0, FALSE, FALSE, "A time looks like 15:00.", "_Book" },
    { "a", 12, "15", "", -1, 0, TRUE, FALSE, "", "_Book" },
    { "a", 12, "24:00", "", -1, 0, FALSE, FALSE, "A time looks like 15:00.", "_Book" },
    { "a", 12, " 9:00 ", "", -1, 0, TRUE, FALSE, "", "_Book" },
    { "a", 12, "15:00", "", 16, 0, TRUE, TRUE, "", "_Book 16 Appointments" },
    { "a", 12, "15:00", "", 1, 0, TRUE, TRUE, "", "_Book 1 Appointment" },
    { "a", 12, "15:00", " ", 16, 2, TRUE, FALSE, "Choose another time, or say why it may be so all the same.",
      "_Book 16 Appointments Anyway" },
    { "a", 12, "15:00", "agreed", 16, 2, TRUE, TRUE, "", "_Book 16 Appointments Anyway" },
    { "a", 12, "x", "agreed", 16, 2, FALSE, FALSE, "A time looks like 15:00.", "_Book" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithPlan) plan = cases[i].n_dates > 0 ? make_plan (cases[i].n_dates, cases[i].n_conflicts) : NULL;
      KithBookingForm form = { cases[i].client, "16-weekly-50", { 0 }, cases[i].time, cases[i].reason, plan };
      g_autoptr (KithBookingState) state = NULL;
      g_autofree char *hints = NULL;

      if (cases[i].day > 0)
        form.day = (KithDate) { KITH_DATE_DAY, FALSE, 2027, 1, cases[i].day };
      state = kith_booking_form_work_out (&form);
      g_test_message ("case %zu", i);
      g_assert_cmpint (state->can_check, ==, cases[i].can_check);
      g_assert_cmpint (state->can_book, ==, cases[i].can_book);
      hints = g_strconcat (state->hint, state->day_hint, state->time_hint, NULL);
      g_assert_cmpstr (hints, ==, cases[i].hint);
      g_assert_cmpstr (state->button, ==, cases[i].button);
      g_assert_cmpuint (state->n_conflicts, ==, state->can_check ? cases[i].n_conflicts : 0);
    }
}

static void
booking_summary (void)
{
  g_autoptr (KithPlan) plan = make_plan (3, 1);
  KithBookingForm form = { "a", "3-daily-50", monday, "9:00", "", plan };
  g_autoptr (KithBookingState) state = kith_booking_form_work_out (&form);

  g_assert_cmpstr (state->summary, ==, "11 Jan 2027 to 13 Jan 2027");
  g_assert_cmpstr (state->conflicts, ==, "1 of 3 dates is taken or closed.");
  g_assert_false (state->has_closed_days);
  kith_planned_add_conflict (plan->items->pdata[1], KITH_CONFLICT_HOLIDAY, "christmas");
  kith_booking_state_free (state);
  state = kith_booking_form_work_out (&form);
  g_assert_cmpstr (state->conflicts, ==, "2 of 3 dates are taken or closed.");
  g_assert_true (state->has_closed_days);
}

/* On 2027-03-28 the clocks of Berlin go from 2:00 to 3:00. */
static void
hint_cases (void)
{
  static const struct
  {
    const char *day;
    const char *time;
    const char *hints;
  } cases[] = {
    { "2027-03-29", "2:30", "" },
    { "2027-03-28", "2:30", "The clocks skip this time that day: it becomes 3:30." },
    { "2027-03-28", "3", "" },
    { "2027-03-20", "15:30", "" },
    { "2027-03-20", "14:59", "This time is over." },
    { "2027-03-19", "16:00", "This day is over." },
    { "2027-10-31", "2:30", "" },
    { "2027", "x", "A time looks like 15:00." },
  };
  const KithWallTime now = { 2027, 3, 20, 15, 0 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day_hint = NULL;
      g_autofree char *time_hint = NULL;
      g_autofree char *hints = NULL;
      KithDate day;

      g_test_message ("%s %s", cases[i].day, cases[i].time);
      g_assert_true (kith_date_parse (cases[i].day, &day));
      day_hint = kith_booking_form_dup_day_hint (&day, zone, &now);
      time_hint = kith_booking_form_dup_time_hint (&day, cases[i].time, zone, &now);
      hints = g_strconcat (day_hint, time_hint, NULL);
      g_assert_cmpstr (hints, ==, cases[i].hints);
    }
}

/* What is wrong with a day of something that has happened, or is planned, by 28 November 2026, of someone born in May 1980;
 * "rough" where a month will do. */
static void
date_cases (void)
{
  static const struct
  {
    const char *text;
    gboolean rough;
    KithDateReach reach;
    const char *fault;
  } cases[] = {
    { "", FALSE, KITH_REACH_HAPPENED, NULL },
    { "  ", TRUE, KITH_REACH_HAPPENED, NULL },
    { " 2026-11-28 ", FALSE, KITH_REACH_HAPPENED, NULL },
    { "28.11.2026", FALSE, KITH_REACH_HAPPENED, NULL },
    { "2026-11", FALSE, KITH_REACH_HAPPENED, "A date looks like 2027-01-12." },
    { "~2026-11-28", FALSE, KITH_REACH_HAPPENED, "A date looks like 2027-01-12." },
    { "soon", FALSE, KITH_REACH_PLANNED, "A date looks like 2027-01-12." },
    { "2026-02-30", FALSE, KITH_REACH_PLANNED, "February 2026 has only 28 days." },
    { "2026-11", TRUE, KITH_REACH_HAPPENED, NULL },
    { "soon", TRUE, KITH_REACH_LIFE,
      "A date is written as exactly as it is known: 2019-03-14, 2019-03, 2019, or ~2019 for about 2019." },
    { "2027-01-12", FALSE, KITH_REACH_PLANNED, NULL },
    { "2027-01-12", FALSE, KITH_REACH_HAPPENED,
      "This can’t have been already: 12 January 2027 is still to come. Nothing was changed. Please check the date." },
    { "1979-01-12", FALSE, KITH_REACH_HAPPENED,
      "Before this client was born: 12 January 1979. Nothing was changed. Please check the year." },
    { "1979", TRUE, KITH_REACH_LIFE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithDateForm form = { cases[i].text, cases[i].rough, cases[i].reach, { KITH_DATE_MONTH, FALSE, 1980, 5 },
                            { KITH_DATE_DAY, FALSE, 2026, 11, 28 } };
      g_autofree char *fault = kith_date_form_find_fault (&form);
      KithDate date;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (fault, ==, cases[i].fault);
      g_assert_cmpint (kith_date_form_read (&form, &date), ==, fault == NULL);
      g_assert_true (fault == NULL || date.precision == KITH_DATE_UNKNOWN);
    }
}

/* Where nobody says what day it is, any will do. */
static void
date_of_any_day (void)
{
  const KithDateForm form = { "2199-01-01", FALSE, KITH_REACH_HAPPENED };

  g_assert_null (kith_date_form_find_fault (&form));
}

static void
closure_cases (void)
{
  static const struct
  {
    const char *therapist;
    const char *room;
    gboolean holiday;
    const char *first;
    const char *last;
    int kind;            /* -1 where it can't be kept */
    const char *hint;
  } cases[] = {
    { "", "", FALSE, "2027-07-01", "2027-07-15", KITH_CLOSURE_CLOSED, "" },
    { "", "", TRUE, " 2027-07-01 ", "", KITH_CLOSURE_HOLIDAY, "" },
    { "berg", "", TRUE, "2027-07-01", "", KITH_CLOSURE_ABSENCE, "" },
    { "", "room", TRUE, "2027-07-01", "", KITH_CLOSURE_CLOSED, "" },
    { "", "", FALSE, "", "", -1, "" },
    { "", "", FALSE, "2027", "", -1, "" },
    { "", "", FALSE, "2027-07-01", "2027-06-30", -1, "This is before the first day." },
    { "", "", FALSE, "2027-07-01", "soon", -1, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithClosureForm form = { " Leave ", cases[i].therapist, cases[i].room, cases[i].holiday, cases[i].first, cases[i].last };
      g_autoptr (KithClosureState) state = kith_closure_form_work_out (&form);

      g_test_message ("case %zu", i);
      g_assert_cmpint (state->closure != NULL ? (int) state->closure->kind : -1, ==, cases[i].kind);
      g_assert_cmpstr (state->last_hint, ==, cases[i].hint);
      if (state->closure != NULL)
        g_assert_cmpstr (state->closure->label, ==, "Leave");
    }
}

static void
closure_words (void)
{
  g_autoptr (KithScheduleFrame) frame = make_frame ();
  const KithDate first = { KITH_DATE_DAY, FALSE, 2026, 12, 24 };
  const KithDate last = { KITH_DATE_DAY, FALSE, 2027, 1, 1 };
  g_autoptr (KithClosure) closure = kith_closure_new (KITH_CLOSURE_ABSENCE, &first, &last);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  closure->therapist = g_strdup ("berg");
  title = kith_closure_form_dup_title (closure, frame);
  subtitle = kith_closure_form_dup_subtitle (closure, frame);
  g_assert_cmpstr (title, ==, "Dr. Berg is away");
  g_assert_cmpstr (subtitle, ==, "24 December 2026 to 1 January 2027");
  closure->label = g_strdup ("Leave");
  closure->last_day = first;
  g_free (title);
  title = kith_closure_form_dup_title (closure, frame);
  g_free (subtitle);
  subtitle = kith_closure_form_dup_subtitle (closure, frame);
  g_assert_cmpstr (title, ==, "Leave");
  g_assert_cmpstr (subtitle, ==, "24 December 2026 · Dr. Berg");
}

static void
change_cases (void)
{
  static const struct
  {
    KithChangeVerb verb;
    KithChangeScope scope;
    gboolean in_block;
    gboolean counts;
    const char *time;
    int n_conflicts;
    const char *reason;
    const char *shown;   /* s: scope, u: use, w: why, t: when, p: plan, r: reason, c: can check, d: can do */
  } cases[] = {
    { KITH_CHANGE_CANCEL, KITH_CHANGE_THIS, TRUE, TRUE, "", -1, "", "suwc" },
    { KITH_CHANGE_CANCEL, KITH_CHANGE_THIS, TRUE, TRUE, "", 0, "", "suwcd" },
    { KITH_CHANGE_CANCEL, KITH_CHANGE_FOLLOWING, TRUE, TRUE, "", 0, "", "suwpcd" },
    { KITH_CHANGE_CANCEL, KITH_CHANGE_THIS, FALSE, TRUE, "", 0, "", "wcd" },
    { KITH_CHANGE_NO_SHOW, KITH_CHANGE_THIS, TRUE, TRUE, "", 0, "", "uwcd" },
    { KITH_CHANGE_NO_SHOW, KITH_CHANGE_THIS, TRUE, FALSE, "", 0, "", "wcd" },
    { KITH_CHANGE_MOVE, KITH_CHANGE_THIS, TRUE, TRUE, "15:00", 0, "", "stcd" },
    { KITH_CHANGE_MOVE, KITH_CHANGE_THIS, TRUE, TRUE, "15:", 0, "", "st" },
    { KITH_CHANGE_MOVE, KITH_CHANGE_THIS, TRUE, TRUE, "15:00", 1, "", "stprc" },
    { KITH_CHANGE_MOVE, KITH_CHANGE_REST, TRUE, TRUE, "15:00", 1, "agreed", "stprcd" },
    { KITH_CHANGE_MOVE, KITH_CHANGE_REST, FALSE, TRUE, "15:00", 0, "", "tcd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KithPlan) plan = cases[i].n_conflicts >= 0 ? make_plan (2, cases[i].n_conflicts) : NULL;
      KithChangeForm form = { cases[i].verb, cases[i].scope, cases[i].in_block, cases[i].counts, monday, cases[i].time,
                              cases[i].reason, plan };
      g_autoptr (KithChangeState) state = kith_change_form_work_out (&form);
      g_autofree char *shown = g_strconcat (state->shows_scope ? "s" : "", state->shows_use ? "u" : "",
                                            state->shows_why ? "w" : "", state->shows_when ? "t" : "",
                                            state->shows_plan ? "p" : "", state->needs_reason ? "r" : "",
                                            state->can_check ? "c" : "", state->can_do ? "d" : "", NULL);

      g_test_message ("case %zu", i);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
hours_cases (void)
{
  static const struct
  {
    const char *text;
    const char *read;   /* NULL where it can't be read */
  } cases[] = {
    { "", "" }, { "  ", "" }, { "9:00-17:00", "09:00–17:00" }, { "9:00–12:30, 14:00 - 18:00", "09:00–12:30, 14:00–18:00" },
    { "9-17", "09:00–17:00" }, { "9–17:30", "09:00–17:30" }, { "9.30—17", "09:30–17:00" }, { "9:00 - 12, 13-17", "09:00–12:00, 13:00–17:00" },
    { "900-1230; 14-24", "09:00–12:30, 14:00–24:00" },
    { "9:00", NULL }, { "17:00-9:00", NULL }, { "9-25", NULL }, { "9:00-25:00", NULL }, { "9:00-10:00,", NULL }, { "9-12-17", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) hours = kith_hours_form_parse (3, cases[i].text);
      g_autofree char *text = hours != NULL ? kith_hours_form_format (hours, 3) : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (text, ==, cases[i].read);
    }
}

/* Appointments by time, and where each is to be: "day.lane part/parts". */
static void
layout_cases (void)
{
  static const struct
  {
    const char *therapist;
    int day;
    int starts;
    int length;
    KithAppointmentState state;
    const char *place;
  } cases[] = {
    { "berg", 0, 9 * 60, 50, KITH_APPOINTMENT_PLANNED, "0.0 0/1" },
    { "moor", 0, 9 * 60, 50, KITH_APPOINTMENT_PLANNED, "0.1 0/1" },
    { "berg", 0, 10 * 60, 90, KITH_APPOINTMENT_PLANNED, "0.0 0/2" },
    { "berg", 0, 10 * 60 + 30, 50, KITH_APPOINTMENT_CANCELLED, "0.0 1/2" },
    { "berg", 0, 11 * 60 + 20, 50, KITH_APPOINTMENT_PLANNED, "0.0 1/2" },
    { "berg", 0, 12 * 60 + 10, 50, KITH_APPOINTMENT_PLANNED, "0.0 0/1" },
    { "berg", 1, 9 * 60, 50, KITH_APPOINTMENT_MOVED, "hidden" },
    { NULL, 2, 7 * 60 + 10, 50, KITH_APPOINTMENT_PLANNED, "2.2 0/1" },
    { "gone", 2, 9 * 60, 50, KITH_APPOINTMENT_PLANNED, "hidden" },
    { "moor", 5, 19 * 60 + 30, 50, KITH_APPOINTMENT_PLANNED, "5.1 0/1" },
  };
  g_autoptr (KithScheduleFrame) frame = make_frame ();
  g_autoptr (GListStore) items = g_list_store_new (KITH_TYPE_SCHEDULE_ITEM);
  g_autoptr (KithScheduleLayout) layout = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithAppointment *appointment = make_appointment (cases[i].therapist, MONDAY_DAY + cases[i].day, cases[i].starts,
                                                       cases[i].length);
      g_autoptr (KithScheduleItem) item = NULL;

      appointment->state = cases[i].state;
      item = make_item (appointment, NULL);
      g_list_store_append (items, item);
    }
  layout = kith_schedule_layout_new (frame, G_LIST_MODEL (items), &monday, 7, -1, KITH_SCHEDULE_BY_THERAPIST);
  g_assert_cmpint (layout->n_days, ==, 6);
  g_assert_cmpuint (layout->lanes->len, ==, 3);
  g_assert_cmpint (layout->from, ==, 7 * 60);
  g_assert_cmpint (layout->until, ==, 21 * 60);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithSchedulePlace *place = kith_schedule_layout_get_place (layout, i);
      g_autofree char *text = g_strdup_printf ("%d.%d %d/%d", place->day, place->lane, place->part, place->n_parts);

      g_test_message ("case %zu", i);
      g_assert_cmpstr (place->shown ? text : "hidden", ==, cases[i].place);
    }
}

static void
layout_of_nothing (void)
{
  g_autoptr (KithScheduleFrame) frame = kith_schedule_frame_new ();
  g_autoptr (GListStore) items = g_list_store_new (KITH_TYPE_SCHEDULE_ITEM);
  g_autoptr (KithScheduleLayout) layout = NULL;
  KithDate friday;

  layout = kith_schedule_layout_new (frame, G_LIST_MODEL (items), &monday, 7, 5, KITH_SCHEDULE_BY_ROOM);
  g_assert_cmpint (layout->n_days, ==, 6);
  kith_schedule_layout_free (layout);
  layout = kith_schedule_layout_new (frame, G_LIST_MODEL (items), &monday, 7, -1, KITH_SCHEDULE_BY_ROOM);
  g_assert_cmpint (layout->n_days, ==, 5);
  g_assert_cmpuint (layout->lanes->len, ==, 1);
  g_assert_cmpint (layout->from, <, layout->until);
  friday = kith_schedule_layout_get_day (layout, 4);
  g_assert_cmpint (friday.day, ==, 15);
}

static void
words_of_an_item (void)
{
  static const struct
  {
    int number;
    const char *room;
    KithAppointmentState state;
    gboolean initials;
    const char *words;
  } cases[] = {
    { 7, "room", KITH_APPOINTMENT_NO_SHOW, TRUE, "10:00, N. W., 7 of 16, Room 1, no-show" },
    { 7, NULL, KITH_APPOINTMENT_PLANNED, FALSE, "10:00, Nora Wolf, 7 of 16" },
    { 0, "room", KITH_APPOINTMENT_CANCELLED, FALSE, "10:00, Nora Wolf, Room 1, cancelled" },
    { 0, NULL, KITH_APPOINTMENT_HELD, TRUE, "10:00, N. W., held" },
  };
  g_autoptr (KithScheduleFrame) frame = make_frame ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithAppointment *appointment = make_appointment ("berg", MONDAY_DAY, 10 * 60, 50);
      g_autoptr (KithScheduleItem) item = NULL;
      g_autofree char *words = NULL;

      appointment->number = cases[i].number;
      appointment->of = 16;
      appointment->room = g_strdup (cases[i].room);
      appointment->state = cases[i].state;
      item = make_item (appointment, "Nora Wolf");
      words = kith_schedule_words_describe (item, frame, cases[i].initials);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* A practice that has moved: what was booked before keeps its hour, and says of which place. */
static void
words_of_another_zone (void)
{
  g_autoptr (KithScheduleFrame) frame = make_frame ();
  g_autoptr (KithScheduleItem) item = make_item (make_appointment ("berg", MONDAY_DAY, 10 * 60, 50), "Nora Wolf");
  const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
  g_autofree char *here = kith_schedule_words_time (appointment, frame);
  g_autofree char *there = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpstr (here, ==, "10:00");
  g_time_zone_unref (frame->zone);
  frame->zone = g_time_zone_new_identifier ("America/New_York");
  there = kith_schedule_words_time (appointment, frame);
  g_assert_cmpstr (there, ==, "10:00 (Berlin)");
  words = kith_schedule_words_describe (item, frame, TRUE);
  g_assert_cmpstr (words, ==, "10:00 (Berlin), N. W.");
}

static void
words_of_days (void)
{
  static const struct
  {
    KithDate first;
    int days;
    const char *title;
  } cases[] = {
    { { KITH_DATE_DAY, FALSE, 2027, 1, 11 }, 5, "11 to 15 January 2027" },
    { { KITH_DATE_DAY, FALSE, 2027, 6, 28 }, 7, "28 June to 4 July 2027" },
    { { KITH_DATE_DAY, FALSE, 2026, 12, 28 }, 5, "28 December 2026 to 1 January 2027" },
    { { KITH_DATE_DAY, FALSE, 2027, 1, 12 }, 1, "Tuesday, 12 January 2027" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = kith_schedule_words_title (&cases[i].first, cases[i].days);

      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
words_of_conflicts (void)
{
  g_autoptr (KithScheduleFrame) frame = make_frame ();
  g_autoptr (KithPlan) plan = make_plan (1, 0);
  KithPlanned *item = plan->items->pdata[0];
  KithClosure *closure = kith_closure_new (KITH_CLOSURE_ABSENCE, &monday, &monday);
  g_autofree char *nothing = kith_schedule_words_conflicts (item, frame);
  g_autofree char *words = NULL;

  g_assert_cmpstr (nothing, ==, "");
  g_set_str (&closure->id, "leave");
  g_ptr_array_add (frame->closures, closure);
  g_set_str (&item->appointment->room, "room");
  kith_planned_add_conflict (item, KITH_CONFLICT_ROOM, "one");
  kith_planned_add_conflict (item, KITH_CONFLICT_ROOM, "two");
  kith_planned_add_conflict (item, KITH_CONFLICT_CLOSURE, "leave");
  kith_planned_add_conflict (item, KITH_CONFLICT_HOURS, NULL);
  words = kith_schedule_words_conflicts (item, frame);
  g_assert_cmpstr (words, ==, "Room 1 is taken, Dr. Berg is away, Outside working hours");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/booking/cases", booking_cases);
  g_test_add_func ("/schedule/booking/summary", booking_summary);
  g_test_add_func ("/schedule/booking/hints", hint_cases);
  g_test_add_func ("/schedule/dates/cases", date_cases);
  g_test_add_func ("/schedule/dates/any", date_of_any_day);
  g_test_add_func ("/schedule/closures/cases", closure_cases);
  g_test_add_func ("/schedule/closures/words", closure_words);
  g_test_add_func ("/schedule/change", change_cases);
  g_test_add_func ("/schedule/hours", hours_cases);
  g_test_add_func ("/schedule/layout/cases", layout_cases);
  g_test_add_func ("/schedule/layout/nothing", layout_of_nothing);
  g_test_add_func ("/schedule/words/item", words_of_an_item);
  g_test_add_func ("/schedule/words/zone", words_of_another_zone);
  g_test_add_func ("/schedule/words/days", words_of_days);
  g_test_add_func ("/schedule/words/conflicts", words_of_conflicts);
  return g_test_run ();
}
