/* kith-engine.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"
#include "kith-key-file.h"
#include "kith-office-engine.h"
#include "kith-rescue.h"
#include "kith-store.h"

G_BEGIN_DECLS

/** KithEngine: the private table of verbs that an engine (a folder such as sqlite/) fills. The public verbs of
 * kith-database.h go through it and are documented there. */
typedef struct
{
  /* The verbs of one subject each. */
  const struct _KithPeopleEngine *people;
  const struct _KithCoursesEngine *courses;
  const struct _KithTransferEngine *transfer;
  const struct _KithHistoryEngine *past;

  /* A new practice in the empty folder @folder, which holds the key file already. Takes @keys. */
  gboolean      (*create)        (const char *folder, KithKeys *keys, const char *name, const char *zone, gboolean demo,
                                  GError **error);
  /* Takes @keys. */
  KithDatabase *(*open)          (const char *folder, KithKeys *keys, GError **error);
  /* Once more, with the @keys of someone who has it open already, who is noted there. Takes @keys. */
  KithDatabase *(*open_beside)   (const char *folder, KithKeys *keys, GError **error);
  void          (*close)         (KithDatabase *self);

  /* Gives @file the present data key where it still has the former one; killed anywhere, it has one of the two. The
   * connections of @self to it are of no use afterwards. Errors: BUSY, DISK_FULL */
  gboolean      (*rekey)         (KithDatabase *self, KithFile file, GError **error);
  /* Opens the files anew, with @keys (transfer full) (nullable) in place of those of @self. After an error it is lost. */
  gboolean      (*reopen)        (KithDatabase *self, KithKeys *keys, GError **error);
  /* Writes how far the audits have come, under the present keys. Errors: ROLLED_BACK */
  gboolean      (*write_heads)   (KithDatabase *self, GError **error);

  /* One transaction on one file; an EDIT's first journaled row makes its action. @commit hands out what has changed,
   * NULL where nothing has. */
  gboolean      (*begin)         (KithDatabase *self, const KithJob *job, const char *scope, GError **error);
  gboolean      (*commit)        (KithDatabase *self, KithNotice **notice, GError **error);
  void          (*rollback)      (KithDatabase *self);
  /* Whether another process has committed to @file since the last look. Errors: ROLLED_BACK; then it is lost */
  gboolean      (*look)          (KithDatabase *self, KithFile file, gboolean *changed, GError **error);

  gboolean      (*save_contact)  (KithDatabase *self, const KithContact *contact, GError **error);
  KithContact  *(*load_contact)  (KithDatabase *self, const char *id, GError **error);
  GPtrArray    *(*page_contacts) (KithDatabase *self, const KithContact *after, guint limit, GError **error);
  GPtrArray    *(*find_contacts) (KithDatabase *self, const char *name, GError **error);
  GPtrArray    *(*match_contacts) (KithDatabase *self, const char *words, guint limit, GError **error);
  GPtrArray    *(*search)        (KithDatabase *self, const char *words, guint limit, GError **error);
  GPtrArray    *(*search_appointments) (KithDatabase *self, const char *words, gint64 since, guint limit, GError **error);
  GPtrArray    *(*search_notes)  (KithDatabase *self, const KithNoteSearch *wanted, GError **error);
  char         *(*save_note)     (KithDatabase *self, const char *client_id, const char *note_id, const char *body,
                                  gint64 version, GError **error);
  gboolean      (*sign_note)     (KithDatabase *self, const char *note_id, GError **error);
  KithAction   *(*find_step)     (KithDatabase *self, const char *scope, KithActionKind kind, GError **error);
  KithAction   *(*find_action)   (KithDatabase *self, const char *id, KithActionKind kind, GError **error);
  KithDeed     *(*tell_deed)     (KithDatabase *self, const char *id, GError **error);
  gboolean      (*reverse)       (KithDatabase *self, const KithAction *target, GError **error);
  gboolean      (*save_draft)    (KithDatabase *self, KithFile file, const char *object, const char *field,
                                  const char *body, gint64 base, GError **error);
  char         *(*load_draft)    (KithDatabase *self, KithFile file, const char *object, const char *field,
                                  gint64 *base, GError **error);
  gboolean      (*discard_draft) (KithDatabase *self, KithFile file, const char *object, const char *field,
                                  GError **error);
  gboolean      (*audit)         (KithDatabase *self, KithFile file, const char *verb, const char *object, GError **error);
  KithCounts   *(*count)         (KithDatabase *self, GError **error);
  char         *(*dump)          (KithDatabase *self, KithFile file, GError **error);
  gboolean      (*check)         (KithDatabase *self, GPtrArray *faults, GError **error);
  gboolean      (*backup)        (KithDatabase *self, const char *path, GError **error);
  gboolean      (*find_backup)   (KithDatabase *self, KithBackupTimes *times, GError **error);
  KithErasure  *(*plan_erasure)  (KithDatabase *self, const char *client, GError **error);
  gboolean      (*erase)         (KithDatabase *self, const char *client, KithErasureReason reason, GError **error);

  /* Fills a new practice, of the same keys, with what can be read of the files in the folder @damaged. */
  gboolean      (*rescue)        (KithDatabase *self, const char *damaged, KithRescue *rescue, GError **error);

  const KithOfficeEngine *office;
} KithEngine;

struct _KithDatabase
{
  const KithEngine *engine;
  KithKeys *keys;
  char *folder;
  gboolean repaired; /* modes of the folder or a file, when it was opened */
  gboolean mended;   /* the second copy of the key file, when it was opened */
  gboolean lost;     /* it can't be used any more, only closed */
  gint64 stamp[3];   /* of the key file, when it was last looked at: inode, seconds, nanoseconds */
  GCancellable *cancellable; /* (nullable): of the job that is under way */
};

/** kith_database_check_records: whether the user of @self holds the clinical key. Errors: FORBIDDEN */
gboolean kith_database_check_records (KithDatabase *self, GError **error);

/** kith_sqlite_engine: SQLite with encrypted pages. */
extern const KithEngine kith_sqlite_engine;

G_END_DECLS
