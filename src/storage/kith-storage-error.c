/* kith-storage-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-storage-error.h"

#include <errno.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (kith-storage-error-quark, kith_storage_error)

void
kith_storage_error_set_errno (GError     **error,
                              int          saved_errno,
                              const char  *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);

  switch (saved_errno)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_READ_ONLY,
                   _("“%s” can't be opened for reading and writing. Nothing was changed. "
                     "Check its permissions, or move the practice to a folder of your own."),
                   name);
      break;

    case ENOSPC:
    case EDQUOT:
      g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DISK_FULL,
                   _("There is no room left on the disk for “%s”. Nothing was changed. Make room, then try again."),
                   name);
      break;

    case EFBIG:
      g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DISK_FULL,
                   _("“%s” would become larger than files may be here. What was saved before is safe. Raise the limit, or choose "
                     "another disk, then try again."),
                   name);
      break;

    case ENOENT:
    case ENOTDIR:
      g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                   _("“%s” isn't there. Nothing was changed. Check the name and the folder, then try again."),
                   name);
      break;

    case ENAMETOOLONG:
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                           _("This name is too long for the disk. Nothing was changed. Choose a shorter one."));
      break;

    default:
      g_set_error (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FAILED,
                   _("“%s” couldn't be read or saved (%s). What was saved before is safe. "
                     "Try again, and check the disk if this comes back."),
                   name, g_strerror (saved_errno));
      break;
    }
}

gboolean
kith_storage_error_check_stopped (GCancellable  *cancellable,
                                  GError       **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("This was stopped, and nothing is left of it."));
  return FALSE;
}
