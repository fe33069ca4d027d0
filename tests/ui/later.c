/* later.c: for tests alone: puts the clock of a program forward
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* By as many seconds as the file that KITH_TEST_LATER names says, and by none where there is no such file. */
static long
read_seconds (void)
{
  const char *path = getenv ("KITH_TEST_LATER");
  FILE *file = path != NULL ? fopen (path, "re") : NULL;
  long seconds = 0;

  if (file == NULL)
    return 0;
  if (fscanf (file, "%ld", &seconds) != 1)
    seconds = 0;
  fclose (file);
  return seconds;
}

int
clock_gettime (clockid_t        clock,
               struct timespec *time)
{
  static int (*real) (clockid_t, struct timespec *);
  int result;

  if (real == NULL)
    real = (int (*) (clockid_t, struct timespec *)) dlsym (RTLD_NEXT, "clock_gettime");
  result = real (clock, time);
  if (result == 0 && clock == CLOCK_MONOTONIC)
    time->tv_sec += read_seconds ();
  return result;
}
