/* kith-practice.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-contact.h"
#include "kith-deed.h"
#include "kith-file.h"
#include "kith-passphrase.h"
#include "kith-receipt.h"
#include "kith-role.h"

#include <libdex.h>

G_BEGIN_DECLS

#define KITH_TYPE_PRACTICE (kith_practice_get_type ())
G_DECLARE_FINAL_TYPE (KithPractice, kith_practice, KITH, PRACTICE, GObject)

/** KithPractice: a practice that is open or locked, and the verbs on it. Every verb answers with a future on the main
 * context: await it in a fiber or chain it. Signal "changed" (file name, scope: both nullable strings): after each commit,
 * also one of another process, of which only the file is known. Signal "locking": it is about to be locked; whoever holds
 * something that is not stored yet stores it now and calls kith_practice_hold(). Signal "lost" (GError): it is locked already,
 * because another process has taken this user's access away, or changed the keys so that they have to unlock again. */

/** KithDetails: what the window says of an open practice and of who opened it. @owner: whether they may change who else can, and
 * see who opened what; @once: whether they came with a one-time code, and have to choose a passphrase before anything else;
 * @demo: whether it was made to try things in;
 * @recovery: whether it was opened with the recovery code. */
typedef struct
{
  char *id;
  char *name;
  char *zone;
  char *user;
  KithRole role;
  gboolean owner;
  gboolean once;
  gboolean demo;
  gboolean recovery;
} KithDetails;

/** KithNewPractice: what a new practice needs. @code: the recovery code, shown already. @memory: of Argon2id in bytes,
 * 64 MiB to 4 GiB; 0 is 256 MiB. @cancellable: (nullable). All borrowed for the call. */
typedef struct
{
  const char *folder;
  const char *name;
  const char *zone;
  const char *owner;
  const KithPassphrase *passphrase;
  const KithPassphrase *code;
  guint64 memory;
  GCancellable *cancellable;
} KithNewPractice;

/** kith_practice_new: locked, of no folder yet. Returns: (transfer full) */
KithPractice *kith_practice_new            (void);

/** kith_practice_check_place: whether a new practice can be made at @folder, before anyone is asked for a passphrase. */
gboolean      kith_practice_check_place    (const char            *folder,
                                            GError               **error);

/** kith_practice_list_zones: time zones that this system knows, by name, that of the computer among them.
 * Returns: (transfer full) */
GStrv         kith_practice_list_zones     (void);

/** kith_practice_dup_local_zone: of the computer, "UTC" where it does not say. Returns: (transfer full) */
char         *kith_practice_dup_local_zone (void);

/** KITH_PRACTICE_RECOVERY: whom the recovery code opens a practice as. */
#define KITH_PRACTICE_RECOVERY "recovery"

/** kith_practice_create: makes the folder, complete or absent, and leaves it locked. Resolves to TRUE. */
DexFuture    *kith_practice_create         (KithPractice          *self,
                                            const KithNewPractice *wanted);

/** kith_practice_unlock: @user: (nullable) where there is one. Resolves to TRUE. */
DexFuture    *kith_practice_unlock         (KithPractice          *self,
                                            const char            *folder,
                                            const char            *user,
                                            const KithPassphrase  *passphrase);

/** kith_practice_load_details: Resolves to a KithDetails as a pointer (KITH_TYPE_DETAILS). */
DexFuture    *kith_practice_load_details   (KithPractice          *self);

/** kith_practice_load_remarks: what was put right or passed over when it was unlocked. Resolves to a GStrv (boxed): translated
 * sentences */
DexFuture    *kith_practice_load_remarks   (KithPractice          *self);

/** kith_practice_edit: calls the practice @name and puts it into the time zone @zone (each nullable: as it is). New appointments are
 * in that zone, those that are booked keep theirs. It is noted and no action: what was before is brought back by the same verb.
 * "changed" has the scope KITH_SCOPE_PRACTICE. Resolves to TRUE. Errors: for who is no owner; USAGE */
DexFuture    *kith_practice_edit           (KithPractice          *self,
                                            const char            *name,
                                            const char            *zone);

/** kith_practice_lock: after what is under way: keys wiped, files closed. Resolves to TRUE. Errors: a file that was replaced
 * meanwhile; it is locked all the same */
DexFuture    *kith_practice_lock           (KithPractice          *self);

/** kith_practice_settle: to be called before locking: emits "locking" and resolves to TRUE when all that was held is stored.
 * Errors: what could not be */
DexFuture    *kith_practice_settle         (KithPractice          *self);

/** kith_practice_hold: within "locking": @stored (transfer full) is waited for. */
void          kith_practice_hold           (KithPractice          *self,
                                            DexFuture             *stored);

/** kith_practice_begin_edit, kith_practice_end_edit: in pairs, around an edit that may have to be asked about before it is
 * stored: settling waits for it. kith_practice_has_edits: whether there are any, which what is loaded may not know yet;
 * kith_practice_is_settling: whether locking has begun, so that nobody can be asked any more. */
void          kith_practice_begin_edit     (KithPractice          *self);
void          kith_practice_end_edit       (KithPractice          *self);
gboolean      kith_practice_has_edits      (KithPractice          *self);
gboolean      kith_practice_is_settling    (KithPractice          *self);

/** kith_practice_tell_change: emits "changed" for what no row tells, or for whoever shows what is not stored. @scope:
 * (nullable) */
void          kith_practice_tell_change    (KithPractice          *self,
                                            KithFile               file,
                                            const char            *scope);

/** kith_practice_look: asks for commits of other processes now; "changed" follows. Resolves to TRUE. */
DexFuture    *kith_practice_look           (KithPractice          *self);

/** kith_practice_add_client: Resolves to the id (string). */
DexFuture    *kith_practice_add_client     (KithPractice          *self,
                                            const KithContact     *client);

/** kith_practice_edit_client: stores @client over the version it was loaded with. Resolves to the id (string). */
DexFuture    *kith_practice_edit_client    (KithPractice          *self,
                                            const KithContact     *client);

/** kith_practice_archive_client: out of the list, not out of the practice. Resolves to the id (string). */
DexFuture    *kith_practice_archive_client (KithPractice          *self,
                                            const char            *id);

/** kith_practice_load_client: Resolves to a KithContact as a pointer (KITH_TYPE_CONTACT_BOXED). */
DexFuture    *kith_practice_load_client    (KithPractice          *self,
                                            const char            *id);

/** kith_practice_page_clients: up to @limit after @after (nullable), by name. Resolves to a GPtrArray (boxed) of KithContact. */
DexFuture    *kith_practice_page_clients   (KithPractice          *self,
                                            const KithContact     *after,
                                            guint                  limit);

/** kith_practice_match_clients: up to @limit whom all of @words fit (see kith_database_match_contacts()), by name.
 * Resolves to a GPtrArray (boxed) of KithContact. */
DexFuture    *kith_practice_match_clients  (KithPractice          *self,
                                            const char            *words,
                                            guint                  limit);

/** kith_practice_resolve_client: @text is an id, or a name whatever its case and marks. Resolves to the id (string).
 * Errors: KITH_PROBLEM_AMBIGUOUS */
DexFuture    *kith_practice_resolve_client (KithPractice          *self,
                                            const char            *text);

/** kith_practice_find_undone_client: whom redo would bring back by this name, whatever its case and marks. Resolves to the id
 * (string). Errors: KITH_PROBLEM_NOTHING_LEFT */
DexFuture    *kith_practice_find_undone_client (KithPractice      *self,
                                                const char        *name);

/** kith_practice_undo: takes back this user's last edit in @scope (nullable: in any). Resolves to the id of the action
 * taken back (string). kith_practice_redo() likewise. */
DexFuture    *kith_practice_undo           (KithPractice          *self,
                                            const char            *scope);
DexFuture    *kith_practice_redo           (KithPractice          *self,
                                            const char            *scope);

/** kith_practice_undo_action: takes back the action @id of this user, if nothing has changed since what it changed. Resolves to
 * @id (string). Errors: KITH_PROBLEM_CONFLICT, KITH_PROBLEM_NOTHING_LEFT. kith_practice_redo_action() likewise. */
DexFuture    *kith_practice_undo_action    (KithPractice          *self,
                                            const char            *id);
DexFuture    *kith_practice_redo_action    (KithPractice          *self,
                                            const char            *id);

/** kith_practice_dup_receipt: of the verb that was called last, to be asked for before anything is awaited: once the verb has
 * resolved it tells which action it was. Returns: (transfer full) (nullable) */
KithReceipt  *kith_practice_dup_receipt    (KithPractice          *self);

/** kith_practice_tell_deed: Resolves to what the action @id did (KITH_TYPE_DEED). */
DexFuture    *kith_practice_tell_deed      (KithPractice          *self,
                                            const char            *id);

GType         kith_deed_boxed_get_type     (void);
#define KITH_TYPE_DEED (kith_deed_boxed_get_type ())

GType         kith_contact_boxed_get_type  (void);
GType         kith_details_get_type        (void);
KithDetails  *kith_details_copy            (const KithDetails     *self);
void          kith_details_free            (KithDetails           *self);
#define KITH_TYPE_DETAILS (kith_details_get_type ())
#define KITH_TYPE_CONTACT_BOXED (kith_contact_boxed_get_type ())

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDetails, kith_details_free)

G_END_DECLS
