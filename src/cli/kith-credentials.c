/* kith-credentials.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-credentials.h"

#include "kith-output.h"
#include "kith-practice.h"
#include "kith-problem.h"
#include "kith-terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static KithPassphrase *
read_file (const char  *file,
           GError     **error)
{
  g_autofd int fd = open (file, O_RDONLY | O_NOCTTY | O_CLOEXEC);

  if (fd < 0)
    {
      g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                   _("The file with the passphrase can't be read: %s. Nothing was changed."), g_strerror (errno));
      return NULL;
    }

  return kith_passphrase_new_read (fd, error);
}

static gboolean
set_code_error (GError **error)
{
  if (errno == EEXIST)
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                         _("The file for the code is there already. It was not touched. Please name a new one."));
  else
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                 _("The file for the code can't be written: %s. Nothing was made. Please name another one."),
                 g_strerror (errno));
  return FALSE;
}

/* A name is on the disk only when its folder is. Returns FALSE with errno set. */
static gboolean
sync_folder (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofd int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Some file systems do not sync folders and say EINVAL; that is as good as they get. */
  return fd >= 0 && (fsync (fd) == 0 || errno == EINVAL);
}

static gboolean
fill_file (int                    fd,
           const KithPassphrase  *code,
           const char            *file,
           GError               **error)
{
  if (!kith_passphrase_write_line (code, fd, error))
    return FALSE;
  if (fsync (fd) != 0 || !sync_folder (file))
    return set_code_error (error);
  return TRUE;
}

KithPassphrase *
kith_credentials_read (const char  *file,
                       GError     **error)
{
  return file != NULL ? read_file (file, error) : kith_terminal_ask (_("Passphrase: "), error);
}

static gboolean
check_who (const char         *user,
           const char * const *users,
           GError            **error)
{
  g_autofree char *names = NULL;

  if (user != NULL || users == NULL || g_strv_length ((GStrv) users) <= 1)
    return TRUE;
  names = g_strjoinv (", ", (GStrv) users);
  if (isatty (STDERR_FILENO))
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                 _("This practice has several users: %s. Nothing was opened. Please say who you are with --user."), names);
  else
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                         _("This practice has several users. Nothing was opened. Please say who you are with --user."));
  return FALSE;
}

KithPassphrase *
kith_credentials_read_of (const char         *user,
                          const char * const *users,
                          const char         *file,
                          GError            **error)
{
  if (!check_who (user, users, error))
    return NULL;
  if (file == NULL && user != NULL && g_ascii_strcasecmp (user, KITH_PRACTICE_RECOVERY) == 0)
    return kith_terminal_ask (_("Recovery code: "), error);
  return kith_credentials_read (file, error);
}

KithPassphrase *
kith_credentials_read_new (const char  *file,
                           GError     **error)
{
  g_autoptr (KithPassphrase) passphrase = NULL;
  g_autoptr (KithPassphrase) again = NULL;

  if (file != NULL)
    return read_file (file, error);

  passphrase = kith_terminal_ask (_("New passphrase: "), error);
  if (passphrase == NULL)
    return NULL;
  again = kith_terminal_ask (_("The same again: "), error);
  if (again == NULL)
    return NULL;

  if (!kith_passphrase_equal (passphrase, again))
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                           _("The two passphrases are not the same. Nothing was made. Please try again."));
      return NULL;
    }
  return g_steal_pointer (&passphrase);
}

gboolean
kith_credentials_hand_over (const KithPassphrase  *code,
                            const char            *file,
                            GError               **error)
{
  g_autofd int fd = open (file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    return set_code_error (error);
  if (fill_file (fd, code, file, error))
    return TRUE;

  g_unlink (file);
  return FALSE;
}

void
kith_credentials_take_back (const char *file)
{
  g_unlink (file);
}

gboolean
kith_credentials_show (const KithPassphrase  *code,
                       GError               **error)
{
  const char *label = _("recovery code: ");

  if (kith_output_write (STDOUT_FILENO, label, strlen (label), error)
      && kith_passphrase_write_line (code, STDOUT_FILENO, error))
    return TRUE;
  g_prefix_error_literal (error, _("The practice is ready, but its recovery code could not be shown. Please make a new one with "
                                   "“kithctl users recovery”. "));
  return FALSE;
}
