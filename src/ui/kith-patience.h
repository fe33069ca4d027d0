/* kith-patience.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithPatientFunc: sends an edit, and awaits its answer. Returns: (transfer full) (nullable): NULL with @error set */
typedef char *(*KithPatientFunc) (gpointer   data,
                                  GError   **error);

/** kith_patience_send: calls @send in a fiber, within kith_practice_begin_edit(), and again and again while the disk is full or
 * can't be written, for as long as the practice is not being locked; the window that @widget is in says so all the while. Nothing
 * that was typed is lost for want of room. Returns: (transfer full) (nullable): what @send answered at last */
char *kith_patience_send (GtkWidget        *widget,
                          KithPractice     *practice,
                          KithPatientFunc   send,
                          gpointer          data,
                          GError          **error);

G_END_DECLS
