/* kith-moved-toast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** KithMovedFunc: someone says that @person always was at @closeness. */
typedef void (*KithMovedFunc) (GtkWidget  *widget,
                               KithPerson *person,
                               double      closeness);

/** kith_moved_toast_show: says @sentence over the window of @widget, with two ways on: to undo, and to say that it was
 * always so, which calls @always as long as @widget lives. */
void kith_moved_toast_show (GtkWidget        *widget,
                            const char       *sentence,
                            const KithPerson *person,
                            double            closeness,
                            KithMovedFunc     always);

G_END_DECLS
