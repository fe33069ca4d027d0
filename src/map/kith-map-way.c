/* kith-map-way.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-way.h"

#include <glib/gi18n.h>

#define LINE(name) (1u << KITH_LINE_##name)
#define NO_LINES ((1u << KITH_N_LINES) - 2)
#define HOLDING (LINE (SUPPORTIVE) | LINE (CLOSE))
#define HURTING (LINE (STRAINED) | LINE (OPEN_CONFLICT) | LINE (COVERT_CONFLICT) | LINE (CUT_OFF) | LINE (ENMESHED))
#define ALL KITH_MAP_SHOW_ALL
#define PLAIN (ALL & ~(guint) (KITH_MAP_SHOW_TIES | KITH_MAP_SHOW_WISHES))

static const struct
{
  const char *word;
  const char *label;
  KithMapLook look;
} ways[KITH_N_MAP_WAYS] = {
  [KITH_MAP_WAY_EVERYTHING] = { "everything", N_("Everything"), { ALL, 0, KITH_MAP_MARK_NONE, TRUE, TRUE } },
  [KITH_MAP_WAY_CLOSENESS] = { "closeness", N_("Closeness"),
                               { ALL & ~(guint) KITH_MAP_SHOW_TIES, NO_LINES, KITH_MAP_MARK_NONE, FALSE, FALSE } },
  [KITH_MAP_WAY_SUPPORT] = { "support", N_("Support"), { PLAIN, NO_LINES & ~HOLDING, KITH_MAP_MARK_SUPPORT, FALSE, FALSE } },
  [KITH_MAP_WAY_CONFLICT] = { "conflict", N_("Conflict and Obstacles"),
                              { PLAIN, NO_LINES & ~HURTING, KITH_MAP_MARK_OBSTACLES, TRUE, FALSE } },
  [KITH_MAP_WAY_AREAS] = { "areas", N_("Problem Areas"), { PLAIN, NO_LINES, KITH_MAP_MARK_AREAS, TRUE, TRUE } },
  [KITH_MAP_WAY_WORK] = { "work", N_("Where the Work Went"), { PLAIN, NO_LINES, KITH_MAP_MARK_WORK, FALSE, TRUE } },
  [KITH_MAP_WAY_THEN] = { "then-and-now", N_("Then and Now"),
                          { PLAIN | KITH_MAP_SHOW_GHOSTS, 0, KITH_MAP_MARK_NONE, TRUE, FALSE } },
};

const KithMapLook *
kith_map_way_get_look (KithMapWay way)
{
  g_return_val_if_fail ((guint) way < KITH_N_MAP_WAYS, NULL);

  return &ways[way].look;
}

const char *
kith_map_way_to_text (KithMapWay way)
{
  g_return_val_if_fail ((guint) way < KITH_N_MAP_WAYS, NULL);

  return ways[way].word;
}

gboolean
kith_map_way_from_text (const char *text,
                        KithMapWay *way)
{
  for (guint i = 0; i < KITH_N_MAP_WAYS; i++)
    if (g_strcmp0 (text, ways[i].word) == 0)
      {
        *way = (KithMapWay) i;
        return TRUE;
      }
  return FALSE;
}

const char *
kith_map_way_get_label (KithMapWay way)
{
  g_return_val_if_fail ((guint) way < KITH_N_MAP_WAYS, "");

  return _(ways[way].label);
}

KithMapWay
kith_map_way_step (KithMapWay way,
                   int        steps)
{
  int place = ((int) way + steps) % KITH_N_MAP_WAYS;

  return (KithMapWay) (place < 0 ? place + KITH_N_MAP_WAYS : place);
}
