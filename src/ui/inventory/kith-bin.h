/* kith-bin.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person-chip.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_BIN (kith_bin_get_type ())
G_DECLARE_FINAL_TYPE (KithBin, kith_bin, KITH, BIN, AdwBin)

/** KithBin: one of the bins into which people are sorted, or the tray of those who are in none. Signal "filled"
 * (KithPersonChip, guint): someone was dropped into this bin. */

/** kith_bin_new: the @bin of @sorting, with its digit; KITH_NO_BIN is the tray. Returns: (transfer floating) */
GtkWidget      *kith_bin_new    (const KithSorting *sorting,
                                 guint              bin);

/** kith_bin_empty: takes everyone out. */
void            kith_bin_empty  (KithBin        *self);

/** kith_bin_add: @chip: (transfer floating) */
void            kith_bin_add    (KithBin        *self,
                                 GtkWidget      *chip);

/** kith_bin_get_first: Returns: (transfer none) (nullable) */
GtkWidget      *kith_bin_get_first (KithBin     *self);

/** kith_bin_find: Returns: (transfer none) (nullable) */
GtkWidget      *kith_bin_find   (KithBin        *self,
                                 const char     *person);

G_END_DECLS
