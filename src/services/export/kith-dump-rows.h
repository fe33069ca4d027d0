/* kith-dump-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-transfer.h"

G_BEGIN_DECLS

/** kith_dump_check_together: the rules of the domain for the row as a whole, each of its values being one by itself already.
 * Errors: KITH_DOMAIN_ERROR */
gboolean kith_dump_check_together (const KithTable  *table,
                                   const KithCell   *cells,
                                   GError          **error);

/** kith_dump_get_text: of @column; NULL where it has none. */
const char *kith_dump_get_text    (const KithTable  *table,
                                   const KithCell   *cells,
                                   const char       *column);

G_END_DECLS
