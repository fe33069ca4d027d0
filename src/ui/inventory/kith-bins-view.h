/* kith-bins-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_BINS_VIEW (kith_bins_view_get_type ())
G_DECLARE_FINAL_TYPE (KithBinsView, kith_bins_view, KITH, BINS_VIEW, AdwBin)

/** KithBinsView: all people of a client sorted by one question of the inventory at a time: dragged into bins, sent there from a
 * menu, or by a digit. Each placing is stored, and undone, by itself. Signal "ended": it was left. */

/** kith_bins_view_new: Returns: (transfer floating) */
GtkWidget *kith_bins_view_new   (KithPractice   *practice,
                                 KithPeopleList *people);

/** kith_bins_view_begin: gives the focus to the first who is to be sorted. */
void       kith_bins_view_begin (KithBinsView   *self);

G_END_DECLS
