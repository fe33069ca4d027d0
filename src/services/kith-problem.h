/* kith-problem.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithProblem: what went wrong, as far as the one who shows it must tell it apart. The message of every error that a
 * service answers with is a translated sentence to be shown as it is. */
typedef enum
{
  KITH_PROBLEM_FAILED,
  KITH_PROBLEM_USAGE,            /* a value that can't be: too long, no such day, empty */
  KITH_PROBLEM_WRONG_PASSPHRASE,
  KITH_PROBLEM_DAMAGED,
  KITH_PROBLEM_IN_USE,
  KITH_PROBLEM_DISK,             /* full, or can't be written: when that is mended, the same can be stored */
  KITH_PROBLEM_CONFLICT,         /* changed since by someone else */
  KITH_PROBLEM_AMBIGUOUS,        /* a name that fits several clients */
  KITH_PROBLEM_NOTHING_LEFT,     /* nothing to undo or redo */
} KithProblem;

/** KITH_PROBLEM: the error domain of what services find themselves (USAGE, AMBIGUOUS). */
#define KITH_PROBLEM (kith_problem_quark ())
GQuark      kith_problem_quark    (void);

/** kith_problem_classify: what @error, of any storey, is. */
KithProblem kith_problem_classify (const GError *error);

G_END_DECLS
