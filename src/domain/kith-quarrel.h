/* kith-quarrel.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithQuarrel: what becomes of the arguments that two people have. Source: what is asked per person, domain.md §3. */
typedef enum
{
  KITH_QUARREL_UNSAID,
  KITH_QUARREL_NONE,
  KITH_QUARREL_RESOLVED,
  KITH_QUARREL_MIXED,
  KITH_QUARREL_DROPPED,
} KithQuarrel;

#define KITH_N_QUARRELS 5

/** kith_quarrel_to_text: "none", "resolved", "mixed", "dropped", as stored and typed; NULL for UNSAID. */
const char *kith_quarrel_to_text   (KithQuarrel  quarrel);
gboolean    kith_quarrel_from_text (const char  *text,
                                    KithQuarrel *quarrel);

/** kith_quarrel_get_label: for people, translated: "Left unresolved". */
const char *kith_quarrel_get_label (KithQuarrel  quarrel);

G_END_DECLS
