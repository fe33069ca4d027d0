/* kith-focus-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-focus.h"
#include "kith-treatment.h"

G_BEGIN_DECLS

/** KithAreaForm: what the widgets of a problem area say. All borrowed. @person, @event: an id, "" for none. */
typedef struct
{
  const char *kind;
  const char *person;
  const char *event;
  gboolean first;
  const char *text;
} KithAreaForm;

/** KithGoalForm: likewise of a goal. @area: an id, "" for none. */
typedef struct
{
  const char *text;
  const char *area;
  const char *person;
  int rating;
  KithDate agreed;
} KithGoalForm;

/** kith_area_form_make_entry, kith_goal_form_make_entry: what they say that is not stored yet, to be entered for @client.
 * A goal without words keeps those that it has. Returns: (transfer full) (nullable): NULL where there is nothing */
KithEntry *kith_area_form_make_entry (const KithAreaForm *self,
                                      const KithArea     *area,
                                      const char         *client);
KithEntry *kith_goal_form_make_entry (const KithGoalForm *self,
                                      const KithGoal     *goal,
                                      const char         *client);

G_END_DECLS
