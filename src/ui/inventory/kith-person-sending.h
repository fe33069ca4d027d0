/* kith-person-sending.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person-edit.h"
#include "kith-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithPersonSentFunc: what was sent for @owner has come home, or could not be @stored. @open: (nullable): the edit, where it was
 * met by another one and is left to be looked at. */
typedef void (*KithPersonSentFunc) (GObject              *owner,
                                    gboolean              stored,
                                    const KithPersonEdit *open);

/** kith_person_send: stores @edit, which is borrowed for the call. Where someone else has changed the same meanwhile, both are
 * shown and one is kept. Why it could not is said over the window of @widget. @owner: to be told with @sent. */
void kith_person_send   (GtkWidget            *widget,
                         KithPractice         *practice,
                         const KithPersonEdit *edit,
                         KithPersonSentFunc    sent,
                         GObject              *owner);

/** kith_person_remove: takes @person out of the inventory, and says so there, with a way back. */
void kith_person_remove (GtkWidget            *widget,
                         KithPractice         *practice,
                         const KithPerson     *person);

G_END_DECLS
