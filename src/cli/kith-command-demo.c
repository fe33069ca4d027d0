/* kith-command-demo.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-command.h"

#include "kith-demo.h"
#include "kith-output.h"
#include "kith-problem.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define TELL_SECONDS 2

typedef struct
{
  KithDemoProgress progress;
  int clients;
  int told;
} Waiting;

static gboolean
tell_cb (gpointer data)
{
  Waiting *waiting = data;
  int done = g_atomic_int_get (&waiting->progress.done);
  g_autofree char *line = NULL;

  if (done == waiting->told || waiting->clients <= KITH_DEMO_LEAST_CLIENTS)
    return G_SOURCE_CONTINUE;
  waiting->told = done;
  line = g_strdup_printf (_("kithctl: %d of %d clients\n"), done, waiting->clients);
  kith_output_write (STDERR_FILENO, line, strlen (line), NULL);
  return G_SOURCE_CONTINUE;
}

static gboolean
read_number (const char  *text,
             guint64      least,
             guint64      most,
             guint64     *number,
             GError     **error)
{
  if (text == NULL || g_ascii_string_to_unsigned (text, 10, least, most, number, NULL))
    return TRUE;
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
               _("There can be %d to %d clients, 1 to %d years, and a seed from 0 to %u. Nothing was made."),
               KITH_DEMO_LEAST_CLIENTS, KITH_DEMO_MOST_CLIENTS, KITH_DEMO_MOST_YEARS, G_MAXUINT32);
  return FALSE;
}

static KithDate
get_today (const char *zone_id)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_id);
  g_autoptr (GDateTime) now = zone != NULL ? g_date_time_new_now (zone) : g_date_time_new_now_utc ();
  KithDate today = { .precision = KITH_DATE_DAY };

  g_date_time_get_ymd (now, &today.year, &today.month, &today.day);
  return today;
}

static gboolean
read_wish (const KithArguments  *arguments,
           KithDemoWish         *wish,
           GError              **error)
{
  guint64 clients = KITH_DEMO_LEAST_CLIENTS, years = 1, seed = 1;

  if (!kith_zone_validate (wish->zone, error)
      || !read_number (kith_arguments_get (arguments, CLIENTS), KITH_DEMO_LEAST_CLIENTS, KITH_DEMO_MOST_CLIENTS,
                       &clients, error)
      || !read_number (kith_arguments_get (arguments, YEARS), 1, KITH_DEMO_MOST_YEARS, &years, error)
      || !read_number (kith_arguments_get (arguments, SEED), 0, G_MAXUINT32, &seed, error))
    return FALSE;
  wish->clients = (int) clients;
  wish->years = (int) years;
  wish->seed = (guint32) seed;
  wish->on = get_today (wish->zone);
  return !kith_arguments_has (arguments, ON) || kith_command_read_day (arguments, KITH_OPTION_ON, &wish->on, error);
}

static char *
wait_for (DexFuture  *made,
          Waiting    *waiting,
          GError    **error)
{
  g_autoptr (DexFuture) stop = kith_command_catch_stop ();
  guint timer = g_timeout_add_seconds (TELL_SECONDS, tell_cb, waiting);
  char *report;

  if (kith_command_is_stopped (made, stop))
    g_atomic_int_set (&waiting->progress.stop, TRUE);
  report = dex_await_string (dex_ref (made), error);
  g_source_remove (timer);
  return report;
}

gboolean
kith_command_demo (KithPractice         *practice,
                   const KithArguments  *arguments,
                   KithReply            *reply,
                   GError              **error)
{
  g_autofree char *local = kith_practice_dup_local_zone ();
  const char *typed = kith_arguments_get (arguments, ZONE);
  Waiting waiting = { 0 };
  KithDemoWish wish = { .folder = arguments->practice, .memory = arguments->memory, .progress = &waiting.progress };
  g_autoptr (DexFuture) made = NULL;

  wish.zone = typed != NULL ? typed : local;
  if (!read_wish (arguments, &wish, error) || !kith_practice_check_place (arguments->practice, error))
    return FALSE;
  waiting.clients = wish.clients;
  made = kith_practice_create_demo (practice, &wish);
  reply->report = wait_for (made, &waiting, error);
  if (reply->report != NULL && !kith_arguments_has (arguments, JSON))
    {
      g_free (reply->report);
      reply->report = kith_demo_dup_greeting ();
    }
  return reply->report != NULL;
}
