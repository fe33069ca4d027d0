/* kith-storage-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** KithStorageError: each code says what the caller can do; the message is a translated sentence that says what
 * happened, what is safe and what to do. No message holds a client's name, a passphrase or a note. */
typedef enum
{
  KITH_STORAGE_ERROR_FAILED,           /* nothing was written; report it */
  KITH_STORAGE_ERROR_WRONG_PASSPHRASE, /* ask again */
  KITH_STORAGE_ERROR_DAMAGED,          /* restore a backup, or rescue */
  KITH_STORAGE_ERROR_NEWER,            /* update Kith */
  KITH_STORAGE_ERROR_READ_ONLY,        /* the folder or file can't be written */
  KITH_STORAGE_ERROR_DISK_FULL,        /* make room; nothing was written */
  KITH_STORAGE_ERROR_BUSY,             /* another program holds the file; try again */
  KITH_STORAGE_ERROR_CONFLICT,         /* changed since by someone else */
  KITH_STORAGE_ERROR_NOT_A_PRACTICE,   /* choose another folder */
  KITH_STORAGE_ERROR_NOT_A_BACKUP,     /* choose another file */
  KITH_STORAGE_ERROR_UNSAFE_PLACE,     /* network, FUSE, hard link, symbolic link */
  KITH_STORAGE_ERROR_EXISTS,           /* choose another name */
  KITH_STORAGE_ERROR_NOT_FOUND,        /* no such user, client, action */
  KITH_STORAGE_ERROR_FORBIDDEN,        /* this user's role can't */
  KITH_STORAGE_ERROR_ROLLED_BACK,      /* a file is older than it was, or another one */
  KITH_STORAGE_ERROR_NOTHING_LEFT,     /* nothing to undo or redo */
  KITH_STORAGE_ERROR_UNSAFE_LIBRARY,   /* the start-up guard refused the encryption library */
} KithStorageError;

#define KITH_STORAGE_ERROR (kith_storage_error_quark ())
GQuark kith_storage_error_quark (void);

/** kith_storage_error_set_errno: sets READ_ONLY, DISK_FULL, NOT_FOUND or FAILED from @saved_errno, with a sentence that
 * names the last part of @path, unless that is what is too long. */
void   kith_storage_error_set_errno (GError     **error,
                                     int          saved_errno,
                                     const char  *path);

/** kith_storage_error_check_stopped: whether to go on; every long work asks it between its steps and takes back what it has
 * begun. @cancellable: (nullable). Errors: G_IO_ERROR_CANCELLED */
gboolean kith_storage_error_check_stopped (GCancellable  *cancellable,
                                           GError       **error);

G_END_DECLS
