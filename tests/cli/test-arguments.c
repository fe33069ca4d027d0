/* test-arguments.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-arguments.h"
#include "kith-grammar-tables.h"
#include "kith-problem.h"

#include <string.h>

#define MAX_WORDS 14
#define MARK "Annegret Xylander"

typedef struct
{
  const char *words[MAX_WORDS];
  KithVerb verb;
  KithOptions given;
  const char *practice;
  const char *file;
  const char *search;
} Case;

#define BIT(option) KITH_OPTION_BIT (option)

static const Case cases[] = {
  { { "create", "P", "--name", "N", "--user", "U", "--zone", "Europe/Berlin" },
    KITH_VERB_CREATE, BIT (NAME) | BIT (USER) | BIT (ZONE), "P" },
  { { "--zone", "Z", "--recovery-file", "R", "create", "--user", "U", "P", "--name=N", "--kdf-memory", "64" },
    KITH_VERB_CREATE, BIT (NAME) | BIT (USER) | BIT (ZONE) | BIT (RECOVERY_FILE) | BIT (KDF_MEMORY), "P" },
  { { "create", "P", "--name", "N", "--user", "U", "--zone", "Z", "--json", "--recovery-file=R" },
    KITH_VERB_CREATE, BIT (NAME) | BIT (USER) | BIT (ZONE) | BIT (JSON) | BIT (RECOVERY_FILE), "P" },
  { { "info", "P" }, KITH_VERB_INFO, 0, "P" },
  { { "info", "--", "--json" }, KITH_VERB_INFO, 0, "--json" },
  { { "info", "-" }, KITH_VERB_INFO, 0, "-" },
  { { "--json", "info", "P", "--user", "U", "--passphrase-file", "F" },
    KITH_VERB_INFO, BIT (JSON) | BIT (USER) | BIT (PASSPHRASE_FILE), "P" },
  { { "check", "P" }, KITH_VERB_CHECK, 0, "P" },
  { { "clients", "P" }, KITH_VERB_CLIENTS, 0, "P" },
  { { "undo", "P" }, KITH_VERB_UNDO, 0, "P" },
  { { "undo", "P", "--schedule" }, KITH_VERB_UNDO, BIT (SCHEDULE), "P" },
  { { "redo", "P", "--client", "C" }, KITH_VERB_REDO, BIT (CLIENT), "P" },
  { { "history", "P", "--schedule" }, KITH_VERB_HISTORY, BIT (SCHEDULE), "P" },
  { { "search", "P", "two", "words" }, KITH_VERB_SEARCH, 0, "P", NULL, "two words" },
  { { "search", "P", "--json", "one", "--", "-x", "--json" },
    KITH_VERB_SEARCH, BIT (JSON), "P", NULL, "one -x --json" },
  { { "backup", "P", "F" }, KITH_VERB_BACKUP, 0, "P", "F" },
  { { "backup", "P", "--auto" }, KITH_VERB_BACKUP, BIT (AUTO), "P" },
  { { "backup", "P", "--auto", "--to", "D" }, KITH_VERB_BACKUP, BIT (AUTO) | BIT (TO), "P" },
  { { "backups", "P" }, KITH_VERB_BACKUPS, 0, "P" },
  { { "backups", "P", "--from=D" }, KITH_VERB_BACKUPS, BIT (FROM), "P" },
  { { "backups", "try", "P" }, KITH_VERB_BACKUPS_TRY, 0, "P" },
  { { "backups", "try", "P", "F" }, KITH_VERB_BACKUPS_TRY, 0, "P", "F" },
  { { "restore", "F", "P" }, KITH_VERB_RESTORE, 0, "P", "F" },
  { { "rescue", "P", "N" }, KITH_VERB_RESCUE, 0, "P", "N" },
  { { "erase", "P", "--client", "C", "--reason", "expired", "--dry-run" }, KITH_VERB_ERASE, BIT (CLIENT) | BIT (REASON) | BIT (DRY_RUN), "P" },
  { { "batch", "P" }, KITH_VERB_BATCH, 0, "P" },
  { { "users", "list", "P" }, KITH_VERB_USERS_LIST, 0, "P" },
  { { "users", "remove", "P", "--name", "N" }, KITH_VERB_USERS_REMOVE, BIT (NAME), "P" },
  { { "users", "no-owner", "P", "--name", "N" }, KITH_VERB_USERS_NO_OWNER, BIT (NAME), "P" },
  { { "users", "--json", "add", "P", "--name", "N", "--role", "full", "--owner", "--new-passphrase-file", "F" },
    KITH_VERB_USERS_ADD, BIT (JSON) | BIT (NAME) | BIT (ROLE) | BIT (OWNER) | BIT (NEW_PASSPHRASE_FILE), "P" },
  { { "client", "add", "P", "--name", "Zoë O’Neill", "--born", "", "--phone", "" },
    KITH_VERB_CLIENT_ADD, BIT (NAME) | BIT (BORN) | BIT (PHONE), "P" },
  { { "client", "edit", "P", "--client", "C", "--born", "~1980" },
    KITH_VERB_CLIENT_EDIT, BIT (CLIENT) | BIT (BORN), "P" },
  { { "client", "archive", "P", "--client=C" }, KITH_VERB_CLIENT_ARCHIVE, BIT (CLIENT), "P" },
  { { "plan", "P", "--client", "C", "--pattern", "16-weekly-50", "--first", "2027-01-11T15:00", "--force", "R" },
    KITH_VERB_PLAN, BIT (CLIENT) | BIT (PATTERN) | BIT (FIRST) | BIT (FORCE), "P" },
  { { "appointment", "no-show", "P", "--appointment", "A", "--make-up", "--scope=rest" },
    KITH_VERB_APPOINTMENT_NO_SHOW, BIT (APPOINTMENT) | BIT (MAKE_UP) | BIT (SCOPE), "P" },
  { { "appointment", "move", "P", "--appointment", "A", "--room", "" },
    KITH_VERB_APPOINTMENT_MOVE, BIT (APPOINTMENT) | BIT (ROOM), "P" },
  { { "ics", "P", "--block", "B", "-o", "F" }, KITH_VERB_ICS, BIT (BLOCK) | BIT (OUTPUT), "P" },
  { { "closure", "import", "P", "F" }, KITH_VERB_CLOSURE_IMPORT, 0, "P", "F" },
  { { "schedule", "P", "--from", "2027-01-11" }, KITH_VERB_SCHEDULE, BIT (FROM), "P" },
  { { "client", "add", "P", "--name=--x=y" }, KITH_VERB_CLIENT_ADD, BIT (NAME), "P" },
};

/* Each has a client's name or a passphrase where one can land by a slip of the hand. */
static const char *refused[][MAX_WORDS] = {
  { NULL },
  { "" },
  { MARK },
  { "client" },
  { "client", MARK },
  { "users", "edit", "P" },
  { "clients", "list", "P" },
  { "info" },
  { "info", "" },
  { "info", "P", MARK },
  { "info", "P", "--client", MARK },
  { "info", "P", "--" MARK },
  { "info", "P", "-j" },
  { "info", "P", "-" MARK },
  { "info", "P", "--json=" MARK },
  { "info", "P", "--json", "--json" },
  { "info", "P", "--jso" },
  { "info", "P", "--jsonx" },
  { "info", "P", "--user" },
  { "info", "P", "--user", "--json" },
  { "info", "P", "--user", "" },
  { "info", "P", "--user=" },
  { "info", "P", "--user", "a\xff" },
  { "info", "P", "--user", MARK, "--user", MARK },
  { "info", "P", "--passphrase", MARK },
  { "info", "P", "--passphrase=" MARK },
  { "create", "P" },
  { "create", "P", "--name", MARK, "--user", "U" },
  { "create", "P", "--name", MARK, "--zone", "Z" },
  { "create", "--name", MARK, "--user", "U", "--zone", "Z" },
  { "create", "P", "--name", MARK, "--user", "U", "--zone", "Z", "--json" },
  { "create", "P", "--name", MARK, "--user", "U", "--zone", "Z", "--kdf-memory", "63" },
  { "create", "P", "--name", MARK, "--user", "U", "--zone", "Z", "--kdf-memory", "4097" },
  { "create", "P", "--name", MARK, "--user", "U", "--zone", "Z", "--kdf-memory", "64M" },
  { "create", "P", "--name", MARK, "--user", "U", "--zone", "Z", "--kdf-memory", "-64" },
  { "create", "P", "--name", MARK, "--user", "U", "--zone", "Z", "--kdf-memory", "18446744073709551680" },
  { "client", "add", "P" },
  { "client", "add", "P", "Annegret", "Xylander" },
  { "client", "add", "P", "--name", "Annegret", "Xylander" },
  { "client", "add", "P", "--name", "Annegret\xff" },
  { "client", "add", "P", "--name", MARK, "--born", "1980-13-01" },
  { "client", "add", "P", "--name", MARK, "--born", "1. Mai 1980" },
  { "client", "add", "P", "--name", MARK, "--born", MARK },
  { "client", "add", "P", "--name", MARK, "--role", "office" },
  { "client", "edit", "P", "--client", MARK },
  { "client", "edit", "P", "--name", MARK },
  { "client", "archive", "P" },
  { "users", "add", "P", "--name", MARK, "--role", "full" },
  { "users", "add", "P", "--name", MARK, "--new-passphrase-file", "F" },
  { "users", "add", "P", "--name", MARK, "--role", "Office", "--new-passphrase-file", "F" },
  { "users", "add", "P", "--name", MARK, "--role", MARK, "--new-passphrase-file", "F" },
  { "undo", "P", "--client", MARK, "--schedule" },
  { "search", "P" },
  { "search", "P", "Annegret\xff" },
  { "backup", "P" },
  { "backup", "P", "F", MARK },
  { "backup", "P", "F", "--auto" },
  { "backup", "P", "F", "--to", MARK },
  { "backup", "P", "--to", MARK },
  { "backups", "P", MARK },
  { "backups", "try", "P", "F", MARK },
  { "restore", "F" },
  { "rescue", "P" },
  { "erase", "P", "--client", MARK },
  { "batch", "P", MARK },
  { "plan", "P", "--client", MARK, "--pattern", "16-weekly-50" },
  { "plan", "P", MARK, "--client", "C", "--pattern", "16-weekly-50", "--first", "2027-01-11T15:00" },
  { "plan", "P", "--client", MARK, "--pattern", "16-weekly-50", "--first", "2027-01-11T15:00", "--force" },
  { "appointment", "lose", "P", "--appointment", MARK },
  { "ics", "P", "--block", "B", "-o" },
  { "ics", "P", "--block", "B", "-o=" MARK },
  { "info", "P", "-o", MARK },
};

typedef struct
{
  const char *line;
  KithVerb verb;
  KithOption option;
  const char *value;
} LineCase;

static const LineCase line_cases[] = {
  { "client add --name 'Anna Beck'", KITH_VERB_CLIENT_ADD, KITH_OPTION_NAME, "Anna Beck" },
  { "  client\tadd   --name \"Anna \\\"B\\\" O'Neill\"", KITH_VERB_CLIENT_ADD, KITH_OPTION_NAME, "Anna \"B\" O'Neill" },
  { "client add --name 'it'\\''s'", KITH_VERB_CLIENT_ADD, KITH_OPTION_NAME, "it's" },
  { "client add --name Zoë\\ 李 # the new one", KITH_VERB_CLIENT_ADD, KITH_OPTION_NAME, "Zoë 李" },
  { "--name='$(id) `id` $HOME *' client add", KITH_VERB_CLIENT_ADD, KITH_OPTION_NAME, "$(id) `id` $HOME *" },
  { "client edit --client C --phone ''", KITH_VERB_CLIENT_EDIT, KITH_OPTION_PHONE, "" },
  { "users add --name U --role office --new-passphrase-file '/a b'", KITH_VERB_USERS_ADD,
    KITH_OPTION_NEW_PASSPHRASE_FILE, "/a b" },
};

static const char *refused_lines[] = {
  "",
  "   ",
  "# only a remark",
  "client add --name '" MARK,
  "client add --name \"" MARK,
  "client add --name " MARK "\\",
  "client add --name " MARK,
  "info /a/practice",
  "info --json",
  "info --user U",
  "info --passphrase-file F",
  "info --help",
  "info --version",
  "create /a/practice --name N --user U --zone Z",
  "create --name N --user U --zone Z",
  "restore F",
  "batch",
  "backup",
  "search",
};

static guint
count_words (const char * const *words)
{
  guint n_words = 0;

  while (n_words < MAX_WORDS && words[n_words] != NULL)
    n_words++;
  return n_words;
}

static void
assert_refused (KithArguments *arguments,
                GError        *error)
{
  g_assert_null (arguments);
  g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE);
  g_assert_nonnull (strchr (error->message, ' '));
  g_assert_null (strstr (error->message, "Annegret"));
  g_assert_null (strstr (error->message, "Xylander"));
}

static void
test_understood (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithArguments) arguments = kith_arguments_parse (cases[i].words, count_words (cases[i].words), &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_no_error (error);
      g_assert_cmpint (arguments->wish, ==, KITH_WISH_COMMAND);
      g_assert_cmpint (arguments->verb, ==, cases[i].verb);
      g_assert_true (arguments->given == cases[i].given);
      g_assert_cmpstr (arguments->practice, ==, cases[i].practice);
      g_assert_cmpstr (arguments->file, ==, cases[i].file);
      g_assert_cmpstr (arguments->words, ==, cases[i].search);
    }
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithArguments) arguments = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      arguments = kith_arguments_parse (refused[i], count_words (refused[i]), &error);
      assert_refused (arguments, error);
    }
}

static void
test_values (void)
{
  const char *words[] = { "users", "add", "P", "--name", "U", "--role", "full", "--new-passphrase-file", "F",
                          "--kdf-memory", "4096" };
  const char *client[] = { "client", "add", "P", "--name", "N", "--born", "~1980-05" };
  g_autoptr (GError) error = NULL;
  g_autoptr (KithArguments) arguments = kith_arguments_parse (words, G_N_ELEMENTS (words), &error);
  g_autoptr (KithArguments) born = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (arguments->role, ==, KITH_ROLE_FULL);
  g_assert_cmpuint (arguments->memory, ==, G_GUINT64_CONSTANT (4096) << 20);
  g_assert_false (kith_arguments_has (arguments, OWNER));
  g_assert_cmpstr (kith_arguments_get (arguments, NAME), ==, "U");

  born = kith_arguments_parse (client, G_N_ELEMENTS (client), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (born->memory, ==, 0);
  g_assert_true (born->born.about);
  g_assert_cmpint (born->born.precision, ==, KITH_DATE_MONTH);
  g_assert_cmpint (born->born.month, ==, 5);
}

/* What is wrong with a day is said, and not how days are written in general. */
static void
test_no_such_day (void)
{
  static const char * const lines[] = {
    "client add --name N --born 2026-02-30", "person add --client C --name N --died 2026-02-30",
    "event add --client C --kind move --on 2026-02-30",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (kith_arguments_parse_line (lines[i], &error));
      g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE);
      g_assert_nonnull (strstr (error->message, "has only 28 days."));
    }
}

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (line_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithArguments) arguments = kith_arguments_parse_line (line_cases[i].line, &error);

      g_test_message ("%s", line_cases[i].line);
      g_assert_no_error (error);
      g_assert_cmpint (arguments->verb, ==, line_cases[i].verb);
      g_assert_null (arguments->practice);
      g_assert_cmpstr (arguments->values[line_cases[i].option], ==, line_cases[i].value);
    }
}

static void
test_refused_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_lines); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KithArguments) arguments = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      arguments = kith_arguments_parse_line (refused_lines[i], &error);
      assert_refused (arguments, error);
    }
}

static void
test_help (void)
{
  const char *of_one[] = { "client", "add", "--nonsense", "--help" };
  const char *of_none[] = { "--help", "client" };
  const char *version[] = { "--version" };
  const char *not_meant[] = { "search", "P", "--", "--help", "--version" };
  g_autoptr (KithArguments) one = kith_arguments_parse (of_one, G_N_ELEMENTS (of_one), NULL);
  g_autoptr (KithArguments) none = kith_arguments_parse (of_none, G_N_ELEMENTS (of_none), NULL);
  g_autoptr (KithArguments) shown = kith_arguments_parse (version, G_N_ELEMENTS (version), NULL);
  g_autoptr (KithArguments) searched = kith_arguments_parse (not_meant, G_N_ELEMENTS (not_meant), NULL);

  g_assert_cmpint (one->wish, ==, KITH_WISH_HELP);
  g_assert_cmpint (one->verb, ==, KITH_VERB_CLIENT_ADD);
  g_assert_cmpint (none->wish, ==, KITH_WISH_OVERVIEW);
  g_assert_cmpint (shown->wish, ==, KITH_WISH_VERSION);
  g_assert_cmpint (searched->wish, ==, KITH_WISH_COMMAND);
  g_assert_cmpstr (searched->words, ==, "--help --version");
}

/* Of the first words of commands alone, all that can follow. */
static void
test_help_of_noun (void)
{
  const char *words[] = { "event", "--help" };
  const char *alone[] = { "event" };
  const char *wrong[] = { "event", "show", "P" };
  g_autoptr (KithArguments) arguments = kith_arguments_parse (words, G_N_ELEMENTS (words), NULL);
  g_autofree char *help = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) unknown = NULL;

  g_assert_cmpint (arguments->wish, ==, KITH_WISH_OVERVIEW);
  g_assert_cmpstr (arguments->noun, ==, "event");
  help = kith_grammar_dup_overview (arguments->noun);
  g_assert_true (g_str_has_prefix (help, "kithctl event VERB PRACTICE"));
  g_assert_nonnull (strstr (help, "  event add "));
  g_assert_nonnull (strstr (help, "  event list "));
  g_assert_null (strstr (help, "  task add "));

  g_assert_null (kith_arguments_parse (alone, G_N_ELEMENTS (alone), &missing));
  g_assert_cmpstr (missing->message, ==, "After “event” one of these words was expected: add, edit, remove, list.");
  g_assert_null (kith_arguments_parse (wrong, G_N_ELEMENTS (wrong), &unknown));
  g_assert_cmpstr (unknown->message, ==, missing->message);
}

static const struct
{
  KithVerb verb;
  KithOption option;
  const char *form;
  const char *begins;
} words_cases[] = {
  { KITH_VERB_SESSION_ADD, KITH_OPTION_STATE, "STATE", "planned, held, " },
  { KITH_VERB_TASK_EDIT, KITH_OPTION_STATE, "STATE", "open, done, " },
  { KITH_VERB_APPOINTMENT_ATTEND, KITH_OPTION_STATE, "STATE", "expected, came, " },
  { KITH_VERB_SESSION_EDIT, KITH_OPTION_KIND, "KIND", "appointment, intake, " },
  { KITH_VERB_PLAN, KITH_OPTION_KIND, "KIND", "appointment, intake, " },
  { KITH_VERB_AREA_ADD, KITH_OPTION_KIND, "KIND", "grief, " },
  { KITH_VERB_PERSON_EDIT, KITH_OPTION_KIND, "KIND", "kin, partner, " },
  { KITH_VERB_COURSE_EDIT, KITH_OPTION_REASON, "TEXT", "Why another number" },
  { KITH_VERB_APPOINTMENT_CANCEL, KITH_OPTION_REASON, "REASON", "client, practice, " },
  { KITH_VERB_APPOINTMENT_MOVE, KITH_OPTION_TO, "TIME", "When it is to be" },
  { KITH_VERB_HOURS_ADD, KITH_OPTION_FROM, "TIME", "When they begin" },
  { KITH_VERB_TIE_EDIT, KITH_OPTION_TO, "DATE", "Until when" },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words_cases); i++)
    {
      const KithOptionRow row = kith_grammar_get_words (words_cases[i].verb, words_cases[i].option);
      g_autofree char *help = kith_grammar_dup_help (words_cases[i].verb);

      g_test_message ("%s", row.word);
      g_assert_cmpstr (row.value, ==, words_cases[i].form);
      g_assert_true (g_str_has_prefix (row.summary, words_cases[i].begins));
      g_assert_nonnull (strstr (help, row.summary));
    }
}

/* What is said of an option is said where it goes, and only once. */
static void
test_words_rows (void)
{
  for (guint i = 0; i < kith_grammar_n_words; i++)
    for (KithVerb verb = kith_grammar_words[i].first; verb <= kith_grammar_words[i].last; verb++)
      {
        const KithCommand *command = kith_grammar_get_command (verb);

        g_test_message ("row %u, %s %s", i, command->noun, command->verb);
        g_assert_true (((command->required | command->optional) & ((KithOptions) 1 << kith_grammar_words[i].option)) != 0);
        g_assert_cmpstr (kith_grammar_get_words (verb, kith_grammar_words[i].option).summary, ==, kith_grammar_words[i].summary);
      }
}

/* Which command an unknown option stands in is told, and nothing that was typed. */
static void
test_unknown_option (void)
{
  const char *words[] = { "area", "add", "P", "--client", "C", "--" MARK, "x" };
  const char *none[] = { "--" MARK };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) bare = NULL;

  g_assert_null (kith_arguments_parse (words, G_N_ELEMENTS (words), &error));
  g_assert_cmpstr (error->message, ==, "Word 6 is an option that Kith does not know. “kithctl area add --help” lists them.");
  g_assert_null (kith_arguments_parse (none, G_N_ELEMENTS (none), &bare));
  g_assert_cmpstr (bare->message, ==, "Word 1 is an option that Kith does not know.");
}

static void
test_one_client (void)
{
  const char *two[] = { "import", "P", "F", "--client", "C", "--new-client", "N" };
  const char *none[] = { "import", "P", "F", "G" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) unsaid = NULL;

  g_assert_null (kith_arguments_parse (two, G_N_ELEMENTS (two), &error));
  g_assert_true (g_str_has_prefix (error->message, "Please give only one of "));
  g_assert_null (kith_arguments_parse (none, G_N_ELEMENTS (none), &unsaid));
  g_assert_true (g_str_has_prefix (unsaid->message, "Whose people are they?"));
}

static void
assert_help_is_whole (KithVerb verb)
{
  const KithCommand *command = kith_grammar_get_command (verb);
  g_autofree char *help = kith_grammar_dup_help (verb);

  g_assert_nonnull (strstr (help, command->summary));
  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    {
      g_autofree char *form = g_strdup_printf ("  --%s ", kith_grammar_get_option (i)->word);
      gboolean goes = ((command->required | command->optional | KITH_OPTIONS_GLOBAL) & ((KithOptions) 1 << i)) != 0;

      g_assert_cmpint (strstr (help, form) != NULL, ==, goes);
    }
}

/* A row that was forgotten in a table would be all zeroes. */
static void
test_tables (void)
{
  g_autofree char *overview = kith_grammar_dup_overview (NULL);

  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    {
      const KithOptionRow *row = kith_grammar_get_option (i);
      KithOption found;

      g_assert_true (kith_grammar_find_option (row->word, strlen (row->word), &found));
      g_assert_cmpuint (found, ==, i);
    }

  for (guint i = 0; i < KITH_N_VERBS; i++)
    {
      const KithCommand *command = kith_grammar_get_command (i);
      KithVerb found;

      g_assert_true (kith_grammar_find_command (command->noun, command->verb, &found));
      g_assert_cmpuint (found, ==, i);
      g_assert_nonnull (strstr (overview, command->summary));
      assert_help_is_whole (i);
    }
}

static void
test_usage (void)
{
  g_autofree char *create = kith_grammar_dup_usage (KITH_VERB_CREATE);
  g_autofree char *search = kith_grammar_dup_usage (KITH_VERB_SEARCH);
  g_autofree char *edit = kith_grammar_dup_usage (KITH_VERB_CLIENT_EDIT);

  g_assert_cmpstr (create, ==, "kithctl create PRACTICE --name NAME --user NAME --zone ZONE "
                               "[--recovery-file FILE] [--kdf-memory MIB]");
  g_assert_cmpstr (search, ==, "kithctl search PRACTICE WORD…");
  g_assert_cmpstr (edit, ==, "kithctl client edit PRACTICE --client ID|NAME "
                             "[--name NAME] [--born DATE] [--phone PHONE]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arguments/understood", test_understood);
  g_test_add_func ("/arguments/refused", test_refused);
  g_test_add_func ("/arguments/values", test_values);
  g_test_add_func ("/arguments/no-such-day", test_no_such_day);
  g_test_add_func ("/arguments/lines", test_lines);
  g_test_add_func ("/arguments/refused-lines", test_refused_lines);
  g_test_add_func ("/arguments/help", test_help);
  g_test_add_func ("/arguments/help-of-noun", test_help_of_noun);
  g_test_add_func ("/arguments/unknown-option", test_unknown_option);
  g_test_add_func ("/arguments/one-client", test_one_client);
  g_test_add_func ("/grammar/words", test_words);
  g_test_add_func ("/grammar/words-rows", test_words_rows);
  g_test_add_func ("/grammar/tables", test_tables);
  g_test_add_func ("/grammar/usage", test_usage);

  return g_test_run ();
}
