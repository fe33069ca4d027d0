/* kith-person-steps.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-inventory.h"

G_BEGIN_DECLS

/** KithPersonSteps: @people (ids of one client, NULL-terminated) are to go @steps rings of @rings (3 to 6) nearer, or farther where it
 * is negative, each from where they stand by now (see kith_ring_step()). @always: a correction of what was told before, too. All
 * borrowed for the call. */
typedef struct
{
  const char *client;
  const char *const *people;
  int steps;
  guint rings;
  gboolean always;
} KithPersonSteps;

/** kith_practice_step_people: in one action, as kith_practice_alter_people(). Resolves to a GPtrArray (boxed) of KithPersonState, in the
 * order of the people: where those stand now who could go there; whoever stands at the edge already is not in it, and where it is
 * empty nothing was stored. Errors: NOT_FOUND, FORBIDDEN */
DexFuture *kith_practice_step_people (KithPractice          *self,
                                      const KithPersonSteps *steps);

/** kith_report_steps: does the same. Resolves to JSON (string): [{id, closeness}] of those who have moved. */
DexFuture *kith_report_steps         (KithPractice          *self,
                                      const KithPersonSteps *steps);

G_END_DECLS
