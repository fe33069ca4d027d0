/* kith-closure-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-schedule-frame.h"

G_BEGIN_DECLS

/** KithClosureForm: what was said of days on which nobody can be booked. All borrowed. @therapist, @room: ids, "" where it
 * is the whole practice. @first, @last: as typed; a @last of "" is the first day alone. */
typedef struct
{
  const char *label;
  const char *therapist;
  const char *room;
  gboolean holiday;
  const char *first;
  const char *last;
} KithClosureForm;

/** KithClosureState: what the dialog shows for it. @shows_holiday: whether it may be a public holiday, which is everyone's.
 * @last_hint: what is wrong between the days, "" for nothing. @closure: what it says, NULL where it can't be kept. */
typedef struct
{
  gboolean shows_holiday;
  const char *last_hint;
  KithClosure *closure;
} KithClosureState;

/** kith_closure_form_work_out: Returns: (transfer full) */
KithClosureState *kith_closure_form_work_out     (const KithClosureForm   *form);
void              kith_closure_state_free        (KithClosureState        *self);

/** kith_closure_form_dup_title: what the days are called in a list. kith_closure_form_dup_subtitle(): when they are, and
 * whose, where not everyone's. Returns: (transfer full): translated */
char             *kith_closure_form_dup_title    (const KithClosure       *closure,
                                                  const KithScheduleFrame *frame);
char             *kith_closure_form_dup_subtitle (const KithClosure       *closure,
                                                  const KithScheduleFrame *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithClosureState, kith_closure_state_free)

G_END_DECLS
