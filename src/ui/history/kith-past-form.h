/* kith-past-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-past.h"

G_BEGIN_DECLS

/** KithPastKind: what of a client a change was about. */
typedef enum
{
  KITH_PAST_ALL,
  KITH_PAST_PEOPLE,
  KITH_PAST_SESSIONS,
  KITH_PAST_PLAN,
  KITH_PAST_OFFICE,
} KithPastKind;

/** kith_past_form_sort: never ALL. */
KithPastKind kith_past_form_sort       (const KithPast     *past);

/** kith_past_form_dup_title: what was done, as a sentence begins. Returns: (transfer full) */
char        *kith_past_form_dup_title  (const KithPast     *past,
                                        gboolean            initials);

/** kith_past_form_dup_detail: when, by whom, and what became of it: "14:05 · Dr. Weiss · taken back since". @time: of the day.
 * Returns: (transfer full) */
char        *kith_past_form_dup_detail (const KithPast     *past,
                                        const char         *time);

/** kith_past_form_dup_change: "40 → 60"; long texts one below the other. Returns: (transfer full) */
char        *kith_past_form_dup_change (const KithPastLine *line);

G_END_DECLS
