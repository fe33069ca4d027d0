/* kith-arguments.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-grammar.h"
#include "kith-role.h"

G_BEGIN_DECLS

/** KithWish: what the words ask for. */
typedef enum
{
  KITH_WISH_COMMAND,
  KITH_WISH_HELP,     /* of @verb */
  KITH_WISH_OVERVIEW, /* of @noun, or of all */
  KITH_WISH_VERSION,
} KithWish;

/** KithArguments: a command line that was understood. @noun: (nullable): the first word of commands, static.
 * @given: a bit per option that was there. Every pointer is
 * owned and NULL where it was not given. @files: those of an import. @words: those of a search, joined by blanks. @memory: in bytes, 0 where
 * not given. */
typedef struct
{
  KithWish wish;
  KithVerb verb;
  const char *noun;
  KithOptions given;
  char *values[KITH_N_OPTIONS];
  char *practice;
  char *file;
  GStrv files;
  char *words;
  char *measure;
  KithRole role;
  KithDate born;
  guint64 memory;
} KithArguments;

/** kith_arguments_parse: reads the @n_words after the program's name. Errors: KITH_PROBLEM_USAGE; the message never
 * repeats a word, since it may be a client's name. Returns: (transfer full) (nullable) */
KithArguments *kith_arguments_parse       (const char * const   *words,
                                           guint                 n_words,
                                           GError              **error);

/** kith_arguments_parse_line: reads a line of a batch, which has no PRACTICE and none of the global options.
 * Errors: likewise. Returns: (transfer full) (nullable) */
KithArguments *kith_arguments_parse_line  (const char           *line,
                                           GError              **error);
void           kith_arguments_free        (KithArguments        *self);

/** kith_arguments_refuse: sets KITH_PROBLEM_USAGE: @message is about the value of @option. Returns: FALSE */
gboolean       kith_arguments_refuse      (KithOption            option,
                                           const char           *message,
                                           GError              **error);

/** kith_arguments_read_date: the value of @option, as exactly as it is known, to @date, which stays where it is not given.
 * Errors: KITH_PROBLEM_USAGE with what is wrong with it */
gboolean       kith_arguments_read_date   (const KithArguments  *self,
                                           KithOption            option,
                                           KithDate             *date,
                                           GError              **error);

/** kith_arguments_has: whether an option was given; @option: without KITH_OPTION_. */
#define kith_arguments_has(self, option) (((self)->given & KITH_OPTION_BIT (option)) != 0)

/** kith_arguments_get: (nullable): the value of an option. */
#define kith_arguments_get(self, option) ((const char *) (self)->values[KITH_OPTION_##option])

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithArguments, kith_arguments_free)

G_END_DECLS
