/* kith-entry-clash.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clash-private.h"

#include "kith-history.h"

/* Edited: what an edit is of. @describe: puts what a row says now into an entry: all that can be said in more than two ways;
 * several people are put together instead. */
typedef struct
{
  const char *table;
  KithRow kind;
  KithEntryText id;
  void (*describe) (gconstpointer  row,
                    KithEntry     *now);
} Edited;

static void
tell_text (KithEntry     *now,
           KithEntryText  which,
           const char    *text)
{
  kith_entry_set_text (now, which, text != NULL ? text : "");
}

static void
describe_course (gconstpointer  row,
                 KithEntry     *now)
{
  const KithCourse *course = row;

  tell_text (now, KITH_ENTRY_BLOCK, course->block);
  tell_text (now, KITH_ENTRY_CLOSURE, course->closure);
  now->numbers[KITH_ENTRY_SESSIONS] = kith_course_get_sessions (course);
  now->numbers[KITH_ENTRY_CADENCE] = course->cadence;
  now->numbers[KITH_ENTRY_ALREADY] = course->already;
}

static void
describe_session (gconstpointer  row,
                  KithEntry     *now)
{
  const KithSession *session = row;

  tell_text (now, KITH_ENTRY_STATE, kith_session_state_to_text (session->state));
  now->numbers[KITH_ENTRY_MOOD] = session->mood;
}

static void
describe_event (gconstpointer  row,
                KithEntry     *now)
{
  const KithEvent *event = row;

  tell_text (now, KITH_ENTRY_KIND, event->kind);
  tell_text (now, KITH_ENTRY_TEXT, event->body);
  kith_entry_set_date (now, KITH_ENTRY_ON, &event->starts);
  kith_entry_set_date (now, KITH_ENTRY_UNTIL, &event->ends);
}

static void
describe_area (gconstpointer  row,
               KithEntry     *now)
{
  const KithArea *area = row;

  tell_text (now, KITH_ENTRY_KIND, area->kind);
  tell_text (now, KITH_ENTRY_PERSON, area->person);
  tell_text (now, KITH_ENTRY_EVENT, area->event);
  tell_text (now, KITH_ENTRY_TEXT, area->body);
}

static void
describe_goal (gconstpointer  row,
               KithEntry     *now)
{
  const KithGoal *goal = row;

  tell_text (now, KITH_ENTRY_AREA, goal->area);
  tell_text (now, KITH_ENTRY_PERSON, goal->person);
  tell_text (now, KITH_ENTRY_TEXT, goal->body);
  now->numbers[KITH_ENTRY_RATING] = goal->rating != KITH_NOT_RATED ? goal->rating : KITH_TAKEN_AWAY;
  kith_entry_set_date (now, KITH_ENTRY_AGREED, &goal->agreed);
}

static void
describe_formulation (gconstpointer  row,
                      KithEntry     *now)
{
  const KithFormulation *formulation = row;

  tell_text (now, KITH_ENTRY_TEXT, formulation->body);
  kith_entry_set_date (now, KITH_ENTRY_AGREED, &formulation->agreed);
}

static void
describe_task (gconstpointer  row,
               KithEntry     *now)
{
  const KithTask *task = row;

  tell_text (now, KITH_ENTRY_PERSON, task->person);
  tell_text (now, KITH_ENTRY_TEXT, task->body);
  tell_text (now, KITH_ENTRY_OUTCOME, task->outcome);
  tell_text (now, KITH_ENTRY_STATE, kith_task_state_to_text (task->state));
  kith_entry_set_date (now, KITH_ENTRY_DUE, &task->due);
}

static void
describe_technique (gconstpointer  row,
                    KithEntry     *now)
{
  const KithTechnique *use = row;

  tell_text (now, KITH_ENTRY_PERSON, use->person);
  tell_text (now, KITH_ENTRY_TEXT, use->body);
  now->numbers[KITH_ENTRY_MINUTES] = use->minutes;
}

static void
describe_dispute (gconstpointer  row,
                  KithEntry     *now)
{
  const KithDisputeStage *stage = row;

  tell_text (now, KITH_ENTRY_STATE, kith_dispute_to_text (stage->stage));
  tell_text (now, KITH_ENTRY_TEXT, stage->moves);
  kith_entry_set_date (now, KITH_ENTRY_ON, &stage->day);
}

static const Edited edited[KITH_N_ENTRY_VERBS] = {
  [KITH_ENTER_COURSE_EDIT] = { "course", KITH_ROW_COURSE, KITH_ENTRY_COURSE, describe_course },
  [KITH_ENTER_SESSION_EDIT] = { "session", KITH_ROW_SESSION, KITH_ENTRY_SESSION, describe_session },
  [KITH_ENTER_EVENT_EDIT] = { "life_event", KITH_ROW_EVENT, KITH_ENTRY_ID, describe_event },
  [KITH_ENTER_AREA_EDIT] = { "problem_area", KITH_ROW_AREA, KITH_ENTRY_ID, describe_area },
  [KITH_ENTER_GOAL_EDIT] = { "goal", KITH_ROW_GOAL, KITH_ENTRY_ID, describe_goal },
  [KITH_ENTER_FORMULATION_EDIT] = { "formulation", KITH_ROW_FORMULATION, KITH_ENTRY_ID, describe_formulation },
  [KITH_ENTER_TASK_EDIT] = { "task", KITH_ROW_TASK, KITH_ENTRY_ID, describe_task },
  [KITH_ENTER_DISPUTE_EDIT] = { "dispute_stage", KITH_ROW_DISPUTE, KITH_ENTRY_ID, describe_dispute },
  [KITH_ENTER_TECHNIQUE_EDIT] = { "technique_use", KITH_ROW_TECHNIQUE, KITH_ENTRY_ID, describe_technique },
};

/* What is wanted already is no clash, whoever has written it; nor is what was not there to be seen. */
static gboolean
meets_text (const KithEntry *entry,
            const KithEntry *now,
            KithEntryText    which)
{
  const char *wanted = entry->texts[which];
  const char *known = entry->known->texts[which];
  const char *there = now->texts[which];

  return wanted != NULL && known != NULL && there != NULL && !g_str_equal (there, known) && !g_str_equal (there, wanted);
}

static gboolean
meets_number (const KithEntry *entry,
              const KithEntry *now,
              KithEntryNumber  which)
{
  int wanted = entry->numbers[which];
  int known = entry->known->numbers[which];
  int there = now->numbers[which];

  return wanted != KITH_NOT_GIVEN && there != KITH_NOT_GIVEN && there != known && there != wanted;
}

static gboolean
meets_date (const KithEntry *entry,
            const KithEntry *now,
            KithEntryDate    which)
{
  return (entry->dates_given & entry->known->dates_given & now->dates_given & (1u << which)) != 0
         && kith_date_compare (&now->dates[which], &entry->known->dates[which]) != 0
         && kith_date_compare (&now->dates[which], &entry->dates[which]) != 0;
}

static gboolean
meets_choice (const KithEntry *entry,
              const KithEntry *now)
{
  for (KithEntryText which = 0; which < KITH_N_ENTRY_TEXTS; which++)
    if (meets_text (entry, now, which))
      return TRUE;
  for (KithEntryNumber which = 0; which < KITH_N_ENTRY_NUMBERS; which++)
    if (meets_number (entry, now, which))
      return TRUE;
  for (KithEntryDate which = 0; which < KITH_N_ENTRY_DATES; which++)
    if (meets_date (entry, now, which))
      return TRUE;
  return FALSE;
}

static gboolean
meets_words (const KithEntry *entry,
             const KithEntry *now)
{
  return meets_text (entry, now, KITH_ENTRY_TEXT) || meets_text (entry, now, KITH_ENTRY_OUTCOME);
}

static gconstpointer
find_row (KithRecord       *record,
          const Edited     *what,
          const KithEntry  *entry,
          GError          **error)
{
  const char *id = entry->texts[what->id];
  GPtrArray *rows;

  if (what->kind == KITH_ROW_SESSION)
    return kith_record_find_session (record, id, error);
  rows = kith_record_list (record, what->kind, error);
  if (rows == NULL || kith_rows_find (rows, id) != NULL || !kith_entry_has (entry, TEXT))
    return rows != NULL ? kith_record_find (record, what->kind, id, error) : NULL;
  kith_clash_fail_gone (what->table, kith_entry_get (entry, TEXT), error);
  return NULL;
}

gboolean
kith_entry_clash_look (KithEntryClash   *self,
                       KithRecord       *record,
                       KithEntryVerb     verb,
                       const KithEntry  *entry,
                       GError          **error)
{
  const Edited *what = &edited[verb];
  g_autoptr (KithEntry) now = NULL;
  gconstpointer row;

  if (what->describe == NULL || entry->known == NULL)
    return TRUE;
  row = find_row (record, what, entry, error);
  if (row == NULL)
    return FALSE;
  now = kith_entry_new (record->client);
  what->describe (row, now);
  if (!meets_choice (entry, now))
    return TRUE;
  self->table = what->table;
  self->id = *(char * const *) row;
  self->before = kith_database_get_image (record->database, KITH_FILE_CLINICAL, self->table, self->id, NULL);
  self->words = meets_words (entry, now);
  self->now = g_steal_pointer (&now);
  return TRUE;
}

gboolean
kith_entry_clash_check (KithEntryClash  *self,
                        KithDatabase    *database,
                        GError         **error)
{
  const KithClashRow row = { self->table, self->id, self->before };

  return self->now == NULL || kith_clash_fail (database, &row, self->words, g_steal_pointer (&self->now), error);
}

void
kith_entry_clash_clear (KithEntryClash *self)
{
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->now, kith_entry_free);
}
