/* kith-definition.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-definition.h"

#include "kith-domain-error.h"
#include "kith-text.h"

#include <glib/gi18n.h>

struct _KithDefinition
{
  GKeyFile *keys;
  char *file;
};

static gboolean
is_id (const char *text)
{
  if (!g_ascii_islower (*text))
    return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
      return FALSE;
  return TRUE;
}

static gboolean
is_in_range (int value,
             int least,
             int most)
{
  return value >= least && value <= most;
}

static gboolean
refuse_number (KithDefinition  *self,
               const char      *group,
               const char      *key,
               int              least,
               int              most,
               GError         **error)
{
  g_autofree char *reason = g_strdup_printf (_("this must be a whole number from %d to %d."), least, most);

  return kith_definition_refuse (self, group, key, reason, error);
}

static gboolean
are_plain (char **texts)
{
  for (gsize i = 0; texts[i] != NULL; i++)
    if (*g_strstrip (texts[i]) == '\0' || !kith_text_is_plain (texts[i]))
      return FALSE;
  return TRUE;
}

gboolean
kith_definition_refuse (KithDefinition  *self,
                        const char      *group,
                        const char      *key,
                        const char      *reason,
                        GError         **error)
{
  g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE, "%s, [%s] %s: %s",
               self->file, group, key, reason);
  return FALSE;
}

KithDefinition *
kith_definition_new (const char  *file,
                     const char  *data,
                     gsize        length,
                     GError     **error)
{
  g_autoptr (KithDefinition) self = g_new0 (KithDefinition, 1);
  g_autoptr (GError) reason = NULL;

  self->file = g_strdup (file);
  self->keys = g_key_file_new ();
  if (g_key_file_load_from_data (self->keys, data, length, G_KEY_FILE_NONE, &reason))
    return g_steal_pointer (&self);
  g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_NOT_TEXT, "%s: %s", file, reason->message);
  return NULL;
}

void
kith_definition_free (KithDefinition *self)
{
  g_clear_pointer (&self->keys, g_key_file_unref);
  g_free (self->file);
  g_free (self);
}

gboolean
kith_definition_has (KithDefinition *self,
                     const char     *group,
                     const char     *key)
{
  return g_key_file_has_key (self->keys, group, key, NULL);
}

char **
kith_definition_get_groups (KithDefinition *self)
{
  return g_key_file_get_groups (self->keys, NULL);
}

char **
kith_definition_get_keys (KithDefinition *self,
                          const char     *group)
{
  char **keys = g_key_file_get_keys (self->keys, group, NULL, NULL);

  return keys != NULL ? keys : g_new0 (char *, 1);
}

char *
kith_definition_get_text (KithDefinition  *self,
                          const char      *group,
                          const char      *key,
                          GError         **error)
{
  g_autofree char *text = g_key_file_get_string (self->keys, group, key, NULL);

  if (text != NULL && *g_strstrip (text) != '\0' && kith_text_is_plain (text))
    return g_steal_pointer (&text);
  kith_definition_refuse (self, group, key, _("a text is missing here."), error);
  return NULL;
}

char *
kith_definition_get_id (KithDefinition  *self,
                        const char      *group,
                        const char      *key,
                        GError         **error)
{
  g_autofree char *text = kith_definition_get_text (self, group, key, error);

  if (text == NULL || is_id (text))
    return g_steal_pointer (&text);
  kith_definition_refuse (self, group, key, _("this must be small letters, digits and hyphens."), error);
  return NULL;
}

gboolean
kith_definition_get_number (KithDefinition  *self,
                            const char      *group,
                            const char      *key,
                            int              least,
                            int              most,
                            int             *number,
                            GError         **error)
{
  g_autoptr (GError) reason = NULL;

  *number = g_key_file_get_integer (self->keys, group, key, &reason);
  if (reason == NULL && is_in_range (*number, least, most))
    return TRUE;
  return refuse_number (self, group, key, least, most, error);
}

GArray *
kith_definition_get_numbers (KithDefinition  *self,
                             const char      *group,
                             const char      *key,
                             int              least,
                             int              most,
                             GError         **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GError) reason = NULL;
  g_autofree int *list = NULL;
  gsize n = 0;

  if (!kith_definition_has (self, group, key))
    return g_steal_pointer (&numbers);
  list = g_key_file_get_integer_list (self->keys, group, key, &n, &reason);
  for (gsize i = 0; reason == NULL && i < n; i++)
    if (!is_in_range (list[i], least, most) || (i > 0 && list[i] <= list[i - 1]))
      n = 0;
  if (reason == NULL && n > 0)
    {
      g_array_append_vals (numbers, list, n);
      return g_steal_pointer (&numbers);
    }
  refuse_number (self, group, key, least, most, error);
  return NULL;
}

char **
kith_definition_get_list (KithDefinition  *self,
                          const char      *group,
                          const char      *key,
                          GError         **error)
{
  g_auto (GStrv) list = NULL;

  if (!kith_definition_has (self, group, key))
    return g_new0 (char *, 1);
  list = g_key_file_get_string_list (self->keys, group, key, NULL, NULL);
  if (list != NULL && are_plain (list))
    return g_steal_pointer (&list);
  kith_definition_refuse (self, group, key, _("a text in this list is empty."), error);
  return NULL;
}

gboolean
kith_definition_get_flag (KithDefinition  *self,
                          const char      *group,
                          const char      *key,
                          gboolean        *flag,
                          GError         **error)
{
  g_autoptr (GError) reason = NULL;

  *flag = FALSE;
  if (!kith_definition_has (self, group, key))
    return TRUE;
  *flag = g_key_file_get_boolean (self->keys, group, key, &reason);
  return reason == NULL || kith_definition_refuse (self, group, key, _("this must be “true” or “false”."), error);
}
