/* kith-past-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-past-private.h"

#include "kith-appointment.h"
#include "kith-catalogue.h"
#include "kith-name.h"
#include "kith-term.h"
#include "kith-wall-time.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>

/* Asking: how the values of one file are told. */
typedef struct
{
  KithDatabase *database;
  gboolean initials;
} Asking;

static void
line_free (KithPastLine *self)
{
  g_free (self->column);
  g_free (self->label);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

void
kith_past_row_free (KithPastRow *self)
{
  g_free (self->table);
  g_free (self->id);
  g_free (self->what);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* Returns: (nullable): NULL where there is no row */
static JsonNode *
parse_image (const char *image)
{
  JsonNode *root = image != NULL ? json_from_string (image, NULL) : NULL;

  if (root != NULL && !JSON_NODE_HOLDS_OBJECT (root))
    g_clear_pointer (&root, json_node_unref);
  return root;
}

static const char *
get_text (JsonNode   *image,
          const char *column)
{
  return image != NULL ? json_object_get_string_member_with_default (json_node_get_object (image), column, NULL) : NULL;
}

static char *
format_day (const char *text)
{
  KithDate date;

  return kith_date_parse (text, &date) ? kith_date_format (&date) : g_strdup (text);
}

static char *
format_time (const char *text)
{
  KithWallTime time;
  KithDate date;
  g_autofree char *day = NULL;

  if (!kith_wall_time_parse (text, &time))
    return g_strdup (text);
  date = kith_wall_time_get_date (&time);
  day = kith_date_format (&date);
  /* Translators: a day and a time of it, hours and minutes. */
  return g_strdup_printf (C_("history", "%s, %02d:%02d"), day, time.hour, time.minute);
}

static KithFile
find_file (const char *table)
{
  static const char * const clinical[] = { "person", "session", "life_event", NULL };

  return g_strv_contains (clinical, table) ? KITH_FILE_CLINICAL : KITH_FILE_OFFICE;
}

static char *
describe_kind (const char *id,
               JsonNode   *image)
{
  const KithAppointmentKind kind = { .id = (char *) id, .name = (char *) get_text (image, "name") };

  return kith_appointment_kind_dup_label (&kind);
}

/* What happened, in the words for it; where names are initials, of which kind it was. */
static char *
describe_event (JsonNode *image,
                gboolean  initials)
{
  const char *body = get_text (image, "body");
  const char *kind = get_text (image, "kind");

  if (body != NULL && *body != '\0' && !initials)
    return g_strdup (body);
  return kind != NULL ? g_strdup (kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Events", kind)) : NULL;
}

char *
kith_past_words_find_name (KithDatabase *database,
                           const char   *table,
                           const char   *id,
                           gboolean      initials)
{
  g_autofree char *image = kith_database_get_image (database, find_file (table), table, id, NULL);
  g_autoptr (JsonNode) row = parse_image (image);
  const char *name = get_text (row, "name");
  const char *day = get_text (row, "day");

  if (g_str_equal (table, "appointment_kind") && name != NULL)
    return describe_kind (id, row);
  if (g_str_equal (table, "life_event"))
    return describe_event (row, initials);
  if (name != NULL && initials && (g_str_equal (table, "person") || g_str_equal (table, "contact")))
    return kith_name_initials (name);
  if (name != NULL)
    return g_strdup (name);
  if (get_text (row, "starts") != NULL && *get_text (row, "starts") != '\0')
    return format_time (get_text (row, "starts"));
  return day != NULL ? format_day (day) : NULL;
}

static char *
describe_catalogue_word (const char *topic,
                         const char *id)
{
  const KithTemplate *template = g_str_equal (topic, "Templates") ? kith_catalogue_find_template (id) : NULL;
  const KithMeasure *measure = g_str_equal (topic, "Measures") ? kith_catalogue_find_measure (id) : NULL;

  if (template != NULL)
    return g_strdup (kith_template_get_name (template));
  if (measure != NULL)
    return g_strdup (measure->name);
  return g_strdup (kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, topic, id));
}

static char *
describe_word (const char *topic,
               const char *id)
{
  const char *word = g_ascii_isupper (*topic) ? NULL : kith_term_find_word (topic, id);

  if (g_ascii_isupper (*topic))
    return describe_catalogue_word (topic, id);
  return g_strdup (word != NULL ? word : id);
}

static char *
describe_words (const char *topic,
                const char *ids)
{
  g_auto (GStrv) each = g_strsplit (ids, ",", -1);

  for (gsize i = 0; each[i] != NULL; i++)
    {
      g_autofree char *id = g_strstrip (each[i]);

      each[i] = describe_word (topic, id);
    }
  return g_strjoinv (", ", each);
}

static char *
describe_number (const KithTerm *term,
                 double          number)
{
  g_autofree char *id = NULL;

  if (term->kind == KITH_TERM_FLAG)
    return g_strdup (number != 0 ? C_("history", "yes") : C_("history", "no"));
  if (term->kind == KITH_TERM_MINUTES)
    return g_strdup_printf ("%02d:%02d", (int) number / 60, (int) number % 60);
  if (term->kind == KITH_TERM_WORD)
    {
      id = g_strdup_printf ("%.0f", number);
      return describe_word (term->topic, id);
    }
  /* No finer than it is shown elsewhere. */
  return g_strdup_printf ("%g", round (number * 10) / 10);
}

static char *
describe_text (const Asking    *asking,
               const KithTerm  *term,
               const char      *text)
{
  char *name;

  switch (term->kind)
    {
    case KITH_TERM_HIDDEN:
    case KITH_TERM_TEXT:
    case KITH_TERM_NUMBER:
    case KITH_TERM_FLAG:
    case KITH_TERM_MINUTES:
      return g_strdup (text);
    case KITH_TERM_DATE:
      return format_day (text);
    case KITH_TERM_TIME:
      return format_time (text);
    case KITH_TERM_WORD:
      return describe_word (term->topic, text);
    case KITH_TERM_WORDS:
      return describe_words (term->topic, text);
    case KITH_TERM_NAME:
      name = kith_past_words_find_name (asking->database, term->topic, text, asking->initials);
      return name != NULL ? name : g_strdup (C_("history", "someone or something no longer known"));
    }
  g_return_val_if_reached (NULL);
}

/* Returns: (nullable): NULL for nothing */
static char *
describe_value (const Asking   *asking,
                const KithTerm *term,
                JsonNode       *image)
{
  JsonNode *value = image != NULL ? json_object_get_member (json_node_get_object (image), term->column) : NULL;

  if (value == NULL || !JSON_NODE_HOLDS_VALUE (value))
    return NULL;
  if (json_node_get_value_type (value) != G_TYPE_STRING)
    return describe_number (term, json_node_get_double (value));
  return *json_node_get_string (value) != '\0' ? describe_text (asking, term, json_node_get_string (value)) : NULL;
}

static gboolean
is_same (JsonNode   *a,
         JsonNode   *b,
         const char *column)
{
  JsonNode *one = a != NULL ? json_object_get_member (json_node_get_object (a), column) : NULL;
  JsonNode *other = b != NULL ? json_object_get_member (json_node_get_object (b), column) : NULL;

  return one != NULL && other != NULL && json_node_equal (one, other);
}

static void
add_lines (const Asking *asking,
           KithPastRow  *row,
           JsonNode     *before,
           JsonNode     *after)
{
  guint n_terms;
  const KithTerm *terms = kith_term_get_table (row->table, &n_terms);

  for (guint i = 0; i < n_terms; i++)
    {
      g_autofree char *was = NULL;
      g_autofree char *is = NULL;
      KithPastLine *line;

      if (terms[i].kind == KITH_TERM_HIDDEN || is_same (before, after, terms[i].column))
        continue;
      was = describe_value (asking, &terms[i], before);
      is = describe_value (asking, &terms[i], after);
      if (g_strcmp0 (was, is) == 0)
        continue;
      line = g_new0 (KithPastLine, 1);
      line->column = g_strdup (terms[i].column);
      line->label = g_strdup (kith_term_get_label (&terms[i]));
      line->before = g_steal_pointer (&was);
      line->after = g_steal_pointer (&is);
      g_ptr_array_add (row->lines, line);
    }
}

/* Whom or what an entry belongs to, where it has no name of its own. */
static char *
find_owner (const Asking *asking,
            const char   *table,
            JsonNode     *image)
{
  static const struct
  {
    const char *column;
    const char *table;
  } owners[] = {
    { "person", "person" },
    { "session", "session" },
    { "contact", "contact" },
    { "appointment", "appointment" },
    { "therapist", "therapist" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      const char *id = get_text (image, owners[i].column);
      char *name = id != NULL && *id != '\0'
                   ? kith_past_words_find_name (asking->database, owners[i].table, id, asking->initials) : NULL;

      if (name != NULL)
        return name;
    }
  return NULL;
}

static char *
describe_row (const Asking *asking,
              const char   *table,
              const char   *id,
              JsonNode     *image)
{
  static const char * const named[] = { "contact", "therapist", "room", "pattern", "person", "appointment", "session", NULL };
  const char *label = kith_term_get_table_label (table);
  g_autofree char *name = NULL;

  if (g_strv_contains (named, table))
    name = kith_past_words_find_name (asking->database, table, id, asking->initials);
  else
    name = find_owner (asking, table, image);
  /* Translators: what kind of entry, and whom or what it is about: "Person: Eva". */
  return name != NULL ? g_strdup_printf (C_("history", "%1$s: %2$s"), label, name) : g_strdup (label);
}

/* Answers are told by the total of their measure, unless one of them was changed; a place that the map found is no one's deed. */
static gboolean
is_told_elsewhere (const KithRowChange *change,
                   JsonNode            *before,
                   JsonNode            *after)
{
  if (g_str_equal (change->table, "measure_item"))
    return before == NULL || after == NULL;
  if (g_str_equal (change->table, "place"))
    return json_object_get_int_member_with_default (json_node_get_object (after != NULL ? after : before), "pinned", 0) == 0;
  return FALSE;
}

KithPastRow *
kith_past_words_describe (KithDatabase         *database,
                          KithFile              file,
                          const KithRowChange  *change,
                          gboolean              initials)
{
  const Asking asking = { database, initials };
  g_autoptr (JsonNode) before = parse_image (change->before != NULL ? change->before : change->model);
  g_autoptr (JsonNode) after = parse_image (change->after);
  KithPastRow *row;

  if ((before == NULL && after == NULL) || is_told_elsewhere (change, before, after))
    return NULL;
  row = g_new0 (KithPastRow, 1);
  row->table = g_strdup (change->table);
  row->id = g_strdup (change->row);
  row->what = describe_row (&asking, change->table, change->row, after != NULL ? after : before);
  row->made = change->before == NULL;
  row->removed = change->after == NULL;
  row->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  add_lines (&asking, row, before, after);
  if (row->lines->len > 0)
    return row;
  kith_past_row_free (row);
  return NULL;
}
