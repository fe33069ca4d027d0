/* kith-users.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"
#include "kith-secret.h"

G_BEGIN_DECLS

/** KithUser: who has a slot in the key file. @created: seconds since 1970, UTC. */
typedef struct
{
  char *id;
  char *name;
  KithRole role;
  gboolean owner;
  gboolean recovery;
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

/** kith_database_add_user: an owner gives @name a slot; noted in the audit before. Call it in a TASK.
 * Errors: FORBIDDEN, EXISTS, CONFLICT; KITH_DOMAIN_ERROR for the name. Returns: (transfer full): the new user's id */
char      *kith_database_add_user    (KithDatabase      *self,
                                      const char        *name,
                                      KithRole           role,
                                      gboolean           owner,
                                      const KithSecret  *passphrase,
                                      guint64            memory,
                                      GError           **error);

/** kith_database_is_owner: whether this user may change who else opens the practice; whoever has the recovery code may. */
gboolean   kith_database_is_owner    (KithDatabase      *self);

/** kith_database_remove_user: an owner takes a slot out of both generations of the key file.
 * Errors: FORBIDDEN (no owner, or the last one), NOT_FOUND */
gboolean   kith_database_remove_user (KithDatabase      *self,
                                      const char        *name,
                                      GError           **error);

void       kith_user_free            (KithUser          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithUser, kith_user_free)

G_END_DECLS
