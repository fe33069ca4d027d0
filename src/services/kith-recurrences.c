/* kith-recurrences.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-recurrences.h"

#include "kith-answer.h"
#include "kith-inventory-private.h"
#include "kith-recurrence-record.h"

static void
answer_concerned (JsonBuilder   *builder,
                  gconstpointer  item)
{
  const KithConcerned *concerned = item;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", concerned->id);
  kith_answer_add_text (builder, "name", concerned->name);
  json_builder_end_object (builder);
}

static void
answer_recurring (JsonBuilder   *builder,
                  gconstpointer  item)
{
  const KithRecurring *recurring = item;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "pattern", kith_plight_to_text (recurring->plight));
  kith_answer_add_text (builder, "title", recurring->title);
  kith_answer_add_text (builder, "rule", recurring->rule);
  kith_answer_add_text (builder, "sentence", recurring->sentence);
  kith_answer_add_number (builder, "known", recurring->known);
  kith_answer_add_array (builder, "people", recurring->people, answer_concerned);
  json_builder_end_object (builder);
}

static gboolean
tell_recurrences (KithDatabase  *database,
                  gpointer       data,
                  GValue        *result,
                  GError       **error)
{
  g_autoptr (GPtrArray) list = kith_recurrence_record_list (database, data, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (list == NULL)
    return FALSE;
  kith_answer_add_array (builder, NULL, list, answer_recurring);
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
list_recurrences (KithDatabase  *database,
                  gpointer       data,
                  GValue        *result,
                  GError       **error)
{
  GPtrArray *list = kith_recurrence_record_list (database, data, error);

  if (list == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, list);
  return TRUE;
}

static const KithJob list_job = { "list-recurrences", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, list_recurrences };
static const KithJob tell_job = { "recurring", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_recurrences };

DexFuture *
kith_practice_list_recurrences (KithPractice            *self,
                                const KithFiguresWanted *wanted)
{
  return kith_inventory_run (self, &list_job, wanted->client, kith_figures_wanted_copy (wanted),
                             (GDestroyNotify) kith_figures_wanted_free);
}

DexFuture *
kith_report_recurrences (KithPractice            *self,
                         const KithFiguresWanted *wanted)
{
  return kith_inventory_run (self, &tell_job, wanted->client, kith_figures_wanted_copy (wanted),
                             (GDestroyNotify) kith_figures_wanted_free);
}
