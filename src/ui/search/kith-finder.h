/* kith-finder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_FINDER (kith_finder_get_type ())
G_DECLARE_FINAL_TYPE (KithFinder, kith_finder, KITH, FINDER, AdwDialog)

/** KithFinder: one field, and below it what its words find; the cursor stays in the field while arrows choose and Enter goes
 * there. Signal "chosen" (string): the detailed action that leads to what was chosen; the finder is gone by then. */

/** kith_finder_new_search: looks through all that @details may see; names of people are shown as initials where @initials.
 * Returns: (transfer floating) */
AdwDialog *kith_finder_new_search (KithPractice      *practice,
                                   const KithDetails *details,
                                   gboolean           initials);

/** kith_finder_new_switch: clients and what can be done, by name. @window: whose actions are offered where they are enabled.
 * Returns: (transfer floating) */
AdwDialog *kith_finder_new_switch (KithPractice      *practice,
                                   GActionGroup      *window,
                                   gboolean           initials);

G_END_DECLS
