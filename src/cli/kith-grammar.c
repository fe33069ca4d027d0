/* kith-grammar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-grammar.h"

#include <glib/gi18n.h>
#include <string.h>

#define BIT(option) KITH_OPTION_BIT (option)

G_STATIC_ASSERT (KITH_N_OPTIONS <= 8 * sizeof (KithOptions));

static const KithOptionRow options[KITH_N_OPTIONS] = {
  [KITH_OPTION_NAME] = { "name", "NAME", N_("The name of the practice, the user or the client") },
  [KITH_OPTION_USER] = { "user", "NAME", N_("Who you are; may be left out where there is one user") },
  [KITH_OPTION_ZONE] = { "zone", "ZONE", N_("The time zone of the practice, as in Europe/Berlin") },
  [KITH_OPTION_ROLE] = { "role", "office|full", N_("office: schedule and contacts; full: the clinical record too") },
  [KITH_OPTION_OWNER] = { "owner", NULL, N_("May add and remove users") },
  [KITH_OPTION_BORN] = { "born", "DATE", N_("The birthday, as in 1980-05-01, 1980-05 or ~1980; \"\" for unknown") },
  [KITH_OPTION_PHONE] = { "phone", "PHONE", N_("The phone number; \"\" for none") },
  [KITH_OPTION_CLIENT] = { "client", "ID|NAME", N_("Which client") },
  [KITH_OPTION_SCHEDULE] = { "schedule", NULL, N_("Only what was done in the schedule") },
  [KITH_OPTION_NEW_CLIENT] = { "new-client", "NAME", N_("A new client of this name") },
  [KITH_OPTION_CLIENT_PER_EGO] = { "client-per-ego", NULL, N_("A client for each person who was asked in the files") },
  [KITH_OPTION_SELF] = { "self", "ID", N_("What the file calls the client, whom all relations are computed to") },
  [KITH_OPTION_DRY_RUN] = { "dry-run", NULL, N_("Only say what would be done") },
  [KITH_OPTION_NEW_PASSPHRASE_FILE] = { "new-passphrase-file", "FILE",
                                        N_("The new user's passphrase, the first line of a file") },
  [KITH_OPTION_RECOVERY_FILE] = { "recovery-file", "FILE",
                                  N_("A new file for the recovery code, which is shown on the terminal otherwise") },
  [KITH_OPTION_KDF_MEMORY] = { "kdf-memory", "MIB",
                               N_("Memory that each try of a passphrase costs, 64 to 4096; 256 if left out") },
  [KITH_OPTION_PASSPHRASE_FILE] = { "passphrase-file", "FILE",
                                    N_("Your passphrase, the first line of a file; asked for otherwise") },
  [KITH_OPTION_JSON] = { "json", NULL, N_("Answer in JSON") },
  [KITH_OPTION_HELP] = { "help", NULL, N_("Show this help") },
  [KITH_OPTION_VERSION] = { "version", NULL, N_("Show the version") },
};

static const KithCommand commands[KITH_N_VERBS] = {
  [KITH_VERB_CREATE] = {
    .noun = "create",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME) | BIT (USER) | BIT (ZONE),
    .optional = BIT (RECOVERY_FILE) | BIT (KDF_MEMORY),
    .summary = N_("Make a new practice, with you as its owner"),
    .done = N_("The practice is ready."),
  },
  [KITH_VERB_INFO] = {
    .noun = "info",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("Show what a practice holds, in numbers"),
  },
  [KITH_VERB_CHECK] = {
    .noun = "check",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("Check a practice for damage"),
  },
  [KITH_VERB_USERS_ADD] = {
    .noun = "users",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME) | BIT (ROLE) | BIT (NEW_PASSPHRASE_FILE),
    .optional = BIT (OWNER) | BIT (KDF_MEMORY),
    .in_batch = TRUE,
    .summary = N_("Give someone access to a practice"),
  },
  [KITH_VERB_USERS_REMOVE] = {
    .noun = "users",
    .verb = "remove",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .in_batch = TRUE,
    .summary = N_("Take someone's access away"),
    .done = N_("The user was removed."),
  },
  [KITH_VERB_USERS_LIST] = {
    .noun = "users",
    .verb = "list",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List who has access"),
  },
  [KITH_VERB_CLIENT_ADD] = {
    .noun = "client",
    .verb = "add",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (NAME),
    .optional = BIT (BORN) | BIT (PHONE),
    .in_batch = TRUE,
    .summary = N_("Add a client"),
  },
  [KITH_VERB_CLIENT_EDIT] = {
    .noun = "client",
    .verb = "edit",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .optional = BIT (NAME) | BIT (BORN) | BIT (PHONE),
    .in_batch = TRUE,
    .summary = N_("Change a client's name, birthday or phone number"),
  },
  [KITH_VERB_CLIENT_ARCHIVE] = {
    .noun = "client",
    .verb = "archive",
    .operands = { KITH_OPERAND_PRACTICE },
    .required = BIT (CLIENT),
    .in_batch = TRUE,
    .summary = N_("Put a client away who no longer comes; nothing is deleted"),
  },
  [KITH_VERB_CLIENTS] = {
    .noun = "clients",
    .operands = { KITH_OPERAND_PRACTICE },
    .in_batch = TRUE,
    .summary = N_("List the clients"),
  },
  [KITH_VERB_UNDO] = {
    .noun = "undo",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (SCHEDULE),
    .in_batch = TRUE,
    .summary = N_("Take your last change back"),
  },
  [KITH_VERB_REDO] = {
    .noun = "redo",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (SCHEDULE),
    .in_batch = TRUE,
    .summary = N_("Make the change again that was taken back last"),
  },
  [KITH_VERB_HISTORY] = {
    .noun = "history",
    .operands = { KITH_OPERAND_PRACTICE },
    .optional = BIT (CLIENT) | BIT (SCHEDULE),
    .in_batch = TRUE,
    .summary = N_("List who changed something and when, newest first"),
  },
  [KITH_VERB_SEARCH] = {
    .noun = "search",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_WORDS },
    .in_batch = TRUE,
    .summary = N_("Find words in all that you may read"),
  },
  [KITH_VERB_BACKUP] = {
    .noun = "backup",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_FILE },
    .in_batch = TRUE,
    .summary = N_("Save a practice, encrypted, as one file"),
    .done = N_("The backup is complete and was checked."),
  },
  [KITH_VERB_RESTORE] = {
    .noun = "restore",
    .operands = { KITH_OPERAND_FILE, KITH_OPERAND_PRACTICE },
    .summary = N_("Make a new practice folder from a backup"),
    .done = N_("The practice is back and was checked."),
  },
  [KITH_VERB_IMPORT] = {
    .noun = "import",
    .operands = { KITH_OPERAND_PRACTICE, KITH_OPERAND_FILES },
    .optional = BIT (CLIENT) | BIT (NEW_CLIENT) | BIT (CLIENT_PER_EGO) | BIT (SELF) | BIT (DRY_RUN),
    .in_batch = TRUE,
    .summary = N_("Bring people and their ties in from GEDCOM, GraphML or Network Canvas"),
  },
  [KITH_VERB_BATCH] = {
    .noun = "batch",
    .operands = { KITH_OPERAND_PRACTICE },
    .summary = N_("Do commands from standard input, one a line, without PRACTICE"),
  },
};

static const char *
get_operand_word (KithOperand operand)
{
  switch (operand)
    {
    case KITH_OPERAND_NONE:
      return NULL;
    case KITH_OPERAND_PRACTICE:
      return "PRACTICE";
    case KITH_OPERAND_FILE:
      return "FILE";
    case KITH_OPERAND_FILES:
      return "FILE…";
    case KITH_OPERAND_WORDS:
      return "WORD…";
    }

  g_return_val_if_reached (NULL);
}

static char *
dup_option_form (KithOption option)
{
  const KithOptionRow *row = &options[option];

  return g_strconcat ("--", row->word, row->value != NULL ? " " : "", row->value, NULL);
}

static void
append_option (GString    *text,
               KithOption  option,
               const char *before,
               const char *after)
{
  g_autofree char *form = dup_option_form (option);

  g_string_append_printf (text, "%s%s%s", before, form, after);
}

static void
append_padded (GString    *text,
               const char *word,
               int         width,
               const char *summary)
{
  g_string_append_printf (text, "  %s", word);
  for (glong length = g_utf8_strlen (word, -1); length < width; length++)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "  %s\n", summary);
}

static void
append_option_rows (GString     *text,
                    KithOptions  shown)
{
  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    {
      g_autofree char *form = dup_option_form (i);

      if ((shown & ((KithOptions) 1 << i)) != 0)
        append_padded (text, form, 27, _(options[i].summary));
    }
}

static char *
dup_command_words (const KithCommand *command)
{
  return g_strjoin (" ", command->noun, command->verb, NULL);
}

const KithOptionRow *
kith_grammar_get_option (KithOption option)
{
  g_return_val_if_fail ((guint) option < KITH_N_OPTIONS, NULL);

  return &options[option];
}

gboolean
kith_grammar_find_option (const char *word,
                          gsize       length,
                          KithOption *option)
{
  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    if (strlen (options[i].word) == length && memcmp (options[i].word, word, length) == 0)
      {
        *option = i;
        return TRUE;
      }

  return FALSE;
}

const KithCommand *
kith_grammar_get_command (KithVerb verb)
{
  g_return_val_if_fail ((guint) verb < KITH_N_VERBS, NULL);

  return &commands[verb];
}

gboolean
kith_grammar_find_command (const char *noun,
                           const char *verb,
                           KithVerb   *found)
{
  for (guint i = 0; i < KITH_N_VERBS; i++)
    if (g_strcmp0 (commands[i].noun, noun) == 0 &&
        (commands[i].verb == NULL || g_strcmp0 (commands[i].verb, verb) == 0))
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
kith_grammar_has_noun (const char *noun)
{
  for (guint i = 0; i < KITH_N_VERBS; i++)
    if (commands[i].verb != NULL && g_strcmp0 (commands[i].noun, noun) == 0)
      return TRUE;

  return FALSE;
}

char *
kith_grammar_dup_usage (KithVerb verb)
{
  const KithCommand *command = kith_grammar_get_command (verb);
  g_autofree char *words = dup_command_words (command);
  GString *text = g_string_new ("kithctl ");

  g_string_append (text, words);
  for (guint i = 0; i < KITH_MAX_OPERANDS; i++)
    if (command->operands[i] != KITH_OPERAND_NONE)
      g_string_append_printf (text, " %s", get_operand_word (command->operands[i]));

  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    if ((command->required & ((KithOptions) 1 << i)) != 0)
      append_option (text, i, " ", "");

  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    if ((command->optional & ((KithOptions) 1 << i)) != 0)
      append_option (text, i, " [", "]");

  return g_string_free_and_steal (text);
}

char *
kith_grammar_dup_help (KithVerb verb)
{
  const KithCommand *command = kith_grammar_get_command (verb);
  g_autofree char *usage = kith_grammar_dup_usage (verb);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n%s.\n\n%s\n", usage, _(command->summary), _("Options:"));
  append_option_rows (text, command->required | command->optional | KITH_OPTIONS_GLOBAL);
  return g_string_free_and_steal (text);
}

char *
kith_grammar_dup_overview (void)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n%s\n", _("kithctl COMMAND PRACTICE [OPTIONS]"), _("Commands:"));
  for (guint i = 0; i < KITH_N_VERBS; i++)
    {
      g_autofree char *words = dup_command_words (&commands[i]);

      append_padded (text, words, 14, _(commands[i].summary));
    }

  g_string_append_printf (text, "\n%s\n", _("Options of every command:"));
  append_option_rows (text, KITH_OPTIONS_GLOBAL);
  g_string_append_printf (text, "\n%s\n",
                          _("“kithctl COMMAND --help” says more about one, and “man kithctl” about all."));
  return g_string_free_and_steal (text);
}
