/* kith-demo-face.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-demo-crowd.h"

#include "kith-catalogue.h"
#include "kith-map-record.h"

#include <math.h>
#include <string.h>

#define LEAST_PEOPLE 5
#define MOST_PEOPLE  13
#define WHO          "{who}"

/* A row of sentences and words for one problem area. */
typedef struct
{
  char *kind;
  GStrv relations;
  GStrv areas;
  GStrv goals;
  GStrv events;
  GStrv techniques;
  GStrv tasks;
  GStrv phases[3];
} Story;

struct _KithDemoTables
{
  GStrv first;
  GStrv family;
  GStrv relations;
  GStrv since;
  GPtrArray *stories;
};

/* What one client is made of while their record is stored; @who is the person it is about, people[0]. */
typedef struct
{
  KithDemoFace *face;
  KithDemoTables *tables;
  KithDatabase *database;
  const Story *story;
  KithCourse *course;
  GPtrArray *people;
  const KithPerson *who;
} Record;

static void
story_free (Story *self)
{
  g_free (self->kind);
  g_strfreev (self->relations);
  g_strfreev (self->areas);
  g_strfreev (self->goals);
  g_strfreev (self->events);
  g_strfreev (self->techniques);
  g_strfreev (self->tasks);
  for (gsize i = 0; i < G_N_ELEMENTS (self->phases); i++)
    g_strfreev (self->phases[i]);
  g_free (self);
}

static GStrv
read_list (KithDemoFile *file,
           const char   *group,
           const char   *key)
{
  g_autofree char *text = kith_demo_file_need (file, group, key);

  return kith_demo_file_split (text);
}

static Story *
read_story (KithDemoFile *file,
            const char   *group)
{
  Story *story = g_new0 (Story, 1);

  story->kind = kith_demo_file_need (file, group, "Kind");
  story->relations = read_list (file, group, "Relations");
  story->areas = read_list (file, group, "Areas");
  story->goals = read_list (file, group, "Goals");
  story->events = read_list (file, group, "Events");
  story->techniques = read_list (file, group, "Techniques");
  story->tasks = read_list (file, group, "Tasks");
  story->phases[0] = read_list (file, group, "Opening");
  story->phases[1] = read_list (file, group, "Middle");
  story->phases[2] = read_list (file, group, "Ending");
  return story;
}

KithDemoTables *
kith_demo_tables_new (KithDemoFile *file)
{
  KithDemoTables *self = g_new0 (KithDemoTables, 1);
  g_auto (GStrv) groups = g_key_file_get_groups (file->keys, NULL);

  self->first = read_list (file, "Names", "First");
  self->family = read_list (file, "Names", "Family");
  self->relations = read_list (file, "People", "Relations");
  self->since = read_list (file, "People", "Since");
  self->stories = g_ptr_array_new_with_free_func ((GDestroyNotify) story_free);
  for (gsize i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], "Story "))
      g_ptr_array_add (self->stories, read_story (file, groups[i]));
  return self;
}

void
kith_demo_tables_free (KithDemoTables *self)
{
  g_strfreev (self->first);
  g_strfreev (self->family);
  g_strfreev (self->relations);
  g_strfreev (self->since);
  g_ptr_array_unref (self->stories);
  g_free (self);
}

static const char *
pick (GStrv  list,
      GRand *random)
{
  return list[g_rand_int_range (random, 0, (gint32) g_strv_length (list))];
}

char *
kith_demo_tables_make_name (KithDemoTables *self,
                            GRand          *random)
{
  const char *first = pick (self->first, random);

  return g_strdup_printf ("%s %s", first, pick (self->family, random));
}

static char *
fill_in (const Record *self,
         const char   *text)
{
  GString *filled = g_string_new (text);

  g_string_replace (filled, WHO, self->who->name, 0);
  return g_string_free_and_steal (filled);
}

static gboolean
save (Record         *self,
      KithRow         kind,
      gconstpointer   row,
      GError        **error)
{
  return kith_database_save_row (self->database, kind, self->face->contact->id, row, error);
}

/* "mother kin dead": a relation, where it stands, and a status where it is not present. */
static gboolean
add_person (Record      *self,
            const char  *text,
            GError     **error)
{
  GRand *random = self->face->random;
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  KithPerson *person = kith_person_new (self->face->contact->id, pick (self->tables->first, random));

  g_ptr_array_add (self->people, person);
  g_set_str (&person->relation, words[0]);
  kith_person_kind_from_text (words[1], &person->kind);
  if (words[2] != NULL)
    kith_person_status_from_text (words[2], &person->status);
  return kith_database_save_person (self->database, person, error);
}

/* @around and from @from to before @to of it, kept from @least to @most. */
static int
choose (GRand  *random,
        int     from,
        int     to,
        double  around,
        int     least,
        int     most)
{
  int chosen = g_rand_int_range (random, from, to) + (int) lround (around);

  return CLAMP (chosen, least, most);
}

static KithLine
choose_line (const KithPerson *person,
             double            closeness,
             int               effect)
{
  if (person->status == KITH_PERSON_DEAD || person->status == KITH_PERSON_LOST)
    return KITH_LINE_LOST;
  if (effect < 0)
    return closeness > 60 ? KITH_LINE_OPEN_CONFLICT : KITH_LINE_STRAINED;
  if (closeness > 75)
    return KITH_LINE_CLOSE;
  return closeness > 45 ? KITH_LINE_SUPPORTIVE : KITH_LINE_DISTANT;
}

static gboolean
add_state (Record                 *self,
           const KithPerson       *person,
           const KithAppointment  *session,
           double                  nearer,
           GError                **error)
{
  GRand *random = self->face->random;
  gboolean focal = person == self->who;
  KithDate day = kith_wall_time_get_date (&session->starts);
  g_autoptr (KithPersonState) state = kith_person_state_new (person->id, &day);

  state->session = g_strdup (session->id);
  state->closeness = choose (random, 15, 90, nearer, 0, 100);
  state->effect = focal && nearer <= 0 ? g_rand_int_range (random, -3, 0) : g_rand_int_range (random, -1, 4);
  state->line = choose_line (person, state->closeness, state->effect);
  state->strength = g_rand_int_range (random, 1, 4);
  if (focal)
    state->desired = MIN (state->closeness + 20, 100);
  if (state->effect > 0)
    state->receives = (guint) g_rand_int_range (random, 1, 16);
  return kith_database_save_state (self->database, state, error);
}

static gboolean
add_people (Record                 *self,
            const KithAppointment  *session,
            GError                **error)
{
  GRand *random = self->face->random;
  int wanted = g_rand_int_range (random, LEAST_PEOPLE, MOST_PEOPLE);
  int length = (int) g_strv_length (self->tables->relations);
  int from = g_rand_int_range (random, 0, length);

  if (!add_person (self, pick (self->story->relations, random), error))
    return FALSE;
  self->who = self->people->pdata[0];
  for (int i = 1; i < wanted; i++)
    if (!add_person (self, self->tables->relations[(from + i) % length], error))
      return FALSE;
  for (guint i = 0; i < self->people->len; i++)
    if (!add_state (self, self->people->pdata[i], session, 0, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_ties (Record  *self,
          GError **error)
{
  static const char *const kinds[] = { "kin", "friend", "conflict", "work" };
  GRand *random = self->face->random;

  for (guint i = 2; i < self->people->len; i += 2)
    {
      const KithPerson *one = self->people->pdata[i], *other = self->people->pdata[i - 1];
      g_autoptr (KithTie) tie = kith_tie_new (self->face->contact->id, other->id, one->id,
                                              kinds[g_rand_int_range (random, 0, G_N_ELEMENTS (kinds))]);

      if (!kith_database_save_tie (self->database, tie, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_focus (Record  *self,
           GError **error)
{
  GRand *random = self->face->random;
  g_autofree char *body = fill_in (self, pick (self->story->areas, random));
  g_autofree char *wish = fill_in (self, pick (self->story->goals, random));
  g_autoptr (KithArea) area = kith_area_new (self->course->id, self->story->kind);
  g_autoptr (KithGoal) goal = kith_goal_new (self->course->id, wish);

  area->first = TRUE;
  area->person = g_strdup (self->who->id);
  area->body = g_steal_pointer (&body);
  goal->area = g_strdup (area->id);
  goal->person = g_strdup (self->who->id);
  goal->rating = g_rand_int_range (random, 0, 5) + (self->face->closed && !self->face->dropped ? 5 : 0);
  return save (self, KITH_ROW_AREA, area, error) && save (self, KITH_ROW_GOAL, goal, error);
}

static gboolean
add_stage (Record                 *self,
           const KithAppointment  *session,
           GError                **error)
{
  KithDate day = kith_wall_time_get_date (&session->starts);
  g_autoptr (KithDisputeStage) dispute = NULL;

  if (!g_str_equal (self->story->kind, "role-dispute"))
    return TRUE;
  dispute = kith_dispute_stage_new (self->who->id, &day, (KithDispute) g_rand_int_range (self->face->random, 0, 3));
  return save (self, KITH_ROW_DISPUTE, dispute, error);
}

/* Some months before the first session, known to the month or to the year. */
static gboolean
add_event (Record                 *self,
           const KithAppointment  *first,
           GError                **error)
{
  GRand *random = self->face->random;
  KithWallTime then = first->starts;
  g_auto (GStrv) words = NULL;
  g_autoptr (KithEvent) event = NULL;
  KithDate day;

  kith_wall_time_add (&then, -g_rand_int_range (random, 30, 700), 0);
  day = kith_wall_time_get_date (&then);
  day.precision = g_rand_int_range (random, KITH_DATE_YEAR, KITH_DATE_DAY + 1);
  day.day = day.precision == KITH_DATE_DAY ? day.day : 0;
  day.month = day.precision == KITH_DATE_YEAR ? 0 : day.month;
  words = g_strsplit (pick (self->story->events, random), ",", 2);
  event = kith_event_new (self->face->contact->id, words[0], &day);
  event->body = fill_in (self, words[1]);
  event->onset = TRUE;
  g_ptr_array_add (event->people, g_strdup (self->who->id));
  return save (self, KITH_ROW_EVENT, event, error);
}

static gboolean
add_note (Record                 *self,
          const KithAppointment  *session,
          const char             *kind,
          const char             *text,
          GError                **error)
{
  g_autofree char *body = fill_in (self, text);
  g_autoptr (KithNote) note = kith_note_new (self->face->contact->id, session->id, kind, body);

  return save (self, KITH_ROW_NOTE, note, error);
}

static gboolean
add_work (Record                 *self,
          const KithAppointment  *session,
          GError                **error)
{
  GRand *random = self->face->random;
  g_autoptr (KithTechnique) use = kith_technique_new (session->id, pick (self->story->techniques, random));
  g_autofree char *body = fill_in (self, pick (self->story->tasks, random));
  g_autoptr (KithTask) task = kith_task_new (self->face->contact->id, body);
  KithWallTime due = session->starts;

  use->person = g_strdup (self->who->id);
  use->minutes = 5 * g_rand_int_range (random, 2, 7);
  kith_wall_time_add (&due, 7, 0);
  task->session = g_strdup (session->id);
  task->due = kith_wall_time_get_date (&due);
  task->state = (KithTaskState) g_rand_int_range (random, KITH_TASK_NOT_DONE, KITH_TASK_PARTLY + 1);
  return save (self, KITH_ROW_TECHNIQUE, use, error) && save (self, KITH_ROW_TASK, task, error);
}

static gboolean
add_score (Record                 *self,
           const KithAppointment  *session,
           const char             *measure_id,
           double                  total,
           int                     most,
           GError                **error)
{
  const KithMeasure *measure = kith_catalogue_find_measure (measure_id);
  KithDate day = kith_wall_time_get_date (&session->starts);
  g_autoptr (KithScore) score = kith_score_new (self->face->contact->id, measure, &day);

  score->session = g_strdup (session->id);
  score->total = choose (self->face->random, -2, 3, total, 0, most);
  return save (self, KITH_ROW_SCORE, score, error);
}

static const char *
choose_sentence (Record *self,
                 int     number)
{
  int phase = kith_edges_find_phase (&self->course->edges, number);

  return pick (self->story->phases[CLAMP (phase, 0, 2)], self->face->random);
}

static gboolean
add_session (Record                 *self,
             const KithAppointment  *appointment,
             double                  total,
             GError                **error)
{
  GRand *random = self->face->random;
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  g_autoptr (KithSession) session = kith_session_new (self->face->contact->id, self->course->id, &day);

  g_set_str (&session->id, appointment->id);
  session->starts = kith_wall_time_to_text (&appointment->starts);
  session->mood = choose (random, -1, 2, 10 - total / 3, 1, 10);
  if (!save (self, KITH_ROW_SESSION, session, error)
      || !add_note (self, appointment, "work", choose_sentence (self, appointment->number), error))
    return FALSE;
  if (appointment->number % 2 == 0
      && !add_note (self, appointment, "since-last", pick (self->tables->since, random), error))
    return FALSE;
  if (appointment->number % 3 == 0 && !add_work (self, appointment, error))
    return FALSE;
  return add_score (self, appointment, "phq-9", total, 27, error)
         && (appointment->number % 4 != 1 || add_score (self, appointment, "gad-7", total * 0.75, 21, error));
}

/* The course of the score: most get better, some stay as they are, a few get worse. */
static double
choose_slope (KithDemoFace *face)
{
  int chance = g_rand_int_range (face->random, 0, 100);

  if (chance < 65)
    return -g_rand_double_range (face->random, 0.5, 1.1);
  return chance < 88 ? g_rand_double_range (face->random, -0.15, 0.1) : g_rand_double_range (face->random, 0.15, 0.4);
}

static gboolean
add_sessions (Record  *self,
              GError **error)
{
  double total = g_rand_int_range (self->face->random, 10, 23);
  double slope = choose_slope (self->face);

  for (guint i = 0; i < self->face->appointments->len; i++)
    {
      const KithAppointment *appointment = self->face->appointments->pdata[i];

      if (appointment->state != KITH_APPOINTMENT_HELD)
        continue;
      if (!add_session (self, appointment, MAX (total, 0), error))
        return FALSE;
      if (appointment->number % 6 == 0 && !add_state (self, self->who, appointment, -slope * 20, error))
        return FALSE;
      total += slope;
    }
  return TRUE;
}

static const KithAppointment *
find_held (KithDemoFace *face)
{
  for (guint i = 0; i < face->appointments->len; i++)
    {
      const KithAppointment *appointment = face->appointments->pdata[i];

      if (appointment->state == KITH_APPOINTMENT_HELD)
        return appointment;
    }
  return NULL;
}

static gboolean
add_course (Record                 *self,
            const KithAppointment  *first,
            GError                **error)
{
  const char *id = self->face->block->count == 16 ? "ipt-16-uk" : "ipt-12";

  self->course = kith_course_new (self->face->contact->id, kith_catalogue_find_template (id), self->face->block->count,
                                  error);
  if (self->course == NULL)
    return FALSE;
  self->course->block = g_strdup (self->face->block->id);
  self->course->started = kith_wall_time_get_date (&first->starts);
  if (self->face->closed)
    self->course->closure = g_strdup (self->face->dropped ? "dropped-out" : "planned");
  return save (self, KITH_ROW_COURSE, self->course, error);
}

gboolean
kith_demo_face_store_record (KithDemoFace    *self,
                             KithDemoTables  *tables,
                             KithDatabase    *database,
                             GError         **error)
{
  const KithAppointment *first = find_held (self);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_free);
  g_autoptr (KithCourse) course = NULL;
  Record record = { .face = self, .tables = tables, .database = database, .people = people };
  gboolean stored;

  if (first == NULL)
    return TRUE;
  record.story = tables->stories->pdata[g_rand_int_range (self->random, 0, (gint32) tables->stories->len)];
  stored = add_course (&record, first, error) && add_people (&record, first, error) && add_ties (&record, error)
           && add_focus (&record, error) && add_stage (&record, first, error) && add_event (&record, first, error)
           && add_sessions (&record, error) && kith_map_record_keep_seats (database, self->contact->id, error);
  course = record.course;
  return stored;
}
