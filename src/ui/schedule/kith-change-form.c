/* kith-change-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-change-form.h"

#include "kith-booking-form.h"

#include <glib/gi18n.h>

static const struct
{
  const char *title;
  const char *button;
  const char *style;
} words[] = {
  [KITH_CHANGE_MOVE] = { N_("Move Appointment"), N_("_Move"), "suggested-action" },
  [KITH_CHANGE_CANCEL] = { N_("Cancel Appointment"), N_("_Cancel Appointment"), "destructive-action" },
  [KITH_CHANGE_NO_SHOW] = { N_("No-Show"), N_("_Note No-Show"), NULL },
  [KITH_CHANGE_HELD] = { N_("Held"), N_("_Held"), NULL },
};

static char *
find_hint (const KithChangeForm  *form,
           const KithChangeState *state)
{
  if (state->shows_when && form->day.precision != KITH_DATE_DAY)
    return g_strdup (_("Choose the day."));
  if (state->needs_reason && !state->can_do)
    return g_strdup (_("Choose another time, or say why it may be so all the same."));
  return g_strdup ("");
}

KithChangeState *
kith_change_form_work_out (const KithChangeForm *form)
{
  KithChangeState *state = g_new0 (KithChangeState, 1);
  g_autofree char *reason = g_strstrip (g_strdup (form->reason));
  gboolean ends = form->verb == KITH_CHANGE_CANCEL || form->verb == KITH_CHANGE_NO_SHOW;

  state->shows_scope = form->in_block && (form->verb == KITH_CHANGE_CANCEL || form->verb == KITH_CHANGE_MOVE);
  state->shows_use = ends && form->in_block && form->counts;
  state->shows_why = ends;
  state->shows_when = form->verb == KITH_CHANGE_MOVE;
  state->can_check = !state->shows_when || kith_booking_form_read_time (&form->day, form->time, &state->to);
  state->needs_reason = state->can_check && form->plan != NULL && kith_plan_count_conflicts (form->plan) > 0;
  state->shows_plan = state->can_check && form->plan != NULL
                      && (state->needs_reason || (state->shows_scope && form->scope != KITH_CHANGE_THIS));
  state->can_do = state->can_check && form->plan != NULL && (!state->needs_reason || *reason != '\0');
  state->hint = find_hint (form, state);
  state->day_hint = kith_booking_form_dup_day_hint (&form->day, form->zone, &form->now);
  state->time_hint = kith_booking_form_dup_time_hint (&form->day, form->time, form->zone, &form->now);
  state->title = _(words[form->verb].title);
  state->button = _(words[form->verb].button);
  state->style = words[form->verb].style;
  return state;
}

void
kith_change_state_free (KithChangeState *self)
{
  g_free (self->hint);
  g_free (self->day_hint);
  g_free (self->time_hint);
  g_free (self);
}

char *
kith_change_form_dup_done (KithChangeVerb verb,
                           guint          n_changed)
{
  switch (verb)
    {
    case KITH_CHANGE_MOVE:
      return g_strdup_printf (ngettext ("%u appointment moved", "%u appointments moved", n_changed), n_changed);
    case KITH_CHANGE_CANCEL:
      return g_strdup_printf (ngettext ("%u appointment cancelled", "%u appointments cancelled", n_changed), n_changed);
    case KITH_CHANGE_NO_SHOW:
      return g_strdup (_("Noted as no-show"));
    case KITH_CHANGE_HELD:
      return g_strdup (_("Noted as held"));
    }
  g_return_val_if_reached (NULL);
}
