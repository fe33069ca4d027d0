/* kith-strip-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-strip.h"

#include <glib/gi18n.h>
#include <math.h>

#define EDGE 14.0
#define TOP 3.0
#define NAMES_LINE 14.0
#define CHART_HEIGHT 32.0
#define CHART_GAP 5.0
#define MARKS_LINE 16.0
#define BEADS_LINE 20.0
#define NUMBERS_LINE 15.0

/* Below this width the names of tracks have no room beside them. */
#define WIDE 560.0
#define GUTTER_GAP 14.0

#define MOST_RADIUS 7.0
#define RADIUS_SHARE 0.36
#define MOST_STEP 64.0
#define NUMBERS_APART 4.0
#define MARK 4.0
#define MARK_GAP 4.0
#define LEAST_LABEL 30.0
#define MOST_LABEL 150.0

typedef struct
{
  KithStripLayout *layout;
  const KithTimeline *timeline;
  const KithMeasure *measure;
  double start;
  double end;
  double step;
} Part;

static const KithTimelineBead *
get_bead (const KithTimeline *timeline,
          guint               i)
{
  return g_ptr_array_index (timeline->beads, i);
}

static void
clear_field_cb (gpointer data)
{
  g_free (((KithTimelineField *) data)->name.text);
}

static void
clear_mark_cb (gpointer data)
{
  g_free (((KithStripMark *) data)->label.text);
}

static void
clear_text_cb (gpointer data)
{
  g_free (((KithMapText *) data)->text);
}

static GArray *
new_array (guint          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

static double
write_text (const Part    *part,
            KithMapText   *text,
            KithTextStyle  style,
            const char    *words,
            double         x,
            double         y,
            double         most)
{
  *text = (KithMapText) { .style = style, .zoom = 1, .box = { .x = x, .y = y } };
  text->text = kith_measure_fit (part->measure, style, 1, words, most);
  if (text->text != NULL)
    part->measure->size (part->measure->data, style, 1, text->text, &text->box.width, &text->box.height);
  return text->box.width;
}

/* What was held stands before now, what is still planned behind it. */
static guint
find_now (const KithTimeline *timeline)
{
  guint now = 0;

  for (guint i = 0; i < timeline->beads->len; i++)
    if (get_bead (timeline, i)->number > 0 && get_bead (timeline, i)->state != KITH_SESSION_PLANNED)
      now = i + 1;
  return now;
}

static void
add_slot (KithStripLayout *layout,
          int              bead,
          int              place,
          guint32          day)
{
  guint32 last = layout->n_slots > 0 ? layout->slots[layout->n_slots - 1].day : 0;

  layout->slots[layout->n_slots++] = (KithStripSlot) { .bead = bead, .place = place, .day = MAX (day, last) };
}

static void
list_slots (KithStripLayout    *layout,
            const KithTimeline *timeline)
{
  guint now = find_now (timeline);

  layout->slots = g_new0 (KithStripSlot, timeline->beads->len + 1);
  for (guint i = 0; i <= timeline->beads->len; i++)
    {
      if (i == now)
        add_slot (layout, -1, (int) layout->n_places++, timeline->today);
      if (i == timeline->beads->len || get_bead (timeline, i)->number == 0)
        continue;
      add_slot (layout, (int) i, kith_timeline_bead_is_held (get_bead (timeline, i)) && i < now ? (int) layout->n_places++ : -1,
                get_bead (timeline, i)->day);
    }
}

/* What happened before the first session is the timeline's to tell. */
static gboolean
has_events (const KithTimeline *timeline)
{
  for (guint i = 0; i < timeline->events->len; i++)
    for (guint k = 0; k < timeline->beads->len; k++)
      if (get_bead (timeline, k)->number > 0 && ((const KithTimelineEvent *) timeline->events->pdata[i])->to >= get_bead (timeline, k)->day)
        return TRUE;
  return FALSE;
}

/* The one that was filled in most often. */
static int
choose_curve (const KithTimeline *timeline)
{
  guint most = 0;
  int chosen = -1;

  for (guint i = 0; i < timeline->curves->len; i++)
    if (((const KithTimelineCurve *) timeline->curves->pdata[i])->points->len > most)
      {
        most = ((const KithTimelineCurve *) timeline->curves->pdata[i])->points->len;
        chosen = (int) i;
      }
  return chosen;
}

static const KithTimelineCurve *
get_curve (const Part *part)
{
  return part->layout->curve >= 0 ? g_ptr_array_index (part->timeline->curves, part->layout->curve) : NULL;
}

static double
get_gutter (const Part *part)
{
  const char *sessions = _("Sessions");
  double widest;
  double width;
  double height;

  if (part->layout->width < WIDE)
    return 0;
  part->measure->size (part->measure->data, KITH_TEXT_RING, 1, sessions, &widest, &height);
  if (get_curve (part) != NULL)
    {
      part->measure->size (part->measure->data, KITH_TEXT_RING, 1, get_curve (part)->name, &width, &height);
      widest = MAX (widest, width);
    }
  return MIN (widest, MOST_LABEL) + GUTTER_GAP;
}

static void
spread_slots (Part *part)
{
  KithStripLayout *layout = part->layout;
  double room;

  part->start = EDGE + get_gutter (part);
  part->end = layout->width - EDGE;
  room = MAX (1, part->end - part->start);
  part->step = MIN (MOST_STEP, room / layout->n_slots);
  layout->radius = MIN (MOST_RADIUS, RADIUS_SHARE * part->step);
  for (guint i = 0; i < layout->n_slots; i++)
    layout->slots[i].x = part->start + (i + 0.5) * part->step;
}

static gboolean
is_free (const KithStripLayout *layout,
         const KithMapRect     *box)
{
  for (guint i = 0; i < layout->n_slots; i++)
    {
      const KithMapText *number = &layout->slots[i].number;

      if (number->text != NULL && box->x < number->box.x + number->box.width + NUMBERS_APART
          && number->box.x < box->x + box->width + NUMBERS_APART)
        return FALSE;
    }
  return TRUE;
}

/* Which are written where not all can be: now, the first and the last, then round ones. */
static int
weigh_number (const Part          *part,
              const KithStripSlot *slot)
{
  int number = slot->bead >= 0 ? get_bead (part->timeline, (guint) slot->bead)->number : 0;

  if (number == 0)
    return 5;
  if (number == 1 || number == part->timeline->sessions)
    return 4;
  return number % 10 == 0 ? 3 : number % 5 == 0 ? 2 : number % 2 == 0 ? 1 : 0;
}

static void
write_number (const Part    *part,
              KithStripSlot *slot,
              double         top)
{
  g_autofree char *number = slot->bead >= 0 ? g_strdup_printf ("%d", get_bead (part->timeline, (guint) slot->bead)->number) : NULL;
  /* Translators: below the last place of the strip of sessions. */
  const char *words = number != NULL ? number : C_("moment", "now");
  KithMapText text;

  write_text (part, &text, KITH_TEXT_DETAIL, words, 0, top, 200);
  text.box.x = slot->x - text.box.width / 2;
  if (text.text != NULL && is_free (part->layout, &text.box))
    slot->number = text;
  else
    g_free (text.text);
}

static void
write_numbers (const Part *part,
               double      top)
{
  for (int weight = 5; weight >= 0; weight--)
    for (guint i = 0; i < part->layout->n_slots; i++)
      if (weigh_number (part, &part->layout->slots[i]) == weight)
        write_number (part, &part->layout->slots[i], top);
}

static gboolean
is_in_band (const Part          *part,
            const KithStripSlot *slot,
            int                  phase)
{
  return slot->bead >= 0 && get_bead (part->timeline, (guint) slot->bead)->phase == phase;
}

static void
lay_field (const Part *part,
           guint       band,
           double      top)
{
  const KithTimelineBand *it = part->timeline->bands->pdata[band];
  const KithStripLayout *layout = part->layout;
  KithTimelineField field = { (int) band, { 0, top, 0, layout->height - top - 1 }, { 0 } };
  double from = NAN;
  double to = NAN;

  for (guint i = 0; i < layout->n_slots; i++)
    if (is_in_band (part, &layout->slots[i], it->phase))
      {
        from = isnan (from) ? layout->slots[i].x - part->step / 2 : from;
        to = layout->slots[i].x + part->step / 2;
      }
  if (isnan (from))
    return;
  field.box.x = from;
  field.box.width = to - from;
  write_text (part, &field.name, KITH_TEXT_RING, it->label, from, top + 1, to - from - 10);
  field.name.box.x = to - 5 - field.name.box.width;
  g_array_append_val (layout->fields, field);
}

static void
lay_marks (const Part *part)
{
  KithStripLayout *layout = part->layout;

  for (guint i = 0; i < part->timeline->events->len; i++)
    {
      const KithTimelineEvent *event = part->timeline->events->pdata[i];
      KithStripMark mark = { .event = i, .x = kith_strip_layout_get_x (layout, event->from) };

      if (event->to < layout->slots[0].day || event->from > layout->slots[layout->n_slots - 1].day)
        continue;
      mark.x = MAX (mark.x, part->start);
      g_array_append_val (layout->marks, mark);
    }
}

static int
compare_marks_cb (gconstpointer a,
                  gconstpointer b)
{
  const KithStripMark *mark = a;
  const KithStripMark *other = b;

  return (mark->x > other->x) - (mark->x < other->x);
}

static void
name_marks (const Part *part)
{
  GArray *marks = part->layout->marks;

  g_array_sort (marks, compare_marks_cb);
  for (guint i = 0; i < marks->len; i++)
    {
      KithStripMark *mark = &g_array_index (marks, KithStripMark, i);
      double next = i + 1 < marks->len ? g_array_index (marks, KithStripMark, i + 1).x - MARK - MARK_GAP : part->end;
      double room = MIN (MOST_LABEL, next - mark->x - MARK - MARK_GAP);

      if (room >= LEAST_LABEL)
        write_text (part, &mark->label, KITH_TEXT_DETAIL, ((const KithTimelineEvent *) part->timeline->events->pdata[mark->event])->label,
                    mark->x + MARK + MARK_GAP, part->layout->marks_y - 7, room);
    }
}

static void
add_caption (const Part *part,
             const char *words,
             double      middle)
{
  KithMapText caption;

  if (part->start <= EDGE)
    return;
  write_text (part, &caption, KITH_TEXT_RING, words, EDGE, middle, part->start - EDGE - 4);
  caption.box.y -= caption.box.height / 2;
  g_array_append_val (part->layout->captions, caption);
}

static void
turn_box (const KithStripLayout *layout,
          KithMapRect           *box)
{
  if (box->width > 0)
    box->x = layout->width - box->x - box->width;
}

static void
turn_round (KithStripLayout *layout)
{
  layout->rtl = TRUE;
  turn_box (layout, &layout->chart);
  for (guint i = 0; i < layout->n_slots; i++)
    {
      layout->slots[i].x = layout->width - layout->slots[i].x;
      turn_box (layout, &layout->slots[i].number.box);
    }
  for (guint i = 0; i < layout->fields->len; i++)
    {
      turn_box (layout, &g_array_index (layout->fields, KithTimelineField, i).box);
      turn_box (layout, &g_array_index (layout->fields, KithTimelineField, i).name.box);
    }
  for (guint i = 0; i < layout->marks->len; i++)
    {
      KithStripMark *mark = &g_array_index (layout->marks, KithStripMark, i);

      mark->x = layout->width - mark->x;
      turn_box (layout, &mark->label.box);
    }
  for (guint i = 0; i < layout->captions->len; i++)
    turn_box (layout, &g_array_index (layout->captions, KithMapText, i).box);
}

/* Above the sessions, from the top: names of phases, scores, what happened. */
static double
lay_upper (const Part *part,
           gboolean    roomy)
{
  KithStripLayout *layout = part->layout;
  double y = TOP;

  if (!roomy)
    return y;
  y += part->timeline->bands->len > 0 ? NAMES_LINE : 0;
  if (get_curve (part) != NULL)
    {
      layout->chart = (KithMapRect) { part->start, y, layout->n_slots * part->step, CHART_HEIGHT };
      add_caption (part, get_curve (part)->name, y + CHART_HEIGHT / 2);
      y += CHART_HEIGHT + CHART_GAP;
    }
  if (has_events (part->timeline))
    {
      layout->marks_y = y + MARKS_LINE / 2;
      lay_marks (part);
      name_marks (part);
      y += MARKS_LINE;
    }
  return y;
}

double
kith_strip_get_height (const KithTimeline *timeline,
                       gboolean            roomy)
{
  double height = TOP + BEADS_LINE + NUMBERS_LINE + 2;

  if (!roomy)
    return height;
  return height + (timeline->bands->len > 0 ? NAMES_LINE : 0) + (choose_curve (timeline) >= 0 ? CHART_HEIGHT + CHART_GAP : 0)
         + (has_events (timeline) ? MARKS_LINE : 0);
}

KithStripLayout *
kith_strip_layout_new (const KithTimeline *timeline,
                       double              width,
                       gboolean            roomy,
                       gboolean            rtl,
                       const KithMeasure  *measure)
{
  KithStripLayout *self = g_new0 (KithStripLayout, 1);
  Part part = { self, timeline, measure, 0, 0, 0 };
  double y;

  self->width = width;
  self->height = kith_strip_get_height (timeline, roomy);
  self->fields = new_array (sizeof (KithTimelineField), clear_field_cb);
  self->marks = new_array (sizeof (KithStripMark), clear_mark_cb);
  self->captions = new_array (sizeof (KithMapText), clear_text_cb);
  self->curve = choose_curve (timeline);
  list_slots (self, timeline);
  spread_slots (&part);
  y = lay_upper (&part, roomy);
  self->beads_y = y + BEADS_LINE / 2;
  add_caption (&part, _("Sessions"), self->beads_y);
  write_numbers (&part, y + BEADS_LINE);
  for (guint i = 0; roomy && i < timeline->bands->len; i++)
    lay_field (&part, i, 1);
  if (rtl)
    turn_round (self);
  return self;
}

void
kith_strip_layout_free (KithStripLayout *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_slots; i++)
    g_free (self->slots[i].number.text);
  g_free (self->slots);
  g_array_unref (self->fields);
  g_array_unref (self->marks);
  g_array_unref (self->captions);
  g_free (self);
}
