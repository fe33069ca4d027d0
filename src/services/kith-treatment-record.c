/* kith-treatment-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

#include "kith-id.h"
#include "kith-name.h"
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
    return kith_record_find (self, KITH_ROW_SESSION, text, error);
  g_ascii_string_to_unsigned (text, 10, 1, KITH_MAX_SESSIONS, &number, NULL);
  for (guint i = sessions->len; i > 0 && number > 0; i--)
    if (((KithSession *) sessions->pdata[i - 1])->number == (int) number)
      return sessions->pdata[i - 1];
  kith_treatment_fail (error, KITH_PROBLEM_FAILED, _("There is no session of this number yet. Nothing was changed."));
  return NULL;
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
