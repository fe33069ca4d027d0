/* kith-sqlite.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-connection.h"
#include "kith-engine.h"
#include "kith-head.h"
#include "kith-history.h"
#include "kith-schema.h"
#include "kith-tables.h"

G_BEGIN_DECLS

/** KithSqlite: an unlocked practice in two SQLCipher files, and the one transaction that may be open. */
typedef struct
{
  KithDatabase parent;
  KithConnection *connections[KITH_N_FILES];
  KithTables *tables[KITH_N_FILES];
  KithSecret *audit_keys[KITH_N_FILES];
  KithSecret *head_keys[KITH_N_FILES];        /* of the present data key, and of the former: a head can't be older */
  KithSecret *former_head_keys[KITH_N_FILES]; /* (nullable) */
  gboolean behind[KITH_N_FILES];              /* whether the file is still encrypted with the former key */
  gint64 data_versions[KITH_N_FILES];         /* when others' commits were last told of */
  KithHead seen[KITH_N_FILES];                /* the end of the audit that was last written or seen here */
  gint64 seen_versions[KITH_N_FILES];         /* when it was compared, or KITH_NEVER_COMPARED */
  gint64 last_at;

  /* The open transaction: @job is NULL when there is none; @action is 0 until a row has changed. */
  const KithJob *job;
  KithHead last;   /* the end of the audit, with what the transaction has added to it */
  char *scope;
  char *subject;   /* a client whose subject is known to be there */
  char *reverses;
  gboolean fixed;
  gint64 action;
  char *action_id;
  GPtrArray *rows;
} KithSqlite;

#define KITH_SQLITE(database) ((KithSqlite *) (database))

/** KITH_NEVER_COMPARED: no version that SQLite gives. */
#define KITH_NEVER_COMPARED -1

/** kith_sqlite_get_connection: Errors: FORBIDDEN for the clinical file without its key. Returns: (transfer none) (nullable) */
KithConnection *kith_sqlite_get_connection (KithSqlite *self, KithFile file, GError **error);

/** kith_sqlite_now: ms since 1970, UTC, later than any time given before. */
gint64          kith_sqlite_now            (KithSqlite *self);

/** kith_sqlite_get_user: the id that rows, actions and the audit carry. */
const char     *kith_sqlite_get_user       (KithSqlite *self);

/* kith-sqlite.c */
gboolean      kith_sqlite_begin         (KithDatabase *database, const KithJob *job, const char *scope, GError **error);
gboolean      kith_sqlite_commit        (KithDatabase *database, KithNotice **notice, GError **error);
void          kith_sqlite_rollback      (KithDatabase *database);

/* kith-journal.c */

/** kith_journal_before: the row as it is, to be handed to kith_journal_after(). @image: (out) (transfer full) (nullable) */
gboolean      kith_journal_before       (KithSqlite *self, KithFile file, const char *table, const char *id, char **image, GError **error);

/** kith_journal_after: notes that the row was @before and is what it is now; nothing when it is the same. */
gboolean      kith_journal_after        (KithSqlite *self, KithFile file, const char *table, const char *id, const char *before, GError **error);
KithAction   *kith_sqlite_find_step     (KithDatabase *database, const char *scope, KithActionKind kind, GError **error);
KithAction   *kith_sqlite_find_action   (KithDatabase *database, const char *id, KithActionKind kind, GError **error);

/** kith_journal_load_action: of whichever file has it. Returns: (transfer full) (nullable): NULL without @error where none has */
KithAction   *kith_journal_load_action  (KithSqlite *self, const char *id, GError **error);

/** kith_journal_read_action: of a row of the columns that all statements on actions have. Returns: (transfer full) */
KithAction   *kith_journal_read_action  (sqlite3_stmt *stmt, KithFile file);

/** kith_journal_compare_cb: newest first, of an array of actions. */
int           kith_journal_compare_cb   (gconstpointer a, gconstpointer b);

/** kith_journal_load_changes: Returns: (transfer full) (element-type KithRowChange) */
GPtrArray    *kith_journal_load_changes (KithSqlite *self, const KithAction *target, GError **error);

/** kith_journal_put: makes the row, which is @now (nullable), what @wanted (nullable) says, journaled. */
gboolean      kith_journal_put          (KithSqlite *self, KithFile file, const char *table, const char *row, const char *now, const char *wanted, GError **error);

/** kith_journal_refuse: that it has changed since. Returns: FALSE */
gboolean      kith_journal_refuse       (GError **error);
gboolean      kith_sqlite_reverse       (KithDatabase *database, const KithAction *target, GError **error);

/* kith-deeds.c */
KithDeed     *kith_sqlite_tell_deed     (KithDatabase *database, const char *id, GError **error);

/** kith_deeds_load_model: the state before the one that @image is of. Returns: (transfer full) (nullable): NULL where there is none */
char         *kith_deeds_load_model     (KithSqlite *self, KithFile file, const char *image, GError **error);

/* kith-log.c */
/** kith_sqlite_find_known_user: of those who have unlocked it. Returns: (transfer full) (nullable): NULL without @error where there
 * is none */
char         *kith_sqlite_find_known_user (KithDatabase *database, const char *user, GError **error);
GPtrArray    *kith_sqlite_list_log      (KithDatabase *database, const KithLogWish *wish, GError **error);
gboolean      kith_sqlite_note_tries    (KithDatabase *database, GPtrArray *tries, GError **error);

/* kith-audit.c */

/** kith_audit_add: one more link; @digest: (nullable): of what was signed. In the open transaction. */
gboolean      kith_audit_add            (KithSqlite *self, KithFile file, const char *verb, const char *object, const char *digest, GError **error);
gboolean      kith_sqlite_audit         (KithDatabase *database, KithFile file, const char *verb, const char *object, GError **error);

/** kith_audit_check_chain: adds a fault for the first link that does not fit, and those of kith_freshness_tell(). */
gboolean      kith_audit_check_chain    (KithSqlite *self, KithFile file, GPtrArray *faults, GError **error);

/* kith-freshness.c */

/** kith_freshness_check: whether the audit of @file still holds what this process last wrote or saw of it; to be asked with every
 * transaction, it reads nothing where nobody else has written since. Errors: ROLLED_BACK; then @self is lost */
gboolean      kith_freshness_check      (KithSqlite *self, KithFile file, GError **error);

/** kith_freshness_check_head: compares the head file with the chain. @missing: (out): whether it is missing or unreadable.
 * Errors: ROLLED_BACK */
gboolean      kith_freshness_check_head (KithSqlite *self, KithFile file, gboolean *missing, GError **error);

/** kith_freshness_write_head: remembers in the head file how far the audit has come, never less than was seen here. Errors: ROLLED_BACK,
 * with the head written all the same */
gboolean      kith_freshness_write_head (KithSqlite *self, KithFile file, GError **error);

/** kith_freshness_write_copied_head: the same for a @copy of @file in @folder. */
gboolean      kith_freshness_write_copied_head (KithSqlite *self, KithFile file, KithConnection *copy, const char *folder, GError **error);

/** kith_freshness_tell: adds a fault where @file is not the one it was, and a note where its head has been missing. */
gboolean      kith_freshness_tell       (KithSqlite *self, KithFile file, const char *where, GPtrArray *faults, GError **error);

/* kith-contacts.c */
gboolean      kith_sqlite_save_contact  (KithDatabase *database, const KithContact *contact, GError **error);
KithContact  *kith_sqlite_load_contact  (KithDatabase *database, const char *id, GError **error);
GPtrArray    *kith_sqlite_page_contacts (KithDatabase *database, const KithContact *after, guint limit, GError **error);
GPtrArray    *kith_sqlite_find_contacts (KithDatabase *database, const char *name, GError **error);
GPtrArray    *kith_sqlite_match_contacts (KithDatabase *database, const char *words, guint limit, GError **error);
char         *kith_sqlite_make_search   (const char *words);

/* kith-notes.c */
char         *kith_sqlite_save_note     (KithDatabase *database, const char *client_id, const char *note_id, const char *body, gint64 version, GError **error);
gboolean      kith_sqlite_sign_note     (KithDatabase *database, const char *note_id, GError **error);

/** kith_notes_seal: takes a note that came signed into the audit with its digest; what it came with can't be undone. */
gboolean      kith_notes_seal           (KithSqlite *self, const char *note_id, GError **error);

/** kith_notes_refuse_stranded: @error gives way to what it is that a signed note would belong to no more, where that is so. In a
 * transaction of the clinical file that could not be committed. Returns: FALSE */
gboolean      kith_notes_refuse_stranded (KithSqlite *self, GError **error);

/** kith_notes_check_digests: adds a fault for each signed note that is not what was signed. */
gboolean      kith_notes_check_digests  (KithSqlite *self, GPtrArray *faults, GError **error);
gboolean      kith_sqlite_save_draft    (KithDatabase *database, KithFile file, const char *object, const char *field, const char *body, gint64 base, GError **error);
char         *kith_sqlite_load_draft    (KithDatabase *database, KithFile file, const char *object, const char *field, gint64 *base, GError **error);
gboolean      kith_sqlite_discard_draft (KithDatabase *database, KithFile file, const char *object, const char *field, GError **error);

/* kith-office.c */
extern const KithOfficeEngine kith_sqlite_office;

/* kith-appointments.c */
gboolean      kith_sqlite_put_block         (KithDatabase *database, const KithBlock *block, GError **error);
gboolean      kith_sqlite_put_appointment   (KithDatabase *database, const KithAppointment *appointment, GError **error);
gboolean      kith_sqlite_put_attendance    (KithDatabase *database, const KithAttendance *attendance, GError **error);
KithBlock    *kith_sqlite_load_block        (KithDatabase *database, const char *id, int *cadence, GError **error);
KithAppointment *kith_sqlite_load_appointment (KithDatabase *database, const char *id, GError **error);
GPtrArray    *kith_sqlite_list_blocks       (KithDatabase *database, const char *contact, GError **error);
GPtrArray    *kith_sqlite_list_block        (KithDatabase *database, const char *block, GError **error);
GPtrArray    *kith_sqlite_list_of_client    (KithDatabase *database, const char *client, GError **error);
GPtrArray    *kith_sqlite_list_appointments (KithDatabase *database, gint64 from, gint64 until, const char *therapist, const char *room, GError **error);
GPtrArray    *kith_sqlite_list_attendance   (KithDatabase *database, const char *appointment, GError **error);
gboolean      kith_sqlite_find_conflicts    (KithDatabase *database, KithPlan *plan, GError **error);

/* kith-search.c */
GPtrArray    *kith_sqlite_search        (KithDatabase *database, const char *words, guint limit, GError **error);
GPtrArray    *kith_sqlite_search_appointments (KithDatabase *database, const char *words, gint64 since, guint limit, GError **error);
GPtrArray    *kith_sqlite_search_notes  (KithDatabase *database, const KithNoteSearch *wanted, GError **error);

/* kith-check.c */
KithCounts   *kith_sqlite_count         (KithDatabase *database, GError **error);
char         *kith_sqlite_dump          (KithDatabase *database, KithFile file, GError **error);
/** kith_sqlite_begin_reading: for work that is no job and asks @file more than once, or asks both: until kith_sqlite_rollback(). */
gboolean      kith_sqlite_begin_reading (KithSqlite *self, KithFile file, GError **error);

gboolean      kith_sqlite_check         (KithDatabase *database, GPtrArray *faults, GError **error);

/** kith_check_file: the integrity checks of one file, each fault added with @where. */
gboolean      kith_check_file           (KithConnection *connection, const char *where, GPtrArray *faults, GError **error);
void          kith_check_add_fault      (GPtrArray *faults, const char *where, const char *what);

/* kith-copy.c */
gboolean      kith_sqlite_backup        (KithDatabase *database, const char *path, GError **error);
gboolean      kith_sqlite_find_backup   (KithDatabase *database, KithBackupTimes *times, GError **error);

/* kith-erase.c */
KithErasure  *kith_sqlite_plan_erasure  (KithDatabase *database, const char *client, GError **error);
gboolean      kith_sqlite_erase         (KithDatabase *database, const char *client, KithErasureReason reason, GError **error);

/* kith-rescue.c */
gboolean      kith_sqlite_rescue        (KithDatabase *database, const char *damaged, KithRescue *rescue, GError **error);

/* kith-opening.c */

/** kith_sqlite_get_key: what @file is encrypted with. Returns: (transfer none) (nullable) */
const KithSecret *kith_sqlite_get_key   (KithSqlite *self, KithFile file);
gboolean      kith_sqlite_rekey         (KithDatabase *database, KithFile file, GError **error);
gboolean      kith_sqlite_reopen        (KithDatabase *database, KithKeys *keys, GError **error);
gboolean      kith_sqlite_write_heads   (KithDatabase *database, GError **error);
gboolean      kith_sqlite_create        (const char *folder, KithKeys *keys, const char *name, const char *zone, gboolean demo, GError **error);
KithDatabase *kith_sqlite_open          (const char *folder, KithKeys *keys, GError **error);
KithDatabase *kith_sqlite_open_beside   (const char *folder, KithKeys *keys, GError **error);
void          kith_sqlite_close         (KithDatabase *database);
gboolean      kith_sqlite_look          (KithDatabase *database, KithFile file, gboolean *changed, GError **error);

G_END_DECLS
