/* kith-past-expander.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-past.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PAST_EXPANDER (kith_past_expander_get_type ())
G_DECLARE_FINAL_TYPE (KithPastExpander, kith_past_expander, KITH, PAST_EXPANDER, AdwExpanderRow)

/** KithPastExpander: one action of the history; unfolded, what it changed. Signal "bring-back": what was there before is wanted
 * again. */

/** kith_past_expander_new: Returns: (transfer floating) */
GtkWidget *kith_past_expander_new      (KithPast          *past,
                                          gboolean           initials);

/** kith_past_expander_get_past: Returns: (transfer none) */
KithPast  *kith_past_expander_get_past (KithPastExpander *self);

G_END_DECLS
