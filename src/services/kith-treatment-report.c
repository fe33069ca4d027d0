/* kith-treatment-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

/* Adds one row as an object. */
typedef gboolean (*AnswerFunc) (JsonBuilder *builder, KithRecord *record, gconstpointer row, GError **error);

typedef struct
{
  KithTreatmentReport which;
  char *client;
} Question;

static void
question_free (Question *self)
{
  g_free (self->client);
  g_free (self);
}

static void
add_words (JsonBuilder        *builder,
           const char         *member,
           const char * const *words)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (gsize i = 0; words[i] != NULL; i++)
    json_builder_add_string_value (builder, words[i]);
  json_builder_end_array (builder);
}

static void
add_phases (JsonBuilder        *builder,
            const KithTemplate *template,
            const KithEdges    *edges)
{
  json_builder_set_member_name (builder, "phases");
  json_builder_begin_array (builder);
  for (int i = 0; i < edges->n_phases; i++)
    {
      const KithPhase *phase = template != NULL ? kith_template_get_phase (template, i) : NULL;

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "id", phase != NULL ? phase->id : NULL);
      kith_answer_add_text (builder, "label", phase != NULL ? kith_phase_get_label (phase) : NULL);
      kith_answer_add_number (builder, "first", kith_edges_get_first (edges, i));
      kith_answer_add_number (builder, "last", edges->last[i]);
      if (phase != NULL)
        add_words (builder, "tasks", (const char * const *) phase->tasks);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_reviews (JsonBuilder        *builder,
             const KithTemplate *template)
{
  json_builder_set_member_name (builder, "reviews");
  json_builder_begin_array (builder);
  for (guint i = 0; i < template->reviews->len; i++)
    json_builder_add_int_value (builder, g_array_index (template->reviews, int, i));
  json_builder_end_array (builder);
}

static void
answer_template (JsonBuilder        *builder,
                 const KithTemplate *template)
{
  KithEdges edges = { 0 };

  kith_template_lay_edges (template, template->sessions, &edges, NULL);
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", template->id);
  kith_answer_add_text (builder, "name", kith_template_get_name (template));
  kith_answer_add_number (builder, "sessions", template->sessions);
  kith_answer_add_number (builder, "least", template->least);
  kith_answer_add_number (builder, "most", template->most);
  kith_answer_add_number (builder, "weeks", template->weeks);
  kith_answer_add_number (builder, "cadence", template->cadence);
  kith_answer_add_number (builder, "minutes", template->minutes);
  add_phases (builder, template, &edges);
  add_reviews (builder, template);
  json_builder_set_member_name (builder, "ending");
  json_builder_begin_object (builder);
  kith_answer_add_number (builder, "due", template->due);
  kith_answer_add_number (builder, "overdue", template->overdue);
  json_builder_end_object (builder);
  add_words (builder, "areas", (const char * const *) template->areas);
  add_words (builder, "sections", (const char * const *) template->sections);
  add_words (builder, "measures", (const char * const *) template->measures);
  kith_answer_add_text (builder, "source", template->source);
  kith_answer_add_flag (builder, "verified", template->verified);
  json_builder_end_object (builder);
}

static gboolean
tell_templates (JsonBuilder  *builder,
                KithRecord   *record,
                GError      **error)
{
  const KithCatalogue *catalogue = kith_catalogue_get ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < catalogue->templates->len; i++)
    answer_template (builder, catalogue->templates->pdata[i]);
  json_builder_end_array (builder);
  return TRUE;
}

static void
add_figure (JsonBuilder      *builder,
            const char       *figure,
            int               value,
            const KithSource *source)
{
  if (source->text == NULL)
    return;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "figure", figure);
  kith_answer_add_number (builder, "value", value);
  kith_answer_add_text (builder, "source", source->text);
  kith_answer_add_flag (builder, "verified", source->verified);
  json_builder_end_object (builder);
}

static void
add_bands (JsonBuilder       *builder,
           const KithMeasure *measure)
{
  json_builder_set_member_name (builder, "bands");
  json_builder_begin_array (builder);
  for (guint i = 0; i < measure->bands->len; i++)
    {
      json_builder_begin_object (builder);
      kith_answer_add_number (builder, "least", ((const KithBand *) measure->bands->pdata[i])->least);
      kith_answer_add_text (builder, "label", kith_measure_get_band_label (measure, (int) i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
answer_measure (JsonBuilder       *builder,
                const KithMeasure *measure)
{
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", measure->id);
  kith_answer_add_text (builder, "name", measure->name);
  kith_answer_add_text (builder, "summary", measure->summary);
  kith_answer_add_number (builder, "items", measure->n_items);
  kith_answer_add_number (builder, "least", measure->least);
  kith_answer_add_number (builder, "most", measure->most);
  json_builder_set_member_name (builder, "topics");
  json_builder_begin_array (builder);
  for (int i = 1; i <= measure->n_items; i++)
    json_builder_add_string_value (builder, kith_measure_get_topic (measure, i));
  json_builder_end_array (builder);
  add_bands (builder, measure);
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  add_figure (builder, "bands", (int) measure->bands->len, &measure->bands_source);
  add_figure (builder, "cutoff", measure->cutoff, &measure->cutoff_source);
  add_figure (builder, "change", measure->change, &measure->change_source);
  add_figure (builder, "missing", measure->missing, &measure->missing_source);
  add_figure (builder, "risk-item", measure->risk_item, &measure->risk_source);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static gboolean
tell_measures (JsonBuilder  *builder,
               KithRecord   *record,
               GError      **error)
{
  const KithCatalogue *catalogue = kith_catalogue_get ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < catalogue->measures->len; i++)
    answer_measure (builder, catalogue->measures->pdata[i]);
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
add_changes (JsonBuilder       *builder,
             KithRecord        *record,
             const KithCourse  *course,
             GError           **error)
{
  GPtrArray *changes = kith_record_list (record, KITH_ROW_CONTRACT_CHANGE, error);

  if (changes == NULL)
    return FALSE;
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    {
      const KithContractChange *change = changes->pdata[i];

      if (!g_str_equal (change->course, course->id))
        continue;
      json_builder_begin_object (builder);
      kith_answer_date (builder, "day", &change->day);
      kith_answer_add_number (builder, "from", change->from);
      kith_answer_add_number (builder, "to", change->to);
      kith_answer_add_text (builder, "reason", change->reason);
      kith_answer_add_text (builder, "agreed_by", change->agreed_by);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
answer_course (JsonBuilder    *builder,
               KithRecord     *record,
               gconstpointer   row,
               GError        **error)
{
  const KithCourse *course = row;
  const KithTemplate *template = kith_catalogue_find_template (course->template);
  int reached = kith_record_get_reached (record, course);
  int next = reached + 1;
  const KithPhase *phase = NULL;
  gboolean done;

  if (template != NULL)
    phase = kith_template_get_phase (template, kith_edges_find_phase (&course->edges, MAX (reached, 1)));
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", course->id);
  kith_answer_add_text (builder, "template", course->template);
  kith_answer_add_text (builder, "name", template != NULL ? kith_template_get_name (template) : NULL);
  kith_answer_add_number (builder, "sessions", kith_course_get_sessions (course));
  kith_answer_add_number (builder, "held", reached);
  kith_answer_add_number (builder, "left", MAX (kith_course_get_sessions (course) - reached, 0));
  kith_answer_add_number (builder, "already", course->already);
  kith_answer_add_number (builder, "cadence", course->cadence);
  kith_answer_date (builder, "started", &course->started);
  kith_answer_add_text (builder, "phase", phase != NULL ? phase->id : NULL);
  add_phases (builder, template, &course->edges);
  kith_answer_add_text (builder, "block", course->block);
  kith_answer_add_text (builder, "closure", course->closure);
  kith_answer_add_text (builder, "ending", template != NULL
                        ? kith_ending_to_text (kith_course_judge_ending (course, template, next)) : NULL);
  done = add_changes (builder, record, course, error);
  json_builder_end_object (builder);
  return done;
}

static gboolean
add_notes (JsonBuilder        *builder,
           KithRecord         *record,
           const KithSession  *session,
           GError            **error)
{
  GPtrArray *notes = kith_record_list (record, KITH_ROW_NOTE, error);

  if (notes == NULL)
    return FALSE;
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    {
      const KithNote *note = notes->pdata[i];

      if (g_strcmp0 (note->session, session->id) != 0)
        continue;
      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "id", note->id);
      kith_answer_add_text (builder, "section", note->kind);
      kith_answer_add_text (builder, "text", note->body);
      kith_answer_add_flag (builder, "signed", note->signed_at != 0);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
answer_session (JsonBuilder    *builder,
                KithRecord     *record,
                gconstpointer   row,
                GError        **error)
{
  const KithSession *session = row;
  const KithCourse *course = session->course != NULL ? kith_record_find (record, KITH_ROW_COURSE, session->course, NULL) : NULL;
  const KithTemplate *template = course != NULL ? kith_catalogue_find_template (course->template) : NULL;
  const KithPhase *phase = NULL;
  gboolean done;

  if (template != NULL && session->number > 0)
    phase = kith_template_get_phase (template, kith_edges_find_phase (&course->edges, session->number));
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", session->id);
  kith_answer_add_number (builder, "number", session->number > 0 ? session->number : -1);
  kith_answer_date (builder, "day", &session->day);
  kith_answer_add_text (builder, "kind", session->kind);
  kith_answer_add_text (builder, "state", kith_session_state_to_text (session->state));
  kith_answer_add_text (builder, "phase", phase != NULL ? phase->id : NULL);
  kith_answer_add_flag (builder, "review", template != NULL
                        && kith_template_is_review (template, kith_course_get_sessions (course), session->number));
  kith_answer_add_number (builder, "mood", session->mood > 0 ? session->mood : -1);
  kith_answer_add_flag (builder, "booked", session->booked);
  kith_answer_add_text (builder, "course", session->course);
  done = add_notes (builder, record, session, error);
  json_builder_end_object (builder);
  return done;
}

static gboolean
answer_event (JsonBuilder    *builder,
              KithRecord     *record,
              gconstpointer   row,
              GError        **error)
{
  const KithEvent *event = row;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", event->id);
  kith_answer_add_text (builder, "kind", event->kind);
  kith_answer_add_text (builder, "label", kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Events", event->kind));
  kith_answer_date (builder, "on", &event->starts);
  kith_answer_date (builder, "until", &event->ends);
  kith_answer_add_text (builder, "text", event->body);
  kith_answer_add_flag (builder, "onset", event->onset);
  kith_answer_add_flag (builder, "yearly", event->yearly);
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < event->people->len; i++)
    kith_answer_person (builder, NULL, record, event->people->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return TRUE;
}

static gboolean
answer_score (JsonBuilder    *builder,
              KithRecord     *record,
              gconstpointer   row,
              GError        **error)
{
  return kith_answer_score (builder, record, row, error);
}

static gboolean
answer_area (JsonBuilder    *builder,
             KithRecord     *record,
             gconstpointer   row,
             GError        **error)
{
  const KithArea *area = row;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", area->id);
  kith_answer_add_text (builder, "kind", area->kind);
  kith_answer_add_text (builder, "label", kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Areas", area->kind));
  kith_answer_add_flag (builder, "main", area->first);
  kith_answer_person (builder, "person", record, area->person);
  kith_answer_add_text (builder, "text", area->body);
  kith_answer_add_text (builder, "course", area->course);
  json_builder_end_object (builder);
  return TRUE;
}

static gboolean
answer_goal (JsonBuilder    *builder,
             KithRecord     *record,
             gconstpointer   row,
             GError        **error)
{
  const KithGoal *goal = row;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", goal->id);
  kith_answer_add_text (builder, "text", goal->body);
  kith_answer_add_text (builder, "area", goal->area);
  kith_answer_person (builder, "person", record, goal->person);
  kith_answer_add_number (builder, "rating", goal->rating);
  kith_answer_date (builder, "agreed", &goal->agreed);
  kith_answer_add_text (builder, "course", goal->course);
  json_builder_end_object (builder);
  return TRUE;
}

static gboolean
answer_formulation (JsonBuilder    *builder,
                    KithRecord     *record,
                    gconstpointer   row,
                    GError        **error)
{
  const KithFormulation *formulation = row;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", formulation->id);
  kith_answer_add_number (builder, "edition", formulation->edition);
  kith_answer_add_text (builder, "text", formulation->body);
  kith_answer_date (builder, "agreed", &formulation->agreed);
  kith_answer_add_text (builder, "course", formulation->course);
  json_builder_end_object (builder);
  return TRUE;
}

static gboolean
add_session_number (JsonBuilder  *builder,
                    KithRecord   *record,
                    const char   *id,
                    GError      **error)
{
  GPtrArray *sessions = kith_record_list (record, KITH_ROW_SESSION, error);
  const KithSession *session;

  if (sessions == NULL)
    return FALSE;
  session = id != NULL ? kith_rows_find (sessions, id) : NULL;
  kith_answer_add_number (builder, "session", session != NULL && session->number > 0 ? session->number : -1);
  return TRUE;
}

static gboolean
answer_task (JsonBuilder    *builder,
             KithRecord     *record,
             gconstpointer   row,
             GError        **error)
{
  const KithTask *task = row;
  gboolean done;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", task->id);
  kith_answer_add_text (builder, "text", task->body);
  kith_answer_person (builder, "person", record, task->person);
  done = add_session_number (builder, record, task->session, error);
  kith_answer_date (builder, "due", &task->due);
  kith_answer_add_text (builder, "state", kith_task_state_to_text (task->state));
  kith_answer_add_text (builder, "outcome", task->outcome);
  json_builder_end_object (builder);
  return done;
}

static gboolean
answer_technique (JsonBuilder    *builder,
                  KithRecord     *record,
                  gconstpointer   row,
                  GError        **error)
{
  const KithTechnique *use = row;
  gboolean done;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", use->id);
  kith_answer_add_text (builder, "kind", use->technique);
  kith_answer_add_text (builder, "label",
                        kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Techniques", use->technique));
  done = add_session_number (builder, record, use->session, error);
  kith_answer_person (builder, "person", record, use->person);
  kith_answer_add_number (builder, "minutes", use->minutes);
  kith_answer_add_text (builder, "text", use->body);
  json_builder_end_object (builder);
  return done;
}

static const struct
{
  KithRow kind;
  AnswerFunc answer;
} lists[KITH_N_TREATMENT_REPORTS] = {
  [KITH_TELL_COURSES] = { KITH_ROW_COURSE, answer_course },
  [KITH_TELL_SESSIONS] = { KITH_ROW_SESSION, answer_session },
  [KITH_TELL_EVENTS] = { KITH_ROW_EVENT, answer_event },
  [KITH_TELL_SCORES] = { KITH_ROW_SCORE, answer_score },
  [KITH_TELL_AREAS] = { KITH_ROW_AREA, answer_area },
  [KITH_TELL_GOALS] = { KITH_ROW_GOAL, answer_goal },
  [KITH_TELL_FORMULATIONS] = { KITH_ROW_FORMULATION, answer_formulation },
  [KITH_TELL_TASKS] = { KITH_ROW_TASK, answer_task },
  [KITH_TELL_TECHNIQUES] = { KITH_ROW_TECHNIQUE, answer_technique },
};

static gboolean
tell_list (JsonBuilder          *builder,
           KithRecord           *record,
           KithTreatmentReport   which,
           GError              **error)
{
  GPtrArray *rows = kith_record_list (record, lists[which].kind, error);

  if (rows == NULL)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    if (!lists[which].answer (builder, record, rows->pdata[i], error))
      return FALSE;
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
tell (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Question *question = data;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (KithRecord) record = { 0 };
  gboolean done;

  if (!kith_record_init (&record, database, question->client, error))
    return FALSE;
  if (question->which == KITH_TELL_TEMPLATES)
    done = tell_templates (builder, &record, error);
  else if (question->which == KITH_TELL_MEASURES)
    done = tell_measures (builder, &record, error);
  else if (question->which == KITH_TELL_BRIEF)
    done = kith_answer_brief (builder, &record, error);
  else
    done = tell_list (builder, &record, question->which, error);
  if (done)
    kith_practice_take_string (result, kith_answer_to_text (builder));
  return done;
}

static const KithJob tell_job = { "treatment-tell", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell };

DexFuture *
kith_report_treatment (KithPractice        *practice,
                       KithTreatmentReport  which,
                       const char          *client)
{
  Question *question = g_new0 (Question, 1);

  question->which = which;
  question->client = g_strdup (client);
  return kith_store_run (kith_practice_get_store (practice), &tell_job, NULL, question, (GDestroyNotify) question_free);
}
