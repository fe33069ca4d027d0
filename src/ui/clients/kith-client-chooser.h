/* kith-client-chooser.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CLIENT_CHOOSER (kith_client_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KithClientChooser, kith_client_chooser, KITH, CLIENT_CHOOSER, AdwBin)

/** KithClientChooser: one client, looked for by name, phone or birthday. Signals "changed" (another one, or nobody yet),
 * "chosen" (by hand, after "changed"). */

/** kith_client_chooser_set_practice: whose clients they are; once. */
void        kith_client_chooser_set_practice (KithClientChooser *self,
                                              KithPractice      *practice);

/** kith_client_chooser_get_client: Returns: (transfer none): an id, "" for nobody yet */
const char *kith_client_chooser_get_client   (KithClientChooser *self);

/** kith_client_chooser_set_contact: @contact: (nullable): nobody yet. */
void        kith_client_chooser_set_contact  (KithClientChooser *self,
                                              const KithContact *contact);

/** kith_client_chooser_focus: puts the cursor where a client is looked for. */
void        kith_client_chooser_focus        (KithClientChooser *self);

G_END_DECLS
