/* kith-resources.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-hours.h"
#include "kith-pattern.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** What the schedule rests on. All of it is the office's, and its undo is that of the schedule. Where a therapist or a room
 * is named, @whose or @text is an id, or a name whatever its case and marks. */

/** kith_resources_add_therapist: each of these resolves to the id (string). */
DexFuture *kith_resources_add_therapist  (KithPractice      *practice,
                                          const char        *name);
DexFuture *kith_resources_add_room       (KithPractice      *practice,
                                          const char        *name,
                                          gboolean           step_free);

/** KithResourceEdit: what is to be another; NULL and -1 leave it. Borrowed. */
typedef struct
{
  const char *name;
  int active;
  int step_free;
} KithResourceEdit;

DexFuture *kith_resources_edit_therapist (KithPractice           *practice,
                                          const char             *text,
                                          const KithResourceEdit *edit);
DexFuture *kith_resources_edit_room      (KithPractice           *practice,
                                          const char             *text,
                                          const KithResourceEdit *edit);

/** kith_resources_add_hours: @hours without a therapist are the practice's, unless @whose (nullable) names one. */
DexFuture *kith_resources_add_hours      (KithPractice      *practice,
                                          const KithHours   *hours,
                                          const char        *whose);

/** kith_resources_remove_hours: Resolves to TRUE. kith_resources_remove_closure() likewise. */
DexFuture *kith_resources_remove_hours   (KithPractice      *practice,
                                          const char        *id);

/** kith_resources_add_closure: of everyone, or of the therapist @whose or the room @where (each nullable). */
DexFuture *kith_resources_add_closure    (KithPractice      *practice,
                                          const KithClosure *closure,
                                          const char        *whose,
                                          const char        *where);

/** kith_resources_edit_closure: likewise, over the version that @closure was read with. */
DexFuture *kith_resources_edit_closure   (KithPractice      *practice,
                                          const KithClosure *closure,
                                          const char        *whose,
                                          const char        *where);
DexFuture *kith_resources_remove_closure (KithPractice      *practice,
                                          const char        *id);

/** kith_resources_import_holidays: the days of an iCalendar @file as holidays, those that are there already left out.
 * Resolves to a string: {read, added, skipped}. */
DexFuture *kith_resources_import_holidays (KithPractice     *practice,
                                           const char       *file);

/** kith_resources_add_pattern: or, where there is one of these numbers, gives it the name. */
DexFuture *kith_resources_add_pattern    (KithPractice      *practice,
                                          const KithPattern *pattern);

/** Lists as JSON; each resolves to a string. Therapists: [{id, name, active}]; rooms: [{id, name, step_free, active}]; hours:
 * [{id, therapist, weekday, from, to, first, last}]; closures: [{id, kind, therapist, room, first, last, label}];
 * patterns: [{id, name, count, cadence, minutes}]. What is not said is null. */
DexFuture *kith_resources_tell_therapists (KithPractice     *practice);
DexFuture *kith_resources_tell_rooms     (KithPractice      *practice);
DexFuture *kith_resources_tell_hours     (KithPractice      *practice);
DexFuture *kith_resources_tell_closures  (KithPractice      *practice);
DexFuture *kith_resources_tell_patterns  (KithPractice      *practice);

G_END_DECLS
