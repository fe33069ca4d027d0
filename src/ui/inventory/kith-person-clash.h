/* kith-person-clash.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-conflict.h"
#include "kith-person-edit.h"

G_BEGIN_DECLS

/** KithSaid: what is said of someone. Borrowed. */
typedef struct
{
  const KithPerson *person;
  const KithPersonState *state;
} KithSaid;

/** kith_person_clash_new: those @fields in which two versions differ, side by side. Returns: (transfer full) */
KithConflict *kith_person_clash_new (const KithSaid *mine,
                                     const KithSaid *theirs,
                                     guint           fields);

G_END_DECLS
