/* kith-outcome.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithOutcome: the five outcomes after Jacobson and Truax (1991). */
typedef enum
{
  KITH_OUTCOME_UNKNOWN,
  KITH_OUTCOME_RECOVERED,
  KITH_OUTCOME_IMPROVED,
  KITH_OUTCOME_NO_CHANGE,
  KITH_OUTCOME_DETERIORATED,
  KITH_OUTCOME_NOT_A_CASE,
} KithOutcome;

/** kith_outcome_to_text: "recovered", "improved", "no-change", "deteriorated", "not-a-case", NULL for UNKNOWN. */
const char *kith_outcome_to_text  (KithOutcome outcome);

/** kith_outcome_describe: in a word or two, translated; NULL where nothing has changed that could not be chance. */
const char *kith_outcome_describe (KithOutcome outcome);

G_END_DECLS
