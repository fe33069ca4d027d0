/* kith-shift.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-standing.h"

G_BEGIN_DECLS

/** KithCircle: the people of a client as they stood at the end of @day, borrowed. @standings: (element-type KithStanding);
 * @stages: of all their disputes, by day (element-type KithDisputeStage). */
typedef struct
{
  KithDate day;
  GPtrArray *standings;
  GPtrArray *stages;
} KithCircle;

/** KithShiftKind: what can have moved with a person. CAME: they were placed on the map for the first time, now in ring @now.
 * NEARER, FURTHER: from ring @before to ring @now. LINE: from one KithLine to another. GAINED, LOST: the client receives the
 * kinds @now of support (flags of KithSupport) that they did not, or no more the kinds @before. DISPUTE: from one stage to
 * another (KithDispute), −1 where there was none. DIED: between the two days. */
typedef enum
{
  KITH_SHIFT_DIED,
  KITH_SHIFT_CAME,
  KITH_SHIFT_NEARER,
  KITH_SHIFT_FURTHER,
  KITH_SHIFT_LINE,
  KITH_SHIFT_GAINED,
  KITH_SHIFT_LOST,
  KITH_SHIFT_DISPUTE,
} KithShiftKind;

/** KithShift: one thing that is other than it was. @person: an id, owned. */
typedef struct
{
  KithShiftKind kind;
  char *person;
  int before;
  int now;
} KithShift;

void       kith_shift_free  (KithShift        *self);

/** kith_shifts_list: what is other at @now than it was at @then, an earlier day: in the order of the people of @now, and of
 * one person in the order of KithShiftKind. @rings: how many the map has, 3 to 6. What was not said before and is not
 * contradicted now is no shift. Returns: (transfer full) (element-type KithShift) */
GPtrArray *kith_shifts_list (const KithCircle *then,
                             const KithCircle *now,
                             guint             rings);

/** kith_shift_kind_to_text: "died", "came", "nearer", "further", "line", "gained", "lost", "dispute". */
const char *kith_shift_kind_to_text (KithShiftKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithShift, kith_shift_free)

G_END_DECLS
