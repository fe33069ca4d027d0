/* kith-grammar-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-grammar-tables.h"

#include <glib/gi18n.h>

#define BIT(option) KITH_OPTION_BIT (option)
#define ROW(name) (KITH_VERB_##name - KITH_GRAMMAR_PEOPLE)

const KithCommand kith_grammar_people[KITH_GRAMMAR_OFFICE - KITH_GRAMMAR_PEOPLE] = {
  [ROW (PEOPLE)] = {
    .noun = "people",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("Show everyone in a client's life"),
  },
  [ROW (INVENTORY)] = {
    .noun = "inventory",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("Show a client's people in numbers: closeness wished for, support"),
  },
  [ROW (QUESTIONS)] = {
    .noun = "questions",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (PERSON) | BIT (AS_OF),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("Show which questions about a client's people are answered, and which are open"),
  },
  [ROW (CHANGES)] = {
    .noun = "changes",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (FROM) | BIT (TO) | BIT (RINGS) | BIT (ANONYMOUS) | BIT (OUTPUT) | BIT (THEME) | BIT (REPLACE),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("Show what has moved among a client's people between two sessions or days"),
  },
  [ROW (FIGURES)] = {
    .noun = "figures",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (SESSION) | BIT (ANONYMOUS),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("Show who of a client's people know each other, who links them and who gives support, in sentences"),
  },
  [ROW (RECURRING)] = {
    .noun = "recurring",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (SESSION) | BIT (ANONYMOUS),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("Show what is the same with several of a client's people, and with whom"),
  },
  [ROW (MAP)] = {
    .noun = "map",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (OUTPUT),
    .optional = BIT (AS_OF) | BIT (PERSON) | BIT (ANONYMOUS) | BIT (THEME) | BIT (WIDTH) | BIT (HEIGHT) | BIT (RINGS) |
                BIT (LAYOUT) | BIT (HIDE) | BIT (SHOW) | BIT (FOCUS) | BIT (PRESET) | BIT (GHOSTS) | BIT (REPLACE),
    .in_batch = TRUE,
    .summary = N_("Draw the map of a client's people as .svg, .pdf or .png"),
  },
  [ROW (PERSON_ADD)] = {
    .noun = "person",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (NAME),
    .optional = BIT (NICKNAME) | BIT (RELATION) | BIT (KIND) | BIT (STATUS) | BIT (BORN) | BIT (DIED) |
                BIT (BELONGS) | BIT (ABOUT) | BIT (CLOSENESS) | BIT (DESIRED) | BIT (LINE) | BIT (STRENGTH) |
                BIT (FLOW) | BIT (EFFECT) | BIT (GIVES) | BIT (RECEIVES) | BIT (OBSTACLE) | BIT (CONTACT) |
                BIT (CONFIDES) | BIT (ARGUMENTS) | BIT (ATTACHMENT) | BIT (CAN_SAY) | BIT (CANNOT_SAY) | BIT (WISH) | BIT (ANGLE) |
                BIT (ON) | BIT (SESSION),
    .in_batch = TRUE,
    .summary = N_("Add someone to a client's life"),
  },
  [ROW (PERSON_EDIT)] = {
    .noun = "person",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .optional = BIT (NAME) | BIT (NICKNAME) | BIT (RELATION) | BIT (KIND) | BIT (STATUS) | BIT (BORN) |
                BIT (DIED) | BIT (BELONGS) | BIT (ABOUT),
    .in_batch = TRUE,
    .summary = N_("Change who someone is"),
  },
  [ROW (PERSON_LIST)] = {
    .noun = "person",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("The same as people"),
  },
  [ROW (PERSON_SHOW)] = {
    .noun = "person",
    .verb = "show",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("Show all that is known of someone"),
  },
  [ROW (PERSON_MOVE)] = {
    .noun = "person",
    .verb = "move",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .optional = BIT (CLOSENESS) | BIT (DESIRED) | BIT (ANGLE) | BIT (STEPS) | BIT (RINGS) | BIT (ON) | BIT (SESSION) | BIT (CORRECT),
    .in_batch = TRUE,
    .summary = N_("Move someone nearer, farther or around the client"),
  },
  [ROW (PERSON_REMOVE)] = {
    .noun = "person",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .in_batch = TRUE,
    .summary = N_("Remove someone with all that hangs on them; can be undone"),
  },
  [ROW (PLACE)] = {
    .noun = "place",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON),
    .optional = BIT (CLOSENESS) | BIT (DESIRED) | BIT (LINE) | BIT (STRENGTH) | BIT (FLOW) | BIT (EFFECT) |
                BIT (GIVES) | BIT (RECEIVES) | BIT (OBSTACLE) | BIT (CONTACT) | BIT (CONFIDES) | BIT (ARGUMENTS) | BIT (ATTACHMENT) |
                BIT (CAN_SAY) | BIT (CANNOT_SAY) | BIT (WISH) | BIT (ANGLE) | BIT (ON) | BIT (SESSION) |
                BIT (CORRECT),
    .in_batch = TRUE,
    .summary = N_("Say how someone and the client stand, as of a day or a session"),
  },
  [ROW (TIES)] = {
    .noun = "ties",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (AS_OF),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("List who is tied to whom"),
  },
  [ROW (RELATED)] = {
    .noun = "related",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON) | BIT (WITH),
    .in_batch = TRUE,
    .opens_chart = TRUE,
    .summary = N_("Say what one person is to another, or through whom they know each other"),
  },
  [ROW (TIE_ADD)] = {
    .noun = "tie",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON) | BIT (WITH) | BIT (KIND),
    .optional = BIT (LINE) | BIT (FROM) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("Tie two people; of a parent and a child, the parent is --person"),
  },
  [ROW (TIE_EDIT)] = {
    .noun = "tie",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (TIE),
    .optional = BIT (KIND) | BIT (LINE) | BIT (FROM) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("Change a tie"),
  },
  [ROW (TIE_REMOVE)] = {
    .noun = "tie",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (TIE),
    .in_batch = TRUE,
    .summary = N_("Remove a tie"),
  },
  [ROW (EXPECT_ADD)] = {
    .noun = "expect",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PERSON) | BIT (HOLDER) | BIT (TEXT),
    .optional = BIT (SAID) | BIT (MET) | BIT (FROM) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("Note what the client or the other expects"),
  },
  [ROW (EXPECT_EDIT)] = {
    .noun = "expect",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (EXPECTATION),
    .optional = BIT (HOLDER) | BIT (TEXT) | BIT (SAID) | BIT (MET) | BIT (FROM) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("Change an expectation"),
  },
  [ROW (EXPECT_REMOVE)] = {
    .noun = "expect",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (EXPECTATION),
    .in_batch = TRUE,
    .summary = N_("Remove an expectation"),
  },
};
