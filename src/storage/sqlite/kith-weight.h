/* kith-weight.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

/** kith_weight_register: gives @db the function kith_weight (TABLE) of the full-text searches: how much a row speaks of the
 * words that are looked for, from 0 up to their number. Of each word its first place counts most and every further one
 * less. SQLite's own rank visits every row that has a word, to learn how rare the word is; this reads the row alone.
 * Returns: a result code of SQLite */
int kith_weight_register (sqlite3 *db);
