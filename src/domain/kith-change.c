/* kith-change.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-change.h"

#include "kith-domain-error.h"
#include "kith-hours.h"
#include "kith-id.h"

#include <glib/gi18n.h>

#define MOST_SKIPPED 100

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE, sentence);
  return FALSE;
}

/* By hand one may also set right what was noted before: who came after all, who did not. */
static gboolean
can_change_this (const KithChange      *self,
                 const KithAppointment *appointment)
{
  if (appointment->state == KITH_APPOINTMENT_PLANNED)
    return TRUE;
  return self->verb != KITH_CHANGE_MOVE && self->use != KITH_CHANGE_MADE_UP
         && appointment->state != KITH_APPOINTMENT_MOVED;
}

static gboolean
is_in_scope (const KithChange      *self,
             const KithAppointment *chosen,
             const KithAppointment *appointment)
{
  int order = kith_appointment_compare (appointment, chosen);

  if (order == 0)
    return self->scope != KITH_CHANGE_REST && can_change_this (self, appointment);
  return order > 0 && self->scope != KITH_CHANGE_THIS && appointment->state == KITH_APPOINTMENT_PLANNED;
}

/* What is noted already has its number, or has given it up, and is not made up twice. */
static gboolean
refuse_all (const KithChange  *self,
            KithPlan          *block,
            const char        *id,
            GError           **error)
{
  const KithPlanned *item = kith_plan_find (block, id);
  KithAppointmentState state = item != NULL ? item->appointment->state : KITH_APPOINTMENT_PLANNED;

  if (self->use == KITH_CHANGE_MADE_UP && state == KITH_APPOINTMENT_CANCELLED)
    return refuse (error, _("It is cancelled already. Nothing has changed. Please undo that first to make it up."));
  if (self->use == KITH_CHANGE_MADE_UP && state == KITH_APPOINTMENT_NO_SHOW)
    return refuse (error, _("It is noted already that nobody came. Nothing has changed. Please undo that first to make it up."));
  return refuse (error, _("There is no appointment here that is still to come and could change. Nothing has changed."));
}

/* In order of time. */
static GPtrArray *
collect (const KithChange *self,
         KithPlan         *block,
         const char       *id)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  KithPlanned *item = kith_plan_find (block, id);

  for (guint i = 0; item != NULL && i < block->items->len; i++)
    {
      KithPlanned *other = block->items->pdata[i];

      if (is_in_scope (self, item->appointment, other->appointment))
        g_ptr_array_add (chosen, other);
    }

  return g_steal_pointer (&chosen);
}

static void
set_resource (char       **resource,
              const char  *wanted)
{
  if (wanted != NULL)
    g_set_str (resource, *wanted != '\0' ? wanted : NULL);
}

static gboolean
move (const KithChange  *self,
      GPtrArray         *chosen,
      GError           **error)
{
  const KithAppointment *first = ((KithPlanned *) chosen->pdata[0])->appointment;
  int days = self->to != NULL ? kith_wall_time_days_between (&first->starts, self->to) : 0;
  int minutes = self->to != NULL ? kith_wall_time_get_minutes (self->to) - kith_wall_time_get_minutes (&first->starts) : 0;

  for (guint i = 0; i < chosen->len; i++)
    {
      KithAppointment *appointment = ((KithPlanned *) chosen->pdata[i])->appointment;
      KithWallTime starts = appointment->starts;

      if (!kith_wall_time_add (&starts, days, minutes))
        return refuse (error, _("One of these appointments would leave the calendar. Nothing has changed."));
      kith_appointment_set_starts (appointment, &starts);
      set_resource (&appointment->therapist, self->therapist);
      set_resource (&appointment->room, self->room);
    }

  return TRUE;
}

static gboolean
go_past_closures (const KithChange      *self,
                  const KithAppointment *appointment,
                  KithWallTime          *starts)
{
  guint i = 0;
  int skipped = 0;

  while (self->closures != NULL && i < self->closures->len)
    {
      if (!kith_closure_hits (self->closures->pdata[i], appointment->therapist, appointment->room, starts,
                              appointment->minutes))
        {
          i++;
          continue;
        }
      if (++skipped > MOST_SKIPPED || !kith_wall_time_add (starts, self->cadence, 0))
        return FALSE;
      i = 0;
    }

  return TRUE;
}

static gboolean
make_up (const KithChange   *self,
         KithPlan           *block,
         const KithPlanned  *missed,
         GError            **error)
{
  const KithPlanned *last = block->items->pdata[block->items->len - 1];
  KithAppointment *added = kith_appointment_copy (missed->appointment);
  KithWallTime starts = last->appointment->starts;
  KithPlanned *item;

  g_free (added->id);
  added->id = kith_id_new ();
  added->state = KITH_APPOINTMENT_PLANNED;
  added->counts = self->counts;
  added->reason = KITH_REASON_NONE;
  added->version = 0;
  g_clear_pointer (&added->forced, g_free);
  g_clear_pointer (&added->desk_note, g_free);
  item = kith_plan_add (block, added);
  for (guint i = 0; i < missed->clients->len; i++)
    kith_planned_add_client (item, missed->clients->pdata[i]);

  if (!kith_wall_time_add (&starts, self->cadence, 0) || !go_past_closures (self, added, &starts))
    return refuse (error, _("There is no open day left in the calendar to make this up. Nothing has changed."));
  kith_appointment_set_starts (added, &starts);
  kith_plan_number (block);
  return TRUE;
}

static void
set_state (const KithChange *self,
           KithAppointment  *appointment)
{
  static const KithAppointmentState states[] = {
    [KITH_CHANGE_CANCEL] = KITH_APPOINTMENT_CANCELLED,
    [KITH_CHANGE_NO_SHOW] = KITH_APPOINTMENT_NO_SHOW,
    [KITH_CHANGE_HELD] = KITH_APPOINTMENT_HELD,
  };
  gboolean keeps = self->verb == KITH_CHANGE_HELD
                   || self->use == KITH_CHANGE_COUNTED
                   || (self->use == KITH_CHANGE_AS_USUAL && self->verb == KITH_CHANGE_NO_SHOW);

  appointment->state = states[self->verb];
  appointment->counts = self->counts && keeps;
  appointment->reason = self->verb == KITH_CHANGE_HELD ? KITH_REASON_NONE : self->reason;
}

static gboolean
set_states (const KithChange  *self,
            KithPlan          *block,
            GPtrArray         *chosen,
            GError           **error)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      KithPlanned *item = chosen->pdata[i];

      set_state (self, item->appointment);
      if (self->use == KITH_CHANGE_MADE_UP && self->verb != KITH_CHANGE_HELD && !make_up (self, block, item, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_past (const KithChange  *self,
            GPtrArray         *chosen,
            GError           **error)
{
  if (self->today.precision == KITH_DATE_UNKNOWN || (self->verb != KITH_CHANGE_HELD && self->verb != KITH_CHANGE_NO_SHOW))
    return TRUE;
  for (guint i = 0; i < chosen->len; i++)
    if (kith_appointment_is_ahead (((KithPlanned *) chosen->pdata[i])->appointment, &self->today))
      return refuse (error, _("This appointment is still to come: nobody can have come or stayed away. Nothing has changed. "
                              "Please wait for its day, or cancel it."));
  return TRUE;
}

gboolean
kith_change_apply (const KithChange  *self,
                   KithPlan          *block,
                   const char        *id,
                   GError           **error)
{
  g_autoptr (GPtrArray) chosen = NULL;
  gboolean done;

  kith_plan_number (block);
  chosen = collect (self, block, id);
  if (chosen->len == 0)
    return refuse_all (self, block, id, error);
  if (!check_past (self, chosen, error))
    return FALSE;

  for (guint i = 0; i < chosen->len; i++)
    ((KithPlanned *) chosen->pdata[i])->changed = TRUE;
  done = self->verb == KITH_CHANGE_MOVE ? move (self, chosen, error) : set_states (self, block, chosen, error);
  kith_plan_number (block);
  return done;
}

gboolean
kith_change_scope_from_text (const char      *text,
                             KithChangeScope *scope)
{
  static const char * const words[] = { "this", "following", "rest" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i], text) == 0)
      {
        *scope = i;
        return TRUE;
      }

  return FALSE;
}
