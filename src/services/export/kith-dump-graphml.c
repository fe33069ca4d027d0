/* kith-dump-graphml.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dump-graphml.h"

#include "kith-network.h"
#include "kith-people.h"
#include "kith-transfer.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const char *id;
  const char *domain;
  const char *name;
  const char *type;
} Key;

static const Key keys[] = {
  { "client", "node", "client", "string" },
  { "name", "node", "name", "string" },
  { "nickname", "node", "nickname", "string" },
  { "relation", "node", "relation", "string" },
  { "kind", "node", "kind", "string" },
  { "status", "node", "status", "string" },
  { "born", "node", "born", "string" },
  { "died", "node", "died", "string" },
  { "belongs", "node", "belongs", "string" },
  { "closeness", "node", "closeness", "double" },
  { "desired", "node", "desired", "double" },
  { "line", "node", "line", "string" },
  { "flow", "node", "flow", "string" },
  { "strength", "node", "strength", "double" },
  { "effect", "node", "effect", "double" },
  { "from", "node", "from", "string" },
  { "angle", "node", "angle", "double" },
  { "tie", "edge", "kind", "string" },
  { "tieline", "edge", "line", "string" },
  { "since", "edge", "from", "string" },
  { "until", "edge", "to", "string" },
  { "parent", "edge", "parent", "string" },
};

static const struct
{
  const char *what;
  const char *reason;
} left_out[] = {
  { "clinical.subject", N_("The client is no node: closeness, line and the like of each person are towards the client.") },
  { "clinical.person.about", N_("Free texts and attributes of other programs are not part of the network.") },
  { "clinical.person_state", N_("Only how things stand now is in it, with the day since when, and what was before is not.") },
  { "clinical.expectation", N_("Expectations and stages of disputes are not part of the network.") },
  { "clinical.session", N_("Sessions, notes, techniques and tasks are not part of the network.") },
  { "clinical.measure_score", N_("Scores are not part of the network.") },
  { "clinical.course", N_("Courses, problem areas, goals and formulations are not part of the network.") },
  { "clinical.life_event", N_("Events are not part of the network.") },
  { "office", N_("Clients, appointments and all else that the office keeps are not part of the network.") },
};

/* What XML can't hold stands for itself no more. */
static void
append_text (GString    *xml,
             const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == '<' || letter == '>' || letter == '&' || letter == '"')
        g_string_append_printf (xml, "&#%u;", letter);
      else if ((letter < 0x20 && letter != '\t' && letter != '\n') || (letter & 0xfffe) == 0xfffe)
        g_string_append_unichar (xml, 0xfffd);
      else
        g_string_append_unichar (xml, letter);
    }
}

static void
add_text (GString    *xml,
          const char *key,
          const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (xml, "<data key=\"%s\">", key);
  append_text (xml, text);
  g_string_append (xml, "</data>");
}

static void
add_number (GString    *xml,
            const char *key,
            double      number)
{
  g_autofree char *text = isnan (number) ? NULL : kith_dump_format_real (number);

  add_text (xml, key, text);
}

static void
add_date (GString        *xml,
          const char     *key,
          const KithDate *date)
{
  g_autofree char *text = kith_date_to_text (date);

  add_text (xml, key, text);
}

static double
get_known (int number)
{
  return number == KITH_UNKNOWN ? NAN : number;
}

static void
add_state (GString               *xml,
           const KithPersonState *state)
{
  add_number (xml, "closeness", state->closeness);
  add_number (xml, "desired", state->desired);
  add_text (xml, "line", kith_line_to_text (state->line));
  add_text (xml, "flow", kith_flow_to_text (state->flow));
  add_number (xml, "strength", get_known (state->strength));
  add_number (xml, "effect", get_known (state->effect));
  add_date (xml, "from", &state->valid_from);
}

static gboolean
write_person (const KithStanding  *standing,
              GOutputStream       *stream,
              GError             **error)
{
  const KithPerson *person = standing->person;
  g_autoptr (GString) xml = g_string_new ("<node id=\"");

  append_text (xml, person->id);
  g_string_append (xml, "\">");
  add_text (xml, "client", person->client);
  add_text (xml, "name", person->name);
  add_text (xml, "nickname", person->nickname);
  add_text (xml, "relation", person->relation);
  add_text (xml, "kind", kith_person_kind_to_text (person->kind));
  add_text (xml, "status", kith_person_status_to_text (person->status));
  add_date (xml, "born", &person->born);
  add_date (xml, "died", &person->died);
  add_text (xml, "belongs", person->belongs);
  if (standing->state != NULL)
    add_state (xml, standing->state);
  add_number (xml, "angle", standing->angle);
  g_string_append (xml, "</node>\n");
  return g_output_stream_write_all (stream, xml->str, xml->len, NULL, NULL, error);
}

static gboolean
write_tie (const KithTie  *tie,
           GOutputStream  *stream,
           GError        **error)
{
  g_autoptr (GString) xml = g_string_new ("<edge id=\"");

  append_text (xml, tie->id);
  g_string_append (xml, "\" source=\"");
  append_text (xml, tie->a);
  g_string_append (xml, "\" target=\"");
  append_text (xml, tie->b);
  g_string_append (xml, "\">");
  add_text (xml, "tie", tie->kind);
  add_text (xml, "tieline", kith_line_to_text (tie->line));
  add_date (xml, "since", &tie->valid_from);
  add_date (xml, "until", &tie->valid_to);
  if (g_str_equal (tie->kind, KITH_TIE_PARENT))
    add_text (xml, "parent", tie->a);
  g_string_append (xml, "</edge>\n");
  return g_output_stream_write_all (stream, xml->str, xml->len, NULL, NULL, error);
}

/* As things stand after everything that was said. */
static gboolean
write_client (KithDatabase   *database,
              const char     *client,
              GOutputStream  *stream,
              GError        **error)
{
  const KithMoment last = { { KITH_DATE_DAY, FALSE, 9999, 12, 31 }, NULL };
  g_autoptr (GPtrArray) people = kith_database_list_standings (database, client, &last, error);
  g_autoptr (GPtrArray) ties = people != NULL ? kith_database_list_ties (database, client, error) : NULL;

  if (ties == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (!write_person (people->pdata[i], stream, error))
      return FALSE;
  for (guint i = 0; i < ties->len; i++)
    if (!write_tie (ties->pdata[i], stream, error))
      return FALSE;
  return TRUE;
}

static gboolean
collect_id (const KithCell  *cells,
            gpointer         data,
            GError         **error)
{
  g_ptr_array_add (data, g_strdup (cells[0].text));
  return TRUE;
}

static gboolean
list_clients (KithDatabase  *database,
              GPtrArray     *ids,
              GError       **error)
{
  g_autoptr (GPtrArray) tables = kith_database_list_tables (database, KITH_FILE_CLINICAL, FALSE, error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      const KithTable *table = tables->pdata[i];

      if (g_str_equal (table->name, "subject"))
        return kith_database_read_rows (database, table, NULL, collect_id, ids, error);
    }
  return FALSE;
}

static gboolean
write_beginning (GOutputStream  *stream,
                 GError        **error)
{
  g_autoptr (GString) xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                          "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_string_append_printf (xml, "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", keys[i].id, keys[i].domain,
                            keys[i].name, keys[i].type);
  g_string_append (xml, "<graph id=\"people\" edgedefault=\"undirected\">\n");
  return g_output_stream_write_all (stream, xml->str, xml->len, NULL, NULL, error);
}

gboolean
kith_dump_write_graphml (KithDatabase   *database,
                         const char     *client,
                         GOutputStream  *stream,
                         GError        **error)
{
  g_autoptr (GPtrArray) clients = g_ptr_array_new_with_free_func (g_free);

  if (client != NULL)
    g_ptr_array_add (clients, g_strdup (client));
  else if (!list_clients (database, clients, error))
    return FALSE;
  if (!write_beginning (stream, error))
    return FALSE;
  for (guint i = 0; i < clients->len; i++)
    if (!kith_database_check_stopped (database, error) || !write_client (database, clients->pdata[i], stream, error))
      return FALSE;
  return kith_dump_print (stream, error, "</graph>\n</graphml>\n");
}

GPtrArray *
kith_dump_list_left_out_of_graphml (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_left_out_free);

  for (gsize i = 0; i < G_N_ELEMENTS (left_out); i++)
    {
      KithLeftOut *it = g_new0 (KithLeftOut, 1);

      it->what = g_strdup (left_out[i].what);
      it->reason = left_out[i].reason;
      g_ptr_array_add (list, it);
    }
  return list;
}
