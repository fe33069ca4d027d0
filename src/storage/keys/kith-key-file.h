/* kith-key-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-file.h"
#include "kith-role.h"
#include "kith-secret.h"

G_BEGIN_DECLS

#define KITH_KEY_FILE_NAME          "practice.keys"
#define KITH_KEY_FILE_PREVIOUS_NAME "practice.keys.previous"
#define KITH_KEY_FILE_MAX_SIZE      65536
#define KITH_RECOVERY_USER          "recovery"

/** KithKeyCost: what one guess of a passphrase costs, in Argon2id passes (1 to 16) and bytes of memory (64 MiB to 4 GiB). */
typedef struct
{
  guint32 passes;
  guint64 memory;
} KithKeyCost;

/** KITH_KEY_COST_DEFAULT: 3 passes over 256 MiB (libsodium's MODERATE). */
#define KITH_KEY_COST_DEFAULT ((KithKeyCost) { 3, G_GUINT64_CONSTANT (256) << 20 })

/** KithKeySlot: what anyone who can read the key file may know of a user. */
typedef struct
{
  char *id;
  char *name;
  KithRole role;
  gboolean owner;
  gboolean recovery;
  gboolean once;       /* opened by a one-time code, until its user chooses a passphrase */
  gint64 created;      /* seconds since 1970, UTC */
  KithKeyCost cost;
} KithKeySlot;

/** KithKeys: what a passphrase opens. @clinical is NULL for the role office; @record is the user's own X25519 private half.
 * @epoch: how often the data keys were changed, from 1. @once: opened with a one-time code. @former: (nullable): the data
 * key before, while a file may still be encrypted with it. @audit: (nullable): what the audit of a file goes on with whose
 * data key was changed. */
typedef struct
{
  char *practice_id;
  char *user_id;
  char *user_name;
  KithRole role;
  gboolean owner;
  gboolean recovery;
  gboolean once;
  guint32 epoch;
  KithSecret *office;
  KithSecret *clinical;
  KithSecret *record;
  KithSecret *former[KITH_N_FILES];
  KithSecret *audit[KITH_N_FILES];
} KithKeys;

typedef struct _KithKeyFile KithKeyFile;

/** kith_keys_new_random: two new random data keys of 32 bytes and a new id for a new practice; role full, owner, no user
 * yet. Returns: (transfer full) */
KithKeys    *kith_keys_new_random       (void);
void         kith_keys_free             (KithKeys          *self);

/** kith_keys_copy: in guarded memory of its own. Returns: (transfer full) */
KithKeys    *kith_keys_copy             (const KithKeys    *self);

/** kith_keys_derive: a subkey of 32 bytes of the data key of @file, by crypto_kdf; @purpose: exactly 8 letters
 * ("kithfile" and "kithslot" are taken by the key file). Returns: (transfer full) (nullable): NULL when the keys don't open @file */
KithSecret  *kith_keys_derive           (const KithKeys    *self,
                                         KithFile           file,
                                         const char        *purpose);

/** kith_keys_derive_former: likewise of the former data key of @file. Returns: (transfer full) (nullable): NULL when there is
 * none */
KithSecret  *kith_keys_derive_former    (const KithKeys    *self,
                                         KithFile           file,
                                         const char        *purpose);

/** kith_keys_get_database_key: Returns: (transfer none) (nullable): NULL when the keys don't open @file */
KithSecret  *kith_keys_get_database_key (const KithKeys    *self,
                                         KithFile           file);

/** kith_keys_dup_audit_key: what the audit of @file is chained with; it outlives the data key, or no link from before could
 * be checked. Returns: (transfer full) (nullable): NULL when the keys don't open @file */
KithSecret  *kith_keys_dup_audit_key    (const KithKeys    *self,
                                         KithFile           file);

/** kith_keys_is_rotating: whether a file may still be encrypted with a former key. */
gboolean     kith_keys_is_rotating      (const KithKeys    *self);

/** kith_key_cost_choose: @memory in bytes, 0 for the default. Less memory costs a pass more, and counts as chosen, so that
 * kith_key_cost_is_outgrown() leaves it as it is. */
KithKeyCost  kith_key_cost_choose       (guint64            memory);

/** kith_key_cost_is_outgrown: whether @cost is that of an earlier default. */
gboolean     kith_key_cost_is_outgrown  (const KithKeyCost *cost);

/** kith_key_file_new: an empty key file for the practice @practice_id. Returns: (transfer full) */
KithKeyFile *kith_key_file_new          (const char        *practice_id);
void         kith_key_file_free         (KithKeyFile       *self);

/** kith_key_file_load: reads practice.keys in @folder, or the generation before when that one is damaged or missing.
 * @previous: (out) (nullable): whether the generation before was used. Errors: NOT_A_PRACTICE (neither is there),
 * DAMAGED, NEWER, UNSAFE_PLACE (link), READ_ONLY. Returns: (transfer full) */
KithKeyFile *kith_key_file_load         (const char        *folder,
                                         gboolean          *previous,
                                         GError           **error);

/** kith_key_file_save: atomically replaces practice.keys, mode 0600, and keeps the generation before. Authenticates the
 * whole with @keys. Killed at any point, one whole generation stays. After an error @self is as before.
 * Errors: CONFLICT when another process has saved since @self was loaded, BUSY, DAMAGED, DISK_FULL, READ_ONLY */
gboolean     kith_key_file_save         (KithKeyFile       *self,
                                         const KithKeys    *keys,
                                         const char        *folder,
                                         GError           **error);

/** kith_key_file_lacks_previous: whether the second copy in @folder is missing or damaged. */
gboolean     kith_key_file_lacks_previous  (const char     *folder);

/** kith_key_file_forget_previous: makes the generation before equal to the present one, where it is not, so that a removed
 * slot is gone.
 * Errors: CONFLICT, BUSY, DISK_FULL, READ_ONLY */
gboolean     kith_key_file_forget_previous (KithKeyFile    *self,
                                            const char     *folder,
                                            GError        **error);

/** kith_key_file_verify: whether @keys, unlocked before, find the whole file and every slot they can check (the office
 * key: the slots of role office; both keys: all) as holders of the keys made them. No Argon2id. Errors: DAMAGED */
gboolean     kith_key_file_verify       (const KithKeyFile *self,
                                         const KithKeys    *keys,
                                         GError           **error);

/** kith_key_file_add: a slot for a new user. @once: @passphrase is a one-time code. @holder must hold the keys that @role
 * needs, and be an owner to make an owner; an owner's role is full. @name is stored in Unicode form NFC; no two names differ by case alone. One Argon2id.
 * Errors: EXISTS, FORBIDDEN (also past 64 slots), DAMAGED (@holder doesn't fit the file), FAILED (no memory, or @cost out
 * of bounds), KITH_DOMAIN_ERROR (the name) */
gboolean     kith_key_file_add          (KithKeyFile       *self,
                                         const KithKeys    *holder,
                                         const char        *name,
                                         KithRole           role,
                                         gboolean           owner,
                                         gboolean           once,
                                         const KithSecret  *passphrase,
                                         KithKeyCost        cost,
                                         GError           **error);

/** kith_key_file_add_recovery: the slot of the printed code; role full, owner. @code as typed or printed. One Argon2id.
 * Errors: EXISTS, FORBIDDEN, DAMAGED, FAILED (also when @code is none) */
gboolean     kith_key_file_add_recovery (KithKeyFile       *self,
                                         const KithKeys    *holder,
                                         const KithSecret  *code,
                                         KithKeyCost        cost,
                                         GError           **error);

/** kith_key_file_change: gives the slot of whom @keys are a new passphrase, and marks it as chosen by its user. For the
 * recovery slot @passphrase is a code. One Argon2id. Errors: NOT_FOUND, DAMAGED, FAILED */
gboolean     kith_key_file_change       (KithKeyFile       *self,
                                         const KithKeys    *keys,
                                         const KithSecret  *passphrase,
                                         KithKeyCost        cost,
                                         GError           **error);

/** kith_key_file_reset: an owner gives the user @name another passphrase or, with @once, a one-time code, and a new key pair:
 * the private half is lost with the passphrase, and with it what was sealed to that user alone. For KITH_RECOVERY_USER
 * @passphrase is a code. One Argon2id. Errors: NOT_FOUND, FORBIDDEN, DAMAGED, FAILED */
gboolean     kith_key_file_reset        (KithKeyFile       *self,
                                         const KithKeys    *holder,
                                         const char        *name,
                                         gboolean           once,
                                         const KithSecret  *passphrase,
                                         KithKeyCost        cost,
                                         GError           **error);

/** kith_key_file_rotate: new data keys of the office file and, with @clinical, of the other one, sealed to every slot that
 * is left; nobody is asked for anything. The keys before stay in it, sealed under the new ones, until
 * kith_key_file_settle(). After an error @self is of no use. Errors: FORBIDDEN (no owner), FAILED (the last rotation is
 * not settled), DAMAGED. Returns: (transfer full): the new keys of @holder, to save with */
KithKeys    *kith_key_file_rotate       (KithKeyFile       *self,
                                         const KithKeys    *holder,
                                         gboolean           clinical,
                                         GError           **error);

/** kith_key_file_settle: forgets the former keys that are in @keys, once no file is encrypted with them. Needs a save.
 * Errors: DAMAGED */
gboolean     kith_key_file_settle       (KithKeyFile       *self,
                                         const KithKeys    *keys,
                                         GError           **error);

/** kith_key_file_follow: the keys of whom @held are, unlocked earlier, as they are now. No passphrase, no Argon2id.
 * Errors: FORBIDDEN when their slot is gone, CONFLICT when they have to unlock again, DAMAGED. Returns: (transfer full) */
KithKeys    *kith_key_file_follow       (const KithKeyFile *self,
                                         const KithKeys    *held,
                                         GError           **error);

/** kith_key_file_is_stale: whether the slot of whom @keys are should be sealed anew when its passphrase is at hand: it was
 * made at an outgrown cost, or knows the data keys of an earlier epoch. */
gboolean     kith_key_file_is_stale     (const KithKeyFile *self,
                                         const KithKeys    *keys);

/** kith_key_file_refresh: seals a stale slot anew with the passphrase (or code) that has just opened it. Errors: those of
 * kith_key_file_change() */
gboolean     kith_key_file_refresh      (KithKeyFile       *self,
                                         const KithKeys    *keys,
                                         const KithSecret  *passphrase,
                                         GError           **error);

guint32      kith_key_file_get_epoch    (const KithKeyFile *self);

/** kith_key_file_remove: takes a user's slot out. Errors: NOT_FOUND, FORBIDDEN (the last owner that is no recovery
 * slot, the recovery slot, or @holder is no owner) */
gboolean     kith_key_file_remove       (KithKeyFile       *self,
                                         const KithKeys    *holder,
                                         const char        *name,
                                         GError           **error);

/** kith_key_file_set_owner: an owner makes the user @name one, or takes that back. No passphrase, no Argon2id.
 * Errors: NOT_FOUND, EXISTS (so already), FORBIDDEN (the last owner that is no recovery slot, the recovery slot, a user without
 * the clinical key, or @holder is no owner), DAMAGED */
gboolean     kith_key_file_set_owner    (KithKeyFile       *self,
                                         const KithKeys    *holder,
                                         const char        *name,
                                         gboolean           owner,
                                         GError           **error);

/** kith_key_file_unlock: @user: (nullable): compared without case; may be left out where there is one user beside the recovery slot; for
 * KITH_RECOVERY_USER the passphrase is the code, as typed, and likewise where a one-time code was given. One Argon2id. Checks the authentication of the whole file and of every slot the keys can check.
 * Errors: WRONG_PASSPHRASE, NOT_FOUND (no such user), KITH_DOMAIN_ERROR_EMPTY (none named and several: the message lists them), DAMAGED,
 * FAILED (no memory for Argon2id).
 * Returns: (transfer full) */
KithKeys    *kith_key_file_unlock       (const KithKeyFile *self,
                                         const char        *user,
                                         const KithSecret  *passphrase,
                                         GError           **error);

const char  *kith_key_file_get_practice_id (const KithKeyFile *self);

/** kith_key_file_dup_slots: Returns: (transfer full) (element-type KithKeySlot): in the order they were added */
GPtrArray   *kith_key_file_dup_slots    (const KithKeyFile *self);
KithKeySlot *kith_key_slot_copy         (const KithKeySlot *self);
void         kith_key_slot_free         (KithKeySlot       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithKeys, kith_keys_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithKeyFile, kith_key_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithKeySlot, kith_key_slot_free)

G_END_DECLS
