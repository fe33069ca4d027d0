/* kith-rings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rings.h"

#include <math.h>

/* Circles of equal step leave the inner bands no room, circles of equal area leave the outer ones no width. */
#define EQUAL_AREA_SHARE 0.75

/* Of a band's width, on both sides, so that a disc shows which band it stands in. */
#define MARGIN_SHARE 0.28

/* Closeness that a band spans stays this far from its ends when it is read back, so that it is read in the same band
 * again. */
#define EDGE_CLOSENESS 0.01

static double
get_inner_edge (const KithRings *self,
                guint            band)
{
  return band == 0 ? 0 : self->edges[band - 1];
}

void
kith_rings_init (KithRings *self,
                 guint      n,
                 double     radius,
                 double     core)
{
  self->n = CLAMP (n, KITH_LEAST_RINGS, KITH_MOST_RINGS);
  for (guint i = 0; i < self->n; i++)
    {
      double step = (i + 1.0) / self->n;

      self->edges[i] = radius * (EQUAL_AREA_SHARE * sqrt (step) + (1 - EQUAL_AREA_SHARE) * step);
    }
  self->core = MIN (core, 0.8 * self->edges[0]);
}

guint
kith_rings_get_band (const KithRings *self,
                     double           closeness)
{
  return kith_ring_of_closeness (closeness, self->n);
}

void
kith_rings_get_reach (const KithRings *self,
                      guint            band,
                      double          *inner,
                      double          *outer)
{
  double from = get_inner_edge (self, band);
  double margin = MARGIN_SHARE * (self->edges[band] - from);

  *outer = self->edges[band] - (band == 0 ? MIN (margin, 0.35 * (self->edges[0] - self->core)) : margin);
  *inner = band == 0 ? self->core : from + margin;
}

double
kith_rings_get_radius (const KithRings *self,
                       double           closeness)
{
  guint band = kith_rings_get_band (self, closeness);
  double far = (100 - CLAMP (closeness, 0, 100)) / 100 * self->n - band;
  double inner;
  double outer;

  kith_rings_get_reach (self, band, &inner, &outer);
  return inner + far * (outer - inner);
}

double
kith_rings_get_closeness (const KithRings *self,
                          double           radius)
{
  guint band = 0;
  double inner;
  double outer;
  double far;

  while (band + 1 < self->n && radius > self->edges[band])
    band++;
  kith_rings_get_reach (self, band, &inner, &outer);
  far = CLAMP ((radius - inner) / (outer - inner), 0, 1);
  if (band > 0)
    far = MAX (far, EDGE_CLOSENESS * self->n / 100);

  return 100 - (band + far) * 100 / self->n;
}
