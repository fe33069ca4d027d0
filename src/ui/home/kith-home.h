/* kith-home.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-backup-keeper.h"
#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_HOME (kith_home_get_type ())
G_DECLARE_FINAL_TYPE (KithHome, kith_home, KITH, HOME, AdwBreakpointBin)

/** KithHome: everything of an open practice: the list of clients, and the client who was opened on top of it. Actions, from
 * anywhere inside: "home.open-client" (s: id), "home.open-view" ((ss): id of a client, name of a view), "home.open-day"
 * (s: a day such as 2027-01-11, in the schedule). Property "initials": for the names in its lists. */

/** kith_home_new: Returns: (transfer floating) */
GtkWidget *kith_home_new    (KithPractice      *practice,
                             const KithDetails *details);

/** kith_home_watch: tells of the trouble that @keeper has, as long as it has it. */
void       kith_home_watch  (KithHome          *self,
                             KithBackupKeeper  *keeper);

/** kith_home_step: undoes or redoes this user's last change, of the client or the dialog in sight or of any. */
void       kith_home_step   (KithHome          *self,
                             gboolean           undo);

/** kith_home_step_action: undoes the one action @id, or does it again, wherever it was done. */
void       kith_home_step_action (KithHome     *self,
                             const char        *id,
                             gboolean           undo);

/** kith_home_search: asks for words and finds them everywhere. */
void       kith_home_search (KithHome          *self);

/** kith_home_switch: asks for a client or something to do, by name. */
void       kith_home_switch (KithHome          *self);

/** kith_home_add: asks for what the page in sight holds: a client. */
void       kith_home_add    (KithHome          *self);

/** kith_home_get_practice, _details, _client: what is open and by whom; the client in sight. Returns: (transfer none); of the
 * client an id (nullable) */
KithPractice      *kith_home_get_practice (KithHome *self);
const KithDetails *kith_home_get_details  (KithHome *self);
const char        *kith_home_get_client   (KithHome *self);

/** kith_home_open: shows the client @id, with the list behind; the page as it was left where it is open. */
void       kith_home_open   (KithHome          *self,
                             const char        *id);

/** kith_home_dup_way: the action that leads back to the page in sight, detailed; it holds ids and no names.
 * Returns: (transfer full) */
char      *kith_home_dup_way (KithHome         *self);

/** kith_home_go: does the detailed action @way, one of this home or of what it is in. */
void       kith_home_go     (KithHome          *self,
                             const char        *way);

G_END_DECLS
