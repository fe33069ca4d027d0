/* kith-batch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-batch.h"

#include "kith-command.h"
#include "kith-line-reader.h"
#include "kith-output.h"
#include "kith-problem.h"

#include <glib/gi18n.h>
#include <unistd.h>

static gboolean
is_blank (const char *line)
{
  while (g_ascii_isspace (*line))
    line++;
  return *line == '\0' || *line == '#';
}

static gboolean
run_line (KithPractice  *practice,
          KithLine       kind,
          const char    *line,
          KithReply     *reply,
          GError       **error)
{
  g_autoptr (KithArguments) arguments = NULL;

  if (kind != KITH_LINE_TEXT)
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                           kind == KITH_LINE_TOO_LONG ? _("This line is longer than 1 MiB and was skipped.")
                                                      : _("This line is not text in UTF-8 and was skipped."));
      return FALSE;
    }

  arguments = kith_arguments_parse_line (line, error);
  return arguments != NULL && kith_command_run (practice, arguments, reply, error);
}

/* Returns FALSE only where the answer can't be written; @failed says how the command went. */
static gboolean
answer_line (KithPractice  *practice,
             KithLine       kind,
             const char    *line,
             gboolean      *failed,
             GError       **error)
{
  g_auto (KithReply) reply = { NULL, NULL };
  g_autoptr (GError) reason = NULL;
  g_autofree char *text = NULL;

  if (kind == KITH_LINE_TEXT && is_blank (line))
    return TRUE;

  if (!run_line (practice, kind, line, &reply, &reason))
    *failed = TRUE;

  text = kith_reply_dup_line (&reply, reason);
  return kith_output_print (text, error);
}

gboolean
kith_batch_run (KithPractice  *practice,
                gboolean      *failed,
                int           *signal_number,
                GError       **error)
{
  g_autoptr (KithLineReader) reader = kith_line_reader_new (STDIN_FILENO);
  g_autoptr (DexFuture) stop = kith_command_catch_stop ();

  *failed = FALSE;
  *signal_number = 0;

  for (;;)
    {
      g_autofree char *line = NULL;
      KithLine kind = kith_line_reader_next (reader, stop, &line, error);

      if (kind == KITH_LINE_FAILED)
        return FALSE;
      /* The signal has come, or there would be no such line: it can't fail any more. */
      if (kind == KITH_LINE_STOPPED)
        *signal_number = dex_await_int (dex_ref (stop), NULL);
      if (kind == KITH_LINE_STOPPED || kind == KITH_LINE_END)
        return TRUE;
      if (!answer_line (practice, kind, line, failed, error))
        return FALSE;
    }
}
