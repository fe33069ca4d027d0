/* figures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "figures.h"

double
bench_read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int
bench_compare (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

double
bench_median (GArray *samples)
{
  g_assert (samples->len > 0);
  g_array_sort (samples, bench_compare);
  return g_array_index (samples, double, samples->len / 2);
}

void
bench_print (const char *name,
             double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("%s %s\n", name, g_ascii_dtostr (text, sizeof text, value));
}
