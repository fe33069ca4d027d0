/* kith-change.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-plan.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_CHANGE_MOVE,
  KITH_CHANGE_CANCEL,
  KITH_CHANGE_NO_SHOW,
  KITH_CHANGE_HELD,
} KithChangeVerb;

/** KithChangeScope: THIS appointment; this and those FOLLOWING; the REST after it, without it. Of those that follow, only
 * what is still planned changes, and never one that comes before. */
typedef enum
{
  KITH_CHANGE_THIS,
  KITH_CHANGE_FOLLOWING,
  KITH_CHANGE_REST,
} KithChangeScope;

/** KithChangeUse: what becomes of the number of an appointment that does not take place. AS_USUAL: a cancelled one gives
 * it up, a no-show keeps it. MADE_UP: it is given up, and one more appointment stands at the end of the block. */
typedef enum
{
  KITH_CHANGE_AS_USUAL,
  KITH_CHANGE_COUNTED,
  KITH_CHANGE_MADE_UP,
} KithChangeUse;

/** KithChange: what is to happen. Borrowed pointers. @to: (nullable): when the first that moves is to be; the others move
 * by as many days and minutes. @therapist, @room: (nullable): NULL leaves them, "" is none. @cadence: days from one to the
 * next of the block, 1 to 366, for what is made up. @counts: whether the kind of these appointments counts.
 * @closures: (nullable) (element-type KithClosure): days that what is made up goes past. @today: unknown where it does not
 * matter. */
typedef struct
{
  KithChangeVerb verb;
  KithChangeScope scope;
  KithChangeUse use;
  KithReason reason;
  const KithWallTime *to;
  const char *therapist;
  const char *room;
  int cadence;
  gboolean counts;
  GPtrArray *closures;
  KithDate today;
} KithChange;

/** kith_change_apply: changes @block, all appointments that belong together, as if from the appointment @id on; what is
 * new or different is marked as changed, and all are numbered anew. After an error @block is to be thrown away.
 * Errors: KITH_DOMAIN_ERROR_OUT_OF_RANGE where there is nothing to change, no room in the calendar, or one that is on a later
 * day than @today is said to have been held or missed */
gboolean    kith_change_apply           (const KithChange  *self,
                                         KithPlan          *block,
                                         const char        *id,
                                         GError           **error);

/** "this", "following", "rest": as typed, never translated. */
gboolean    kith_change_scope_from_text (const char        *text,
                                         KithChangeScope   *scope);

G_END_DECLS
