/* kith-rotation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-engine.h"

G_BEGIN_DECLS

/** The data keys of a practice, changed under way. The key file says the new keys and, sealed under them, the former ones; then
 * each file is encrypted anew, each in a transaction of its own; then the key file forgets the former ones. Killed anywhere,
 * every file opens with one of the two, and whoever opens the practice next goes on. */

/** kith_rotation_run: @keys_of_both: of the clinical file too. @file: verified; what else is to be changed with it, such as a
 * slot taken out, is in it already. Errors: FORBIDDEN, CONFLICT; BUSY, DISK_FULL, … also when only the files are left to
 * do, and then the message says so */
gboolean kith_rotation_run    (KithDatabase      *self,
                               KithKeyFile       *file,
                               gboolean           keys_of_both,
                               GError           **error);

/** kith_rotation_finish: gives the files their new keys, where that is not done yet. Errors: BUSY, DISK_FULL */
gboolean kith_rotation_finish (KithDatabase      *self,
                               GError           **error);

/** kith_rotation_follow: to be asked before each job: goes along with what another process has done to the keys. @force: also
 * where the key file is as it was. @moved: (out): whether the files were opened anew. Errors: FORBIDDEN, CONFLICT: @self
 * is lost */
gboolean kith_rotation_follow (KithDatabase      *self,
                               gboolean           force,
                               gboolean          *moved,
                               GError           **error);

/** kith_rotation_tend: after unlocking with @passphrase, as far as it can be: seals a stale slot anew, forgets the key file
 * before the present one, and finishes what was interrupted. @file: as it was unlocked; not used where it is the previous
 * one */
void     kith_rotation_tend   (KithDatabase      *self,
                               KithKeyFile       *file,
                               const KithSecret  *passphrase);

G_END_DECLS
