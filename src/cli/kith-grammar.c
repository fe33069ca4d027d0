/* kith-grammar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-grammar.h"

#include "kith-grammar-tables.h"

#include <glib/gi18n.h>
#include <string.h>

G_STATIC_ASSERT (KITH_N_OPTIONS <= 8 * sizeof (KithOptions));

/* By their first commands, in the order of KithVerb. */
static const struct
{
  guint first;
  const KithCommand *rows;
} tables[] = {
  { KITH_GRAMMAR_PRACTICE, kith_grammar_practice },
  { KITH_GRAMMAR_PEOPLE, kith_grammar_people },
  { KITH_GRAMMAR_OFFICE, kith_grammar_office },
  { KITH_GRAMMAR_TREATMENT, kith_grammar_treatment },
  { KITH_GRAMMAR_HISTORY, kith_grammar_history },
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
    case KITH_OPERAND_NEW:
      return "NEW";
    case KITH_OPERAND_MAYBE_FILE:
      return "[FILE]";
    case KITH_OPERAND_FILES:
      return "FILE…";
    case KITH_OPERAND_MEASURE:
      return "MEASURE";
    case KITH_OPERAND_WORDS:
      return "WORD…";
    }

  g_return_val_if_reached (NULL);
}

static char *
dup_option_form (const KithOptionRow *row)
{
  return g_strconcat ("--", row->word, row->value != NULL ? " " : "", row->value, NULL);
}

static void
append_option (GString    *text,
               KithVerb    verb,
               KithOption  option,
               const char *before,
               const char *after)
{
  const KithOptionRow row = kith_grammar_get_words (verb, option);
  g_autofree char *form = dup_option_form (&row);

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
                    KithVerb     verb,
                    KithOptions  shown)
{
  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    {
      const KithOptionRow row = kith_grammar_get_words (verb, i);
      g_autofree char *form = dup_option_form (&row);

      if ((shown & ((KithOptions) 1 << i)) != 0)
        append_padded (text, form, 27, _(row.summary));
    }
}

/* Of one noun, or of all where it is NULL. */
static void
append_commands (GString    *text,
                 const char *noun)
{
  g_string_append_printf (text, "%s\n", _("Commands:"));
  for (guint i = 0; i < KITH_N_VERBS; i++)
    {
      const KithCommand *command = kith_grammar_get_command (i);
      g_autofree char *words = kith_grammar_dup_words (i);

      if (noun == NULL || g_str_equal (command->noun, noun))
        append_padded (text, words, 19, _(command->summary));
    }
}

const KithOptionRow *
kith_grammar_get_option (KithOption option)
{
  g_return_val_if_fail ((guint) option < KITH_N_OPTIONS, NULL);

  return &kith_grammar_options[option];
}

KithOptionRow
kith_grammar_get_words (KithVerb   verb,
                        KithOption option)
{
  KithOptionRow row = *kith_grammar_get_option (option);

  for (guint i = 0; i < kith_grammar_n_words; i++)
    {
      const KithWordsRow *words = &kith_grammar_words[i];

      if (words->option != option || verb < words->first || verb > words->last)
        continue;
      row.value = words->value != NULL ? words->value : row.value;
      row.summary = words->summary;
    }
  return row;
}

gboolean
kith_grammar_find_option (const char *word,
                          gsize       length,
                          KithOption *option)
{
  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    if (strlen (kith_grammar_options[i].word) == length && memcmp (kith_grammar_options[i].word, word, length) == 0)
      {
        *option = i;
        return TRUE;
      }

  return FALSE;
}

const KithCommand *
kith_grammar_get_command (KithVerb verb)
{
  guint table = G_N_ELEMENTS (tables) - 1;

  g_return_val_if_fail ((guint) verb < KITH_N_VERBS, NULL);

  while (tables[table].first > (guint) verb)
    table--;

  return &tables[table].rows[verb - tables[table].first];
}

gboolean
kith_grammar_find_command (const char *noun,
                           const char *verb,
                           KithVerb   *found)
{
  for (guint i = 0; i < KITH_N_VERBS; i++)
    {
      const KithCommand *command = kith_grammar_get_command (i);

      if (g_strcmp0 (command->noun, noun) == 0 &&
          (command->verb == NULL || g_strcmp0 (command->verb, verb) == 0))
        {
          *found = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
kith_grammar_find_noun (const char *noun)
{
  for (guint i = 0; i < KITH_N_VERBS; i++)
    {
      const KithCommand *command = kith_grammar_get_command (i);

      if (command->verb != NULL && g_strcmp0 (command->noun, noun) == 0)
        return command->noun;
    }

  return NULL;
}

char *
kith_grammar_dup_verbs (const char *noun)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < KITH_N_VERBS; i++)
    {
      const KithCommand *command = kith_grammar_get_command (i);

      if (command->verb != NULL && g_str_equal (command->noun, noun))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", command->verb);
    }
  return g_string_free_and_steal (text);
}

char *
kith_grammar_dup_words (KithVerb verb)
{
  const KithCommand *command = kith_grammar_get_command (verb);

  return g_strjoin (" ", command->noun, command->verb, NULL);
}

char *
kith_grammar_dup_usage (KithVerb verb)
{
  const KithCommand *command = kith_grammar_get_command (verb);
  g_autofree char *words = kith_grammar_dup_words (verb);
  GString *text = g_string_new ("kithctl ");

  g_string_append (text, words);
  for (guint i = 0; i < KITH_MAX_OPERANDS; i++)
    if (command->operands[i] != KITH_OPERAND_NONE)
      g_string_append_printf (text, " %s", get_operand_word (command->operands[i]));

  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    if ((command->required & ((KithOptions) 1 << i)) != 0)
      append_option (text, verb, i, " ", "");

  for (guint i = 0; i < KITH_N_OPTIONS; i++)
    if ((command->optional & ((KithOptions) 1 << i)) != 0)
      append_option (text, verb, i, " [", "]");

  return g_string_free_and_steal (text);
}

char *
kith_grammar_dup_help (KithVerb verb)
{
  const KithCommand *command = kith_grammar_get_command (verb);
  g_autofree char *usage = kith_grammar_dup_usage (verb);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n%s.\n\n%s\n", usage, _(command->summary), _("Options:"));
  append_option_rows (text, verb, command->required | command->optional | KITH_OPTIONS_GLOBAL);
  return g_string_free_and_steal (text);
}

char *
kith_grammar_dup_overview (const char *noun)
{
  GString *text = g_string_new (NULL);

  if (noun != NULL)
    g_string_append_printf (text, "kithctl %s %s\n\n", noun, _("VERB PRACTICE [OPTIONS]"));
  else
    g_string_append_printf (text, "%s\n\n", _("kithctl COMMAND PRACTICE [OPTIONS]"));
  append_commands (text, noun);
  g_string_append_printf (text, "\n%s\n", _("Options of every command:"));
  append_option_rows (text, KITH_N_VERBS, KITH_OPTIONS_GLOBAL);
  g_string_append_printf (text, "\n%s\n",
                          _("“kithctl COMMAND --help” says more about one, and “man kithctl” about all."));
  return g_string_free_and_steal (text);
}
