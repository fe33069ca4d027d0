/* kith-backups.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** Backups: a practice as one file, encrypted as the practice is. Whoever stops one through @cancellable (nullable) is answered
 * with G_IO_ERROR_CANCELLED, and nothing is left of it. */

/** kith_practice_backup: both files and the keys, checked, as one @file. Resolves to TRUE; "changed" comes first.
 * Errors: FORBIDDEN without the clinical key */
DexFuture *kith_practice_backup            (KithPractice          *self,
                                            const char            *file,
                                            GCancellable          *cancellable);

/** kith_practice_load_last_backup: when kith_practice_backup() last succeeded. Resolves to an int64: milliseconds since 1970,
 * UTC, 0 for never. */
DexFuture *kith_practice_load_last_backup  (KithPractice          *self);

/** kith_practice_list_backup_names: of those who may open what is in the backup @file, as its key file tells anyone. Errors:
 * those of restoring. Returns: (transfer full) */
GStrv      kith_practice_list_backup_names (const char            *file,
                                            GError               **error);

/** kith_practice_restore: a backup becomes the new folder @folder, complete or absent, checked whole. @user: (nullable) where
 * there is one. Resolves to TRUE. */
DexFuture *kith_practice_restore           (KithPractice          *self,
                                            const char            *file,
                                            const char            *folder,
                                            const char            *user,
                                            const KithPassphrase  *passphrase,
                                            GCancellable          *cancellable);

G_END_DECLS
