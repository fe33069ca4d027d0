/* bench-graph.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

/** bench_write_graph: the people and ties of @picture in the language of graphviz: "p0 -- p1". @client: whether "c" is among them, who
 * knows everyone. Returns: FALSE and why, where the file @path can't be written */
gboolean bench_write_graph (const KithMapPicture  *picture,
                            gboolean               client,
                            const char            *path,
                            GError               **error);

G_END_DECLS
