/* kith-change-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-change.h"

G_BEGIN_DECLS

/** KithChangeForm: what was said of a change to an appointment. Borrowed. @in_block: whether it is one of several; @counts:
 * whether it has a number among them. @day, @time: as typed, where it moves. @plan: (nullable): what would come of it. @zone, @now: as in
 * KithBookingForm. */
typedef struct
{
  KithChangeVerb verb;
  KithChangeScope scope;
  gboolean in_block;
  gboolean counts;
  KithDate day;
  const char *time;
  const char *reason;
  KithPlan *plan;
  GTimeZone *zone;
  KithWallTime now;
} KithChangeForm;

/** KithChangeState: what the pane shows for it. @style: the class of the button, NULL for none. */
typedef struct
{
  gboolean shows_scope;
  gboolean shows_use;
  gboolean shows_why;
  gboolean shows_when;
  gboolean shows_plan;
  gboolean can_check;
  gboolean can_do;
  gboolean needs_reason;
  KithWallTime to;
  char *hint;
  char *day_hint;
  char *time_hint;
  const char *title;
  const char *button;
  const char *style;
} KithChangeState;

/** kith_change_form_work_out: Returns: (transfer full) */
KithChangeState *kith_change_form_work_out (const KithChangeForm *form);
void             kith_change_state_free    (KithChangeState      *self);

/** kith_change_form_dup_done: what to say when @n_changed appointments were changed. Returns: (transfer full) */
char            *kith_change_form_dup_done (KithChangeVerb        verb,
                                            guint                 n_changed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithChangeState, kith_change_state_free)

G_END_DECLS
