/* kith-map-key.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-key.h"

#include "kith-card.h"
#include "kith-map-legend.h"
#include "kith-map-lines.h"

#include <glib/gi18n.h>

#define SMALL_DISC 8.0
#define TONE_DISC 6.0

static void
draw_line (const KithEasel *easel,
           KithLine         line,
           double           width)
{
  KithStroke stroke = { line, 2, line == KITH_LINE_SUPPORTIVE ? KITH_FLOW_IN : KITH_FLOW_NONE, 1, FALSE, 1 };
  KithTrack track;

  kith_track_init_straight (&track, 0, 0, width, 0, 1, 1);
  kith_map_line_draw (easel->cr, easel->theme, &track, &stroke);
}

static void
draw_tie (const KithEasel *easel,
          double           width)
{
  KithStroke stroke = { KITH_LINE_NONE, 0, KITH_FLOW_NONE, easel->theme->tie + 0.1, TRUE, 1 };
  KithTrack track;

  kith_track_init_curve (&track, 0, 3, width / 2, -7, width, 3, 1, 1);
  kith_map_line_draw (easel->cr, easel->theme, &track, &stroke);
}

static void
draw_person (const KithEasel  *easel,
             KithPersonStatus  status,
             double            width)
{
  const KithMapPerson person = { .status = status };

  kith_map_disc_draw (easel, &person, "", width / 2, 0, SMALL_DISC, 1, 0);
}

static void
draw_tones (const KithEasel *easel,
            double           width)
{
  const KithMapPerson person = { .status = KITH_PERSON_PRESENT };

  for (int i = -1; i <= 1; i++)
    kith_map_disc_draw (easel, &person, "", width / 2 + i * (2 * TONE_DISC + 2), 0, TONE_DISC, 1, (i + 1) / 2.0);
}

/* Two small discs, and the line between them. */
static void
draw_couple (const KithEasel *easel,
             double           width,
             gboolean         ended)
{
  const KithMapPerson person = { .status = KITH_PERSON_PRESENT };
  double away = width / 2 - TONE_DISC - 1;
  const KithMapSegment segments[] = {
    { width / 2 - away + TONE_DISC, 0, width / 2 + away - TONE_DISC, 0, FALSE },
    { width / 2 - 4, 5, width / 2, -5, FALSE },
    { width / 2, 5, width / 2 + 4, -5, FALSE },
  };

  for (int side = -1; side <= 1; side += 2)
    kith_map_disc_draw (easel, &person, "", width / 2 + side * away, 0, TONE_DISC, 1, 0);
  kith_map_segments_draw (easel, segments, ended ? G_N_ELEMENTS (segments) : 1);
}

static void
draw_sample (const KithEasel *easel,
             gconstpointer    data,
             double           width)
{
  const KithMapEntry *entry = data;

  switch (entry->sign)
    {
    case KITH_MAP_SIGN_LINE:
      draw_line (easel, entry->line, width);
      break;
    case KITH_MAP_SIGN_TIE:
      draw_tie (easel, width);
      break;
    case KITH_MAP_SIGN_WISH:
      kith_map_wish_draw (easel, width / 2, 0, SMALL_DISC - 0.5);
      break;
    case KITH_MAP_SIGN_DEAD:
      draw_person (easel, KITH_PERSON_DEAD, width);
      break;
    case KITH_MAP_SIGN_CUT_OFF:
      draw_person (easel, KITH_PERSON_CUT_OFF, width);
      break;
    case KITH_MAP_SIGN_GROUP:
      kith_glyph_draw (easel, KITH_PERSON_GROUP, width / 2, 0);
      break;
    case KITH_MAP_SIGN_PET:
      kith_glyph_draw (easel, KITH_PERSON_PET, width / 2, 0);
      break;
    case KITH_MAP_SIGN_PROFESSIONAL:
      kith_glyph_draw (easel, KITH_PERSON_PROFESSIONAL, width / 2, 0);
      break;
    case KITH_MAP_SIGN_PROBLEM:
      kith_map_problem_draw (easel, entry->problem, width / 2, 0);
      break;
    case KITH_MAP_SIGN_TONE:
      draw_tones (easel, width);
      break;
    case KITH_MAP_SIGN_COUPLE:
    case KITH_MAP_SIGN_FORMER_COUPLE:
      draw_couple (easel, width, entry->sign == KITH_MAP_SIGN_FORMER_COUPLE);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
kith_map_key_draw (const KithEasel      *easel,
                   const KithMapPicture *picture,
                   const KithMapLayout  *layout)
{
  g_autoptr (GArray) entries = kith_map_legend_list (picture);
  g_autofree KithLegendRow *rows = g_new0 (KithLegendRow, MAX (entries->len, 1));

  if (layout->legend.width <= 0)
    return;

  for (guint i = 0; i < entries->len; i++)
    {
      const KithMapEntry *entry = &g_array_index (entries, KithMapEntry, i);

      rows[i] = (KithLegendRow) { entry->label, draw_sample, entry };
    }
  kith_legend_draw (easel, &layout->legend, _("Legend"), rows, entries->len, layout->legend_columns,
                    layout->legend_row, picture->rtl);
}
