/* kith-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-report.h"

#include "kith-answer.h"
#include "kith-practice-private.h"

#define PAGE_SIZE    500
#define MOST_HITS    100

/* What a receptionist has no key to is the last of them. */
static const char *const unchecked_files[] = { "office.db", "clinical.db", NULL };

static gboolean
tell_info (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (KithCounts) counts = kith_database_count (database, error);
  g_autoptr (GPtrArray) notes = kith_database_list_notes (database);

  if (counts == NULL)
    return FALSE;
  kith_answer_counts (builder, counts, notes, kith_database_get_role (database));
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
tell_clients (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (KithContact) last = NULL;
  guint found;

  json_builder_begin_array (builder);
  do
    {
      g_autoptr (GPtrArray) page = kith_database_page_contacts (database, last, PAGE_SIZE, error);

      if (page == NULL)
        return FALSE;
      for (guint i = 0; i < page->len; i++)
        kith_answer_client (builder, page->pdata[i]);
      found = page->len;
      g_clear_pointer (&last, kith_contact_free);
      if (found > 0)
        last = kith_contact_copy (page->pdata[found - 1]);
    }
  while (found == PAGE_SIZE);
  json_builder_end_array (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
tell_candidates (KithDatabase  *database,
                 gpointer       data,
                 GValue        *result,
                 GError       **error)
{
  return kith_answer_list (kith_database_find_contacts (database, data, error), kith_answer_client, result);
}

static gboolean
tell_users (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  return kith_answer_list (kith_database_list_users (database, error), kith_answer_user, result);
}

static gboolean
is_last_of_kind (GPtrArray *hits,
                 guint      i)
{
  const KithHit *hit = hits->pdata[i], *next = i + 1 < hits->len ? hits->pdata[i + 1] : NULL;

  return next == NULL || !g_str_equal (next->kind, hit->kind);
}

/* One more of each kind than is told was asked for, to know whether there is any. */
static void
answer_hits (JsonBuilder *builder,
             GPtrArray   *hits)
{
  guint n_of_kind = 0;

  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len; i++)
    {
      gboolean last = is_last_of_kind (hits, i);

      n_of_kind++;
      if (n_of_kind <= MOST_HITS)
        kith_answer_hit (builder, hits->pdata[i], n_of_kind == MOST_HITS && !last);
      if (last)
        n_of_kind = 0;
    }
  json_builder_end_array (builder);
}

static gboolean
tell_search (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) hits = kith_database_search (database, data, MOST_HITS + 1, error);

  if (hits == NULL)
    return FALSE;
  answer_hits (builder, hits);
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
tell_check (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) faults = kith_database_check (database, error);

  if (faults == NULL)
    return FALSE;
  kith_answer_faults (builder, faults, unchecked_files + (kith_database_get_role (database) == KITH_ROLE_FULL ? 2 : 1));
  kith_answer_take (builder, result);
  return TRUE;
}

static const KithJob info_job = { "info", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, tell_info };
static const KithJob clients_job = { "clients", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, tell_clients };
static const KithJob candidates_job = { "candidates", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, tell_candidates };
static const KithJob users_job = { "users", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, tell_users };
static const KithJob search_job = { "search", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, tell_search };
static const KithJob check_job = { "check", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, tell_check };

static DexFuture *
ask (KithPractice  *practice,
     const KithJob *job,
     const char    *text)
{
  return kith_store_run (kith_practice_get_store (practice), job, NULL, g_strdup (text), g_free);
}

DexFuture *
kith_report_info (KithPractice *practice)
{
  return ask (practice, &info_job, NULL);
}

DexFuture *
kith_report_clients (KithPractice *practice)
{
  return ask (practice, &clients_job, NULL);
}

DexFuture *
kith_report_candidates (KithPractice *practice,
                        const char   *name)
{
  return ask (practice, &candidates_job, name);
}

DexFuture *
kith_report_users (KithPractice *practice)
{
  return ask (practice, &users_job, NULL);
}

DexFuture *
kith_report_search (KithPractice *practice,
                    const char   *words)
{
  return ask (practice, &search_job, words);
}

DexFuture *
kith_report_check (KithPractice *practice)
{
  return ask (practice, &check_job, NULL);
}

char *
kith_report_dup_damage (const char *sentence)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_fault_free);
  KithFault *fault = g_new0 (KithFault, 1);

  fault->where = g_strdup ("opening");
  fault->what = g_strdup (sentence);
  g_ptr_array_add (faults, fault);
  kith_answer_faults (builder, faults, unchecked_files);
  return kith_answer_to_text (builder);
}

gboolean
kith_report_search_has_more (const char *report)
{
  g_autoptr (JsonNode) root = json_from_string (report, NULL);
  JsonArray *hits = root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  for (guint i = 0; hits != NULL && i < json_array_get_length (hits); i++)
    if (json_object_get_boolean_member_with_default (json_array_get_object_element (hits, i), "more", FALSE))
      return TRUE;
  return FALSE;
}

gboolean
kith_report_check_is_mendable (const char *report)
{
  g_autoptr (JsonNode) root = json_from_string (report, NULL);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonArray *faults = object != NULL ? json_object_get_array_member (object, "faults") : NULL;

  for (guint i = 0; faults != NULL && i < json_array_get_length (faults); i++)
    if (!json_object_get_boolean_member_with_default (json_array_get_object_element (faults, i), "mendable", FALSE))
      return FALSE;
  return faults != NULL;
}

gboolean
kith_report_check_passed (const char *report)
{
  g_autoptr (JsonNode) root = json_from_string (report, NULL);

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root)
         && json_object_get_boolean_member_with_default (json_node_get_object (root), "ok", FALSE);
}
