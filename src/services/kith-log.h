/* kith-log.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** KithLogKind: what an entry of the log is about. READ: a chart was opened; CHANGED; OUT: exported, printed or backed up; ENTRY: who
 * got in; FAILED: who did not; KEYS: users and keys. */
typedef enum
{
  KITH_LOG_ALL,
  KITH_LOG_READ,
  KITH_LOG_CHANGED,
  KITH_LOG_OUT,
  KITH_LOG_ENTRY,
  KITH_LOG_FAILED,
  KITH_LOG_KEYS,
} KithLogKind;

#define KITH_N_LOG_KINDS (KITH_LOG_KEYS + 1)

/** KithLog: one entry, counted by references, never changed. @at: ms since 1970, UTC; of a passphrase that did not fit, when it
 * was tried; @user: who, by name where one is known, or NULL; @verb, @object, @file: as they are stored; @kind; @what:
 * translated: "Opened the record"; @about: (nullable): of whom or what, by name. */
typedef struct
{
  gint64 at;
  char *user;
  char *verb;
  char *object;
  const char *file;
  KithLogKind kind;
  char *what;
  char *about;
} KithLog;

/** KithLogQuestion: borrowed. @client: (nullable): what was done with their record; @by: (nullable): a name or id; @kind; @from, @to,
 * @until, @limit, @initials: as in KithPastQuestion. */
typedef struct
{
  const char *client;
  const char *by;
  KithLogKind kind;
  KithDate from;
  KithDate to;
  gint64 until;
  guint limit;
  gboolean initials;
} KithLogQuestion;

#define KITH_TYPE_LOG (kith_log_get_type ())
GType      kith_log_get_type         (void);
KithLog   *kith_log_ref              (KithLog               *self);
void       kith_log_unref            (KithLog               *self);

/** kith_log_kind_to_text: "all", "read", "changed", "out", "entry", "failed", "keys". */
const char *kith_log_kind_to_text    (KithLogKind            kind);
gboolean   kith_log_kind_from_text   (const char            *text,
                                      KithLogKind           *kind);

/** kith_practice_open_chart: notes that this user is about to see the record of @client (an id), on the disk before it resolves
 * to TRUE. What is asked for afterwards is answered afterwards. Errors: FORBIDDEN without the clinical key */
DexFuture *kith_practice_open_chart  (KithPractice          *self,
                                      const char            *client);

/** kith_practice_load_log: newest first. Resolves to a GPtrArray (boxed) of KithLog. Errors: FORBIDDEN for who is no owner */
DexFuture *kith_practice_load_log    (KithPractice          *self,
                                      const KithLogQuestion *question);

/** kith_report_log: [{at, user, kind, what, about, verb, object, file}]. Resolves to a string. */
DexFuture *kith_report_log           (KithPractice          *practice,
                                      const KithLogQuestion *question);

/** kith_practice_export_log: likewise as a table in the new file @path, CSV; @replace: in the place of one that is there. That it
 * was written is noted before. Resolves to TRUE. */
DexFuture *kith_practice_export_log  (KithPractice          *self,
                                      const KithLogQuestion *question,
                                      const char            *path,
                                      gboolean               replace);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLog, kith_log_unref)

G_END_DECLS
