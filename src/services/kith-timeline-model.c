/* kith-timeline-model.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

#include "kith-problem.h"

#include <glib/gi18n.h>

typedef struct
{
  char *client;
  int number;
} Question;

G_DEFINE_BOXED_TYPE (KithTimeline, kith_timeline_boxed, kith_timeline_copy, kith_timeline_free)

/* What is known now, whenever it is to hold from. */
static const KithDate latest = { KITH_DATE_DAY, FALSE, 9999, 12, 31 };

static void
question_free (Question *self)
{
  g_free (self->client);
  g_free (self);
}

static KithTimelineBead *
add_bead (KithTimeline       *timeline,
          const KithCourse   *course,
          const KithTemplate *template,
          const KithSession  *session)
{
  KithTimelineBead *bead = kith_timeline_add_bead (timeline);

  bead->id = g_strdup (session->id);
  bead->number = session->number;
  bead->day = kith_date_get_julian (&session->day);
  bead->state = session->state;
  if (session->number == 0)
    return bead;
  bead->phase = kith_edges_find_phase (&course->edges, session->number);
  bead->review = template != NULL && kith_template_is_review (template, kith_course_get_sessions (course), session->number);
  bead->ending = template != NULL && template->due > 0
                 && kith_course_get_sessions (course) - session->number <= template->due;
  return bead;
}

static gboolean
has_number (const KithTimeline *timeline,
            int                 number)
{
  for (guint i = 0; i < timeline->beads->len; i++)
    if (((const KithTimelineBead *) timeline->beads->pdata[i])->number == number)
      return TRUE;
  return FALSE;
}

/* Those from before the course was kept here that nobody has entered. */
static void
add_earlier (KithTimeline       *timeline,
             const KithRecord   *record,
             const KithCourse   *course,
             const KithTemplate *template)
{
  for (int number = 1; number <= course->already; number++)
    {
      KithSession session = { .number = number, .state = KITH_SESSION_HELD };
      KithTimelineBead *bead;

      if (has_number (timeline, number))
        continue;
      bead = add_bead (timeline, course, template, &session);
      bead->day = kith_course_guess_day (course, record->rows[KITH_ROW_SESSION], number,
                                         kith_date_get_julian (&record->today));
      bead->earlier = TRUE;
    }
  kith_timeline_sort_beads (timeline);
}

/* Those agreed on that nobody has booked yet, at the cadence of the course. */
static void
add_projected (KithTimeline       *timeline,
               const KithCourse   *course,
               const KithTemplate *template,
               int                 last,
               guint32             day)
{
  for (int number = last + 1; number <= kith_course_get_sessions (course) && course->closure == NULL; number++)
    {
      KithSession session = { .number = number, .state = KITH_SESSION_PLANNED };
      KithTimelineBead *bead = add_bead (timeline, course, template, &session);

      bead->day = day;
      bead->projected = TRUE;
      day += (guint32) course->cadence;
    }
}

static gboolean
add_beads (KithTimeline        *timeline,
           KithRecord          *record,
           const KithCourse    *course,
           const KithTemplate  *template,
           GError             **error)
{
  GPtrArray *sessions = kith_record_list (record, KITH_ROW_SESSION, error);
  int last = course->already;
  guint32 day = kith_date_get_julian (course->started.precision != KITH_DATE_UNKNOWN ? &course->started : &record->today);

  if (sessions == NULL)
    return FALSE;
  day = course->already > 0 ? kith_date_get_julian (&record->today) : day;
  for (guint i = 0; i < sessions->len; i++)
    {
      const KithSession *session = sessions->pdata[i];

      if (g_strcmp0 (session->course, course->id) != 0)
        continue;
      add_bead (timeline, course, template, session);
      if (session->number < last || session->number == 0)
        continue;
      last = session->number;
      day = kith_date_get_julian (&session->day) + (guint32) course->cadence;
    }
  add_earlier (timeline, record, course, template);
  add_projected (timeline, course, template, last, day);
  return TRUE;
}

static gboolean
find_gap (KithRecord        *record,
          const KithMoment  *moment,
          double            *gap,
          GError           **error)
{
  g_autoptr (GPtrArray) standings = kith_database_list_standings (record->database, record->client, moment, error);

  if (standings == NULL)
    return FALSE;
  *gap = kith_standings_get_closeness_gap (standings);
  return TRUE;
}

/* As of the end of each session that one can look back to, and now. */
static gboolean
add_gaps (KithTimeline  *timeline,
          KithRecord    *record,
          GError       **error)
{
  const KithMoment now = { .day = latest };

  for (guint i = 0; i < timeline->beads->len; i++)
    {
      KithTimelineBead *bead = timeline->beads->pdata[i];
      const KithMoment moment = { kith_date_from_julian (bead->day), bead->id };

      if (kith_timeline_bead_is_held (bead) && !find_gap (record, &moment, &bead->gap, error))
        return FALSE;
    }
  return find_gap (record, &now, &timeline->gap, error);
}

static KithTimelineBand *
find_band (KithTimeline *timeline,
           int           phase)
{
  for (guint i = 0; i < timeline->bands->len; i++)
    if (((KithTimelineBand *) timeline->bands->pdata[i])->phase == phase)
      return timeline->bands->pdata[i];
  return NULL;
}

/* From the first bead of a phase to the day before that of the next; a course may have begun before its first bead. */
static void
add_bands (KithTimeline       *timeline,
           const KithCourse   *course,
           const KithTemplate *template)
{
  KithTimelineBand *band = NULL;

  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];
      const KithPhase *phase = template != NULL ? kith_template_get_phase (template, bead->phase) : NULL;

      if (bead->phase < 0)
        continue;
      if (find_band (timeline, bead->phase) == NULL)
        {
          if (band != NULL)
            band->to = MAX (band->from, bead->day - 1);
          band = kith_timeline_add_band (timeline);
          band->phase = bead->phase;
          band->label = g_strdup (phase != NULL ? kith_phase_get_label (phase) : "");
          band->first = kith_edges_get_first (&course->edges, bead->phase);
          band->last = course->edges.last[bead->phase];
          band->from = bead->day;
        }
      band->to = MAX (band->from, bead->day);
    }
  if (timeline->bands->len == 0 || course->started.precision == KITH_DATE_UNKNOWN)
    return;
  band = timeline->bands->pdata[0];
  band->from = MIN (band->from, kith_date_get_julian (&course->started));
}

static char *
join_names (KithRecord *record,
            GPtrArray  *people)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const char *name = kith_record_get_person_name (record, people->pdata[i]);

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free_and_steal (names);
}

/* A kind of the practice's own may be anything, a name too. */
static const char *
find_kind (const char *kind)
{
  return kith_vocabulary_has (kith_catalogue_get ()->vocabulary, "Events", kind) ? kind : "other";
}

static void
name_event (KithTimelineEvent *drawn,
            KithRecord        *record,
            const KithEvent   *event,
            gboolean           anonymous)
{
  const KithVocabulary *vocabulary = kith_catalogue_get ()->vocabulary;

  drawn->kind = g_strdup (anonymous ? find_kind (event->kind) : event->kind);
  drawn->label = g_strdup (!anonymous && event->body != NULL ? event->body
                                                             : kith_vocabulary_get_label (vocabulary, "Events", drawn->kind));
  drawn->people = !anonymous && event->people->len > 0 ? join_names (record, event->people) : NULL;
}

static gboolean
add_events (KithTimeline  *timeline,
            KithRecord    *record,
            gboolean       anonymous,
            GError       **error)
{
  GPtrArray *events = kith_record_list (record, KITH_ROW_EVENT, error);

  if (events == NULL)
    return FALSE;
  for (guint i = 0; i < events->len; i++)
    {
      const KithEvent *event = events->pdata[i];
      KithTimelineEvent *drawn = kith_timeline_add_event (timeline);

      drawn->id = g_strdup (event->id);
      name_event (drawn, record, event, anonymous);
      drawn->lasting = event->ends.precision != KITH_DATE_UNKNOWN;
      drawn->from = kith_date_get_julian (&event->starts);
      drawn->to = kith_date_get_last_julian (drawn->lasting ? &event->ends : &event->starts);
      drawn->about = event->starts.about || event->ends.about;
      drawn->onset = event->onset;
    }
  return TRUE;
}

static void
add_curve (KithTimeline      *timeline,
           const KithMeasure *measure,
           GPtrArray         *totals,
           GPtrArray         *sessions)
{
  KithTimelineCurve *curve = kith_timeline_add_curve (timeline);

  curve->measure = g_strdup (measure->id);
  curve->name = g_strdup (measure->name);
  curve->least = measure->least;
  curve->most = measure->most;
  curve->cutoff = measure->cutoff;
  curve->higher_is_better = measure->higher_is_better;
  for (guint i = 0; i < totals->len; i++)
    {
      const KithScore *score = totals->pdata[i];
      const KithSession *session = score->session != NULL ? kith_rows_find (sessions, score->session) : NULL;
      KithTimelinePoint point = { kith_date_get_julian (&score->day), session != NULL ? session->number : 0, score->total,
                                  score->prorated };

      if (i > 0)
        point.outcome = kith_measure_judge (measure, ((const KithScore *) totals->pdata[0])->total, score->total);
      g_array_append_val (curve->points, point);
    }
  for (guint i = 0; i < measure->bands->len; i++)
    kith_timeline_add_zone (curve, kith_measure_get_band_label (measure, (int) i),
                            ((const KithBand *) measure->bands->pdata[i])->least);
}

static gboolean
add_curves (KithTimeline  *timeline,
            KithRecord    *record,
            GError       **error)
{
  const KithCatalogue *catalogue = kith_catalogue_get ();
  GPtrArray *sessions = kith_record_list (record, KITH_ROW_SESSION, error);

  for (guint i = 0; sessions != NULL && i < catalogue->measures->len; i++)
    {
      const KithMeasure *measure = catalogue->measures->pdata[i];
      g_autoptr (GPtrArray) totals = kith_record_list_totals (record, measure->id, error);

      if (totals == NULL)
        return FALSE;
      if (totals->len > 0)
        add_curve (timeline, measure, totals, sessions);
    }
  return sessions != NULL;
}

KithTimeline *
kith_timeline_build (KithRecord  *record,
                     int          number,
                     gboolean     anonymous,
                     GError     **error)
{
  g_autoptr (KithTimeline) timeline = kith_timeline_new ();
  const KithCourse *course;

  if (kith_record_list (record, KITH_ROW_COURSE, error) == NULL)
    return NULL;
  timeline->today = kith_date_get_julian (&record->today);
  course = kith_record_get_course (record);
  if (course != NULL)
    {
      const KithTemplate *template = kith_catalogue_find_template (course->template);

      timeline->sessions = kith_course_get_sessions (course);
      if (!add_beads (timeline, record, course, template, error))
        return NULL;
      add_bands (timeline, course, template);
    }
  if (!add_gaps (timeline, record, error) || !add_events (timeline, record, anonymous, error)
      || !add_curves (timeline, record, error))
    return NULL;
  kith_timeline_fit (timeline);
  if (number == 0 || kith_timeline_set_cursor (timeline, number))
    return g_steal_pointer (&timeline);
  kith_treatment_fail (error, KITH_PROBLEM_FAILED, _("There is no session of this number yet."));
  return NULL;
}

static gboolean
load (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Question *question = data;
  g_auto (KithRecord) record = { 0 };
  KithTimeline *timeline = NULL;

  if (kith_record_init (&record, database, question->client, error))
    timeline = kith_timeline_build (&record, question->number, FALSE, error);
  if (timeline == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_TIMELINE_BOXED);
  g_value_take_boxed (result, timeline);
  return TRUE;
}

static const KithJob load_job = { "timeline-load", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load };

DexFuture *
kith_practice_load_timeline (KithPractice *self,
                             const char   *client,
                             int           number)
{
  Question *question = g_new0 (Question, 1);

  question->client = g_strdup (client);
  question->number = number;
  return kith_store_run (kith_practice_get_store (self), &load_job, NULL, question, (GDestroyNotify) question_free);
}
