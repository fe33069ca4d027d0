/* kith-client.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-contact.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLIENT (kith_client_get_type ())
G_DECLARE_FINAL_TYPE (KithClient, kith_client, KITH, CLIENT, GObject)

/** KithClient: a row of a list of clients. Nothing changes it; a client who changed is a new row. */

/** kith_client_new: Returns: (transfer full): with a copy of @contact */
KithClient        *kith_client_new         (const KithContact *contact);

/** kith_client_get_contact: Returns: (transfer none) */
const KithContact *kith_client_get_contact (KithClient        *self);

/** kith_client_dup_name: or its @initials, "A. P.", where they are wanted. Returns: (transfer full) */
char              *kith_client_dup_name    (KithClient        *self,
                                            gboolean           initials);

/** kith_client_dup_subtitle: what tells equal names apart: birthday in the locale's form, phone, when they come next where
 * another has the name too, and that they were put away; "" for none of these.
 * Returns: (transfer full) */
char              *kith_client_dup_subtitle (KithClient       *self);

/** kith_client_equal: the same client in the same version, who comes next at the same time. */
gboolean           kith_client_equal       (KithClient        *self,
                                            KithClient        *other);

G_END_DECLS
