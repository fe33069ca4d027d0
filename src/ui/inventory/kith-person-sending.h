/* kith-person-sending.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"
#include "kith-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithPersonSentFunc: what was sent for @widget has come home, or could not be @stored. */
typedef void (*KithPersonSentFunc) (GtkWidget *widget,
                                    gboolean   stored);

/** kith_person_send: stores @fields of @person and @state, which are borrowed for the call. Why it could not is said over the
 * window of @widget. */
void kith_person_send   (GtkWidget             *widget,
                         KithPractice          *practice,
                         const KithPerson      *person,
                         const KithPersonState *state,
                         guint                  fields,
                         KithPersonSentFunc     sent);

/** kith_person_remove: takes @person out of the inventory, and says so there, with a way back. */
void kith_person_remove (GtkWidget             *widget,
                         KithPractice          *practice,
                         const KithPerson      *person);

G_END_DECLS
