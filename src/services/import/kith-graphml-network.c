/* kith-graphml-network.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graphml-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#define NETWORK_CANVAS "http://schema.networkcanvas.com/xmlns"

/* Ids of nodes count from the beginning in each graph of a file. */
static char *
make_local_id (const KithGraphmlReader *self,
               const char              *id)
{
  return self->n_graphs > 1 ? g_strdup_printf ("%u/%s", self->n_graphs, id) : g_strdup (id);
}

static char *
get_canvas_attribute (KithGraphmlReader *self,
                      const char        *name)
{
  xmlChar *value = xmlTextReaderGetAttributeNs (self->xml, (const xmlChar *) name, (const xmlChar *) NETWORK_CANVAS);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static void
start_ego (KithGraphmlReader *self)
{
  static const char * const kept[] = { "sessionUUID", "protocolName", "sessionStartTime", "sessionFinishTime", "sessionExportTime" };
  g_autofree char *session = get_canvas_attribute (self, "sessionUUID");
  g_autofree char *named = get_canvas_attribute (self, "caseId");

  if (session == NULL && named == NULL)
    return;

  self->ego = kith_network_person_new (session != NULL ? session : named, self->file->name, kith_graphml_get_line (self));
  kith_attributes_add (self->ego->attributes, "networkCanvasCaseID", named);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *value = get_canvas_attribute (self, kept[i]);

      kith_attributes_add (self->ego->attributes, kept[i], value);
    }
  self->network->format = "network-canvas";
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

void
kith_graphml_start_graph (KithGraphmlReader *self)
{
  if (self->graph_depth > 0)
    return;
  self->graph_depth = self->depth;
  self->n_graphs++;
  start_ego (self);
}

void
kith_graphml_start_node (KithGraphmlReader *self)
{
  g_autofree char *id = kith_graphml_dup_attribute (self, "id");

  if (self->person != NULL || self->tie != NULL || id == NULL || *id == '\0')
    {
      self->network->people_tally.read++;
      self->network->people_tally.skipped++;
      kith_graphml_report (self, _("This node is left out, as it has no id or stands within another."));
      return;
    }

  g_hash_table_remove_all (self->seen);
  self->local_id = make_local_id (self, id);
  self->person = kith_network_person_new (self->local_id, self->file->name, kith_graphml_get_line (self));
}

void
kith_graphml_start_edge (KithGraphmlReader *self)
{
  g_autofree char *source = kith_graphml_dup_attribute (self, "source");
  g_autofree char *target = kith_graphml_dup_attribute (self, "target");
  g_autofree char *a = source != NULL ? make_local_id (self, source) : NULL;
  g_autofree char *b = target != NULL ? make_local_id (self, target) : NULL;

  if (self->person != NULL || self->tie != NULL || a == NULL || b == NULL)
    {
      self->network->ties_tally.read++;
      self->network->ties_tally.skipped++;
      kith_graphml_report (self, _("This edge is left out, as it lacks an end or stands within something else."));
      return;
    }

  g_hash_table_remove_all (self->seen);
  self->tie = kith_network_tie_new (a, b, "tie", self->file->name, kith_graphml_get_line (self));
}

void
kith_graphml_end_node (KithGraphmlReader *self)
{
  KithNetworkPerson *person;

  if (self->person == NULL)
    return;
  kith_graphml_take_fallbacks (self);
  person = g_steal_pointer (&self->person);
  person->ego = self->ego != NULL ? g_strdup (self->ego->id) : NULL;
  g_hash_table_insert (self->ids, g_steal_pointer (&self->local_id), g_strdup (person->id));
  kith_network_add_person (self->network, person);
}

void
kith_graphml_end_edge (KithGraphmlReader *self)
{
  if (self->tie == NULL)
    return;
  kith_graphml_take_fallbacks (self);
  kith_network_add_tie (self->network, g_steal_pointer (&self->tie));
}

void
kith_graphml_end_graph (KithGraphmlReader *self)
{
  if (self->depth != self->graph_depth)
    return;
  self->graph_depth = 0;
  if (self->ego == NULL)
    return;
  name_ego (self->ego);
  kith_network_add_ego (self->network, g_steal_pointer (&self->ego));
}

void
kith_graphml_resolve_ties (KithGraphmlReader *self)
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
