/* kith-history.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"

G_BEGIN_DECLS

/** KithPastWish: which actions are asked for; borrowed. @scope: (nullable): of whose; that of a client also has what was done
 * in the schedule to their appointments; @row: (nullable): those that touched the row of this id, or one that belongs to it;
 * @user: (nullable): of whom, by id; @since, @until: ms since 1970, UTC, the end not among them; 0 for open; @limit: 0 for
 * all. */
typedef struct
{
  const char *scope;
  const char *row;
  const char *user;
  gint64 since;
  gint64 until;
  guint limit;
} KithPastWish;

/** KithRowChange: what an action did to one row. @before, @after: (nullable): its content as JSON, without bookkeeping; NULL
 * where there was, or is then, no such row. @model: (nullable): of a new state of a person the one before it, which it repeats
 * where nothing changed. */
typedef struct
{
  char *table;
  char *row;
  char *before;
  char *after;
  char *model;
} KithRowChange;

/** KithLogWish: which entries of the audit are asked for; as KithPastWish, @object being whose. */
typedef struct
{
  const char *object;
  const char *user;
  gint64 since;
  gint64 until;
  guint limit;
} KithLogWish;

/** KithLogEntry: who did what to what, without content. @user_name: (nullable): as last known; @object: an id or a scope;
 * @detail: (nullable): a digest, or when it was tried. */
typedef struct
{
  KithFile file;
  gint64 seq;
  gint64 at;
  char *user;
  char *user_name;
  char *verb;
  char *object;
  char *detail;
} KithLogEntry;

/** KithTry: a passphrase that did not fit: when (ms since 1970, UTC), and for whom (an id, or "" where no user was meant). */
typedef struct
{
  gint64 at;
  char *user;
} KithTry;

/** kith_database_find_actions: newest first, of the files that this user can read. Returns: (transfer full) (element-type
 * KithAction) */
GPtrArray  *kith_database_find_actions  (KithDatabase        *self,
                                         const KithPastWish  *wish,
                                         GError             **error);

/** kith_database_list_changes: Returns: (transfer full) (element-type KithRowChange): in the order in which @action made them */
GPtrArray  *kith_database_list_changes  (KithDatabase        *self,
                                         const KithAction    *action,
                                         GError             **error);

/** kith_database_get_image: the content of a row as JSON, or what it last was when it is gone. Returns: (transfer full)
 * (nullable): NULL without @error where it is not known */
char       *kith_database_get_image     (KithDatabase        *self,
                                         KithFile             file,
                                         const char          *table,
                                         const char          *id,
                                         GError             **error);

/** kith_database_get_journal_end: how far the history of @file has come, for kith_database_restore(). */
gboolean    kith_database_get_journal_end (KithDatabase      *self,
                                           KithFile           file,
                                           gint64            *end,
                                           GError           **error);

/** kith_database_load_action: of whichever user. Errors: NOT_FOUND. Returns: (transfer full) */
KithAction *kith_database_load_action   (KithDatabase        *self,
                                         const char          *id,
                                         GError             **error);

/** kith_database_find_user: whom a person means by @user, an id or a name whatever its case and marks: someone who has access,
 * or has had it. Errors: NOT_FOUND. Returns: (transfer full): an id, or the name as it is known */
char       *kith_database_find_user     (KithDatabase        *self,
                                         const char          *user,
                                         GError             **error);

/** kith_database_find_undone_client: the id of the client of this name, whatever its case and marks, whose creation this user
 * has undone last. Errors: NOTHING_LEFT. Returns: (transfer full) */
char       *kith_database_find_undone_client (KithDatabase   *self,
                                              const char     *name,
                                              GError        **error);

/** kith_database_restore: puts what @action changed, or of it @row (nullable) and what belongs to that alone, back to what it
 * was before it, in the open transaction on its file. @seen: what kith_database_get_journal_end() said when the person looked. Errors: CONFLICT when one
 * of the rows has changed since, is signed, or something belongs to it by now; NOTHING_LEFT when all is so already */
gboolean    kith_database_restore       (KithDatabase        *self,
                                         const KithAction    *action,
                                         const char          *row,
                                         gint64               seen,
                                         GError             **error);

/** kith_database_list_log: newest first, of the files that this user can read. Errors: FORBIDDEN for who is no owner.
 * Returns: (transfer full) (element-type KithLogEntry) */
GPtrArray  *kith_database_list_log      (KithDatabase        *self,
                                         const KithLogWish   *wish,
                                         GError             **error);

/** kith_database_note_tries: takes @tries (element-type KithTry) into the audit of the office, those that are in it already
 * left out, in a transaction of its own. */
gboolean    kith_database_note_tries    (KithDatabase        *self,
                                         GPtrArray           *tries,
                                         GError             **error);

void        kith_row_change_free        (KithRowChange       *self);
void        kith_log_entry_free         (KithLogEntry        *self);
void        kith_try_free               (KithTry             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRowChange, kith_row_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLogEntry, kith_log_entry_free)

G_END_DECLS
