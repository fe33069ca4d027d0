/* kith-clash.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-treatment.h"

G_BEGIN_DECLS

/** KithClash: that someone else has changed the same, and so nothing was stored: WORDS that someone typed; a CHOICE, which is
 * made again in a moment; or words over something that is GONE by now. */
typedef enum
{
  KITH_CLASH_WORDS,
  KITH_CLASH_CHOICE,
  KITH_CLASH_GONE,
} KithClash;

/** KITH_CLASH: the error domain of it; each message is a sentence that says what they did, what is safe and what to do. */
#define KITH_CLASH (kith_clash_quark ())
GQuark           kith_clash_quark     (void);

/** KithClashLine: what would be another in the two versions. @label: translated; @mine, @theirs: (nullable): in words; NULL for
 * nothing. */
typedef struct
{
  char *label;
  char *mine;
  char *theirs;
} KithClashLine;

/** kith_clash_get_lines: of an @error of KITH_CLASH (element-type KithClashLine). Returns: (transfer none) */
GPtrArray       *kith_clash_get_lines (const GError *error);

/** kith_clash_get_now: what is there by now, to be known by an entry that is to go over it. Returns: (transfer none)
 * (nullable): NULL where it was no entry, or is gone */
const KithEntry *kith_clash_get_now   (const GError *error);

G_END_DECLS
