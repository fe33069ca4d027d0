/* course.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "course.h"

#include "kith-date.h"
#include "kith-event.h"

#define CADENCE 7

typedef struct
{
  const char *kind;
  const char *label;
  const char *people;
  const char *from;
  const char *to;
  gboolean lasting;
  gboolean about;
  gboolean onset;
} Happened;

static const Happened life[] = {
  { "bereavement", "Grandmother died", "Gerda", "2026-06-20" },
  { "job", "Father took over the firm", "Father", "2026-08-10", NULL, FALSE, FALSE, TRUE },
  { "move", "Moved out", "Anna Keller", "2026-10-08" },
  { "marriage", "Sister’s wedding", "Sofia", "2026-12-01" },
  { "birth", "Born in Graz", NULL, "1962" },
  { "conflict", "Quarrel about the shop", "Father, Sofia", "2026-10" },
};

static const Happened treatment[] = {
  { "medication", "Sertraline 50 mg", NULL, "2026-09-20", "2026-12-12", TRUE },
};

static const Happened german[] = {
  { "bereavement", "Tod der Großmutter", "Gerda", "2026-06-20" },
  { "job", "Betriebsübernahme durch den Vater", "Vater", "2026-08-10", NULL, FALSE, FALSE, TRUE },
  { "move", "Auszug aus der gemeinsamen Wohnung", "Anna", "2026-10-08" },
  { "marriage", "Hochzeit der Schwester", "Sofia", "2026-12-01" },
};

static const Happened arabic[] = {
  { "bereavement", "وفاة الجدة", "جدة", "2026-06-20" },
  { "job", "الأب يتولى الشركة", "أب", "2026-08-10", NULL, FALSE, FALSE, TRUE },
  { "move", "الانتقال إلى شقة جديدة", "آنا", "2026-10-08" },
  { "marriage", "زفاف الأخت", "صوفيا", "2026-12-01" },
};

static const Happened whole_life[] = {
  { "birth", "Born in Graz", NULL, "1962" },
  { "separation", "Parents’ divorce", "Mother, Father", "1971", NULL, FALSE, TRUE },
  { "move", "To Vienna for school", NULL, "1976-09" },
  { "marriage", "Wedding", "Jonas", "1988-05-14" },
  { "birth", "Mia born", "Mia", "1990-03-02" },
  { "job", "The shop", NULL, "1994", "2019-06", TRUE },
  { "illness", "Mother’s illness", "Ruth", "2009", "2013-02", TRUE },
  { "bereavement", "Mother died", "Ruth", "2013-02-27" },
  { "onset", "Could not get up any more", NULL, "2025-11", NULL, FALSE, TRUE, TRUE },
};

static guint32
read_first (const char *text)
{
  KithDate date;

  g_assert_true (kith_date_parse (text, &date));
  return kith_date_get_julian (&date);
}

static guint32
read_last (const char *text)
{
  KithDate date;

  g_assert_true (kith_date_parse (text, &date));
  return kith_date_get_last_julian (&date);
}

static void
add_events (KithTimeline   *timeline,
            const Happened *list,
            guint           n)
{
  for (guint i = 0; i < n; i++)
    {
      KithTimelineEvent *event = kith_timeline_add_event (timeline);

      event->id = g_strdup_printf ("event-%u", i);
      event->kind = g_strdup (list[i].kind);
      event->label = g_strdup (list[i].label);
      event->people = g_strdup (list[i].people);
      event->from = read_first (list[i].from);
      event->to = read_last (list[i].to != NULL ? list[i].to : list[i].from);
      event->lasting = list[i].lasting;
      event->about = list[i].about;
      event->onset = list[i].onset;
    }
}

static KithTimelineBead *
add_bead (KithTimeline     *timeline,
          int               number,
          guint32           day,
          KithSessionState  state)
{
  KithTimelineBead *bead = kith_timeline_add_bead (timeline);

  bead->id = g_strdup_printf ("session-%u", timeline->beads->len);
  bead->number = number;
  bead->day = day;
  bead->state = state;
  return bead;
}

/* Weekly from @start on; held up to @held, booked up to @booked, the rest as the cadence gives. */
static void
add_beads (KithTimeline *timeline,
           int           first,
           int           sessions,
           int           held,
           int           booked,
           guint32       start,
           guint32       cadence)
{
  timeline->sessions = sessions;
  for (int number = first; number <= sessions; number++)
    {
      KithTimelineBead *bead = add_bead (timeline, number, start + (guint32) (number - first) * cadence,
                                         number <= held ? KITH_SESSION_HELD : KITH_SESSION_PLANNED);

      bead->projected = number > booked;
      bead->review = number % 4 == 0 && number < sessions;
      bead->ending = sessions - number <= 4 && sessions <= 20;
    }
}

static void
add_band (KithTimeline *timeline,
          const char   *label,
          int           first,
          int           last)
{
  KithTimelineBand *band = kith_timeline_add_band (timeline);

  band->label = g_strdup (label);
  band->phase = (int) timeline->bands->len - 1;
  band->first = first;
  band->last = last;
  for (guint i = 0; i < timeline->beads->len; i++)
    {
      KithTimelineBead *bead = timeline->beads->pdata[i];

      if (bead->number < first || bead->number > last)
        continue;
      bead->phase = band->phase;
      band->from = band->from == 0 ? bead->day : band->from;
      band->to = bead->day + CADENCE - 1;
    }
  if (band->from == 0)
    g_ptr_array_set_size (timeline->bands, (int) timeline->bands->len - 1);
}

static void
add_bands (KithTimeline       *timeline,
           const char * const *labels,
           int                 opening,
           int                 middle)
{
  add_band (timeline, labels[0], 1, opening);
  add_band (timeline, labels[1], opening + 1, middle);
  add_band (timeline, labels[2], middle + 1, timeline->sessions);
}

static KithTimelineCurve *
add_scores (KithTimeline *timeline,
            const char   *name,
            int           most,
            int           cutoff,
            const int    *totals,
            guint         n)
{
  KithTimelineCurve *curve = kith_timeline_add_curve (timeline);

  curve->measure = g_ascii_strdown (name, -1);
  curve->name = g_strdup (name);
  curve->most = most;
  curve->cutoff = cutoff;
  for (guint i = 0; i < n && i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];
      KithTimelinePoint point = { bead->day, bead->number, totals[i], i == 4 };

      if (totals[0] - totals[i] >= 6)
        point.outcome = totals[i] < cutoff ? KITH_OUTCOME_RECOVERED : KITH_OUTCOME_IMPROVED;
      g_array_append_val (curve->points, point);
    }
  return curve;
}

static void
add_phq (KithTimeline       *timeline,
         const char * const *zones)
{
  static const int totals[] = { 19, 18, 18, 16, 15, 12, 11, 11, 9 };
  KithTimelineCurve *curve = add_scores (timeline, "PHQ-9", 27, 10, totals, G_N_ELEMENTS (totals));

  for (int i = 0; i < 5; i++)
    kith_timeline_add_zone (curve, zones[i], 5 * i);
}

static void
add_gad (KithTimeline       *timeline,
         const char * const *zones)
{
  static const int totals[] = { 14, 15, 13, 13, 10, 9, 9, 7, 6 };
  KithTimelineCurve *curve = add_scores (timeline, "GAD-7", 21, 8, totals, G_N_ELEMENTS (totals));

  for (int i = 0; i < 4; i++)
    kith_timeline_add_zone (curve, zones[i == 3 ? 4 : i], 5 * i);
}

static const char * const english_zones[] = { "minimal", "mild", "moderate", "moderately severe", "severe" };
static const char * const german_zones[] = { "minimal", "leicht", "mittel", "mittel bis schwer", "schwer" };
static const char * const arabic_zones[] = { "طفيف", "خفيف", "متوسط", "متوسط الشدة", "شديد" };
static const char * const english_phases[] = { "Initial", "Middle", "Ending" };
static const char * const german_phases[] = { "Anfang", "Mitte", "Abschluss" };
static const char * const arabic_phases[] = { "البداية", "الوسط", "الختام" };

static void
make_sixteen (KithTimeline       *timeline,
              const char * const *phases,
              const char * const *zones)
{
  KithTimelineBead *missed;

  add_beads (timeline, 1, 16, 9, 12, read_first ("2026-09-17"), CADENCE);
  missed = timeline->beads->pdata[4];
  missed->state = KITH_SESSION_NO_SHOW;
  add_bead (timeline, 0, read_first ("2026-10-20"), KITH_SESSION_CANCELLED);
  add_bands (timeline, phases, 4, 12);
  add_phq (timeline, zones);
}

static void
make_long (KithTimeline *timeline)
{
  add_beads (timeline, 1, 40, 31, 36, read_first ("2025-11-03"), CADENCE);
  for (int i = 3; i < 30; i += 7)
    add_bead (timeline, 0, read_first ("2025-11-04") + (guint32) i * CADENCE, KITH_SESSION_CANCELLED);
  add_bands (timeline, english_phases, 6, 36);
  add_phq (timeline, english_zones);
  add_events (timeline, life, G_N_ELEMENTS (life));
}

static void
make_crowded (KithTimeline *timeline)
{
  static const char * const kinds[] = { "conflict", "illness", "move", "job", "other" };

  make_sixteen (timeline, english_phases, english_zones);
  add_events (timeline, life, G_N_ELEMENTS (life));
  for (guint i = 0; i < 30; i++)
    {
      Happened one = { kinds[i % 5], "A long word of what happened on that very day", i % 3 == 0 ? "Martin, Ruth" : NULL,
                       "2026-09-01" };

      add_events (timeline, &one, 1);
      ((KithTimelineEvent *) timeline->events->pdata[timeline->events->len - 1])->from += i * 4;
      ((KithTimelineEvent *) timeline->events->pdata[timeline->events->len - 1])->to += i * 4;
    }
}

static void
fill (KithTimeline *timeline,
      CourseKind    kind)
{
  switch (kind)
    {
    case COURSE_MIDDLE:
      make_sixteen (timeline, english_phases, english_zones);
      add_events (timeline, life, 4);
      break;
    case COURSE_TWO:
      make_sixteen (timeline, english_phases, english_zones);
      add_gad (timeline, english_zones);
      add_events (timeline, life, G_N_ELEMENTS (life));
      add_events (timeline, treatment, G_N_ELEMENTS (treatment));
      break;
    case COURSE_LONG:
      make_long (timeline);
      break;
    case COURSE_BEFORE:
      add_beads (timeline, 7, 16, 9, 16, read_first ("2026-10-01"), CADENCE);
      add_bands (timeline, english_phases, 4, 12);
      add_phq (timeline, english_zones);
      break;
    case COURSE_MONTHLY:
      add_beads (timeline, 1, 36, 7, 8, read_first ("2026-01-12"), 30);
      add_band (timeline, "Maintenance", 1, 36);
      break;
    case COURSE_EVENTS:
      add_events (timeline, whole_life, G_N_ELEMENTS (whole_life));
      break;
    case COURSE_CROWDED:
      make_crowded (timeline);
      break;
    case COURSE_GERMAN:
      make_sixteen (timeline, german_phases, german_zones);
      add_events (timeline, german, G_N_ELEMENTS (german));
      break;
    case COURSE_ARABIC:
      make_sixteen (timeline, arabic_phases, arabic_zones);
      add_events (timeline, arabic, G_N_ELEMENTS (arabic));
      break;
    case COURSE_EMPTY:
    default:
      break;
    }
}

KithTimelinePicture *
course_new (CourseKind kind)
{
  g_autoptr (KithTimeline) timeline = kith_timeline_new ();
  KithTimelinePicture *picture;

  fill (timeline, kind);
  kith_timeline_fit (timeline);
  if (kind == COURSE_TWO)
    g_assert_true (kith_timeline_set_cursor (timeline, 7));
  else if (kind != COURSE_EMPTY && kind != COURSE_EVENTS && kind != COURSE_MONTHLY)
    g_assert_true (kith_timeline_set_cursor (timeline, 9));
  picture = kith_timeline_picture_new (timeline, kind == COURSE_ARABIC ? "آنا كيلر" : "Anna Keller");
  picture->rtl = kind == COURSE_ARABIC;
  return picture;
}

static void
scatter_events (KithTimeline *timeline,
                GRand        *random,
                guint32       start)
{
  for (int i = g_rand_int_range (random, 0, 24); i > 0; i--)
    {
      KithTimelineEvent *event = kith_timeline_add_event (timeline);
      gint32 away = g_rand_int_range (random, -400, 500);

      event->id = g_strdup_printf ("event-%d", i);
      event->kind = g_strdup (g_rand_boolean (random) ? "medication" : "other");
      event->label = g_strdup_printf ("%.*s", g_rand_int_range (random, 1, 60),
                                      "What happened then, and went on happening for a long while after");
      event->people = g_rand_boolean (random) ? g_strdup ("Ruth Keller, Martin") : NULL;
      event->from = (guint32) ((gint32) start + away);
      event->to = event->from + (g_rand_boolean (random) ? (guint32) g_rand_int_range (random, 0, 200) : 0);
      event->lasting = g_rand_boolean (random);
      event->about = g_rand_boolean (random);
      event->onset = g_rand_int_range (random, 0, 8) == 0;
    }
}

KithTimelinePicture *
course_scatter (guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (KithTimeline) timeline = kith_timeline_new ();
  guint32 start = read_first ("2026-01-05") + (guint32) g_rand_int_range (random, 0, 300);
  int sessions = g_rand_int_range (random, 0, 45);
  KithTimelinePicture *picture;

  add_beads (timeline, 1, sessions, sessions / 2, sessions * 2 / 3, start, (guint32) g_rand_int_range (random, 1, 31));
  for (int i = g_rand_int_range (random, 0, 8); i > 0; i--)
    add_bead (timeline, 0, start + (guint32) g_rand_int_range (random, 0, 120),
              (KithSessionState) g_rand_int_range (random, 0, KITH_N_SESSION_STATES));
  if (sessions > 6)
    add_bands (timeline, english_phases, 3, sessions - 3);
  if (g_rand_boolean (random))
    add_phq (timeline, english_zones);
  if (g_rand_boolean (random))
    add_gad (timeline, english_zones);
  scatter_events (timeline, random, start);
  kith_timeline_fit (timeline);
  if (g_rand_boolean (random))
    kith_timeline_set_cursor (timeline, sessions / 2);
  picture = kith_timeline_picture_new (timeline, "Anna Keller");
  picture->rtl = g_rand_boolean (random);
  return picture;
}
