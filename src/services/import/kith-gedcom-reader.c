/* kith-gedcom-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-gedcom-reader.h"

#include <glib/gi18n.h>
#include <string.h>

/* One note can be pointed to by everyone, so that a small file says much. */
#define MOST_KEPT_BYTES (64 * 1024 * 1024)

/* A pointer to a note stands for its text. */
static const char *
get_text (KithGedcomReader     *self,
          const KithGedcomNode *node)
{
  g_autofree char *id = kith_gedcom_node_get_pointer (node);
  const KithGedcomNode *note = kith_gedcom_find_record (self, id, "NOTE");

  if (note == NULL)
    note = kith_gedcom_find_record (self, id, "SNOTE");
  return note != NULL ? note->value->str : node->value->str;
}

static void
keep (KithGedcomReader     *self,
      GPtrArray            *attributes,
      const char           *name,
      const KithGedcomNode *node)
{
  const char *text = get_text (self, node);

  self->n_kept += strlen (text) + strlen (name);
  if (self->n_kept > MOST_KEPT_BYTES || !kith_attributes_add (attributes, name, text))
    kith_gedcom_report (self, node, _("This line is left out, as there is no room for so many about one person or tie."));
}

/* "1 DIV N" says of an event that it did not take place. */
static gboolean
is_denied (const KithGedcomNode *node)
{
  g_autofree char *value = g_strstrip (g_strdup (node->value->str));

  return g_ascii_strcasecmp (value, "N") == 0;
}

gboolean
kith_gedcom_node_is (const KithGedcomNode *node,
                     const char           *tag)
{
  return strcmp (node->tag, tag) == 0;
}

guint
kith_gedcom_node_count (const KithGedcomNode *node)
{
  return node->children != NULL ? node->children->len : 0;
}

void
kith_gedcom_report (KithGedcomReader     *self,
                    const KithGedcomNode *node,
                    const char           *reason)
{
  kith_network_report (self->network, self->file->name, node->line, reason);
}

const KithGedcomNode *
kith_gedcom_find_record (const KithGedcomReader *self,
                         const char             *id,
                         const char             *tag)
{
  const KithGedcomNode *record = id != NULL ? g_hash_table_lookup (self->records, id) : NULL;

  return record != NULL && kith_gedcom_node_is (record, tag) ? record : NULL;
}

void
kith_gedcom_keep (KithGedcomReader     *self,
                  GPtrArray            *attributes,
                  const char           *path,
                  const KithGedcomNode *node)
{
  keep (self, attributes, path, node);
  for (guint i = 0; i < kith_gedcom_node_count (node); i++)
    {
      const KithGedcomNode *child = node->children->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s %s", path, child->tag);

      kith_gedcom_keep (self, attributes, name, child);
    }
}

gboolean
kith_gedcom_take_event (KithGedcomReader     *self,
                        GPtrArray            *attributes,
                        const KithGedcomNode *node,
                        KithDate             *date)
{
  gboolean first = date->precision == KITH_DATE_UNKNOWN;

  if (is_denied (node))
    {
      kith_gedcom_keep (self, attributes, node->tag, node);
      return FALSE;
    }

  keep (self, attributes, node->tag, node);
  for (guint i = 0; i < kith_gedcom_node_count (node); i++)
    {
      const KithGedcomNode *child = node->children->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s %s", node->tag, child->tag);
      gboolean exact = FALSE;

      if (first && kith_gedcom_node_is (child, "DATE"))
        kith_gedcom_read_date (child->value->str, date, &exact);
      if (!exact || kith_gedcom_node_count (child) > 0)
        kith_gedcom_keep (self, attributes, name, child);
    }
  return TRUE;
}
