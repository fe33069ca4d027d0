/* kith-map-marks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"
#include "kith-standing.h"

G_BEGIN_DECLS

/** kith_map_mark_person: how much there is of @mark with @person, who stood as @standing on @day, and in words. @held: (nullable)
 * (element-type KithSession): the sessions so far, for KITH_MAP_MARK_WORK. */
void kith_map_mark_person (KithMapPerson      *person,
                           KithMapMark         mark,
                           const KithStanding *standing,
                           const KithDate     *day,
                           GPtrArray          *held);

G_END_DECLS
