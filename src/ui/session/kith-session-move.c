/* kith-session-move.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-session-move.h"

#include "kith-schedule.h"
#include "kith-window.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  KithRescheduling change;
  char *appointment;
  KithUnmovedFunc unmoved;
} Move;

static void
move_free (Move *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  g_free (self->appointment);
  g_free (self);
}

static DexFuture *
move_fiber (gpointer data)
{
  const Move *move = data;
  g_autoptr (GError) error = NULL;
  DexFuture *changed = kith_schedule_change (move->practice, &move->change, NULL, NULL);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (move->practice);

  if (dex_await (changed, &error))
    {
      kith_window_offer_undo (move->widget, _("Changed in the schedule, too"), receipt);
      return dex_future_new_true ();
    }
  kith_window_complain (move->widget, error);
  move->unmoved (move->widget);
  return dex_future_new_true ();
}

static gboolean
find_verb (KithSessionState  state,
           KithChangeVerb   *verb)
{
  switch (state)
    {
    case KITH_SESSION_HELD:
      *verb = KITH_CHANGE_HELD;
      return TRUE;
    case KITH_SESSION_CANCELLED:
      *verb = KITH_CHANGE_CANCEL;
      return TRUE;
    case KITH_SESSION_NO_SHOW:
      *verb = KITH_CHANGE_NO_SHOW;
      return TRUE;
    case KITH_SESSION_PLANNED:
    case KITH_SESSION_MOVED:
    default:
      return FALSE;
    }
}

void
kith_session_move (GtkWidget        *widget,
                   KithPractice     *practice,
                   const char       *session,
                   KithSessionState  state,
                   KithUnmovedFunc   unmoved)
{
  KithChangeVerb verb;
  Move *move;

  if (!find_verb (state, &verb))
    {
      kith_window_toast (widget, _("It is booked: please change it in the schedule, or undo there"));
      unmoved (widget);
      return;
    }
  move = g_new0 (Move, 1);
  move->widget = g_object_ref (widget);
  move->practice = g_object_ref (practice);
  move->appointment = g_strdup (session);
  move->change = (KithRescheduling) { .appointment = move->appointment, .verb = verb, .scope = KITH_CHANGE_THIS };
  move->unmoved = unmoved;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, move_fiber, move, (GDestroyNotify) move_free));
}
