/* kith-problem-label.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_PROBLEM_LABEL (kith_problem_label_get_type ())
G_DECLARE_FINAL_TYPE (KithProblemLabel, kith_problem_label, KITH, PROBLEM_LABEL, AdwBin)

/** KithProblemLabel: what went wrong, where it went wrong; not there while nothing has. */

/** kith_problem_label_show: shows and announces @sentence (nullable: takes the last away), that of an error. */
void kith_problem_label_show (KithProblemLabel *self,
                              const char       *sentence);

G_END_DECLS
