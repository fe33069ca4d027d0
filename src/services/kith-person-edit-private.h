/* kith-person-edit-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person-edit.h"

#include "kith-database.h"

G_BEGIN_DECLS

/** kith_person_edit_store: what kith_practice_alter_person() does within its job, but for the seats of the others. */
gboolean kith_person_edit_store (KithDatabase          *database,
                                 const KithPersonEdit  *edit,
                                 GError               **error);

G_END_DECLS
