/* kith-person-chip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-sorting.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_CHIP (kith_person_chip_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonChip, kith_person_chip, KITH, PERSON_CHIP, AdwBin)

/** KithPersonChip: someone who is dragged into a bin, or sent there from a menu, which opens by a click or a key. Signal "sent" (guint:
 * which bin; KITH_NO_BIN: out of this one). */

/** kith_person_chip_new: in @bin of @sorting, which must outlive it, or in none. Returns: (transfer floating) */
GtkWidget  *kith_person_chip_new           (KithPersonItem    *item,
                                            const KithSorting *sorting,
                                            guint              bin);

/** kith_person_chip_get_person: Returns: (transfer none): their id */
const char *kith_person_chip_get_person    (KithPersonChip *self);
guint       kith_person_chip_get_bin       (KithPersonChip *self);

G_END_DECLS
