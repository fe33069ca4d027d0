/* kith-log.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-log.h"

#include "kith-answer.h"
#include "kith-dump-csv.h"
#include "kith-log-words.h"
#include "kith-past-private.h"
#include "kith-practice-private.h"
#include "kith-scope.h"

#include <glib/gi18n.h>

/* Fewer are of one kind than of all: so many at least are read to find those. */
#define PAGE 500

/* Question: a copy of what was asked. @path: (nullable): of an export. */
typedef struct
{
  KithPractice *practice;
  char *object;
  char *by;
  KithLogKind kind;
  KithDate from;
  KithDate to;
  gint64 until;
  guint limit;
  gboolean initials;
  char *path;
  gboolean replace;
} Question;

static const char * const kind_words[] = {
  [KITH_LOG_ALL] = "all",   [KITH_LOG_READ] = "read",     [KITH_LOG_CHANGED] = "changed", [KITH_LOG_OUT] = "out",
  [KITH_LOG_ENTRY] = "entry", [KITH_LOG_FAILED] = "failed", [KITH_LOG_KEYS] = "keys",
};

G_DEFINE_BOXED_TYPE (KithLog, kith_log, kith_log_ref, kith_log_unref)

static void
question_free (Question *self)
{
  g_clear_object (&self->practice);
  g_free (self->object);
  g_free (self->by);
  g_free (self->path);
  g_free (self);
}

static void
clear (gpointer data)
{
  KithLog *self = data;

  g_free (self->user);
  g_free (self->verb);
  g_free (self->object);
  g_free (self->what);
  g_free (self->about);
}

KithLog *
kith_log_ref (KithLog *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_log_unref (KithLog *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *
kith_log_kind_to_text (KithLogKind kind)
{
  return kind_words[kind];
}

gboolean
kith_log_kind_from_text (const char  *text,
                         KithLogKind *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_strcmp0 (text, kind_words[i]) == 0)
      {
        *kind = (KithLogKind) i;
        return TRUE;
      }
  return FALSE;
}

static const KithUser *
find_user (GPtrArray  *users,
           const char *id)
{
  for (guint i = 0; i < users->len; i++)
    if (g_str_equal (((KithUser *) users->pdata[i])->id, id))
      return users->pdata[i];
  return NULL;
}

static char *
find_about (KithDatabase  *database,
            GPtrArray     *users,
            const char    *object,
            gboolean       initials)
{
  const char *client = kith_scope_get_client (object);
  const KithUser *user = find_user (users, object);

  if (client != NULL)
    return kith_past_words_find_name (database, "contact", client, initials);
  if (g_str_equal (object, KITH_SCOPE_SCHEDULE))
    return g_strdup (C_("log", "the schedule"));
  return user != NULL ? g_strdup (user->name) : NULL;
}

/* Who does not get in is nobody yet: the entry is made by the one who gets in next. */
static void
tell_who (KithLog            *self,
          const KithLogEntry *entry,
          GPtrArray          *users)
{
  const KithUser *user = find_user (users, entry->user);

  if (self->kind == KITH_LOG_FAILED)
    {
      self->at = entry->detail != NULL ? g_ascii_strtoll (entry->detail, NULL, 10) : entry->at;
      return;
    }
  if (entry->user_name != NULL)
    self->user = g_strdup (entry->user_name);
  else
    self->user = g_strdup (user != NULL ? user->name : entry->user);
}

static KithLog *
tell_entry (KithDatabase       *database,
            const KithLogEntry *entry,
            GPtrArray          *users,
            gboolean            initials)
{
  KithLog *self = g_atomic_rc_box_new0 (KithLog);

  self->at = entry->at;
  self->verb = g_strdup (entry->verb);
  self->object = g_strdup (entry->object);
  self->file = kith_file_get_name (entry->file);
  self->kind = kith_log_words_sort (entry->verb);
  self->what = kith_log_words_describe (entry->verb);
  if (self->kind == KITH_LOG_FAILED || !g_str_equal (entry->object, entry->user))
    self->about = find_about (database, users, entry->object, initials);
  tell_who (self, entry, users);
  return self;
}

/* Adds those of @entries that are wanted. */
static void
add_wanted (KithDatabase    *database,
            const Question  *question,
            GPtrArray       *users,
            GPtrArray       *entries,
            GPtrArray       *found)
{
  for (guint i = 0; i < entries->len && (question->limit == 0 || found->len < question->limit); i++)
    {
      const KithLogEntry *entry = entries->pdata[i];

      if (question->kind == KITH_LOG_ALL || kith_log_words_sort (entry->verb) == question->kind)
        g_ptr_array_add (found, tell_entry (database, entry, users, question->initials));
    }
}

static GPtrArray *
find_log (KithDatabase    *database,
          const Question  *question,
          GError         **error)
{
  g_autofree char *by = question->by != NULL ? kith_database_find_user (database, question->by, error) : NULL;
  KithLogWish wish = { question->object, by, 0, question->until, question->limit > 0 ? MAX (PAGE, question->limit) : 0 };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_log_unref);
  g_autoptr (GPtrArray) users = NULL;
  gboolean more = TRUE;

  if (question->by != NULL && by == NULL)
    return NULL;
  users = kith_database_list_users (database, error);
  if (users == NULL || !kith_past_find_edges (database, &question->from, &question->to, &wish.since, &wish.until, error))
    return NULL;
  while (more)
    {
      g_autoptr (GPtrArray) entries = kith_database_list_log (database, &wish, error);

      if (entries == NULL)
        return NULL;
      add_wanted (database, question, users, entries, found);
      more = wish.limit > 0 && entries->len == wish.limit && found->len < question->limit;
      if (more)
        wish.until = ((KithLogEntry *) entries->pdata[entries->len - 1])->at;
    }
  return g_steal_pointer (&found);
}

static gboolean
load_log (KithDatabase  *database,
          gpointer       data,
          GValue        *result,
          GError       **error)
{
  GPtrArray *found = find_log (database, data, error);

  if (found == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, found);
  return TRUE;
}

static void
answer_entry (JsonBuilder   *builder,
              gconstpointer  entry)
{
  const KithLog *self = entry;

  json_builder_begin_object (builder);
  kith_answer_add_time (builder, "at", self->at);
  kith_answer_add_text (builder, "user", self->user);
  kith_answer_add_text (builder, "kind", kith_log_kind_to_text (self->kind));
  kith_answer_add_text (builder, "what", self->what);
  kith_answer_add_text (builder, "about", self->about);
  kith_answer_add_text (builder, "verb", self->verb);
  kith_answer_add_text (builder, "object", self->object);
  kith_answer_add_text (builder, "file", self->file);
  json_builder_end_object (builder);
}

static gboolean
report_log (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  return kith_answer_list (find_log (database, data, error), answer_entry, result);
}

static void
append_cells (GString           *text,
              const char *const *cells,
              gsize              n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      if (cells[i] != NULL)
        kith_dump_csv_append_text (text, cells[i]);
    }
  g_string_append (text, "\r\n");
}

static void
append_entry (GString       *text,
              const KithLog *entry)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (entry->at / 1000);
  g_autofree char *at = time != NULL ? g_date_time_format_iso8601 (time) : NULL;
  const char *cells[] = { at, entry->user, kith_log_kind_to_text (entry->kind), entry->what, entry->about, entry->verb, entry->object };

  append_cells (text, cells, G_N_ELEMENTS (cells));
}

static gboolean
write_text (KithDumpPlace  *place,
            const GString  *text,
            GError        **error)
{
  g_autoptr (GOutputStream) stream = kith_dump_place_open (place, NULL, error);

  return stream != NULL && g_output_stream_write_all (stream, text->str, text->len, NULL, NULL, error)
         && kith_dump_place_close (place, stream, error) && kith_dump_place_publish (place, error);
}

static gboolean
write_log (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  static const char *const head[] = { "at", "user", "kind", "what", "about", "verb", "object" };
  const Question *question = data;
  g_autoptr (GPtrArray) found = find_log (database, question, error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (KithDumpPlace) place = NULL;
  g_autoptr (GError) reason = NULL;

  if (found == NULL)
    return FALSE;
  place = kith_dump_place_begin (question->path, kith_database_get_folder (database),
                                 question->replace ? KITH_DUMP_PLACE_FILE_REPLACED : KITH_DUMP_PLACE_FILE, error);
  if (place == NULL)
    return FALSE;
  append_cells (text, head, G_N_ELEMENTS (head));
  for (guint i = 0; i < found->len; i++)
    append_entry (text, found->pdata[i]);
  return write_text (place, text, &reason) || kith_dump_place_refuse (g_steal_pointer (&reason), error);
}

/* Before anything is written. */
static gboolean
note_export (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  return kith_database_audit (database, KITH_FILE_OFFICE, "log-export", KITH_SCOPE_PRACTICE, error);
}

static gboolean
note_reading (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  return kith_database_audit (database, KITH_FILE_CLINICAL, "chart-open", data, error);
}

static const KithJob load_job = { "log", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, load_log };
static const KithJob report_job = { "log", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, report_log };
static const KithJob write_job = { "log-export", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, write_log };
static const KithJob note_job = { "log-export", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, note_export };
static const KithJob reading_job = { "chart-open", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, note_reading };

static Question *
question_new (const KithLogQuestion *question)
{
  Question *copy = g_new0 (Question, 1);

  if (question->client != NULL)
    copy->object = kith_scope_new_client (question->client);
  copy->by = g_strdup (question->by);
  copy->kind = question->kind;
  copy->from = question->from;
  copy->to = question->to;
  copy->until = question->until;
  copy->limit = question->limit;
  copy->initials = question->initials;
  return copy;
}

DexFuture *
kith_practice_open_chart (KithPractice *self,
                          const char   *client)
{
  return kith_store_run (kith_practice_get_store (self), &reading_job, NULL, kith_scope_new_client (client), g_free);
}

DexFuture *
kith_practice_load_log (KithPractice          *self,
                        const KithLogQuestion *question)
{
  return kith_store_run (kith_practice_get_store (self), &load_job, NULL, question_new (question),
                         (GDestroyNotify) question_free);
}

DexFuture *
kith_report_log (KithPractice          *practice,
                 const KithLogQuestion *question)
{
  return kith_store_run (kith_practice_get_store (practice), &report_job, NULL, question_new (question),
                         (GDestroyNotify) question_free);
}

static DexFuture *
export_fiber (gpointer data)
{
  Question *question = data;
  KithStore *store = kith_practice_get_store (question->practice);
  GError *error = NULL;

  if (!dex_await (kith_store_run (store, &note_job, NULL, NULL, NULL), &error)
      || !dex_await (kith_store_run (store, &write_job, NULL, question, NULL), &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

DexFuture *
kith_practice_export_log (KithPractice          *self,
                          const KithLogQuestion *question,
                          const char            *path,
                          gboolean               replace)
{
  Question *copy = question_new (question);

  copy->practice = g_object_ref (self);
  copy->path = g_canonicalize_filename (path, NULL);
  copy->replace = replace;
  return dex_scheduler_spawn (NULL, 0, export_fiber, copy, (GDestroyNotify) question_free);
}
