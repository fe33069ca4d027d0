/* kith-enter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-treatment.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_enter: sends @entry (transfer full) to @practice. What it says goes to the window that @widget is in: @sentence
 * (nullable) with a way to undo once it is stored, or why it was not. Where someone else has changed what it knows, both are
 * shown, or what there is now. */
void kith_enter (GtkWidget     *widget,
                 KithPractice  *practice,
                 KithEntryVerb  verb,
                 KithEntry     *entry,
                 const char    *sentence);

G_END_DECLS
