/* kith-users.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"
#include "kith-secret.h"

G_BEGIN_DECLS

/** KithUser: who has a slot in the key file. @once: has a one-time code and no passphrase yet. @created: seconds since 1970,
 * UTC. */
typedef struct
{
  char *id;
  char *name;
  KithRole role;
  gboolean owner;
  gboolean recovery;
  gboolean once;
  gint64 created;
} KithUser;

/** kith_database_list_users: as the key file has them now, the recovery code among them. Returns: (transfer full) (element-type KithUser) */
GPtrArray *kith_database_list_users  (KithDatabase      *self,
                                      GError           **error);

/** kith_users_read: who may open the practice in @folder, as anyone who can read its key file may know; nothing is
 * verified before someone unlocks it. Without the recovery code. Errors: those of kith_key_file_load().
 * Returns: (transfer full) (element-type KithUser) */
GPtrArray *kith_users_read           (const char        *folder,
                                      GError           **error);

/** kith_users_read_backup: likewise of the backup @path. Errors: DAMAGED, NEWER, NOT_FOUND */
GPtrArray *kith_users_read_backup    (const char        *path,
                                      GError           **error);

/** kith_database_add_user: an owner gives @name a slot; noted in the audit before. @once: @passphrase is a one-time code.
 * @memory: of Argon2id, 0 for the default. Call all of these in a TASK or an ENTRY.
 * Errors: FORBIDDEN, EXISTS, CONFLICT; KITH_DOMAIN_ERROR for the name. Returns: (transfer full): the new user's id */
char      *kith_database_add_user    (KithDatabase      *self,
                                      const char        *name,
                                      KithRole           role,
                                      gboolean           owner,
                                      gboolean           once,
                                      const KithSecret  *passphrase,
                                      guint64            memory,
                                      GError           **error);

/** kith_database_change_passphrase: of this user. @present: (nullable): what it is now; NULL where it has only just opened the
 * practice. The generation before is forgotten with it. Errors: WRONG_PASSPHRASE, FORBIDDEN (the recovery code has
 * kith_database_renew_recovery()), CONFLICT */
gboolean   kith_database_change_passphrase (KithDatabase *self,
                                      const KithSecret  *present,
                                      const KithSecret  *passphrase,
                                      guint64            memory,
                                      GError           **error);

/** kith_database_reset_user: an owner gives @name, who has forgotten theirs, a one-time code (@once) or, having come with the
 * recovery code, a passphrase. Process notes that were sealed to @name can't be read any more. Errors: FORBIDDEN,
 * NOT_FOUND, CONFLICT */
gboolean   kith_database_reset_user  (KithDatabase      *self,
                                      const char        *name,
                                      gboolean           once,
                                      const KithSecret  *passphrase,
                                      guint64            memory,
                                      GError           **error);

/** kith_database_renew_recovery: an owner makes @code the recovery code; the one before opens nothing. Errors: FORBIDDEN,
 * CONFLICT */
gboolean   kith_database_renew_recovery (KithDatabase   *self,
                                      const KithSecret  *code,
                                      guint64            memory,
                                      GError           **error);

/** kith_database_rekey: an owner changes the keys of both files. Errors: FORBIDDEN, CONFLICT, BUSY, DISK_FULL */
gboolean   kith_database_rekey       (KithDatabase      *self,
                                      GError           **error);

/** kith_database_set_owner: an owner makes @name one, or takes that back; noted in the audit before. It holds in windows that are
 * open, too. Errors: FORBIDDEN (no owner, the last owner, the recovery code, a user without the clinical key), EXISTS (so
 * already), NOT_FOUND, CONFLICT */
gboolean   kith_database_set_owner   (KithDatabase      *self,
                                      const char        *name,
                                      gboolean           owner,
                                      GError           **error);

/** kith_database_is_owner: whether this user may change who else opens the practice; whoever has the recovery code may. */
gboolean   kith_database_is_owner    (KithDatabase      *self);

/** kith_database_is_awaited: whether this user came with a one-time code and has to choose a passphrase before anything else. */
gboolean   kith_database_is_awaited  (KithDatabase      *self);

/** kith_database_remove_user: an owner takes a slot out of both generations of the key file, and changes the keys of all that
 * it opened. Errors: FORBIDDEN (no owner, oneself, or the last owner), NOT_FOUND, CONFLICT, BUSY, DISK_FULL */
gboolean   kith_database_remove_user (KithDatabase      *self,
                                      const char        *name,
                                      GError           **error);

void       kith_user_free            (KithUser          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithUser, kith_user_free)

G_END_DECLS
