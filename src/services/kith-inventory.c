/* kith-inventory.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-inventory-private.h"

#include "kith-date-reach.h"
#include "kith-id.h"
#include "kith-map-record.h"
#include "kith-name.h"
#include "kith-practice-private.h"
#include "kith-problem.h"
#include "kith-scope.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define SESSION_DIGITS 3

typedef struct
{
  char *client;
  char *id;
  KithPerson *person;
  KithPersonState *state;
  double angle;
  gboolean has_angle;
} Placement;

typedef const char *(*GetWordFunc) (const KithPerson *person);

G_DEFINE_BOXED_TYPE (KithPerson, kith_person_boxed, kith_person_copy, kith_person_free)
G_DEFINE_BOXED_TYPE (KithPersonState, kith_person_state_boxed, kith_person_state_copy, kith_person_state_free)

static Placement *
placement_new (const char            *client,
               const char            *id,
               const KithPerson      *person,
               const KithPersonState *state,
               const double          *angle)
{
  Placement *self = g_new0 (Placement, 1);

  self->client = g_strdup (client);
  self->id = g_strdup (id);
  self->person = person != NULL ? kith_person_copy (person) : NULL;
  self->state = state != NULL ? kith_person_state_copy (state) : NULL;
  self->has_angle = angle != NULL;
  if (angle != NULL)
    self->angle = *angle;
  return self;
}

static void
placement_free (Placement *self)
{
  g_free (self->client);
  g_free (self->id);
  g_clear_pointer (&self->person, kith_person_free);
  g_clear_pointer (&self->state, kith_person_state_free);
  g_free (self);
}

static void
question_free (KithInventoryQuestion *self)
{
  g_free (self->client);
  g_free (self->id);
  g_free (self->when);
  g_free (self);
}

static const char *
get_name (const KithPerson *person)
{
  return person->name;
}

static const char *
get_nickname (const KithPerson *person)
{
  return person->nickname;
}

static const char *
get_relation (const KithPerson *person)
{
  return person->relation;
}

static GPtrArray *
pick_people (GPtrArray   *people,
             const char  *folded,
             GetWordFunc  get_word)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_free);

  for (guint i = 0; i < people->len; i++)
    {
      const char *word = get_word (people->pdata[i]);
      g_autofree char *own = word != NULL ? kith_name_fold (word) : NULL;

      if (g_strcmp0 (own, folded) == 0)
        g_ptr_array_add (found, kith_person_copy (people->pdata[i]));
    }

  return found;
}

static gboolean
set_no_person (GError **error)
{
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                       _("There is no such person in this client's life. Nothing was changed."));
  return FALSE;
}

static gboolean
apply_placement (KithDatabase     *database,
                 const Placement  *placement,
                 GError          **error)
{
  return (placement->person == NULL || kith_database_save_person (database, placement->person, error))
         && (placement->state == NULL || kith_database_save_state (database, placement->state, error))
         && (!placement->has_angle
             || kith_database_place_person (database, placement->id, placement->angle, TRUE, error));
}

/* One that was there before is corrected whenever it is of. */
static gboolean
check_day (KithDatabase     *database,
           const Placement  *placement,
           GError          **error)
{
  g_autoptr (KithContact) client = NULL;
  KithDate today;

  if (placement->state == NULL || placement->state->version > 0)
    return TRUE;
  client = kith_database_load_contact (database, placement->client, error);
  return client != NULL && kith_database_get_today (database, &today, error)
         && kith_date_check_reach (&placement->state->valid_from, KITH_REACH_HAPPENED, &client->born, &today, error);
}

static gboolean
save_placement (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  const Placement *placement = data;

  if (!check_day (database, placement, error)
      || !kith_map_record_keep_seats (database, placement->client, error)
      || !apply_placement (database, placement, error)
      || !kith_map_record_keep_seats (database, placement->client, error))
    return FALSE;
  kith_practice_take_string (result, g_strdup (placement->id));
  return TRUE;
}

static gboolean
remove_person (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (KithPerson) person = kith_inventory_load_person (database, question->client, question->id, error);

  if (person == NULL || !kith_map_record_keep_seats (database, question->client, error)
      || !kith_database_remove_person (database, person->id, error))
    return FALSE;
  kith_practice_take_string (result, g_strdup (person->id));
  return TRUE;
}

static gboolean
load_person (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const KithInventoryQuestion *question = data;
  KithPerson *person = kith_inventory_load_person (database, question->client, question->id, error);

  if (person == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_PERSON_BOXED);
  g_value_take_boxed (result, person);
  return TRUE;
}

static gboolean
resolve_person (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (GPtrArray) found = kith_inventory_find_people (database, question->client, question->id, error);

  if (found == NULL)
    return FALSE;
  if (found->len == 0)
    return set_no_person (error);
  if (found->len > 1)
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_AMBIGUOUS,
                           _("Several people in this client's life are called that. Choose one by the id."));
      return FALSE;
    }
  kith_practice_take_string (result, g_strdup (((KithPerson *) found->pdata[0])->id));
  return TRUE;
}

static gboolean
prepare_state (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (KithPersonState) before = NULL;
  g_auto (KithMoment) moment = { 0 };
  KithDate today;

  if (!kith_database_get_today (database, &today, error)
      || !kith_inventory_find_moment (database, question->client, question->when, &today, &moment, error)
      || !kith_database_find_state (database, question->id, &moment, &before, error))
    return FALSE;
  g_value_init (result, KITH_TYPE_PERSON_STATE_BOXED);
  g_value_take_boxed (result, question->flag ? kith_person_state_correct (before, question->id, &moment)
                                             : kith_person_state_change (before, question->id, &moment));
  return TRUE;
}

static gboolean
count_later_states (KithDatabase  *database,
                    gpointer       data,
                    GValue        *result,
                    GError       **error)
{
  const KithPersonState *state = data;
  g_autoptr (GPtrArray) states = kith_database_list_states (database, state->person, error);

  if (states == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_UINT);
  g_value_set_uint (result, kith_person_states_count_later (states, state));
  return TRUE;
}

static const KithJob add_job = { "person-add", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, save_placement };
static const KithJob edit_job = { "person-edit", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, save_placement };
static const KithJob place_job = { "person-place", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, save_placement };
static const KithJob remove_job = { "person-remove", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, remove_person };
static const KithJob load_job = { "person-load", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load_person };
static const KithJob resolve_job = { "person-resolve", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, resolve_person };
static const KithJob later_job = { "state-later", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, count_later_states };
static const KithJob prepare_job = { "state-prepare", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, prepare_state };

DexFuture *
kith_inventory_run (KithPractice   *practice,
                    const KithJob  *job,
                    const char     *client,
                    gpointer        data,
                    GDestroyNotify  destroy)
{
  g_autofree char *scope = kith_scope_new_client (client);

  return kith_store_run (kith_practice_get_store (practice), job, scope, data, destroy);
}

DexFuture *
kith_inventory_ask (KithPractice  *practice,
                    const KithJob *job,
                    const char    *client,
                    const char    *id,
                    const char    *when,
                    gboolean       flag)
{
  KithInventoryQuestion *question = g_new0 (KithInventoryQuestion, 1);

  question->client = g_strdup (client);
  question->id = g_strdup (id);
  question->when = g_strdup (when);
  question->flag = flag;
  return kith_inventory_run (practice, job, client, question, (GDestroyNotify) question_free);
}

gboolean
kith_inventory_find_moment (KithDatabase    *database,
                            const char      *client,
                            const char      *when,
                            const KithDate  *fallback,
                            KithMoment      *moment,
                            GError         **error)
{
  KithDate date = *fallback;

  *moment = (KithMoment) { 0 };
  if (when != NULL
      && (kith_id_is_valid (when)
          || (strlen (when) <= SESSION_DIGITS && g_ascii_string_to_unsigned (when, 10, 0, G_MAXUINT, NULL, NULL))))
    return kith_database_find_session (database, client, when, moment, error);
  if (when != NULL && (!kith_date_parse (when, &date) || date.precision == KITH_DATE_UNKNOWN))
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                           _("This is neither the number of a session nor a day in the calendar. "
                             "Please type a number, or a day as in 2025-05-01."));
      return FALSE;
    }
  moment->day = kith_date_get_last_day (&date);
  return TRUE;
}

KithPerson *
kith_inventory_load_person (KithDatabase  *database,
                            const char    *client,
                            const char    *id,
                            GError       **error)
{
  g_autoptr (KithPerson) person = kith_database_load_person (database, id, error);

  if (person == NULL)
    return NULL;
  if (!g_str_equal (person->client, client))
    {
      set_no_person (error);
      return NULL;
    }
  return g_steal_pointer (&person);
}

GPtrArray *
kith_inventory_find_people (KithDatabase  *database,
                            const char    *client,
                            const char    *text,
                            GError       **error)
{
  static const GetWordFunc words[] = { get_name, get_nickname, get_relation };
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_free);
  g_autofree char *folded = NULL;

  if (kith_id_is_valid (text))
    {
      KithPerson *person = kith_inventory_load_person (database, client, text, error);

      if (person == NULL)
        return NULL;
      g_ptr_array_add (found, person);
      return g_steal_pointer (&found);
    }

  people = kith_database_list_people (database, client, error);
  if (people == NULL)
    return NULL;
  folded = kith_name_fold (text);
  for (guint i = 0; i < G_N_ELEMENTS (words) && found->len == 0; i++)
    {
      g_ptr_array_unref (found);
      found = pick_people (people, folded, words[i]);
    }
  return g_steal_pointer (&found);
}

DexFuture *
kith_practice_add_person (KithPractice          *self,
                          const KithPerson      *person,
                          const KithPersonState *state,
                          const double          *angle)
{
  g_return_val_if_fail (state == NULL || g_str_equal (state->person, person->id), NULL);

  return kith_inventory_run (self, &add_job, person->client, placement_new (person->client, person->id, person, state, angle),
                             (GDestroyNotify) placement_free);
}

DexFuture *
kith_practice_edit_person (KithPractice     *self,
                           const KithPerson *person)
{
  return kith_inventory_run (self, &edit_job, person->client, placement_new (person->client, person->id, person, NULL, NULL),
                             (GDestroyNotify) placement_free);
}

DexFuture *
kith_practice_remove_person (KithPractice *self,
                             const char   *client,
                             const char   *id)
{
  return kith_inventory_ask (self, &remove_job, client, id, NULL, FALSE);
}

DexFuture *
kith_practice_load_person (KithPractice *self,
                           const char   *client,
                           const char   *id)
{
  return kith_inventory_ask (self, &load_job, client, id, NULL, FALSE);
}

DexFuture *
kith_practice_resolve_person (KithPractice *self,
                              const char   *client,
                              const char   *text)
{
  return kith_inventory_ask (self, &resolve_job, client, text, NULL, FALSE);
}

DexFuture *
kith_practice_prepare_state (KithPractice *self,
                             const char   *client,
                             const char   *person,
                             const char   *when,
                             gboolean      correct)
{
  return kith_inventory_ask (self, &prepare_job, client, person, when, correct);
}

DexFuture *
kith_practice_place_person (KithPractice          *self,
                            const char            *client,
                            const char            *person,
                            const KithPersonState *state,
                            const double          *angle)
{
  g_return_val_if_fail (state == NULL || g_str_equal (state->person, person), NULL);

  return kith_inventory_run (self, &place_job, client, placement_new (client, person, NULL, state, angle),
                             (GDestroyNotify) placement_free);
}

DexFuture *
kith_practice_count_later_states (KithPractice          *self,
                                  const char            *client,
                                  const KithPersonState *state)
{
  return kith_inventory_run (self, &later_job, client, kith_person_state_copy (state), (GDestroyNotify) kith_person_state_free);
}
