/* kith-map-initials.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_map_initials_tell_apart: what stands in a disc for each of @names (element-type utf8), of the people of @ids (likewise):
 * the initials, with further letters or a number where two of them, or one and the @client, have the same. The order of
 * people makes no difference. Returns: (transfer full) (element-type utf8): in the order of @names */
GPtrArray *kith_map_initials_tell_apart (const char *client,
                                         GPtrArray  *names,
                                         GPtrArray  *ids);

G_END_DECLS
