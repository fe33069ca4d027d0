/* kith-taken-toast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_taken_toast_show: says @sentence over @window, with a button that takes back @n_steps actions in @scope up to @last,
 * whatever page is in sight by then; without one for 0. */
void kith_taken_toast_show (GtkWidget    *window,
                            KithPractice *practice,
                            const char   *sentence,
                            const char   *scope,
                            const char   *last,
                            guint         n_steps);

G_END_DECLS
