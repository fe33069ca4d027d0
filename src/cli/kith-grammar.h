/* kith-grammar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithOption: the options of all commands; those of KITH_OPTIONS_GLOBAL go with every command. */
typedef enum
{
  KITH_OPTION_NAME,
  KITH_OPTION_USER,
  KITH_OPTION_ZONE,
  KITH_OPTION_CLIENTS,
  KITH_OPTION_YEARS,
  KITH_OPTION_SEED,
  KITH_OPTION_ROLE,
  KITH_OPTION_OWNER,
  KITH_OPTION_BORN,
  KITH_OPTION_PHONE,
  KITH_OPTION_CLIENT,
  KITH_OPTION_SCHEDULE,
  KITH_OPTION_RECORD,
  KITH_OPTION_BY,
  KITH_OPTION_NEW_CLIENT,
  KITH_OPTION_CLIENT_PER_EGO,
  KITH_OPTION_SELF,
  KITH_OPTION_DRY_RUN,
  KITH_OPTION_PERSON,
  KITH_OPTION_WITH,
  KITH_OPTION_TIE,
  KITH_OPTION_EXPECTATION,
  KITH_OPTION_NICKNAME,
  KITH_OPTION_RELATION,
  KITH_OPTION_KIND,
  KITH_OPTION_STATUS,
  KITH_OPTION_DIED,
  KITH_OPTION_BELONGS,
  KITH_OPTION_ABOUT,
  KITH_OPTION_CLOSENESS,
  KITH_OPTION_DESIRED,
  KITH_OPTION_ANGLE,
  KITH_OPTION_LINE,
  KITH_OPTION_STRENGTH,
  KITH_OPTION_FLOW,
  KITH_OPTION_EFFECT,
  KITH_OPTION_GIVES,
  KITH_OPTION_RECEIVES,
  KITH_OPTION_OBSTACLE,
  KITH_OPTION_CONTACT,
  KITH_OPTION_CONFIDES,
  KITH_OPTION_ARGUMENTS,
  KITH_OPTION_ATTACHMENT,
  KITH_OPTION_CAN_SAY,
  KITH_OPTION_CANNOT_SAY,
  KITH_OPTION_WISH,
  KITH_OPTION_HOLDER,
  KITH_OPTION_TEXT,
  KITH_OPTION_SAID,
  KITH_OPTION_MET,
  KITH_OPTION_FROM,
  KITH_OPTION_TO,
  KITH_OPTION_ON,
  KITH_OPTION_SESSION,
  KITH_OPTION_CORRECT,
  KITH_OPTION_AS_OF,
  KITH_OPTION_PATTERN,
  KITH_OPTION_FIRST,
  KITH_OPTION_THERAPIST,
  KITH_OPTION_ROOM,
  KITH_OPTION_FORCE,
  KITH_OPTION_SKIP_CLOSURES,
  KITH_OPTION_APPOINTMENT,
  KITH_OPTION_SCOPE,
  KITH_OPTION_MAKE_UP,
  KITH_OPTION_COUNTED,
  KITH_OPTION_REASON,
  KITH_OPTION_STATE,
  KITH_OPTION_BLOCK,
  KITH_OPTION_OUTPUT,
  KITH_OPTION_FORMAT,
  KITH_OPTION_REPLACE,
  KITH_OPTION_THEME,
  KITH_OPTION_WIDTH,
  KITH_OPTION_HEIGHT,
  KITH_OPTION_RINGS,
  KITH_OPTION_LAYOUT,
  KITH_OPTION_HIDE,
  KITH_OPTION_FOCUS,
  KITH_OPTION_SHOW,
  KITH_OPTION_STEPS,
  KITH_OPTION_PRESET,
  KITH_OPTION_GHOSTS,
  KITH_OPTION_ANONYMOUS,
  KITH_OPTION_NAMES,
  KITH_OPTION_COUNT,
  KITH_OPTION_CADENCE,
  KITH_OPTION_MINUTES,
  KITH_OPTION_WEEKDAY,
  KITH_OPTION_LABEL,
  KITH_OPTION_STEP_FREE,
  KITH_OPTION_ACTIVE,
  KITH_OPTION_ID,
  KITH_OPTION_TEMPLATE,
  KITH_OPTION_COURSE,
  KITH_OPTION_SESSIONS,
  KITH_OPTION_ALREADY,
  KITH_OPTION_AGREED_BY,
  KITH_OPTION_TICK,
  KITH_OPTION_UNTICK,
  KITH_OPTION_CLOSE,
  KITH_OPTION_NUMBER,
  KITH_OPTION_MOOD,
  KITH_OPTION_SECTION,
  KITH_OPTION_UNTIL,
  KITH_OPTION_ONSET,
  KITH_OPTION_YEARLY,
  KITH_OPTION_ITEMS,
  KITH_OPTION_TOTAL,
  KITH_OPTION_AREA,
  KITH_OPTION_EVENT,
  KITH_OPTION_MAIN,
  KITH_OPTION_RATING,
  KITH_OPTION_AGREED,
  KITH_OPTION_DUE,
  KITH_OPTION_OUTCOME,
  KITH_OPTION_AUTO,
  KITH_OPTION_CONFIRM,
  KITH_OPTION_NEW_PASSPHRASE_FILE,
  KITH_OPTION_ONE_TIME_FILE,
  KITH_OPTION_RECOVERY_FILE,
  KITH_OPTION_KDF_MEMORY,
  KITH_OPTION_PASSPHRASE_FILE,
  KITH_OPTION_JSON,
  KITH_OPTION_HELP,
  KITH_OPTION_VERSION,
} KithOption;

#define KITH_N_OPTIONS (KITH_OPTION_VERSION + 1)

/** KithOptions: a set of options. */
__extension__ typedef unsigned __int128 KithOptions;

#define KITH_OPTION_BIT(option) ((KithOptions) 1 << KITH_OPTION_##option)
#define KITH_OPTIONS_GLOBAL                                                                        \
  (KITH_OPTION_BIT (PASSPHRASE_FILE) | KITH_OPTION_BIT (USER) | KITH_OPTION_BIT (JSON) |           \
   KITH_OPTION_BIT (HELP) | KITH_OPTION_BIT (VERSION))

/** KithOptionRow: @word without the dashes; @value: (nullable): what stands for its value in a help text. */
typedef struct
{
  const char *word;
  const char *value;
  const char *summary;
} KithOptionRow;

typedef enum
{
  KITH_VERB_CREATE,
  KITH_VERB_DEMO,
  KITH_VERB_PRACTICE_EDIT,
  KITH_VERB_INFO,
  KITH_VERB_CHECK,
  KITH_VERB_USERS_ADD,
  KITH_VERB_USERS_REMOVE,
  KITH_VERB_USERS_PASSPHRASE,
  KITH_VERB_USERS_RESET,
  KITH_VERB_USERS_LIST,
  KITH_VERB_USERS_RECOVERY,
  KITH_VERB_USERS_OWNER,
  KITH_VERB_USERS_NO_OWNER,
  KITH_VERB_REKEY,
  KITH_VERB_CLIENT_ADD,
  KITH_VERB_CLIENT_EDIT,
  KITH_VERB_CLIENT_ARCHIVE,
  KITH_VERB_CLIENTS,
  KITH_VERB_PEOPLE,
  KITH_VERB_INVENTORY,
  KITH_VERB_QUESTIONS,
  KITH_VERB_CHANGES,
  KITH_VERB_FIGURES,
  KITH_VERB_RECURRING,
  KITH_VERB_MAP,
  KITH_VERB_PERSON_ADD,
  KITH_VERB_PERSON_EDIT,
  KITH_VERB_PERSON_LIST,
  KITH_VERB_PERSON_SHOW,
  KITH_VERB_PERSON_MOVE,
  KITH_VERB_PERSON_REMOVE,
  KITH_VERB_PLACE,
  KITH_VERB_TIES,
  KITH_VERB_RELATED,
  KITH_VERB_TIE_ADD,
  KITH_VERB_TIE_EDIT,
  KITH_VERB_TIE_REMOVE,
  KITH_VERB_EXPECT_ADD,
  KITH_VERB_EXPECT_EDIT,
  KITH_VERB_EXPECT_REMOVE,
  KITH_VERB_THERAPIST_ADD,
  KITH_VERB_THERAPIST_EDIT,
  KITH_VERB_THERAPIST_LIST,
  KITH_VERB_ROOM_ADD,
  KITH_VERB_ROOM_EDIT,
  KITH_VERB_ROOM_LIST,
  KITH_VERB_HOURS_ADD,
  KITH_VERB_HOURS_REMOVE,
  KITH_VERB_HOURS_LIST,
  KITH_VERB_CLOSURE_ADD,
  KITH_VERB_CLOSURE_IMPORT,
  KITH_VERB_CLOSURE_REMOVE,
  KITH_VERB_CLOSURE_LIST,
  KITH_VERB_PATTERN_ADD,
  KITH_VERB_PATTERN_LIST,
  KITH_VERB_PLAN,
  KITH_VERB_APPOINTMENT_MOVE,
  KITH_VERB_APPOINTMENT_CANCEL,
  KITH_VERB_APPOINTMENT_NO_SHOW,
  KITH_VERB_APPOINTMENT_HELD,
  KITH_VERB_APPOINTMENT_ATTEND,
  KITH_VERB_SCHEDULE,
  KITH_VERB_ICS,
  KITH_VERB_COURSE_START,
  KITH_VERB_COURSE_EDIT,
  KITH_VERB_COURSE_LIST,
  KITH_VERB_SESSION_ADD,
  KITH_VERB_SESSION_EDIT,
  KITH_VERB_SESSION_NOTE,
  KITH_VERB_SESSION_SIGN,
  KITH_VERB_SESSION_LIST,
  KITH_VERB_EVENT_ADD,
  KITH_VERB_EVENT_EDIT,
  KITH_VERB_EVENT_REMOVE,
  KITH_VERB_EVENT_LIST,
  KITH_VERB_SCORE_EDIT,
  KITH_VERB_SCORE_REMOVE,
  KITH_VERB_SCORE,
  KITH_VERB_SCORES,
  KITH_VERB_AREA_ADD,
  KITH_VERB_AREA_EDIT,
  KITH_VERB_AREA_REMOVE,
  KITH_VERB_AREA_PUT,
  KITH_VERB_AREA_TAKE,
  KITH_VERB_AREA_LIST,
  KITH_VERB_GOAL_ADD,
  KITH_VERB_GOAL_EDIT,
  KITH_VERB_GOAL_REMOVE,
  KITH_VERB_GOAL_LIST,
  KITH_VERB_FORMULATION_ADD,
  KITH_VERB_FORMULATION_EDIT,
  KITH_VERB_FORMULATION_LIST,
  KITH_VERB_TASK_ADD,
  KITH_VERB_TASK_EDIT,
  KITH_VERB_TASK_LIST,
  KITH_VERB_TECHNIQUE_ADD,
  KITH_VERB_TECHNIQUE_LIST,
  KITH_VERB_DISPUTE_ADD,
  KITH_VERB_DISPUTE_EDIT,
  KITH_VERB_DISPUTE_REMOVE,
  KITH_VERB_DISPUTE_LIST,
  KITH_VERB_BRIEF,
  KITH_VERB_TIMELINE,
  KITH_VERB_TEMPLATES,
  KITH_VERB_MEASURES,
  KITH_VERB_UNDO,
  KITH_VERB_REDO,
  KITH_VERB_HISTORY_RESTORE,
  KITH_VERB_HISTORY,
  KITH_VERB_LOG,
  KITH_VERB_SEARCH,
  KITH_VERB_BACKUP,
  KITH_VERB_BACKUPS_TRY,
  KITH_VERB_BACKUPS,
  KITH_VERB_RESTORE,
  KITH_VERB_RESCUE,
  KITH_VERB_ERASE,
  KITH_VERB_IMPORT,
  KITH_VERB_EXPORT,
  KITH_VERB_LOCK,
  KITH_VERB_BATCH,
} KithVerb;

#define KITH_N_VERBS (KITH_VERB_BATCH + 1)

typedef enum
{
  KITH_OPERAND_NONE,
  KITH_OPERAND_PRACTICE,
  KITH_OPERAND_FILE,
  KITH_OPERAND_NEW, /* a practice that is to be made, always last */
  KITH_OPERAND_MAYBE_FILE, /* may be left out, always last */
  KITH_OPERAND_FILES, /* one or more, always last */
  KITH_OPERAND_MEASURE,
  KITH_OPERAND_WORDS, /* one or more, always last */
} KithOperand;

#define KITH_MAX_OPERANDS 2

/** KithCommand: a row of the grammar. @verb: (nullable): the second word. @opens_chart: whether it tells of the record of the
 * client it names. @summary, @done: (nullable) sentences to be
 * translated; @done is what a command without an id says. */
typedef struct
{
  const char *noun;
  const char *verb;
  KithOperand operands[KITH_MAX_OPERANDS];
  KithOptions required;
  KithOptions optional;
  gboolean in_batch;
  gboolean opens_chart;
  const char *summary;
  const char *done;
} KithCommand;

/** kith_grammar_get_option: the row of @option. */
const KithOptionRow *kith_grammar_get_option    (KithOption         option);

/** kith_grammar_get_words: likewise, in the words that go with @verb, which may be KITH_N_VERBS for none. */
KithOptionRow        kith_grammar_get_words     (KithVerb           verb,
                                                 KithOption         option);

/** kith_grammar_find_option: Returns: FALSE where no option has the first @length bytes of @word, dashes left out,
 * as name */
gboolean             kith_grammar_find_option   (const char        *word,
                                                 gsize              length,
                                                 KithOption        *option);

/** kith_grammar_get_command: the row of @verb. */
const KithCommand   *kith_grammar_get_command   (KithVerb           verb);

/** kith_grammar_find_command: the command that @noun, or @noun and @verb, name. @noun, @verb: (nullable).
 * Returns: FALSE where there is none */
gboolean             kith_grammar_find_command  (const char        *noun,
                                                 const char        *verb,
                                                 KithVerb          *found);

/** kith_grammar_find_noun: @noun (nullable) where it is the first of two words of a command. Returns: (nullable): static */
const char          *kith_grammar_find_noun     (const char        *noun);

/** kith_grammar_dup_verbs: the second words that go with @noun: "add, edit, list". Returns: (transfer full) */
char                *kith_grammar_dup_verbs     (const char        *noun);

/** kith_grammar_dup_words: "client add". Returns: (transfer full) */
char                *kith_grammar_dup_words     (KithVerb           verb);

/** kith_grammar_dup_usage: one line: "kithctl client add PRACTICE --name NAME [--born DATE]". Returns: (transfer
 * full) */
char                *kith_grammar_dup_usage     (KithVerb           verb);

/** kith_grammar_dup_help: the help text of one command. Returns: (transfer full): translated, ends in a line feed */
char                *kith_grammar_dup_help      (KithVerb           verb);

/** kith_grammar_dup_overview: all commands, or those of @noun (nullable), and the global options. Returns: (transfer full):
 * likewise */
char                *kith_grammar_dup_overview  (const char        *noun);

G_END_DECLS
