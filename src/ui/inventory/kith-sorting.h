/* kith-sorting.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course-plan.h"
#include "kith-person-item.h"
#include "kith-questions.h"

G_BEGIN_DECLS

/** KithSorting: by what people are sorted into bins: by a question of the inventory, or into the problem areas of a course.
 * @plan: (nullable): of the course; NULL where it is a question. @treatment: what @plan is borrowed from. */
typedef struct
{
  KithQuestion question;
  KithTreatment *treatment;
  const KithCoursePlan *plan;
} KithSorting;

/** kith_sorting_clear: by nothing any more. */
void           kith_sorting_clear        (KithSorting        *self);

/** kith_sorting_get_prompt: what is asked; translated. */
const char    *kith_sorting_get_prompt   (const KithSorting  *self);
guint          kith_sorting_count_bins   (const KithSorting  *self);

/** kith_sorting_get_label: of @bin; translated. KITH_NO_BIN: of those who are in none. */
const char    *kith_sorting_get_label    (const KithSorting  *self,
                                          guint               bin);

/** kith_sorting_get_line: the line that @bin stands for; NONE where it stands for none. */
KithLine       kith_sorting_get_line     (const KithSorting  *self,
                                          guint               bin);

/** kith_sorting_is_several: whether someone can be in several bins. */
gboolean       kith_sorting_is_several   (const KithSorting  *self);

/** kith_sorting_asks: whether @person is to be sorted at all. */
gboolean       kith_sorting_asks         (const KithSorting  *self,
                                          const KithPerson   *person);

/** kith_sorting_get_chosen: which bins someone is in, as bits. */
guint          kith_sorting_get_chosen   (const KithSorting  *self,
                                          KithPersonItem     *item);

/** kith_sorting_find_area: the area of @person, an id, in @bin. Returns: (transfer none) (nullable) */
const KithArea *kith_sorting_find_area   (const KithSorting  *self,
                                          const char         *person,
                                          guint               bin);

/** KITH_NO_BIN: of whoever is in none. */
#define KITH_NO_BIN G_MAXUINT

G_END_DECLS
