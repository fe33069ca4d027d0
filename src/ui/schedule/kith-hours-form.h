/* kith-hours-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-hours.h"

G_BEGIN_DECLS

#define KITH_HOURS_DAYS 7

/** The practice's hours of a weekday as one line: "9:00-12:30, 14:00-18:00", "9-17". */

/** kith_hours_form_parse: Returns: (transfer full) (nullable) (element-type KithHours): NULL where @text is something else;
 * empty for "" */
GPtrArray *kith_hours_form_parse       (int         weekday,
                                        const char *text);

/** kith_hours_form_format: of @hours (element-type KithHours), those that are nobody's own. Returns: (transfer full) */
char      *kith_hours_form_format      (GPtrArray  *hours,
                                        int         weekday);

/** kith_hours_form_list_ids: of the same. Returns: (transfer full) (element-type char*) */
GPtrArray *kith_hours_form_list_ids    (GPtrArray  *hours,
                                        int         weekday);

/** kith_hours_form_dup_weekday: "Monday". Returns: (transfer full): translated */
char      *kith_hours_form_dup_weekday (int         weekday);

G_END_DECLS
