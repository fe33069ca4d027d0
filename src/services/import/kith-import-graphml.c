/* kith-import-graphml.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-readers.h"

#include <glib/gi18n.h>
#include <libxml/xmlreader.h>
#include <string.h>

#define DEEPEST 32
#define MOST_ELEMENTS 1000000
#define NETWORK_CANVAS "http://schema.networkcanvas.com/xmlns"

/* A declaration of what a <data> holds. @domain: "node", "edge", "graph", "all" … */
typedef struct
{
  char *id;
  char *name;
  char *domain;
  char *fallback;
} Key;

/* What is open between a start and its end. @seen: keys that the person or tie has data for. */
typedef struct
{
  const KithImportFile *file;
  KithNetwork *network;
  xmlTextReader *xml;
  GHashTable *keys;
  GPtrArray *keys_in_order;
  GHashTable *ids;
  GHashTable *seen;
  GString *text;
  Key *key;
  char *data_key;
  KithNetworkPerson *ego;
  KithNetworkPerson *person;
  KithNetworkTie *tie;
  char *local_id;
  guint first_tie;
  guint n_graphs;
  guint n_elements;
  int depth;
  int graph_depth;
  guint error_line;
} Reader;

static void
key_free (Key *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->domain);
  g_free (self->fallback);
  g_free (self);
}

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->xml, xmlFreeTextReader);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_pointer (&self->keys_in_order, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_string_free (self->text, TRUE);
  g_free (self->data_key);
  g_free (self->local_id);
  kith_network_person_free (self->ego);
  kith_network_person_free (self->person);
  kith_network_tie_free (self->tie);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static guint
get_line (const Reader *self)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->xml);

  return node != NULL ? (guint) MAX (xmlGetLineNo (node), 0) : 0;
}

static void
report (Reader     *self,
        const char *reason)
{
  kith_network_report (self->network, self->file->name, get_line (self), reason);
}

static gboolean
fail (Reader      *self,
      const char  *sentence,
      GError     **error)
{
  return kith_import_fail (self->file, get_line (self), sentence, error);
}

static char *
get_attribute (Reader     *self,
               const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->xml, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
is (Reader     *self,
    const char *name)
{
  return g_strcmp0 ((const char *) xmlTextReaderConstLocalName (self->xml), name) == 0;
}

/* Ids of nodes count from the beginning in each graph of a file. */
static char *
make_local_id (const Reader *self,
               const char   *id)
{
  return self->n_graphs > 1 ? g_strdup_printf ("%u/%s", self->n_graphs, id) : g_strdup (id);
}

static void
start_key (Reader *self)
{
  g_autofree char *id = get_attribute (self, "id");
  g_autofree char *domain = get_attribute (self, "for");
  g_autofree char *name = get_attribute (self, "attr.name");
  Key *key;

  if (id == NULL || g_hash_table_contains (self->keys, id))
    {
      report (self, _("This key is left out, as its id is missing or taken."));
      return;
    }

  key = g_new0 (Key, 1);
  key->name = name != NULL ? g_steal_pointer (&name) : g_strdup (id);
  key->domain = domain != NULL ? g_steal_pointer (&domain) : g_strdup ("all");
  key->id = g_steal_pointer (&id);
  g_hash_table_insert (self->keys, key->id, key);
  g_ptr_array_add (self->keys_in_order, key);
  self->key = key;
}

static char *
get_canvas_attribute (Reader     *self,
                      const char *name)
{
  xmlChar *value = xmlTextReaderGetAttributeNs (self->xml, (const xmlChar *) name, (const xmlChar *) NETWORK_CANVAS);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static void
start_ego (Reader *self)
{
  static const char * const kept[] = { "sessionUUID", "protocolName", "sessionStartTime", "sessionFinishTime", "sessionExportTime" };
  g_autofree char *session = get_canvas_attribute (self, "sessionUUID");
  g_autofree char *named = get_canvas_attribute (self, "caseId");

  if (session == NULL && named == NULL)
    return;

  self->ego = kith_network_person_new (session != NULL ? session : named, self->file->name, get_line (self));
  kith_attributes_add (self->ego->attributes, "networkCanvasCaseID", named);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *value = get_canvas_attribute (self, kept[i]);

      kith_attributes_add (self->ego->attributes, kept[i], value);
    }
  self->network->format = "network-canvas";
}

static void
start_graph (Reader *self)
{
  if (self->graph_depth > 0)
    return;
  self->graph_depth = self->depth;
  self->n_graphs++;
  start_ego (self);
}

static void
start_node (Reader *self)
{
  g_autofree char *id = get_attribute (self, "id");

  if (self->person != NULL || self->tie != NULL || id == NULL || *id == '\0')
    {
      self->network->people_tally.read++;
      self->network->people_tally.skipped++;
      report (self, _("This node is left out, as it has no id or stands within another."));
      return;
    }

  g_hash_table_remove_all (self->seen);
  self->local_id = make_local_id (self, id);
  self->person = kith_network_person_new (self->local_id, self->file->name, get_line (self));
}

static void
start_edge (Reader *self)
{
  g_autofree char *source = get_attribute (self, "source");
  g_autofree char *target = get_attribute (self, "target");
  g_autofree char *a = source != NULL ? make_local_id (self, source) : NULL;
  g_autofree char *b = target != NULL ? make_local_id (self, target) : NULL;

  if (self->person != NULL || self->tie != NULL || a == NULL || b == NULL)
    {
      self->network->ties_tally.read++;
      self->network->ties_tally.skipped++;
      report (self, _("This edge is left out, as it lacks an end or stands within something else."));
      return;
    }

  g_hash_table_remove_all (self->seen);
  self->tie = kith_network_tie_new (a, b, "tie", self->file->name, get_line (self));
}

static void
take_tie_data (Reader     *self,
               const char *name,
               const char *value)
{
  if (strcmp (name, "networkCanvasSourceUUID") == 0 || strcmp (name, "networkCanvasTargetUUID") == 0)
    return;
  if ((strcmp (name, "networkCanvasType") != 0 && strcmp (name, "kind") != 0) || *value == '\0')
    {
      kith_attributes_add (self->tie->attributes, name, value);
      return;
    }
  g_free (self->tie->kind);
  self->tie->kind = g_strdup (value);
}

static void
take_person_data (KithNetworkPerson *person,
                  const char        *name,
                  const char        *value)
{
  if (strcmp (name, "networkCanvasUUID") != 0 || *value == '\0')
    {
      kith_import_take_attribute (person, name, value);
      return;
    }
  g_free (person->id);
  person->id = g_strdup (value);
}

static gboolean
is_for (const Key  *key,
        const char *domain)
{
  return strcmp (key->domain, "all") == 0 || strcmp (key->domain, domain) == 0;
}

/* Data of the graph itself is about the one who was asked, or about nobody. */
static void
take_data (Reader     *self,
           const char *id,
           const char *value)
{
  const Key *key = g_hash_table_lookup (self->keys, id);
  const char *name = key != NULL ? key->name : id;
  const char *domain = self->person != NULL ? "node" : self->tie != NULL ? "edge" : "graph";

  if (key != NULL && !is_for (key, domain))
    report (self, _("This value is left out, as its key is not for what it stands in."));
  else if (self->person != NULL)
    take_person_data (self->person, name, value);
  else if (self->tie != NULL)
    take_tie_data (self, name, value);
  else if (self->ego != NULL)
    take_person_data (self->ego, name, value);
  g_hash_table_add (self->seen, g_strdup (id));
}

static void
take_fallbacks (Reader *self)
{
  for (guint i = 0; i < self->keys_in_order->len; i++)
    {
      const Key *key = self->keys_in_order->pdata[i];

      if (key->fallback != NULL && is_for (key, self->person != NULL ? "node" : "edge") && !g_hash_table_contains (self->seen, key->id))
        take_data (self, key->id, key->fallback);
    }
}

static void
end_node (Reader *self)
{
  KithNetworkPerson *person;

  if (self->person == NULL)
    return;
  take_fallbacks (self);
  person = g_steal_pointer (&self->person);
  person->ego = self->ego != NULL ? g_strdup (self->ego->id) : NULL;
  g_hash_table_insert (self->ids, g_steal_pointer (&self->local_id), g_strdup (person->id));
  kith_network_add_person (self->network, person);
}

static void
end_edge (Reader *self)
{
  if (self->tie == NULL)
    return;
  take_fallbacks (self);
  kith_network_add_tie (self->network, g_steal_pointer (&self->tie));
}

/* Not its data is the name of someone, but the case they are kept under. */
static void
name_ego (KithNetworkPerson *ego)
{
  for (guint i = 0; ego->name == NULL && i < ego->attributes->len; i++)
    {
      const KithAttribute *attribute = ego->attributes->pdata[i];

      if (strcmp (attribute->name, "networkCanvasCaseID") == 0)
        ego->name = g_strdup (attribute->value);
    }
}

static void
end_graph (Reader *self)
{
  if (self->depth != self->graph_depth)
    return;
  self->graph_depth = 0;
  if (self->ego == NULL)
    return;
  name_ego (self->ego);
  kith_network_add_ego (self->network, g_steal_pointer (&self->ego));
}

static void
end_data (Reader *self)
{
  g_autofree char *id = g_steal_pointer (&self->data_key);
  g_autofree char *value = g_strstrip (g_strdup (self->text->str));

  if (id != NULL)
    take_data (self, id, value);
}

static void
end_default (Reader *self)
{
  if (self->key == NULL)
    return;
  g_free (self->key->fallback);
  self->key->fallback = g_strstrip (g_strdup (self->text->str));
}

static void
start_element (Reader *self)
{
  if (is (self, "key"))
    start_key (self);
  else if (is (self, "graph"))
    start_graph (self);
  else if (is (self, "node"))
    start_node (self);
  else if (is (self, "edge"))
    start_edge (self);
  else if (is (self, "hyperedge"))
    report (self, _("This tie of more than two people is left out."));
  else if (is (self, "data"))
    {
      g_free (self->data_key);
      self->data_key = get_attribute (self, "key");
      g_string_truncate (self->text, 0);
    }
  else if (is (self, "default"))
    g_string_truncate (self->text, 0);
}

static void
end_element (Reader *self)
{
  if (is (self, "key"))
    self->key = NULL;
  else if (is (self, "graph"))
    end_graph (self);
  else if (is (self, "node"))
    end_node (self);
  else if (is (self, "edge"))
    end_edge (self);
  else if (is (self, "data"))
    end_data (self);
  else if (is (self, "default"))
    end_default (self);
}

static gboolean
take_element (Reader  *self,
              GError **error)
{
  gboolean empty = xmlTextReaderIsEmptyElement (self->xml);

  if (++self->depth > DEEPEST || ++self->n_elements > MOST_ELEMENTS)
    return fail (self, _("This file is nested deeper, or holds more, than can be read."), error);
  if (self->depth == 1 && !is (self, "graphml"))
    return fail (self, _("An XML file with the element “graphml” was expected, and this one begins with another."), error);

  start_element (self);
  if (empty)
    {
      end_element (self);
      self->depth--;
    }
  return TRUE;
}

/* The library does not say where a document type is. */
static gboolean
refuse_document_type (Reader  *self,
                      GError **error)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (self->file->bytes, &n_bytes);
  const char *found = g_strstr_len (bytes, (gssize) n_bytes, "<!DOCTYPE");
  guint line = 1;

  for (const char *p = bytes; found != NULL && p < found; p++)
    line += *p == '\n';
  return kith_import_fail (self->file, line, _("A GraphML file without a document type of its own was expected."), error);
}

static gboolean
take_node (Reader  *self,
           GError **error)
{
  switch (xmlTextReaderNodeType (self->xml))
    {
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return refuse_document_type (self, error);
    case XML_READER_TYPE_ELEMENT:
      return take_element (self, error);
    case XML_READER_TYPE_END_ELEMENT:
      end_element (self);
      self->depth--;
      return TRUE;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      g_string_append (self->text, (const char *) xmlTextReaderConstValue (self->xml));
      return TRUE;
    default:
      return TRUE;
    }
}

/* The place is enough: the library's own words are not translated, and may quote from the file. */
static void
xml_error_cb (void           *data,
              const xmlError *problem)
{
  Reader *self = data;

  if (self->error_line == 0 && problem->level >= XML_ERR_ERROR)
    self->error_line = (guint) MAX (problem->line, 1);
}

static gboolean
read_all (Reader  *self,
          GError **error)
{
  int more;

  while ((more = xmlTextReaderRead (self->xml)) == 1)
    if (!take_node (self, error))
      return FALSE;
  if (more == 0 && self->n_elements > 0 && self->error_line == 0)
    return TRUE;
  return kith_import_fail (self->file, MAX (self->error_line, 1),
                           _("Well-formed XML was expected here. The file may be damaged or cut short."), error);
}

/* An edge may come before the nodes it joins. */
static void
resolve_ties (Reader *self)
{
  for (guint i = self->first_tie; i < self->network->ties->len; i++)
    {
      KithNetworkTie *tie = self->network->ties->pdata[i];
      const char *a = g_hash_table_lookup (self->ids, tie->a);
      const char *b = g_hash_table_lookup (self->ids, tie->b);

      if (a != NULL)
        {
          g_free (tie->a);
          tie->a = g_strdup (a);
        }
      if (b != NULL)
        {
          g_free (tie->b);
          tie->b = g_strdup (b);
        }
    }
}

static void
reader_init (Reader               *self,
             const KithImportFile *file,
             KithNetwork          *network)
{
  int options = XML_PARSE_NONET | XML_PARSE_BIG_LINES;
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (file->bytes, &n_bytes);

#if LIBXML_VERSION >= 21300
  options |= XML_PARSE_NO_XXE;
#endif
  self->file = file;
  self->network = network;
  self->first_tie = network->ties->len;
  self->text = g_string_new (NULL);
  self->keys = g_hash_table_new (g_str_hash, g_str_equal);
  self->keys_in_order = g_ptr_array_new_with_free_func ((GDestroyNotify) key_free);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->xml = xmlReaderForMemory (bytes != NULL ? bytes : "", (int) n_bytes, NULL, NULL, options);
  if (self->xml != NULL)
    xmlTextReaderSetStructuredErrorHandler (self->xml, (xmlStructuredErrorFunc) xml_error_cb, self);
}

gboolean
kith_import_read_graphml (const KithImportFile  *file,
                          KithNetwork           *network,
                          GError               **error)
{
  g_auto (Reader) reader = { 0 };

  reader_init (&reader, file, network);
  if (reader.xml == NULL)
    return kith_import_fail (file, 0, _("There is not enough memory to read this file."), error);
  if (!read_all (&reader, error))
    return FALSE;
  resolve_ties (&reader);
  return TRUE;
}
