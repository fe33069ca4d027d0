/* kith-passphrase.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-passphrase.h"

#include "kith-problem.h"
#include "kith-recovery-code.h"
#include "kith-secret.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define LONGEST 1024

/* Byte by byte, since what follows the line may be for someone else. */
static gboolean
read_line (int           fd,
           KithSecret   *buffer,
           gsize        *length,
           GError      **error)
{
  char *bytes = (char *) kith_secret_get_data (buffer);
  gsize size = kith_secret_get_size (buffer);

  for (*length = 0; *length < size; )
    {
      gssize got = read (fd, bytes + *length, 1);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        {
          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                       _("The passphrase could not be read: %s. Nothing was changed. Please name a file whose first line it is."),
                       g_strerror (errno));
          return FALSE;
        }
      if (got == 0 || bytes[*length] == '\n')
        break;
      (*length)++;
    }
  if (*length > 0 && *length < size && bytes[*length - 1] == '\r')
    (*length)--;
  return TRUE;
}

KithPassphrase *
kith_passphrase_new_read (int      fd,
                          GError **error)
{
  g_autoptr (KithSecret) buffer = kith_secret_new (LONGEST + 2);
  KithPassphrase *passphrase;
  gsize length;

  if (!read_line (fd, buffer, &length, error))
    return NULL;
  passphrase = kith_secret_new_passphrase ((const char *) kith_secret_get_data (buffer), length);
  if (passphrase == NULL)
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                         isatty (fd)
                         ? _("A passphrase has 1 to 1,024 letters or signs.")
                         : _("A passphrase has 1 to 1,024 bytes of text, on the first line."));
  return passphrase;
}

KithPassphrase *
kith_passphrase_new_typed (const char  *text,
                           GError     **error)
{
  gsize length = strlen (text);
  KithPassphrase *passphrase = length > 0 && length <= LONGEST ? kith_secret_new_passphrase (text, length) : NULL;

  if (passphrase == NULL)
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, _("A passphrase has 1 to 1,024 letters or signs."));
  return passphrase;
}

KithPassphrase *
kith_passphrase_new_recovery_code (void)
{
  return kith_recovery_code_new ();
}

KithPassphrase *
kith_passphrase_new_one_time_code (void)
{
  return kith_one_time_code_new ();
}

gboolean
kith_passphrase_write_line (const KithPassphrase  *self,
                            int                    fd,
                            GError               **error)
{
  const char *parts[] = { (const char *) kith_secret_get_data (self), "\n" };
  gsize sizes[] = { kith_secret_get_size (self), 1 };

  for (int i = 0; i < 2; i++)
    while (sizes[i] > 0)
      {
        gssize written = write (fd, parts[i], sizes[i]);

        if (written < 0 && errno == EINTR)
          continue;
        if (written < 0)
          {
            g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                         _("The recovery code could not be written: %s. Nothing was changed. "
                           "Please make room, or name another place, and try again."),
                         g_strerror (errno));
            return FALSE;
          }
        parts[i] += written;
        sizes[i] -= written;
      }
  return TRUE;
}

const char *
kith_passphrase_peek (const KithPassphrase *self,
                      gsize                *size)
{
  *size = kith_secret_get_size (self);
  return (const char *) kith_secret_get_data (self);
}

KithPassphrase *
kith_passphrase_copy (const KithPassphrase *self)
{
  return kith_secret_copy (self);
}

gboolean
kith_passphrase_equal (const KithPassphrase *self,
                       const KithPassphrase *other)
{
  return kith_secret_equal (self, other);
}

void
kith_passphrase_free (KithPassphrase *self)
{
  kith_secret_free (self);
}
