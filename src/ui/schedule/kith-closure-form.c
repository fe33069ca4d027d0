/* kith-closure-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-closure-form.h"

#include "kith-schedule-words.h"

#include <glib/gi18n.h>

static gboolean
read_day (const char *text,
          KithDate   *day)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));

  return kith_date_parse (typed, day) && day->precision == KITH_DATE_DAY && !day->about;
}

static KithClosureKind
find_kind (const KithClosureForm *form)
{
  if (*form->therapist != '\0')
    return KITH_CLOSURE_ABSENCE;
  return form->holiday && *form->room == '\0' ? KITH_CLOSURE_HOLIDAY : KITH_CLOSURE_CLOSED;
}

static KithClosure *
make_closure (const KithClosureForm *form,
              const KithDate        *first,
              const KithDate        *last)
{
  KithClosure *closure = kith_closure_new (find_kind (form), first, last);
  g_autofree char *label = g_strstrip (g_strdup (form->label));

  closure->label = *label != '\0' ? g_steal_pointer (&label) : NULL;
  closure->therapist = *form->therapist != '\0' ? g_strdup (form->therapist) : NULL;
  closure->room = *form->room != '\0' ? g_strdup (form->room) : NULL;
  return closure;
}

KithClosureState *
kith_closure_form_work_out (const KithClosureForm *form)
{
  KithClosureState *state = g_new0 (KithClosureState, 1);
  KithDate first = { 0 };
  KithDate last = { 0 };
  gboolean has_first = read_day (form->first, &first);
  gboolean has_last = read_day (*form->last != '\0' ? form->last : form->first, &last);

  state->shows_holiday = *form->therapist == '\0' && *form->room == '\0';
  state->last_hint = "";
  if (has_first && has_last && kith_date_compare (&first, &last) > 0)
    state->last_hint = _("This is before the first day.");
  else if (has_first && has_last)
    state->closure = make_closure (form, &first, &last);
  return state;
}

void
kith_closure_state_free (KithClosureState *self)
{
  g_clear_pointer (&self->closure, kith_closure_free);
  g_free (self);
}

char *
kith_closure_form_dup_title (const KithClosure       *closure,
                             const KithScheduleFrame *frame)
{
  const KithTherapist *therapist = kith_schedule_frame_find_therapist (frame, closure->therapist);

  if (closure->label != NULL && *closure->label != '\0')
    return g_strdup (closure->label);
  if (therapist != NULL)
    /* Translators: a therapist is on leave that day. */
    return g_strdup_printf (_("%s is away"), therapist->name);
  return g_strdup (closure->kind == KITH_CLOSURE_HOLIDAY ? _("Public holiday") : _("Closed"));
}

char *
kith_closure_form_dup_subtitle (const KithClosure       *closure,
                                const KithScheduleFrame *frame)
{
  const KithTherapist *therapist = kith_schedule_frame_find_therapist (frame, closure->therapist);
  const KithRoom *room = kith_schedule_frame_find_room (frame, closure->room);
  gboolean has_label = closure->label != NULL && *closure->label != '\0';
  const char *whose = room != NULL ? room->name : has_label && therapist != NULL ? therapist->name : NULL;
  g_autofree char *days = kith_schedule_words_days (&closure->first_day, &closure->last_day);

  if (whose == NULL && has_label && closure->kind == KITH_CLOSURE_HOLIDAY)
    whose = _("Public holiday");
  return whose != NULL ? g_strconcat (days, " · ", whose, NULL) : g_steal_pointer (&days);
}
