/* kith-map-move.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-move.h"

#include "kith-moved-toast.h"
#include "kith-person-edit.h"
#include "kith-person-words.h"
#include "kith-window.h"

#include <glib/gi18n.h>
#include <math.h>

/* Move: someone put elsewhere, on the way to the practice. @always: it was always so; @known: where they were before is known. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  KithPerson *person;
  char *shown;
  double closeness;
  double angle;
  gboolean always;
  gboolean known;
} Move;

static void send_move (Move *move);

static void
move_free (Move *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  kith_person_free (self->person);
  g_free (self->shown);
  g_free (self);
}

static Move *
move_copy (const Move *other)
{
  Move *self = g_new (Move, 1);

  *self = *other;
  g_object_ref (self->widget);
  g_object_ref (self->practice);
  self->person = kith_person_copy (other->person);
  self->shown = g_strdup (other->shown);
  return self;
}

static void
always_cb (gpointer data,
           gpointer nothing)
{
  Move *move = move_copy (data);

  move->angle = NAN;
  move->always = TRUE;
  send_move (move);
}

static void
tell_move (const Move  *move,
           KithReceipt *receipt)
{
  /* A name keeps its own direction to itself. */
  g_autofree char *name = g_strdup_printf ("\u2068%s\u2069", move->shown);
  /* Translators: someone was moved on the map: "Lena: Close". */
  g_autofree char *sentence = g_strdup_printf (_("%s: %s"), name, kith_closeness_get_label (move->closeness));

  if (move->always)
    kith_window_offer_undo (move->widget, _("Corrected: it was always so"), receipt);
  else if (move->known)
    kith_moved_toast_show (move->widget, sentence, receipt, always_cb, move_copy (move), (GDestroyNotify) move_free);
  else
    kith_window_offer_undo (move->widget, sentence, receipt);
}

static DexFuture *
move_fiber (gpointer data)
{
  const Move *move = data;
  const KithDate nowhen = { 0 };
  double degrees = move->angle * 180 / G_PI;
  g_autoptr (KithPersonState) state = kith_person_state_new (move->person->id, &nowhen);
  const KithPersonEdit edit = {
    move->person, state, KITH_FIELD_CLOSENESS, isnan (move->angle) ? NULL : &degrees, move->always,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (KithReceipt) receipt = NULL;
  g_autofree char *id = NULL;
  DexFuture *moved;

  state->closeness = round (move->closeness);
  moved = kith_practice_alter_person (move->practice, &edit);
  receipt = kith_practice_dup_receipt (move->practice);
  id = dex_await_string (moved, &error);
  if (id != NULL)
    tell_move (move, receipt);
  else
    kith_window_complain (move->widget, error);
  return dex_future_new_true ();
}

static void
send_move (Move *move)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, move_fiber, move, (GDestroyNotify) move_free));
}

void
kith_map_move (GtkWidget      *widget,
               KithPractice   *practice,
               KithPersonItem *item,
               double          closeness,
               double          angle,
               gboolean        initials)
{
  const KithPerson *person = kith_person_item_get_person (item);
  Move *move = g_new0 (Move, 1);

  move->widget = g_object_ref (widget);
  move->practice = g_object_ref (practice);
  move->person = kith_person_copy (person);
  move->shown = g_strdup (initials ? kith_person_item_get_initials (item) : person->name);
  move->closeness = closeness;
  move->angle = angle;
  move->known = !isnan (kith_person_item_get_closeness (item));
  send_move (move);
}
