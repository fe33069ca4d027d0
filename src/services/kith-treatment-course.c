/* kith-treatment-course.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

#include "kith-office.h"
#include "kith-problem.h"

#include <glib/gi18n.h>
#include <string.h>

#define TICK_REVIEW  "review."

static gboolean
check_no_open_course (KithRecord  *record,
                      GError     **error)
{
  if (kith_record_list (record, KITH_ROW_COURSE, error) == NULL)
    return FALSE;
  if (kith_record_find_course (record, NULL, NULL) == NULL)
    return TRUE;
  return kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                              _("A course of this client is under way. Nothing was changed. Please close it first."));
}

/* Adopts the block that was named, and its real number unless another was given. */
static gboolean
adopt_block (KithRecord       *record,
             const KithEntry  *entry,
             KithCourse       *course,
             GError          **error)
{
  const char *id = kith_entry_get (entry, BLOCK);
  g_autoptr (KithBlock) block = NULL;

  course->already = kith_entry_number (entry, ALREADY, course->already);
  kith_entry_apply_text (entry, KITH_ENTRY_BLOCK, &course->block);
  if (id == NULL || *id == '\0')
    return TRUE;
  block = kith_office_load_block (record->database, id, NULL, error);
  if (block == NULL)
    return FALSE;
  if (!g_str_equal (block->contact, record->client))
    return kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                                _("These appointments are another client's. Nothing was changed. Please name a block of "
                                  "this client."));
  course->already = kith_entry_number (entry, ALREADY, block->already);
  return TRUE;
}

/* As with appointments, of which none would be left to book. */
static gboolean
check_some_left (const KithCourse  *course,
                 GError           **error)
{
  if (course->already < kith_course_get_sessions (course))
    return TRUE;
  return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                              _("There were as many sessions already as are agreed on, so that none is left. Nothing was "
                                "changed. Please agree on more, or check how many there were."));
}

gboolean
kith_enter_course_start (KithRecord       *record,
                         const KithEntry  *entry,
                         char            **result,
                         GError          **error)
{
  const KithTemplate *template = kith_catalogue_find_template (kith_entry_get (entry, TEMPLATE));
  g_autoptr (KithCourse) course = NULL;

  if (template == NULL)
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE, _("There is no such template. Nothing was changed."));
  if (!check_no_open_course (record, error))
    return FALSE;
  course = kith_course_new (record->client, template, kith_entry_number (entry, SESSIONS, 0), error);
  if (course == NULL)
    return FALSE;
  course->started = kith_entry_get_day (entry, KITH_ENTRY_ON, &record->today);
  course->cadence = kith_entry_number (entry, CADENCE, course->cadence);
  return adopt_block (record, entry, course, error)
         && check_some_left (course, error)
         && kith_record_save (record, KITH_ROW_COURSE, course, result, error);
}

static gboolean
has_task (const KithPhase *phase,
          const char      *item)
{
  gsize length = strlen (phase->id);

  return strncmp (item, phase->id, length) == 0 && item[length] == '.'
         && g_strv_contains ((const char * const *) phase->tasks, item + length + 1);
}

static gboolean
is_of_plan (const KithCourse *course,
            const char       *item)
{
  const KithTemplate *template = kith_catalogue_find_template (course->template);
  guint64 number = 0;

  if (template == NULL)
    return FALSE;
  if (g_str_has_prefix (item, TICK_REVIEW)
      && g_ascii_string_to_unsigned (item + strlen (TICK_REVIEW), 10, 1, KITH_MAX_SESSIONS, &number, NULL))
    return kith_template_is_review (template, kith_course_get_sessions (course), (int) number);
  for (guint i = 0; i < template->phases->len; i++)
    if (has_task (template->phases->pdata[i], item))
      return TRUE;
  return FALSE;
}

static gboolean
tick (KithRecord        *record,
      const KithCourse  *course,
      const KithEntry   *entry,
      GError           **error)
{
  const char *item = kith_entry_get (entry, TICK);
  KithDate day = kith_entry_get_day (entry, KITH_ENTRY_ON, &record->today);
  GPtrArray *ticks = kith_record_list (record, KITH_ROW_TICK, error);
  g_autoptr (KithTick) made = NULL;

  if (ticks == NULL)
    return FALSE;
  if (item == NULL || g_str_equal (item, KITH_TICK_ENDING) || kith_ticks_find (ticks, course->id, item) != NULL)
    return TRUE;
  if (!is_of_plan (course, item))
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                                _("This is not in the plan of the course. Nothing was changed. “templates” lists "
                                  "what is, as in opening.inventory or review.4."));
  made = kith_tick_new (course->id, item, &day);
  return kith_database_save_row (record->database, KITH_ROW_TICK, record->client, made, error);
}

static gboolean
untick (KithRecord        *record,
        const KithCourse  *course,
        const KithEntry   *entry,
        GError           **error)
{
  const char *item = kith_entry_get (entry, UNTICK);
  GPtrArray *ticks = kith_record_list (record, KITH_ROW_TICK, error);
  const KithTick *tick = ticks != NULL && item != NULL ? kith_ticks_find (ticks, course->id, item) : NULL;

  if (ticks == NULL)
    return FALSE;
  return tick == NULL || kith_database_remove_row (record->database, KITH_ROW_TICK, tick->id, error);
}

static void
apply_ending (KithRecord       *record,
              KithCourse       *course,
              const KithEntry  *entry)
{
  if (g_strcmp0 (kith_entry_get (entry, TICK), KITH_TICK_ENDING) == 0)
    course->ending_raised = kith_entry_get_day (entry, KITH_ENTRY_ON, &record->today);
  if (g_strcmp0 (kith_entry_get (entry, UNTICK), KITH_TICK_ENDING) == 0)
    course->ending_raised = (KithDate) { KITH_DATE_UNKNOWN };
}

static gboolean
apply_course (KithRecord        *record,
              KithCourse        *course,
              const KithEntry   *entry,
              GError           **error)
{
  const char *closure = kith_entry_get (entry, CLOSURE);

  if (closure != NULL && *closure != '\0' && !kith_vocabulary_has (kith_catalogue_get ()->vocabulary, "Closures", closure))
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                                _("This must be planned, early, dropped-out, referred, moved or died. Nothing was changed."));
  course->cadence = kith_entry_number (entry, CADENCE, course->cadence);
  kith_entry_apply_text (entry, KITH_ENTRY_CLOSURE, &course->closure);
  apply_ending (record, course, entry);
  return adopt_block (record, entry, course, error);
}

static gboolean
change_contract (KithRecord        *record,
                 KithCourse        *course,
                 const KithEntry   *entry,
                 GError           **error)
{
  int sessions = kith_entry_number (entry, SESSIONS, kith_course_get_sessions (course));
  KithDate day = kith_entry_get_day (entry, KITH_ENTRY_ON, &record->today);
  g_autoptr (KithContractChange) change = NULL;

  if (sessions == kith_course_get_sessions (course))
    return TRUE;
  if (!kith_entry_has (entry, REASON) || !kith_entry_has (entry, AGREED_BY))
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                                _("Another number of sessions needs a reason and who agreed. Nothing was changed."));
  change = kith_course_change_contract (course, sessions, &day, kith_entry_get (entry, REASON),
                                        kith_entry_get (entry, AGREED_BY), error);
  return change != NULL && kith_database_change_contract (record->database, course, change, error);
}

gboolean
kith_enter_course_edit (KithRecord       *record,
                        const KithEntry  *entry,
                        char            **result,
                        GError          **error)
{
  KithCourse *course = kith_record_find_course (record, kith_entry_get (entry, COURSE), error);

  if (course == NULL
      || !apply_course (record, course, entry, error)
      || !kith_record_save (record, KITH_ROW_COURSE, course, result, error))
    return FALSE;
  course->version++;
  return change_contract (record, course, entry, error) && tick (record, course, entry, error)
         && untick (record, course, entry, error);
}

static gboolean
apply_number (KithRecord        *record,
              KithSession       *session,
              const KithEntry   *entry,
              GError           **error)
{
  GPtrArray *sessions = kith_record_list (record, KITH_ROW_SESSION, error);
  const KithCourse *course = session->course != NULL ? kith_record_find (record, KITH_ROW_COURSE, session->course, error) : NULL;
  int number = kith_entry_number (entry, NUMBER, session->known);

  if (sessions == NULL)
    return FALSE;
  if (number != 0 && (course == NULL || number > course->already))
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                                _("Only a session from before the course was kept here has a number of its own. Nothing was "
                                  "changed. All others are counted."));
  for (guint i = 0; number > 0 && i < sessions->len; i++)
    {
      const KithSession *other = sessions->pdata[i];

      if (other->known == number && g_strcmp0 (other->course, course->id) == 0 && !g_str_equal (other->id, session->id))
        return kith_treatment_fail (error, KITH_PROBLEM_USAGE, _("There is a session of this number. Nothing was changed."));
    }
  session->known = number;
  return TRUE;
}

/* What was held or missed is not to come. */
static gboolean
check_state (KithRecord         *record,
             const KithSession  *session,
             const KithEntry    *entry,
             GError            **error)
{
  if (!kith_entry_has (entry, STATE) && (entry->dates_given & (1u << KITH_ENTRY_ON)) == 0)
    return TRUE;
  return (session->state != KITH_SESSION_HELD && session->state != KITH_SESSION_NO_SHOW)
         || kith_record_check_day (record, &session->day, KITH_REACH_HAPPENED, error);
}

static gboolean
apply_session (KithRecord        *record,
               KithSession       *session,
               const KithEntry   *entry,
               GError           **error)
{
  const char *state = kith_entry_get (entry, STATE);
  KithSessionState before = session->state;

  session->day = kith_entry_get_day (entry, KITH_ENTRY_ON, &session->day);
  if (state != NULL && !kith_session_state_from_text (state, &session->state))
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                                _("This must be planned, held, cancelled, no-show or moved. Nothing was changed."));
  if (kith_entry_has (entry, KIND))
    {
      g_set_str (&session->kind, kith_entry_get (entry, KIND));
      session->counts = g_str_equal (session->kind, "appointment");
    }
  if (session->state != before)
    session->used = kith_session_state_is_used (session->state);
  session->used = kith_entry_get_flag (entry, KITH_ENTRY_COUNTED, session->used);
  session->mood = kith_entry_number (entry, MOOD, session->mood);
  return check_state (record, session, entry, error)
         && kith_entry_apply_people (entry, record, session->people, error) && apply_number (record, session, entry, error);
}

/* Twice on one day is most likely a slip, and would take two of the numbers agreed on. */
static gboolean
check_day_is_free (KithRecord         *record,
                   const KithSession  *session,
                   GError            **error)
{
  GPtrArray *sessions = kith_record_list (record, KITH_ROW_SESSION, error);

  if (session->booked || session->known > 0 || session->state != KITH_SESSION_HELD || !session->counts)
    return TRUE;
  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const KithSession *other = sessions->pdata[i];

      if (other->state == KITH_SESSION_HELD && other->counts && kith_date_compare (&other->day, &session->day) == 0)
        return kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                                    _("A session was held on that day already. Nothing was changed. Please change that one, or "
                                      "give this one another kind, as in a call."));
    }
  return sessions != NULL;
}

static KithSession *
adopt (KithRecord       *record,
       const KithEntry  *entry,
       GError          **error)
{
  KithSession *booked = kith_record_find (record, KITH_ROW_SESSION, kith_entry_get (entry, APPOINTMENT), error);

  return booked != NULL ? kith_session_copy (booked) : NULL;
}

gboolean
kith_enter_session_add (KithRecord       *record,
                        const KithEntry  *entry,
                        char            **result,
                        GError          **error)
{
  const KithCourse *course = kith_record_find_course (record, kith_entry_get (entry, COURSE), NULL);
  KithDate day = kith_entry_get_day (entry, KITH_ENTRY_ON, &record->today);
  g_autoptr (KithSession) session = NULL;

  if (kith_entry_has (entry, APPOINTMENT))
    session = adopt (record, entry, error);
  else
    session = kith_session_new (record->client, course != NULL ? course->id : NULL, &day);
  if (session == NULL)
    return FALSE;
  if (!session->booked && kith_date_compare (&day, &record->today) > 0)
    session->state = KITH_SESSION_PLANNED;
  return apply_session (record, session, entry, error)
         && check_day_is_free (record, session, error)
         && kith_record_save (record, KITH_ROW_SESSION, session, result, error);
}

gboolean
kith_enter_session_edit (KithRecord       *record,
                         const KithEntry  *entry,
                         char            **result,
                         GError          **error)
{
  KithSession *session = kith_record_find_session (record, kith_entry_get (entry, SESSION), error);

  if (session == NULL)
    return FALSE;
  if (session->booked && (kith_entry_has (entry, STATE) || (entry->dates_given & (1u << KITH_ENTRY_ON)) != 0))
    return kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                                _("The schedule keeps the day and state of this session. Nothing was changed. Please "
                                  "change the appointment."));
  return apply_session (record, session, entry, error)
         && kith_record_save (record, KITH_ROW_SESSION, session, result, error);
}

gboolean
kith_treatment_keep_session (KithRecord   *record,
                             KithSession  *session,
                             GError      **error)
{
  if (session->noted)
    return TRUE;
  session->noted = TRUE;
  return kith_database_save_row (record->database, KITH_ROW_SESSION, record->client, session, error);
}
