/* kith-dump-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "config.h"

#include "kith-dump-place.h"

#include "kith-problem.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_BYTES 65536

struct _KithDumpPlace
{
  char *path;
  char *part;
  char *open; /* the file opened last */
  KithDumpPlaceKind kind;
  gboolean published;
  GPtrArray *files;
};

static gboolean
fail_because (GError     **error,
              const char  *reason)
{
  g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
               _("The export can't be written there: %s. Nothing was written. Please choose another place."), reason);
  return FALSE;
}

static gboolean
fail_for_room (GError **error)
{
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                       _("There is no room left on the disk for the export. Nothing was written. Please make room, or choose "
                         "another place."));
  return FALSE;
}

static gboolean
fail_with_errno (GError **error)
{
  return errno == ENOSPC || errno == EDQUOT ? fail_for_room (error) : fail_because (error, g_strerror (errno));
}

static gboolean
is_same (const char        *path,
         const struct stat *other)
{
  struct stat info;

  return stat (path, &info) == 0 && info.st_dev == other->st_dev && info.st_ino == other->st_ino;
}

/* What lies among the files of a practice goes with them into backups of the folder, and can be taken for one of them. */
static gboolean
check_outside (const char  *parent,
               const char  *practice,
               GError     **error)
{
  g_autofree char *real = realpath (parent, NULL);
  g_autofree char *folder = g_strdup (real);
  struct stat own;

  if (real == NULL || stat (practice, &own) != 0)
    return fail_with_errno (error);
  for (;;)
    {
      g_autofree char *above = g_path_get_dirname (folder);

      if (is_same (folder, &own))
        {
          g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                               _("The folder of the practice is for the practice alone. Nothing was written. "
                                 "Please choose another place."));
          return FALSE;
        }
      if (g_str_equal (above, folder))
        return TRUE;
      g_set_str (&folder, above);
    }
}

static gboolean
refuse_existing (KithDumpPlaceKind   kind,
                 GError            **error)
{
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                       kind == KITH_DUMP_PLACE_FOLDER
                         ? _("There is something of this name already, and it was left as it is. Please name a folder that is not "
                             "there yet.")
                         : _("There is a file of this name already, and it was left as it is. Please choose another name, or say "
                             "that it may be replaced."));
  return FALSE;
}

static gboolean
check_target (const char         *path,
              KithDumpPlaceKind   kind,
              GError            **error)
{
  struct stat info;

  return lstat (path, &info) != 0 || (kind == KITH_DUMP_PLACE_FILE_REPLACED && S_ISREG (info.st_mode))
         || refuse_existing (kind, error);
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | flags);

  /* Not every file system that an export may go to can sync a folder. */
  if (fd >= 0 && (fsync (fd) == 0 || ((flags & O_DIRECTORY) != 0 && (errno == EINVAL || errno == ENOTSUP))))
    return TRUE;
  return fail_with_errno (error);
}

/* Not every file system can refuse to replace in one step. */
static gboolean
move (KithDumpPlace *self)
{
  gboolean replace = self->kind == KITH_DUMP_PLACE_FILE_REPLACED;

  if (renameat2 (AT_FDCWD, self->part, AT_FDCWD, self->path, replace ? 0 : RENAME_NOREPLACE) == 0)
    return TRUE;
  if (replace || (errno != EINVAL && errno != ENOSYS))
    return FALSE;
  if (g_access (self->path, F_OK) != 0)
    return g_rename (self->part, self->path) == 0;
  errno = EEXIST;
  return FALSE;
}

KithDumpPlace *
kith_dump_place_begin (const char         *path,
                       const char         *practice,
                       KithDumpPlaceKind   kind,
                       GError            **error)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *parent = g_path_get_dirname (whole);
  g_autofree char *name = g_path_get_basename (whole);
  g_autoptr (KithDumpPlace) self = NULL;

  if (!check_outside (parent, practice, error) || !check_target (whole, kind, error))
    return NULL;
  self = g_new0 (KithDumpPlace, 1);
  self->part = g_strdup_printf ("%s/.%.200s.%08x.part", parent, name, g_random_int ());
  self->path = g_steal_pointer (&whole);
  self->kind = kind;
  self->files = g_ptr_array_new_with_free_func (g_free);
  if (kind != KITH_DUMP_PLACE_FOLDER || g_mkdir (self->part, 0700) == 0)
    return g_steal_pointer (&self);
  fail_with_errno (error);
  return NULL;
}

GOutputStream *
kith_dump_place_open (KithDumpPlace  *self,
                      const char     *name,
                      GError        **error)
{
  g_autofree char *path = name != NULL ? g_build_filename (self->part, name, NULL) : g_strdup (self->part);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, &reason);

  if (stream == NULL)
    {
      kith_dump_place_refuse (g_steal_pointer (&reason), error);
      return NULL;
    }
  g_set_str (&self->open, path);
  g_ptr_array_add (self->files, g_steal_pointer (&path));
  return g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (stream), BUFFER_BYTES);
}

gboolean
kith_dump_place_refuse (GError  *reason,
                        GError **error)
{
  if (reason->domain != G_IO_ERROR || reason->code == G_IO_ERROR_CANCELLED)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (reason->code == G_IO_ERROR_NO_SPACE)
    fail_for_room (error);
  else
    fail_because (error, reason->message);
  g_error_free (reason);
  return FALSE;
}

gboolean
kith_dump_place_close (KithDumpPlace  *self,
                       GOutputStream  *stream,
                       GError        **error)
{
  g_autoptr (GError) reason = NULL;

  if (!g_output_stream_close (stream, NULL, &reason))
    return kith_dump_place_refuse (g_steal_pointer (&reason), error);
  return sync_path (self->open, 0, error);
}

gboolean
kith_dump_place_publish (KithDumpPlace  *self,
                         GError        **error)
{
  g_autofree char *parent = g_path_get_dirname (self->path);

  if (self->kind == KITH_DUMP_PLACE_FOLDER && !sync_path (self->part, O_DIRECTORY, error))
    return FALSE;
  if (!move (self))
    return errno == EEXIST ? refuse_existing (self->kind, error) : fail_with_errno (error);
  self->published = TRUE;
  return sync_path (parent, O_DIRECTORY, error);
}

void
kith_dump_place_free (KithDumpPlace *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; !self->published && i < self->files->len; i++)
    g_unlink (self->files->pdata[i]);
  if (!self->published && self->kind == KITH_DUMP_PLACE_FOLDER)
    g_rmdir (self->part);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->part);
  g_free (self->open);
  g_free (self);
}
