/* kith-answer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-answer.h"

void
kith_answer_add_text (JsonBuilder *builder,
                      const char  *member,
                      const char  *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
kith_answer_add_flag (JsonBuilder *builder,
                      const char  *member,
                      gboolean     flag)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, flag);
}

/* A number below 0 is one that this user may not know. */
void
kith_answer_add_number (JsonBuilder *builder,
                        const char  *member,
                        gint64       number)
{
  json_builder_set_member_name (builder, member);
  if (number >= 0)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_time (JsonBuilder *builder,
          const char  *member,
          gint64       milliseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (milliseconds / 1000);
  g_autofree char *text = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  kith_answer_add_text (builder, member, text);
}

static void
add_faults (JsonBuilder *builder,
            const char  *member,
            GPtrArray   *faults,
            gboolean     notes)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < faults->len; i++)
    {
      const KithFault *fault = faults->pdata[i];

      if (fault->note != notes)
        continue;
      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "where", fault->where);
      kith_answer_add_text (builder, "what", fault->what);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
kith_answer_counts (JsonBuilder      *builder,
                    const KithCounts *counts,
                    GPtrArray        *notes,
                    KithRole          role)
{
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", counts->id);
  kith_answer_add_text (builder, "name", counts->name);
  kith_answer_add_text (builder, "zone", counts->zone);
  json_builder_set_member_name (builder, "demo");
  json_builder_add_boolean_value (builder, counts->demo);
  kith_answer_add_text (builder, "role", kith_role_to_text (role));
  kith_answer_add_number (builder, "clients", counts->clients);
  kith_answer_add_number (builder, "people", counts->people);
  kith_answer_add_number (builder, "ties", counts->ties);
  kith_answer_add_number (builder, "sessions", counts->sessions);
  kith_answer_add_number (builder, "appointments", counts->appointments);
  json_builder_set_member_name (builder, "schema");
  json_builder_begin_object (builder);
  kith_answer_add_number (builder, "office", counts->office_schema);
  kith_answer_add_number (builder, "clinical", counts->clinical_schema);
  json_builder_end_object (builder);
  add_faults (builder, "notes", notes, TRUE);
  json_builder_end_object (builder);
}

void
kith_answer_client (JsonBuilder       *builder,
                    const KithContact *client)
{
  g_autofree char *born = kith_date_to_text (&client->born);

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", client->id);
  kith_answer_add_text (builder, "name", client->name);
  kith_answer_add_text (builder, "born", *born != '\0' ? born : NULL);
  kith_answer_add_text (builder, "phone", client->phone);
  kith_answer_add_text (builder, "status", kith_contact_status_to_text (client->status));
  json_builder_end_object (builder);
}

void
kith_answer_user (JsonBuilder    *builder,
                  const KithUser *user)
{
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", user->id);
  kith_answer_add_text (builder, "name", user->name);
  kith_answer_add_text (builder, "role", kith_role_to_text (user->role));
  kith_answer_add_flag (builder, "owner", user->owner);
  kith_answer_add_flag (builder, "recovery", user->recovery);
  add_time (builder, "created", user->created * 1000);
  json_builder_end_object (builder);
}

void
kith_answer_action (JsonBuilder      *builder,
                    const KithAction *action)
{
  static const char * const kinds[] = { "do", "undo", "redo" };

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", action->id);
  add_time (builder, "at", action->at);
  kith_answer_add_text (builder, "user", action->user_name != NULL ? action->user_name : action->user);
  kith_answer_add_text (builder, "file", kith_file_get_name (action->file));
  kith_answer_add_text (builder, "scope", action->scope);
  kith_answer_add_text (builder, "verb", action->verb);
  kith_answer_add_text (builder, "kind", kinds[action->kind]);
  kith_answer_add_text (builder, "reverses", action->reverses);
  kith_answer_add_flag (builder, "undone", action->undone);
  kith_answer_add_number (builder, "rows", action->rows);
  json_builder_end_object (builder);
}

void
kith_answer_hit (JsonBuilder   *builder,
                 const KithHit *hit,
                 gboolean       more)
{
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "kind", hit->kind);
  kith_answer_add_text (builder, "id", hit->id);
  kith_answer_add_text (builder, "client", hit->client);
  kith_answer_add_text (builder, "text", hit->text);
  kith_answer_add_flag (builder, "more", more);
  json_builder_end_object (builder);
}

void
kith_answer_faults (JsonBuilder *builder,
                    GPtrArray   *faults,
                    KithRole     role)
{
  json_builder_begin_object (builder);
  kith_answer_add_flag (builder, "ok", kith_faults_find_first (faults) == NULL);
  add_faults (builder, "faults", faults, FALSE);
  add_faults (builder, "notes", faults, TRUE);
  json_builder_set_member_name (builder, "unchecked");
  json_builder_begin_array (builder);
  if (role == KITH_ROLE_OFFICE)
    json_builder_add_string_value (builder, "clinical.db");
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
kith_answer_to_text (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}
