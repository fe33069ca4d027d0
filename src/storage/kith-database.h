/* kith-database.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-contact.h"
#include "kith-deed.h"
#include "kith-erasure.h"
#include "kith-file.h"
#include "kith-role.h"

#include <gio/gio.h>
#include <glib-object.h>

G_BEGIN_DECLS

/** KithDatabase: an unlocked practice, on the thread that owns it. Everything here blocks; services call it inside a job
 * of the store, which has opened the one transaction of the job. Errors: KITH_STORAGE_ERROR, unless said otherwise. */
typedef struct _KithDatabase KithDatabase;

/** KithActionKind: an edit, the taking back of one, or the doing again. */
typedef enum
{
  KITH_ACTION_DO,
  KITH_ACTION_UNDO,
  KITH_ACTION_REDO,
} KithActionKind;

/** KithAction: one whole edit as history shows it. @live, @undone: whether it can be undone, or done again. @at: milliseconds
 * since 1970, UTC. @rows: how many rows it touched. @user_name: (nullable): as the user was last known. */
typedef struct
{
  KithFile file;
  gint64 seq;
  char *id;
  gint64 at;
  char *user;
  char *user_name;
  char *scope;
  char *verb;
  char *reverses;
  KithActionKind kind;
  gboolean live;
  gboolean undone;
  int rows;
} KithAction;

/** KithHit: what a search found. @kind: "client", "note", "person", "event" or "appointment"; @client: whose record it is
 * in; @client_name: (nullable); @text: a name, the kind of an event, or what stands around the words in a note; @detail: (nullable):
 * more of it; @date: of the session, the event or the appointment, of a client the birthday; @session: (nullable): of a note. */
typedef struct
{
  const char *kind;
  char *id;
  char *client;
  char *text;
  char *detail;
  char *date;
  char *session;
  char *client_name;
} KithHit;

/** KithNoteSearch: @words: as of kith_database_search(); @client: (nullable): in whose record alone; @best: those that speak
 * most of the words first, among the newest two thousand that have them, or else the newest first. All borrowed. */
typedef struct
{
  const char *words;
  const char *client;
  gboolean best;
  guint limit;
} KithNoteSearch;

/** KithCounts: what a practice holds; the clinical figures are -1 for a user without the clinical key. @demo: whether it
 * was made to try things in. */
typedef struct
{
  char *id;
  char *name;
  char *zone;
  gboolean demo;
  gint64 clients;
  gint64 people;
  gint64 ties;
  gint64 sessions;
  gint64 appointments;
  gint64 office_schema;
  gint64 clinical_schema;
} KithCounts;

/** KithFault: something `check` found. @what: a translated sentence. @note: worth knowing, and no damage. @mendable: nothing is lost
 * of it, and @what says how it is put right. */
typedef struct
{
  char *where;
  char *what;
  gboolean note;
  gboolean mendable;
} KithFault;

KithRole     kith_database_get_role       (KithDatabase       *self);
const char  *kith_database_get_user_id    (KithDatabase       *self);
const char  *kith_database_get_user_name  (KithDatabase       *self);
const char  *kith_database_get_folder     (KithDatabase       *self);

/** kith_database_save_contact: stores a new contact (version 0) or an edit of the version given, journaled.
 * Errors: CONFLICT when the row is of another version by now, NOT_FOUND, EXISTS; KITH_DOMAIN_ERROR from its validation */
gboolean     kith_database_save_contact   (KithDatabase       *self,
                                           const KithContact  *contact,
                                           GError            **error);

/** kith_database_load_contact: Errors: NOT_FOUND. Returns: (transfer full) */
KithContact *kith_database_load_contact   (KithDatabase       *self,
                                           const char         *id,
                                           GError            **error);

/** kith_database_page_contacts: up to @limit contacts in order of folded name and id, after @after (nullable: from the
 * first). Returns: (transfer full) (element-type KithContact) */
GPtrArray   *kith_database_page_contacts  (KithDatabase       *self,
                                           const KithContact  *after,
                                           guint               limit,
                                           GError            **error);

/** kith_database_find_contacts: those whose folded name is that of @name. Returns: (transfer full) (element-type KithContact) */
GPtrArray   *kith_database_find_contacts  (KithDatabase       *self,
                                           const char         *name,
                                           GError            **error);

/** kith_database_match_contacts: up to @limit whom all of @words fit: beginnings of the words of a name whatever case and
 * marks, of a birthday as year-month-day, or some digits of the phone; by folded name.
 * Returns: (transfer full) (element-type KithContact) */
GPtrArray   *kith_database_match_contacts (KithDatabase       *self,
                                           const char         *words,
                                           guint               limit,
                                           GError            **error);

/** kith_database_search: whole words and beginnings of words, letters without case and marks; clients by name, digits of
 * the phone and birthday; with the clinical key also notes, people and events. At most @limit of each kind.
 * Newest first, clients by name. Returns: (transfer full) (element-type KithHit) */
GPtrArray   *kith_database_search         (KithDatabase       *self,
                                           const char         *words,
                                           guint               limit,
                                           GError            **error);

/** kith_database_search_appointments: the next @limit that are planned at @since (seconds since 1970) or later, of clients
 * whom @words fit as in kith_database_search(), the soonest first. Returns: (transfer full) (element-type KithHit) */
GPtrArray   *kith_database_search_appointments (KithDatabase  *self,
                                                const char    *words,
                                                gint64         since,
                                                guint          limit,
                                                GError       **error);

/** kith_database_search_notes: with the clinical key alone. Errors: FORBIDDEN. Returns: (transfer full) (element-type KithHit) */
GPtrArray   *kith_database_search_notes   (KithDatabase         *self,
                                           const KithNoteSearch *wanted,
                                           GError              **error);

/** kith_database_save_note: a note's text in the clinical file; @note_id: (nullable): NULL makes one. The subject is made
 * with its first row. @version: 0 for a new note. Errors: CONFLICT (also when signed), NOT_FOUND (the client). Returns: (transfer full): the id */
char        *kith_database_save_note      (KithDatabase       *self,
                                           const char         *client_id,
                                           const char         *note_id,
                                           const char         *body,
                                           gint64              version,
                                           GError            **error);

/** kith_database_sign_note: closes a note for ever; its digest goes into the audit. Not undoable. Errors: NOT_FOUND, FORBIDDEN */
gboolean     kith_database_sign_note      (KithDatabase       *self,
                                           const char         *note_id,
                                           GError            **error);

/** kith_database_find_step: which action of this user the next undo or redo (@kind) would reverse, in @scope or, when
 * NULL, in any. Errors: NOTHING_LEFT. Returns: (transfer full) */
KithAction  *kith_database_find_step      (KithDatabase       *self,
                                           const char         *scope,
                                           KithActionKind      kind,
                                           GError            **error);

/** kith_database_find_action: the action @id of this user, if an undo or redo (@kind) can reverse it still. Errors: NOTHING_LEFT.
 * Returns: (transfer full) */
KithAction  *kith_database_find_action    (KithDatabase       *self,
                                           const char         *id,
                                           KithActionKind      kind,
                                           GError            **error);

/** kith_database_tell_deed: what the action @id did, where it is an undo or redo what its first action did. Errors: NOT_FOUND.
 * Returns: (transfer full) */
KithDeed    *kith_database_tell_deed      (KithDatabase       *self,
                                           const char         *id,
                                           GError            **error);

/** kith_database_reverse: takes @target back, or does it again, as an action of its own in the open transaction, which
 * must have been begun with the kind and on the file of @target. Errors: CONFLICT when a row has changed since */
gboolean     kith_database_reverse        (KithDatabase       *self,
                                           const KithAction   *target,
                                           GError            **error);

/** kith_database_save_draft: overwrites what is being typed. @object: id of the row; @base: its version when typing began. */
gboolean     kith_database_save_draft     (KithDatabase       *self,
                                           KithFile            file,
                                           const char         *object,
                                           const char         *field,
                                           const char         *body,
                                           gint64              base,
                                           GError            **error);

/** kith_database_load_draft: this user's. @base: (out) (nullable). Returns: (transfer full) (nullable): NULL without @error when there is none */
char        *kith_database_load_draft     (KithDatabase       *self,
                                           KithFile            file,
                                           const char         *object,
                                           const char         *field,
                                           gint64             *base,
                                           GError            **error);
gboolean     kith_database_discard_draft  (KithDatabase       *self,
                                           KithFile            file,
                                           const char         *object,
                                           const char         *field,
                                           GError            **error);

/** kith_database_audit: notes that this user did @verb with @object (an id or a scope), without content, in the open
 * transaction. */
gboolean     kith_database_audit          (KithDatabase       *self,
                                           KithFile            file,
                                           const char         *verb,
                                           const char         *object,
                                           GError            **error);

/** kith_database_check_stopped: whether the job under way is still wanted; to be asked between the rows of a long one. Errors:
 * G_IO_ERROR_CANCELLED */
gboolean     kith_database_check_stopped  (KithDatabase       *self,
                                           GError            **error);

/** kith_database_count: Returns: (transfer full) */
KithCounts  *kith_database_count          (KithDatabase       *self,
                                           GError            **error);

/** kith_database_dump: the content of every table of @file as lines of JSON in the order of table and id, without
 * versions, times and users: equal content, equal text. Returns: (transfer full) */
char        *kith_database_dump           (KithDatabase       *self,
                                           KithFile            file,
                                           GError            **error);

/** kith_database_check: integrity, authentication of every page, foreign keys, schema, audit chain and head, signed
 * digests, orphans, key file. Returns: (transfer full) (element-type KithFault): nothing but notes when all is well; NULL on failure */
GPtrArray   *kith_database_check          (KithDatabase       *self,
                                           GError            **error);

/** kith_database_list_notes: what was put right or passed over when it was opened. Returns: (transfer full) (element-type KithFault) */
GPtrArray   *kith_database_list_notes     (KithDatabase       *self);

/** kith_database_backup: one file with both databases, the key file and their digests, replaced atomically; each copy is
 * checked first. Errors: FORBIDDEN without the clinical key, DISK_FULL, READ_ONLY, G_IO_ERROR_CANCELLED */
gboolean     kith_database_backup         (KithDatabase       *self,
                                           const char         *path,
                                           GError            **error);

/** KithBackupTimes: when the last whole backup was done and when one was last tried, as the audit of the office has it, 0 for
 * never, and when the practice was @made; ms since 1970, UTC. */
typedef struct
{
  gint64 last;
  gint64 tried;
  gint64 made;
} KithBackupTimes;

gboolean     kith_database_find_backup    (KithDatabase       *self,
                                           KithBackupTimes    *times,
                                           GError            **error);

/** kith_database_plan_erasure: what would go with @client. Errors: FORBIDDEN, NOT_FOUND. Returns: (transfer full) */
KithErasure *kith_database_plan_erasure   (KithDatabase       *self,
                                           const char         *client,
                                           GError            **error);

/** kith_database_erase: takes @client out of both files, with the history of it: the audit keeps the id. It can't be undone. Cut
 * short, the rest is done at the next unlock. Call it in a TASK. Errors: FORBIDDEN, NOT_FOUND */
gboolean     kith_database_erase          (KithDatabase       *self,
                                           const char         *client,
                                           KithErasureReason   reason,
                                           GError            **error);

#define KITH_TYPE_ACTION (kith_action_get_type ())
GType        kith_action_get_type         (void);
KithAction  *kith_action_copy             (const KithAction   *self);
void         kith_action_free             (KithAction         *self);
void         kith_hit_free                (KithHit            *self);
void         kith_counts_free             (KithCounts         *self);
void         kith_fault_free              (KithFault          *self);

/** kith_faults_find_first: the first of @faults that is no note. Returns: (transfer none) (nullable) */
const KithFault *kith_faults_find_first   (GPtrArray          *faults);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithAction, kith_action_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithHit, kith_hit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCounts, kith_counts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithFault, kith_fault_free)

G_END_DECLS
