/* kith-then-and-now.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-inventory.h"
#include "kith-shift.h"

G_BEGIN_DECLS

/** KithCircleFigures: a client's people at the end of @day in numbers. @placed: of @people, those on a ring; @gap: mean
 * distance of actual and desired closeness, NAN where nobody has both; @supporters: who give any kind of support, and
 * @supports: by kind, in the order of the bits of KithSupport; @unmet: expectations known not to be met. */
typedef struct
{
  KithDate day;
  guint people;
  guint placed;
  double gap;
  guint supporters;
  guint supports[KITH_N_SUPPORTS];
  guint unmet;
} KithCircleFigures;

/** KithThenAndNow: what has moved between two moments. @shifts: (element-type KithShift); @sentences: one for each of them, NULL
 * behind the last. */
typedef struct
{
  KithCircleFigures then;
  KithCircleFigures now;
  GPtrArray *shifts;
  GStrv sentences;
} KithThenAndNow;

/** kith_circle_figure_to_text: a figure of KithCircleFigures as a whole number, "–" for NAN. Returns: (transfer full) */
char           *kith_circle_figure_to_text      (double                figure);

KithThenAndNow *kith_then_and_now_copy          (const KithThenAndNow *self);
void            kith_then_and_now_free          (KithThenAndNow       *self);
GType           kith_then_and_now_get_type      (void);
#define KITH_TYPE_THEN_AND_NOW (kith_then_and_now_get_type ())

/** KithComparison: what is compared. @from: (nullable): the first session, or the first day of which anything was said where there
 * is no session; @to: (nullable): what is known now; both as in kith-inventory.h. @rings: of the map, 3 to 6. @initials: names
 * are told as such. */
typedef struct
{
  const char *client;
  const char *from;
  const char *to;
  guint rings;
  gboolean initials;
} KithComparison;

/** kith_practice_compare: Resolves to a KithThenAndNow (boxed). Errors: FORBIDDEN without the clinical key, NOT_FOUND,
 * KITH_PROBLEM_USAGE where @to lies before @from */
DexFuture      *kith_practice_compare           (KithPractice         *self,
                                                 const KithComparison *comparison);

/** kith_report_changes: the same as JSON: {then: {day, people, placed, gap, supporters, supports: {emotional, practical,
 * information, company}, unmet}, now: {…}, shifts: [{kind, person, before, now, sentence}]}; @before and @now of a shift are
 * words, numbers of rings from 1, the innermost, or lists of kinds of support. Resolves to a string. */
DexFuture      *kith_report_changes             (KithPractice         *self,
                                                 const KithComparison *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithThenAndNow, kith_then_and_now_free)

G_END_DECLS
