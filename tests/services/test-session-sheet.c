/* test-session-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "open-practice.h"

#include "kith-draft.h"
#include "kith-inventory.h"
#include "kith-problem.h"
#include "kith-session-sheet.h"
#include "kith-treatment.h"

typedef struct
{
  OpenPractice *open;
  char *client;
} Scene;

static Scene *
scene_new (void)
{
  Scene *self = g_new0 (Scene, 1);

  self->open = open_practice_new ();
  self->client = open_practice_add_client (self->open, "Anna Beck", "1980-05-01", NULL);
  return self;
}

static void
scene_free (Scene *self)
{
  open_practice_free (self->open);
  g_free (self->client);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

static KithEntry *
make_entry (Scene         *self,
            KithEntryText  which,
            const char    *text)
{
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, which, text);
  return entry;
}

static char *
enter (Scene         *self,
       KithEntryVerb  verb,
       KithEntry     *owned)
{
  g_autoptr (KithEntry) entry = owned;
  g_autoptr (GError) error = NULL;
  char *id = dex_await_string (kith_practice_enter (self->open->practice, verb, entry), &error);

  g_assert_no_error (error);
  return id;
}

static void
set_day (KithEntry  *entry,
         const char *text)
{
  KithDate day;

  g_assert_true (kith_date_parse (text, &day));
  kith_entry_set_date (entry, KITH_ENTRY_ON, &day);
}

static char *
add_session (Scene      *self,
             const char *day)
{
  KithEntry *entry = kith_entry_new (self->client);

  set_day (entry, day);
  return enter (self, KITH_ENTER_SESSION_ADD, entry);
}

static void
start_course (Scene *self)
{
  g_autofree char *id = enter (self, KITH_ENTER_COURSE_START, make_entry (self, KITH_ENTRY_TEMPLATE, "ipt-16-uk"));
}

static KithSessionSheet *
load (Scene      *self,
      const char *session)
{
  g_autoptr (GError) error = NULL;
  KithSessionSheet *sheet = dex_await_boxed (kith_practice_load_sheet (self->open->practice, self->client, session), &error);

  g_assert_no_error (error);
  return sheet;
}

static const KithSheetSection *
get_work (const KithSessionSheet *sheet)
{
  const KithSheetSection *section = kith_session_sheet_find_section (sheet, "work");

  g_assert_nonnull (section);
  return section;
}

static KithEntry *
make_note (Scene      *self,
           const char *session,
           const char *text,
           gint64      version)
{
  KithEntry *entry = make_entry (self, KITH_ENTRY_SESSION, session);

  kith_entry_set_text (entry, KITH_ENTRY_SECTION, "work");
  kith_entry_set_text (entry, KITH_ENTRY_TEXT, text);
  entry->version = version;
  return entry;
}

static void
write_note (Scene      *self,
            const char *session,
            const char *text,
            gint64      version)
{
  g_autofree char *id = enter (self, KITH_ENTER_SESSION_NOTE, make_note (self, session, text, version));
}

static void
type (Scene      *self,
      const char *session,
      const char *text,
      gint64      version)
{
  g_autoptr (GError) error = NULL;

  dex_await (kith_practice_keep_draft (self->open->practice, session, "work", text, version), &error);
  g_assert_no_error (error);
}

static DexFuture *
place_fiber (gpointer data)
{
  g_autoptr (Scene) self = scene_new ();
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;
  g_autoptr (KithSessionSheet) sheet = NULL;

  start_course (self);
  one = add_session (self, "2026-01-05");
  two = add_session (self, "2026-01-12");
  three = add_session (self, "2026-01-19");
  write_note (self, one, "How it began", KITH_NOT_GIVEN);
  sheet = load (self, two);
  g_assert_cmpint (sheet->session->number, ==, 2);
  g_assert_cmpint (sheet->sessions, ==, 16);
  g_assert_cmpstr (sheet->phase->id, ==, "opening");
  g_assert_cmpstr (sheet->previous, ==, one);
  g_assert_cmpstr (sheet->next, ==, three);
  g_assert_cmpuint (sheet->sections->len, ==, 8);
  g_assert_cmpstr (((KithSheetSection *) sheet->sections->pdata[0])->id, ==, "since-last");
  g_assert_cmpstr (get_work (sheet)->before, ==, "How it began");
  g_assert_null (get_work (sheet)->own);
  g_assert_cmpint (sheet->brief->next, ==, 2);
  g_assert_cmpint (sheet->brief->left, ==, 15);
  return dex_future_new_true ();
}

static DexFuture *
no_course_fiber (gpointer data)
{
  g_autoptr (Scene) self = scene_new ();
  g_autofree char *one = add_session (self, "2026-01-05");
  g_autoptr (KithSessionSheet) sheet = load (self, one);

  g_assert_nonnull (sheet->session);
  g_assert_null (sheet->course);
  g_assert_cmpint (sheet->sessions, ==, 0);
  g_assert_cmpuint (sheet->sections->len, ==, 8);
  return dex_future_new_true ();
}

static DexFuture *
draft_fiber (gpointer data)
{
  g_autoptr (Scene) self = scene_new ();
  g_autoptr (KithSessionSheet) typing = NULL;
  g_autoptr (KithSessionSheet) stored = NULL;
  g_autoptr (KithSessionSheet) dropped = NULL;
  g_autofree char *one = NULL;

  start_course (self);
  one = add_session (self, "2026-01-05");
  type (self, one, "We talked ab", 0);
  type (self, one, "We talked about her mother", 0);
  typing = load (self, one);
  g_assert_cmpstr (get_work (typing)->draft, ==, "We talked about her mother");
  g_assert_cmpint (get_work (typing)->draft_base, ==, 0);
  g_assert_null (get_work (typing)->own);

  write_note (self, one, "We talked about her mother", 0);
  stored = load (self, one);
  g_assert_null (get_work (stored)->draft);
  g_assert_cmpstr (get_work (stored)->own->body, ==, "We talked about her mother");

  type (self, one, "Something else", get_work (stored)->own->version);
  g_assert_true (dex_await (kith_practice_drop_draft (self->open->practice, one, "work"), NULL));
  dropped = load (self, one);
  g_assert_null (get_work (dropped)->draft);
  return dex_future_new_true ();
}

/* Another text that came in between is never overwritten, and neither is what was typed. */
static DexFuture *
conflict_fiber (gpointer data)
{
  g_autoptr (Scene) self = scene_new ();
  g_autoptr (KithSessionSheet) sheet = NULL;
  g_autoptr (KithEntry) late = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL;
  g_autofree char *id = NULL;

  start_course (self);
  one = add_session (self, "2026-01-05");
  type (self, one, "Mine", 0);
  write_note (self, one, "Theirs", KITH_NOT_GIVEN);
  late = make_note (self, one, "Mine", 0);
  id = dex_await_string (kith_practice_enter (self->open->practice, KITH_ENTER_SESSION_NOTE, late), &error);
  g_assert_null (id);
  g_assert_cmpint (kith_problem_classify (error), ==, KITH_PROBLEM_CONFLICT);
  sheet = load (self, one);
  g_assert_cmpstr (get_work (sheet)->own->body, ==, "Theirs");
  g_assert_cmpstr (get_work (sheet)->draft, ==, "Mine");
  return dex_future_new_true ();
}

static DexFuture *
signed_fiber (gpointer data)
{
  g_autoptr (Scene) self = scene_new ();
  g_autoptr (KithSessionSheet) sheet = NULL;
  g_autofree char *one = NULL;
  g_autofree char *id = NULL;
  const KithSheetSection *work;

  start_course (self);
  one = add_session (self, "2026-01-05");
  write_note (self, one, "For good", 0);
  id = enter (self, KITH_ENTER_SESSION_SIGN, make_entry (self, KITH_ENTRY_SESSION, one));
  write_note (self, one, "And one thing more", 0);
  sheet = load (self, one);
  work = get_work (sheet);
  g_assert_cmpuint (work->settled->len, ==, 1);
  g_assert_cmpstr (((KithSheetNote *) work->settled->pdata[0])->note->body, ==, "For good");
  g_assert_null (((KithSheetNote *) work->settled->pdata[0])->author);
  g_assert_cmpstr (work->own->body, ==, "And one thing more");
  return dex_future_new_true ();
}

/* A part that was emptied is gone, and comes back. */
static DexFuture *
emptied_fiber (gpointer data)
{
  g_autoptr (Scene) self = scene_new ();
  g_autoptr (KithSessionSheet) empty = NULL;
  g_autoptr (KithSessionSheet) back = NULL;
  g_autofree char *one = NULL;

  start_course (self);
  one = add_session (self, "2026-01-05");
  write_note (self, one, "Too much", 0);
  write_note (self, one, " \n", 1);
  empty = load (self, one);
  g_assert_null (get_work (empty)->own);
  g_assert_true (dex_await (kith_practice_undo (self->open->practice, NULL), NULL));
  back = load (self, one);
  g_assert_cmpstr (get_work (back)->own->body, ==, "Too much");
  return dex_future_new_true ();
}

static void
add_person (Scene      *self,
            const char *name)
{
  g_autoptr (KithPerson) person = kith_person_new (self->client, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dex_await_string (kith_practice_add_person (self->open->practice, person, NULL, NULL), &error);

  g_assert_no_error (error);
}

static void
edit_people (Scene      *self,
             const char *session,
             const char *names)
{
  KithEntry *entry = make_entry (self, KITH_ENTRY_SESSION, session);
  g_autofree char *id = NULL;

  kith_entry_set_text (entry, KITH_ENTRY_PERSON, names);
  id = enter (self, KITH_ENTER_SESSION_EDIT, entry);
}

static DexFuture *
work_fiber (gpointer data)
{
  g_autoptr (Scene) self = scene_new ();
  g_autoptr (KithSessionSheet) sheet = NULL;
  g_autoptr (KithSessionSheet) fewer = NULL;
  g_autofree char *one = NULL;
  g_autofree char *use = NULL;
  g_autofree char *task = NULL;
  g_autofree char *same = NULL;
  KithEntry *entry;

  start_course (self);
  add_person (self, "Lena");
  add_person (self, "Tom");
  one = add_session (self, "2026-01-05");
  edit_people (self, one, "Tom, Lena");
  entry = make_entry (self, KITH_ENTRY_SESSION, one);
  kith_entry_set_text (entry, KITH_ENTRY_KIND, "role-play");
  use = enter (self, KITH_ENTER_TECHNIQUE, entry);
  entry = make_entry (self, KITH_ENTRY_ID, use);
  kith_entry_set_text (entry, KITH_ENTRY_PERSON, "Lena");
  entry->numbers[KITH_ENTRY_MINUTES] = 20;
  same = enter (self, KITH_ENTER_TECHNIQUE_EDIT, entry);
  entry = make_entry (self, KITH_ENTRY_TEXT, "Call Tom");
  kith_entry_set_text (entry, KITH_ENTRY_SESSION, one);
  task = enter (self, KITH_ENTER_TASK_ADD, entry);

  sheet = load (self, one);
  g_assert_cmpuint (sheet->people->len, ==, 2);
  g_assert_cmpstr (((KithPerson *) sheet->people->pdata[0])->name, ==, "Tom");
  g_assert_cmpuint (sheet->techniques->len, ==, 1);
  g_assert_cmpint (((KithTechnique *) sheet->techniques->pdata[0])->minutes, ==, 20);
  g_assert_cmpstr (kith_session_sheet_find_person (sheet, ((KithTechnique *) sheet->techniques->pdata[0])->person)->name, ==,
                   "Lena");
  g_assert_cmpuint (sheet->tasks->len, ==, 1);
  g_assert_cmpuint (sheet->brief->tasks->len, ==, 0);

  g_free (enter (self, KITH_ENTER_TECHNIQUE_REMOVE, make_entry (self, KITH_ENTRY_ID, use)));
  g_free (enter (self, KITH_ENTER_TASK_REMOVE, make_entry (self, KITH_ENTRY_ID, task)));
  edit_people (self, one, "Lena");
  fewer = load (self, one);
  g_assert_cmpuint (fewer->people->len, ==, 1);
  g_assert_cmpuint (fewer->techniques->len + fewer->tasks->len, ==, 0);
  return dex_future_new_true ();
}

static char *
add_score (Scene      *self,
           const char *session,
           int         total)
{
  KithEntry *entry = make_entry (self, KITH_ENTRY_MEASURE, "PHQ-9");

  kith_entry_set_text (entry, KITH_ENTRY_SESSION, session);
  entry->numbers[KITH_ENTRY_TOTAL] = total;
  return enter (self, KITH_ENTER_SCORE, entry);
}

static const KithSheetMeasure *
get_phq (const KithSessionSheet *sheet)
{
  for (guint i = 0; i < sheet->measures->len; i++)
    if (g_str_equal (((KithSheetMeasure *) sheet->measures->pdata[i])->measure->id, "phq-9"))
      return sheet->measures->pdata[i];
  g_assert_not_reached ();
}

static DexFuture *
measures_fiber (gpointer data)
{
  g_autoptr (Scene) self = scene_new ();
  g_autoptr (KithSessionSheet) first = NULL;
  g_autoptr (KithSessionSheet) third = NULL;
  g_autoptr (KithSessionSheet) later = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;
  g_autofree char *score = NULL;
  g_autofree char *sixth = NULL;

  start_course (self);
  one = add_session (self, "2026-01-05");
  two = add_session (self, "2026-01-12");
  three = add_session (self, "2026-01-26");
  g_free (add_session (self, "2026-02-02"));
  g_free (add_session (self, "2026-02-09"));
  sixth = add_session (self, "2026-02-16");
  first = load (self, one);
  g_assert_true (get_phq (first)->due);
  g_assert_null (get_phq (first)->last);
  g_free (add_score (self, one, 18));
  g_free (add_score (self, two, 15));
  third = load (self, three);
  g_assert_cmpint (get_phq (third)->first->total, ==, 18);
  g_assert_cmpint (get_phq (third)->last->total, ==, 15);
  g_assert_null (get_phq (third)->here);
  g_assert_false (get_phq (third)->due);
  later = load (self, sixth);
  g_assert_true (get_phq (later)->due);
  g_assert_cmpuint (third->brief->scores->len, ==, 1);
  g_assert_cmpint (((KithBriefScore *) third->brief->scores->pdata[0])->latest->total, ==, 15);

  /* What comes later is nothing to know before. */
  score = add_score (self, three, 9);
  g_clear_pointer (&third, kith_session_sheet_unref);
  third = load (self, three);
  g_assert_cmpint (get_phq (third)->here->total, ==, 9);
  g_assert_false (get_phq (third)->due);
  g_assert_cmpint (((KithBriefScore *) third->brief->scores->pdata[0])->latest->total, ==, 15);
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_data_func ("/session-sheet/place", place_fiber, open_practice_run);
  g_test_add_data_func ("/session-sheet/no-course", no_course_fiber, open_practice_run);
  g_test_add_data_func ("/session-sheet/draft", draft_fiber, open_practice_run);
  g_test_add_data_func ("/session-sheet/conflict", conflict_fiber, open_practice_run);
  g_test_add_data_func ("/session-sheet/signed", signed_fiber, open_practice_run);
  g_test_add_data_func ("/session-sheet/emptied", emptied_fiber, open_practice_run);
  g_test_add_data_func ("/session-sheet/work", work_fiber, open_practice_run);
  g_test_add_data_func ("/session-sheet/measures", measures_fiber, open_practice_run);
  return g_test_run ();
}
