/* kith-recurrence-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-recurrences.h"

#include "kith-database.h"

G_BEGIN_DECLS

/** kith_recurrence_record_list: on the store's thread, as kith_practice_list_recurrences(). Returns: (transfer full) (element-type
 * KithRecurring) */
GPtrArray *kith_recurrence_record_list  (KithDatabase             *database,
                                         const KithFiguresWanted  *wanted,
                                         GError                  **error);

/** kith_recurring_dup_words: as a line of its own: "Communication is hard. With 5 of 9 people: Maria, Ben …" Returns: (transfer
 * full) */
char      *kith_recurring_dup_words     (const KithRecurring      *self);

/** kith_recurring_add_to: @text (nullable), a line each, with the words of @self in place of what it said of the same before, or
 * at its end. Returns: (transfer full) */
char      *kith_recurring_add_to        (const KithRecurring      *self,
                                         const char               *text);

G_END_DECLS
