/* kith-grammar-office.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-grammar-tables.h"

#include <glib/gi18n.h>

#define BIT(option) KITH_OPTION_BIT (option)
#define ROW(name) (KITH_VERB_##name - KITH_GRAMMAR_OFFICE)

const KithCommand kith_grammar_office[KITH_GRAMMAR_TREATMENT - KITH_GRAMMAR_OFFICE] = {
  [ROW (THERAPIST_ADD)] = {
    .noun = "therapist",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .in_batch = TRUE,
    .summary = N_("Add a therapist whom one can book"),
  },
  [ROW (THERAPIST_EDIT)] = {
    .noun = "therapist",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (THERAPIST),
    .optional = BIT (NAME) | BIT (ACTIVE),
    .in_batch = TRUE,
    .summary = N_("Change a therapist's name, or put them away"),
  },
  [ROW (THERAPIST_LIST)] = {
    .noun = "therapist",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the therapists"),
  },
  [ROW (ROOM_ADD)] = {
    .noun = "room",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .optional = BIT (STEP_FREE),
    .in_batch = TRUE,
    .summary = N_("Add a room"),
  },
  [ROW (ROOM_EDIT)] = {
    .noun = "room",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (ROOM),
    .optional = BIT (NAME) | BIT (STEP_FREE) | BIT (ACTIVE),
    .in_batch = TRUE,
    .summary = N_("Change a room, or put it away"),
  },
  [ROW (ROOM_LIST)] = {
    .noun = "room",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the rooms"),
  },
  [ROW (HOURS_ADD)] = {
    .noun = "hours",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (WEEKDAY) | BIT (FROM) | BIT (TO),
    .optional = BIT (THERAPIST),
    .in_batch = TRUE,
    .summary = N_("Add working hours, of one therapist or of all"),
  },
  [ROW (HOURS_REMOVE)] = {
    .noun = "hours",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (ID),
    .in_batch = TRUE,
    .summary = N_("Take working hours away"),
    .done = N_("The hours were removed."),
  },
  [ROW (HOURS_LIST)] = {
    .noun = "hours",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the working hours"),
  },
  [ROW (CLOSURE_ADD)] = {
    .noun = "closure",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (FROM),
    .optional = BIT (TO) | BIT (KIND) | BIT (LABEL) | BIT (THERAPIST) | BIT (ROOM),
    .in_batch = TRUE,
    .summary = N_("Add days on which nobody, one therapist or one room is there"),
  },
  [ROW (CLOSURE_IMPORT)] = {
    .noun = "closure",
    .verb = "import",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_FILE },
    .in_batch = TRUE,
    .summary = N_("Add the whole days of a calendar file as holidays"),
  },
  [ROW (CLOSURE_REMOVE)] = {
    .noun = "closure",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (ID),
    .in_batch = TRUE,
    .summary = N_("Take closed days away"),
    .done = N_("The closed days were removed."),
  },
  [ROW (CLOSURE_LIST)] = {
    .noun = "closure",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the closed days"),
  },
  [ROW (PATTERN_ADD)] = {
    .noun = "pattern",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (COUNT) | BIT (CADENCE) | BIT (MINUTES),
    .optional = BIT (NAME),
    .in_batch = TRUE,
    .summary = N_("Keep a pattern of appointments for booking"),
  },
  [ROW (PATTERN_LIST)] = {
    .noun = "pattern",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the patterns"),
  },
  [ROW (PLAN)] = {
    .noun = "plan",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (PATTERN) | BIT (FIRST),
    .optional = BIT (THERAPIST) | BIT (ROOM) | BIT (KIND) | BIT (ALREADY) | BIT (DRY_RUN) | BIT (FORCE)
                | BIT (SKIP_CLOSURES),
    .in_batch = TRUE,
    .summary = N_("Book a block of appointments, with every conflict told before"),
  },
  [ROW (APPOINTMENT_MOVE)] = {
    .noun = "appointment",
    .verb = "move",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT),
    .optional = BIT (SCOPE) | BIT (TO) | BIT (THERAPIST) | BIT (ROOM) | BIT (DRY_RUN) | BIT (FORCE),
    .in_batch = TRUE,
    .summary = N_("Move an appointment to another time, therapist or room"),
  },
  [ROW (APPOINTMENT_CANCEL)] = {
    .noun = "appointment",
    .verb = "cancel",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT),
    .optional = BIT (SCOPE) | BIT (MAKE_UP) | BIT (COUNTED) | BIT (REASON) | BIT (DRY_RUN) | BIT (FORCE) |
                BIT (SKIP_CLOSURES),
    .in_batch = TRUE,
    .summary = N_("Cancel an appointment; it stays in the calendar"),
  },
  [ROW (APPOINTMENT_NO_SHOW)] = {
    .noun = "appointment",
    .verb = "no-show",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT),
    .optional = BIT (SCOPE) | BIT (MAKE_UP) | BIT (COUNTED) | BIT (DRY_RUN) | BIT (FORCE) | BIT (SKIP_CLOSURES),
    .in_batch = TRUE,
    .summary = N_("Note that nobody came"),
  },
  [ROW (APPOINTMENT_HELD)] = {
    .noun = "appointment",
    .verb = "held",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT),
    .optional = BIT (SCOPE),
    .in_batch = TRUE,
    .summary = N_("Note that an appointment took place"),
  },
  [ROW (APPOINTMENT_ATTEND)] = {
    .noun = "appointment",
    .verb = "attend",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (APPOINTMENT) | BIT (CLIENT) | BIT (STATE),
    .in_batch = TRUE,
    .summary = N_("Note who of several came, or add someone"),
  },
  [ROW (SCHEDULE)] = {
    .noun = "schedule",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (FROM),
    .optional = BIT (TO) | BIT (THERAPIST) | BIT (ROOM),
    .in_batch = TRUE,
    .summary = N_("List the appointments of some days"),
  },
  [ROW (ICS)] = {
    .noun = "ics",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (BLOCK) | BIT (OUTPUT),
    .optional = BIT (NAMES) | BIT (REPLACE),
    .in_batch = TRUE,
    .summary = N_("Write a block of appointments as a calendar file"),
    .done = N_("The calendar file was written."),
  },
};
