/* test-agenda.c: what waits, and a client at a glance, as a window sees them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-agenda.h"
#include "kith-chart.h"
#include "kith-event.h"
#include "kith-resources.h"
#include "kith-treatment.h"
#include "kith-work.h"
#include "open-practice.h"

typedef struct
{
  KithAgenda *agenda;
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

/* One line a reminder: "0 Anna Beck 1 -3" for kind, name, number and days. */
static char *
describe (KithAgenda *agenda)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (agenda)); i++)
    {
      g_autoptr (KithAgendaItem) item = g_list_model_get_item (G_LIST_MODEL (agenda), i);
      const KithReminder *reminder = kith_agenda_item_get_reminder (item);

      g_string_append_printf (text, "%s%d %s %d %d%s%s", i > 0 ? "; " : "", reminder->kind, reminder->name, reminder->number,
                              reminder->days, reminder->label != NULL ? " " : "",
                              reminder->label != NULL ? reminder->label : "");
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Until the agenda reads so; what never comes ends the test by its time. */
static void
await_text (Watch      *watch,
            const char *expected)
{
  g_autofree char *text = describe (watch->agenda);

  while (watch->n_loaded == 0 || !g_str_equal (text, expected))
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", text);
      watch->settled = dex_promise_new ();
      dex_await (dex_ref (watch->settled), &error);
      g_assert_no_error (error);
      dex_clear (&watch->settled);
      g_free (text);
      text = describe (watch->agenda);
    }
}

static KithDate
get_day (int later)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  KithWallTime time = kith_wall_time_from_utc (g_get_real_time () / G_USEC_PER_SEC, zone);

  kith_wall_time_add (&time, later, 0);
  return kith_wall_time_get_date (&time);
}

static char *
enter (OpenPractice  *open,
       KithEntryVerb  verb,
       KithEntry     *entry)
{
  g_autoptr (GError) error = NULL;
  char *id = dex_await_string (kith_practice_enter (open->practice, verb, entry), &error);

  g_assert_no_error (error);
  kith_entry_free (entry);
  return id;
}

static char *
start_course (OpenPractice *open,
              const char   *client)
{
  KithEntry *entry = kith_entry_new (client);

  kith_entry_set_text (entry, KITH_ENTRY_TEMPLATE, "ipt-16-us");
  return enter (open, KITH_ENTER_COURSE_START, entry);
}

static char *
add_session (OpenPractice *open,
             const char   *client,
             int           later,
             const char   *state)
{
  KithEntry *entry = kith_entry_new (client);
  KithDate day = get_day (later);

  kith_entry_set_date (entry, KITH_ENTRY_ON, &day);
  kith_entry_set_text (entry, KITH_ENTRY_STATE, state);
  return enter (open, KITH_ENTER_SESSION_ADD, entry);
}

static void
write_note (OpenPractice *open,
            const char   *client,
            const char   *session)
{
  KithEntry *entry = kith_entry_new (client);

  kith_entry_set_text (entry, KITH_ENTRY_SESSION, session);
  kith_entry_set_text (entry, KITH_ENTRY_SECTION, "work");
  kith_entry_set_text (entry, KITH_ENTRY_TEXT, "They talked about the evening.");
  g_free (enter (open, KITH_ENTER_SESSION_NOTE, entry));
}

static void
add_score (OpenPractice *open,
           const char   *client,
           const char   *measure)
{
  KithEntry *entry = kith_entry_new (client);
  KithDate today = get_day (0);

  kith_entry_set_text (entry, KITH_ENTRY_MEASURE, measure);
  kith_entry_set_date (entry, KITH_ENTRY_ON, &today);
  entry->numbers[KITH_ENTRY_TOTAL] = 11;
  g_free (enter (open, KITH_ENTER_SCORE, entry));
}

static void
add_bereavement (OpenPractice *open,
                 const char   *client)
{
  KithEntry *entry = kith_entry_new (client);
  KithDate day = get_day (5);

  day.year -= 3;
  day.day = MIN (day.day, 28);
  kith_entry_set_text (entry, KITH_ENTRY_KIND, "bereavement");
  kith_entry_set_date (entry, KITH_ENTRY_ON, &day);
  kith_entry_set_flag (entry, KITH_ENTRY_YEARLY, TRUE);
  g_free (enter (open, KITH_ENTER_EVENT_ADD, entry));
}

static void
watch_agenda (Watch      *watch,
              KithAgenda *agenda)
{
  watch->agenda = agenda;
  g_signal_connect_swapped (agenda, "loaded", G_CALLBACK (loaded_cb), watch);
  g_signal_connect_swapped (agenda, "failed", G_CALLBACK (failed_cb), watch);
}

static DexFuture *
agenda_fiber (gpointer data)
{
  KithDetails details = { .role = KITH_ROLE_FULL };
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autoptr (KithAgenda) agenda = kith_agenda_new (open->practice, &details);
  g_autofree char *anna = open_practice_add_client (open, "Anna Beck", "", NULL);
  g_autofree char *course = NULL;
  g_autofree char *held = NULL;
  g_autofree char *unsaid = NULL;
  g_autofree char *next = NULL;
  g_autofree char *all = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { 0 };

  g_free (dex_await_string (kith_resources_add_therapist (open->practice, OPEN_PRACTICE_OWNER), &error));
  g_assert_no_error (error);
  watch_agenda (&watch, agenda);
  kith_agenda_load (agenda, FALSE);
  await_text (&watch, "");
  g_assert_nonnull (kith_agenda_get_own (agenda));
  g_assert_false (kith_agenda_has_others (agenda));

  course = start_course (open, anna);
  held = add_session (open, anna, -8, "held");
  await_text (&watch, "0 Anna Beck 1 -8");
  unsaid = add_session (open, anna, -1, "planned");
  await_text (&watch, "0 Anna Beck 1 -8; 1 Anna Beck 2 -1");
  write_note (open, anna, held);
  await_text (&watch, "1 Anna Beck 2 -1");
  next = add_session (open, anna, 6, "planned");
  all = g_strdup ("1 Anna Beck 2 -1; 3 Anna Beck 3 6 PHQ-9, GAD-7");
  await_text (&watch, all);
  add_score (open, anna, "phq-9");
  await_text (&watch, "1 Anna Beck 2 -1; 3 Anna Beck 3 6 GAD-7");
  dex_await (kith_practice_undo (open->practice, NULL), &error);
  g_assert_no_error (error);
  await_text (&watch, all);
  return dex_future_new_true ();
}

static DexFuture *
anniversary_fiber (gpointer data)
{
  KithDetails details = { .role = KITH_ROLE_FULL };
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autoptr (KithAgenda) agenda = kith_agenda_new (open->practice, &details);
  g_autofree char *anna = open_practice_add_client (open, "Anna Beck", "", NULL);
  g_autofree char *course = start_course (open, anna);
  KithDate today = get_day (0);
  KithDate day = get_day (5);
  g_autofree char *expected = NULL;
  Watch watch = { 0 };

  watch_agenda (&watch, agenda);
  add_bereavement (open, anna);
  expected = g_strdup_printf ("6 Anna Beck 0 %d Death of someone close",
                              (int) kith_date_get_julian (&day) - (int) kith_date_get_julian (&today) - MAX (day.day - 28, 0));
  kith_agenda_load (agenda, TRUE);
  await_text (&watch, expected);
  return dex_future_new_true ();
}

static KithChart *
load_chart (OpenPractice *open,
            const char   *client,
            gboolean      clinical)
{
  g_autoptr (GError) error = NULL;
  KithChart *chart = dex_await_boxed (kith_practice_load_chart (open->practice, client, clinical), &error);

  g_assert_no_error (error);
  return chart;
}

static DexFuture *
chart_fiber (gpointer data)
{
  g_autoptr (OpenPractice) open = open_practice_new ();
  g_autofree char *anna = open_practice_add_client (open, "Anna Beck", "", NULL);
  g_autoptr (KithChart) before = load_chart (open, anna, TRUE);
  g_autofree char *course = start_course (open, anna);
  g_autofree char *held = add_session (open, anna, -8, "held");
  g_autofree char *missed = add_session (open, anna, -1, "no-show");
  g_autoptr (KithChart) chart = NULL;
  g_autoptr (KithChart) office = load_chart (open, anna, FALSE);

  g_assert_null (before->course);
  g_assert_cmpuint (before->sessions->len, ==, 0);
  write_note (open, anna, held);
  chart = load_chart (open, anna, TRUE);
  g_assert_cmpint (kith_course_get_sessions (chart->course), ==, 16);
  /* One that nobody came to counts as used. */
  g_assert_cmpint (chart->reached, ==, 2);
  g_assert_cmpstr (chart->phase, ==, "Opening");
  g_assert_cmpuint (chart->sessions->len, ==, 2);
  g_assert_true (((KithSession *) chart->sessions->pdata[0])->written);
  g_assert_false (((KithSession *) chart->sessions->pdata[1])->written);
  g_assert_null (kith_chart_find_next (chart));
  g_assert_false (office->clinical);
  g_assert_null (office->sessions);
  g_assert_null (office->course);
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/agenda/follow", agenda_fiber, open_practice_run);
  g_test_add_data_func ("/agenda/anniversaries", anniversary_fiber, open_practice_run);
  g_test_add_data_func ("/agenda/chart", chart_fiber, open_practice_run);
  return g_test_run ();
}
