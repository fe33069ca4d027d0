/* kith-map-aside.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-aside.h"

#include <math.h>

/* A name below a disc, and the air around it; smaller discs have names that stand where there is room. */
#define NAME_WIDTH 84.0
#define NAME_HEIGHT 42.0
#define NAMED_DISC 11.0
#define TITLE_HEIGHT 30.0
/* Of the page, where others stand above. */
#define MOST_SHARE 0.5
#define SHRINK 0.92
/* Of what a disc needs, where there is room. */
#define MOST_PITCH 1.3
#define LEAST_DISC 1.5

static double
get_pitch (double disc)
{
  return disc >= NAMED_DISC ? NAME_WIDTH : 4.6 * disc;
}

static double
get_row (double disc)
{
  return 2 * disc + (disc >= NAMED_DISC ? NAME_HEIGHT : 1.6 * disc);
}

static guint
count_columns (double disc,
               double width)
{
  return MAX (1, (guint) (width / get_pitch (disc)));
}

double
kith_map_aside_measure (guint    n,
                        double   disc,
                        double   width,
                        gboolean titled)
{
  guint columns = count_columns (disc, width);

  return n == 0 ? 0 : (n + columns - 1) / columns * get_row (disc) + (titled ? TITLE_HEIGHT : 0);
}

static void
write_title (KithMapLayout     *layout,
             const char        *title,
             const KithMeasure *measure,
             double             x,
             double             y)
{
  KithMapText text = { g_strdup (title), KITH_TEXT_HEADING, 1, { x, y, 0, 0 } };

  measure->size (measure->data, text.style, 1, title, &text.box.width, &text.box.height);
  g_array_append_val (layout->captions, text);
}

void
kith_map_aside_lay (KithMapLayout     *layout,
                    const GArray      *people,
                    const char        *title,
                    const KithMeasure *measure,
                    KithMapRect       *area)
{
  double most = title != NULL ? MOST_SHARE * area->height : area->height;
  double height;
  double pitch;
  double top;
  guint columns;

  while ((height = kith_map_aside_measure (people->len, layout->disc, area->width, title != NULL)) > most && layout->disc > LEAST_DISC)
    layout->disc *= SHRINK;
  if (people->len == 0)
    return;
  columns = count_columns (layout->disc, area->width);
  pitch = MIN (area->width / columns, MOST_PITCH * get_pitch (layout->disc));
  top = title != NULL ? area->y + area->height - height : area->y + (area->height - height) / 2;
  if (title != NULL)
    {
      write_title (layout, title, measure, area->x, top);
      top += TITLE_HEIGHT;
    }
  for (guint i = 0; i < people->len; i++)
    {
      KithMapSpot *spot = &layout->spots[g_array_index (people, guint, i)];

      spot->placed = TRUE;
      spot->side = 1;
      spot->below = TRUE;
      spot->x = area->x + pitch * (i % columns + 0.5);
      spot->y = top + (i / columns) * get_row (layout->disc) + layout->disc;
    }
  area->height -= height;
}
