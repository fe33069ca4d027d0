/* kith-who-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_WHO_GROUP (kith_who_group_get_type ())
G_DECLARE_FINAL_TYPE (KithWhoGroup, kith_who_group, KITH, WHO_GROUP, AdwPreferencesGroup)

/** KithWhoGroup: who someone is. Signals "touched": something was chosen; "typed"; "finished": typing has ended. */

/** kith_who_group_ask: shows only what is asked about someone: not their name, nor what is written about them; and no heading. */
void kith_who_group_ask          (KithWhoGroup         *self);

/** kith_who_group_read: puts what is said here into @form, whose texts it lends; a guess that nobody has taken and a date that
 * is none leave what is there. */
void kith_who_group_read         (KithWhoGroup         *self,
                                  KithPersonForm       *form);

/** kith_who_group_write: shows those @fields of @form. */
void kith_who_group_write        (KithWhoGroup         *self,
                                  const KithPersonForm *form,
                                  guint                 fields);
void kith_who_group_set_editable (KithWhoGroup         *self,
                                  gboolean              editable);

G_END_DECLS
