/* kith-timeline-events.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-lane.h"
#include "kith-timeline-part.h"

#include "kith-map-picture.h"

#include <glib/gi18n.h>
#include <math.h>

#define MARK_LANE 36.0
#define BAR_LANE 25.0
#define DISC 10.0
#define SMALL_DOT 4.5
#define SPAN_HEIGHT 30.0
#define SPAN_PADDING 4.0
#define BAR_HEIGHT 19.0
#define ARROW 12.0
#define TEXT_GAP 6.0
#define LEAST_TEXT 46.0
#define MOST_LANES 8

/* Of a caption with a count under it. */
#define TWO_LINES 36.0

/* What an event costs in a lane, in lanes further down. */
#define CROSSING 1.5
#define BACKWARDS 0.7
#define SHORTENED 2.5

typedef struct
{
  guint event;
  KithTimelineForm form;
  double from;
  double to;
  double weight;
} Wanted;

/* Where words may stand for an event in a lane. */
typedef struct
{
  int lane;
  double x;
  double width;
  double cost;
} Place;

static const KithTimelineEvent *
get_event (const KithTimelinePart *self,
           guint                   i)
{
  return self->timeline->events->pdata[i];
}

static gboolean
is_bar (const KithTimelineEvent *event)
{
  return event->lasting && event->to > event->from;
}

static KithTimelineForm
choose_form (const KithTimelinePart  *self,
             const KithTimelineEvent *event)
{
  if (event->to < self->layout->from)
    return KITH_TIMELINE_EARLIER;
  if (event->from > self->layout->to)
    return KITH_TIMELINE_LATER;
  if (event->from == event->to)
    return KITH_TIMELINE_POINT;
  return event->lasting ? KITH_TIMELINE_BAR : KITH_TIMELINE_SPAN;
}

/* Whom it concerns and what it began first, then what lies nearest to the axis. */
static double
weigh (const KithTimelinePart  *self,
       const KithTimelineEvent *event)
{
  double away = event->to < self->layout->from ? self->layout->from - event->to
                : event->from > self->layout->to ? event->from - self->layout->to : 0;

  return (event->onset ? 100 : 0) + (g_strcmp0 (event->kind, "bereavement") == 0 ? 10 : 0) + (event->people != NULL ? 5 : 0)
         - log1p (away);
}

static double
get_day_edge (const KithTimelinePart *self,
              guint32                 day,
              double                  side)
{
  const KithTimelineLayout *layout = self->layout;
  double half = 0.5 * layout->plot.width / (layout->to + 1.0 - layout->from);

  return kith_timeline_layout_get_x (layout, CLAMP (day, layout->from, layout->to)) + side * half;
}

static double
get_radius (const KithTimelineEvent *event)
{
  return event->people != NULL ? DISC : SMALL_DOT;
}

static Wanted
want (const KithTimelinePart *self,
      guint                   i)
{
  const KithTimelineEvent *event = get_event (self, i);
  Wanted wanted = { .event = i, .form = choose_form (self, event), .weight = weigh (self, event) };
  double radius = get_radius (event);
  double x;

  switch (wanted.form)
    {
    case KITH_TIMELINE_BAR:
    case KITH_TIMELINE_SPAN:
      wanted.from = get_day_edge (self, event->from, -1);
      wanted.to = MAX (get_day_edge (self, event->to, 1), wanted.from + (wanted.form == KITH_TIMELINE_BAR ? 8 : 2 * (radius + SPAN_PADDING)));
      wanted.from -= MAX (0, wanted.to - self->end);
      wanted.to = MIN (wanted.to, self->end);
      break;
    case KITH_TIMELINE_EARLIER:
      wanted.from = self->layout->plot.x;
      wanted.to = wanted.from + ARROW + 2 * radius;
      break;
    case KITH_TIMELINE_LATER:
      wanted.to = self->end;
      wanted.from = wanted.to - ARROW - 2 * radius;
      break;
    case KITH_TIMELINE_POINT:
    default:
      x = kith_timeline_layout_get_x (self->layout, event->from);
      wanted.from = MAX (x - radius, 1);
      wanted.to = wanted.from + 2 * radius;
      break;
    }
  return wanted;
}

static int
compare_wanted_cb (gconstpointer a,
                   gconstpointer b)
{
  const Wanted *first = a;
  const Wanted *second = b;

  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;
  return (int) first->event - (int) second->event;
}

static GArray *
list_wanted (const KithTimelinePart *self,
             gboolean                bars)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Wanted));

  for (guint i = 0; i < self->timeline->events->len; i++)
    if (is_bar (get_event (self, i)) == bars)
      {
        Wanted wanted = want (self, i);

        g_array_append_val (list, wanted);
      }
  g_array_sort (list, compare_wanted_cb);
  return list;
}

static double
get_text_width (const KithTimelinePart *self,
                guint                   event,
                gboolean                bar)
{
  g_autofree char *detail = kith_timeline_event_words (get_event (self, event), self->layout);
  double name = kith_timeline_part_measure (self, bar ? KITH_TEXT_PILL : KITH_TEXT_NAME, get_event (self, event)->label, NULL);

  return ceil (bar ? name : MAX (name, kith_timeline_part_measure (self, KITH_TEXT_DETAIL, detail, NULL))) + 1;
}

/* Some scripts stand taller than a lane is by itself. */
static double
get_lane_height (const KithTimelinePart *self,
                 const GArray           *list,
                 gboolean                bar)
{
  double lane = bar ? BAR_LANE : MARK_LANE;

  for (guint i = 0; i < list->len; i++)
    {
      const KithTimelineEvent *event = get_event (self, g_array_index (list, Wanted, i).event);
      g_autofree char *detail = kith_timeline_event_words (event, self->layout);
      double first;
      double second = 0;

      kith_timeline_part_measure (self, bar ? KITH_TEXT_PILL : KITH_TEXT_NAME, event->label, &first);
      if (!bar)
        kith_timeline_part_measure (self, KITH_TEXT_DETAIL, detail, &second);
      lane = MAX (lane, ceil (first + second));
    }
  return lane;
}

/* Tries the words of @wanted at one place in @lane: kept in @best where it is better than what was found before. */
static void
try_place (const KithTimelinePart *self,
           const GArray           *lanes,
           const Wanted           *wanted,
           Place                   place,
           double                  needed,
           double                  start,
           double                  end,
           Place                  *best)
{
  place.width = MIN (place.width, needed);
  if (place.width < MIN (needed, LEAST_TEXT) || !kith_timeline_lane_is_free (lanes, place.lane, start, end))
    return;

  place.cost += place.lane + CROSSING * kith_timeline_lane_count_crossings (lanes, place.lane, start, end, wanted->from);
  place.cost += place.width < needed ? SHORTENED + (1 - place.width / needed) * 20 : 0;
  if (best->lane < 0 || place.cost < best->cost)
    *best = place;
}

static Place
find_place (const KithTimelinePart *self,
            const GArray           *lanes,
            const Wanted           *wanted,
            guint                   n_lanes,
            gboolean                bar)
{
  double needed = get_text_width (self, wanted->event, bar);
  double disc = 2 * get_radius (get_event (self, wanted->event)) + SPAN_PADDING;
  double inside = wanted->to - wanted->from - (bar ? 16 : 2 * TEXT_GAP + disc);
  Place best = { .lane = -1 };

  for (int lane = 0; lane < (int) n_lanes; lane++)
    {
      double right = MIN (kith_timeline_lane_get_room (lanes, lane, wanted->to, self->end), needed + TEXT_GAP);
      double left = MIN (kith_timeline_lane_get_room_before (lanes, lane, wanted->from, self->layout->plot.x),
                         needed + TEXT_GAP);
      double beside = wanted->to + TEXT_GAP;
      Place within = { lane, wanted->from + (bar ? 8 : disc + TEXT_GAP), inside, 0 };
      Place behind = { lane, beside, right - TEXT_GAP, 0 };
      Place before = { lane, wanted->from - left, left - TEXT_GAP, BACKWARDS };

      if (inside >= MIN (needed, LEAST_TEXT) && (wanted->form == KITH_TIMELINE_BAR || wanted->form == KITH_TIMELINE_SPAN))
        try_place (self, lanes, wanted, within, needed, wanted->from, wanted->to, &best);
      if (wanted->form != KITH_TIMELINE_LATER)
        try_place (self, lanes, wanted, behind, needed, wanted->from, wanted->to + right, &best);
      if (wanted->form != KITH_TIMELINE_EARLIER)
        try_place (self, lanes, wanted, before, needed, wanted->from - left, wanted->to, &best);
    }
  return best;
}

/* A sign without words, in the first lane that has room for it. */
static int
find_lane (const GArray *lanes,
           const Wanted *wanted,
           guint         n_lanes)
{
  for (int lane = 0; lane < (int) n_lanes; lane++)
    if (kith_timeline_lane_is_free (lanes, lane, wanted->from, wanted->to))
      return lane;
  return -1;
}

static char *
write_initials (const char *people)
{
  g_auto (GStrv) names = people != NULL ? g_strsplit (people, ", ", 2) : NULL;

  return names != NULL && names[0] != NULL ? kith_map_initials (names[0]) : g_strdup ("");
}

static void
set_disc (KithTimelineMark *mark,
          const Wanted     *wanted,
          double            y)
{
  mark->radius = *mark->initials != '\0' ? DISC : SMALL_DOT;
  mark->y = y;
  switch (mark->form)
    {
    case KITH_TIMELINE_SPAN:
      mark->x = wanted->from + mark->radius + SPAN_PADDING;
      mark->box = (KithMapRect) { wanted->from, y - SPAN_HEIGHT / 2, wanted->to - wanted->from, SPAN_HEIGHT };
      break;
    case KITH_TIMELINE_EARLIER:
      mark->x = wanted->to - mark->radius;
      break;
    case KITH_TIMELINE_LATER:
      mark->x = wanted->from + mark->radius;
      break;
    case KITH_TIMELINE_POINT:
    case KITH_TIMELINE_BAR:
    default:
      mark->x = (wanted->from + wanted->to) / 2;
      break;
    }
  if (mark->form != KITH_TIMELINE_SPAN)
    mark->box = (KithMapRect) { wanted->from, y - mark->radius, wanted->to - wanted->from, 2 * mark->radius };
}

static void
add_mark (const KithTimelinePart *self,
          const Wanted           *wanted,
          const Place            *place,
          double                  top,
          double                  lane,
          gboolean                bar)
{
  const KithTimelineEvent *event = get_event (self, wanted->event);
  double y = top + place->lane * lane + lane / 2;
  KithTimelineMark mark = { .event = wanted->event, .form = wanted->form, .initials = write_initials (event->people),
                            .open_start = event->from < self->layout->from, .open_end = event->to > self->layout->to,
                            .after = kith_timeline_part_is_after (self, event->from) };
  g_autofree char *detail = kith_timeline_event_words (event, self->layout);
  double height;
  double second;

  set_disc (&mark, wanted, y);
  if (bar && mark.form == KITH_TIMELINE_BAR)
    {
      mark.radius = 0;
      mark.box = (KithMapRect) { wanted->from, y - BAR_HEIGHT / 2, wanted->to - wanted->from, BAR_HEIGHT };
    }
  if (place->width > 0)
    {
      KithTextStyle style = bar ? KITH_TEXT_PILL : KITH_TEXT_NAME;

      kith_timeline_part_measure (self, style, event->label, &height);
      kith_timeline_part_measure (self, KITH_TEXT_DETAIL, detail, &second);
      kith_timeline_part_write (self, &mark.label, style, event->label, place->x, bar ? y - height / 2 : y - (height + second) / 2,
                                place->width, KITH_TIMELINE_START);
      if (!bar)
        kith_timeline_part_write (self, &mark.detail, KITH_TEXT_DETAIL, detail, place->x, y - (height + second) / 2 + height,
                                  place->width, KITH_TIMELINE_START);
    }
  g_array_append_val (self->layout->marks, mark);
}

/* Those of the highest weight choose first. Returns: how many lanes were used */
static guint
place_all (const KithTimelinePart *self,
           GArray                 *list,
           double                  top,
           double                  lane,
           guint                   n_lanes,
           gboolean                bar)
{
  g_autoptr (GArray) lanes = kith_timeline_lanes_new ();
  guint used = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const Wanted *wanted = &g_array_index (list, Wanted, i);
      Place place = find_place (self, lanes, wanted, n_lanes, bar);

      if (place.lane < 0)
        {
          place = (Place) { .lane = find_lane (lanes, wanted, n_lanes) };
          self->layout->left_out++;
        }
      if (place.lane < 0)
        continue;
      kith_timeline_lane_take (lanes, place.lane, MIN (wanted->from, place.width > 0 ? place.x : wanted->from),
                               MAX (wanted->to, place.x + place.width), wanted->from);
      used = MAX (used, (guint) place.lane + 1);
      add_mark (self, wanted, &place, top, lane, bar);
    }
  return used;
}

static const char *
name_bars (const KithTimelinePart *self,
           const GArray           *list)
{
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (get_event (self, g_array_index (list, Wanted, i).event)->kind, "medication") != 0)
      return C_("track", "Over time");
  return C_("track", "Medication");
}

static double
lay_track (const KithTimelinePart *self,
           GArray                 *list,
           double                  top,
           double                  most,
           gboolean                bar)
{
  double lane = get_lane_height (self, list, bar);
  double head = self->narrow ? 19 : 0;
  guint n_lanes = (guint) CLAMP ((most - head) / lane, 0, MOST_LANES);
  guint before = self->layout->left_out;
  guint used;
  g_autofree char *missing = NULL;

  if (list->len == 0)
    return 0;
  used = place_all (self, list, top + head, lane, n_lanes, bar);
  if (self->layout->left_out > before)
    /* Translators: events for whose words there was no room. */
    missing = g_strdup_printf (ngettext ("%u more", "%u more", self->layout->left_out - before),
                               self->layout->left_out - before);
  if (used == 0 && head == 0)
    return 0;
  kith_timeline_part_caption (self, bar ? name_bars (self, list) : _("Life events"), missing,
                              self->narrow ? top : missing != NULL ? top + 1 : top + lane / 2 - 8);
  return head + MAX (MAX (used, 1) * lane, missing != NULL && !self->narrow ? TWO_LINES : 0);
}

double
kith_timeline_events_lay (const KithTimelinePart *self,
                          double                  top,
                          double                  most)
{
  g_autoptr (GArray) marks = list_wanted (self, FALSE);
  g_autoptr (GArray) bars = list_wanted (self, TRUE);
  double kept = bars->len > 0 && most >= MARK_LANE + BAR_LANE ? BAR_LANE + (self->narrow ? 19 : 0) : 0;
  double height = lay_track (self, marks, top, most - kept, FALSE);
  double gap = height > 0 && bars->len > 0 ? 4 : 0;

  return height + gap + lay_track (self, bars, top + height + gap, most - height - gap, TRUE);
}
