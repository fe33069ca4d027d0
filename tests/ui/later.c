/* later.c: for tests and pictures alone: puts the clock of a program forward, or its calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

/* By as many seconds as the file that KITH_TEST_LATER names says, and by none where there is no such file: first those of the
 * clock that measures how long something takes, then those of the one that says which day it is, if there are such. */
static long
read_seconds (clockid_t clock)
{
  const char *path = getenv ("KITH_TEST_LATER");
  FILE *file = path != NULL ? fopen (path, "re") : NULL;
  long seconds[2] = { 0, 0 };

  if (file == NULL)
    return 0;
  if (fscanf (file, "%ld %ld", &seconds[0], &seconds[1]) < 1)
    seconds[0] = 0;
  fclose (file);
  return seconds[clock == CLOCK_REALTIME];
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
  if (result == 0 && (clock == CLOCK_MONOTONIC || clock == CLOCK_REALTIME))
    time->tv_sec += read_seconds (clock);
  return result;
}

/* What GLib asks which day it is. */
int
gettimeofday (struct timeval *restrict time,
              void *restrict           zone)
{
  static int (*real) (struct timeval *restrict, void *restrict);
  int result;

  if (real == NULL)
    real = (int (*) (struct timeval *restrict, void *restrict)) dlsym (RTLD_NEXT, "gettimeofday");
  result = real (time, zone);
  if (result == 0)
    time->tv_sec += read_seconds (CLOCK_REALTIME);
  return result;
}
