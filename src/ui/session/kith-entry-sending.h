/* kith-entry-sending.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-treatment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_entry_send: has @entry (transfer full) entered in the practice; what came of it is said over the window that @widget is
 * in: @sentence (nullable) with a way to undo it, or the error. */
void kith_entry_send (GtkWidget     *widget,
                      KithPractice  *practice,
                      KithEntryVerb  verb,
                      KithEntry     *entry,
                      const char    *sentence);

G_END_DECLS
