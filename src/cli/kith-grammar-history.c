/* kith-grammar-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-grammar-tables.h"

#include <glib/gi18n.h>

#define BIT(option) KITH_OPTION_BIT (option)
#define ROW(name) (KITH_VERB_##name - KITH_GRAMMAR_HISTORY)

const KithCommand kith_grammar_history[KITH_GRAMMAR_END - KITH_GRAMMAR_HISTORY] = {
  [ROW (UNDO)] = {
    .noun = "undo",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (SCHEDULE),
    .in_batch = TRUE,
    .summary = N_("Take your last change back"),
  },
  [ROW (REDO)] = {
    .noun = "redo",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (SCHEDULE),
    .in_batch = TRUE,
    .summary = N_("Make the change again that was taken back last"),
  },
  [ROW (HISTORY_RESTORE)] = {
    .noun = "history",
    .verb = "restore",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (ID),
    .optional = BIT (RECORD),
    .in_batch = TRUE,
    .summary = N_("Bring back what was there before a change"),
  },
  [ROW (HISTORY)] = {
    .noun = "history",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (SCHEDULE) | BIT (RECORD) | BIT (BY) | BIT (FROM) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("List who changed something and when, newest first; of one client or entry, before and after"),
  },
  [ROW (LOG)] = {
    .noun = "log",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (KIND) | BIT (BY) | BIT (FROM) | BIT (TO) | BIT (OUTPUT) | BIT (REPLACE),
    .in_batch = TRUE,
    .summary = N_("List who opened, printed, exported or changed something, and who did not get in; for owners"),
    .done = N_("The list was written."),
  },
  [ROW (SEARCH)] = {
    .noun = "search",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_WORDS },
    .in_batch = TRUE,
    .summary = N_("Find words in all that you may read"),
  },
  [ROW (BACKUP)] = {
    .noun = "backup",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_MAYBE_FILE },
    .optional = BIT (AUTO) | BIT (TO),
    .in_batch = TRUE,
    .summary = N_("Save a practice, encrypted, as one file"),
    .done = N_("The backup is complete and was checked."),
  },
  [ROW (BACKUPS_TRY)] = {
    .noun = "backups",
    .verb = "try",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_MAYBE_FILE },
    .optional = BIT (FROM),
    .in_batch = TRUE,
    .summary = N_("Try whether a backup can be restored; nothing of it stays"),
  },
  [ROW (BACKUPS)] = {
    .noun = "backups",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (FROM),
    .in_batch = TRUE,
    .summary = N_("List the backups of a practice, the latest first"),
  },
  [ROW (RESTORE)] = {
    .noun = "restore",
    .operands = { KITH_OPERAND_FILE, KITH_OPERAND_PRACTICE },
    .summary = N_("Make a new practice folder from a backup"),
    .done = N_("The practice is back and was checked."),
  },
  [ROW (RESCUE)] = {
    .noun = "rescue",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_NEW },
    .summary = N_("Make a new practice from what can be read of a damaged one"),
  },
  [ROW (ERASE)] = {
    .noun = "erase",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT) | BIT (REASON),
    .optional = BIT (YEARS) | BIT (DRY_RUN) | BIT (CONFIRM),
    .in_batch = TRUE,
    .summary = N_("Erase a client for good, with the history of all that was changed"),
  },
  [ROW (IMPORT)] = {
    .noun = "import",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_FILES },
    .optional = BIT (CLIENT) | BIT (NEW_CLIENT) | BIT (CLIENT_PER_EGO) | BIT (SELF) | BIT (DRY_RUN),
    .in_batch = TRUE,
    .summary = N_("Bring in people from GEDCOM, GraphML or Network Canvas, or an export of Kith"),
  },
  [ROW (EXPORT)] = {
    .noun = "export",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (FORMAT) | BIT (OUTPUT),
    .optional = BIT (CLIENT) | BIT (REPLACE),
    .in_batch = TRUE,
    .summary = N_("Write a practice or one client to a file that is not encrypted"),
  },
  [ROW (LOCK)] = {
    .noun = "lock",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("Wipe the keys; in a batch nothing can be done after it"),
  },
  [ROW (BATCH)] = {
    .noun = "batch",
    .operands = { KITH_OPERAND_PRACTICE },
    .summary = N_("Do commands from standard input, one a line, without PRACTICE"),
  },
};
