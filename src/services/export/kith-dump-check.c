/* kith-dump-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dump.h"

#include "kith-appointment.h"
#include "kith-course.h"
#include "kith-domain-error.h"
#include "kith-dump-rows.h"
#include "kith-id.h"
#include "kith-role.h"
#include "kith-support.h"
#include "kith-text.h"
#include "kith-wall-time.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <json-glib/json-glib.h>

#define LATEST_MS    G_GINT64_CONSTANT (253402300799999) /* the last of the year 9999 */
#define MOST_NUMBER  1000000
#define LONGEST_TEXT 1000000

/* What a text must be, beyond what the schema says. WORDS: one line of 1 to @most characters that says something; LINE:
 * one line of up to @most; BODY: 1 to @most, on several lines; USER: an id, or "" for what nobody has made. */
typedef enum
{
  RULE_ID,
  RULE_USER,
  RULE_DATE,
  RULE_DAY,
  RULE_TIME,
  RULE_ZONE,
  RULE_EDGES,
  RULE_SUPPORTS,
  RULE_LINE_KIND,
  RULE_JSON,
  RULE_WORDS,
  RULE_LINE,
  RULE_BODY,
} Rule;

/* @table: NULL for every one that has no row of its own for @column. */
typedef struct
{
  const char *table;
  const char *column;
  Rule rule;
  int most;
} ColumnRule;

static const ColumnRule column_rules[] = {
  { "appointment_kind", "id", RULE_WORDS, 60 },
  { "pattern", "id", RULE_WORDS, 60 },
  { "block", "pattern", RULE_LINE, 60 },
  { "appointment", "kind", RULE_WORDS, 60 },
  { "appointment", "starts", RULE_TIME, 0 },
  { "session", "starts", RULE_LINE, 20 },
  { "session", "kind", RULE_WORDS, 60 },
  { "person_state", "valid_from", RULE_DAY, 0 },
  { "person_state", "contact", RULE_LINE, LONGEST_TEXT },
  { "tie", "line", RULE_LINE_KIND, 0 },
  { "addendum", "reason", RULE_BODY, 1000 },
  { "addendum", "body", RULE_BODY, 100000 },
  { "contract_change", "reason", RULE_BODY, 1000 },
  { "appointment_kind", "name", RULE_WORDS, 80 },
  { NULL, "id", RULE_ID, 0 },
  { NULL, "subject", RULE_ID, 0 },
  { NULL, "contact", RULE_ID, 0 },
  { NULL, "merged_into", RULE_ID, 0 },
  { NULL, "therapist", RULE_ID, 0 },
  { NULL, "room", RULE_ID, 0 },
  { NULL, "block", RULE_ID, 0 },
  { NULL, "appointment", RULE_ID, 0 },
  { NULL, "course", RULE_ID, 0 },
  { NULL, "person", RULE_ID, 0 },
  { NULL, "a", RULE_ID, 0 },
  { NULL, "b", RULE_ID, 0 },
  { NULL, "area", RULE_ID, 0 },
  { NULL, "event", RULE_ID, 0 },
  { NULL, "session", RULE_ID, 0 },
  { NULL, "note", RULE_ID, 0 },
  { NULL, "score", RULE_ID, 0 },
  { NULL, "actor", RULE_USER, 0 },
  { NULL, "author", RULE_USER, 0 },
  { NULL, "user", RULE_ID, 0 },
  { NULL, "born", RULE_DATE, 0 },
  { NULL, "died", RULE_DATE, 0 },
  { NULL, "valid_from", RULE_DATE, 0 },
  { NULL, "valid_to", RULE_DATE, 0 },
  { NULL, "starts", RULE_DATE, 0 },
  { NULL, "ends", RULE_DATE, 0 },
  { NULL, "started", RULE_DATE, 0 },
  { NULL, "ending_raised", RULE_DATE, 0 },
  { NULL, "agreed", RULE_DATE, 0 },
  { NULL, "due", RULE_DATE, 0 },
  { NULL, "day", RULE_DAY, 0 },
  { NULL, "first_day", RULE_DAY, 0 },
  { NULL, "last_day", RULE_DAY, 0 },
  { NULL, "zone", RULE_ZONE, 0 },
  { NULL, "edges", RULE_EDGES, 0 },
  { NULL, "gives", RULE_SUPPORTS, 0 },
  { NULL, "receives", RULE_SUPPORTS, 0 },
  { NULL, "extra", RULE_JSON, 0 },
  { NULL, "preferred_name", RULE_LINE, 200 },
  { NULL, "value", RULE_LINE, 1000 },
  { NULL, "label", RULE_LINE, 200 },
  { NULL, "template", RULE_WORDS, 100 },
  { NULL, "closure", RULE_WORDS, 100 },
  { NULL, "item", RULE_WORDS, 100 },
  { NULL, "agreed_by", RULE_WORDS, 200 },
  { NULL, "measure", RULE_WORDS, 60 },
  { NULL, "edition", RULE_WORDS, 60 },
};

static const char *
get_expectation (Rule rule)
{
  switch (rule)
    {
    case RULE_ID:
    case RULE_USER:
      return _("an id");
    case RULE_DATE:
      return _("a date such as 1980, 1980-05 or 1980-05-01");
    case RULE_DAY:
      return _("a day such as 2027-01-11");
    case RULE_TIME:
      return _("a time such as 2027-01-11T15:00");
    case RULE_ZONE:
      return _("a time zone that this computer knows");
    case RULE_EDGES:
      return _("rising numbers of sessions such as 4,12,16");
    case RULE_SUPPORTS:
      return _("kinds of support");
    case RULE_LINE_KIND:
      return _("a kind of line");
    case RULE_JSON:
      return _("attributes as a JSON object");
    case RULE_WORDS:
    case RULE_LINE:
      return _("a few words on one line");
    case RULE_BODY:
    default:
      return _("a text");
    }
}

static gboolean
fits_date (const char *text,
           gboolean    day)
{
  KithDate date;

  return kith_date_parse (text, &date) && (!day || (date.precision == KITH_DATE_DAY && !date.about));
}

static gboolean
fits_json (const char *text)
{
  g_autoptr (JsonNode) root = g_utf8_strlen (text, -1) <= LONGEST_TEXT ? json_from_string (text, NULL) : NULL;

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root);
}

static gboolean
fits_format (Rule        rule,
             const char *text)
{
  KithWallTime time;
  KithEdges edges;
  KithLine line;
  guint supports;

  switch (rule)
    {
    case RULE_ID:
      return kith_id_is_valid (text);
    case RULE_USER:
      return *text == '\0' || kith_id_is_valid (text);
    case RULE_DATE:
    case RULE_DAY:
      return fits_date (text, rule == RULE_DAY);
    case RULE_TIME:
      return kith_wall_time_parse (text, &time);
    case RULE_ZONE:
      return kith_zone_validate (text, NULL);
    case RULE_EDGES:
      return kith_edges_parse (text, &edges);
    case RULE_SUPPORTS:
      return kith_support_from_text (text, &supports);
    case RULE_LINE_KIND:
      return kith_line_from_text (text, &line);
    case RULE_JSON:
      return fits_json (text);
    case RULE_WORDS:
    case RULE_LINE:
    case RULE_BODY:
    default:
      return TRUE;
    }
}

static gboolean
fits (const ColumnRule *rule,
      const char       *text)
{
  if (rule->rule == RULE_WORDS)
    return kith_text_check_name (text, rule->most, NULL);
  if (rule->rule == RULE_LINE)
    return kith_text_is_plain (text) && g_utf8_strlen (text, -1) <= rule->most;
  if (rule->rule == RULE_BODY)
    return kith_text_check_body (text, rule->most, NULL);
  return fits_format (rule->rule, text);
}

static const ColumnRule *
find_rule (const char *table,
           const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (column_rules); i++)
    if (g_str_equal (column_rules[i].column, column)
        && (column_rules[i].table == NULL || g_str_equal (column_rules[i].table, table)))
      return &column_rules[i];
  return NULL;
}

static gboolean
check_text (const KithTable   *table,
            const KithColumn  *column,
            const char        *text,
            GError           **error)
{
  const ColumnRule *rule = find_rule (table->name, column->name);

  if (rule == NULL && g_utf8_strlen (text, -1) > LONGEST_TEXT)
    {
      g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_TOO_LONG, _("“%s” is longer than %d characters."), column->name,
                   LONGEST_TEXT);
      return FALSE;
    }
  if (rule == NULL || fits (rule, text))
    return TRUE;
  g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_UNKNOWN_WORD, _("“%s” was expected to be %s."), column->name,
               get_expectation (rule->rule));
  return FALSE;
}

static gboolean
is_time_stamp (const KithColumn *column)
{
  return g_str_equal (column->name, "changed") || g_str_equal (column->name, "made") || g_str_equal (column->name, "signed");
}

static gboolean
check_number (const KithColumn  *column,
              gint64             number,
              GError           **error)
{
  gboolean stamp = is_time_stamp (column);
  gboolean version = g_str_equal (column->name, "version");
  gint64 least = stamp ? 0 : version ? 1 : -MOST_NUMBER;
  gint64 most = stamp ? LATEST_MS : version ? G_MAXINT32 : MOST_NUMBER;

  if (number >= least && number <= most)
    return TRUE;
  g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
               _("“%s” was expected to be from %" PRId64 " to %" PRId64 "."), column->name, least, most);
  return FALSE;
}

gboolean
kith_dump_check_row (const KithTable  *table,
                     const KithCell   *cells,
                     GError          **error)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const KithColumn *column = table->columns->pdata[i];

      if ((cells[i].kind == KITH_CELL_TEXT && !check_text (table, column, cells[i].text, error))
          || (cells[i].kind == KITH_CELL_INTEGER && !check_number (column, cells[i].integer, error)))
        return FALSE;
    }
  return kith_dump_check_together (table, cells, error);
}
