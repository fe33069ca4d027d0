/* kith-map-measure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-measure.h"

/* Fewer letters than this and a dot are no name to know someone by. */
#define LEAST_LETTERS 3

static gboolean
fits (const KithMeasure *self,
      KithTextStyle      style,
      double             zoom,
      const char        *text,
      double             width)
{
  double needed;
  double height;

  self->size (self->data, style, zoom, text, &needed, &height);
  return needed <= width;
}

/* The first @n characters without a blank or half a letter at the end. */
static char *
cut (const char *text,
     glong       n)
{
  const char *end = g_utf8_offset_to_pointer (text, n);
  g_autofree char *start = NULL;

  while (end > text && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);
  start = g_strndup (text, end - text);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
kith_measure_fit (const KithMeasure *self,
                  KithTextStyle      style,
                  double             zoom,
                  const char        *text,
                  double             width)
{
  glong most = g_utf8_strlen (text, -1) - 1;
  glong least = LEAST_LETTERS - 1;
  g_autofree char *best = NULL;

  if (fits (self, style, zoom, text, width))
    return g_strdup (text);

  while (least < most)
    {
      glong middle = (least + most + 1) / 2;
      g_autofree char *tried = cut (text, middle);

      if (fits (self, style, zoom, tried, width))
        {
          g_set_str (&best, tried);
          least = middle;
        }
      else
        {
          most = middle - 1;
        }
    }

  return g_steal_pointer (&best);
}
