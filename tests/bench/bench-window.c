/* bench-window.c: what the window costs, each way in a process of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include "bench.h"
#include "window.h"

#include "kith-application.h"
#include "kith-find-list.h"
#include "schedule/kith-schedule-words.h"

#include <sodium.h>
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MOST_FOUND 20
#define WORKING_DAYS 5

/* What is given on the command line. */
typedef struct
{
  const char *folder;
  const char *secret;
  const char *what;
  int number;
} Asked;

static void
open_practice (Watch       *watch,
               const Asked *asked)
{
  g_autoptr (GFile) file = g_file_new_for_path (asked->folder);
  GFile *files[] = { file };

  watch_begin (watch, GTK_APPLICATION (kith_application_new ()));
  g_application_open (G_APPLICATION (watch->application), files, 1, "");
  watch_wait (watch, 1, "KithUnlockPage", NULL);
}

static void
unlock (Watch       *watch,
        const Asked *asked)
{
  g_autofree char *passphrase = NULL;

  if (!g_file_get_contents (asked->secret, &passphrase, NULL, NULL))
    g_error ("%s can't be read", asked->secret);
  gtk_editable_set_text (GTK_EDITABLE (watch_find (watch, "AdwPasswordEntryRow", NULL)), g_strchomp (passphrase));
  g_signal_emit_by_name (watch_find (watch, "AdwPasswordEntryRow", NULL), "entry-activated");
  watch_wait (watch, 1, "KithTodayPage", asked->what);
}

/* Processor time of the last derivation, in milliseconds. */
static double derived;

/* In place of libsodium's, which it calls: a second one would not cost the same, with a window that rests and memory that was
 * touched before. */
int
crypto_pwhash (unsigned char      *key,
               unsigned long long  key_size,
               const char         *passphrase,
               unsigned long long  passphrase_size,
               const unsigned char *salt,
               unsigned long long  passes,
               size_t              memory,
               int                 algorithm)
{
  int (*derive) (unsigned char *, unsigned long long, const char *, unsigned long long, const unsigned char *, unsigned long long,
                 size_t, int) = dlsym (RTLD_NEXT, "crypto_pwhash");
  double start = bench_read_clock (CLOCK_THREAD_CPUTIME_ID);
  int answer = derive (key, key_size, passphrase, passphrase_size, salt, passes, memory, algorithm);

  derived = bench_read_clock (CLOCK_THREAD_CPUTIME_ID) - start;
  return answer;
}

static void
run_kith (Watch       *watch,
          const Asked *asked)
{
  double start;

  open_practice (watch, asked);
  bench_print ("start", watch_read_clock (watch));
  watch_rest ();
  start = watch_read_clock (watch);
  unlock (watch, asked);
  bench_print ("today", watch_read_clock (watch) - start);
  watch_rest ();
  bench_print ("memory", watch_read_memory ());
  bench_print ("derive", derived);
}

static void
enter (Watch       *watch,
       const Asked *asked)
{
  Asked first = *asked;

  first.what = NULL;
  open_practice (watch, asked);
  unlock (watch, &first);
  watch_rest ();
}

static void
go (Watch      *watch,
    const char *action,
    GVariant   *parameter)
{
  if (!gtk_widget_activate_action_variant (watch_find (watch, "KithHome", NULL), action, parameter))
    g_error ("There is no action %s", action);
}

static void
run_clients (Watch       *watch,
             const Asked *asked)
{
  double start;

  enter (watch, asked);
  start = watch_read_clock (watch);
  go (watch, "home.show", g_variant_new_string ("clients"));
  watch_wait (watch, asked->number, "KithClientRow", NULL);
  bench_print ("clients", watch_read_clock (watch) - start);
}

static void
run_people (Watch       *watch,
            const Asked *asked)
{
  double start;

  enter (watch, asked);
  start = watch_read_clock (watch);
  go (watch, "home.open-view", g_variant_new ("(ss)", asked->what, "inventory"));
  watch_wait (watch, asked->number, "KithPersonRow", NULL);
  bench_print ("people", watch_read_clock (watch) - start);
}

/* What the schedule calls next week, of which it shows the working days. */
static char *
title_next_week (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) monday = g_date_time_add_days (now, 8 - g_date_time_get_day_of_week (now));
  KithDate first = { .precision = KITH_DATE_DAY, .year = g_date_time_get_year (monday),
                     .month = g_date_time_get_month (monday), .day = g_date_time_get_day_of_month (monday) };

  return kith_schedule_words_title (&first, WORKING_DAYS);
}

/* Opening the schedule on this week, and then going on to the next. */
static void
run_week (Watch       *watch,
          const Asked *asked)
{
  g_autofree char *title = title_next_week ();
  double start;

  enter (watch, asked);
  start = watch_read_clock (watch);
  go (watch, "home.show", g_variant_new_string ("schedule"));
  watch_wait (watch, asked->number, "KithScheduleBlock", NULL);
  bench_print ("schedule", watch_read_clock (watch) - start);
  watch_rest ();
  start = watch_read_clock (watch);
  gtk_widget_activate_action (watch_find (watch, "KithScheduleGrid", NULL), "schedule.next", NULL);
  watch_wait (watch, 1, "GtkLabel", title);
  bench_print ("week", watch_read_clock (watch) - start);
}

/* What the last letter of the words costs. */
static void
run_key (Watch       *watch,
         const Asked *asked)
{
  g_autofree char *before = g_strndup (asked->what, strlen (asked->what) - 1);
  GtkEditable *entry;
  double start;

  enter (watch, asked);
  gtk_widget_activate_action (watch->window, "win.search", NULL);
  watch_wait (watch, 1, "GtkSearchEntry", NULL);
  entry = GTK_EDITABLE (watch_find (watch, "GtkSearchEntry", NULL));
  gtk_editable_set_text (entry, before);
  watch_rest ();
  start = watch_read_clock (watch);
  watch_type_last_letter (entry, asked->what);
  watch_wait_only (watch, asked->number, "KithFindingRow");
  bench_print ("key", watch_read_clock (watch) - start);
}

static DexFuture *
find_fiber (gpointer data)
{
  const Asked *asked = data;
  GError *error = NULL;
  g_autoptr (KithPractice) practice = bench_open (asked->folder, asked->secret, &error);
  g_autoptr (KithFindList) list = NULL;
  double start;

  if (practice == NULL)
    return dex_future_new_for_error (error);
  list = kith_find_list_new (practice, KITH_FINDING_BIT (KITH_N_FINDINGS) - 1, MOST_FOUND);
  for (int round = 0; round < 2; round++)
    {
      kith_find_list_search (list, "");
      start = bench_read_clock (CLOCK_PROCESS_CPUTIME_ID);
      kith_find_list_search (list, asked->what);
      while (kith_find_list_is_loading (list) || g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
        dex_await (dex_timeout_new_msec (1), NULL);
    }
  bench_print ("find", bench_read_clock (CLOCK_PROCESS_CPUTIME_ID) - start);
  return dex_await (kith_practice_lock (practice), &error) ? dex_future_new_true () : dex_future_new_for_error (error);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Watch *watch, const Asked *asked);
  } ways[] = {
    { "kith", run_kith }, { "clients", run_clients }, { "people", run_people }, { "week", run_week }, { "key", run_key },
  };
  Watch watch = { NULL };
  Asked asked = { 0 };

  if (argc != 6)
    {
      g_printerr ("bench-window WAY PRACTICE PASSPHRASE-FILE WHAT NUMBER\n");
      return 2;
    }
  asked = (Asked) { argv[2], argv[3], *argv[4] != '\0' ? argv[4] : NULL, atoi (argv[5]) };
  if (g_str_equal (argv[1], "find"))
    return bench_run (find_fiber, &asked);
  dex_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (argv[1], ways[i].name))
      {
        ways[i].run (&watch, &asked);
        fflush (stdout);
        /* What a person sees is over; taking everything down is not measured. */
        _exit (0);
      }
  return 2;
}
