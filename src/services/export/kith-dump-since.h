/* kith-dump-since.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-transfer.h"

G_BEGIN_DECLS

/** kith_dump_since: with which schema of @file came @column of @table, or the table itself where that is NULL: an export that was
 * written before has none of it. */
int kith_dump_since (KithFile    file,
                     const char *table,
                     const char *column);

G_END_DECLS
