/* kith-access.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-access.h"

#include "kith-file.h"
#include "kith-idle.h"
#include "kith-members.h"
#include "kith-scope.h"
#include "kith-settings.h"

#define LOOK_SECONDS 5

struct _KithAccess
{
  GObject parent_instance;

  KithPractice *practice;
  char *folder;
  KithDetails *details;
  char *last_user;
  DexFuture *settled; /* (nullable): what was held when locking began */
  DexFuture *closing; /* (nullable): locking under way, or done */
  KithBackupKeeper *keeper; /* (nullable) */
  gint64 touched;
  guint clock;
  gboolean damaged;
};

/* Key: what is typed, on its way to the lock. */
typedef struct
{
  KithAccess *access;
  char *user;
  KithPassphrase *passphrase;
} Key;

enum
{
  PROP_DETAILS = 1,
  N_PROPS
};

enum
{
  LOCKING,
  FAILED,
  RENAMED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KithAccess, kith_access, G_TYPE_OBJECT)

/* By folder; an entry lives as long as the access. */
static GHashTable *
get_all (void)
{
  static GHashTable *all;

  if (g_once_init_enter_pointer (&all))
    g_once_init_leave_pointer (&all, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL));
  return all;
}

static Key *
key_new (KithAccess           *access,
         const char           *user,
         const KithPassphrase *passphrase)
{
  Key *self = g_new0 (Key, 1);

  self->access = g_object_ref (access);
  self->user = g_strdup (user);
  self->passphrase = kith_passphrase_copy (passphrase);
  return self;
}

static void
key_free (Key *self)
{
  g_object_unref (self->access);
  g_free (self->user);
  kith_passphrase_free (self->passphrase);
  g_free (self);
}

static gboolean
look_at_clock_cb (gpointer data)
{
  KithAccess *self = data;

  if (!kith_idle_is_over (self->touched, g_get_monotonic_time (), kith_settings_get_idle_minutes ()))
    return G_SOURCE_CONTINUE;
  self->clock = 0;
  kith_access_lock (self);
  return G_SOURCE_REMOVE;
}

/* A demo has nothing to lose, and without the clinical key none can be made. */
static void
keep_backups (KithAccess *self)
{
  if (self->keeper != NULL)
    kith_backup_keeper_stop (self->keeper);
  g_clear_object (&self->keeper);
  if (self->details != NULL && self->details->role == KITH_ROLE_FULL && !self->details->demo)
    self->keeper = kith_backup_keeper_new (self->practice);
}

static void
set_details (KithAccess  *self,
             KithDetails *details)
{
  g_clear_pointer (&self->details, kith_details_free);
  g_clear_handle_id (&self->clock, g_source_remove);
  self->details = details;
  if (details != NULL)
    {
      g_set_str (&self->last_user, details->user);
      kith_access_touch (self);
      self->clock = g_timeout_add_seconds (LOOK_SECONDS, look_at_clock_cb, self);
    }
  keep_backups (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DETAILS]);
}

/* In a fiber. */
static DexFuture *
load_details (KithAccess *self)
{
  GError *error = NULL;
  KithDetails *details = dex_await_boxed (kith_practice_load_details (self->practice), &error);

  if (details == NULL)
    return dex_future_new_for_error (error);
  set_details (self, details);
  return dex_future_new_true ();
}

static DexFuture *
rename_fiber (gpointer data)
{
  KithAccess *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithDetails) now = dex_await_boxed (kith_practice_load_details (self->practice), &error);
  gboolean renamed;

  /* Locked meanwhile, it is read when it is unlocked. */
  if (now == NULL || self->details == NULL)
    return dex_future_new_true ();
  renamed = g_set_str (&self->details->name, now->name);
  if (g_set_str (&self->details->zone, now->zone) || renamed)
    g_signal_emit (self, signals[RENAMED], 0);
  return dex_future_new_true ();
}

/* Of what another process does, only the file is known. */
static void
changed_cb (KithAccess *self,
            const char *file,
            const char *scope)
{
  if (self->details != NULL && g_str_equal (file, kith_file_get_name (KITH_FILE_OFFICE))
      && (scope == NULL || g_str_equal (scope, KITH_SCOPE_PRACTICE)))
    dex_future_disown (dex_scheduler_spawn (NULL, 0, rename_fiber, g_object_ref (self), g_object_unref));
}

static DexFuture *
unlock_fiber (gpointer data)
{
  Key *key = data;
  KithAccess *self = key->access;
  GError *error = NULL;

  if (self->closing != NULL)
    dex_await (dex_ref (self->closing), NULL);
  if (!dex_await (kith_practice_unlock (self->practice, self->folder, key->user, key->passphrase), &error))
    return dex_future_new_for_error (error);
  return load_details (self);
}

static DexFuture *
choose_fiber (gpointer data)
{
  Key *key = data;
  GError *error = NULL;

  if (!dex_await (kith_practice_change_passphrase (key->access->practice, NULL, key->passphrase, 0), &error))
    return dex_future_new_for_error (error);
  return load_details (key->access);
}

static void
tell_failure (KithAccess *self,
              GError     *error)
{
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* Edits that letting go of a field has begun are fibers that were spawned before this one, and come first. */
static DexFuture *
lock_fiber (gpointer data)
{
  KithAccess *self = data;
  g_autoptr (GError) unsettled = NULL;
  g_autoptr (GError) unlocked = NULL;

  dex_await (g_steal_pointer (&self->settled), &unsettled);
  tell_failure (self, unsettled);
  dex_await (kith_practice_lock (self->practice), &unlocked);
  tell_failure (self, unlocked);
  return dex_future_new_true ();
}

/* The program ends only when nothing is left to be stored. */
static DexFuture *
release_cb (DexFuture *locked,
            gpointer   application)
{
  g_application_release (application);
  return dex_ref (locked);
}

/* It is closed already: what is still being typed can't be stored any more. */
static void
lost_cb (KithAccess   *self,
         const GError *reason)
{
  if (self->details == NULL)
    return;
  g_signal_emit (self, signals[LOCKING], 0);
  set_details (self, NULL);
  g_signal_emit (self, signals[FAILED], 0, reason);
}

static void
kith_access_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DETAILS:
      g_value_set_boxed (value, KITH_ACCESS (object)->details);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_access_finalize (GObject *object)
{
  KithAccess *self = KITH_ACCESS (object);

  g_hash_table_remove (get_all (), self->folder);
  g_clear_handle_id (&self->clock, g_source_remove);
  if (self->keeper != NULL)
    kith_backup_keeper_stop (self->keeper);
  g_clear_object (&self->keeper);
  dex_clear (&self->settled);
  dex_clear (&self->closing);
  g_clear_pointer (&self->details, kith_details_free);
  g_object_unref (self->practice);
  g_free (self->folder);
  g_free (self->last_user);
  G_OBJECT_CLASS (kith_access_parent_class)->finalize (object);
}

static void
kith_access_class_init (KithAccessClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kith_access_get_property;
  object_class->finalize = kith_access_finalize;
  props[PROP_DETAILS] = g_param_spec_boxed ("details", NULL, NULL, KITH_TYPE_DETAILS,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[LOCKING] = g_signal_new ("locking", KITH_TYPE_ACCESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", KITH_TYPE_ACCESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[RENAMED] = g_signal_new ("renamed", KITH_TYPE_ACCESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_access_init (KithAccess *self)
{
  self->practice = kith_practice_new ();
  g_signal_connect_object (self->practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "lost", G_CALLBACK (lost_cb), self, G_CONNECT_SWAPPED);
}

KithAccess *
kith_access_get (const char *folder)
{
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  KithAccess *self = g_hash_table_lookup (get_all (), path);

  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (KITH_TYPE_ACCESS, NULL);
  self->folder = g_steal_pointer (&path);
  g_hash_table_insert (get_all (), g_strdup (self->folder), self);
  return self;
}

KithPractice *
kith_access_get_practice (KithAccess *self)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), NULL);

  return self->practice;
}

const char *
kith_access_get_folder (KithAccess *self)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), NULL);

  return self->folder;
}

const KithDetails *
kith_access_get_details (KithAccess *self)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), NULL);

  return self->details;
}

const char *
kith_access_get_last_user (KithAccess *self)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), NULL);

  return self->last_user;
}

KithBackupKeeper *
kith_access_get_keeper (KithAccess *self)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), NULL);

  return self->keeper;
}

DexFuture *
kith_access_unlock (KithAccess           *self,
                    const char           *user,
                    const KithPassphrase *passphrase)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), NULL);

  return dex_scheduler_spawn (NULL, 0, unlock_fiber, key_new (self, user, passphrase), (GDestroyNotify) key_free);
}

DexFuture *
kith_access_choose (KithAccess           *self,
                    const KithPassphrase *passphrase)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), NULL);

  return dex_scheduler_spawn (NULL, 0, choose_fiber, key_new (self, NULL, passphrase), (GDestroyNotify) key_free);
}

void
kith_access_lock (KithAccess *self)
{
  GApplication *application = g_application_get_default ();

  g_return_if_fail (KITH_IS_ACCESS (self));

  if (self->details == NULL)
    return;
  g_signal_emit (self, signals[LOCKING], 0);
  self->settled = kith_practice_settle (self->practice);
  g_application_hold (application);
  dex_clear (&self->closing);
  self->closing = dex_future_finally (dex_scheduler_spawn (NULL, 0, lock_fiber, g_object_ref (self), g_object_unref),
                                      release_cb, g_object_ref (application), g_object_unref);
  set_details (self, NULL);
}

DexFuture *
kith_access_lock_all (void)
{
  g_autoptr (GPtrArray) closing = g_ptr_array_new_with_free_func (dex_unref);
  GHashTableIter iter;
  gpointer access;

  g_hash_table_iter_init (&iter, get_all ());
  while (g_hash_table_iter_next (&iter, NULL, &access))
    {
      kith_access_lock (access);
      if (KITH_ACCESS (access)->closing != NULL)
        g_ptr_array_add (closing, dex_ref (KITH_ACCESS (access)->closing));
    }
  return closing->len > 0 ? dex_future_allv ((DexFuture **) closing->pdata, closing->len) : dex_future_new_true ();
}

void
kith_access_note_damage (KithAccess *self)
{
  self->damaged = TRUE;
}

gboolean
kith_access_is_damaged (KithAccess *self)
{
  return self->damaged;
}

void
kith_access_touch (KithAccess *self)
{
  self->touched = g_get_monotonic_time ();
}
