/* kith-cli.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cli.h"

#include "kith-batch.h"
#include "kith-command.h"
#include "kith-credentials.h"
#include "kith-members.h"
#include "kith-output.h"
#include "kith-problem.h"
#include "kith-report.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define FIBER_STACK_BYTES (1024 * 1024)

enum
{
  EXIT_CODE_DONE = 0,
  EXIT_CODE_FAILED = 1,
  EXIT_CODE_USAGE = 2,
  EXIT_CODE_WRONG_PASSPHRASE = 3,
  EXIT_CODE_DAMAGED = 4,
  EXIT_CODE_IN_USE = 5,
  EXIT_CODE_SIGNAL = 128,
};

typedef struct
{
  const KithArguments *arguments;
  int exit_code;
} Run;

static int
get_exit_code (const GError *error)
{
  switch (kith_problem_classify (error))
    {
    case KITH_PROBLEM_USAGE:
      return EXIT_CODE_USAGE;
    case KITH_PROBLEM_WRONG_PASSPHRASE:
      return EXIT_CODE_WRONG_PASSPHRASE;
    case KITH_PROBLEM_DAMAGED:
      return EXIT_CODE_DAMAGED;
    case KITH_PROBLEM_IN_USE:
      return EXIT_CODE_IN_USE;
    case KITH_PROBLEM_FAILED:
    case KITH_PROBLEM_DISK:
    case KITH_PROBLEM_CONFLICT:
    case KITH_PROBLEM_AMBIGUOUS:
    case KITH_PROBLEM_NOTHING_LEFT:
      return EXIT_CODE_FAILED;
    }

  g_return_val_if_reached (EXIT_CODE_FAILED);
}

static int
fail (const GError *error)
{
  kith_output_complain (error);
  return get_exit_code (error);
}

static int
print (const char *text)
{
  g_autoptr (GError) error = NULL;

  return kith_output_print (text, &error) ? EXIT_CODE_DONE : fail (error);
}

static int
run_one (KithPractice        *practice,
         const KithArguments *arguments)
{
  g_auto (KithReply) reply = { NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!kith_command_run (practice, arguments, &reply, &error))
    {
      if (reply.report != NULL)
        print (reply.report);
      return fail (error);
    }

  if (reply.hint != NULL && !kith_arguments_has (arguments, JSON))
    kith_output_hint (reply.hint);
  text = kith_reply_dup_text (&reply, kith_grammar_get_command (arguments->verb), kith_arguments_has (arguments, JSON));
  return print (text);
}

static int
run_batch (KithPractice *practice)
{
  g_autoptr (GError) error = NULL;
  gboolean failed;
  int signal_number;

  if (!kith_batch_run (practice, &failed, &signal_number, &error))
    return fail (error);
  if (signal_number != 0)
    return EXIT_CODE_SIGNAL + signal_number;
  return failed ? EXIT_CODE_FAILED : EXIT_CODE_DONE;
}

static gboolean
unlock (KithPractice         *practice,
        const KithArguments  *arguments,
        GError              **error)
{
  const char *user = kith_arguments_get (arguments, USER);
  /* Where they can't be read, unlocking says why. */
  g_auto (GStrv) users = kith_practice_list_names (arguments->practice, NULL);
  g_autoptr (KithPassphrase) passphrase =
    kith_credentials_read_of (user, (const char * const *) users, kith_arguments_get (arguments, PASSPHRASE_FILE), error);

  return passphrase != NULL && dex_await (kith_practice_unlock (practice, arguments->practice, user, passphrase), error);
}

/* What can't be told is left to what comes next, which fails of the same. */
static void
tell_remarks (KithPractice *practice)
{
  g_auto (GStrv) remarks = dex_await_boxed (kith_practice_load_remarks (practice), NULL);

  for (gsize i = 0; remarks != NULL && remarks[i] != NULL; i++)
    kith_output_hint (remarks[i]);
}

static int
run_unlocked (KithPractice        *practice,
              const KithArguments *arguments)
{
  g_autoptr (GError) error = NULL;
  int exit_code;

  if (!unlock (practice, arguments, &error))
    {
      g_autofree char *report = NULL;

      if (arguments->verb == KITH_VERB_CHECK && kith_problem_classify (error) == KITH_PROBLEM_DAMAGED)
        {
          report = kith_report_dup_damage (error->message);
          print (report);
        }
      return fail (error);
    }

  tell_remarks (practice);
  exit_code = arguments->verb == KITH_VERB_BATCH ? run_batch (practice) : run_one (practice, arguments);

  if (!dex_await (kith_practice_lock (practice), &error))
    {
      int lock_code = fail (error);

      return exit_code != EXIT_CODE_DONE ? exit_code : lock_code;
    }
  return exit_code;
}

static DexFuture *
run_fiber (gpointer user_data)
{
  Run *run = user_data;
  g_autoptr (KithPractice) practice = kith_practice_new ();

  if (run->arguments->verb == KITH_VERB_CREATE || run->arguments->verb == KITH_VERB_DEMO
      || run->arguments->verb == KITH_VERB_RESTORE || run->arguments->verb == KITH_VERB_RESCUE)
    run->exit_code = run_one (practice, run->arguments);
  else
    run->exit_code = run_unlocked (practice, run->arguments);

  return dex_future_new_true ();
}

static int
run_command (const KithArguments *arguments)
{
  Run run = { arguments, EXIT_CODE_FAILED };
  g_autoptr (DexFuture) fiber =
    dex_scheduler_spawn (dex_scheduler_get_default (), FIBER_STACK_BYTES, run_fiber, &run, NULL);

  while (dex_future_is_pending (fiber))
    g_main_context_iteration (NULL, TRUE);
  return run.exit_code;
}

static int
run_wish (const KithArguments *arguments)
{
  g_autofree char *text = NULL;

  switch (arguments->wish)
    {
    case KITH_WISH_COMMAND:
      return run_command (arguments);
    case KITH_WISH_HELP:
      text = kith_grammar_dup_help (arguments->verb);
      break;
    case KITH_WISH_OVERVIEW:
      text = kith_grammar_dup_overview (arguments->noun);
      break;
    case KITH_WISH_VERSION:
      text = g_strdup ("kithctl " KITH_VERSION);
      break;
    }

  return print (text);
}

int
kith_cli_run (int    argc,
              char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithArguments) arguments = NULL;

  /* A reader that went away is an error to be told like any other. */
  signal (SIGPIPE, SIG_IGN);

  arguments = kith_arguments_parse ((const char * const *) argv + 1, (guint) MAX (argc - 1, 0), &error);
  if (arguments == NULL)
    {
      const char *hint = _("“kithctl --help” lists the commands, “kithctl COMMAND --help” what one needs.\n");

      kith_output_complain (error);
      kith_output_write (STDERR_FILENO, hint, strlen (hint), NULL);
      return EXIT_CODE_USAGE;
    }

  return run_wish (arguments);
}
