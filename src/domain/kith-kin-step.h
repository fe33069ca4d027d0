/* kith-kin-step.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithStep: how a relation leads from the client to someone of the family. RELATIVE: through others who are not named, as to a
 * grandmother or an aunt. */
typedef enum
{
  KITH_STEP_NONE,
  KITH_STEP_PARENT,
  KITH_STEP_CHILD,
  KITH_STEP_SIBLING,
  KITH_STEP_PARTNER,
  KITH_STEP_FORMER_PARTNER,
  KITH_STEP_RELATIVE,
} KithStep;

/** KithKinStep: @generation: how many above the client's, below 0 beneath it. */
typedef struct
{
  KithStep step;
  int generation;
} KithKinStep;

/** kith_kin_step_find: what @relation (nullable), in the client's words, says: whatever its case and marks, as people type it
 * and as kith_kinship_describe() writes it, in English or in the language of this process. NONE where it says nothing of the
 * family. */
KithKinStep kith_kin_step_find (const char *relation);

G_END_DECLS
