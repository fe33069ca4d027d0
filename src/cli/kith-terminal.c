/* kith-terminal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "config.h"

#include "kith-terminal.h"

#include "kith-output.h"
#include "kith-problem.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MOST_READ 4096

static const int deadly_signals[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };

/* What the handler of a signal needs, which takes no argument. */
static struct
{
  int fd;
  struct termios modes;
  struct sigaction actions[G_N_ELEMENTS (deadly_signals)];
} hidden;

/* Was installed with SA_RESETHAND, so that the second signal ends the process as the first would have. */
static void
show_typing_and_die_cb (int number)
{
  tcsetattr (hidden.fd, TCSAFLUSH, &hidden.modes);
  raise (number);
}

static void
guard_signals (void)
{
  struct sigaction action = { .sa_handler = show_typing_and_die_cb, .sa_flags = (int) SA_RESETHAND | SA_NODEFER };

  sigemptyset (&action.sa_mask);
  for (gsize i = 0; i < G_N_ELEMENTS (deadly_signals); i++)
    {
      sigaction (deadly_signals[i], NULL, &hidden.actions[i]);
      if (hidden.actions[i].sa_handler != SIG_IGN)
        sigaction (deadly_signals[i], &action, NULL);
    }
}

static gboolean
hide_typing (int fd)
{
  struct termios modes;

  if (tcgetattr (fd, &hidden.modes) != 0)
    return FALSE;

  hidden.fd = fd;
  guard_signals ();

  /* A program that was only stopped would leave the terminal mute, so Ctrl+Z is not offered here. */
  modes = hidden.modes;
  modes.c_lflag &= ~(tcflag_t) (ECHO | ECHOE | ECHOK | ECHONL);
  modes.c_lflag |= ICANON | ISIG;
  modes.c_cc[VSUSP] = _POSIX_VDISABLE;
  return TEMP_FAILURE_RETRY (tcsetattr (fd, TCSAFLUSH, &modes)) == 0;
}

static void
show_typing (void)
{
  tcsetattr (hidden.fd, TCSAFLUSH, &hidden.modes);
  for (gsize i = 0; i < G_N_ELEMENTS (deadly_signals); i++)
    sigaction (deadly_signals[i], &hidden.actions[i], NULL);
}

static int
open_terminal (void)
{
  return open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
}

gboolean
kith_terminal_is_there (void)
{
  g_autofd int fd = open_terminal ();

  return fd >= 0;
}

KithPassphrase *
kith_terminal_ask (const char  *prompt,
                   GError     **error)
{
  g_autofd int fd = open_terminal ();
  g_autoptr (KithPassphrase) passphrase = NULL;

  if (fd < 0)
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                           _("There is no terminal to ask for the passphrase. Please name a --passphrase-file."));
      return NULL;
    }

  if (!hide_typing (fd))
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                           _("This terminal can't hide what is typed. Please name a --passphrase-file."));
      return NULL;
    }

  if (kith_output_write (fd, prompt, strlen (prompt), error))
    passphrase = kith_passphrase_new_read (fd, error);
  show_typing ();

  /* The line feed that was typed was not shown either; a terminal that is gone now is no reason to refuse. */
  kith_output_write (fd, "\n", 1, NULL);
  return g_steal_pointer (&passphrase);
}

char *
kith_terminal_read (const char  *prompt,
                    GError     **error)
{
  g_autofd int fd = open_terminal ();
  g_autoptr (GString) line = g_string_new (NULL);
  char letter;

  if (fd < 0)
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, _("There is no terminal to ask at."));
      return NULL;
    }
  if (!kith_output_write (fd, prompt, strlen (prompt), error))
    return NULL;
  while (line->len < MOST_READ && TEMP_FAILURE_RETRY (read (fd, &letter, 1)) == 1 && letter != '\n')
    g_string_append_c (line, letter);
  return g_string_free_and_steal (g_steal_pointer (&line));
}
