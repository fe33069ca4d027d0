/* kith-erasures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-erasures.h"

#include "kith-answer.h"
#include "kith-practice-private.h"

G_DEFINE_BOXED_TYPE (KithErasure, kith_erasure, kith_erasure_copy, kith_erasure_free)

typedef struct
{
  char *client;
  KithErasureReason reason;
  KithRetention rule;
  gboolean erase;
} Wanted;

static Wanted *
wanted_new (const char        *client,
            KithErasureReason  reason)
{
  Wanted *self = g_new0 (Wanted, 1);

  self->client = g_strdup (client);
  self->reason = reason;
  return self;
}

static void
wanted_free (gpointer data)
{
  g_free (((Wanted *) data)->client);
  g_free (data);
}

static gboolean
plan (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  KithErasure *erasure = kith_database_plan_erasure (database, ((const Wanted *) data)->client, error);

  if (erasure == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_ERASURE);
  g_value_take_boxed (result, erasure);
  return TRUE;
}

static gboolean
erase (KithDatabase  *database,
       gpointer       data,
       GValue        *result,
       GError       **error)
{
  const Wanted *wanted = data;

  return kith_database_erase (database, wanted->client, wanted->reason, error);
}

static void
answer_counts (JsonBuilder       *builder,
               const KithErasure *erasure,
               KithFile           file)
{
  json_builder_set_member_name (builder, kith_file_get_name (file));
  json_builder_begin_object (builder);
  for (guint i = 0; i < erasure->counts->len; i++)
    {
      const KithErasureCount *count = erasure->counts->pdata[i];

      if (count->file == file)
        kith_answer_add_number (builder, count->table, count->count);
    }
  json_builder_end_object (builder);
}

static void
answer_end (JsonBuilder         *builder,
            const char          *member,
            const KithErasure   *erasure,
            const KithRetention *rule,
            KithRecordClass      class)
{
  KithDate end = kith_retention_find_end (rule, class, &erasure->last[class], &erasure->born);

  kith_answer_date (builder, member, &end);
}

static void
answer (JsonBuilder       *builder,
        const Wanted      *wanted,
        const KithErasure *erasure)
{
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "client", erasure->client);
  kith_answer_add_text (builder, "reason", kith_erasure_reason_to_text (wanted->reason));
  kith_answer_add_flag (builder, "erased", wanted->erase);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_object (builder);
  answer_counts (builder, erasure, KITH_FILE_OFFICE);
  answer_counts (builder, erasure, KITH_FILE_CLINICAL);
  json_builder_end_object (builder);
  kith_answer_add_number (builder, "history", erasure->history);
  kith_answer_add_number (builder, "kept_appointments", erasure->kept);
  json_builder_set_member_name (builder, "keep_until");
  json_builder_begin_object (builder);
  answer_end (builder, "clinical", erasure, &wanted->rule, KITH_RECORD_CLINICAL);
  answer_end (builder, "office", erasure, &wanted->rule, KITH_RECORD_OFFICE);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static gboolean
tell (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Wanted *wanted = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (KithErasure) erasure = kith_database_plan_erasure (database, wanted->client, error);

  if (erasure == NULL || (wanted->erase && !kith_database_erase (database, wanted->client, wanted->reason, error)))
    return FALSE;
  answer (builder, wanted, erasure);
  kith_answer_take (builder, result);
  return TRUE;
}

static const KithJob plan_job = { "erase-plan", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, plan };
static const KithJob erase_job = { "erase", KITH_FILE_CLINICAL, KITH_JOB_TASK, KITH_ACTION_DO, erase };
static const KithJob tell_job = { "erase", KITH_FILE_CLINICAL, KITH_JOB_TASK, KITH_ACTION_DO, tell };

/* No action tells of it. */
static DexFuture *
erased_cb (DexFuture *erased,
           gpointer   data)
{
  for (int file = 0; file < KITH_N_FILES; file++)
    kith_practice_tell_change (data, file, NULL);
  return dex_ref (erased);
}

DexFuture *
kith_practice_plan_erasure (KithPractice *self,
                            const char   *client)
{
  return kith_store_run (kith_practice_get_store (self), &plan_job, NULL, wanted_new (client, KITH_ERASURE_REQUEST), wanted_free);
}

DexFuture *
kith_practice_erase (KithPractice      *self,
                     const char        *client,
                     KithErasureReason  reason)
{
  DexFuture *erased = kith_store_run (kith_practice_get_store (self), &erase_job, NULL, wanted_new (client, reason), wanted_free);

  return dex_future_then (erased, erased_cb, g_object_ref (self), g_object_unref);
}

DexFuture *
kith_report_erasure (KithPractice        *self,
                     const char          *client,
                     KithErasureReason    reason,
                     const KithRetention *rule,
                     gboolean             erase)
{
  Wanted *wanted = wanted_new (client, reason);

  wanted->rule = *rule;
  wanted->erase = erase;
  return kith_store_run (kith_practice_get_store (self), &tell_job, NULL, wanted, wanted_free);
}
