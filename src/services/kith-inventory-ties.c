/* kith-inventory-ties.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-inventory-private.h"

#include "kith-clash-private.h"
#include "kith-history.h"
#include "kith-map-record.h"
#include "kith-practice-private.h"
#include "kith-problem.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (KithTie, kith_tie_boxed, kith_tie_copy, kith_tie_free)
G_DEFINE_BOXED_TYPE (KithExpectation, kith_expectation_boxed, kith_expectation_copy, kith_expectation_free)

/* Altering: an edit of an expectation, and what was seen of it. */
typedef struct
{
  char *client;
  KithExpectation *wanted;
  KithExpectation *known;
} Altering;

/* Pair: two people of a client. */
typedef struct
{
  char *client;
  char *one;
  char *other;
} Pair;

static void
pair_free (Pair *self)
{
  g_free (self->client);
  g_free (self->one);
  g_free (self->other);
  g_free (self);
}

static void
altering_free (Altering *self)
{
  g_free (self->client);
  kith_expectation_free (self->wanted);
  kith_expectation_free (self->known);
  g_free (self);
}

/* Hands @id out, as the answer to an edit. */
static gboolean
answer_id (GValue     *result,
           const char *id)
{
  kith_practice_take_string (result, g_strdup (id));
  return TRUE;
}

static KithTie *
load_own_tie (KithDatabase                 *database,
              const KithInventoryQuestion  *question,
              GError                      **error)
{
  g_autoptr (KithTie) tie = kith_database_load_tie (database, question->id, error);

  if (tie == NULL || g_str_equal (tie->client, question->client))
    return g_steal_pointer (&tie);
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                       _("There is no such tie in this client's record. Nothing was changed."));
  return NULL;
}

static KithExpectation *
load_own_expectation (KithDatabase  *database,
                      const char    *client,
                      const char    *id,
                      GError       **error)
{
  g_autoptr (KithExpectation) expectation = kith_database_load_expectation (database, id, error);
  g_autoptr (KithPerson) person = NULL;

  if (expectation == NULL)
    return NULL;
  person = kith_inventory_load_person (database, client, expectation->person, error);
  return person != NULL ? g_steal_pointer (&expectation) : NULL;
}

/* What two people were to each other twice before may stay so. */
static gboolean
check_new (KithDatabase   *database,
           const KithTie  *tie,
           GError        **error)
{
  g_autoptr (GPtrArray) ties = kith_database_list_ties (database, tie->client, error);
  const KithTie *before = NULL;

  for (guint i = 0; ties != NULL && i < ties->len && before == NULL; i++)
    before = g_str_equal (((KithTie *) ties->pdata[i])->id, tie->id) ? ties->pdata[i] : NULL;
  for (guint i = 0; ties != NULL && i < ties->len; i++)
    {
      const KithTie *other = ties->pdata[i];

      if (other == before || !kith_tie_repeats (tie, other) || (before != NULL && kith_tie_repeats (before, other)))
        continue;
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                           _("These two have a tie of this kind already. Nothing was changed. Please change that one, or say "
                             "from when until when each of them held."));
      return FALSE;
    }
  return ties != NULL;
}

static gboolean
save_tie (KithDatabase  *database,
          gpointer       data,
          GValue        *result,
          GError       **error)
{
  const KithTie *tie = data;

  return kith_tie_validate (tie, error) && check_new (database, tie, error)
         && kith_map_record_keep_seats (database, tie->client, error) && kith_database_save_tie (database, tie, error) && answer_id (result, tie->id);
}

static gboolean
load_tie (KithDatabase  *database,
          gpointer       data,
          GValue        *result,
          GError       **error)
{
  KithTie *tie = load_own_tie (database, data, error);

  if (tie == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_TIE_BOXED);
  g_value_take_boxed (result, tie);
  return TRUE;
}

static gboolean
list_ties_between (KithDatabase  *database,
                   gpointer       data,
                   GValue        *result,
                   GError       **error)
{
  const Pair *pair = data;
  g_autoptr (GPtrArray) ties = kith_database_list_ties (database, pair->client, error);
  GPtrArray *found;

  if (ties == NULL)
    return FALSE;
  found = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_tie_free);
  for (guint i = 0; i < ties->len; i++)
    if (kith_tie_is_between (ties->pdata[i], pair->one, pair->other))
      g_ptr_array_add (found, kith_tie_copy (ties->pdata[i]));
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, found);
  return TRUE;
}

static gboolean
remove_tie (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  g_autoptr (KithTie) tie = load_own_tie (database, data, error);

  return tie != NULL && kith_map_record_keep_seats (database, tie->client, error)
         && kith_database_remove_tie (database, tie->id, error) && answer_id (result, tie->id);
}

static gboolean
save_expectation (KithDatabase  *database,
                  gpointer       data,
                  GValue        *result,
                  GError       **error)
{
  const KithExpectation *expectation = data;

  return kith_database_save_expectation (database, expectation, error) && answer_id (result, expectation->id);
}

static gboolean
alter_expectation (KithDatabase  *database,
                   gpointer       data,
                   GValue        *result,
                   GError       **error)
{
  Altering *altering = data;
  const char *id = altering->wanted->id;
  g_autoptr (GError) local = NULL;
  g_autoptr (KithExpectation) now = load_own_expectation (database, altering->client, id, &local);
  g_autofree char *before = NULL;
  const KithClashRow *clash;
  gboolean words;
  gboolean fits;

  if (now == NULL && g_error_matches (local, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND))
    return kith_clash_fail_gone ("expectation", altering->wanted->body, error);
  if (now == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  fits = kith_expectation_merge (altering->wanted, altering->known, now, &words);
  before = fits ? NULL : kith_database_get_image (database, KITH_FILE_CLINICAL, "expectation", id, NULL);
  clash = &(const KithClashRow) { "expectation", id, before };
  return kith_database_save_expectation (database, altering->wanted, error)
         && (fits || kith_clash_fail (database, clash, words, NULL, error))
         && answer_id (result, id);
}

static gboolean
load_expectation (KithDatabase  *database,
                  gpointer       data,
                  GValue        *result,
                  GError       **error)
{
  const KithInventoryQuestion *question = data;
  KithExpectation *expectation = load_own_expectation (database, question->client, question->id, error);

  if (expectation == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_EXPECTATION_BOXED);
  g_value_take_boxed (result, expectation);
  return TRUE;
}

static gboolean
remove_expectation (KithDatabase  *database,
                    gpointer       data,
                    GValue        *result,
                    GError       **error)
{
  const KithInventoryQuestion *question = data;
  g_autoptr (KithExpectation) expectation = load_own_expectation (database, question->client, question->id, error);

  return expectation != NULL && kith_database_remove_expectation (database, expectation->id, error)
         && answer_id (result, expectation->id);
}

static const KithJob tie_add_job = { "tie-add", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, save_tie };
static const KithJob tie_edit_job = { "tie-edit", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, save_tie };
static const KithJob tie_load_job = { "tie-load", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load_tie };
static const KithJob tie_list_job = { "tie-list", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, list_ties_between };
static const KithJob tie_remove_job = { "tie-remove", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, remove_tie };
static const KithJob expectation_add_job = {
  "expectation-add", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, save_expectation,
};
static const KithJob expectation_edit_job = {
  "expectation-edit", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, save_expectation,
};
static const KithJob expectation_alter_job = {
  "expectation-edit", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, alter_expectation,
};
static const KithJob expectation_load_job = {
  "expectation-load", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, load_expectation,
};
static const KithJob expectation_remove_job = {
  "expectation-remove", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, remove_expectation,
};

DexFuture *
kith_practice_save_tie (KithPractice  *self,
                        const KithTie *tie)
{
  return kith_inventory_run (self, tie->version == 0 ? &tie_add_job : &tie_edit_job, tie->client, kith_tie_copy (tie),
                             (GDestroyNotify) kith_tie_free);
}

DexFuture *
kith_practice_load_tie (KithPractice *self,
                        const char   *client,
                        const char   *id)
{
  return kith_inventory_ask (self, &tie_load_job, client, id, NULL, FALSE);
}

DexFuture *
kith_practice_list_ties_between (KithPractice *self,
                                 const char   *client,
                                 const char   *one,
                                 const char   *other)
{
  Pair *pair = g_new0 (Pair, 1);

  pair->client = g_strdup (client);
  pair->one = g_strdup (one);
  pair->other = g_strdup (other);
  return kith_inventory_run (self, &tie_list_job, client, pair, (GDestroyNotify) pair_free);
}

DexFuture *
kith_practice_remove_tie (KithPractice *self,
                          const char   *client,
                          const char   *id)
{
  return kith_inventory_ask (self, &tie_remove_job, client, id, NULL, FALSE);
}

DexFuture *
kith_practice_save_expectation (KithPractice          *self,
                                const char            *client,
                                const KithExpectation *expectation)
{
  return kith_inventory_run (self, expectation->version == 0 ? &expectation_add_job : &expectation_edit_job, client,
                             kith_expectation_copy (expectation), (GDestroyNotify) kith_expectation_free);
}

DexFuture *
kith_practice_alter_expectation (KithPractice          *self,
                                 const char            *client,
                                 const KithExpectation *wanted,
                                 const KithExpectation *known)
{
  Altering *altering = g_new0 (Altering, 1);

  altering->client = g_strdup (client);
  altering->wanted = kith_expectation_copy (wanted);
  altering->known = kith_expectation_copy (known);
  return kith_inventory_run (self, &expectation_alter_job, client, altering, (GDestroyNotify) altering_free);
}

DexFuture *
kith_practice_load_expectation (KithPractice *self,
                                const char   *client,
                                const char   *id)
{
  return kith_inventory_ask (self, &expectation_load_job, client, id, NULL, FALSE);
}

DexFuture *
kith_practice_remove_expectation (KithPractice *self,
                                  const char   *client,
                                  const char   *id)
{
  return kith_inventory_ask (self, &expectation_remove_job, client, id, NULL, FALSE);
}
