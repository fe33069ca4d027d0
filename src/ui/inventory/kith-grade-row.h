/* kith-grade-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_GRADE_ROW (kith_grade_row_get_type ())
G_DECLARE_FINAL_TYPE (KithGradeRow, kith_grade_row, KITH, GRADE_ROW, AdwPreferencesRow)

/** KithGradeRow: how much one obstacle stands in the way, as buttons side by side. Signal "changed". */
GtkWidget *kith_grade_row_new       (KithObstacle  obstacle);

/** kith_grade_row_get_grade: 0 … 3, or KITH_UNKNOWN; kith_grade_row_set_grade() likewise, and without the signal. */
int        kith_grade_row_get_grade (KithGradeRow *self);
void       kith_grade_row_set_grade (KithGradeRow *self,
                                     int           grade);

/** kith_grade_row_press: as the digit of @choice would: once more takes it back. Returns: FALSE where there is none */
gboolean   kith_grade_row_press     (KithGradeRow *self,
                                     guint         choice);

G_END_DECLS
