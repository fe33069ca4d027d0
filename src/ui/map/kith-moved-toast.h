/* kith-moved-toast.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-receipt.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** kith_moved_toast_show: says @sentence over the window of @widget, with two ways on: to undo what @receipt is of, and to say
 * that it was always so, which calls @always with @data as long as @widget lives. @data: freed by @destroy */
void kith_moved_toast_show (GtkWidget      *widget,
                            const char     *sentence,
                            KithReceipt    *receipt,
                            GFunc           always,
                            gpointer        data,
                            GDestroyNotify  destroy);

G_END_DECLS
