/* kith-taken-toast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_taken_toast_show: says @sentence over the window of @widget, with a button that takes back the last @n_steps actions in
 * @scope, whatever page is in sight by then; without one for 0. */
void kith_taken_toast_show (GtkWidget    *widget,
                            KithPractice *practice,
                            const char   *sentence,
                            const char   *scope,
                            guint         n_steps);

G_END_DECLS
