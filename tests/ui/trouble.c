/* trouble.c: for tests alone: puts a folder on a network, or its disk into a state in which nothing can be written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/magic.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/vfs.h>
#include <unistd.h>

typedef enum
{
  NONE,
  NETWORK,
  FULL,
  READ_ONLY,
} Trouble;

/* What the file that KITH_TEST_TROUBLE names says, and none where there is no such file. */
static Trouble
read_trouble (void)
{
  static const char *const words[] = { "", "network", "full", "read-only" };
  const char *name = getenv ("KITH_TEST_TROUBLE");
  FILE *file = name != NULL ? fopen (name, "re") : NULL;
  char word[16] = "";

  if (file == NULL)
    return NONE;
  if (fscanf (file, "%15s", word) != 1)
    word[0] = '\0';
  fclose (file);
  for (int i = NETWORK; i <= READ_ONLY; i++)
    if (strcmp (word, words[i]) == 0)
      return i;
  return NONE;
}

static int
is_in (const char *path)
{
  const char *folder = getenv ("KITH_TEST_FOLDER");
  size_t length = folder != NULL ? strlen (folder) : 0;

  return length > 0 && strncmp (path, folder, length) == 0 && (path[length] == '\0' || path[length] == '/');
}

/* Whether @fd is of the folder that KITH_TEST_FOLDER names, or of something in it. */
static int
is_there (int fd)
{
  char link[64];
  char path[PATH_MAX];
  ssize_t size;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  size = readlink (link, path, sizeof path - 1);
  if (size < 0)
    return 0;
  path[size] = '\0';
  return is_in (path);
}

/* Sets errno when @fd can't be written. */
static int
is_refused (int fd)
{
  Trouble trouble = is_there (fd) ? read_trouble () : NONE;

  if (trouble == FULL)
    errno = ENOSPC;
  else if (trouble == READ_ONLY)
    errno = EROFS;
  return trouble == FULL || trouble == READ_ONLY;
}

/* Looked up once for each name. */
#define REAL(name) \
  static __typeof__ (&name) real; \
  if (real == NULL) \
    real = (__typeof__ (&name)) dlsym (RTLD_NEXT, #name)

int
fstatfs (int            fd,
         struct statfs *info)
{
  REAL (fstatfs);
  int result = real (fd, info);

  if (result == 0 && is_there (fd) && read_trouble () == NETWORK)
    info->f_type = NFS_SUPER_MAGIC;
  return result;
}

ssize_t
pwrite64 (int         fd,
          const void *bytes,
          size_t      size,
          off64_t     offset)
{
  REAL (pwrite64);
  return is_refused (fd) ? -1 : real (fd, bytes, size, offset);
}

ssize_t
write (int         fd,
       const void *bytes,
       size_t      size)
{
  REAL (write);
  return is_refused (fd) ? -1 : real (fd, bytes, size);
}

/* A file of a disk that can't be written is opened for reading alone, or not at all. */
static int
is_refused_path (const char *path,
                 int         flags)
{
  if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) == 0 || !is_in (path) || read_trouble () != READ_ONLY)
    return 0;
  errno = EROFS;
  return 1;
}

int
open64 (const char *path,
        int         flags,
        ...)
{
  REAL (open64);
  va_list rest;
  mode_t mode;

  va_start (rest, flags);
  mode = flags & O_CREAT ? va_arg (rest, mode_t) : 0;
  va_end (rest);
  return is_refused_path (path, flags) ? -1 : real (path, flags, mode);
}

int
access (const char *path,
        int         how)
{
  REAL (access);

  if ((how & W_OK) != 0 && is_in (path) && read_trouble () == READ_ONLY)
    {
      errno = EROFS;
      return -1;
    }
  return real (path, how);
}
