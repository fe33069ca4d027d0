/* kith-measure-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_MEASURE_GROUP (kith_measure_group_get_type ())
G_DECLARE_FINAL_TYPE (KithMeasureGroup, kith_measure_group, KITH, MEASURE_GROUP, AdwBin)

/** KithMeasureGroup: how the measures of a course stand at a session, and a way to fill them in. */

/** kith_measure_group_set_client: whose. */
void kith_measure_group_set_client (KithMeasureGroup *self,
                                    KithPractice     *practice,
                                    const char       *client);

/** kith_measure_group_show: @sheet is kept for what is filled in. */
void kith_measure_group_show       (KithMeasureGroup *self,
                                    KithSessionSheet *sheet);

G_END_DECLS
