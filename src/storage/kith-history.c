/* kith-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-history.h"

#include "kith-engine.h"
#include "kith-history-engine.h"
#include "kith-storage-error.h"
#include "kith-users-private.h"

#include <glib/gi18n.h>

GPtrArray *
kith_database_find_actions (KithDatabase        *self,
                            const KithPastWish  *wish,
                            GError             **error)
{
  return self->engine->past->find_actions (self, wish, error);
}

GPtrArray *
kith_database_list_changes (KithDatabase      *self,
                            const KithAction  *action,
                            GError           **error)
{
  return self->engine->past->list_changes (self, action, error);
}

char *
kith_database_get_image (KithDatabase  *self,
                         KithFile       file,
                         const char    *table,
                         const char    *id,
                         GError       **error)
{
  return self->engine->past->get_image (self, file, table, id, error);
}

gboolean
kith_database_get_journal_end (KithDatabase  *self,
                               KithFile       file,
                               gint64        *end,
                               GError       **error)
{
  return self->engine->past->get_journal_end (self, file, end, error);
}

KithAction *
kith_database_load_action (KithDatabase  *self,
                           const char    *id,
                           GError       **error)
{
  return self->engine->past->load_action (self, id, error);
}

/* Who has never unlocked the practice is known to its key file alone. */
static char *
find_in_keys (KithDatabase  *self,
              const char    *user,
              GError       **error)
{
  g_autoptr (KithKeyFile) file = kith_users_load_keys (self, error);
  g_autoptr (KithKeySlot) slot = file != NULL ? kith_users_find (file, user) : NULL;

  if (slot != NULL)
    return g_strdup (slot->id);
  if (file != NULL)
    g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NOT_FOUND,
                         _("This practice has no user of this name. Nothing was changed. Check the name."));
  return NULL;
}

char *
kith_database_find_user (KithDatabase  *self,
                         const char    *user,
                         GError       **error)
{
  g_autoptr (GError) local = NULL;
  char *known = self->engine->past->find_known_user (self, user, &local);

  if (known != NULL)
    return known;
  if (local == NULL)
    return find_in_keys (self, user, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

char *
kith_database_find_undone_client (KithDatabase  *self,
                                  const char    *name,
                                  GError       **error)
{
  return self->engine->past->find_undone_client (self, name, error);
}

gboolean
kith_database_restore (KithDatabase      *self,
                       const KithAction  *action,
                       const char        *row,
                       gint64             seen,
                       GError           **error)
{
  return self->engine->past->restore (self, action, row, seen, error);
}

GPtrArray *
kith_database_list_log (KithDatabase       *self,
                        const KithLogWish  *wish,
                        GError            **error)
{
  if (self->keys->owner)
    return self->engine->past->list_log (self, wish, error);
  g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_FORBIDDEN,
                       _("Only an owner of the practice can look at who opened what. Nothing was changed. Ask an owner."));
  return NULL;
}

gboolean
kith_database_note_tries (KithDatabase  *self,
                          GPtrArray     *tries,
                          GError       **error)
{
  return self->engine->past->note_tries (self, tries, error);
}

void
kith_row_change_free (KithRowChange *self)
{
  g_free (self->table);
  g_free (self->row);
  g_free (self->before);
  g_free (self->after);
  g_free (self->model);
  g_free (self);
}

void
kith_log_entry_free (KithLogEntry *self)
{
  g_free (self->user);
  g_free (self->user_name);
  g_free (self->verb);
  g_free (self->object);
  g_free (self->detail);
  g_free (self);
}

void
kith_try_free (KithTry *self)
{
  g_free (self->user);
  g_free (self);
}
