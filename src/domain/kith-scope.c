/* kith-scope.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-scope.h"

#include "kith-id.h"

#include <string.h>

#define CLIENT_PREFIX "client:"

char *
kith_scope_new_client (const char *client_id)
{
  g_return_val_if_fail (kith_id_is_valid (client_id), NULL);

  return g_strconcat (CLIENT_PREFIX, client_id, NULL);
}

const char *
kith_scope_get_client (const char *scope)
{
  const char *id;

  if (scope == NULL || !g_str_has_prefix (scope, CLIENT_PREFIX))
    return NULL;

  id = scope + strlen (CLIENT_PREFIX);
  return kith_id_is_valid (id) ? id : NULL;
}

gboolean
kith_scope_is_valid (const char *scope)
{
  return g_strcmp0 (scope, KITH_SCOPE_SCHEDULE) == 0 ||
         g_strcmp0 (scope, KITH_SCOPE_PRACTICE) == 0 ||
         kith_scope_get_client (scope) != NULL;
}
