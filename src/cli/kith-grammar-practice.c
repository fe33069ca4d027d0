/* kith-grammar-practice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-grammar-tables.h"

#include <glib/gi18n.h>

#define BIT(option) KITH_OPTION_BIT (option)
#define ROW(name) (KITH_VERB_##name - KITH_GRAMMAR_PRACTICE)

const KithCommand kith_grammar_practice[KITH_GRAMMAR_PEOPLE - KITH_GRAMMAR_PRACTICE] = {
  [ROW (CREATE)] = {
    .noun = "create",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME) | BIT (USER) | BIT (ZONE),
    .optional = BIT (RECOVERY_FILE) | BIT (KDF_MEMORY),
    .summary = N_("Make a new practice, with you as its owner"),
    .done = N_("The practice is ready."),
  },
  [ROW (DEMO)] = {
    .noun = "demo",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENTS) | BIT (YEARS) | BIT (SEED) | BIT (ZONE) | BIT (ON) | BIT (KDF_MEMORY),
    .summary = N_("Make a practice of invented people to try things in"),
  },
  [ROW (PRACTICE_EDIT)] = {
    .noun = "practice",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (NAME) | BIT (ZONE),
    .in_batch = TRUE,
    .summary = N_("Change the name or the time zone of a practice; appointments keep the zone they were booked in"),
    .done = N_("The practice was changed."),
  },
  [ROW (INFO)] = {
    .noun = "info",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("Show what a practice holds, in numbers"),
  },
  [ROW (CHECK)] = {
    .noun = "check",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("Check a practice for damage"),
  },
  [ROW (USERS_ADD)] = {
    .noun = "users",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME) | BIT (ROLE),
    .optional = BIT (ONE_TIME_FILE) | BIT (NEW_PASSPHRASE_FILE) | BIT (OWNER) | BIT (KDF_MEMORY),
    .in_batch = TRUE,
    .summary = N_("Give someone access to a practice"),
  },
  [ROW (USERS_REMOVE)] = {
    .noun = "users",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .in_batch = TRUE,
    .summary = N_("Take someone's access away, and change the keys they knew"),
    .done = N_("The user was removed."),
  },
  [ROW (USERS_PASSPHRASE)] = {
    .noun = "users",
    .verb = "passphrase",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (NEW_PASSPHRASE_FILE) | BIT (NAME) | BIT (KDF_MEMORY),
    .in_batch = TRUE,
    .summary = N_("Change your passphrase"),
    .done = N_("The passphrase was changed."),
  },
  [ROW (USERS_RESET)] = {
    .noun = "users",
    .verb = "reset",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME) | BIT (ONE_TIME_FILE),
    .optional = BIT (KDF_MEMORY),
    .in_batch = TRUE,
    .summary = N_("Give someone a one-time code who has forgotten the passphrase"),
    .done = N_("The one-time code is in the file."),
  },
  [ROW (USERS_LIST)] = {
    .noun = "users",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List who has access"),
  },
  [ROW (USERS_RECOVERY)] = {
    .noun = "users",
    .verb = "recovery",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (RECOVERY_FILE),
    .optional = BIT (KDF_MEMORY),
    .in_batch = TRUE,
    .summary = N_("Make a new recovery code; the old one opens nothing then"),
    .done = N_("The new recovery code is in the file."),
  },
  [ROW (USERS_OWNER)] = {
    .noun = "users",
    .verb = "owner",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .in_batch = TRUE,
    .summary = N_("Make someone an owner, who may change who has access"),
    .done = N_("The user is an owner now."),
  },
  [ROW (USERS_NO_OWNER)] = {
    .noun = "users",
    .verb = "no-owner",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .in_batch = TRUE,
    .summary = N_("Take that back; their access to the practice stays"),
    .done = N_("The user is no owner any more."),
  },
  [ROW (REKEY)] = {
    .noun = "rekey",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("Change the keys of both files; nobody's passphrase changes"),
    .done = N_("The keys were changed."),
  },
  [ROW (CLIENT_ADD)] = {
    .noun = "client",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .optional = BIT (BORN) | BIT (PHONE),
    .in_batch = TRUE,
    .summary = N_("Add a client"),
  },
  [ROW (CLIENT_EDIT)] = {
    .noun = "client",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (NAME) | BIT (BORN) | BIT (PHONE),
    .in_batch = TRUE,
    .summary = N_("Change a client's name, birthday or phone number"),
  },
  [ROW (CLIENT_ARCHIVE)] = {
    .noun = "client",
    .verb = "archive",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Put a client away who no longer comes; nothing is deleted"),
  },
  [ROW (CLIENTS)] = {
    .noun = "clients",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the clients"),
  },
};
