/* kith-treatment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment.h"

#include "kith-clash-private.h"
#include "kith-scope.h"
#include "kith-treatment-private.h"

/* Which function each verb is; the job's data are the entry and its verb. */
typedef struct
{
  KithEntryVerb verb;
  KithEntry *entry;
} Entering;

static const KithEntryFunc funcs[KITH_N_ENTRY_VERBS] = {
  [KITH_ENTER_COURSE_START] = kith_enter_course_start,
  [KITH_ENTER_COURSE_EDIT] = kith_enter_course_edit,
  [KITH_ENTER_SESSION_ADD] = kith_enter_session_add,
  [KITH_ENTER_SESSION_EDIT] = kith_enter_session_edit,
  [KITH_ENTER_SESSION_NOTE] = kith_enter_session_note,
  [KITH_ENTER_SESSION_SIGN] = kith_enter_session_sign,
  [KITH_ENTER_EVENT_ADD] = kith_enter_event_add,
  [KITH_ENTER_EVENT_EDIT] = kith_enter_event_edit,
  [KITH_ENTER_EVENT_REMOVE] = kith_enter_event_remove,
  [KITH_ENTER_SCORE] = kith_enter_score,
  [KITH_ENTER_SCORE_EDIT] = kith_enter_score_edit,
  [KITH_ENTER_SCORE_REMOVE] = kith_enter_score_remove,
  [KITH_ENTER_AREA_ADD] = kith_enter_area_add,
  [KITH_ENTER_AREA_EDIT] = kith_enter_area_edit,
  [KITH_ENTER_AREA_PUT] = kith_enter_area_put,
  [KITH_ENTER_AREA_TAKE] = kith_enter_area_take,
  [KITH_ENTER_AREA_REMOVE] = kith_enter_area_remove,
  [KITH_ENTER_GOAL_ADD] = kith_enter_goal_add,
  [KITH_ENTER_GOAL_EDIT] = kith_enter_goal_edit,
  [KITH_ENTER_GOAL_REMOVE] = kith_enter_goal_remove,
  [KITH_ENTER_FORMULATION] = kith_enter_formulation,
  [KITH_ENTER_FORMULATION_EDIT] = kith_enter_formulation_edit,
  [KITH_ENTER_TASK_ADD] = kith_enter_task_add,
  [KITH_ENTER_TASK_EDIT] = kith_enter_task_edit,
  [KITH_ENTER_TASK_REMOVE] = kith_enter_task_remove,
  [KITH_ENTER_TECHNIQUE] = kith_enter_technique,
  [KITH_ENTER_TECHNIQUE_EDIT] = kith_enter_technique_edit,
  [KITH_ENTER_TECHNIQUE_REMOVE] = kith_enter_technique_remove,
  [KITH_ENTER_DISPUTE] = kith_enter_dispute,
  [KITH_ENTER_DISPUTE_EDIT] = kith_enter_dispute_edit,
  [KITH_ENTER_DISPUTE_REMOVE] = kith_enter_dispute_remove,
};

static void
entering_free (Entering *self)
{
  kith_entry_free (self->entry);
  g_free (self);
}

static KithDateReach
find_reach (KithEntryVerb verb,
            KithEntryDate which)
{
  if (which == KITH_ENTRY_AGREED || verb == KITH_ENTER_SCORE || verb == KITH_ENTER_SCORE_EDIT
      || verb == KITH_ENTER_DISPUTE || verb == KITH_ENTER_DISPUTE_EDIT)
    return KITH_REACH_HAPPENED;
  return verb == KITH_ENTER_EVENT_ADD || verb == KITH_ENTER_EVENT_EDIT ? KITH_REACH_LIFE : KITH_REACH_PLANNED;
}

/* Dates as they were typed; what has stood in the record for long is left alone. */
static gboolean
check_dates (const Entering  *entering,
             KithRecord      *record,
             GError         **error)
{
  for (KithEntryDate which = 0; which < KITH_N_ENTRY_DATES; which++)
    if ((entering->entry->dates_given & (1u << which)) != 0
        && !kith_record_check_day (record, &entering->entry->dates[which], find_reach (entering->verb, which), error))
      return FALSE;
  return TRUE;
}

static gboolean
enter (KithDatabase  *database,
       gpointer       data,
       GValue        *result,
       GError       **error)
{
  const Entering *entering = data;
  g_auto (KithRecord) record = { 0 };
  g_auto (KithEntryClash) clash = { 0 };
  g_autofree char *answer = NULL;

  if (!kith_record_init (&record, database, kith_entry_get (entering->entry, CLIENT), error)
      || !check_dates (entering, &record, error)
      || !kith_entry_clash_look (&clash, &record, entering->verb, entering->entry, error)
      || !funcs[entering->verb] (&record, entering->entry, &answer, error)
      || !kith_entry_clash_check (&clash, database, error))
    return FALSE;
  kith_practice_take_string (result, g_steal_pointer (&answer));
  return TRUE;
}

#define JOB(name) { name, KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, enter }

static const KithJob jobs[KITH_N_ENTRY_VERBS] = {
  [KITH_ENTER_COURSE_START] = JOB ("course-start"),
  [KITH_ENTER_COURSE_EDIT] = JOB ("course-edit"),
  [KITH_ENTER_SESSION_ADD] = JOB ("session-add"),
  [KITH_ENTER_SESSION_EDIT] = JOB ("session-edit"),
  [KITH_ENTER_SESSION_NOTE] = JOB ("session-note"),
  [KITH_ENTER_SESSION_SIGN] = JOB ("session-sign"),
  [KITH_ENTER_EVENT_ADD] = JOB ("event-add"),
  [KITH_ENTER_EVENT_EDIT] = JOB ("event-edit"),
  [KITH_ENTER_EVENT_REMOVE] = JOB ("event-remove"),
  [KITH_ENTER_SCORE] = JOB ("score"),
  [KITH_ENTER_SCORE_EDIT] = JOB ("score-edit"),
  [KITH_ENTER_SCORE_REMOVE] = JOB ("score-remove"),
  [KITH_ENTER_AREA_ADD] = JOB ("area-add"),
  [KITH_ENTER_AREA_EDIT] = JOB ("area-edit"),
  [KITH_ENTER_AREA_PUT] = JOB ("area-put"),
  [KITH_ENTER_AREA_TAKE] = JOB ("area-take"),
  [KITH_ENTER_AREA_REMOVE] = JOB ("area-remove"),
  [KITH_ENTER_GOAL_ADD] = JOB ("goal-add"),
  [KITH_ENTER_GOAL_EDIT] = JOB ("goal-edit"),
  [KITH_ENTER_GOAL_REMOVE] = JOB ("goal-remove"),
  [KITH_ENTER_FORMULATION] = JOB ("formulation-add"),
  [KITH_ENTER_FORMULATION_EDIT] = JOB ("formulation-edit"),
  [KITH_ENTER_TASK_ADD] = JOB ("task-add"),
  [KITH_ENTER_TASK_EDIT] = JOB ("task-edit"),
  [KITH_ENTER_TASK_REMOVE] = JOB ("task-remove"),
  [KITH_ENTER_TECHNIQUE] = JOB ("technique-add"),
  [KITH_ENTER_TECHNIQUE_EDIT] = JOB ("technique-edit"),
  [KITH_ENTER_TECHNIQUE_REMOVE] = JOB ("technique-remove"),
  [KITH_ENTER_DISPUTE] = JOB ("dispute-add"),
  [KITH_ENTER_DISPUTE_EDIT] = JOB ("dispute-edit"),
  [KITH_ENTER_DISPUTE_REMOVE] = JOB ("dispute-remove"),
};

KithDate
kith_entry_get_day (const KithEntry *entry,
                    KithEntryDate    which,
                    const KithDate  *fallback)
{
  return (entry->dates_given & (1u << which)) != 0 ? entry->dates[which] : *fallback;
}

gboolean
kith_entry_get_flag (const KithEntry *entry,
                     KithEntryFlag    which,
                     gboolean         fallback)
{
  return (entry->flags_given & (1u << which)) != 0 ? entry->flags[which] : fallback;
}

void
kith_entry_apply_text (const KithEntry  *entry,
                       KithEntryText     which,
                       char            **field)
{
  const char *text = entry->texts[which];

  if (text != NULL)
    g_set_str (field, *text != '\0' ? text : NULL);
}

static gboolean
has_id (GPtrArray  *ids,
        const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* Whom others have added or taken out since @seen, ids with commas between, stays so. */
static void
keep_others (GPtrArray  *wanted,
             GPtrArray  *now,
             const char *seen)
{
  g_auto (GStrv) known = g_strsplit (seen, ",", -1);

  for (guint i = 0; i < now->len; i++)
    if (!has_id (wanted, now->pdata[i]) && !g_strv_contains ((const char * const *) known, now->pdata[i]))
      g_ptr_array_add (wanted, g_strdup (now->pdata[i]));
  for (guint i = wanted->len; i > 0; i--)
    if (!has_id (now, wanted->pdata[i - 1]) && g_strv_contains ((const char * const *) known, wanted->pdata[i - 1]))
      g_ptr_array_remove_index (wanted, i - 1);
}

static gboolean
find_people (const char  *text,
             KithRecord  *record,
             GPtrArray   *people,
             GError     **error)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      const KithPerson *person;

      if (*g_strstrip (names[i]) == '\0')
        continue;
      person = kith_record_find_person (record, names[i], error);
      if (person == NULL)
        return FALSE;
      g_ptr_array_add (people, g_strdup (person->id));
    }
  return TRUE;
}

gboolean
kith_entry_apply_people (const KithEntry  *entry,
                         KithRecord       *record,
                         GPtrArray        *people,
                         GError          **error)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);

  if (!kith_entry_has (entry, PERSON))
    return TRUE;
  if (!find_people (kith_entry_get (entry, PERSON), record, wanted, error))
    return FALSE;
  if (entry->known != NULL && kith_entry_has (entry->known, PERSON))
    keep_others (wanted, people, kith_entry_get (entry->known, PERSON));
  g_ptr_array_set_size (people, 0);
  while (wanted->len > 0)
    g_ptr_array_add (people, g_ptr_array_steal_index (wanted, 0));
  return TRUE;
}

gboolean
kith_entry_apply_person (const KithEntry  *entry,
                         KithRecord       *record,
                         char            **field,
                         GError          **error)
{
  const char *text = kith_entry_get (entry, PERSON);
  const KithPerson *person;

  if (text == NULL)
    return TRUE;
  if (*text == '\0')
    {
      g_clear_pointer (field, g_free);
      return TRUE;
    }
  person = kith_record_find_person (record, text, error);
  if (person == NULL)
    return FALSE;
  g_set_str (field, person->id);
  return TRUE;
}

DexFuture *
kith_practice_enter (KithPractice    *self,
                     KithEntryVerb    verb,
                     const KithEntry *entry)
{
  g_autofree char *scope = kith_scope_new_client (kith_entry_get (entry, CLIENT));
  Entering *entering = g_new0 (Entering, 1);

  entering->verb = verb;
  entering->entry = kith_entry_copy (entry);
  return kith_store_run (kith_practice_get_store (self), &jobs[verb], scope, entering, (GDestroyNotify) entering_free);
}
