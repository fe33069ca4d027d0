/* kith-vocabulary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-vocabulary.h"

#include <glib/gi18n.h>

struct _KithVocabulary
{
  GHashTable *labels; /* "Topic/id" to label */
  GHashTable *ids;    /* topic to GStrv */
};

static gboolean
read_topic (KithVocabulary  *self,
            KithDefinition  *definition,
            const char      *topic,
            GError         **error)
{
  g_auto (GStrv) ids = kith_definition_get_keys (definition, topic);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      char *label = kith_definition_get_text (definition, topic, ids[i], error);

      if (label == NULL)
        return FALSE;
      g_hash_table_insert (self->labels, g_strconcat (topic, "/", ids[i], NULL), label);
    }
  g_hash_table_insert (self->ids, g_strdup (topic), g_steal_pointer (&ids));
  return TRUE;
}

static const char *
find_label (const KithVocabulary *self,
            const char           *topic,
            const char           *id)
{
  g_autofree char *key = g_strconcat (topic, "/", id, NULL);

  return g_hash_table_lookup (self->labels, key);
}

KithVocabulary *
kith_vocabulary_parse (KithDefinition  *definition,
                       GError         **error)
{
  g_autoptr (KithVocabulary) self = g_new0 (KithVocabulary, 1);
  g_auto (GStrv) topics = kith_definition_get_groups (definition);

  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  for (gsize i = 0; topics[i] != NULL; i++)
    if (!read_topic (self, definition, topics[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

void
kith_vocabulary_free (KithVocabulary *self)
{
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_free (self);
}

gboolean
kith_vocabulary_has (const KithVocabulary *self,
                     const char           *topic,
                     const char           *id)
{
  return find_label (self, topic, id) != NULL;
}

const char *
kith_vocabulary_get_label (const KithVocabulary *self,
                           const char           *topic,
                           const char           *id)
{
  const char *label = find_label (self, topic, id);

  return label != NULL ? _(label) : id;
}

const char * const *
kith_vocabulary_get_ids (const KithVocabulary *self,
                         const char           *topic)
{
  return g_hash_table_lookup (self->ids, topic);
}

gboolean
kith_vocabulary_check (const KithVocabulary  *self,
                       const char            *topic,
                       char                 **ids,
                       KithDefinition        *definition,
                       const char            *group,
                       const char            *key,
                       GError               **error)
{
  for (gsize i = 0; ids[i] != NULL; i++)
    if (!kith_vocabulary_has (self, topic, ids[i]))
      {
        g_autofree char *reason = g_strdup_printf (_("“%s” is not among the words of [%s]."), ids[i], topic);

        return kith_definition_refuse (definition, group, key, reason, error);
      }
  return TRUE;
}
