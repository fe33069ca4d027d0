/* kith-timeline-answer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-answer.h"

#include "kith-answer.h"
#include "kith-inventory-answer.h"

static void
add_day (JsonBuilder *builder,
         const char  *member,
         guint32      day)
{
  g_autofree char *text = NULL;
  GDate date;

  if (day > 0)
    {
      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      text = g_strdup_printf ("%04d-%02d-%02d", (int) g_date_get_year (&date), (int) g_date_get_month (&date),
                              (int) g_date_get_day (&date));
    }
  kith_answer_add_text (builder, member, text);
}

static void
begin_list (JsonBuilder *builder,
            const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
}

static void
answer_bands (JsonBuilder        *builder,
              const KithTimeline *timeline)
{
  begin_list (builder, "phases");
  for (guint i = 0; i < timeline->bands->len; i++)
    {
      const KithTimelineBand *band = timeline->bands->pdata[i];

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "label", band->label);
      kith_answer_add_number (builder, "first", band->first);
      kith_answer_add_number (builder, "last", band->last);
      add_day (builder, "from", band->from);
      add_day (builder, "to", band->to);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
answer_beads (JsonBuilder        *builder,
              const KithTimeline *timeline)
{
  begin_list (builder, "beads");
  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "id", bead->id);
      kith_answer_add_number (builder, "number", bead->number > 0 ? bead->number : -1);
      add_day (builder, "day", bead->day);
      kith_answer_add_number (builder, "phase", bead->phase);
      kith_answer_add_text (builder, "state", kith_session_state_to_text (bead->state));
      kith_answer_add_flag (builder, "projected", bead->projected);
      kith_answer_add_flag (builder, "earlier", bead->earlier);
      kith_answer_add_flag (builder, "review", bead->review);
      kith_answer_add_flag (builder, "ending", bead->ending);
      kith_inventory_answer_closeness (builder, "gap", bead->gap);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
answer_events (JsonBuilder        *builder,
               const KithTimeline *timeline)
{
  begin_list (builder, "events");
  for (guint i = 0; i < timeline->events->len; i++)
    {
      const KithTimelineEvent *event = timeline->events->pdata[i];

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "id", event->id);
      kith_answer_add_text (builder, "kind", event->kind);
      kith_answer_add_text (builder, "label", event->label);
      kith_answer_add_text (builder, "people", event->people);
      add_day (builder, "from", event->from);
      add_day (builder, "to", event->to);
      kith_answer_add_flag (builder, "lasting", event->lasting);
      kith_answer_add_flag (builder, "about", event->about);
      kith_answer_add_flag (builder, "onset", event->onset);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
answer_curve (JsonBuilder             *builder,
              const KithTimelineCurve *curve)
{
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "measure", curve->measure);
  kith_answer_add_text (builder, "name", curve->name);
  kith_answer_add_number (builder, "least", curve->least);
  kith_answer_add_number (builder, "most", curve->most);
  kith_answer_add_number (builder, "cutoff", curve->cutoff);
  begin_list (builder, "zones");
  for (guint i = 0; i < curve->zones->len; i++)
    {
      const KithTimelineZone *zone = curve->zones->pdata[i];

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "label", zone->label);
      kith_answer_add_number (builder, "least", zone->least);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  begin_list (builder, "points");
  for (guint i = 0; i < curve->points->len; i++)
    {
      const KithTimelinePoint *point = &g_array_index (curve->points, KithTimelinePoint, i);

      json_builder_begin_object (builder);
      add_day (builder, "day", point->day);
      kith_answer_add_number (builder, "session", point->session > 0 ? point->session : -1);
      kith_answer_add_number (builder, "total", point->total);
      kith_answer_add_flag (builder, "prorated", point->prorated);
      kith_answer_add_text (builder, "outcome", kith_outcome_to_text (point->outcome));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
kith_timeline_answer (const KithTimeline *timeline)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kith_answer_add_number (builder, "sessions", timeline->sessions);
  add_day (builder, "first", timeline->first);
  add_day (builder, "last", timeline->last);
  add_day (builder, "as_of", timeline->cursor);
  kith_inventory_answer_closeness (builder, "gap", timeline->gap);
  answer_bands (builder, timeline);
  answer_beads (builder, timeline);
  answer_events (builder, timeline);
  begin_list (builder, "scores");
  for (guint i = 0; i < timeline->curves->len; i++)
    answer_curve (builder, timeline->curves->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
}

char *
kith_timeline_answer_file (const KithTimeline *timeline,
                           const char         *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  int held = 0;
  int scores = 0;

  for (guint i = 0; i < timeline->beads->len; i++)
    held += ((const KithTimelineBead *) timeline->beads->pdata[i])->state == KITH_SESSION_HELD;
  for (guint i = 0; i < timeline->curves->len; i++)
    scores += (int) ((const KithTimelineCurve *) timeline->curves->pdata[i])->points->len;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "file", file);
  kith_answer_add_number (builder, "sessions", timeline->sessions);
  kith_answer_add_number (builder, "held", held);
  kith_answer_add_number (builder, "events", (int) timeline->events->len);
  kith_answer_add_number (builder, "scores", scores);
  add_day (builder, "as_of", timeline->cursor);
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
}
