/* kith-grammar-tables.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-grammar.h"

G_BEGIN_DECLS

/** The words of the grammar: a row per option and a row per command. */
extern const KithOptionRow kith_grammar_options[KITH_N_OPTIONS];
extern const KithCommand kith_grammar_commands[KITH_N_VERBS];

G_END_DECLS
