/* kith-change-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-then-and-now.h"

G_BEGIN_DECLS

/** KithChangeOrder: a change report as a file. @file: ends in .svg, .pdf or .png; @theme: (nullable): "light" (the first),
 * "dark", "contrast" or "bw". The page is A4, standing. */
typedef struct
{
  KithComparison comparison;
  const char *file;
  const char *theme;
  gboolean replace;
} KithChangeOrder;

/** kith_practice_draw_changes: one page with both maps, what has moved between them in words, and figures with the scores of
 * both days: whole or not at all, noted in the audit, with mode 0600. Resolves to JSON (string): {file, shifts}: how many.
 * Errors: as kith_practice_compare(); KITH_PROBLEM_USAGE, _FAILED */
DexFuture *kith_practice_draw_changes (KithPractice          *self,
                                       const KithChangeOrder *order);

G_END_DECLS
