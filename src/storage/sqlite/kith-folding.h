/* kith-folding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/** kith_folding_register: gives @db the tokenizer "kith" of the full-text searches: the words of a text, each folded as
 * kith_name_fold() folds a name, so that "strasse" finds "Straße"; the text itself stays as it is. Needed by every
 * connection before the first search or edit. Returns: a result code of SQLite */
int       kith_folding_register (sqlite3 *db);

/** kith_folding_find_api: what SQLite's full-text search can be extended by. Returns: (transfer none) (nullable) */
fts5_api *kith_folding_find_api (sqlite3 *db);

G_END_DECLS
