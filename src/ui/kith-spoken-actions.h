/* kith-spoken-actions.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_spoken_actions_install: gives check boxes, radio buttons, rows that are buttons and rows with a choice what a screen
 * reader can do to them, which GTK leaves out: "check.press"; "row.press"; "choice.open", "choice.next", "choice.previous".
 * Before any of them is made. */
void kith_spoken_actions_install (void);

G_END_DECLS
