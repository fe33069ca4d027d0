/* kith-access.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-backup-keeper.h"
#include "kith-practice.h"

G_BEGIN_DECLS

#define KITH_TYPE_ACCESS (kith_access_get_type ())
G_DECLARE_FINAL_TYPE (KithAccess, kith_access, KITH, ACCESS, GObject)

/** KithAccess: a practice of this program, locked or open for one user, in all windows that show it: who unlocks it in one
 * has unlocked it in all, and so with locking. Property "details" (KithDetails, nullable): of the open practice; NULL while
 * it is locked. Signals: "locking": now is the time to note the place and to let go of what is being typed, for the widgets
 * go next. "failed" (GError): something could not be stored before locking, or why it was locked by another process. "renamed": the
 * practice has another name or is in another time zone, which the details tell already. */

/** kith_access_get: the one of @folder, locked unless another window has unlocked it. Returns: (transfer full) */
KithAccess        *kith_access_get          (const char           *folder);

KithPractice      *kith_access_get_practice (KithAccess           *self);
const char        *kith_access_get_folder   (KithAccess           *self);

/** kith_access_get_details: Returns: (transfer none) (nullable): NULL while it is locked */
const KithDetails *kith_access_get_details  (KithAccess           *self);

/** kith_access_get_last_user: who had it open before it was locked. Returns: (transfer none) (nullable) */
const char        *kith_access_get_last_user (KithAccess          *self);

/** kith_access_get_keeper: Returns: (transfer none) (nullable): NULL where nobody makes backups: locked, at the desk, in a demo */
KithBackupKeeper  *kith_access_get_keeper   (KithAccess           *self);

/** kith_access_unlock: Resolves to TRUE when it is open. Errors: those of kith_practice_unlock() */
DexFuture         *kith_access_unlock       (KithAccess           *self,
                                             const char           *user,
                                             const KithPassphrase *passphrase);

/** kith_access_choose: gives whoever came with a one-time code @passphrase. Resolves to TRUE when it is open to them. Errors:
 * those of kith_practice_change_passphrase() */
DexFuture         *kith_access_choose       (KithAccess           *self,
                                             const KithPassphrase *passphrase);

/** kith_access_lock: takes the pages away at once, stores what is under way, wipes the keys. */
void               kith_access_lock         (KithAccess           *self);

/** kith_access_lock_all: every practice of this program that is open. Resolves to TRUE when no key is left. */
DexFuture         *kith_access_lock_all     (void);

/** kith_access_note_damage: a check found the practice damaged, though it opens; kith_access_is_damaged: whether one did. */
void               kith_access_note_damage  (KithAccess           *self);
gboolean           kith_access_is_damaged   (KithAccess           *self);

/** kith_access_touch: someone is there; it is locked when nobody was for as long as the settings say. */
void               kith_access_touch        (KithAccess           *self);

G_END_DECLS
