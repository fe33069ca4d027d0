/* kith-circle-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-shift.h"

#include "kith-database.h"

G_BEGIN_DECLS

/** A client's people at the moments that are compared, on the store's thread. Errors of all: FORBIDDEN. */

/** kith_circle_find_first: the end of the first session, or of the first day of which anything was said where there is none.
 * @moment: (out caller-allocates), to be cleared. */
gboolean    kith_circle_find_first  (KithDatabase      *database,
                                     const char        *client,
                                     KithMoment        *moment,
                                     GError           **error);

/** kith_circle_find_moment: as kith_inventory_find_moment(), where NULL is whatever is known. */
gboolean    kith_circle_find_moment (KithDatabase      *database,
                                     const char        *client,
                                     const char        *when,
                                     KithMoment        *moment,
                                     GError           **error);

/** kith_circle_load: the day and the standings of @circle, which becomes their owner; no stages. */
gboolean    kith_circle_load        (KithDatabase      *database,
                                     const char        *client,
                                     const KithMoment  *moment,
                                     KithCircle        *circle,
                                     GError           **error);

/** kith_circle_name_people: what those of @standings (element-type KithStanding) are called in sentences: by name, or by
 * @initials that nobody else has, nor the @client, a name. Returns: (transfer full) (element-type char* (unowned) -> char*): by id */
GHashTable *kith_circle_name_people (GPtrArray         *standings,
                                     const char        *client,
                                     gboolean           initials);

G_END_DECLS
