/* kith-inventory-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-inventory-private.h"

#include "kith-answer.h"
#include "kith-inventory-answer.h"
#include "kith-support.h"

/* What a report of a client as of a moment is made from. */
typedef struct
{
  KithMoment moment;
  GPtrArray *standings;
  GPtrArray *expectations;
} Picture;

static const KithDate latest = { KITH_DATE_DAY, FALSE, 9999, 12, 31 };

static void
picture_clear (Picture *self)
{
  kith_moment_clear (&self->moment);
  g_clear_pointer (&self->standings, g_ptr_array_unref);
  g_clear_pointer (&self->expectations, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static gboolean
load_picture (KithDatabase                 *database,
              const KithInventoryQuestion  *question,
              Picture                      *picture,
              GError                      **error)
{
  if (!kith_inventory_find_moment (database, question->client, question->when, &latest, &picture->moment, error))
    return FALSE;
  picture->standings = kith_database_list_standings (database, question->client, &picture->moment, error);
  if (picture->standings == NULL)
    return FALSE;
  picture->expectations = kith_database_list_expectations (database, question->client, error);
  return picture->expectations != NULL;
}

/* What holds "now" where no moment was asked for: a day without end would leave out what ends some day. */
static gboolean
find_day (KithDatabase   *database,
          const Picture  *picture,
          const char     *when,
          KithDate       *day,
          GError        **error)
{
  *day = picture->moment.day;
  return when != NULL || kith_database_get_today (database, day, error);
}

static GPtrArray *
pick_expectations (GPtrArray  *expectations,
                   const char *person)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < expectations->len; i++)
    {
      const KithExpectation *it = expectations->pdata[i];

      if (g_str_equal (it->person, person))
        g_ptr_array_add (picked, expectations->pdata[i]);
    }

  return picked;
}

/* How many expectations of each person are not met; (element-type char* (unowned) -> guint). */
static GHashTable *
count_unmet (GPtrArray      *expectations,
             const KithDate *day)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < expectations->len; i++)
    {
      const KithExpectation *it = expectations->pdata[i];

      if (!g_hash_table_contains (counts, it->person))
        {
          g_autoptr (GPtrArray) own = pick_expectations (expectations, it->person);

          g_hash_table_insert (counts, it->person, GUINT_TO_POINTER (kith_expectations_count_unmet (own, day)));
        }
    }

  return counts;
}

static gboolean
tell_people (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) unmet = NULL;
  g_auto (Picture) picture = { 0 };
  KithDate day;

  if (!load_picture (database, question, &picture, error)
      || !find_day (database, &picture, question->when, &day, error))
    return FALSE;
  unmet = count_unmet (picture.expectations, &day);
  json_builder_begin_array (builder);
  for (guint i = 0; i < picture.standings->len; i++)
    {
      const KithStanding *standing = picture.standings->pdata[i];

      json_builder_begin_object (builder);
      kith_inventory_answer_standing (builder, standing,
                                      GPOINTER_TO_UINT (g_hash_table_lookup (unmet, standing->person->id)));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
add_ties (KithDatabase  *database,
          JsonBuilder   *builder,
          const char    *client,
          const char    *person,
          GError       **error)
{
  g_autoptr (GPtrArray) ties = kith_database_list_ties (database, client, error);

  if (ties == NULL)
    return FALSE;
  json_builder_set_member_name (builder, "ties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ties->len; i++)
    {
      const KithTie *tie = ties->pdata[i];

      if (g_str_equal (tie->a, person) || g_str_equal (tie->b, person))
        kith_inventory_answer_tie (builder, tie);
    }
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
add_states (KithDatabase  *database,
            JsonBuilder   *builder,
            const char    *person,
            GError       **error)
{
  g_autoptr (GPtrArray) states = kith_database_list_states (database, person, error);

  if (states == NULL)
    return FALSE;
  kith_answer_add_array (builder, "states", states, kith_inventory_answer_state);
  return TRUE;
}

static gboolean
tell_person (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (KithPerson) person = kith_inventory_load_person (database, question->client, question->id, error);
  g_autoptr (GPtrArray) expectations = NULL;
  g_auto (Picture) picture = { 0 };
  KithDate day;

  if (person == NULL || !load_picture (database, question, &picture, error)
      || !find_day (database, &picture, question->when, &day, error))
    return FALSE;
  expectations = pick_expectations (picture.expectations, person->id);
  json_builder_begin_object (builder);
  kith_inventory_answer_standing (builder, kith_standings_find (picture.standings, person->id),
                                  kith_expectations_count_unmet (expectations, &day));
  kith_answer_add_flag (builder, "non_reciprocal", kith_expectations_are_non_reciprocal (expectations, &day));
  kith_answer_add_text (builder, "about", person->about);
  kith_inventory_answer_extra (builder, person->extra);
  kith_answer_add_array (builder, "expectations", expectations, kith_inventory_answer_expectation);
  if (!add_ties (database, builder, question->client, person->id, error)
      || !add_states (database, builder, person->id, error))
    return FALSE;
  json_builder_end_object (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
tell_candidates (KithDatabase  *database,
                 gpointer       data,
                 GValue        *result,
                 GError       **error)
{
  const KithInventoryQuestion *question = data;

  return kith_answer_list (kith_inventory_find_people (database, question->client, question->id, error),
                           kith_inventory_answer_candidate, result);
}

static gboolean
tell_ties (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) ties = NULL;
  g_auto (KithMoment) moment = { 0 };

  if (!kith_inventory_find_moment (database, question->client, question->when, &latest, &moment, error))
    return FALSE;
  ties = kith_database_list_ties (database, question->client, error);
  if (ties == NULL)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < ties->len; i++)
    {
      if (question->when == NULL || kith_tie_is_in_force (ties->pdata[i], &moment.day))
        kith_inventory_answer_tie (builder, ties->pdata[i]);
    }
  json_builder_end_array (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static void
add_supporters (JsonBuilder    *builder,
                GPtrArray      *standings,
                const KithDate *day)
{
  static const KithSupport supports[] = {
    KITH_SUPPORT_EMOTIONAL, KITH_SUPPORT_PRACTICAL, KITH_SUPPORT_INFORMATION, KITH_SUPPORT_COMPANY,
  };

  json_builder_set_member_name (builder, "supporters");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (supports); i++)
    {
      g_autofree char *word = kith_support_to_text (supports[i]);

      kith_answer_add_number (builder, word, kith_standings_count_supporters (standings, day, supports[i]));
    }
  json_builder_end_object (builder);
}

static gboolean
tell_inventory (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (Picture) picture = { 0 };
  guint unplaced = 0;
  KithDate day;

  if (!load_picture (database, question, &picture, error)
      || !find_day (database, &picture, question->when, &day, error))
    return FALSE;
  for (guint i = 0; i < picture.standings->len; i++)
    unplaced += !kith_standing_is_placed (picture.standings->pdata[i]);
  json_builder_begin_object (builder);
  kith_answer_add_number (builder, "people", picture.standings->len);
  kith_answer_add_number (builder, "unplaced", unplaced);
  kith_inventory_answer_closeness (builder, "gap", kith_standings_get_closeness_gap (picture.standings));
  add_supporters (builder, picture.standings, &day);
  kith_answer_add_number (builder, "unmet", kith_expectations_count_unmet (picture.expectations, &day));
  json_builder_end_object (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static const KithJob people_job = { "people", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_people };
static const KithJob person_job = { "person", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_person };
static const KithJob candidates_job = {
  "person-candidates", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_candidates,
};
static const KithJob ties_job = { "ties", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_ties };
static const KithJob inventory_job = { "inventory", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_inventory };

DexFuture *
kith_report_people (KithPractice *self,
                    const char   *client,
                    const char   *when)
{
  return kith_inventory_ask (self, &people_job, client, NULL, when, FALSE);
}

DexFuture *
kith_report_person (KithPractice *self,
                    const char   *client,
                    const char   *person,
                    const char   *when)
{
  return kith_inventory_ask (self, &person_job, client, person, when, FALSE);
}

DexFuture *
kith_report_person_candidates (KithPractice *self,
                               const char   *client,
                               const char   *text)
{
  return kith_inventory_ask (self, &candidates_job, client, text, NULL, FALSE);
}

DexFuture *
kith_report_ties (KithPractice *self,
                  const char   *client,
                  const char   *when)
{
  return kith_inventory_ask (self, &ties_job, client, NULL, when, FALSE);
}

DexFuture *
kith_report_inventory (KithPractice *self,
                       const char   *client,
                       const char   *when)
{
  return kith_inventory_ask (self, &inventory_job, client, NULL, when, FALSE);
}
