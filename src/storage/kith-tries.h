/* kith-tries.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-history.h"
#include "kith-key-file.h"

G_BEGIN_DECLS

/** A passphrase that does not fit opens no file that it could be noted in. It is noted in practice.tries beside them, as a time
 * and the id of a user, in clear, and taken into the audit by the next one who gets in. Whoever can write the folder can remove
 * the file, as they could guess on a copy of the folder: it tells an owner of honest mistakes and careless guests. */

/** kith_tries_add: that @user (nullable), as typed, did not get into @folder. A folder that can't be written stays as it is. */
void       kith_tries_add  (const char         *folder,
                            const KithKeyFile  *file,
                            const char         *user);

/** kith_tries_take: hands what is noted in its folder to the audit of @self, and forgets it there. */
gboolean   kith_tries_take (KithDatabase       *self,
                            GError            **error);

G_END_DECLS
