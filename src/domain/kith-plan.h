/* kith-plan.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-appointment.h"
#include "kith-pattern.h"

G_BEGIN_DECLS

/** KithConflictKind: what an appointment collides with. */
typedef enum
{
  KITH_CONFLICT_THERAPIST,
  KITH_CONFLICT_ROOM,
  KITH_CONFLICT_CLIENT,
  KITH_CONFLICT_CLOSURE,
  KITH_CONFLICT_HOLIDAY,
  KITH_CONFLICT_HOURS,
} KithConflictKind;

/** KithConflict: @with: (nullable): the id of the other appointment or of the closure; NULL for hours. */
typedef struct
{
  KithConflictKind kind;
  char *with;
} KithConflict;

/** KithPlanned: an appointment of a plan. @clients: (element-type char*) ids. @changed: whether it is new or to be
 * stored anew; the others are there because they belong to the block. */
typedef struct
{
  KithAppointment *appointment;
  GPtrArray *clients;
  GPtrArray *conflicts;
  gboolean changed;
} KithPlanned;

/** KithPlan: appointments to be stored together, and what stands against them, counted by references. @items:
 * (element-type KithPlanned) by time. @skipped: (element-type KithWallTime) the closed days left out. @block: (nullable)
 * its id; @count: how many were agreed. @today: unknown where nobody asked. @written: whether it has been stored. */
typedef struct
{
  GPtrArray *items;
  GArray *skipped;
  char *block;
  int count;
  int already;
  KithDate today;
  gboolean written;
} KithPlan;

/** kith_plan_new: empty. Returns: (transfer full) */
KithPlan   *kith_plan_new             (const char             *block,
                                       int                     count,
                                       int                     already);

/** kith_plan_new_series: copies of @first with ids of their own, @pattern's count of them and as many days apart, the
 * clock on the wall kept. @closures: (nullable) (element-type KithClosure): days to go past; the row then ends later.
 * Errors: KITH_DOMAIN_ERROR_OUT_OF_RANGE where that never comes to an end. Returns: (transfer full) */
KithPlan   *kith_plan_new_series      (const KithBlock        *block,
                                       const KithAppointment  *first,
                                       const KithPattern      *pattern,
                                       GPtrArray              *closures,
                                       GError                **error);
KithPlan   *kith_plan_ref             (KithPlan               *self);
void        kith_plan_unref           (KithPlan               *self);

/** kith_plan_add: @appointment: (transfer full). Returns: (transfer none): its place */
KithPlanned *kith_plan_add            (KithPlan               *self,
                                       KithAppointment        *appointment);
void        kith_planned_add_client   (KithPlanned            *self,
                                       const char             *client);
void        kith_planned_add_conflict (KithPlanned            *self,
                                       KithConflictKind        kind,
                                       const char             *with);

/** kith_plan_find: Returns: (transfer none) (nullable) */
KithPlanned *kith_plan_find           (KithPlan               *self,
                                       const char             *appointment);

/** kith_plan_number: puts the items in order of time and numbers those that count, from 1 past @already, without a gap. */
void        kith_plan_number          (KithPlan               *self);

/** kith_plan_check_calendar: adds the conflicts of what changes with @closures (element-type KithClosure) and @hours
 * (element-type KithHours). */
void        kith_plan_check_calendar  (KithPlan               *self,
                                       GPtrArray              *closures,
                                       GPtrArray              *hours);

/** kith_plan_check_against: adds the conflicts of what changes with @other, which @clients (element-type char*) come to:
 * nothing where it is in the plan itself or does not take place. */
void        kith_plan_check_against   (KithPlan               *self,
                                       const KithAppointment  *other,
                                       GPtrArray              *clients);

guint       kith_plan_count_conflicts (KithPlan               *self);

/** kith_plan_describe_start: where the first of what changes is not to come, or more than five years from @today, a sentence
 * that says so: nothing to refuse, but a slip of the keys perhaps. Returns: (transfer none) (nullable): translated */
const char *kith_plan_describe_start  (KithPlan               *self);

/** kith_plan_accepts: whether every conflict of @later is in @self too: the same kind and counterpart at the same time. */
gboolean    kith_plan_accepts         (KithPlan               *self,
                                       KithPlan               *later);

/** kith_plan_is_as_seen: whether all that is stored and that @later, the same question asked again, would change is of the version
 * that it is of in @self. */
gboolean    kith_plan_is_as_seen      (KithPlan               *self,
                                       KithPlan               *later);

/** kith_conflict_kind_to_text: "therapist" …, never translated. */
const char *kith_conflict_kind_to_text (KithConflictKind       kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPlan, kith_plan_unref)

G_END_DECLS
