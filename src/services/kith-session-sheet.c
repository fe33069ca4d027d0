/* kith-session-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-session-sheet.h"

#include "kith-reminder.h"
#include "kith-transfer.h"
#include "kith-treatment-private.h"

typedef struct
{
  char *client;
  char *session;
} Question;

/* A sheet that is being made. @template: (nullable). */
typedef struct
{
  KithSessionSheet *sheet;
  KithRecord *record;
  const KithTemplate *template;
} Making;

G_DEFINE_BOXED_TYPE (KithSessionSheet, kith_session_sheet, kith_session_sheet_ref, kith_session_sheet_unref)

static void
question_free (Question *self)
{
  g_free (self->client);
  g_free (self->session);
  g_free (self);
}

static void
note_free (KithSheetNote *self)
{
  g_free (self->author);
  g_free (self);
}

static void
section_free (KithSheetSection *self)
{
  g_ptr_array_unref (self->settled);
  g_free (self->id);
  g_free (self->draft);
  g_free (self);
}

static KithSessionSheet *
sheet_new (void)
{
  KithSessionSheet *self = g_atomic_rc_box_new0 (KithSessionSheet);

  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->people = g_ptr_array_new ();
  self->techniques = g_ptr_array_new ();
  self->tasks = g_ptr_array_new ();
  self->before = g_ptr_array_new ();
  self->measures = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

static void
sheet_clear (KithSessionSheet *self)
{
  g_free (self->previous);
  g_free (self->next);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->techniques);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->measures);
  g_clear_pointer (&self->everyone, g_ptr_array_unref);
  g_clear_pointer (&self->brief, kith_brief_free);
  g_ptr_array_unref (self->rows);
}

KithSessionSheet *
kith_session_sheet_ref (KithSessionSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_session_sheet_unref (KithSessionSheet *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sheet_clear);
}

static gboolean
is_here (const Making *self,
         const char   *session)
{
  return g_strcmp0 (session, self->sheet->session->id) == 0;
}

/* The rows go on living with the sheet. */
static gboolean
keep_rows (Making  *self,
           GError **error)
{
  static const KithRow kinds[] = {
    KITH_ROW_COURSE, KITH_ROW_SESSION, KITH_ROW_NOTE,  KITH_ROW_TECHNIQUE, KITH_ROW_TASK,
    KITH_ROW_SCORE,  KITH_ROW_EVENT,   KITH_ROW_DISPUTE,
  };
  GPtrArray *people = kith_record_list_people (self->record, error);

  for (gsize i = 0; people != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      GPtrArray *rows = kith_record_list (self->record, kinds[i], error);

      if (rows == NULL)
        return FALSE;
      g_ptr_array_add (self->sheet->rows, g_ptr_array_ref (rows));
    }
  if (people != NULL)
    self->sheet->everyone = g_ptr_array_ref (people);
  return people != NULL;
}

static void
find_place (Making *self)
{
  KithSessionSheet *sheet = self->sheet;
  GPtrArray *sessions = self->record->rows[KITH_ROW_SESSION];
  guint position;

  sheet->course = sheet->brief->course;
  self->template = sheet->brief->template;
  if (sheet->session->course != NULL && sheet->course != NULL)
    sheet->sessions = kith_course_get_sessions (sheet->course);
  if (self->template != NULL && sheet->session->number > 0)
    sheet->phase = kith_template_get_phase (self->template,
                                            kith_edges_find_phase (&sheet->course->edges, sheet->session->number));
  if (!g_ptr_array_find (sessions, sheet->session, &position))
    return;
  if (position > 0)
    sheet->previous = g_strdup (((KithSession *) sessions->pdata[position - 1])->id);
  if (position + 1 < sessions->len)
    sheet->next = g_strdup (((KithSession *) sessions->pdata[position + 1])->id);
}

static void
add_settled (Making           *self,
             KithSheetSection *section,
             const KithNote   *note)
{
  gboolean strange = !g_str_equal (note->author, kith_database_get_user_id (self->record->database));
  KithSheetNote *settled = g_new0 (KithSheetNote, 1);

  settled->note = note;
  /* A name that can't be found is not told; the note is. */
  if (strange && (!kith_database_find_user_name (self->record->database, note->author, &settled->author, NULL)
                  || settled->author == NULL))
    settled->author = g_strdup ("");
  g_ptr_array_add (section->settled, settled);
}

static void
sort_notes (Making           *self,
            KithSheetSection *section)
{
  GPtrArray *notes = self->record->rows[KITH_ROW_NOTE];
  const char *user = kith_database_get_user_id (self->record->database);

  for (guint i = 0; i < notes->len; i++)
    {
      const KithNote *note = notes->pdata[i];

      if (!is_here (self, note->session) || !g_str_equal (note->kind, section->id))
        continue;
      if (note->signed_at == 0 && g_str_equal (note->author, user))
        section->own = note;
      else
        add_settled (self, section, note);
    }
}

/* The last session before this one on which something was written. */
static const char *
find_session_before (Making *self)
{
  GPtrArray *sessions = self->record->rows[KITH_ROW_SESSION];
  GPtrArray *notes = self->record->rows[KITH_ROW_NOTE];
  const char *found = NULL;

  for (guint i = 0; i < sessions->len && sessions->pdata[i] != self->sheet->session; i++)
    {
      const KithSession *session = sessions->pdata[i];

      for (guint k = 0; k < notes->len; k++)
        if (g_strcmp0 (((KithNote *) notes->pdata[k])->session, session->id) == 0)
          found = session->id;
    }
  return found;
}

static const char *
find_words (Making     *self,
            const char *session,
            const char *kind)
{
  GPtrArray *notes = self->record->rows[KITH_ROW_NOTE];
  const char *body = NULL;

  for (guint i = 0; session != NULL && i < notes->len; i++)
    {
      const KithNote *note = notes->pdata[i];

      if (g_strcmp0 (note->session, session) == 0 && g_str_equal (note->kind, kind))
        body = note->body;
    }
  return body;
}

static gboolean
add_section (Making      *self,
             const char  *id,
             const char  *before,
             GError     **error)
{
  KithSheetSection *section = g_new0 (KithSheetSection, 1);
  g_autoptr (GError) local = NULL;

  section->id = g_strdup (id);
  section->label = kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Sections", section->id);
  section->settled = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  g_ptr_array_add (self->sheet->sections, section);
  sort_notes (self, section);
  section->before = find_words (self, before, id);
  section->draft = kith_database_load_draft (self->record->database, KITH_FILE_CLINICAL, self->sheet->session->id, id,
                                             &section->draft_base, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Those of the template; and what was written under another word is not hidden. */
static gboolean
add_sections (Making  *self,
              GError **error)
{
  const char * const *ids = kith_vocabulary_get_ids (kith_catalogue_get ()->vocabulary, "Sections");
  GPtrArray *notes = self->record->rows[KITH_ROW_NOTE];
  const char *before = find_session_before (self);

  if (self->template != NULL)
    ids = (const char * const *) self->template->sections;
  for (gsize i = 0; ids[i] != NULL; i++)
    if (!add_section (self, ids[i], before, error))
      return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      const KithNote *note = notes->pdata[i];

      if (is_here (self, note->session) && kith_session_sheet_find_section (self->sheet, note->kind) == NULL
          && !add_section (self, note->kind, before, error))
        return FALSE;
    }
  return TRUE;
}

static void
add_work (Making *self)
{
  GPtrArray *techniques = self->record->rows[KITH_ROW_TECHNIQUE];
  GPtrArray *people = self->sheet->session->people;

  for (guint i = 0; i < people->len; i++)
    {
      const KithPerson *person = kith_session_sheet_find_person (self->sheet, people->pdata[i]);

      if (person != NULL)
        g_ptr_array_add (self->sheet->people, (gpointer) person);
    }
  for (guint i = 0; i < techniques->len; i++)
    if (is_here (self, ((KithTechnique *) techniques->pdata[i])->session))
      g_ptr_array_add (self->sheet->techniques, techniques->pdata[i]);
}

/* The last session before this one in which a task was agreed on: its tasks stay in sight when they are ticked. */
static const char *
find_session_with_tasks (Making *self)
{
  GPtrArray *tasks = self->record->rows[KITH_ROW_TASK];
  const char *last = NULL;

  for (guint i = 0; i < tasks->len; i++)
    {
      const char *session = ((KithTask *) tasks->pdata[i])->session;
      const KithSession *found = last != NULL ? kith_rows_find (self->record->rows[KITH_ROW_SESSION], last) : NULL;

      if (session != NULL && kith_record_is_earlier (self->record, session, self->sheet->session)
          && (found == NULL || !kith_record_is_earlier (self->record, session, found)))
        last = session;
    }
  return last;
}

static void
add_tasks (Making *self)
{
  GPtrArray *tasks = self->record->rows[KITH_ROW_TASK];
  const char *last = find_session_with_tasks (self);

  for (guint i = 0; i < tasks->len; i++)
    {
      KithTask *task = tasks->pdata[i];

      if (is_here (self, task->session))
        g_ptr_array_add (self->sheet->tasks, task);
      else if (kith_record_is_earlier (self->record, task->session, self->sheet->session)
               && (task->state == KITH_TASK_OPEN || (last != NULL && g_strcmp0 (task->session, last) == 0)))
        g_ptr_array_add (self->sheet->before, task);
    }
}

/* One that was filled in on the day without saying for what was for this. */
static gboolean
was_filled_in_here (const Making    *self,
                    const KithScore *score)
{
  return is_here (self, score->session)
         || (score->session == NULL && kith_date_compare (&score->day, &self->sheet->session->day) == 0);
}

static void
add_measure (Making            *self,
             const KithMeasure *measure)
{
  const KithSession *session = self->sheet->session;
  GPtrArray *scores = self->record->rows[KITH_ROW_SCORE];
  KithSheetMeasure *it = g_new0 (KithSheetMeasure, 1);

  it->measure = measure;
  for (guint i = 0; i < scores->len; i++)
    {
      const KithScore *score = scores->pdata[i];

      if (!g_str_equal (score->measure, measure->id))
        continue;
      if (was_filled_in_here (self, score))
        it->here = score;
      else if (score->total != KITH_NO_TOTAL && kith_date_compare (&score->day, &session->day) <= 0)
        it->last = score;
      if (it->first == NULL && it->last != NULL)
        it->first = it->last;
    }
  it->due = it->here == NULL && (session->state == KITH_SESSION_PLANNED || session->state == KITH_SESSION_HELD)
            && kith_measure_is_due (it->last != NULL,
                                    kith_reminder_count_held (self->record->rows[KITH_ROW_SESSION],
                                                              it->last != NULL ? &it->last->day : NULL, &session->day));
  g_ptr_array_add (self->sheet->measures, it);
}

static void
add_measures (Making *self)
{
  GPtrArray *all = kith_catalogue_get ()->measures;

  for (guint i = 0; self->template == NULL && i < all->len; i++)
    add_measure (self, all->pdata[i]);
  for (gsize i = 0; self->template != NULL && self->template->measures[i] != NULL; i++)
    add_measure (self, kith_catalogue_find_measure (self->template->measures[i]));
}

static gboolean
fill (Making      *self,
      const char  *session,
      GError     **error)
{
  KithSessionSheet *sheet = self->sheet;

  sheet->today = self->record->today;
  sheet->session = kith_record_find_session (self->record, session, error);
  if (sheet->session == NULL || !keep_rows (self, error))
    return FALSE;
  sheet->brief = kith_brief_build (self->record, sheet->session, error);
  if (sheet->brief == NULL)
    return FALSE;
  if (sheet->brief->course == NULL && !sheet->session->noted)
    {
      sheet->session = NULL;
      return TRUE;
    }
  find_place (self);
  if (!add_sections (self, error))
    return FALSE;
  add_work (self);
  add_tasks (self);
  add_measures (self);
  return TRUE;
}

static gboolean
make (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Question *question = data;
  g_autoptr (KithSessionSheet) sheet = sheet_new ();
  g_auto (KithRecord) record = { 0 };
  Making self = { sheet, &record, NULL };

  if (!kith_record_init (&record, database, question->client, error) || !fill (&self, question->session, error))
    return FALSE;
  g_value_init (result, KITH_TYPE_SESSION_SHEET);
  g_value_take_boxed (result, g_steal_pointer (&sheet));
  return TRUE;
}

static const KithJob make_job = { "session-sheet", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, make };

DexFuture *
kith_practice_load_sheet (KithPractice *self,
                          const char   *client,
                          const char   *session)
{
  Question *question = g_new0 (Question, 1);

  question->client = g_strdup (client);
  question->session = g_strdup (session);
  return kith_store_run (kith_practice_get_store (self), &make_job, NULL, question, (GDestroyNotify) question_free);
}

const KithSheetSection *
kith_session_sheet_find_section (const KithSessionSheet *self,
                                 const char             *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const KithSheetSection *section = self->sections->pdata[i];

      if (g_str_equal (section->id, id))
        return section;
    }
  return NULL;
}

const KithPerson *
kith_session_sheet_find_person (const KithSessionSheet *self,
                                const char             *id)
{
  for (guint i = 0; id != NULL && i < self->everyone->len; i++)
    {
      const KithPerson *person = self->everyone->pdata[i];

      if (g_str_equal (person->id, id))
        return person;
    }
  return NULL;
}
