/* kith-past.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-past.h"

#include "kith-answer.h"
#include "kith-deed-words.h"
#include "kith-past-private.h"
#include "kith-practice-private.h"
#include "kith-scope.h"
#include "kith-wall-time.h"

#include <glib/gi18n.h>

/* Question: a copy of what was asked. */
typedef struct
{
  char *scope;
  char *row;
  char *by;
  KithDate from;
  KithDate to;
  gint64 until;
  guint limit;
  gboolean contents;
  gboolean initials;
} Question;

typedef struct
{
  KithAction *action;
  char *row;
  gint64 seen;
} Restoring;

typedef struct
{
  KithPractice *practice;
  KithReceipt *receipt;
  char *id;
  char *row;
  gint64 seen;
} Wish;

G_DEFINE_BOXED_TYPE (KithPast, kith_past, kith_past_ref, kith_past_unref)

static void
question_free (Question *self)
{
  g_free (self->scope);
  g_free (self->row);
  g_free (self->by);
  g_free (self);
}

static void
restoring_free (Restoring *self)
{
  kith_action_free (self->action);
  g_free (self->row);
  g_free (self);
}

static void
wish_free (Wish *self)
{
  g_object_unref (self->practice);
  kith_receipt_unref (self->receipt);
  g_free (self->id);
  g_free (self->row);
  g_free (self);
}

static void
clear (gpointer data)
{
  KithPast *self = data;

  g_free (self->id);
  g_free (self->user);
  g_free (self->verb);
  g_free (self->scope);
  g_free (self->reverses);
  g_clear_pointer (&self->deed, kith_deed_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

KithPast *
kith_past_ref (KithPast *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_past_unref (KithPast *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static KithPastStep
find_step (const KithAction *action)
{
  if (action->kind == KITH_ACTION_UNDO)
    return KITH_PAST_UNDONE;
  return action->kind == KITH_ACTION_REDO ? KITH_PAST_DONE_AGAIN : KITH_PAST_DONE;
}

static gboolean
add_rows (KithPast          *self,
          KithDatabase      *database,
          const KithAction  *action,
          gboolean           initials,
          GError           **error)
{
  g_autoptr (GPtrArray) changes = kith_database_list_changes (database, action, error);

  if (changes == NULL)
    return FALSE;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_past_row_free);
  for (guint i = 0; i < changes->len; i++)
    {
      KithPastRow *row = kith_past_words_describe (database, action->file, changes->pdata[i], initials);

      if (row != NULL)
        g_ptr_array_add (self->rows, row);
    }
  return TRUE;
}

static KithPast *
tell_action (KithDatabase      *database,
             const KithAction  *action,
             const Question    *question,
             gint64             seen,
             GError           **error)
{
  g_autoptr (KithPast) self = g_atomic_rc_box_new0 (KithPast);

  self->id = g_strdup (action->id);
  self->at = action->at;
  self->user = g_strdup (action->user_name != NULL ? action->user_name : action->user);
  self->mine = g_str_equal (action->user, kith_database_get_user_id (database));
  self->file = kith_file_get_name (action->file);
  self->verb = g_strdup (action->verb);
  self->scope = g_strdup (action->scope);
  self->reverses = g_strdup (action->reverses);
  self->step = find_step (action);
  self->undone = action->undone;
  self->n_rows = action->rows;
  self->seen = seen;
  if (!question->contents)
    return g_steal_pointer (&self);
  self->deed = kith_database_tell_deed (database, action->id, error);
  if (self->deed == NULL || !add_rows (self, database, action, question->initials, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Where the day begins, or the one after it, in the practice. @ms: 0 where the day is not known. */
static gboolean
find_edge (KithDatabase    *database,
           const KithDate  *day,
           int              days,
           gint64          *ms,
           GError         **error)
{
  g_autoptr (KithCounts) counts = NULL;
  g_autoptr (GTimeZone) zone = NULL;
  KithWallTime time = { day->year, day->month, day->day, 0, 0 };

  *ms = 0;
  if (day->precision != KITH_DATE_DAY)
    return TRUE;
  counts = kith_database_count (database, error);
  if (counts == NULL)
    return FALSE;
  zone = g_time_zone_new_identifier (counts->zone);
  kith_wall_time_add (&time, days, 0);
  *ms = kith_wall_time_to_utc (&time, zone, NULL) * 1000;
  return TRUE;
}

gboolean
kith_past_find_edges (KithDatabase    *database,
                      const KithDate  *from,
                      const KithDate  *to,
                      gint64          *since,
                      gint64          *until,
                      GError         **error)
{
  gint64 before = *until;

  if (!find_edge (database, from, 0, since, error) || !find_edge (database, to, 1, until, error))
    return FALSE;
  if (before > 0 && (*until == 0 || before < *until))
    *until = before;
  return TRUE;
}

static gboolean
find_ends (KithDatabase  *database,
           gint64         ends[KITH_N_FILES],
           GError       **error)
{
  gboolean full = kith_database_get_role (database) == KITH_ROLE_FULL;

  return kith_database_get_journal_end (database, KITH_FILE_OFFICE, &ends[KITH_FILE_OFFICE], error)
         && (!full || kith_database_get_journal_end (database, KITH_FILE_CLINICAL, &ends[KITH_FILE_CLINICAL], error));
}

static GPtrArray *
find_past (KithDatabase    *database,
           const Question  *question,
           GError         **error)
{
  g_autofree char *by = question->by != NULL ? kith_database_find_user (database, question->by, error) : NULL;
  KithPastWish wish = { question->scope, question->row, by, 0, question->until, question->limit };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_past_unref);
  g_autoptr (GPtrArray) actions = NULL;
  gint64 ends[KITH_N_FILES] = { 0 };

  if ((question->by != NULL && by == NULL)
      || !kith_past_find_edges (database, &question->from, &question->to, &wish.since, &wish.until, error)
      || !find_ends (database, ends, error))
    return NULL;
  actions = kith_database_find_actions (database, &wish, error);
  for (guint i = 0; actions != NULL && i < actions->len; i++)
    {
      const KithAction *action = actions->pdata[i];
      KithPast *past = tell_action (database, action, question, ends[action->file], error);

      if (past == NULL)
        return NULL;
      g_ptr_array_add (found, past);
    }
  return actions != NULL ? g_steal_pointer (&found) : NULL;
}

static gboolean
load_past (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  GPtrArray *found = find_past (database, data, error);

  if (found == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, found);
  return TRUE;
}

static void
answer_line (JsonBuilder   *builder,
             gconstpointer  line)
{
  const KithPastLine *self = line;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "column", self->column);
  kith_answer_add_text (builder, "label", self->label);
  kith_answer_add_text (builder, "before", self->before);
  kith_answer_add_text (builder, "after", self->after);
  json_builder_end_object (builder);
}

static void
answer_row (JsonBuilder   *builder,
            gconstpointer  row)
{
  const KithPastRow *self = row;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "table", self->table);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "what", self->what);
  kith_answer_add_flag (builder, "made", self->made);
  kith_answer_add_flag (builder, "removed", self->removed);
  kith_answer_add_array (builder, "lines", self->lines, answer_line);
  json_builder_end_object (builder);
}

static void
answer_past (JsonBuilder   *builder,
             gconstpointer  past)
{
  static const char * const kinds[] = { "do", "undo", "redo" };
  const KithPast *self = past;
  g_autofree char *what = self->deed != NULL ? kith_past_describe (self, FALSE) : NULL;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_time (builder, "at", self->at);
  kith_answer_add_text (builder, "user", self->user);
  kith_answer_add_text (builder, "file", self->file);
  kith_answer_add_text (builder, "scope", self->scope);
  kith_answer_add_text (builder, "verb", self->verb);
  kith_answer_add_text (builder, "kind", kinds[self->step]);
  kith_answer_add_text (builder, "reverses", self->reverses);
  kith_answer_add_flag (builder, "undone", self->undone);
  kith_answer_add_number (builder, "rows", self->n_rows);
  if (self->rows != NULL)
    {
      kith_answer_add_text (builder, "what", what);
      kith_answer_add_array (builder, "changes", self->rows, answer_row);
    }
  json_builder_end_object (builder);
}

static gboolean
report_past (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  return kith_answer_list (find_past (database, data, error), answer_past, result);
}

static gboolean
load_action (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  KithAction *action = kith_database_load_action (database, data, error);

  if (action == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_ACTION);
  g_value_take_boxed (result, action);
  return TRUE;
}

static gboolean
restore (KithDatabase  *database,
         gpointer       data,
         GValue        *result,
         GError       **error)
{
  const Restoring *restoring = data;

  if (!kith_database_restore (database, restoring->action, restoring->row, restoring->seen, error))
    return FALSE;
  kith_practice_take_string (result, g_strdup (restoring->action->id));
  return TRUE;
}

static const KithJob load_job = { "history", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, load_past };
static const KithJob report_job = { "history", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, report_past };
static const KithJob action_job = { "history-look", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, load_action };
static const KithJob restore_jobs[KITH_N_FILES] = {
  [KITH_FILE_OFFICE] = { "history-restore", KITH_FILE_OFFICE, KITH_JOB_EDIT, KITH_ACTION_DO, restore },
  [KITH_FILE_CLINICAL] = { "history-restore", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, restore },
};

static DexFuture *
ask (KithPractice           *practice,
     const KithJob          *job,
     const KithPastQuestion *question)
{
  Question *copy = g_new0 (Question, 1);

  if (question->schedule)
    copy->scope = g_strdup (KITH_SCOPE_SCHEDULE);
  else if (question->client != NULL)
    copy->scope = kith_scope_new_client (question->client);
  copy->row = g_strdup (question->row);
  copy->by = g_strdup (question->by);
  copy->from = question->from;
  copy->to = question->to;
  copy->until = question->until;
  copy->limit = question->limit;
  copy->contents = question->contents;
  copy->initials = question->initials;
  return kith_store_run (kith_practice_get_store (practice), job, NULL, copy, (GDestroyNotify) question_free);
}

static DexFuture *
restore_fiber (gpointer data)
{
  Wish *wish = data;
  KithStore *store = kith_practice_get_store (wish->practice);
  Restoring *restoring;
  GError *error = NULL;
  g_autofree char *scope = NULL;
  KithAction *action = dex_await_boxed (kith_store_run (store, &action_job, NULL, g_strdup (wish->id), g_free), &error);

  if (action == NULL)
    return dex_future_new_for_error (error);
  restoring = g_new0 (Restoring, 1);
  restoring->action = action;
  restoring->row = g_strdup (wish->row);
  restoring->seen = wish->seen;
  scope = g_strdup (action->scope);
  return kith_store_run_part (store, wish->receipt, &restore_jobs[action->file], scope, restoring,
                              (GDestroyNotify) restoring_free, NULL);
}

gboolean
kith_past_can_restore (const KithPast *self)
{
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    if (!((KithPastRow *) self->rows->pdata[i])->made)
      return TRUE;
  return FALSE;
}

char *
kith_past_describe (const KithPast *self,
                    gboolean        initials)
{
  g_autofree char *what = kith_deed_words_describe (self->deed, initials);

  if (self->step == KITH_PAST_UNDONE)
    /* Translators: what was done before and is not so any more. */
    return g_strdup_printf (C_("history", "Taken back: %s"), what);
  if (self->step == KITH_PAST_DONE_AGAIN)
    return g_strdup_printf (C_("history", "Done again: %s"), what);
  return g_steal_pointer (&what);
}

DexFuture *
kith_practice_load_past (KithPractice           *self,
                         const KithPastQuestion *question)
{
  return ask (self, &load_job, question);
}

DexFuture *
kith_report_past (KithPractice           *practice,
                  const KithPastQuestion *question)
{
  return ask (practice, &report_job, question);
}

DexFuture *
kith_practice_bring_back (KithPractice *self,
                       const char   *id,
                       const char   *row,
                       gint64        seen)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->practice = g_object_ref (self);
  wish->receipt = kith_store_begin (kith_practice_get_store (self));
  wish->id = g_strdup (id);
  wish->row = g_strdup (row);
  wish->seen = seen;
  return dex_scheduler_spawn (NULL, 0, restore_fiber, wish, (GDestroyNotify) wish_free);
}
