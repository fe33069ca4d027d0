/* kith-session-move.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"
#include "kith-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithUnmovedFunc: is called where the state stays as it was. */
typedef void (*KithUnmovedFunc) (GtkWidget *widget);

/** kith_session_move: makes the booked @session one that was held, cancelled or missed, in the schedule, and says so over the
 * window of @widget, with a way to undo it; or says why it can't be. */
void kith_session_move (GtkWidget        *widget,
                        KithPractice     *practice,
                        const char       *session,
                        KithSessionState  state,
                        KithUnmovedFunc   unmoved);

G_END_DECLS
