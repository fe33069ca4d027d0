/* kith-courses.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-course-rows.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

#define CLINICAL(self) ((self)->connections[KITH_FILE_CLINICAL])

/* What goes with a row of one table, to be removed before it. */
typedef struct
{
  const char *table;
  const char *statement;
} Part;

typedef struct
{
  const char *table;
  const char *list;
  KithRowPut put;
  KithRowRead read;
  gboolean removable;
  Part part;
} Kind;

static gboolean
put_course (KithSqlite     *self,
            const char     *client,
            gconstpointer   row,
            GError        **error)
{
  const KithCourse *course = row;
  g_autofree char *before = NULL;
  g_autofree char *edges = kith_edges_to_text (&course->edges);
  g_autofree char *started = kith_date_to_text (&course->started);
  g_autofree char *raised = kith_date_to_text (&course->ending_raised);

  return kith_course_validate (course, error)
         && kith_rows_begin (self, "course", course->id, course->version, &before, error)
         && kith_connection_run (CLINICAL (self), error, "course_put", "ttttitiitttiit", course->id, client, course->block,
                                 course->template, (gint64) kith_course_get_sessions (course), edges,
                                 (gint64) course->cadence, (gint64) course->already, started, course->closure, raised,
                                 course->version, kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "course", course->id, before, error);
}

static gpointer
read_course (sqlite3_stmt *stmt)
{
  KithCourse *course = g_new0 (KithCourse, 1);

  course->id = kith_column_dup_text (stmt, 0);
  course->client = kith_column_dup_text (stmt, 1);
  course->block = kith_column_dup_text (stmt, 2);
  course->template = kith_column_dup_text (stmt, 3);
  kith_edges_parse ((const char *) sqlite3_column_text (stmt, 4), &course->edges);
  course->cadence = sqlite3_column_int (stmt, 5);
  course->already = sqlite3_column_int (stmt, 6);
  course->started = kith_column_get_date (stmt, 7);
  course->closure = kith_column_dup_text (stmt, 8);
  course->ending_raised = kith_column_get_date (stmt, 9);
  course->version = sqlite3_column_int64 (stmt, 10);
  return course;
}

static gboolean
put_contract_change (KithSqlite     *self,
                     const char     *client,
                     gconstpointer   row,
                     GError        **error)
{
  const KithContractChange *change = row;
  g_autofree char *before = NULL;
  g_autofree char *day = kith_date_to_text (&change->day);

  return kith_rows_begin (self, "contract_change", change->id, 0, &before, error)
         && kith_connection_run (CLINICAL (self), error, "contract_change_put", "tttiittit", change->id, change->course,
                                 day, (gint64) change->from, (gint64) change->to, change->reason, change->agreed_by,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "contract_change", change->id, before, error);
}

static gpointer
read_contract_change (sqlite3_stmt *stmt)
{
  KithContractChange *change = g_new0 (KithContractChange, 1);

  change->id = kith_column_dup_text (stmt, 0);
  change->course = kith_column_dup_text (stmt, 1);
  change->day = kith_column_get_date (stmt, 2);
  change->from = sqlite3_column_int (stmt, 3);
  change->to = sqlite3_column_int (stmt, 4);
  change->reason = kith_column_dup_text (stmt, 5);
  change->agreed_by = kith_column_dup_text (stmt, 6);
  return change;
}

static gboolean
put_tick (KithSqlite     *self,
          const char     *client,
          gconstpointer   row,
          GError        **error)
{
  const KithTick *tick = row;
  g_autofree char *before = NULL;
  g_autofree char *day = kith_date_to_text (&tick->day);

  return kith_rows_begin (self, "tick", tick->id, 0, &before, error)
         && kith_connection_run (CLINICAL (self), error, "tick_put", "tttttit", tick->id, client, tick->course, tick->item,
                                 day, kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "tick", tick->id, before, error);
}

static gpointer
read_tick (sqlite3_stmt *stmt)
{
  KithTick *tick = g_new0 (KithTick, 1);

  tick->id = kith_column_dup_text (stmt, 0);
  tick->course = kith_column_dup_text (stmt, 1);
  tick->item = kith_column_dup_text (stmt, 2);
  tick->day = kith_column_get_date (stmt, 3);
  return tick;
}

/* One area is the first; storing another as first makes that one a further one. */
static gboolean
make_way (KithSqlite      *self,
          const KithArea  *area,
          GError         **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *before = NULL;
  g_autofree char *id = NULL;
  sqlite3_stmt *stmt;

  if (!area->first)
    return TRUE;
  stmt = kith_connection_query (CLINICAL (self), &local, "area_first", "tt", area->course, area->id);
  if (stmt != NULL && kith_connection_step (CLINICAL (self), stmt, &local))
    id = kith_column_dup_text (stmt, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  if (!kith_connection_succeeded (&local, error))
    return FALSE;
  return id == NULL
         || (kith_journal_before (self, KITH_FILE_CLINICAL, "problem_area", id, &before, error)
             && kith_connection_run (CLINICAL (self), error, "area_set_further", "tit", id, kith_sqlite_now (self),
                                     kith_sqlite_get_user (self))
             && kith_journal_after (self, KITH_FILE_CLINICAL, "problem_area", id, before, error));
}

static gboolean
put_area (KithSqlite     *self,
          const char     *client,
          gconstpointer   row,
          GError        **error)
{
  const KithArea *area = row;
  g_autofree char *before = NULL;

  return kith_area_validate (area, error)
         && make_way (self, area, error)
         && kith_rows_begin (self, "problem_area", area->id, area->version, &before, error)
         && kith_connection_run (CLINICAL (self), error, "area_put", "ttttitttiit", area->id, client, area->course,
                                 area->kind, (gint64) area->first, area->person, area->event, area->body, area->version,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "problem_area", area->id, before, error);
}

static gpointer
read_area (sqlite3_stmt *stmt)
{
  KithArea *area = g_new0 (KithArea, 1);

  area->id = kith_column_dup_text (stmt, 0);
  area->course = kith_column_dup_text (stmt, 1);
  area->kind = kith_column_dup_text (stmt, 2);
  area->first = sqlite3_column_int (stmt, 3);
  area->person = kith_column_dup_text (stmt, 4);
  area->event = kith_column_dup_text (stmt, 5);
  area->body = kith_column_dup_text (stmt, 6);
  area->version = sqlite3_column_int64 (stmt, 7);
  return area;
}

static gboolean
put_goal (KithSqlite     *self,
          const char     *client,
          gconstpointer   row,
          GError        **error)
{
  const KithGoal *goal = row;
  g_autofree char *before = NULL;
  g_autofree char *agreed = kith_date_to_text (&goal->agreed);

  return kith_goal_validate (goal, error)
         && kith_rows_begin (self, "goal", goal->id, goal->version, &before, error)
         && kith_connection_run (CLINICAL (self), error, "goal_put", "ttttttitiit", goal->id, client, goal->course,
                                 goal->area, goal->person, goal->body, (gint64) goal->rating, agreed, goal->version,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "goal", goal->id, before, error);
}

static gpointer
read_goal (sqlite3_stmt *stmt)
{
  KithGoal *goal = g_new0 (KithGoal, 1);

  goal->id = kith_column_dup_text (stmt, 0);
  goal->course = kith_column_dup_text (stmt, 1);
  goal->area = kith_column_dup_text (stmt, 2);
  goal->person = kith_column_dup_text (stmt, 3);
  goal->body = kith_column_dup_text (stmt, 4);
  goal->rating = sqlite3_column_int (stmt, 5);
  goal->agreed = kith_column_get_date (stmt, 6);
  goal->version = sqlite3_column_int64 (stmt, 7);
  return goal;
}

static gboolean
put_formulation (KithSqlite     *self,
                 const char     *client,
                 gconstpointer   row,
                 GError        **error)
{
  const KithFormulation *formulation = row;
  g_autofree char *before = NULL;
  g_autofree char *agreed = kith_date_to_text (&formulation->agreed);

  return kith_formulation_validate (formulation, error)
         && kith_rows_begin (self, "formulation", formulation->id, formulation->version, &before, error)
         && kith_connection_run (CLINICAL (self), error, "formulation_put", "tttttiit", formulation->id, client,
                                 formulation->course, formulation->body, agreed, formulation->version,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "formulation", formulation->id, before, error);
}

static gpointer
read_formulation (sqlite3_stmt *stmt)
{
  KithFormulation *formulation = g_new0 (KithFormulation, 1);

  formulation->id = kith_column_dup_text (stmt, 0);
  formulation->course = kith_column_dup_text (stmt, 1);
  formulation->edition = sqlite3_column_int (stmt, 2);
  formulation->body = kith_column_dup_text (stmt, 3);
  formulation->agreed = kith_column_get_date (stmt, 4);
  formulation->version = sqlite3_column_int64 (stmt, 5);
  return formulation;
}

static gboolean
put_dispute (KithSqlite     *self,
             const char     *client,
             gconstpointer   row,
             GError        **error)
{
  const KithDisputeStage *stage = row;
  g_autofree char *before = NULL;
  g_autofree char *day = kith_date_to_text (&stage->day);

  return kith_dispute_stage_validate (stage, error)
         && kith_rows_begin (self, "dispute_stage", stage->id, stage->version, &before, error)
         && kith_connection_run (CLINICAL (self), error, "dispute_put", "ttttttiit", stage->id, client, stage->person, day,
                                 kith_dispute_to_text (stage->stage), stage->moves, stage->version,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "dispute_stage", stage->id, before, error);
}

static gpointer
read_dispute (sqlite3_stmt *stmt)
{
  KithDisputeStage *stage = g_new0 (KithDisputeStage, 1);

  stage->id = kith_column_dup_text (stmt, 0);
  stage->person = kith_column_dup_text (stmt, 1);
  stage->day = kith_column_get_date (stmt, 2);
  kith_dispute_from_text ((const char *) sqlite3_column_text (stmt, 3), &stage->stage);
  stage->moves = kith_column_dup_text (stmt, 4);
  stage->version = sqlite3_column_int64 (stmt, 5);
  return stage;
}

static const Kind kinds[KITH_N_ROWS] = {
  [KITH_ROW_COURSE] = { "course", "course_list", put_course, read_course },
  [KITH_ROW_CONTRACT_CHANGE] = { "contract_change", "contract_change_list", put_contract_change, read_contract_change },
  [KITH_ROW_TICK] = { "tick", "tick_list", put_tick, read_tick, TRUE },
  [KITH_ROW_AREA] = { "problem_area", "area_list", put_area, read_area, TRUE },
  [KITH_ROW_GOAL] = { "goal", "goal_list", put_goal, read_goal, TRUE },
  [KITH_ROW_FORMULATION] = { "formulation", "formulation_list", put_formulation, read_formulation },
  [KITH_ROW_SESSION] = { "session", "session_list", kith_put_session, kith_read_session },
  [KITH_ROW_NOTE] = { "note", "note_list", kith_put_note, kith_read_note, TRUE },
  [KITH_ROW_TECHNIQUE] = { "technique_use", "technique_list", kith_put_technique, kith_read_technique, TRUE },
  [KITH_ROW_TASK] = { "task", "task_list", kith_put_task, kith_read_task, TRUE },
  [KITH_ROW_EVENT] = { "life_event", "event_list", kith_put_event, kith_read_event, TRUE,
                       { "event_person", "event_people" } },
  [KITH_ROW_SCORE] = { "measure_score", "score_list", kith_put_score, kith_read_score, TRUE,
                       { "measure_item", "score_items" } },
  [KITH_ROW_DISPUTE] = { "dispute_stage", "dispute_list", put_dispute, read_dispute, TRUE },
};

static gboolean
save_row (KithDatabase   *database,
          KithRow         kind,
          const char     *client,
          gconstpointer   row,
          GError        **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  g_return_val_if_fail (kind != KITH_ROW_CONTRACT_CHANGE, FALSE);

  return kith_rows_ensure_subject (self, client, error) && kinds[kind].put (self, client, row, error);
}

static GPtrArray *
list_rows (KithDatabase  *database,
           KithRow        kind,
           const char    *client,
           GError       **error)
{
  KithConnection *connection = kith_sqlite_get_connection (KITH_SQLITE (database), KITH_FILE_CLINICAL, error);

  if (connection == NULL)
    return NULL;
  return kith_rows_read (connection, kith_connection_query (connection, error, kinds[kind].list, "t", client),
                         kinds[kind].read, kith_row_get_free_func (kind), error);
}

static gpointer
read_id (sqlite3_stmt *stmt)
{
  return kith_column_dup_text (stmt, 0);
}

static gboolean
remove_parts (KithSqlite  *self,
              const Part  *part,
              const char  *id,
              GError     **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (part->table == NULL)
    return TRUE;
  found = kith_rows_read (CLINICAL (self), kith_connection_query (CLINICAL (self), error, part->statement, "t", id), read_id,
                          g_free, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    if (!kith_rows_remove (self, part->table, found->pdata[i], error))
      return FALSE;
  return found != NULL;
}

static gboolean
remove_row (KithDatabase  *database,
            KithRow        kind,
            const char    *id,
            GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  g_return_val_if_fail (kinds[kind].removable, FALSE);

  return kith_sqlite_get_connection (self, KITH_FILE_CLINICAL, error) != NULL
         && remove_parts (self, &kinds[kind].part, id, error)
         && kith_rows_remove (self, kinds[kind].table, id, error);
}

static gboolean
change_contract (KithDatabase              *database,
                 const KithCourse          *course,
                 const KithContractChange  *change,
                 GError                   **error)
{
  KithSqlite *self = KITH_SQLITE (database);
  g_autofree char *edges = kith_edges_to_text (&course->edges);
  g_autofree char *before = NULL;

  return put_contract_change (self, course->client, change, error)
         && kith_rows_begin (self, "course", course->id, course->version, &before, error)
         && kith_connection_run (CLINICAL (self), error, "course_set_contract", "titiit", course->id,
                                 (gint64) kith_course_get_sessions (course), edges, course->version,
                                 kith_sqlite_now (self), kith_sqlite_get_user (self))
         && kith_rows_end (self, "course", course->id, before, error);
}

static GPtrArray *
list_caseload (KithDatabase  *database,
               gint64         from,
               gint64         until,
               const char    *therapist,
               GError       **error)
{
  KithSqlite *self = KITH_SQLITE (database);

  if (kith_sqlite_get_connection (self, KITH_FILE_CLINICAL, error) == NULL)
    return NULL;
  return kith_contacts_read (CLINICAL (self),
                             kith_connection_query (CLINICAL (self), error, "caseload", "iitt", from, until, therapist,
                                                    kith_sqlite_get_user (self)),
                             error);
}

const KithCoursesEngine kith_sqlite_courses = {
  .save = save_row,
  .list = list_rows,
  .remove = remove_row,
  .change_contract = change_contract,
  .list_caseload = list_caseload,
};
