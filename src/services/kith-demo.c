/* kith-demo.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-demo-private.h"

#include "kith-answer.h"
#include "kith-practice-private.h"
#include "kith-scope.h"
#include "kith-users.h"

#include <glib/gi18n.h>
#include <string.h>

#define BATCH     400
#define DAY_MS    (G_GINT64_CONSTANT (86400000))
#define FREE(name) ((GDestroyNotify) kith_##name##_free)

static void
demo_free (KithDemo *self)
{
  g_free (self->zone);
  g_clear_pointer (&self->held, g_time_zone_unref);
  g_clear_pointer (&self->passphrase, kith_passphrase_free);
  g_clear_pointer (&self->file, kith_demo_file_free);
  g_ptr_array_unref (self->therapists);
  g_ptr_array_unref (self->rooms);
  g_ptr_array_unref (self->hours);
  g_ptr_array_unref (self->closures);
  g_hash_table_unref (self->patterns);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDemo, demo_free)

static KithDemo *
demo_new (const KithDemoWish *wish)
{
  KithDemo *self = g_new0 (KithDemo, 1);
  g_autofree char *passphrase = NULL;

  self->clients = wish->clients;
  self->years = wish->years;
  self->seed = wish->seed;
  self->memory = wish->memory;
  self->zone = g_strdup (wish->zone);
  self->held = g_time_zone_new_identifier (wish->zone);
  self->on = (KithWallTime) { wish->on.year, wish->on.month, wish->on.day, 0, 0 };
  self->progress = wish->progress;
  self->file = kith_demo_file_new ("practice", &self->on);
  passphrase = kith_demo_file_need (self->file, "Practice", "Passphrase");
  self->passphrase = kith_secret_new_passphrase (passphrase, strlen (passphrase));
  self->therapists = g_ptr_array_new_with_free_func (FREE (therapist));
  self->rooms = g_ptr_array_new_with_free_func (FREE (room));
  self->hours = g_ptr_array_new_with_free_func (FREE (hours));
  self->closures = g_ptr_array_new_with_free_func (FREE (closure));
  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static gboolean
perform (const KithJob  *job,
         KithDatabase   *database,
         const char     *scope,
         gpointer        data,
         GError        **error)
{
  g_auto (GValue) nothing = G_VALUE_INIT;
  g_autoptr (KithNotice) notice = NULL;

  return kith_job_perform (job, database, scope, data, &nothing, &notice, error);
}

static gboolean
store_office (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  return kith_demo_store_office (data, database, error);
}

static gboolean
store_client (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  return kith_demo_client_store_office (data, database, error);
}

static gboolean
store_record (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  return kith_demo_client_store_record (data, database, error);
}

#define FILL(file, run) { "demo", KITH_FILE_##file, KITH_JOB_FILL, KITH_ACTION_DO, run }

static const KithJob office_job = FILL (OFFICE, store_office);
static const KithJob client_job = FILL (OFFICE, store_client);
static const KithJob record_job = FILL (CLINICAL, store_record);

static gboolean
go_on (KithDemo  *self,
       int        done,
       GError   **error)
{
  g_atomic_int_set (&self->progress->done, done);
  if (!g_atomic_int_get (&self->progress->stop))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("This was stopped, and nothing is left of it."));
  return FALSE;
}

static gboolean
add_users (KithDemo      *self,
           KithDatabase  *database,
           GError       **error)
{
  g_auto (GStrv) keys = kith_demo_file_list_keys (self->file, "Users");

  for (gsize i = 1; keys[i] != NULL; i++)
    {
      g_autofree char *text = kith_demo_file_need (self->file, "Users", keys[i]);
      g_auto (GStrv) parts = kith_demo_file_split (text);
      g_autofree char *id = NULL;
      KithRole role;

      if (!kith_role_from_text (parts[1], &role))
        kith_demo_file_fail (self->file, text);
      id = kith_database_add_user (database, parts[0], role, FALSE, FALSE, self->passphrase, self->memory,
                                   error);
      if (id == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_lives (KithDemo      *self,
            KithDatabase  *database,
            GError       **error)
{
  g_auto (GStrv) names = kith_demo_files_list ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (KithDemoClient) client = kith_demo_client_new (self, names[i]);
      g_autofree char *scope = kith_scope_new_client (client->contact->id);

      if (!go_on (self, (int) i, error)
          || !perform (&client_job, database, KITH_SCOPE_SCHEDULE, client, error)
          || !perform (&record_job, database, scope, client, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  KithDemo *demo;
  KithDemoCrowd *crowd;
} Crowd;

static gboolean
store_helpers (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  const Crowd *crowd = data;

  return kith_demo_add_helpers (crowd->demo, database, kith_demo_crowd_get_therapists (crowd->crowd), error);
}

static gboolean
store_crowd (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  return kith_demo_crowd_store_office (((Crowd *) data)->crowd, database, BATCH, error);
}

static gboolean
store_crowd_records (KithDatabase  *database,
                     gpointer       data,
                     GValue        *result,
                     GError       **error)
{
  return kith_demo_crowd_store_record (((Crowd *) data)->crowd, database, error);
}

static const KithJob helpers_job = FILL (OFFICE, store_helpers);
static const KithJob crowd_job = FILL (OFFICE, store_crowd);
static const KithJob crowd_records_job = FILL (CLINICAL, store_crowd_records);

static gboolean
fill_crowd (KithDemo      *self,
            KithDatabase  *database,
            int            count,
            GError       **error)
{
  g_autoptr (KithDemoCrowd) made = kith_demo_crowd_new (self, count);
  Crowd crowd = { self, made };

  if (!perform (&helpers_job, database, KITH_SCOPE_PRACTICE, &crowd, error))
    return FALSE;
  for (int done = 0; done < count; done += BATCH)
    if (!go_on (self, self->clients - count + done, error)
        || !perform (&crowd_job, database, KITH_SCOPE_PRACTICE, &crowd, error)
        || !perform (&crowd_records_job, database, KITH_SCOPE_PRACTICE, &crowd, error))
      return FALSE;
  return TRUE;
}

static char *
tell (KithDemo *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) users = kith_demo_file_list_keys (self->file, "Users");
  g_autofree char *name = kith_demo_file_need (self->file, "Practice", "Name");
  g_autofree char *passphrase = kith_demo_file_need (self->file, "Practice", "Passphrase");
  KithDate on = kith_wall_time_get_date (&self->on);
  g_autofree char *day = kith_date_to_text (&on);

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "name", name);
  kith_answer_add_text (builder, "on", day);
  kith_answer_add_number (builder, "clients", self->clients);
  kith_answer_add_number (builder, "therapists", self->therapists->len);
  json_builder_set_member_name (builder, "users");
  json_builder_begin_array (builder);
  for (gsize i = 0; users[i] != NULL; i++)
    {
      g_autofree char *text = kith_demo_file_need (self->file, "Users", users[i]);
      g_auto (GStrv) parts = kith_demo_file_split (text);

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "name", parts[0]);
      kith_answer_add_text (builder, "role", parts[1]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  kith_answer_add_text (builder, "passphrase", passphrase);
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
}

static gboolean
fill (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  KithDemo *self = data;
  int crowd = self->clients - KITH_DEMO_LEAST_CLIENTS;

  if (!add_users (self, database, error)
      || !perform (&office_job, database, KITH_SCOPE_PRACTICE, self, error)
      || !fill_lives (self, database, error)
      || (crowd > 0 && !fill_crowd (self, database, crowd, error))
      || !go_on (self, self->clients, error))
    return FALSE;
  kith_practice_take_string (result, tell (self));
  return TRUE;
}

static const KithJob fill_job = { "demo", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, fill };

/* The series of ids begins well before the day, so that whatever is made later sorts behind it. */
static gint64
get_start_of_series (const KithWallTime *on)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return kith_wall_time_to_utc (on, utc, NULL) * 1000 - 2 * DAY_MS;
}

DexFuture *
kith_practice_create_demo (KithPractice       *self,
                           const KithDemoWish *wish)
{
  KithDemo *demo = demo_new (wish);
  g_autofree char *name = kith_demo_file_need (demo->file, "Practice", "Name");
  g_autofree char *text = kith_demo_file_need (demo->file, "Users", "1");
  g_auto (GStrv) owner = kith_demo_file_split (text);
  g_autoptr (KithPassphrase) code = kith_passphrase_new_recovery_code ();

  return kith_store_create_demo (kith_practice_get_store (self), wish->folder, name, wish->zone, owner[0],
                                 demo->passphrase, code, wish->memory, wish->seed, get_start_of_series (&demo->on),
                                 &fill_job, demo, (GDestroyNotify) demo_free);
}

/* What it says of a practice is the same on every day. */
static KithDemoFile *
open_practice_file (void)
{
  const KithWallTime any = { 2000, 1, 1, 0, 0 };

  return kith_demo_file_new ("practice", &any);
}

char *
kith_demo_dup_owner (void)
{
  g_autoptr (KithDemoFile) file = open_practice_file ();
  g_autofree char *text = kith_demo_file_need (file, "Users", "1");
  g_auto (GStrv) owner = kith_demo_file_split (text);

  return g_strdup (owner[0]);
}

char *
kith_demo_dup_passphrase (void)
{
  g_autoptr (KithDemoFile) file = open_practice_file ();

  return kith_demo_file_need (file, "Practice", "Passphrase");
}

char *
kith_demo_dup_greeting (void)
{
  g_autoptr (KithDemoFile) file = open_practice_file ();
  g_auto (GStrv) users = kith_demo_file_list_keys (file, "Users");
  g_autofree char *passphrase = kith_demo_file_need (file, "Practice", "Passphrase");
  GString *text = g_string_new (NULL);

  for (gsize i = 0; users[i] != NULL; i++)
    {
      g_autofree char *user = kith_demo_file_need (file, "Users", users[i]);
      g_auto (GStrv) parts = kith_demo_file_split (user);

      g_string_append_printf (text, "user: %s (%s)\n", parts[0], parts[1]);
    }
  g_string_append_printf (text, "passphrase: %s", passphrase);
  return g_string_free_and_steal (text);
}
