/* kith-members.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** KithMember: who may open a practice. @once: they have a one-time code and no passphrase yet. @created: seconds since 1970,
 * UTC. */
typedef struct
{
  char *id;
  char *name;
  KithRole role;
  gboolean owner;
  gboolean once;
  gint64 created;
} KithMember;

/** KithNewMember: whom to give access. @once: @passphrase is a one-time code, after which they choose a passphrase of their
 * own. @memory as in KithNewPractice. All borrowed for the call. */
typedef struct
{
  const char *name;
  KithRole role;
  gboolean owner;
  gboolean once;
  const KithPassphrase *passphrase;
  guint64 memory;
} KithNewMember;

/** kith_practice_read_members: of the practice in @folder, as its key file tells anyone; without the recovery code. Errors: those
 * of opening. Returns: (transfer full) (element-type KithMember) */
GPtrArray *kith_practice_read_members      (const char           *folder,
                                            GError              **error);

/** kith_practice_list_names: of those who may open the practice in @folder, as its key file tells anyone. Errors: those of
 * reading it. Returns: (transfer full) */
GStrv        kith_practice_list_names     (const char           *folder,
                                           GError              **error);

/** kith_practice_load_members: of the open practice. Resolves to a GPtrArray (boxed) of KithMember. */
DexFuture *kith_practice_load_members      (KithPractice         *self);

/** kith_practice_add_member: an owner gives someone access. Resolves to the new user's id (string). */
DexFuture *kith_practice_add_member        (KithPractice         *self,
                                            const KithNewMember  *member);

/** kith_practice_remove_member: an owner takes all access of @name away: the keys of all that they could open are changed,
 * which asks nobody for anything. @cancellable: (nullable): good until the new keys are stored. Resolves to TRUE. */
DexFuture *kith_practice_remove_member     (KithPractice         *self,
                                            const char           *name,
                                            GCancellable         *cancellable);

/** kith_practice_set_owner: an owner makes @name one, or takes that back; the last one stays. Resolves to TRUE. */
DexFuture *kith_practice_set_owner         (KithPractice         *self,
                                            const char           *name,
                                            gboolean              owner);

/** kith_practice_rekey: an owner changes the keys of both files. Resolves to TRUE. */
DexFuture *kith_practice_rekey             (KithPractice         *self,
                                            GCancellable         *cancellable);

/** kith_practice_change_passphrase: of whoever has it open. @present: (nullable): what it is now, to be checked; NULL where it
 * has just been typed to unlock. Resolves to TRUE. Errors: KITH_PROBLEM_WRONG_PASSPHRASE */
DexFuture *kith_practice_change_passphrase (KithPractice         *self,
                                            const KithPassphrase *present,
                                            const KithPassphrase *passphrase,
                                            guint64               memory);

/** kith_practice_reset_member: an owner gives @name, who has forgotten theirs, a one-time code (@once); who came with the
 * recovery code may give a passphrase. Resolves to TRUE. */
DexFuture *kith_practice_reset_member      (KithPractice         *self,
                                            const char           *name,
                                            gboolean              once,
                                            const KithPassphrase *passphrase,
                                            guint64               memory);

/** kith_practice_renew_recovery: an owner makes @code the recovery code; the one before opens nothing. Resolves to TRUE. */
DexFuture *kith_practice_renew_recovery    (KithPractice         *self,
                                            const KithPassphrase *code,
                                            guint64               memory);

KithMember *kith_member_copy (const KithMember *self);
void        kith_member_free (KithMember       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMember, kith_member_free)

G_END_DECLS
