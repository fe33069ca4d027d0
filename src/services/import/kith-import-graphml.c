/* kith-import-graphml.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graphml-reader.h"

#include <glib/gi18n.h>

#define DEEPEST 32
#define MOST_ELEMENTS 1000000

static void
reader_clear (KithGraphmlReader *self)
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

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithGraphmlReader, reader_clear)

static gboolean
fail (KithGraphmlReader  *self,
      const char         *sentence,
      GError            **error)
{
  return kith_import_fail (self->file, kith_graphml_get_line (self), sentence, error);
}

static gboolean
is (KithGraphmlReader *self,
    const char        *name)
{
  return g_strcmp0 ((const char *) xmlTextReaderConstLocalName (self->xml), name) == 0;
}

static void
start_element (KithGraphmlReader *self)
{
  if (is (self, "key"))
    kith_graphml_start_key (self);
  else if (is (self, "graph"))
    kith_graphml_start_graph (self);
  else if (is (self, "node"))
    kith_graphml_start_node (self);
  else if (is (self, "edge"))
    kith_graphml_start_edge (self);
  else if (is (self, "hyperedge"))
    kith_graphml_report (self, _("This tie of more than two people is left out."));
  else if (is (self, "data"))
    {
      g_free (self->data_key);
      self->data_key = kith_graphml_dup_attribute (self, "key");
      g_string_truncate (self->text, 0);
    }
  else if (is (self, "default"))
    g_string_truncate (self->text, 0);
}

static void
end_element (KithGraphmlReader *self)
{
  if (is (self, "key"))
    self->key = NULL;
  else if (is (self, "graph"))
    kith_graphml_end_graph (self);
  else if (is (self, "node"))
    kith_graphml_end_node (self);
  else if (is (self, "edge"))
    kith_graphml_end_edge (self);
  else if (is (self, "data"))
    kith_graphml_end_data (self);
  else if (is (self, "default"))
    kith_graphml_end_default (self);
}

static gboolean
take_element (KithGraphmlReader  *self,
              GError            **error)
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
refuse_document_type (KithGraphmlReader  *self,
                      GError            **error)
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
take_node (KithGraphmlReader  *self,
           GError            **error)
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
  KithGraphmlReader *self = data;

  if (self->error_line == 0 && problem->level >= XML_ERR_ERROR)
    self->error_line = (guint) MAX (problem->line, 1);
}

static gboolean
read_all (KithGraphmlReader  *self,
          GError            **error)
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

guint
kith_graphml_get_line (const KithGraphmlReader *self)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->xml);

  return node != NULL ? (guint) MAX (xmlGetLineNo (node), 0) : 0;
}

void
kith_graphml_report (KithGraphmlReader *self,
                     const char        *reason)
{
  kith_network_report (self->network, self->file->name, kith_graphml_get_line (self), reason);
}

char *
kith_graphml_dup_attribute (KithGraphmlReader *self,
                            const char        *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->xml, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static void
reader_init (KithGraphmlReader    *self,
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
  self->keys_in_order = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_graphml_key_free);
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
  g_auto (KithGraphmlReader) reader = { 0 };

  reader_init (&reader, file, network);
  if (reader.xml == NULL)
    return kith_import_fail (file, 0, _("There is not enough memory to read this file."), error);
  if (!read_all (&reader, error))
    return FALSE;
  kith_graphml_resolve_ties (&reader);
  return TRUE;
}
