/* kith-answer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-answer.h"

#include <string.h>

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

void
kith_answer_date (JsonBuilder    *builder,
                  const char     *member,
                  const KithDate *date)
{
  g_autofree char *text = kith_date_to_text (date);

  kith_answer_add_text (builder, member, *text != '\0' ? text : NULL);
}

void
kith_answer_add_time (JsonBuilder *builder,
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
      if (!notes)
        kith_answer_add_flag (builder, "mendable", fault->mendable);
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
kith_answer_client (JsonBuilder   *builder,
                    gconstpointer  client)
{
  const KithContact *self = client;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "name", self->name);
  kith_answer_date (builder, "born", &self->born);
  kith_answer_add_text (builder, "phone", self->phone);
  kith_answer_add_text (builder, "status", kith_contact_status_to_text (self->status));
  json_builder_end_object (builder);
}

void
kith_answer_user (JsonBuilder   *builder,
                  gconstpointer  user)
{
  const KithUser *self = user;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "name", self->name);
  kith_answer_add_text (builder, "role", kith_role_to_text (self->role));
  kith_answer_add_flag (builder, "owner", self->owner);
  kith_answer_add_flag (builder, "recovery", self->recovery);
  kith_answer_add_flag (builder, "once", self->once);
  kith_answer_add_time (builder, "created", self->created * 1000);
  json_builder_end_object (builder);
}

void
kith_answer_hit (JsonBuilder   *builder,
                 const KithHit *hit,
                 gboolean       more)
{
  g_autofree char *event = g_str_equal (hit->kind, "event") ? g_strdup_printf ("%s %s", hit->date, hit->text) : NULL;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "kind", hit->kind);
  kith_answer_add_text (builder, "id", hit->id);
  kith_answer_add_text (builder, "client", hit->client);
  kith_answer_add_text (builder, "text", event != NULL ? event : hit->text);
  kith_answer_add_flag (builder, "more", more);
  json_builder_end_object (builder);
}

void
kith_answer_faults (JsonBuilder       *builder,
                    GPtrArray         *faults,
                    const char *const *unchecked)
{
  json_builder_begin_object (builder);
  kith_answer_add_flag (builder, "ok", kith_faults_find_first (faults) == NULL);
  add_faults (builder, "faults", faults, FALSE);
  add_faults (builder, "notes", faults, TRUE);
  json_builder_set_member_name (builder, "unchecked");
  json_builder_begin_array (builder);
  for (gsize i = 0; unchecked[i] != NULL; i++)
    json_builder_add_string_value (builder, unchecked[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
append_number (GString    *text,
               const char *number,
               gsize       length)
{
  g_autofree char *long_form = g_strndup (number, length);
  char short_form[G_ASCII_DTOSTR_BUF_SIZE];
  double value = g_ascii_strtod (long_form, NULL);

  g_ascii_formatd (short_form, sizeof short_form, "%.15g", value);
  if (strchr (long_form, '.') == NULL || strchr (short_form, '.') == NULL || g_ascii_strtod (short_form, NULL) != value)
    g_string_append (text, long_form);
  else
    g_string_append (text, short_form);
}

/* The library writes all 17 digits, in which 268.96 is 268.95999999999998. */
static char *
shorten_numbers (const char *json)
{
  GString *text = g_string_sized_new (strlen (json));
  gboolean in_text = FALSE;

  for (const char *cursor = json; *cursor != '\0';)
    {
      gsize n_digits = in_text ? 0 : strspn (cursor, "+-.0123456789eE");

      if (n_digits > 0 && (*cursor == '-' || g_ascii_isdigit (*cursor)))
        {
          append_number (text, cursor, n_digits);
          cursor += n_digits;
          continue;
        }
      if (*cursor == '"')
        in_text = !in_text;
      else if (in_text && *cursor == '\\' && cursor[1] != '\0')
        g_string_append_c (text, *cursor++);
      g_string_append_c (text, *cursor++);
    }
  return g_string_free_and_steal (text);
}

char *
kith_answer_to_text (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *json = json_to_string (root, TRUE);

  return shorten_numbers (json);
}

void
kith_answer_add_array (JsonBuilder    *builder,
                       const char     *member,
                       GPtrArray      *items,
                       KithAnswerFunc  answer)
{
  if (member != NULL)
    json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    answer (builder, items->pdata[i]);
  json_builder_end_array (builder);
}

void
kith_answer_take (JsonBuilder *builder,
                  GValue      *result)
{
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, kith_answer_to_text (builder));
}

gboolean
kith_answer_list (GPtrArray      *list,
                  KithAnswerFunc  answer,
                  GValue         *result)
{
  g_autoptr (GPtrArray) owned = list;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (list == NULL)
    return FALSE;
  kith_answer_add_array (builder, NULL, list, answer);
  kith_answer_take (builder, result);
  return TRUE;
}
