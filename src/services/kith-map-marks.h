/* kith-map-marks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"
#include "kith-standing.h"

G_BEGIN_DECLS

/** kith_map_mark_person: how much there is of @mark with @person, who stood as @standing on @day, and in words. @held, @techniques: (both
 * nullable): the sessions so far and what was done, as for kith_attention_count(), for KITH_MAP_MARK_WORK. */
void        kith_map_mark_person (KithMapPerson        *person,
                                  KithMapMark           mark,
                                  const KithStanding   *standing,
                                  const KithDate       *day,
                                  GPtrArray            *held,
                                  GPtrArray            *techniques);

/** kith_map_marks_explain_none: what is to be said of a @picture on which nobody has what it marks, or stands elsewhere than they did:
 * a sentence, translated. Returns: (nullable): where somebody has, and where nothing is marked */
const char *kith_map_marks_explain_none (const KithMapPicture *picture);

G_END_DECLS
