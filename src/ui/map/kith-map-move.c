/* kith-map-move.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-move.h"

#include "kith-person-edit.h"
#include "kith-person-steps.h"
#include "kith-person-words.h"
#include "kith-moved-toast.h"
#include "kith-window.h"

#include <glib/gi18n.h>
#include <math.h>

/* Put: someone put elsewhere. @angle: in radians. */
typedef struct
{
  KithPerson *person;
  KithPersonState *state;
  double angle;
  char *shown;
} Put;

/* Move: of @puts, on the way to the practice. @always: it was always so; @known: where someone was before is known. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  GPtrArray *puts;
  gboolean always;
  gboolean known;
} Move;

/* Step: of whom it is not known yet where they will stand. @known: where someone stood is. */
typedef struct
{
  Move *move;
  KithPeopleList *people;
  char **ids;
  int steps;
  guint rings;
  gboolean initials;
  gboolean known;
} Step;

static void send_move (Move *move);

static void
put_free (gpointer data)
{
  Put *self = data;

  kith_person_free (self->person);
  kith_person_state_free (self->state);
  g_free (self->shown);
  g_free (self);
}

static Move *
move_new (GtkWidget    *widget,
          KithPractice *practice)
{
  Move *self = g_new0 (Move, 1);

  self->widget = g_object_ref (widget);
  self->practice = g_object_ref (practice);
  self->puts = g_ptr_array_new_with_free_func (put_free);
  return self;
}

static void
move_free (Move *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  g_ptr_array_unref (self->puts);
  g_free (self);
}

static void
step_free (Step *self)
{
  move_free (self->move);
  g_object_unref (self->people);
  g_strfreev (self->ids);
  g_free (self);
}

static void
add_put (Move           *self,
         KithPersonItem *item,
         double          closeness,
         double          angle,
         gboolean        initials)
{
  const KithDate nowhen = { 0 };
  const KithPerson *person = kith_person_item_get_person (item);
  Put *put = g_new0 (Put, 1);

  put->person = kith_person_copy (person);
  put->state = kith_person_state_new (person->id, &nowhen);
  put->state->closeness = round (closeness);
  put->angle = angle * 180 / G_PI;
  put->shown = g_strdup (initials ? kith_person_item_get_initials (item) : person->name);
  self->known = self->known || (!isnan (closeness) && !isnan (kith_person_item_get_closeness (item)));
  g_ptr_array_add (self->puts, put);
}

/* The puts are shared: nothing changes them any more. */
static void
always_cb (gpointer data,
           gpointer nothing)
{
  const Move *before = data;
  Move *move = move_new (before->widget, before->practice);

  g_ptr_array_unref (move->puts);
  move->puts = g_ptr_array_ref (before->puts);
  move->always = TRUE;
  send_move (move);
}

static char *
describe (const Move *move)
{
  const Put *first = move->puts->pdata[0];
  g_autofree char *name = NULL;

  if (move->puts->len > 1)
    return g_strdup_printf (ngettext ("%u person moved", "%u people moved", move->puts->len), move->puts->len);
  /* A name keeps its own direction to itself. */
  name = g_strdup_printf ("\u2068%s\u2069", first->shown);
  /* Translators: someone was moved on the map: "Lena: Close". */
  return g_strdup_printf (_("%s: %s"), name, kith_closeness_get_label (first->state->closeness));
}

static void
tell_move (const Move  *move,
           KithReceipt *receipt)
{
  g_autofree char *sentence = describe (move);
  Move *kept;

  gtk_accessible_announce (GTK_ACCESSIBLE (move->widget), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (move->always)
    {
      kith_window_offer_undo (move->widget, _("Corrected: it was always so"), receipt);
      return;
    }
  if (!move->known)
    {
      kith_window_offer_undo (move->widget, sentence, receipt);
      return;
    }
  kept = move_new (move->widget, move->practice);
  g_ptr_array_unref (kept->puts);
  kept->puts = g_ptr_array_ref (move->puts);
  kith_moved_toast_show (move->widget, sentence, receipt, always_cb, kept, (GDestroyNotify) move_free);
}

static DexFuture *
store (const Move *move)
{
  g_autofree KithPersonEdit *edits = g_new0 (KithPersonEdit, move->puts->len);

  for (guint i = 0; i < move->puts->len; i++)
    {
      const Put *put = move->puts->pdata[i];

      edits[i] = (KithPersonEdit) {
        put->person, put->state, KITH_FIELD_CLOSENESS, isnan (put->angle) || move->always ? NULL : &put->angle, move->always,
      };
    }
  return kith_practice_alter_people (move->practice, edits, move->puts->len);
}

static DexFuture *
move_fiber (gpointer data)
{
  const Move *move = data;
  g_autoptr (GError) error = NULL;
  DexFuture *moved = store (move);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (move->practice);
  g_autofree char *id = dex_await_string (moved, &error);

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

/* The list may have heard of it already. */
static void
take_states (const Step *step,
             GPtrArray  *states)
{
  for (guint i = 0; i < states->len; i++)
    {
      const KithPersonState *state = states->pdata[i];
      KithPersonItem *item = kith_people_list_find (step->people, state->person);

      if (item != NULL)
        add_put (step->move, item, state->closeness, NAN, step->initials);
    }
  step->move->known = step->known;
}

static DexFuture *
step_fiber (gpointer data)
{
  const Step *step = data;
  const KithPersonSteps steps = {
    kith_people_list_get_client (step->people), (const char *const *) step->ids, step->steps, step->rings, FALSE,
  };
  g_autoptr (GError) error = NULL;
  DexFuture *stepped = kith_practice_step_people (step->move->practice, &steps);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (step->move->practice);
  g_autoptr (GPtrArray) states = dex_await_boxed (stepped, &error);

  if (states == NULL)
    kith_window_complain (step->move->widget, error);
  else if (states->len == 0)
    kith_window_toast (step->move->widget, step->steps > 0 ? _("No ring is nearer") : _("No ring is farther"));
  else
    take_states (step, states);
  if (step->move->puts->len > 0)
    tell_move (step->move, receipt);
  return dex_future_new_true ();
}

void
kith_map_move (GtkWidget      *widget,
               KithPractice   *practice,
               KithPeopleList *people,
               GPtrArray      *puts,
               gboolean        initials)
{
  Move *move = move_new (widget, practice);

  for (guint i = 0; i < puts->len; i++)
    {
      const KithMapPut *put = puts->pdata[i];
      KithPersonItem *item = kith_people_list_find (people, put->id);

      if (item != NULL)
        add_put (move, item, put->closeness, put->angle, initials);
    }
  if (move->puts->len > 0)
    send_move (move);
  else
    move_free (move);
}

void
kith_map_step (GtkWidget         *widget,
               KithPractice      *practice,
               KithPeopleList    *people,
               const char *const *ids,
               int                steps,
               guint              rings,
               gboolean           initials)
{
  Step *step = g_new0 (Step, 1);

  step->move = move_new (widget, practice);
  step->people = g_object_ref (people);
  step->ids = g_strdupv ((char **) ids);
  step->steps = steps;
  step->rings = rings;
  step->initials = initials;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      KithPersonItem *item = kith_people_list_find (people, ids[i]);

      step->known = step->known || (item != NULL && !isnan (kith_person_item_get_closeness (item)));
    }
  dex_future_disown (dex_scheduler_spawn (NULL, 0, step_fiber, step, (GDestroyNotify) step_free));
}
