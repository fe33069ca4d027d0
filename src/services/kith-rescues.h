/* kith-rescues.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-rescue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** kith_practice_rescue: what can be read of the damaged practice @damaged, which stays as it is, becomes the new one @folder of
 * the same users. Resolves to a KithRescue (boxed). @user: (nullable) where there is one. Errors: those of restoring */
DexFuture *kith_practice_rescue    (KithPractice          *self,
                                    const char            *damaged,
                                    const char            *folder,
                                    const char            *user,
                                    const KithPassphrase  *passphrase,
                                    GCancellable          *cancellable);

/** kith_practice_find_damage: what a check of all that this user can read finds. Resolves to a GStrv (boxed): translated sentences,
 * none where it is sound; what can be put right is among kith_practice_load_remarks() */
DexFuture *kith_practice_find_damage (KithPractice        *self);

/** kith_report_dup_rescue: {ok, rows, unread: [FILE], lost: [{file, table, id, cause}]}: ok is whether nothing was lost; no content.
 * Returns: (transfer full) */
char      *kith_report_dup_rescue  (const KithRescue      *rescue);

G_END_DECLS
