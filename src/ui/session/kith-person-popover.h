/* kith-person-popover.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_POPOVER (kith_person_popover_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonPopover, kith_person_popover, KITH, PERSON_POPOVER, GtkPopover)

/** KithPersonPopover: someone is found by typing. Signals "chosen" (id): someone who is known; "named" (name): someone who is
 * not. */

/** kith_person_popover_set_people: who is offered. @people: (element-type KithPerson) */
void kith_person_popover_set_people (KithPersonPopover *self,
                                     GPtrArray         *people);

G_END_DECLS
