/* kith-dump-graphml.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-dump.h"

G_BEGIN_DECLS

/** kith_dump_write_graphml: the people of @client, or of everyone (NULL), as nodes, and their ties as edges, in a form that
 * igraph and kith_import_read() read. A person has what they are and, as it is now, how they and the client stand, with
 * the day since when ("from"). The client is no node. */
gboolean kith_dump_write_graphml         (KithDatabase   *database,
                                          const char     *client,
                                          GOutputStream  *stream,
                                          GError        **error);

/** kith_dump_list_left_out_of_graphml: Returns: (transfer full) (element-type KithLeftOut) */
GPtrArray *kith_dump_list_left_out_of_graphml (void);

G_END_DECLS
