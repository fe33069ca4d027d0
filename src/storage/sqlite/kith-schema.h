/* kith-schema.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-connection.h"

G_BEGIN_DECLS

/** KithMigrations: where numbered migrations come from: GResource folder @prefix holds office/NNNN.sql, clinical/NNNN.sql
 * and record/NNNN.sql (run after either), from 1 to the last without a gap. */
typedef struct
{
  const char *prefix;
  int last[KITH_N_FILES];
} KithMigrations;

/** kith_schema_get_migrations: those of this program. */
const KithMigrations *kith_schema_get_migrations (void);

/** kith_schema_create: every migration, one transaction each, in an empty file. */
gboolean  kith_schema_create           (KithConnection        *connection,
                                        const KithMigrations  *migrations,
                                        GError               **error);

/** kith_schema_check: whether the file is of the right kind, of a version this program knows, and has the schema of that
 * version. @version: (out): the file's. Errors: DAMAGED, NEWER */
gboolean  kith_schema_check            (KithConnection        *connection,
                                        const KithMigrations  *migrations,
                                        int                   *version,
                                        GError               **error);

/** kith_schema_migrate: runs what is missing above @version, each migration in one transaction with its user_version.
 * The caller has made a backup. Errors: as for SQL */
gboolean  kith_schema_migrate          (KithConnection        *connection,
                                        const KithMigrations  *migrations,
                                        int                    version,
                                        GError               **error);

/** kith_schema_fingerprint: SHA-256 over the SQL of every table, index and trigger in order of name, search's own tables
 * left out. Returns: (transfer full) (nullable) */
char     *kith_schema_fingerprint      (KithConnection        *connection,
                                        GError               **error);

G_END_DECLS
