/* kith-treatment-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

#include "kith-id.h"
#include "kith-name.h"
#include "kith-office.h"
#include "kith-problem.h"

#include <glib/gi18n.h>

static gboolean
is_named (const KithPerson *person,
          const char       *folded)
{
  const char *names[] = { person->name, person->nickname, person->relation };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *own = names[i] != NULL ? kith_name_fold (names[i]) : NULL;

      if (own != NULL && *own != '\0' && g_str_equal (own, folded))
        return TRUE;
    }
  return FALSE;
}

static int
compare_sessions_cb (gconstpointer a,
                     gconstpointer b)
{
  const KithSession *one = *(KithSession * const *) a;
  const KithSession *other = *(KithSession * const *) b;
  int order = kith_date_compare (&one->day, &other->day);

  return order != 0 ? order : g_strcmp0 (one->starts, other->starts);
}

gboolean
kith_treatment_fail (GError     **error,
                     int          code,
                     const char  *message)
{
  g_set_error_literal (error, KITH_PROBLEM, code, message);
  return FALSE;
}

gboolean
kith_record_init (KithRecord    *self,
                  KithDatabase  *database,
                  const char    *client,
                  GError       **error)
{
  self->database = database;
  self->client = client;
  return kith_database_get_today (database, &self->today, error);
}

void
kith_record_clear (KithRecord *self)
{
  for (gsize i = 0; i < KITH_N_ROWS; i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
}

gboolean
kith_record_check_day (KithRecord      *self,
                       const KithDate  *day,
                       KithDateReach    reach,
                       GError         **error)
{
  g_autoptr (KithContact) client = kith_database_load_contact (self->database, self->client, error);

  return client != NULL && kith_date_check_reach (day, reach, &client->born, &self->today, error);
}

GPtrArray *
kith_record_list (KithRecord  *self,
                  KithRow      kind,
                  GError     **error)
{
  if (self->rows[kind] != NULL)
    return self->rows[kind];
  self->rows[kind] = kith_database_list_rows (self->database, kind, self->client, error);
  if (kind == KITH_ROW_SESSION && self->rows[kind] != NULL)
    {
      GPtrArray *courses = kith_record_list (self, KITH_ROW_COURSE, error);

      if (courses == NULL)
        return NULL;
      kith_courses_number (courses, self->rows[kind]);
    }
  return self->rows[kind];
}

GPtrArray *
kith_record_list_people (KithRecord  *self,
                         GError     **error)
{
  if (self->people == NULL)
    self->people = kith_database_list_people (self->database, self->client, error);
  return self->people;
}

gpointer
kith_record_find (KithRecord  *self,
                  KithRow      kind,
                  const char  *id,
                  GError     **error)
{
  GPtrArray *rows = kith_record_list (self, kind, error);
  gpointer row = rows != NULL ? kith_rows_find (rows, id) : NULL;

  if (rows != NULL && row == NULL)
    kith_treatment_fail (error, KITH_PROBLEM_FAILED, _("There is no such entry in this client's record. Nothing was changed."));
  return row;
}

KithCourse *
kith_record_find_course (KithRecord  *self,
                         const char  *id,
                         GError     **error)
{
  GPtrArray *courses = kith_record_list (self, KITH_ROW_COURSE, error);

  if (courses == NULL)
    return NULL;
  if (id != NULL)
    return kith_record_find (self, KITH_ROW_COURSE, id, error);
  for (guint i = courses->len; i > 0; i--)
    if (((KithCourse *) courses->pdata[i - 1])->closure == NULL)
      return courses->pdata[i - 1];
  kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                       _("This client has no course that is under way. Nothing was changed. Please start one first."));
  return NULL;
}

KithCourse *
kith_record_get_course (KithRecord *self)
{
  KithCourse *course = kith_record_find_course (self, NULL, NULL);
  GPtrArray *courses = self->rows[KITH_ROW_COURSE];

  if (course != NULL || courses == NULL || courses->len == 0)
    return course;
  return courses->pdata[courses->len - 1];
}

static gboolean
comes_to (KithRecord   *self,
          const char   *appointment,
          GError      **error)
{
  g_autoptr (GPtrArray) attendances = kith_office_list_attendance (self->database, appointment, error);

  for (guint i = 0; attendances != NULL && i < attendances->len; i++)
    if (g_str_equal (((KithAttendance *) attendances->pdata[i])->contact, self->client))
      return TRUE;
  return FALSE;
}

static KithSession *
make_of_appointment (KithRecord             *self,
                     const KithAppointment  *appointment)
{
  const KithCourse *course = kith_record_find_course (self, NULL, NULL);
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  KithSession *session = kith_session_new (self->client, course != NULL ? course->id : NULL, &day);

  g_set_str (&session->id, appointment->id);
  g_set_str (&session->kind, appointment->kind);
  session->starts = g_strdup_printf ("%02d:%02d", appointment->starts.hour, appointment->starts.minute);
  kith_session_state_from_text (kith_appointment_state_to_text (appointment->state), &session->state);
  session->counts = appointment->counts;
  session->used = appointment->counts;
  session->booked = TRUE;
  return session;
}

static KithSession *
find_session_by_id (KithRecord  *self,
                    GPtrArray   *sessions,
                    const char  *id,
                    GError     **error)
{
  KithSession *session = kith_rows_find (sessions, id);
  g_autoptr (KithAppointment) appointment = NULL;

  if (session != NULL)
    return session;
  /* What the schedule does not know either is said below. */
  appointment = kith_office_load_appointment (self->database, id, NULL);
  if (appointment == NULL || !comes_to (self, id, NULL))
    return kith_record_find (self, KITH_ROW_SESSION, id, error);
  session = make_of_appointment (self, appointment);
  g_ptr_array_add (sessions, session);
  g_ptr_array_sort (sessions, compare_sessions_cb);
  kith_courses_number (kith_record_list (self, KITH_ROW_COURSE, NULL), sessions);
  return session;
}

KithSession *
kith_record_find_session (KithRecord  *self,
                          const char  *text,
                          GError     **error)
{
  GPtrArray *sessions = kith_record_list (self, KITH_ROW_SESSION, error);
  guint64 number = 0;

  if (sessions == NULL)
    return NULL;
  if (kith_id_is_valid (text))
    return find_session_by_id (self, sessions, text, error);
  g_ascii_string_to_unsigned (text, 10, 1, KITH_MAX_SESSIONS, &number, NULL);
  for (guint i = sessions->len; i > 0 && number > 0; i--)
    if (((KithSession *) sessions->pdata[i - 1])->number == (int) number)
      return sessions->pdata[i - 1];
  kith_treatment_fail (error, KITH_PROBLEM_FAILED, _("There is no session of this number yet. Nothing was changed."));
  return NULL;
}

gboolean
kith_record_is_earlier (KithRecord         *self,
                        const char         *session,
                        const KithSession  *than)
{
  GPtrArray *sessions = kith_record_list (self, KITH_ROW_SESSION, NULL);

  for (guint i = 0; session != NULL && sessions != NULL && i < sessions->len; i++)
    if (sessions->pdata[i] == than)
      return FALSE;
    else if (g_str_equal (((KithSession *) sessions->pdata[i])->id, session))
      return TRUE;
  return session == NULL;
}

const KithPerson *
kith_record_find_person (KithRecord  *self,
                         const char  *text,
                         GError     **error)
{
  GPtrArray *people = kith_record_list_people (self, error);
  g_autofree char *folded = kith_name_fold (text);
  const KithPerson *found = people != NULL ? kith_rows_find (people, text) : NULL;

  if (people == NULL || found != NULL)
    return found;
  for (guint i = 0; i < people->len; i++)
    {
      if (!is_named (people->pdata[i], folded))
        continue;
      if (found != NULL)
        {
          kith_treatment_fail (error, KITH_PROBLEM_AMBIGUOUS, _("Several people are called so. Choose one by the id."));
          return NULL;
        }
      found = people->pdata[i];
    }
  if (found == NULL)
    kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                         _("Nobody in this client's life is called so yet. Nothing was changed. Please add them first."));
  return found;
}

const char *
kith_record_get_person_name (KithRecord *self,
                             const char *id)
{
  GPtrArray *people = kith_record_list_people (self, NULL);
  const KithPerson *person = people != NULL && id != NULL ? kith_rows_find (people, id) : NULL;

  return person != NULL ? person->name : NULL;
}

int
kith_record_get_reached (KithRecord       *self,
                         const KithCourse *course)
{
  GPtrArray *sessions = kith_record_list (self, KITH_ROW_SESSION, NULL);
  int reached = course->already;

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const KithSession *session = sessions->pdata[i];

      if (g_strcmp0 (session->course, course->id) == 0 && session->state != KITH_SESSION_PLANNED)
        reached = MAX (reached, session->number);
    }
  return reached;
}

gboolean
kith_record_save (KithRecord     *self,
                  KithRow         kind,
                  gconstpointer   row,
                  char          **result,
                  GError        **error)
{
  if (!kith_database_save_row (self->database, kind, self->client, row, error))
    return FALSE;
  *result = g_strdup (*(char * const *) row);
  return TRUE;
}
