/* kith-arguments.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-arguments.h"

#include "kith-inventory-options.h"
#include "kith-problem.h"
#include "kith-treatment-options.h"

#include <glib/gi18n.h>
#include <string.h>

#define KDF_MEMORY_MIN 64
#define KDF_MEMORY_MAX 4096

#define PATH_OPTIONS                                                                                 \
  (KITH_OPTION_BIT (PASSPHRASE_FILE) | KITH_OPTION_BIT (NEW_PASSPHRASE_FILE) | \
   KITH_OPTION_BIT (RECOVERY_FILE) | KITH_OPTION_BIT (OUTPUT))
#define MAY_BE_EMPTY \
  (KITH_OPTION_BIT (BORN) | KITH_OPTION_BIT (PHONE) | KITH_OPTION_BIT (NICKNAME) | KITH_OPTION_BIT (RELATION) | \
   KITH_OPTION_BIT (DIED) | KITH_OPTION_BIT (BELONGS) | KITH_OPTION_BIT (ABOUT) | KITH_OPTION_BIT (ANGLE) | \
   KITH_OPTION_BIT (SAID) | KITH_OPTION_BIT (MET) | KITH_OPTION_BIT (FROM) | KITH_OPTION_BIT (TO) | \
   KITH_OPTION_BIT (CLOSENESS) | KITH_OPTION_BIT (DESIRED) | KITH_OPTION_BIT (LINE) | \
   KITH_OPTION_BIT (STRENGTH) | KITH_OPTION_BIT (FLOW) | KITH_OPTION_BIT (EFFECT) | KITH_OPTION_BIT (GIVES) | \
   KITH_OPTION_BIT (RECEIVES) | KITH_OPTION_BIT (OBSTACLE) | KITH_OPTION_BIT (CONTACT) | \
   KITH_OPTION_BIT (CONFIDES) | KITH_OPTION_BIT (ARGUMENTS) | KITH_OPTION_BIT (ATTACHMENT) | KITH_OPTION_BIT (CAN_SAY) | \
   KITH_OPTION_BIT (CANNOT_SAY) | KITH_OPTION_BIT (WISH) | KITH_OPTION_BIT (THERAPIST) | \
   KITH_OPTION_BIT (ROOM) | KITH_OPTION_BIT (BLOCK) | KITH_OPTION_BIT (UNTIL) | KITH_OPTION_BIT (AREA) | \
   KITH_OPTION_BIT (EVENT) | KITH_OPTION_BIT (AGREED) | KITH_OPTION_BIT (DUE) | KITH_OPTION_BIT (OUTCOME))

typedef struct
{
  const char * const *words;
  guint n_words;
  guint next;
  gboolean in_batch;
  GPtrArray *operands; /* borrowed words that belong to no option */
  KithArguments *arguments;
} Parser;

static gboolean
set_usage_error (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, message);
  return FALSE;
}

static gboolean
refuse_option (GError     **error,
               KithOption   option,
               const char  *message)
{
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, "--%s: %s", kith_grammar_get_option (option)->word, message);
  return FALSE;
}

static gboolean
check_value (KithOption   option,
             const char  *value,
             GError     **error)
{
  KithOptions bit = (KithOptions) 1 << option;

  if (*value == '\0' && (bit & MAY_BE_EMPTY) == 0)
    return refuse_option (error, option, _("This option needs a value that is not empty."));
  if ((bit & PATH_OPTIONS) == 0 && !g_utf8_validate (value, -1, NULL))
    return refuse_option (error, option, _("This value is not text in UTF-8."));
  return TRUE;
}

static gboolean
take_value (Parser      *parser,
            KithOption   option,
            const char  *attached,
            GError     **error)
{
  const char *value = attached;

  if (value == NULL && parser->next < parser->n_words && !g_str_has_prefix (parser->words[parser->next], "--"))
    value = parser->words[parser->next++];

  if (value == NULL)
    return refuse_option (error, option,
                          _("This option needs a value. One that begins with dashes goes behind a “=”."));
  if (!check_value (option, value, error))
    return FALSE;

  parser->arguments->values[option] = g_strdup (value);
  return TRUE;
}

/* The first words that name a command, wherever they stand. */
static gboolean
look_for_command (const char * const *words,
                  guint               n_words,
                  KithVerb           *verb)
{
  for (guint i = 0; i < n_words; i++)
    if (kith_grammar_find_command (words[i], i + 1 < n_words ? words[i + 1] : NULL, verb))
      return TRUE;
  return FALSE;
}

/* Only the place of an unknown word is told: the word may be a slip of the hand with a name or a passphrase in it. */
static gboolean
refuse_unknown (Parser  *parser,
                GError **error)
{
  KithVerb verb;
  g_autofree char *command = look_for_command (parser->words, parser->n_words, &verb) ? kith_grammar_dup_words (verb) : NULL;

  if (command != NULL)
    /* Translators: the place of a word in a line, and a command of one or two words. */
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                 _("Word %u is an option that Kith does not know. “kithctl %s --help” lists them."), parser->next, command);
  else
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, _("Word %u is an option that Kith does not know."), parser->next);
  return FALSE;
}

static gboolean
take_option (Parser      *parser,
             const char  *word,
             GError     **error)
{
  const char *long_word = g_str_equal (word, "-o") ? "--output" : word;
  const char *name = long_word + 2;
  const char *equals = strchr (name, '=');
  gsize length = equals != NULL ? (gsize) (equals - name) : strlen (name);
  KithOption option;

  if (!g_str_has_prefix (long_word, "--") || !kith_grammar_find_option (name, length, &option))
    return refuse_unknown (parser, error);
  if ((parser->arguments->given & ((KithOptions) 1 << option)) != 0)
    return refuse_option (error, option, _("This option was given twice."));

  parser->arguments->given |= (KithOptions) 1 << option;
  if (kith_grammar_get_option (option)->value != NULL)
    return take_value (parser, option, equals != NULL ? equals + 1 : NULL, error);
  if (equals != NULL)
    return refuse_option (error, option, _("This option takes no value."));
  return TRUE;
}

static gboolean
take_words (Parser  *parser,
            GError **error)
{
  gboolean options_end = FALSE;

  while (parser->next < parser->n_words)
    {
      const char *word = parser->words[parser->next++];

      if (!options_end && g_str_equal (word, "--"))
        options_end = TRUE;
      else if (options_end || word[0] != '-' || word[1] == '\0')
        g_ptr_array_add (parser->operands, (gpointer) word);
      else if (!take_option (parser, word, error))
        return FALSE;
    }

  return TRUE;
}

static const char *
get_operand (Parser *parser,
             guint   index)
{
  return index < parser->operands->len ? parser->operands->pdata[index] : NULL;
}

static gboolean
find_verb (Parser  *parser,
           GError **error)
{
  const char *noun = get_operand (parser, 0);
  const char *family = kith_grammar_find_noun (noun);
  g_autofree char *verbs = family != NULL ? kith_grammar_dup_verbs (family) : NULL;

  if (kith_grammar_find_command (noun, get_operand (parser, 1), &parser->arguments->verb))
    return TRUE;
  if (noun == NULL)
    return set_usage_error (error, _("There is no command."));
  if (verbs != NULL)
    {
      /* Translators: the first word of a command, and the words that can be the second. */
      g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, _("After “%s” one of these words was expected: %s."), family, verbs);
      return FALSE;
    }
  return set_usage_error (error, _("This is not a command that Kith knows."));
}

static gboolean
join_words (Parser  *parser,
            guint    first,
            GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i < parser->operands->len; i++)
    g_string_append_printf (text, "%s%s", i > first ? " " : "", get_operand (parser, i));

  if (!g_utf8_validate (text->str, -1, NULL))
    return set_usage_error (error, _("These words are not text in UTF-8."));

  parser->arguments->words = g_strdup (text->str);
  return TRUE;
}

static void
collect_files (Parser *parser,
               guint   first)
{
  GStrv files = g_new0 (char *, parser->operands->len - first + 1);

  for (guint i = first; i < parser->operands->len; i++)
    files[i - first] = g_strdup (get_operand (parser, i));
  parser->arguments->files = files;
}

static gboolean
take_operand (Parser       *parser,
              KithOperand   operand,
              guint        *next,
              GError      **error)
{
  KithArguments *arguments = parser->arguments;
  const char *word = get_operand (parser, *next);

  if (operand == KITH_OPERAND_NONE || (operand == KITH_OPERAND_PRACTICE && parser->in_batch))
    return TRUE;
  if (word == NULL && operand == KITH_OPERAND_MAYBE_FILE)
    return TRUE;
  if (word == NULL || *word == '\0')
    return set_usage_error (error, _("A word of this command is missing."));

  if (operand == KITH_OPERAND_WORDS)
    {
      if (!join_words (parser, *next, error))
        return FALSE;
      *next = parser->operands->len;
      return TRUE;
    }

  if (operand == KITH_OPERAND_FILES)
    {
      collect_files (parser, *next);
      *next = parser->operands->len;
      return TRUE;
    }

  if (operand == KITH_OPERAND_MEASURE)
    arguments->measure = g_strdup (word);
  else
    *(operand == KITH_OPERAND_PRACTICE ? &arguments->practice : &arguments->file) = g_strdup (word);
  *next += 1;
  return TRUE;
}

static gboolean
take_operands (Parser  *parser,
               GError **error)
{
  const KithCommand *command = kith_grammar_get_command (parser->arguments->verb);
  guint next = command->verb != NULL ? 2 : 1;

  for (guint i = 0; i < KITH_MAX_OPERANDS; i++)
    if (!take_operand (parser, command->operands[i], &next, error))
      return FALSE;

  if (next < parser->operands->len)
    return set_usage_error (error, _("This command has a word too many. Values with blanks go in quotes."));
  return TRUE;
}

static gboolean
check_options (Parser  *parser,
               GError **error)
{
  const KithCommand *command = kith_grammar_get_command (parser->arguments->verb);
  KithOptions allowed = command->required | command->optional | (parser->in_batch ? 0 : KITH_OPTIONS_GLOBAL);
  KithOptions given = parser->arguments->given;

  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    {
      if ((given & ~allowed & ((KithOptions) 1 << i)) != 0)
        return refuse_option (error, i, _("This option does not go with this command."));
      if ((command->required & ~given & ((KithOptions) 1 << i)) != 0)
        return refuse_option (error, i, _("This command needs this option."));
    }

  return TRUE;
}

/* One file without any of them may be an export of Kith; what it is shows when it is read. */
static gboolean
check_one_client (const KithArguments  *arguments,
                  GError              **error)
{
  int given = kith_arguments_has (arguments, CLIENT) + kith_arguments_has (arguments, NEW_CLIENT) +
              kith_arguments_has (arguments, CLIENT_PER_EGO);

  if (given > 1)
    return set_usage_error (error, _("Please give only one of --client, --new-client and --client-per-ego."));
  if (given == 1 || (!kith_arguments_has (arguments, SELF) && g_strv_length (arguments->files) == 1))
    return TRUE;
  return set_usage_error (error, _("Whose people are they? Please give one of --client, --new-client and --client-per-ego."));
}

static gboolean
check_one_place (const KithArguments  *arguments,
                 GError              **error)
{
  gboolean daily = kith_arguments_has (arguments, AUTO);

  if (daily == (arguments->file != NULL))
    return set_usage_error (error, _("Where is the backup to go? Please give either a file or --auto."));
  if (!daily && kith_arguments_has (arguments, TO))
    return set_usage_error (error, _("--to goes with --auto only; otherwise the file says where."));
  return TRUE;
}

static gboolean
check_together (const KithArguments  *arguments,
                GError              **error)
{
  const KithOptions changes = KITH_OPTION_BIT (NAME) | KITH_OPTION_BIT (BORN) | KITH_OPTION_BIT (PHONE);

  if (kith_arguments_has (arguments, CLIENT) && kith_arguments_has (arguments, SCHEDULE))
    return set_usage_error (error, _("--client and --schedule do not go together. Please choose one."));
  if (arguments->verb == KITH_VERB_IMPORT && !check_one_client (arguments, error))
    return FALSE;
  if (arguments->verb == KITH_VERB_BACKUP && !check_one_place (arguments, error))
    return FALSE;
  if (arguments->verb == KITH_VERB_CLIENT_EDIT && (arguments->given & changes) == 0)
    return set_usage_error (error, _("Nothing to change was named. Please give --name, --born or --phone."));
  if (arguments->verb == KITH_VERB_USERS_ADD
      && kith_arguments_has (arguments, ONE_TIME_FILE) == kith_arguments_has (arguments, NEW_PASSPHRASE_FILE))
    return set_usage_error (error, _("How do they come in? Please give one of --one-time-file and --new-passphrase-file."));
  if (arguments->verb == KITH_VERB_CREATE && kith_arguments_has (arguments, JSON) &&
      !kith_arguments_has (arguments, RECOVERY_FILE))
    return set_usage_error (error, _("With --json the recovery code is not shown. Please name a --recovery-file too."));
  return TRUE;
}

static gboolean
read_memory (KithArguments  *arguments,
             GError        **error)
{
  const char *text = kith_arguments_get (arguments, KDF_MEMORY);
  guint64 mebibytes;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, KDF_MEMORY_MIN, KDF_MEMORY_MAX, &mebibytes, NULL))
    return refuse_option (error, KITH_OPTION_KDF_MEMORY, _("This must be a number from 64 to 4096."));

  arguments->memory = mebibytes * 1024 * 1024;
  return TRUE;
}

static gboolean
read_values (KithArguments  *arguments,
             GError        **error)
{
  const char *role = kith_arguments_get (arguments, ROLE);

  if (role != NULL && !kith_role_from_text (role, &arguments->role))
    return refuse_option (error, KITH_OPTION_ROLE, _("This must be “office” or “full”."));
  if (!kith_arguments_read_date (arguments, KITH_OPTION_BORN, &arguments->born, error))
    return FALSE;
  if (kith_treatment_options_are_of (arguments->verb))
    return kith_treatment_options_check (arguments, error);
  if (kith_inventory_options_are_of (arguments->verb))
    return kith_inventory_options_check (arguments, error);
  return read_memory (arguments, error);
}

static gboolean
parse (Parser  *parser,
       GError **error)
{
  if (!take_words (parser, error) || !find_verb (parser, error))
    return FALSE;
  if (parser->in_batch && !kith_grammar_get_command (parser->arguments->verb)->in_batch)
    return set_usage_error (error, _("This command can't be part of a batch."));

  return check_options (parser, error) && take_operands (parser, error) &&
         check_together (parser->arguments, error) && read_values (parser->arguments, error);
}

static KithArguments *
parse_words (const char * const  *words,
             guint                n_words,
             gboolean             in_batch,
             GError             **error)
{
  g_autoptr (KithArguments) arguments = g_new0 (KithArguments, 1);
  g_autoptr (GPtrArray) operands = g_ptr_array_new ();
  Parser parser = { words, n_words, 0, in_batch, operands, arguments };

  return parse (&parser, error) ? g_steal_pointer (&arguments) : NULL;
}

static gboolean
has_word (const char * const *words,
          guint               n_words,
          const char         *wanted)
{
  for (guint i = 0; i < n_words && !g_str_equal (words[i], "--"); i++)
    if (g_str_equal (words[i], wanted))
      return TRUE;

  return FALSE;
}

/* Help is for those whose command line is not right yet, so nothing else is looked at. */
static KithArguments *
parse_cry_for_help (const char * const *words,
                    guint               n_words)
{
  KithArguments *arguments = g_new0 (KithArguments, 1);

  arguments->wish = look_for_command (words, n_words, &arguments->verb) ? KITH_WISH_HELP : KITH_WISH_OVERVIEW;
  for (guint i = 0; i < n_words && arguments->noun == NULL; i++)
    arguments->noun = kith_grammar_find_noun (words[i]);
  return arguments;
}

gboolean
kith_arguments_refuse (KithOption   option,
                       const char  *message,
                       GError     **error)
{
  return refuse_option (error, option, message);
}

gboolean
kith_arguments_read_date (const KithArguments  *self,
                          KithOption            option,
                          KithDate             *date,
                          GError              **error)
{
  g_autofree char *fault = self->values[option] != NULL ? kith_date_find_fault (self->values[option]) : NULL;

  if (fault != NULL)
    return refuse_option (error, option, fault);
  return self->values[option] == NULL || kith_date_parse (self->values[option], date);
}

KithArguments *
kith_arguments_parse (const char * const  *words,
                      guint                n_words,
                      GError             **error)
{
  KithArguments *arguments;

  g_return_val_if_fail (words != NULL || n_words == 0, NULL);

  if (n_words > 0 && g_str_equal (words[0], "help"))
    return parse_cry_for_help (words + 1, n_words - 1);
  if (has_word (words, n_words, "--help") || has_word (words, n_words, "-h"))
    return parse_cry_for_help (words, n_words);
  if (!has_word (words, n_words, "--version"))
    return parse_words (words, n_words, FALSE, error);

  arguments = g_new0 (KithArguments, 1);
  arguments->wish = KITH_WISH_VERSION;
  return arguments;
}

KithArguments *
kith_arguments_parse_line (const char  *line,
                           GError     **error)
{
  g_auto (GStrv) words = NULL;
  int n_words;

  g_return_val_if_fail (line != NULL, NULL);

  /* The shell's own message would repeat the line. */
  if (!g_shell_parse_argv (line, &n_words, &words, NULL))
    {
      set_usage_error (error, _("The quotes in this line do not match."));
      return NULL;
    }

  return parse_words ((const char * const *) words, n_words, TRUE, error);
}

void
kith_arguments_free (KithArguments *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    g_free (self->values[i]);
  g_free (self->practice);
  g_free (self->file);
  g_strfreev (self->files);
  g_free (self->words);
  g_free (self->measure);
  g_free (self);
}
