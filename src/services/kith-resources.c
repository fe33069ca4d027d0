/* kith-resources.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-resources.h"

#include "kith-answer-office.h"
#include "kith-calendar.h"
#include "kith-practice-private.h"
#include "kith-resources-private.h"
#include "kith-scope.h"

/* What is told in one list. */
typedef struct
{
  KithJob job;
  GPtrArray *(*list) (KithDatabase *database, GError **error);
  KithAnswerFunc answer;
} Shelf;

typedef struct
{
  const Shelf *shelf;
  KithHours *hours;
  KithClosure *closure;
  KithPattern *pattern;
  char *text;
  char *where;
  char *name;
  int active;
  int step_free;
} Wanted;

static void
wanted_free (Wanted *self)
{
  g_clear_pointer (&self->hours, kith_hours_free);
  g_clear_pointer (&self->closure, kith_closure_free);
  g_clear_pointer (&self->pattern, kith_pattern_free);
  g_free (self->text);
  g_free (self->where);
  g_free (self->name);
  g_free (self);
}

static Wanted *
wanted_new (const char *text)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->text = g_strdup (text);
  return wanted;
}

static void
apply_edit (const Wanted  *wanted,
            char         **name,
            gboolean      *active)
{
  if (wanted->name != NULL)
    g_set_str (name, wanted->name);
  if (wanted->active >= 0)
    *active = wanted->active;
}

/* A new one, or with a text the one that it names. */
static gboolean
put_therapist (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  const Wanted *wanted = data;
  g_autoptr (KithTherapist) therapist = wanted->text != NULL
                                        ? kith_resources_find_therapist (database, wanted->text, error)
                                        : kith_therapist_new (wanted->name);
  g_autoptr (GPtrArray) therapists = therapist != NULL ? kith_office_list_therapists (database, error) : NULL;

  if (therapists == NULL)
    return FALSE;
  if (wanted->text == NULL)
    therapist->colour = therapists->len;
  apply_edit (wanted, &therapist->name, &therapist->active);
  if (!kith_office_put_therapist (database, therapist, error))
    return FALSE;
  kith_practice_take_string (result, g_steal_pointer (&therapist->id));
  return TRUE;
}

static gboolean
put_room (KithDatabase  *database,
          gpointer       data,
          GValue        *result,
          GError       **error)
{
  const Wanted *wanted = data;
  g_autoptr (KithRoom) room = wanted->text != NULL ? kith_resources_find_room (database, wanted->text, error)
                                                   : kith_room_new (wanted->name);

  if (room == NULL)
    return FALSE;
  apply_edit (wanted, &room->name, &room->active);
  if (wanted->step_free >= 0)
    room->step_free = wanted->step_free;
  if (!kith_office_put_room (database, room, error))
    return FALSE;
  kith_practice_take_string (result, g_steal_pointer (&room->id));
  return TRUE;
}

static gboolean
add_hours (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  const Wanted *wanted = data;

  if (!kith_resources_find_therapist_id (database, wanted->text, &wanted->hours->therapist, error)
      || !kith_office_put_hours (database, wanted->hours, error))
    return FALSE;
  kith_practice_take_string (result, g_strdup (wanted->hours->id));
  return TRUE;
}

static gboolean
remove_hours (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  return kith_office_remove_hours (database, ((const Wanted *) data)->text, error);
}

static gboolean
put_closure (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const Wanted *wanted = data;

  if (!kith_resources_find_therapist_id (database, wanted->text, &wanted->closure->therapist, error)
      || !kith_resources_find_room_id (database, wanted->where, &wanted->closure->room, error)
      || !kith_office_put_closure (database, wanted->closure, error))
    return FALSE;
  kith_practice_take_string (result, g_strdup (wanted->closure->id));
  return TRUE;
}

static gboolean
remove_closure (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  return kith_office_remove_closure (database, ((const Wanted *) data)->text, error);
}

static gboolean
add_pattern (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const Wanted *wanted = data;
  g_autoptr (KithPattern) pattern = kith_resources_find_pattern (database, wanted->pattern->id, error);

  if (pattern == NULL)
    return FALSE;
  if (wanted->pattern->name != NULL)
    g_set_str (&pattern->name, wanted->pattern->name);
  if (!kith_office_put_pattern (database, pattern, error))
    return FALSE;
  kith_practice_take_string (result, g_steal_pointer (&pattern->id));
  return TRUE;
}

static gboolean
has_day (GPtrArray         *closures,
         const KithClosure *closure)
{
  for (guint i = 0; i < closures->len; i++)
    {
      const KithClosure *known = closures->pdata[i];

      if (known->kind == closure->kind && g_strcmp0 (known->label, closure->label) == 0
          && known->therapist == NULL && known->room == NULL
          && kith_date_compare (&known->first_day, &closure->first_day) == 0
          && kith_date_compare (&known->last_day, &closure->last_day) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
import_holidays (KithDatabase  *database,
                 gpointer       data,
                 GValue        *result,
                 GError       **error)
{
  static const KithDate always = { 0 };
  const Wanted *wanted = data;
  guint skipped;
  g_autoptr (GPtrArray) read = kith_calendar_read_days (wanted->text, &skipped, error);
  g_autoptr (GPtrArray) known = read != NULL ? kith_office_list_closures (database, &always, error) : NULL;
  guint added = 0;

  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < read->len; i++)
    if (!has_day (known, read->pdata[i]))
      {
        if (!kith_office_put_closure (database, read->pdata[i], error))
          return FALSE;
        added++;
      }
  kith_practice_take_string (result, g_strdup_printf ("{\"read\": %u, \"added\": %u, \"skipped\": %u}", read->len + skipped,
                                                      added, read->len - added + skipped));
  return TRUE;
}

static GPtrArray *
list_closures (KithDatabase  *database,
               GError       **error)
{
  static const KithDate always = { 0 };

  return kith_office_list_closures (database, &always, error);
}

static gboolean
tell (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Shelf *shelf = ((const Wanted *) data)->shelf;

  return kith_answer_list (shelf->list (database, error), shelf->answer, result);
}

#define EDIT(verb, run) { verb, KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, run }
#define READ(verb) { verb, KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, tell }

static const KithJob add_therapist_job = EDIT ("therapist-add", put_therapist);
static const KithJob add_room_job = EDIT ("room-add", put_room);
static const KithJob edit_therapist_job = EDIT ("therapist-edit", put_therapist);
static const KithJob edit_room_job = EDIT ("room-edit", put_room);
static const KithJob add_hours_job = EDIT ("hours-add", add_hours);
static const KithJob remove_hours_job = EDIT ("hours-remove", remove_hours);
static const KithJob add_closure_job = EDIT ("closure-add", put_closure);
static const KithJob edit_closure_job = EDIT ("closure-edit", put_closure);
static const KithJob remove_closure_job = EDIT ("closure-remove", remove_closure);
static const KithJob import_holidays_job = EDIT ("holidays-import", import_holidays);
static const KithJob add_pattern_job = EDIT ("pattern-add", add_pattern);

static const Shelf therapists = { READ ("therapists"), kith_office_list_therapists, kith_answer_therapist };
static const Shelf rooms = { READ ("rooms"), kith_office_list_rooms, kith_answer_room };
static const Shelf hours_of_work = { READ ("hours"), kith_office_list_hours, kith_answer_hours };
static const Shelf closures = { READ ("closures"), list_closures, kith_answer_closure };
static const Shelf patterns = { READ ("patterns"), kith_office_list_patterns, kith_answer_pattern };

static DexFuture *
run (KithPractice  *practice,
     const KithJob *job,
     Wanted        *wanted)
{
  return kith_store_run (kith_practice_get_store (practice), job, KITH_SCOPE_SCHEDULE, wanted, (GDestroyNotify) wanted_free);
}

static DexFuture *
run_tell (KithPractice *practice,
          const Shelf  *shelf)
{
  Wanted *wanted = wanted_new (NULL);

  wanted->shelf = shelf;
  return run (practice, &shelf->job, wanted);
}

static DexFuture *
run_edit (KithPractice           *practice,
          const KithJob          *job,
          const char             *text,
          const KithResourceEdit *edit)
{
  Wanted *wanted = wanted_new (text);

  wanted->name = g_strdup (edit->name);
  wanted->active = edit->active;
  wanted->step_free = edit->step_free;
  return run (practice, job, wanted);
}

DexFuture *
kith_resources_add_therapist (KithPractice *practice,
                              const char   *name)
{
  return run_edit (practice, &add_therapist_job, NULL, &(KithResourceEdit) { name, -1, -1 });
}

DexFuture *
kith_resources_add_room (KithPractice *practice,
                         const char   *name,
                         gboolean      step_free)
{
  return run_edit (practice, &add_room_job, NULL, &(KithResourceEdit) { name, -1, step_free != FALSE });
}

DexFuture *
kith_resources_edit_therapist (KithPractice           *practice,
                               const char             *text,
                               const KithResourceEdit *edit)
{
  return run_edit (practice, &edit_therapist_job, text, edit);
}

DexFuture *
kith_resources_edit_room (KithPractice           *practice,
                          const char             *text,
                          const KithResourceEdit *edit)
{
  return run_edit (practice, &edit_room_job, text, edit);
}

DexFuture *
kith_resources_add_hours (KithPractice    *practice,
                          const KithHours *hours,
                          const char      *whose)
{
  Wanted *wanted = wanted_new (whose);

  wanted->hours = kith_hours_new (NULL, hours->weekday, hours->starts, hours->ends);
  wanted->hours->valid_from = hours->valid_from;
  wanted->hours->valid_to = hours->valid_to;
  return run (practice, &add_hours_job, wanted);
}

DexFuture *
kith_resources_remove_hours (KithPractice *practice,
                             const char   *id)
{
  return run (practice, &remove_hours_job, wanted_new (id));
}

static Wanted *
want_closure (const KithClosure *closure,
              const char        *whose,
              const char        *where)
{
  Wanted *wanted = wanted_new (whose);

  wanted->where = g_strdup (where);
  wanted->closure = kith_closure_new (closure->kind, &closure->first_day, &closure->last_day);
  wanted->closure->label = g_strdup (closure->label);
  return wanted;
}

DexFuture *
kith_resources_add_closure (KithPractice      *practice,
                            const KithClosure *closure,
                            const char        *whose,
                            const char        *where)
{
  return run (practice, &add_closure_job, want_closure (closure, whose, where));
}

DexFuture *
kith_resources_edit_closure (KithPractice      *practice,
                             const KithClosure *closure,
                             const char        *whose,
                             const char        *where)
{
  Wanted *wanted = want_closure (closure, whose, where);

  g_set_str (&wanted->closure->id, closure->id);
  wanted->closure->version = closure->version;
  return run (practice, &edit_closure_job, wanted);
}

DexFuture *
kith_resources_remove_closure (KithPractice *practice,
                               const char   *id)
{
  return run (practice, &remove_closure_job, wanted_new (id));
}

DexFuture *
kith_resources_import_holidays (KithPractice *practice,
                                const char   *file)
{
  return run (practice, &import_holidays_job, wanted_new (file));
}

DexFuture *
kith_resources_add_pattern (KithPractice      *practice,
                            const KithPattern *pattern)
{
  Wanted *wanted = wanted_new (NULL);

  wanted->pattern = kith_pattern_copy (pattern);
  return run (practice, &add_pattern_job, wanted);
}

DexFuture *
kith_resources_tell_therapists (KithPractice *practice)
{
  return run_tell (practice, &therapists);
}

DexFuture *
kith_resources_tell_rooms (KithPractice *practice)
{
  return run_tell (practice, &rooms);
}

DexFuture *
kith_resources_tell_hours (KithPractice *practice)
{
  return run_tell (practice, &hours_of_work);
}

DexFuture *
kith_resources_tell_closures (KithPractice *practice)
{
  return run_tell (practice, &closures);
}

DexFuture *
kith_resources_tell_patterns (KithPractice *practice)
{
  return run_tell (practice, &patterns);
}
