/* kith-treatment-options.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-arguments.h"
#include "kith-treatment.h"

G_BEGIN_DECLS

/** The options about a course of treatment, read into an entry. */

/** kith_treatment_options_are_of: whether @verb is one of those that enter or tell of a treatment. */
gboolean   kith_treatment_options_are_of (KithVerb              verb);

/** kith_treatment_options_read: all that was said. @client: (nullable): its id. Errors: KITH_PROBLEM_USAGE.
 * Returns: (transfer full) (nullable) */
KithEntry *kith_treatment_options_read   (const KithArguments  *arguments,
                                          const char           *client,
                                          GError              **error);

/** kith_treatment_options_check: whether all of them can be read and go together, before a practice is unlocked. */
gboolean   kith_treatment_options_check  (const KithArguments  *arguments,
                                          GError              **error);

G_END_DECLS
