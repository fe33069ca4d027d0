/* kith-timeline-lane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-lane.h"

#define GAP 9.0

typedef struct
{
  int lane;
  double start;
  double end;
  double sign;
} Taken;

GArray *
kith_timeline_lanes_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Taken));
}

gboolean
kith_timeline_lane_is_free (const GArray *self,
                            int           lane,
                            double        start,
                            double        end)
{
  for (guint i = 0; i < self->len; i++)
    {
      const Taken *taken = &g_array_index (self, Taken, i);

      if (taken->lane == lane && start < taken->end + GAP && taken->start < end + GAP)
        return FALSE;
    }
  return TRUE;
}

double
kith_timeline_lane_get_room (const GArray *self,
                             int           lane,
                             double        x,
                             double        end)
{
  for (guint i = 0; i < self->len; i++)
    {
      const Taken *taken = &g_array_index (self, Taken, i);

      if (taken->lane == lane && taken->end > x)
        end = MIN (end, taken->start - GAP - 0.01);
    }
  return end - x;
}

double
kith_timeline_lane_get_room_before (const GArray *self,
                                    int           lane,
                                    double        x,
                                    double        start)
{
  for (guint i = 0; i < self->len; i++)
    {
      const Taken *taken = &g_array_index (self, Taken, i);

      if (taken->lane == lane && taken->start < x)
        start = MAX (start, taken->end + GAP + 0.01);
    }
  return x - start;
}

int
kith_timeline_lane_count_crossings (const GArray *self,
                                    int           lane,
                                    double        start,
                                    double        end,
                                    double        sign)
{
  int crossings = 0;

  for (guint i = 0; i < self->len; i++)
    {
      const Taken *taken = &g_array_index (self, Taken, i);

      if (taken->lane < lane && taken->sign > start && taken->sign < end)
        crossings++;
      if (taken->lane > lane && sign > taken->start && sign < taken->end)
        crossings++;
    }
  return crossings;
}

void
kith_timeline_lane_take (GArray *self,
                         int     lane,
                         double  start,
                         double  end,
                         double  sign)
{
  Taken taken = { lane, start, end, sign };

  g_array_append_val (self, taken);
}
