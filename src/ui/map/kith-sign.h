/* kith-sign.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_SIGN (kith_sign_get_type ())
G_DECLARE_FINAL_TYPE (KithSign, kith_sign, KITH, SIGN, GtkWidget)

/** KithSign: a sign of the map in a row, as large as its size request. It says nothing to assistive technology: whatever it
 * shows must be in words beside it. */
GtkWidget *kith_sign_new        (void);

/** kith_sign_show_disc: @person as they stand on the map, with @initials in the disc. */
void       kith_sign_show_disc  (KithSign              *self,
                                 const KithPerson      *person,
                                 const char            *initials);

/** kith_sign_show_rings: how close they are and are wished. @state: (nullable) */
void       kith_sign_show_rings (KithSign              *self,
                                 const KithPersonState *state);

/** kith_sign_show_line: the line to the client; @strength as in KithPersonState. */
void       kith_sign_show_line  (KithSign              *self,
                                 KithLine               line,
                                 int                    strength,
                                 KithFlow               flow);

G_END_DECLS
