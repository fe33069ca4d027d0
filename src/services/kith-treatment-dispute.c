/* kith-treatment-dispute.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dispute-stages.h"
#include "kith-treatment-private.h"

#include "kith-inventory-private.h"
#include "kith-problem.h"

#include <glib/gi18n.h>

static gboolean
apply_stage (KithRecord        *record,
             KithDisputeStage  *stage,
             const KithEntry   *entry,
             GError           **error)
{
  const char *state = kith_entry_get (entry, STATE);

  stage->day = kith_entry_get_day (entry, KITH_ENTRY_ON, &stage->day);
  kith_entry_apply_text (entry, KITH_ENTRY_TEXT, &stage->moves);
  if (state != NULL && !kith_dispute_from_text (state, &stage->stage))
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                                _("This must be renegotiation, impasse, dissolution or settled. Nothing was changed."));
  return TRUE;
}

/* On one day a dispute is in one stage: what is said later on that day goes over it. */
static KithDisputeStage *
find_stage_of_day (KithRecord     *record,
                   const char     *person,
                   const KithDate *day)
{
  GPtrArray *stages = kith_record_list (record, KITH_ROW_DISPUTE, NULL);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      KithDisputeStage *stage = stages->pdata[i];

      if (g_str_equal (stage->person, person) && kith_date_compare (&stage->day, day) == 0)
        return stage;
    }
  return NULL;
}

gboolean
kith_enter_dispute (KithRecord       *record,
                    const KithEntry  *entry,
                    char            **result,
                    GError          **error)
{
  const KithDate day = kith_entry_get_day (entry, KITH_ENTRY_ON, &record->today);
  const KithPerson *person = kith_record_find_person (record, kith_entry_get (entry, PERSON), error);
  g_autoptr (KithDisputeStage) made = NULL;
  KithDisputeStage *stage;

  if (person == NULL || kith_record_list (record, KITH_ROW_DISPUTE, error) == NULL)
    return FALSE;
  stage = find_stage_of_day (record, person->id, &day);
  if (stage == NULL)
    stage = made = kith_dispute_stage_new (person->id, &day, KITH_DISPUTE_RENEGOTIATION);
  return apply_stage (record, stage, entry, error)
         && kith_record_save (record, KITH_ROW_DISPUTE, stage, result, error);
}

gboolean
kith_enter_dispute_edit (KithRecord       *record,
                         const KithEntry  *entry,
                         char            **result,
                         GError          **error)
{
  KithDisputeStage *stage = kith_record_find (record, KITH_ROW_DISPUTE, kith_entry_get (entry, ID), error);
  const KithDisputeStage *other;

  if (stage == NULL || !apply_stage (record, stage, entry, error))
    return FALSE;
  other = find_stage_of_day (record, stage->person, &stage->day);
  if (other != NULL && !g_str_equal (other->id, stage->id))
    return kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                                _("There is a stage of that day already. Nothing was changed. Please change or remove that one."));
  return kith_record_save (record, KITH_ROW_DISPUTE, stage, result, error);
}

gboolean
kith_enter_dispute_remove (KithRecord       *record,
                           const KithEntry  *entry,
                           char            **result,
                           GError          **error)
{
  const char *id = kith_entry_get (entry, ID);

  if (kith_record_find (record, KITH_ROW_DISPUTE, id, error) == NULL
      || !kith_database_remove_row (record->database, KITH_ROW_DISPUTE, id, error))
    return FALSE;
  *result = g_strdup (id);
  return TRUE;
}

static gboolean
load_stages (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const KithInventoryQuestion *question = data;
  GPtrArray *stages = kith_database_list_rows (database, KITH_ROW_DISPUTE, question->client, error);

  if (stages == NULL)
    return FALSE;
  for (guint i = stages->len; i > 0; i--)
    if (!g_str_equal (((const KithDisputeStage *) stages->pdata[i - 1])->person, question->id))
      g_ptr_array_remove_index (stages, i - 1);
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, stages);
  return TRUE;
}

static const KithJob load_job = { "dispute-stages", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load_stages };

DexFuture *
kith_practice_load_dispute_stages (KithPractice *self,
                                   const char   *client,
                                   const char   *person)
{
  return kith_inventory_ask (self, &load_job, client, person, NULL, FALSE);
}
