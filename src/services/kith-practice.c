/* kith-practice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-practice.h"

#include "kith-practice-private.h"

#include "kith-errand.h"
#include "kith-folder.h"
#include "kith-office.h"
#include "kith-scope.h"
#include "kith-users.h"

struct _KithPractice
{
  GObject parent_instance;

  KithStore *store;
  GPtrArray *errands; /* (unowned): each removes itself */
  GPtrArray *held;    /* while it is about to be locked */
  DexPromise *edited; /* (nullable): while settling waits for the edits that have begun */
  guint n_edits;
  gboolean settling;
};

G_DEFINE_FINAL_TYPE (KithPractice, kith_practice, G_TYPE_OBJECT)
G_DEFINE_BOXED_TYPE (KithDetails, kith_details, kith_details_copy, kith_details_free)

enum
{
  CHANGED,
  LOCKING,
  LOST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
load_details (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  g_autoptr (KithCounts) counts = kith_database_count (database, error);
  KithDetails *details;

  if (counts == NULL)
    return FALSE;
  details = g_new0 (KithDetails, 1);
  details->id = g_steal_pointer (&counts->id);
  details->name = g_steal_pointer (&counts->name);
  details->zone = g_steal_pointer (&counts->zone);
  details->user = g_strdup (kith_database_get_user_name (database));
  details->role = kith_database_get_role (database);
  details->owner = kith_database_is_owner (database);
  details->demo = counts->demo;
  details->once = kith_database_is_awaited (database);
  details->recovery = g_str_equal (details->user, KITH_PRACTICE_RECOVERY);
  g_value_init (result, KITH_TYPE_DETAILS);
  g_value_take_boxed (result, details);
  return TRUE;
}

static gboolean
load_remarks (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  g_autoptr (GPtrArray) notes = kith_database_list_notes (database);
  g_autoptr (GStrvBuilder) remarks = g_strv_builder_new ();

  for (guint i = 0; i < notes->len; i++)
    g_strv_builder_add (remarks, ((const KithFault *) notes->pdata[i])->what);
  g_value_init (result, G_TYPE_STRV);
  g_value_take_boxed (result, g_strv_builder_end (remarks));
  return TRUE;
}

/* Wanted: of the practice, each (nullable). */
typedef struct
{
  char *name;
  char *zone;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  g_free (self->name);
  g_free (self->zone);
  g_free (self);
}

static gboolean
edit (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  const Wanted *wanted = data;

  return kith_office_edit_practice (database, wanted->name, wanted->zone, error);
}

static const KithJob edit_job = { "practice-edit", KITH_FILE_OFFICE, KITH_JOB_NOTE, KITH_ACTION_DO, edit };
static const KithJob details_job = { "details", KITH_FILE_OFFICE, KITH_JOB_ENTRY, KITH_ACTION_DO, load_details };
static const KithJob remarks_job = { "remarks", KITH_FILE_OFFICE, KITH_JOB_ENTRY, KITH_ACTION_DO, load_remarks };

static void
store_changed_cb (KithPractice     *self,
                  const KithNotice *notice)
{
  g_signal_emit (self, signals[CHANGED], 0, kith_file_get_name (notice->file), notice->scope);
}

static void
store_lost_cb (KithPractice *self,
               const GError *error)
{
  g_signal_emit (self, signals[LOST], 0, error);
}

static void
kith_practice_finalize (GObject *object)
{
  g_object_unref (KITH_PRACTICE (object)->store);
  g_ptr_array_unref (KITH_PRACTICE (object)->errands);
  dex_clear (&KITH_PRACTICE (object)->edited);
  G_OBJECT_CLASS (kith_practice_parent_class)->finalize (object);
}

static void
kith_practice_class_init (KithPracticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_practice_finalize;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_PRACTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[LOCKING] = g_signal_new ("locking", KITH_TYPE_PRACTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOST] = g_signal_new ("lost", KITH_TYPE_PRACTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
kith_practice_init (KithPractice *self)
{
  self->store = kith_store_new ();
  self->errands = g_ptr_array_new ();
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "lost", G_CALLBACK (store_lost_cb), self, G_CONNECT_SWAPPED);
}

void
kith_practice_take_string (GValue *result,
                           char   *string)
{
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, string);
}

KithStore *
kith_practice_get_store (KithPractice *self)
{
  return self->store;
}

GPtrArray *
kith_practice_get_errands (KithPractice *self)
{
  return self->errands;
}

void
kith_practice_tell_change (KithPractice *self,
                           KithFile      file,
                           const char   *scope)
{
  g_signal_emit (self, signals[CHANGED], 0, kith_file_get_name (file), scope);
}

KithPractice *
kith_practice_new (void)
{
  return g_object_new (KITH_TYPE_PRACTICE, NULL);
}

gboolean
kith_practice_check_place (const char  *folder,
                           GError     **error)
{
  return kith_folder_check_new (folder, error);
}

DexFuture *
kith_practice_create (KithPractice          *self,
                      const KithNewPractice *wanted)
{
  return kith_store_create (self->store, wanted->folder, wanted->name, wanted->zone, wanted->owner,
                            wanted->passphrase, wanted->code, wanted->memory, wanted->cancellable);
}

DexFuture *
kith_practice_unlock (KithPractice         *self,
                      const char           *folder,
                      const char           *user,
                      const KithPassphrase *passphrase)
{
  self->settling = FALSE;
  return kith_store_open (self->store, folder, user, passphrase);
}

GStrv
kith_practice_dup_names (GPtrArray *users)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < users->len; i++)
    g_strv_builder_add (names, ((KithUser *) users->pdata[i])->name);
  return g_strv_builder_end (names);
}

DexFuture *
kith_practice_load_details (KithPractice *self)
{
  return kith_store_run (kith_practice_get_store (self), &details_job, NULL, NULL, NULL);
}

DexFuture *
kith_practice_load_remarks (KithPractice *self)
{
  return kith_store_run (self->store, &remarks_job, NULL, NULL, NULL);
}

static DexFuture *
edited_cb (DexFuture *edited,
           gpointer   data)
{
  kith_practice_tell_change (data, KITH_FILE_OFFICE, KITH_SCOPE_PRACTICE);
  return dex_ref (edited);
}

DexFuture *
kith_practice_edit (KithPractice *self,
                    const char   *name,
                    const char   *zone)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->name = g_strdup (name);
  wanted->zone = g_strdup (zone);
  return dex_future_then (kith_store_run (self->store, &edit_job, NULL, wanted, wanted_free), edited_cb, g_object_ref (self),
                          g_object_unref);
}

static DexFuture *
stopped_cb (DexFuture *stopped,
            gpointer   closed)
{
  return dex_ref (closed);
}

DexFuture *
kith_practice_lock (KithPractice *self)
{
  g_autoptr (GPtrArray) ends = g_ptr_array_new_with_free_func (dex_unref);
  DexFuture *closed;

  kith_errands_stop (self->errands, ends);
  closed = kith_store_close (self->store);
  if (ends->len == 0)
    return closed;
  return dex_future_finally (dex_future_allv ((DexFuture **) ends->pdata, ends->len), stopped_cb, closed, dex_unref);
}

void
kith_practice_begin_edit (KithPractice *self)
{
  self->n_edits++;
}

void
kith_practice_end_edit (KithPractice *self)
{
  g_return_if_fail (self->n_edits > 0);

  if (--self->n_edits > 0 || self->edited == NULL)
    return;
  dex_promise_resolve_boolean (self->edited, TRUE);
  dex_clear (&self->edited);
}

gboolean
kith_practice_has_edits (KithPractice *self)
{
  return self->n_edits > 0;
}

gboolean
kith_practice_is_settling (KithPractice *self)
{
  return self->settling;
}

static DexFuture *
wait_for_edits (KithPractice *self)
{
  if (self->edited == NULL)
    self->edited = dex_promise_new ();
  return dex_ref (DEX_FUTURE (self->edited));
}

DexFuture *
kith_practice_settle (KithPractice *self)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (dex_unref);

  self->settling = TRUE;
  self->held = held;
  g_signal_emit (self, signals[LOCKING], 0);
  self->held = NULL;
  if (self->n_edits > 0)
    g_ptr_array_add (held, wait_for_edits (self));
  return held->len > 0 ? dex_future_allv ((DexFuture **) held->pdata, held->len) : dex_future_new_true ();
}

void
kith_practice_hold (KithPractice *self,
                    DexFuture    *stored)
{
  g_return_if_fail (KITH_IS_PRACTICE (self) && self->held != NULL);

  g_ptr_array_add (self->held, stored);
}

DexFuture *
kith_practice_look (KithPractice *self)
{
  return kith_store_look (self->store);
}

KithDetails *
kith_details_copy (const KithDetails *self)
{
  KithDetails *copy = g_new0 (KithDetails, 1);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->zone = g_strdup (self->zone);
  copy->user = g_strdup (self->user);
  copy->role = self->role;
  copy->owner = self->owner;
  copy->demo = self->demo;
  copy->once = self->once;
  copy->recovery = self->recovery;
  return copy;
}

void
kith_details_free (KithDetails *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->zone);
  g_free (self->user);
  g_free (self);
}
