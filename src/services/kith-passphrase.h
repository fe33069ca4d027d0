/* kith-passphrase.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** KithPassphrase: what someone typed, in locked memory. */
typedef struct _KithSecret KithPassphrase;

/** kith_passphrase_new_read: the first line of @fd (a file, a pipe or a terminal whose echo is off), read byte by byte into
 * locked memory, never further than its end. Errors: KITH_PROBLEM_USAGE when it is empty, no UTF-8 or over 1,024 bytes.
 * Returns: (transfer full) */
KithPassphrase *kith_passphrase_new_read  (int                    fd,
                                           GError               **error);

/** kith_passphrase_new_typed: what stands in a password entry. Errors: KITH_PROBLEM_USAGE as for reading.
 * Returns: (transfer full) */
KithPassphrase *kith_passphrase_new_typed (const char            *text,
                                           GError               **error);

/** kith_passphrase_new_recovery_code: a new recovery code of 160 random bits. Returns: (transfer full) */
KithPassphrase *kith_passphrase_new_recovery_code (void);

/** kith_passphrase_new_one_time_code: a new code of 80 random bits, to be typed once. Returns: (transfer full) */
KithPassphrase *kith_passphrase_new_one_time_code (void);

/** kith_passphrase_write_line: writes it and a line feed to @fd, without a copy. Errors: G_IO_ERROR */
gboolean        kith_passphrase_write_line (const KithPassphrase  *self,
                                            int                    fd,
                                            GError               **error);

/** kith_passphrase_peek: the text of a recovery code, to be shown; not terminated by a zero byte. @size: (out): in bytes.
 * Returns: (transfer none) */
const char     *kith_passphrase_peek      (const KithPassphrase  *self,
                                           gsize                 *size);

/** kith_passphrase_copy: in locked memory too. Returns: (transfer full) */
KithPassphrase *kith_passphrase_copy      (const KithPassphrase  *self);

/** kith_passphrase_equal: for typing a new one twice. */
gboolean        kith_passphrase_equal     (const KithPassphrase  *self,
                                           const KithPassphrase  *other);
void            kith_passphrase_free      (KithPassphrase        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPassphrase, kith_passphrase_free)

G_END_DECLS
