/* kith-graphml-data.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graphml-reader.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_for (const KithGraphmlKey *key,
        const char           *domain)
{
  return strcmp (key->domain, "all") == 0 || strcmp (key->domain, domain) == 0;
}

static void
take_tie_data (KithGraphmlReader *self,
               const char        *name,
               const char        *value)
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

/* Data of the graph itself is about the one who was asked, or about nobody. */
static void
take_data (KithGraphmlReader *self,
           const char        *id,
           const char        *value)
{
  const KithGraphmlKey *key = g_hash_table_lookup (self->keys, id);
  const char *name = key != NULL ? key->name : id;
  const char *domain = self->person != NULL ? "node" : self->tie != NULL ? "edge" : "graph";

  if (key != NULL && !is_for (key, domain))
    kith_graphml_report (self, _("This value is left out, as its key is not for what it stands in."));
  else if (self->person != NULL)
    take_person_data (self->person, name, value);
  else if (self->tie != NULL)
    take_tie_data (self, name, value);
  else if (self->ego != NULL)
    take_person_data (self->ego, name, value);
  g_hash_table_add (self->seen, g_strdup (id));
}

void
kith_graphml_key_free (KithGraphmlKey *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->domain);
  g_free (self->fallback);
  g_free (self);
}

void
kith_graphml_start_key (KithGraphmlReader *self)
{
  g_autofree char *id = kith_graphml_dup_attribute (self, "id");
  g_autofree char *domain = kith_graphml_dup_attribute (self, "for");
  g_autofree char *name = kith_graphml_dup_attribute (self, "attr.name");
  KithGraphmlKey *key;

  if (id == NULL || g_hash_table_contains (self->keys, id))
    {
      kith_graphml_report (self, _("This key is left out, as its id is missing or taken."));
      return;
    }

  key = g_new0 (KithGraphmlKey, 1);
  key->name = name != NULL ? g_steal_pointer (&name) : g_strdup (id);
  key->domain = domain != NULL ? g_steal_pointer (&domain) : g_strdup ("all");
  key->id = g_steal_pointer (&id);
  g_hash_table_insert (self->keys, key->id, key);
  g_ptr_array_add (self->keys_in_order, key);
  self->key = key;
}

void
kith_graphml_take_fallbacks (KithGraphmlReader *self)
{
  for (guint i = 0; i < self->keys_in_order->len; i++)
    {
      const KithGraphmlKey *key = self->keys_in_order->pdata[i];

      if (key->fallback != NULL
          && is_for (key, self->person != NULL ? "node" : "edge")
          && !g_hash_table_contains (self->seen, key->id))
        take_data (self, key->id, key->fallback);
    }
}

void
kith_graphml_end_data (KithGraphmlReader *self)
{
  g_autofree char *id = g_steal_pointer (&self->data_key);
  g_autofree char *value = g_strstrip (g_strdup (self->text->str));

  if (id != NULL)
    take_data (self, id, value);
}

void
kith_graphml_end_default (KithGraphmlReader *self)
{
  if (self->key == NULL)
    return;
  g_free (self->key->fallback);
  self->key->fallback = g_strstrip (g_strdup (self->text->str));
}
