/* kith-rescues.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rescues.h"

#include "kith-answer.h"
#include "kith-practice-private.h"

DexFuture *
kith_practice_rescue (KithPractice         *self,
                      const char           *damaged,
                      const char           *folder,
                      const char           *user,
                      const KithPassphrase *passphrase,
                      GCancellable         *cancellable)
{
  return kith_store_rescue (kith_practice_get_store (self), damaged, folder, user, passphrase, cancellable);
}

static gboolean
find_damage (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  g_autoptr (GPtrArray) faults = kith_database_check (database, error);
  g_autoptr (GStrvBuilder) damage = g_strv_builder_new ();

  if (faults == NULL)
    return FALSE;
  for (guint i = 0; i < faults->len; i++)
    {
      const KithFault *fault = faults->pdata[i];

      if (!fault->note && !fault->mendable)
        g_strv_builder_add (damage, fault->what);
    }
  g_value_init (result, G_TYPE_STRV);
  g_value_take_boxed (result, g_strv_builder_end (damage));
  return TRUE;
}

static const KithJob damage_job = { "check", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, find_damage };

DexFuture *
kith_practice_find_damage (KithPractice *self)
{
  return kith_store_run (kith_practice_get_store (self), &damage_job, NULL, NULL, NULL);
}

static void
answer_loss (JsonBuilder   *builder,
             gconstpointer  item)
{
  const KithLoss *loss = item;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "file", kith_file_get_name (loss->file));
  kith_answer_add_text (builder, "table", loss->table);
  kith_answer_add_text (builder, "id", loss->id);
  kith_answer_add_text (builder, "cause", kith_loss_cause_to_text (loss->cause));
  json_builder_end_object (builder);
}

char *
kith_report_dup_rescue (const KithRescue *rescue)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gboolean whole = rescue->losses->len == 0;

  json_builder_begin_object (builder);
  kith_answer_add_number (builder, "rows", rescue->rows);
  json_builder_set_member_name (builder, "unread");
  json_builder_begin_array (builder);
  for (int file = 0; file < KITH_N_FILES; file++)
    if (!rescue->readable[file])
      {
        json_builder_add_string_value (builder, kith_file_get_name (file));
        whole = FALSE;
      }
  json_builder_end_array (builder);
  kith_answer_add_array (builder, "lost", rescue->losses, answer_loss);
  kith_answer_add_flag (builder, "ok", whole);
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
}
