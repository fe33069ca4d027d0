/* kith-scope.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithScope: whose stack of undo an action belongs to, as text: "client:UUID", "schedule" or "practice". */

#define KITH_SCOPE_SCHEDULE "schedule"
#define KITH_SCOPE_PRACTICE "practice"

/** kith_scope_new_client: Returns: (transfer full): "client:" and @client_id */
char       *kith_scope_new_client (const char *client_id);

/** kith_scope_get_client: the id within a client's scope. Returns: (nullable): points into @scope */
const char *kith_scope_get_client (const char *scope);

/** kith_scope_is_valid: whether @scope is one of the three forms. */
gboolean    kith_scope_is_valid   (const char *scope);

G_END_DECLS
