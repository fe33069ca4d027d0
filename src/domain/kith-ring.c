/* kith-ring.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-ring.h"

#include <glib/gi18n.h>
#include <math.h>

/* From near to far, each where there are at least so many. */
static const struct
{
  const char *label;
  guint least;
} rings[KITH_MOST_RINGS] = {
  /* Translators: rings of the map, from near to far. */
  { NC_("ring", "Inner"), 3 },
  { NC_("ring", "Close"), 3 },
  { NC_("ring", "Familiar"), 5 },
  { NC_("ring", "Wider"), 3 },
  { NC_("ring", "Outer"), 4 },
  { NC_("ring", "Far"), 6 },
};

guint
kith_ring_of_closeness (double closeness,
                        guint  n)
{
  double step = (100 - CLAMP (closeness, 0, 100)) / 100 * n;
  double ring = ceil (step - 1e-9) - 1;

  return (guint) CLAMP (ring, 0, n - 1.0);
}

double
kith_ring_step (double closeness,
                int    steps,
                guint  n)
{
  double width = 100.0 / n;
  int ring;
  int wanted;

  if (isnan (closeness))
    return steps > 0 ? kith_ring_step (round (width / 2), steps - 1, n) : NAN;
  ring = (int) kith_ring_of_closeness (closeness, n);
  wanted = CLAMP (ring - steps, 0, (int) n - 1);
  if (wanted == ring)
    return closeness;
  /* The line between two rings is of the nearer one. */
  return CLAMP (round (closeness + (ring - wanted) * width), ceil (100 - (wanted + 1) * width),
                wanted == 0 ? 100 : ceil (100 - wanted * width) - 1);
}

const char *
kith_ring_get_label (guint ring,
                     guint n)
{
  guint passed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    if (n >= rings[i].least && passed++ == ring)
      return g_dpgettext2 (NULL, "ring", rings[i].label);
  g_return_val_if_reached ("");
}
