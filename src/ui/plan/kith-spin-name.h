/* kith-spin-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_spin_row_name: tells those who do not see it that the number in @row is what its title says. */
void kith_spin_row_name (AdwSpinRow *row);

G_END_DECLS
