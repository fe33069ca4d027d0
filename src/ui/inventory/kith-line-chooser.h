/* kith-line-chooser.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_line_chooser_set_up: makes @row choose a KithLine, each with its drawn sample. */
void kith_line_chooser_set_up (AdwComboRow *row);

G_END_DECLS
