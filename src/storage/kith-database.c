/* kith-database.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-engine.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (KithAction, kith_action, kith_action_copy, kith_action_free)

KithRole
kith_database_get_role (KithDatabase *self)
{
  return self->keys->role;
}

const char *
kith_database_get_user_id (KithDatabase *self)
{
  return self->keys->user_id;
}

const char *
kith_database_get_user_name (KithDatabase *self)
{
  return self->keys->user_name;
}

const char *
kith_database_get_folder (KithDatabase *self)
{
  return self->folder;
}

gboolean
kith_database_save_contact (KithDatabase       *self,
                            const KithContact  *contact,
                            GError            **error)
{
  return self->engine->save_contact (self, contact, error);
}

KithContact *
kith_database_load_contact (KithDatabase  *self,
                            const char    *id,
                            GError       **error)
{
  return self->engine->load_contact (self, id, error);
}

GPtrArray *
kith_database_page_contacts (KithDatabase       *self,
                             const KithContact  *after,
                             guint               limit,
                             GError            **error)
{
  return self->engine->page_contacts (self, after, limit, error);
}

GPtrArray *
kith_database_find_contacts (KithDatabase  *self,
                             const char    *name,
                             GError       **error)
{
  return self->engine->find_contacts (self, name, error);
}

GPtrArray *
kith_database_match_contacts (KithDatabase  *self,
                              const char    *words,
                              guint          limit,
                              GError       **error)
{
  return self->engine->match_contacts (self, words, limit, error);
}

GPtrArray *
kith_database_search (KithDatabase  *self,
                      const char    *words,
                      guint          limit,
                      GError       **error)
{
  return self->engine->search (self, words, limit, error);
}

GPtrArray *
kith_database_search_appointments (KithDatabase  *self,
                                   const char    *words,
                                   gint64         since,
                                   guint          limit,
                                   GError       **error)
{
  return self->engine->search_appointments (self, words, since, limit, error);
}

GPtrArray *
kith_database_search_notes (KithDatabase          *self,
                            const KithNoteSearch  *wanted,
                            GError               **error)
{
  return self->engine->search_notes (self, wanted, error);
}

char *
kith_database_save_note (KithDatabase  *self,
                         const char    *client_id,
                         const char    *note_id,
                         const char    *body,
                         gint64         version,
                         GError       **error)
{
  return self->engine->save_note (self, client_id, note_id, body, version, error);
}

gboolean
kith_database_sign_note (KithDatabase  *self,
                         const char    *note_id,
                         GError       **error)
{
  return self->engine->sign_note (self, note_id, error);
}

KithAction *
kith_database_find_step (KithDatabase    *self,
                         const char      *scope,
                         KithActionKind   kind,
                         GError         **error)
{
  return self->engine->find_step (self, scope, kind, error);
}

KithAction *
kith_database_find_action (KithDatabase    *self,
                           const char      *id,
                           KithActionKind   kind,
                           GError         **error)
{
  return self->engine->find_action (self, id, kind, error);
}

KithDeed *
kith_database_tell_deed (KithDatabase  *self,
                         const char    *id,
                         GError       **error)
{
  return self->engine->tell_deed (self, id, error);
}

gboolean
kith_database_reverse (KithDatabase      *self,
                       const KithAction  *target,
                       GError           **error)
{
  return self->engine->reverse (self, target, error);
}

gboolean
kith_database_save_draft (KithDatabase  *self,
                          KithFile       file,
                          const char    *object,
                          const char    *field,
                          const char    *body,
                          gint64         base,
                          GError       **error)
{
  return self->engine->save_draft (self, file, object, field, body, base, error);
}

char *
kith_database_load_draft (KithDatabase  *self,
                          KithFile       file,
                          const char    *object,
                          const char    *field,
                          gint64        *base,
                          GError       **error)
{
  return self->engine->load_draft (self, file, object, field, base, error);
}

gboolean
kith_database_discard_draft (KithDatabase  *self,
                             KithFile       file,
                             const char    *object,
                             const char    *field,
                             GError       **error)
{
  return self->engine->discard_draft (self, file, object, field, error);
}

gboolean
kith_database_audit (KithDatabase  *self,
                     KithFile       file,
                     const char    *verb,
                     const char    *object,
                     GError       **error)
{
  return self->engine->audit (self, file, verb, object, error);
}

gboolean
kith_database_check_records (KithDatabase  *self,
                             GError       **error)
{
  if (self->keys->clinical == NULL)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                         _("This needs a user who may see the records. Nothing was changed. Unlock as one of them."));
  return self->keys->clinical != NULL;
}

gboolean
kith_database_check_stopped (KithDatabase  *self,
                             GError       **error)
{
  return kith_storage_error_check_stopped (self->cancellable, error);
}

KithCounts *
kith_database_count (KithDatabase  *self,
                     GError       **error)
{
  return self->engine->count (self, error);
}

char *
kith_database_dump (KithDatabase  *self,
                    KithFile       file,
                    GError       **error)
{
  return self->engine->dump (self, file, error);
}

gboolean
kith_database_backup (KithDatabase  *self,
                      const char    *path,
                      GError       **error)
{
  return self->engine->backup (self, path, error);
}

gboolean
kith_database_find_backup (KithDatabase     *self,
                           KithBackupTimes  *times,
                           GError          **error)
{
  return self->engine->find_backup (self, times, error);
}

static gboolean
check_client (KithDatabase  *self,
              const char    *client,
              GError       **error)
{
  g_autoptr (KithContact) contact = kith_database_load_contact (self, client, error);

  return contact != NULL;
}

KithErasure *
kith_database_plan_erasure (KithDatabase  *self,
                            const char    *client,
                            GError       **error)
{
  if (!kith_database_check_records (self, error) || !check_client (self, client, error))
    return NULL;
  return self->engine->plan_erasure (self, client, error);
}

gboolean
kith_database_erase (KithDatabase       *self,
                     const char         *client,
                     KithErasureReason   reason,
                     GError            **error)
{
  return kith_database_check_records (self, error) && check_client (self, client, error)
         && self->engine->erase (self, client, reason, error);
}

KithAction *
kith_action_copy (const KithAction *self)
{
  KithAction *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->user = g_strdup (self->user);
  copy->user_name = g_strdup (self->user_name);
  copy->scope = g_strdup (self->scope);
  copy->verb = g_strdup (self->verb);
  copy->reverses = g_strdup (self->reverses);
  return copy;
}

void
kith_action_free (KithAction *self)
{
  g_free (self->id);
  g_free (self->user);
  g_free (self->user_name);
  g_free (self->scope);
  g_free (self->verb);
  g_free (self->reverses);
  g_free (self);
}

void
kith_hit_free (KithHit *self)
{
  g_free (self->id);
  g_free (self->client);
  g_free (self->text);
  g_free (self->detail);
  g_free (self->date);
  g_free (self->session);
  g_free (self->client_name);
  g_free (self);
}

void
kith_counts_free (KithCounts *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->zone);
  g_free (self);
}
