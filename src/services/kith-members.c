/* kith-members.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-members.h"

#include "kith-practice-private.h"
#include "kith-users.h"

/* Change: of whom, and to what. @present: (nullable) */
typedef struct
{
  char *name;
  KithRole role;
  gboolean owner;
  gboolean once;
  KithSecret *present;
  KithSecret *passphrase;
  guint64 memory;
} Change;

static Change *
change_new (const char       *name,
            gboolean          once,
            const KithSecret *passphrase,
            guint64           memory)
{
  Change *self = g_new0 (Change, 1);

  self->name = g_strdup (name);
  self->once = once;
  self->passphrase = kith_secret_copy (passphrase);
  self->memory = memory;
  return self;
}

static void
change_free (Change *self)
{
  g_free (self->name);
  g_clear_pointer (&self->present, kith_secret_free);
  g_clear_pointer (&self->passphrase, kith_secret_free);
  g_free (self);
}

static KithMember *
member_new (const KithUser *user)
{
  KithMember *self = g_new0 (KithMember, 1);

  self->id = g_strdup (user->id);
  self->name = g_strdup (user->name);
  self->role = user->role;
  self->owner = user->owner;
  self->once = user->once;
  self->created = user->created;
  return self;
}

static GPtrArray *
make_members (GPtrArray *users)
{
  GPtrArray *members = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_member_free);

  for (guint i = 0; i < users->len; i++)
    if (!((KithUser *) users->pdata[i])->recovery)
      g_ptr_array_add (members, member_new (users->pdata[i]));
  return members;
}

static gboolean
load (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  g_autoptr (GPtrArray) users = kith_database_list_users (database, error);

  if (users == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, make_members (users));
  return TRUE;
}

static gboolean
add (KithDatabase  *database,
     gpointer       data,
     GValue        *result,
     GError       **error)
{
  const Change *change = data;
  char *id = kith_database_add_user (database, change->name, change->role, change->owner, change->once, change->passphrase,
                                     change->memory, error);

  if (id == NULL)
    return FALSE;
  kith_practice_take_string (result, id);
  return TRUE;
}

static gboolean
remove_one (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  return kith_database_remove_user (database, data, error);
}

static gboolean
set_owner (KithDatabase  *database,
           gpointer       data,
           GValue        *result,
           GError       **error)
{
  const Change *change = data;

  return kith_database_set_owner (database, change->name, change->owner, error);
}

static gboolean
rekey (KithDatabase  *database,
       gpointer       data,
       GValue        *result,
       GError       **error)
{
  return kith_database_rekey (database, error);
}

static gboolean
change_own (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  const Change *change = data;

  return kith_database_change_passphrase (database, change->present, change->passphrase, change->memory, error);
}

static gboolean
reset (KithDatabase  *database,
       gpointer       data,
       GValue        *result,
       GError       **error)
{
  const Change *change = data;

  return kith_database_reset_user (database, change->name, change->once, change->passphrase, change->memory, error);
}

static gboolean
renew (KithDatabase  *database,
       gpointer       data,
       GValue        *result,
       GError       **error)
{
  const Change *change = data;

  return kith_database_renew_recovery (database, change->passphrase, change->memory, error);
}

static const KithJob load_job = { "users", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, load };
static const KithJob add_job = { "user-add", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, add };
static const KithJob remove_job = { "user-remove", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, remove_one };
static const KithJob add_owner_job = { "owner-add", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, set_owner };
static const KithJob remove_owner_job = { "owner-remove", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, set_owner };
static const KithJob rekey_job = { "rekey", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, rekey };
static const KithJob change_job = { "user-passphrase", KITH_FILE_OFFICE, KITH_JOB_ENTRY, KITH_ACTION_DO, change_own };
static const KithJob reset_job = { "user-reset", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, reset };
static const KithJob renew_job = { "recovery-renew", KITH_FILE_OFFICE, KITH_JOB_TASK, KITH_ACTION_DO, renew };

static DexFuture *
run (KithPractice  *self,
     const KithJob *job,
     Change        *change)
{
  return kith_store_run (kith_practice_get_store (self), job, NULL, change, (GDestroyNotify) change_free);
}

GPtrArray *
kith_practice_read_members (const char  *folder,
                            GError     **error)
{
  g_autoptr (GPtrArray) users = kith_users_read (folder, error);

  return users != NULL ? make_members (users) : NULL;
}

GStrv
kith_practice_list_names (const char  *folder,
                          GError     **error)
{
  g_autoptr (GPtrArray) users = kith_users_read (folder, error);

  return users != NULL ? kith_practice_dup_names (users) : NULL;
}

DexFuture *
kith_practice_load_members (KithPractice *self)
{
  return kith_store_run (kith_practice_get_store (self), &load_job, NULL, NULL, NULL);
}

DexFuture *
kith_practice_add_member (KithPractice        *self,
                          const KithNewMember *member)
{
  Change *change = change_new (member->name, member->once, member->passphrase, member->memory);

  change->role = member->role;
  change->owner = member->owner;
  return run (self, &add_job, change);
}

DexFuture *
kith_practice_remove_member (KithPractice *self,
                             const char   *name,
                             GCancellable *cancellable)
{
  return kith_store_run_stoppable (kith_practice_get_store (self), &remove_job, NULL, g_strdup (name), g_free, cancellable);
}

DexFuture *
kith_practice_set_owner (KithPractice *self,
                         const char   *name,
                         gboolean      owner)
{
  Change *change = g_new0 (Change, 1);

  change->name = g_strdup (name);
  change->owner = owner;
  return run (self, owner ? &add_owner_job : &remove_owner_job, change);
}

DexFuture *
kith_practice_rekey (KithPractice *self,
                     GCancellable *cancellable)
{
  return kith_store_run_stoppable (kith_practice_get_store (self), &rekey_job, NULL, NULL, NULL, cancellable);
}

DexFuture *
kith_practice_change_passphrase (KithPractice         *self,
                                 const KithPassphrase *present,
                                 const KithPassphrase *passphrase,
                                 guint64               memory)
{
  Change *change = change_new (NULL, FALSE, passphrase, memory);

  if (present != NULL)
    change->present = kith_secret_copy (present);
  return run (self, &change_job, change);
}

DexFuture *
kith_practice_reset_member (KithPractice         *self,
                            const char           *name,
                            gboolean              once,
                            const KithPassphrase *passphrase,
                            guint64               memory)
{
  return run (self, &reset_job, change_new (name, once, passphrase, memory));
}

DexFuture *
kith_practice_renew_recovery (KithPractice         *self,
                              const KithPassphrase *code,
                              guint64               memory)
{
  return run (self, &renew_job, change_new (NULL, FALSE, code, memory));
}

KithMember *
kith_member_copy (const KithMember *self)
{
  KithMember *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  return copy;
}

void
kith_member_free (KithMember *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}
