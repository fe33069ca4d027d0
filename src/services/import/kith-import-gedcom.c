/* kith-import-gedcom.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-gedcom-reader.h"

static void
index_link (KithGedcomReader *self,
            KithGedcomNode   *record,
            KithGedcomNode   *link)
{
  g_autofree char *family = kith_gedcom_node_get_pointer (link);
  GPtrArray *links = family != NULL ? g_hash_table_lookup (self->links, family) : NULL;

  if (family == NULL)
    return;
  if (links == NULL)
    {
      links = g_ptr_array_new ();
      g_hash_table_insert (self->links, g_steal_pointer (&family), links);
    }
  g_ptr_array_add (links, link);
  g_hash_table_insert (self->linked, link, record);
}

static void
index_record (KithGedcomReader *self,
              KithGedcomNode   *record)
{
  if (record->xref == NULL || g_hash_table_contains (self->records, record->xref))
    return;

  g_hash_table_insert (self->records, record->xref, record);
  for (guint i = 0; kith_gedcom_node_is (record, "INDI") && i < kith_gedcom_node_count (record); i++)
    if (kith_gedcom_node_is (record->children->pdata[i], "FAMC"))
      index_link (self, record, record->children->pdata[i]);
}

gboolean
kith_import_read_gedcom (const KithImportFile  *file,
                         KithNetwork           *network,
                         GError               **error)
{
  g_autoptr (GPtrArray) records = kith_gedcom_read_records (file, network, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) linked = g_hash_table_new (NULL, NULL);
  KithGedcomReader reader = { file, network, by_id, links, linked, 0 };

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    index_record (&reader, records->pdata[i]);
  for (guint i = 0; i < records->len; i++)
    if (kith_gedcom_node_is (records->pdata[i], "INDI"))
      kith_gedcom_add_person (&reader, records->pdata[i]);
  for (guint i = 0; i < records->len; i++)
    if (kith_gedcom_node_is (records->pdata[i], "FAM"))
      kith_gedcom_add_family (&reader, records->pdata[i]);
  return TRUE;
}
