/* kith-relatives.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-relatives.h"

#include "kith-answer.h"
#include "kith-inventory-private.h"

/* What is asked of two people takes the place of a moment for the second. */
#define get_other(question) ((question)->when)

static gboolean
load_circle (KithDatabase  *database,
             const char    *client,
             GPtrArray    **people,
             GPtrArray    **ties,
             GError       **error)
{
  *people = kith_database_list_people (database, client, error);
  *ties = *people != NULL ? kith_database_list_ties (database, client, error) : NULL;
  return *ties != NULL;
}

static gboolean
load_relatives (KithDatabase  *database,
                gpointer       data,
                GValue        *result,
                GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) ties = NULL;

  if (!load_circle (database, question->client, &people, &ties, error))
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, kith_relatives_list (people, ties, question->id));
  return TRUE;
}

static gboolean
tell_related (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) ties = NULL;
  g_autofree char *words = NULL;

  if (!load_circle (database, question->client, &people, &ties, error))
    return FALSE;
  words = kith_relatives_describe_pair (people, ties, question->id, get_other (question));
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "person", question->id);
  kith_answer_add_text (builder, "with", get_other (question));
  kith_answer_add_text (builder, "relation", words);
  json_builder_end_object (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static const KithJob load_job = { "relatives", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load_relatives };
static const KithJob related_job = { "related", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_related };

DexFuture *
kith_practice_load_relatives (KithPractice *self,
                              const char   *client,
                              const char   *person)
{
  return kith_inventory_ask (self, &load_job, client, person, NULL, FALSE);
}

DexFuture *
kith_report_related (KithPractice *practice,
                     const char   *client,
                     const char   *person,
                     const char   *other)
{
  return kith_inventory_ask (practice, &related_job, client, person, other, FALSE);
}
