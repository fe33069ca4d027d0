/* kith-import-outcome.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-outcome.h"

#include "kith-answer.h"

G_DEFINE_BOXED_TYPE (KithImportOutcome, kith_import_outcome, kith_import_outcome_ref, kith_import_outcome_unref)

static void
client_free (KithImportClient *self)
{
  g_free (self->id);
  g_free (self->ego);
  g_free (self);
}

static void
clear (KithImportOutcome *self)
{
  g_clear_pointer (&self->skipped, g_ptr_array_unref);
  g_ptr_array_unref (self->clients);
  g_free (self->scope);
}

KithImportOutcome *
kith_import_outcome_new (void)
{
  KithImportOutcome *self = g_atomic_rc_box_new0 (KithImportOutcome);

  self->clients = g_ptr_array_new_with_free_func ((GDestroyNotify) client_free);
  return self;
}

KithImportOutcome *
kith_import_outcome_ref (KithImportOutcome *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_import_outcome_unref (KithImportOutcome *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

void
kith_import_outcome_add_client (KithImportOutcome *self,
                                const char        *id,
                                const char        *ego)
{
  KithImportClient *client = g_new0 (KithImportClient, 1);

  client->id = g_strdup (id);
  client->ego = g_strdup (ego);
  g_ptr_array_add (self->clients, client);
}

static void
answer_counts (JsonBuilder            *builder,
               const char             *member,
               const KithImportCounts *counts)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  kith_answer_add_number (builder, "read", counts->read);
  kith_answer_add_number (builder, "added", counts->added);
  kith_answer_add_number (builder, "merged", counts->merged);
  kith_answer_add_number (builder, "skipped", counts->skipped);
  json_builder_end_object (builder);
}

static void
answer_skipped (JsonBuilder   *builder,
                gconstpointer  item)
{
  const KithSkipped *skipped = item;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "file", skipped->file);
  kith_answer_add_number (builder, "line", skipped->line);
  kith_answer_add_text (builder, "reason", skipped->reason);
  json_builder_end_object (builder);
}

static void
answer_client (JsonBuilder   *builder,
               gconstpointer  item)
{
  const KithImportClient *client = item;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", client->id);
  kith_answer_add_text (builder, "ego", client->ego);
  json_builder_end_object (builder);
}

char *
kith_import_outcome_to_text (const KithImportOutcome *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  answer_counts (builder, "people", &self->people);
  answer_counts (builder, "ties", &self->ties);
  kith_answer_add_array (builder, "skipped", self->skipped, answer_skipped);
  kith_answer_add_number (builder, "unlisted", self->unlisted);
  kith_answer_add_array (builder, "clients", self->clients, answer_client);
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
}
