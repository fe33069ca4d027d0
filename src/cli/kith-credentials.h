/* kith-credentials.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-passphrase.h"

G_BEGIN_DECLS

/** Passphrases and recovery codes from and to the outside. @file is a path in each; the messages of errors hold no
 * path. */

/** kith_credentials_read: the first line of @file, or, where that is NULL, what is typed at the terminal. Blocks.
 * Errors: KITH_PROBLEM. Returns: (transfer full) (nullable) */
KithPassphrase *kith_credentials_read          (const char            *file,
                                                GError               **error);

/** kith_credentials_read_of: likewise what @user unlocks with: of KITH_PRACTICE_RECOVERY that is the code.
 * @user: (nullable) where there is one; @users: (nullable): who there is, where that is known. Nobody is asked for anything before
 * it is clear who they are; the names of users are told at a terminal alone. Errors: KITH_PROBLEM_USAGE */
KithPassphrase *kith_credentials_read_of       (const char            *user,
                                                const char * const    *users,
                                                const char            *file,
                                                GError               **error);

/** kith_credentials_read_new: likewise for a new passphrase, which is to be typed twice. */
KithPassphrase *kith_credentials_read_new      (const char            *file,
                                                GError               **error);

/** kith_credentials_hand_over: writes @code to the new @file, which only its owner can read, and to the disk. A file that is
 * there already is refused and not touched. Errors: KITH_PROBLEM_FAILED */
gboolean        kith_credentials_hand_over     (const KithPassphrase  *code,
                                                const char            *file,
                                                GError               **error);

/** kith_credentials_take_back: the code that was handed over in @file opens nothing after all. */
void            kith_credentials_take_back     (const char            *file);

/** kith_credentials_show: shows the recovery code of a practice that is there on standard output. Errors: KITH_PROBLEM_FAILED */
gboolean        kith_credentials_show          (const KithPassphrase  *code,
                                                GError               **error);

G_END_DECLS
