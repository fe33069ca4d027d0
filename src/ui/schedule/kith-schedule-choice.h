/* kith-schedule-choice.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-choice-row.h"
#include "kith-schedule-frame.h"

G_BEGIN_DECLS

/** Rows that ask for one of what the schedule rests on, each known by its id. Nothing is chosen where @id is not there. */

void        kith_schedule_choice_fill_therapists (KithChoiceRow           *row,
                                                  const KithScheduleFrame *frame,
                                                  const char              *id);
void        kith_schedule_choice_fill_rooms      (KithChoiceRow           *row,
                                                  const KithScheduleFrame *frame,
                                                  const char              *id);

/** kith_schedule_choice_fill_patterns: the practice's own, and the usual ones as words such as 16-weekly-50. */
void        kith_schedule_choice_fill_patterns   (KithChoiceRow           *row,
                                                  const KithScheduleFrame *frame);

G_END_DECLS
