/* test-session-form.c: what the page of a session makes of what it knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-catalogue.h"
#include "kith-measure-form.h"
#include "kith-note-form.h"
#include "kith-session-words.h"
#include "kith-task-form.h"

static const KithMeasure *
find_phq (void)
{
  return kith_catalogue_find_measure ("phq-9");
}

/* Each letter is a key: a digit, "b" for Backspace, "u" and "d" for the arrows. */
static void
press (KithMeasureForm *form,
       const char      *keys)
{
  for (; *keys != '\0'; keys++)
    if (*keys == 'b')
      kith_measure_form_back (form);
    else if (*keys == 'u' || *keys == 'd')
      kith_measure_form_move (form, *keys == 'u' ? -1 : 1);
    else
      kith_measure_form_press (form, *keys - '0');
}

static void
test_digits (void)
{
  static const struct
  {
    const char *keys;
    const char *items;
    int at;
  } cases[] = {
    { "", ",,,,,,,,", 0 },
    { "0123", "0,1,2,3,,,,,", 4 },
    { "4", ",,,,,,,,", 0 },
    { "012b", "0,1,,,,,,,", 2 },
    { "b", ",,,,,,,,", 0 },
    { "1d2", "1,,2,,,,,,", 3 },
    { "12u3", "1,3,,,,,,,", 2 },
    { "1111111111", "1,1,1,1,1,1,1,1,1", 9 },
    { "111111111u0", "1,1,1,1,1,1,1,1,0", 9 },
    { "111111111b", "1,1,1,1,1,1,1,1,", 8 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithMeasureForm form;
      g_autofree char *items = NULL;

      g_test_message ("%s", cases[i].keys);
      kith_measure_form_init (&form, find_phq ());
      press (&form, cases[i].keys);
      items = kith_measure_form_dup_items (&form);
      g_assert_cmpstr (items, ==, cases[i].items);
      g_assert_cmpint (form.at, ==, cases[i].at);
    }
}

static void
test_look (void)
{
  static const struct
  {
    const char *keys;
    const char *total;
    const char *band;
    const char *since_first;
    const char *since_last;
    const char *risk;
    gboolean storable;
  } cases[] = {
    { "", "Not answered yet", "", "", "", "", FALSE },
    { "221", "5 so far, 3 of 9 answered", "", "", "", "", TRUE },
    { "221102100", "9 of 27", "mild", "9 less than at first, reliable improvement",
      "5 less than last time, no reliable change", "", TRUE },
    { "333333333", "27 of 27", "severe", "9 more than at first, reliable deterioration",
      "13 more than last time, reliable deterioration",
      "Item 9 (self-harm) was answered with 3 of 3. Please ask about safety today.", TRUE },
    { "dddddddd1", "No total: 8 answers are missing", "", "", "", "Item 9 (self-harm) was answered with 1 of 3. Please ask about safety today.", TRUE },
    { "d22222220", "about 16 of 27", "moderately severe", "2 less than at first, no reliable change",
      "2 more than last time, no reliable change", "", TRUE },
  };
  const KithMeasure *measure = find_phq ();
  const KithDate day = { KITH_DATE_DAY, FALSE, 2026, 1, 5 };
  g_autoptr (KithScore) first = kith_score_new ("c", measure, &day);
  g_autoptr (KithScore) last = kith_score_new ("c", measure, &day);

  first->total = 18;
  last->total = 14;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (KithMeasureLook) look = { 0 };
      KithMeasureForm form;

      g_test_message ("%s", cases[i].keys);
      kith_measure_form_init (&form, measure);
      press (&form, cases[i].keys);
      kith_measure_look_init (&look, &form, first, last);
      g_assert_cmpstr (look.total, ==, cases[i].total);
      g_assert_cmpstr (look.band, ==, cases[i].band);
      g_assert_cmpstr (look.since_first, ==, cases[i].since_first);
      g_assert_cmpstr (look.since_last, ==, cases[i].since_last);
      g_assert_cmpstr (look.risk, ==, cases[i].risk);
      g_assert_cmpint (look.storable, ==, cases[i].storable);
    }
}

static void
test_total_only (void)
{
  static const struct
  {
    int total;
    const char *words;
    gboolean storable;
  } cases[] = { { KITH_NO_TOTAL, "A total from 0 to 27", FALSE }, { 12, "12 of 27", TRUE }, { 28, "A total from 0 to 27", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (KithMeasureLook) look = { 0 };
      KithMeasureForm form;

      kith_measure_form_init (&form, find_phq ());
      form.total_only = TRUE;
      form.total = cases[i].total;
      kith_measure_look_init (&look, &form, NULL, NULL);
      g_assert_cmpstr (look.total, ==, cases[i].words);
      g_assert_cmpint (look.storable, ==, cases[i].storable);
      g_assert_cmpstr (look.since_first, ==, "");
    }
}

/* What stands in a part of a note. NULL for @own, @draft and @typed: there is none. */
typedef struct
{
  const char *own;
  gint64 version;
  const char *draft;
  gint64 base;
  const char *typed;
  const char *over;
  gint64 over_version;
  const char *text;
  gint64 wanted_version;
  const char *other;
} NoteCase;

static const NoteCase note_cases[] = {
  /* The first time. */
  { NULL, 0, NULL, 0, NULL, NULL, 0, "", 0, NULL },
  { "a", 3, NULL, 0, NULL, NULL, 0, "a", 3, NULL },
  { "a", 3, "ab", 3, NULL, NULL, 0, "ab", 3, NULL },
  { "a", 4, "ab", 3, NULL, NULL, 0, "ab", 3, "a" },
  { NULL, 0, "ab", 0, NULL, NULL, 0, "ab", 0, NULL },
  { NULL, 0, "ab", 3, NULL, NULL, 0, "ab", 3, "" },
  { "ab ", 4, "ab", 3, NULL, NULL, 0, "ab ", 4, NULL },
  /* News while nobody types, and while someone does. */
  { "b", 2, NULL, 0, "a", "a", 1, "b", 2, NULL },
  { NULL, 0, NULL, 0, "a", "a", 1, "", 0, NULL },
  { "a", 1, NULL, 0, "ac", "a", 1, "ac", 1, NULL },
  { "b", 2, NULL, 0, "ac", "a", 1, "ac", 1, "b" },
  { "ac", 2, NULL, 0, "ac", "a", 1, "ac", 2, NULL },
  { NULL, 0, NULL, 0, "ac", "a", 1, "ac", 1, "" },
};

static void
test_note (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (note_cases); i++)
    {
      const NoteCase *c = &note_cases[i];
      g_autoptr (GPtrArray) settled = g_ptr_array_new ();
      const KithNote own = { .body = (char *) c->own, .version = c->version };
      const KithSheetSection section = {
        .settled = settled, .own = c->own != NULL ? &own : NULL, .draft = (char *) c->draft, .draft_base = c->base,
      };
      const KithNoteTyping typing = { c->typed, c->over, c->over_version };
      KithNoteForm form;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      kith_note_form_init (&form, &section, c->typed != NULL ? &typing : NULL);
      g_assert_cmpstr (form.text, ==, c->text);
      g_assert_cmpint (form.version, ==, c->wanted_version);
      g_assert_cmpstr (form.other, ==, c->other);
      g_assert_true (form.writable);
    }
}

/* A part that is signed has no editor until someone has something to add. */
static void
test_settled (void)
{
  g_autoptr (GPtrArray) settled = g_ptr_array_new ();
  const KithNote own = { .body = (char *) "more", .version = 1 };
  KithSheetSection section = { .settled = settled };
  KithNoteForm form;

  g_ptr_array_add (settled, &section);
  kith_note_form_init (&form, &section, NULL);
  g_assert_false (form.writable);
  section.own = &own;
  kith_note_form_init (&form, &section, NULL);
  g_assert_true (form.writable);
}

static void
test_task (void)
{
  const KithTask task = { .body = (char *) "Call Tom", .state = KITH_TASK_OPEN };
  g_auto (KithTaskForm) known = { 0 };
  g_auto (KithTaskForm) form = { 0 };
  g_autoptr (KithEntry) entry = NULL;

  kith_task_form_init (&known, &task);
  kith_task_form_init (&form, &task);
  g_assert_null (kith_task_form_make_entry (&form, &known, "c", "t"));
  g_set_str (&form.body, "  ");
  form.state = (guint) (KITH_TASK_PARTLY - KITH_TASK_OPEN);
  entry = kith_task_form_make_entry (&form, &known, "c", "t");
  g_assert_null (entry->texts[KITH_ENTRY_TEXT]);
  g_assert_cmpstr (entry->texts[KITH_ENTRY_STATE], ==, "partly");
  g_assert_cmpstr (entry->known->texts[KITH_ENTRY_STATE], ==, "open");
  g_assert_null (entry->texts[KITH_ENTRY_PERSON]);
}

static void
test_words (void)
{
  KithSession session = { .kind = (char *) "appointment", .number = 7, .day = { KITH_DATE_DAY, FALSE, 2026, 11, 3 } };
  const KithSessionSheet sheet = { .session = &session, .sessions = 16, .today = { KITH_DATE_DAY, FALSE, 2026, 11, 1 } };
  const KithPerson tom = { .name = (char *) "Tom" };
  const KithTask task = { .state = KITH_TASK_PARTLY, .due = { KITH_DATE_DAY, FALSE, 2026, 11, 10 } };
  const KithTechnique use = { .minutes = 20 };
  g_autofree char *place = kith_session_words_place (&sheet);
  g_autofree char *of_task = kith_session_words_task (&task, &tom);
  g_autofree char *of_use = kith_session_words_use (&use, NULL);
  g_autofree char *cancelled = NULL;

  g_assert_cmpstr (place, ==, "Session 7 of 16 · Tue 3 Nov");
  g_assert_cmpstr (of_task, ==, "with Tom · by 10 November 2026 · partly done");
  g_assert_cmpstr (of_use, ==, "20 min");
  session.number = 0;
  session.state = KITH_SESSION_CANCELLED;
  cancelled = kith_session_words_place (&sheet);
  g_assert_cmpstr (cancelled, ==, "Cancelled · Tue 3 Nov");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-form/digits", test_digits);
  g_test_add_func ("/session-form/look", test_look);
  g_test_add_func ("/session-form/total-only", test_total_only);
  g_test_add_func ("/session-form/note", test_note);
  g_test_add_func ("/session-form/settled", test_settled);
  g_test_add_func ("/session-form/task", test_task);
  g_test_add_func ("/session-form/words", test_words);
  return g_test_run ();
}
