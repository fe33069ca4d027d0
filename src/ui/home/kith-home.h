/* kith-home.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_HOME (kith_home_get_type ())
G_DECLARE_FINAL_TYPE (KithHome, kith_home, KITH, HOME, AdwBreakpointBin)

/** KithHome: everything of an open practice: the list of clients, and the client who was opened on top of it. */

/** kith_home_new: Returns: (transfer floating) */
GtkWidget *kith_home_new    (KithPractice      *practice,
                             const KithDetails *details);

/** kith_home_step: undoes or redoes this user's last change, of the client in sight or of any. */
void       kith_home_step   (KithHome          *self,
                             gboolean           undo);

/** kith_home_search: puts the cursor into the search of the page in sight. */
void       kith_home_search (KithHome          *self);

/** kith_home_add: asks for what the page in sight holds: a client. */
void       kith_home_add    (KithHome          *self);

/** kith_home_get_practice, _details, _client: what is open and by whom; the client in sight. Returns: (transfer none); of the
 * client an id (nullable) */
KithPractice      *kith_home_get_practice (KithHome *self);
const KithDetails *kith_home_get_details  (KithHome *self);
const char        *kith_home_get_client   (KithHome *self);

/** kith_home_open: shows the client @id, with the list behind. */
void       kith_home_open   (KithHome          *self,
                             const char        *id);

G_END_DECLS
