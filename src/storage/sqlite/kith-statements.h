/* kith-statements.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** kith_statements_get: the SQL that stands below the line "-- :NAME" in one of statements/…sql; a name nobody wrote is a
 * mistake in the program and ends it. Returns: (transfer none) */
const char *kith_statements_get (const char *name);

/** kith_statements_dup_names: every name, sorted, for the test that prepares them all. Returns: (transfer full) */
char      **kith_statements_dup_names (void);

/** kith_statements_get_file: "office", "clinical" or "record" (both), the resource that holds @name. Returns: (transfer none) */
const char *kith_statements_get_file (const char *name);

G_END_DECLS
