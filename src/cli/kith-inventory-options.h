/* kith-inventory-options.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-arguments.h"
#include "kith-expectation.h"
#include "kith-person.h"
#include "kith-tie.h"

G_BEGIN_DECLS

/** The options about people, read into what they are about; what was not given stays as it is. Errors:
 * KITH_PROBLEM_USAGE */

/** KITH_OPTIONS_STATE: what can be said of a relationship as of a moment. */
#define KITH_OPTIONS_STATE                                                                                             \
  (KITH_OPTION_BIT (CLOSENESS) | KITH_OPTION_BIT (DESIRED) | KITH_OPTION_BIT (LINE) | KITH_OPTION_BIT (STRENGTH) |     \
   KITH_OPTION_BIT (FLOW) | KITH_OPTION_BIT (EFFECT) | KITH_OPTION_BIT (GIVES) | KITH_OPTION_BIT (RECEIVES) |          \
   KITH_OPTION_BIT (OBSTACLE) | KITH_OPTION_BIT (CONTACT) | KITH_OPTION_BIT (CONFIDES) |                               \
   KITH_OPTION_BIT (ARGUMENTS) | KITH_OPTION_BIT (ATTACHMENT) | KITH_OPTION_BIT (CAN_SAY) |                            \
   KITH_OPTION_BIT (CANNOT_SAY) | KITH_OPTION_BIT (WISH))

gboolean kith_inventory_options_read_person      (const KithArguments *arguments,
                                                  KithPerson          *person,
                                                  GError             **error);
gboolean kith_inventory_options_read_state       (const KithArguments *arguments,
                                                  KithPersonState     *state,
                                                  GError             **error);

/** kith_inventory_options_read_angle: @angle: NAN where it was given as "". */
gboolean kith_inventory_options_read_angle       (const KithArguments *arguments,
                                                  double              *angle,
                                                  GError             **error);
gboolean kith_inventory_options_read_tie         (const KithArguments *arguments,
                                                  KithTie             *tie,
                                                  GError             **error);
gboolean kith_inventory_options_read_expectation (const KithArguments *arguments,
                                                  KithExpectation     *expectation,
                                                  GError             **error);

/** kith_inventory_options_are_of: whether @verb is one of the inventory's, whose options these are. */
gboolean  kith_inventory_options_are_of (KithVerb verb);

/** kith_inventory_options_check: whether all of them can be read and go together, before a practice is unlocked. */
gboolean kith_inventory_options_check            (const KithArguments *arguments,
                                                  GError             **error);

/** kith_inventory_options_get_moment: what --on or --session name. Returns: (nullable) (transfer none) */
const char *kith_inventory_options_get_moment    (const KithArguments *arguments);

G_END_DECLS
