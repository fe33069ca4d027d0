/* kith-id.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_id_new: a new UUID, version 7 (RFC 9562), so that ids sort by the time they were made. Returns: (transfer full) */
char     *kith_id_new      (void);

/** kith_id_begin_series: from here to kith_id_end_series(), kith_id_new() on this thread gives ids that follow from @seed
 * and @since (ms since 1970) alone, in order, all different from those of a series with another seed. */
void      kith_id_begin_series (guint32  seed,
                                gint64   since);
void      kith_id_end_series   (void);

/** kith_id_is_valid: whether @text is a lower-case UUID of 36 characters, of any version. @text: (nullable) */
gboolean  kith_id_is_valid (const char *text);

G_END_DECLS
