/* kith-import-origin.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-origin.h"

#include "kith-name.h"
#include "kith-text.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#define MOST_NAME_CHARS 200
#define MOST_KIND_CHARS 60

/* On one line, without what cannot be shown, and no longer than it may be. Returns NULL where nothing is left. */
static char *
clean (const char *text,
       glong       most)
{
  g_autoptr (GString) cleaned = g_string_new (NULL);
  glong n = 0;

  for (const char *p = text != NULL ? text : ""; *p != '\0' && n < most; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      g_string_append_unichar (cleaned, kith_text_is_plain_letter (letter) ? letter : ' ');
      n++;
    }
  g_strstrip (cleaned->str);
  return *cleaned->str != '\0' ? g_strdup (cleaned->str) : NULL;
}

/* A letter with a case is enough; only a name without one must be looked at as slowly as the rules for names do. */
static gboolean
shows_something (const char *name)
{
  g_autofree char *folded = NULL;

  for (const char *p = name != NULL ? name : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)) || g_unichar_islower (g_utf8_get_char (p)))
      return TRUE;
  folded = name != NULL ? kith_name_fold (name) : NULL;
  return folded != NULL && *folded != '\0';
}

static char *
make_key (const char *format,
          const char *id,
          const char *name,
          const char *file)
{
  g_autofree char *folded = name != NULL ? kith_name_fold (name) : NULL;

  if (g_strcmp0 (format, "network-canvas") == 0)
    return g_strdup_printf ("%s\n%s", format, id);
  return g_strdup_printf ("%s\n%s\n%s%s", format, id, folded != NULL ? "name " : "file ", folded != NULL ? folded : file);
}

static void
add_member (JsonObject *object,
            const char *name,
            const char *value)
{
  JsonNode *there = json_object_get_member (object, name);
  JsonArray *values;

  if (there == NULL)
    {
      json_object_set_string_member (object, name, value);
      return;
    }

  if (JSON_NODE_HOLDS_ARRAY (there))
    {
      json_array_add_string_element (json_node_get_array (there), value);
      return;
    }

  values = json_array_new ();
  json_array_add_string_element (values, json_node_get_string (there));
  json_array_add_string_element (values, value);
  json_object_set_array_member (object, name, values);
}

/* A file may call something of its own as the origin is called. */
static void
add_attributes (JsonObject      *object,
                const GPtrArray *attributes)
{
  for (guint i = 0; i < attributes->len; i++)
    {
      const KithAttribute *attribute = attributes->pdata[i];
      g_autofree char *renamed = g_str_equal (attribute->name, KITH_IMPORT_ORIGIN) ? g_strconcat (attribute->name, "_", NULL) : NULL;

      add_member (object, renamed != NULL ? renamed : attribute->name, attribute->value);
    }
}

static char *
object_to_text (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, FALSE);
}

static void
name_origin (JsonObject              *origin,
             const KithNetworkPerson *from)
{
  json_object_set_string_member (origin, "id", from->id);
  if (from->name != NULL)
    json_object_set_string_member (origin, "name", from->name);
}

static JsonObject *
make_origin (const KithNetwork       *network,
             const KithNetworkPerson *from,
             const KithNetworkPerson *self)
{
  JsonObject *origin = json_object_new ();
  JsonObject *client = self != NULL ? json_object_new () : NULL;

  json_object_set_string_member (origin, "format", network->format);
  name_origin (origin, from);
  json_object_set_string_member (origin, "file", from->file);
  if (client != NULL)
    {
      name_origin (client, self);
      json_object_set_object_member (origin, KITH_IMPORT_CLIENT, client);
    }
  return origin;
}

/* What was shortened or moved aside is kept whole. */
static void
keep_date (JsonObject     *extra,
           const char     *name,
           const KithDate *date)
{
  g_autofree char *text = kith_date_to_text (date);

  add_member (extra, name, text);
}

static void
keep_whole (JsonObject *extra,
            const char *name,
            const char *whole,
            const char *kept)
{
  if (whole != NULL && *whole != '\0' && g_strcmp0 (whole, kept) != 0)
    add_member (extra, name, whole);
}

static char *
make_name (const KithNetworkPerson *from)
{
  g_autofree char *name = clean (from->name, MOST_NAME_CHARS);
  g_autofree char *id = NULL;

  if (shows_something (name))
    return g_steal_pointer (&name);
  g_free (name);
  name = clean (from->nickname, MOST_NAME_CHARS);
  if (shows_something (name))
    return g_steal_pointer (&name);
  id = clean (from->id, 100);
  /* Translators: someone whose name a file does not say, and what it calls them instead. */
  return g_strdup_printf (_("Unnamed (%s)"), id != NULL ? id : "?");
}

static void
take_dates (KithPerson              *person,
            const KithNetworkPerson *from,
            JsonObject              *extra)
{
  person->born = from->born;
  person->died = from->died;
  if (!kith_date_is_before (&person->died, &person->born))
    return;
  keep_date (extra, "born", &from->born);
  keep_date (extra, "died", &from->died);
  person->born = person->died = (KithDate) { 0 };
}

char *
kith_import_dup_origin (const KithNetwork       *network,
                        const KithNetworkPerson *person)
{
  return make_key (network->format, person->id, person->name, person->file);
}

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *member = json_object_get_member (object, name);

  return member != NULL && JSON_NODE_HOLDS_OBJECT (member) ? json_node_get_object (member) : NULL;
}

/* Of the origin in @person's extra, or of whom it names as @whom. */
static char *
read_key (const KithPerson *person,
          const char       *whom,
          char            **id)
{
  g_autoptr (JsonNode) root = person->extra != NULL ? json_from_string (person->extra, NULL) : NULL;
  JsonObject *origin = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
                         ? get_object (json_node_get_object (root), KITH_IMPORT_ORIGIN) : NULL;
  JsonObject *named = origin != NULL && whom != NULL ? get_object (origin, whom) : origin;

  *id = named != NULL ? g_strdup (json_object_get_string_member_with_default (named, "id", NULL)) : NULL;
  if (*id == NULL)
    return NULL;
  return make_key (json_object_get_string_member_with_default (origin, "format", ""), *id,
                   json_object_get_string_member_with_default (named, "name", NULL),
                   json_object_get_string_member_with_default (origin, "file", ""));
}

char *
kith_import_read_origin (const KithPerson *person)
{
  g_autofree char *id = NULL;

  return read_key (person, NULL, &id);
}

const KithNetworkPerson *
kith_import_find_client (const KithNetwork *network,
                         const KithPerson  *person)
{
  g_autofree char *id = NULL;
  g_autofree char *known = read_key (person, KITH_IMPORT_CLIENT, &id);
  const KithNetworkPerson *client = known != NULL ? kith_network_find (network, id) : NULL;
  g_autofree char *origin = client != NULL ? kith_import_dup_origin (network, client) : NULL;

  return origin != NULL && g_str_equal (origin, known) ? client : NULL;
}

KithPerson *
kith_import_make_person (const KithNetwork       *network,
                         const KithNetworkPerson *from,
                         const KithNetworkPerson *self,
                         const char              *client,
                         const char              *relation)
{
  g_autofree char *name = make_name (from);
  KithPerson *person = kith_person_new (client, name);
  JsonObject *extra = json_object_new ();

  json_object_set_object_member (extra, KITH_IMPORT_ORIGIN, make_origin (network, from, self));
  person->nickname = clean (from->nickname, MOST_NAME_CHARS);
  person->relation = clean (relation != NULL ? relation : from->relation, MOST_NAME_CHARS);
  person->kind = from->kind;
  person->status = from->dead ? KITH_PERSON_DEAD : KITH_PERSON_PRESENT;
  keep_whole (extra, "name", from->name, name);
  keep_whole (extra, "nickname", from->nickname, person->nickname);
  keep_whole (extra, "relation", from->relation, person->relation);
  take_dates (person, from, extra);
  add_attributes (extra, from->attributes);
  person->extra = object_to_text (extra);
  json_object_unref (extra);
  return person;
}

static const char *
get_bond_word (KithBond bond)
{
  static const char * const words[] = { NULL, "married", "adopted", "foster", "step", "guardian" };

  return words[bond];
}

KithTie *
kith_import_make_tie (const KithNetworkTie *from,
                      const char           *client,
                      const char           *a,
                      const char           *b)
{
  g_autofree char *kind = clean (from->kind, MOST_KIND_CHARS);
  KithTie *tie = kith_tie_new (client, a, b, kind != NULL ? kind : "tie");
  JsonObject *extra = json_object_new ();

  keep_whole (extra, "kind", from->kind, tie->kind);
  if (from->bond != KITH_BOND_PLAIN)
    add_member (extra, "bond", get_bond_word (from->bond));
  if (from->ended)
    add_member (extra, "ended", "yes");
  tie->valid_from = from->from;
  tie->valid_to = from->to;
  if (!kith_tie_validate (tie, NULL))
    {
      keep_date (extra, "from", &from->from);
      keep_date (extra, "to", &from->to);
      tie->valid_from = tie->valid_to = (KithDate) { 0 };
    }
  add_attributes (extra, from->attributes);
  if (json_object_get_size (extra) > 0)
    tie->extra = object_to_text (extra);
  json_object_unref (extra);
  return tie;
}
