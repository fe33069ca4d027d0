/* test-clash.c: two who edit the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "open-practice.h"

#include "kith-clash.h"
#include "kith-inventory.h"
#include "kith-problem.h"

#include <string.h>

/* Nothing that was said is of this code. */
#define STORED (-1)

/* What was seen, what someone else has made of it since, and what is wanted. */
typedef struct
{
  KithEntryVerb add;
  KithEntryVerb edit;
  KithEntryText which;
  const char *seen;
  const char *theirs;
  const char *mine;
  int code;
} TextCase;

typedef struct
{
  KithEntryNumber which;
  int seen;
  int theirs;
  int mine;
  int code;
} NumberCase;

typedef struct
{
  OpenPractice *open;
  char *client;
  char *course;
} Fixture;

static const TextCase texts[] = {
  { KITH_ENTER_GOAL_ADD, KITH_ENTER_GOAL_EDIT, KITH_ENTRY_TEXT, "sleep", "sleep", "sleep well", STORED },
  { KITH_ENTER_GOAL_ADD, KITH_ENTER_GOAL_EDIT, KITH_ENTRY_TEXT, "sleep", "walk", "sleep well", KITH_CLASH_WORDS },
  { KITH_ENTER_GOAL_ADD, KITH_ENTER_GOAL_EDIT, KITH_ENTRY_TEXT, "sleep", "walk", "walk", STORED },
  { KITH_ENTER_AREA_ADD, KITH_ENTER_AREA_EDIT, KITH_ENTRY_KIND, "grief", "deficits", "role-transition", KITH_CLASH_CHOICE },
  { KITH_ENTER_FORMULATION, KITH_ENTER_FORMULATION_EDIT, KITH_ENTRY_TEXT, "a", "b", "c", KITH_CLASH_WORDS },
  { KITH_ENTER_TASK_ADD, KITH_ENTER_TASK_EDIT, KITH_ENTRY_TEXT, "call", "write", "visit", KITH_CLASH_WORDS },
  { KITH_ENTER_EVENT_ADD, KITH_ENTER_EVENT_EDIT, KITH_ENTRY_KIND, "bereavement", "other", "illness", KITH_CLASH_CHOICE },
};

static const NumberCase numbers[] = {
  { KITH_ENTRY_CADENCE, 7, 7, 14, STORED },
  { KITH_ENTRY_CADENCE, 7, 14, 21, KITH_CLASH_CHOICE },
  { KITH_ENTRY_CADENCE, 7, 14, 14, STORED },
  { KITH_ENTRY_SESSIONS, 16, 20, 12, KITH_CLASH_CHOICE },
};

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autoptr (KithEntry) course = NULL;
  g_autoptr (GError) error = NULL;

  self->open = open_practice_new ();
  self->client = open_practice_add_client (self->open, "One", "", NULL);
  course = kith_entry_new (self->client);
  kith_entry_set_text (course, KITH_ENTRY_TEMPLATE, "ipt-16-uk");
  self->course = dex_await_string (kith_practice_enter (self->open->practice, KITH_ENTER_COURSE_START, course), &error);
  g_assert_no_error (error);
  return self;
}

static void
fixture_free (Fixture *self)
{
  open_practice_free (self->open);
  g_free (self->client);
  g_free (self->course);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* @entry: (transfer full). Returns: (transfer full) (nullable) */
static char *
enter (Fixture        *self,
       KithEntryVerb   verb,
       KithEntry      *entry,
       GError        **error)
{
  g_autoptr (KithEntry) own = entry;

  return dex_await_string (kith_practice_enter (self->open->practice, verb, own), error);
}

static char *
must_enter (Fixture       *self,
            KithEntryVerb  verb,
            KithEntry     *entry)
{
  g_autoptr (GError) error = NULL;
  char *id = enter (self, verb, entry, &error);

  g_assert_no_error (error);
  return id;
}

static char *
add (Fixture        *self,
     const TextCase *it)
{
  KithEntry *entry = kith_entry_new (self->client);
  const KithDate day = { KITH_DATE_DAY, FALSE, 2026, 1, 5 };

  kith_entry_set_text (entry, it->which, it->seen);
  if (it->add == KITH_ENTER_EVENT_ADD)
    kith_entry_set_date (entry, KITH_ENTRY_ON, &day);
  return must_enter (self, it->add, entry);
}

static KithEntry *
say (Fixture        *self,
     const TextCase *it,
     const char     *id,
     const char     *text)
{
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_ID, id);
  kith_entry_set_text (entry, it->which, text);
  return entry;
}

static KithEntry *
say_over (Fixture        *self,
          const TextCase *it,
          const char     *id)
{
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_ID, id);
  g_assert_true (kith_entry_replace_text (entry, it->which, it->mine, it->seen));
  return entry;
}

static void
check_clash (const GError *error,
             int           code)
{
  const KithClashLine *line;

  g_assert_error (error, KITH_CLASH, code);
  g_assert_cmpint (kith_problem_classify (error), ==, KITH_PROBLEM_CONFLICT);
  g_assert_cmpuint (kith_clash_get_lines (error)->len, >, 0);
  line = kith_clash_get_lines (error)->pdata[0];
  g_assert_cmpstr (line->mine, !=, line->theirs);
}

/* Mine, over what they have made of it, is stored once it is known. */
static void
go_over (Fixture       *self,
         KithEntryVerb  verb,
         KithEntry     *entry,
         const GError  *clash)
{
  g_autofree char *id = NULL;

  g_clear_pointer (&entry->known, kith_entry_free);
  entry->known = kith_entry_copy (kith_clash_get_now (clash));
  id = must_enter (self, verb, entry);
  g_assert_nonnull (id);
}

static void
check_text (Fixture        *self,
            const TextCase *it)
{
  g_autofree char *id = add (self, it);
  g_autofree char *theirs = must_enter (self, it->edit, say (self, it, id, it->theirs));
  g_autoptr (GError) error = NULL;
  g_autofree char *mine = enter (self, it->edit, say_over (self, it, id), &error);

  g_test_message ("%s, by now %s, to be %s", it->seen, it->theirs, it->mine);
  if (it->code == STORED)
    {
      g_assert_no_error (error);
      return;
    }
  check_clash (error, it->code);
  go_over (self, it->edit, say_over (self, it, id), error);
}

/* Two of one's own, the second before the first has come back, are no clash. */
static DexFuture *
own_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  const TextCase *it = &texts[0];
  g_autofree char *id = add (self, it);
  const TextCase again = { it->add, it->edit, it->which, it->seen, NULL, "sleep all night", STORED };
  KithEntry *first = say_over (self, it, id);
  KithEntry *second = say_over (self, &again, id);
  g_autoptr (KithEntry) said = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  kith_entry_follow (first, &said);
  kith_entry_follow (second, &said);
  g_assert_cmpstr (second->known->texts[it->which], ==, it->mine);
  one = must_enter (self, it->edit, first);
  other = must_enter (self, it->edit, second);
  g_assert_cmpstr (one, ==, other);
  return dex_future_new_true ();
}

static DexFuture *
texts_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check_text (self, &texts[i]);
  return dex_future_new_true ();
}

static KithEntry *
say_number (Fixture          *self,
            const NumberCase *it,
            int               number)
{
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_COURSE, self->course);
  kith_entry_set_text (entry, KITH_ENTRY_REASON, "why");
  kith_entry_set_text (entry, KITH_ENTRY_AGREED_BY, "both");
  entry->numbers[it->which] = number;
  return entry;
}

static void
check_number (const NumberCase *it)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autofree char *theirs = must_enter (self, KITH_ENTER_COURSE_EDIT, say_number (self, it, it->theirs));
  KithEntry *wanted = say_number (self, it, KITH_NOT_GIVEN);
  g_autoptr (GError) error = NULL;
  g_autofree char *mine = NULL;

  g_test_message ("%d, by now %d, to be %d", it->seen, it->theirs, it->mine);
  g_assert_true (kith_entry_replace_number (wanted, it->which, it->mine, it->seen));
  mine = enter (self, KITH_ENTER_COURSE_EDIT, wanted, &error);
  if (it->code == STORED)
    g_assert_no_error (error);
  else
    check_clash (error, it->code);
}

static DexFuture *
numbers_fiber (gpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    check_number (&numbers[i]);
  return dex_future_new_true ();
}

/* Words that were typed over something that is gone come back to whoever typed them. */
static DexFuture *
gone_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  const TextCase *it = &texts[0];
  g_autofree char *id = add (self, it);
  g_autofree char *removed = must_enter (self, KITH_ENTER_GOAL_REMOVE, say (self, it, id, it->seen));
  g_autoptr (GError) error = NULL;
  g_autofree char *mine = enter (self, it->edit, say_over (self, it, id), &error);
  const KithClashLine *line;

  g_assert_error (error, KITH_CLASH, KITH_CLASH_GONE);
  line = kith_clash_get_lines (error)->pdata[0];
  g_assert_cmpstr (line->mine, ==, it->mine);
  g_assert_null (line->theirs);
  g_assert_null (kith_clash_get_now (error));
  return dex_future_new_true ();
}

static KithPerson *
add_person (Fixture    *self,
            const char *name)
{
  KithPerson *person = kith_person_new (self->client, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dex_await_string (kith_practice_add_person (self->open->practice, person, NULL, NULL), &error);

  g_assert_no_error (error);
  return person;
}

static char *
join (const char *one,
      const char *other)
{
  return g_strdup_printf ("%s,%s", one, other);
}

/* Of several people each is a choice of its own: those whom others have added stay. */
static DexFuture *
people_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  g_autoptr (KithPerson) lena = add_person (self, "Lena");
  g_autoptr (KithPerson) tom = add_person (self, "Tom");
  g_autoptr (KithPerson) eva = add_person (self, "Eva");
  const TextCase event = { KITH_ENTER_EVENT_ADD, KITH_ENTER_EVENT_EDIT, KITH_ENTRY_KIND, "bereavement", NULL, NULL, STORED };
  g_autofree char *id = add (self, &event);
  const TextCase it = { KITH_ENTER_EVENT_ADD, KITH_ENTER_EVENT_EDIT, KITH_ENTRY_PERSON, lena->id, NULL,
                        NULL, STORED };
  g_autofree char *both = join (lena->id, eva->id);
  g_autofree char *first = must_enter (self, event.edit, say (self, &it, id, lena->id));
  g_autofree char *theirs = must_enter (self, event.edit, say (self, &it, id, both));
  g_autofree char *wanted = join (lena->id, tom->id);
  const TextCase mine = { event.add, event.edit, KITH_ENTRY_PERSON, lena->id, NULL, wanted, STORED };
  g_autofree char *stored = must_enter (self, event.edit, say_over (self, &mine, id));
  g_autoptr (GError) error = NULL;
  g_autofree char *told = dex_await_string (kith_report_treatment (self->open->practice, KITH_TELL_EVENTS, self->client), &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (told, "Lena"));
  g_assert_nonnull (strstr (told, "Tom"));
  g_assert_nonnull (strstr (told, "Eva"));
  return dex_future_new_true ();
}

static DexFuture *
expectation_fiber (gpointer data)
{
  g_autoptr (Fixture) self = fixture_new ();
  KithPractice *practice = self->open->practice;
  g_autoptr (KithPerson) lena = add_person (self, "Lena");
  g_autoptr (KithExpectation) seen = kith_expectation_new (lena->id, KITH_HOLDER_ME, "calls");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dex_await_string (kith_practice_save_expectation (practice, self->client, seen), &error);
  g_autoptr (KithExpectation) known = dex_await_boxed (kith_practice_load_expectation (practice, self->client, id), &error);
  g_autoptr (KithExpectation) theirs = kith_expectation_copy (known);
  g_autoptr (KithExpectation) mine = kith_expectation_copy (known);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (KithExpectation) now = NULL;

  g_assert_no_error (error);
  theirs->met = KITH_MET_YES;
  g_set_str (&mine->body, "calls back");
  first = dex_await_string (kith_practice_save_expectation (practice, self->client, theirs), &error);
  second = dex_await_string (kith_practice_alter_expectation (practice, self->client, mine, known), &error);
  g_assert_no_error (error);
  now = dex_await_boxed (kith_practice_load_expectation (practice, self->client, id), &error);
  g_assert_cmpstr (now->body, ==, "calls back");
  g_assert_cmpint (now->met, ==, KITH_MET_YES);

  g_set_str (&mine->body, "visits");
  third = dex_await_string (kith_practice_alter_expectation (practice, self->client, mine, known), &error);
  check_clash (error, KITH_CLASH_WORDS);
  return dex_future_new_true ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_data_func ("/clash/texts", texts_fiber, open_practice_run);
  g_test_add_data_func ("/clash/own", own_fiber, open_practice_run);
  g_test_add_data_func ("/clash/numbers", numbers_fiber, open_practice_run);
  g_test_add_data_func ("/clash/gone", gone_fiber, open_practice_run);
  g_test_add_data_func ("/clash/people", people_fiber, open_practice_run);
  g_test_add_data_func ("/clash/expectation", expectation_fiber, open_practice_run);
  return g_test_run ();
}
