/* kith-reminder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-hours.h"
#include "kith-session.h"

G_BEGIN_DECLS

/** KithReminderKind: what waits to be done or thought of, the most pressing first. */
typedef enum
{
  KITH_REMINDER_NOTE,        /* a session was held and nothing is written about it */
  KITH_REMINDER_STATE,       /* a session is over, and nobody said whether it was held */
  KITH_REMINDER_ENDING,      /* the end of the course is to be raised */
  KITH_REMINDER_MEASURE,     /* measures are to be filled in with the next session */
  KITH_REMINDER_BACKUP,      /* the last backup is too long ago */
  KITH_REMINDER_TRIAL,       /* that a backup can be restored has not been tried for long */
  KITH_REMINDER_ANNIVERSARY, /* a day that comes back each year */
} KithReminderKind;

/** KithReminder: @client, @name: (nullable): NULL for BACKUP and TRIAL. @session: the id of what it is about, @number its number, 0 for
 * none. @day: of the session, the day that comes back, or of the last backup or trial (unknown: there is none). @days: from today
 * until then, below 0 for past. @label: the names of measures; of an ANNIVERSARY the kind of event, "birthday" or "death".
 * @who: (nullable): whose day it is. @late: what was due is overdue. */
typedef struct
{
  KithReminderKind kind;
  char *client;
  char *name;
  char *session;
  int number;
  KithDate day;
  int days;
  char *label;
  char *who;
  gboolean late;
} KithReminder;

/** How long a session is missed in what waits, how near a day that comes back is told of, and from when on a backup is. */
#define KITH_REMINDER_NOTE_DAYS      28
#define KITH_REMINDER_AHEAD_DAYS     14
#define KITH_REMINDER_PAST_DAYS      3
#define KITH_REMINDER_BACKUP_DAYS    7

/** KITH_MEASURE_EVERY: in every fourth session a measure of the template is filled in again: what the IPT Institute asks of
 * a portfolio (PHQ-9 and GAD-7 every 4 sessions). */
#define KITH_MEASURE_EVERY           4

/** kith_reminder_new: about @client, called @name. Returns: (transfer full) */
KithReminder *kith_reminder_new        (KithReminderKind     kind,
                                        const char          *client,
                                        const char          *name);
void          kith_reminder_free       (KithReminder        *self);

/** kith_reminder_compare: by kind, then of sessions that are over the latest first, of all else the day that comes first,
 * then the name. */
int           kith_reminder_compare    (const KithReminder  *a,
                                        const KithReminder  *b);

/** kith_reminder_equal: whether both say the same of the same. */
gboolean      kith_reminder_equal      (const KithReminder  *a,
                                        const KithReminder  *b);

/** kith_measure_is_due: in the session that comes, where @held counting sessions were held since the last score, or in all
 * where there is none (@scored is FALSE). */
gboolean      kith_measure_is_due      (gboolean             scored,
                                        int                  held);

/** kith_reminder_count_held: the counting ones of @sessions that were held after the day @after (nullable) and before the
 * day @before (nullable). */
int           kith_reminder_count_held (GPtrArray           *sessions,
                                        const KithDate      *after,
                                        const KithDate      *before);

/** kith_backup_is_due: @last: the day of the last whole backup, or where there is none the day the practice was made. */
gboolean      kith_backup_is_due       (const KithDate      *last,
                                        const KithDate      *today);

/** kith_session_judge: whether something of @self waits as of @today: NOTE or STATE in @kind (out). Nothing does of one that
 * is not over or was KITH_REMINDER_NOTE_DAYS ago. */
gboolean      kith_session_judge       (const KithSession   *self,
                                        const KithDate      *today,
                                        KithReminderKind    *kind);

/** kith_therapists_find_user: which of @therapists (element-type KithTherapist) the user @user is, by id, or where no
 * therapist is tied to a user by the name @name. Returns: (transfer none) (nullable) */
const KithTherapist *kith_therapists_find_user (GPtrArray        *therapists,
                                                const char       *user,
                                                const char       *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithReminder, kith_reminder_free)

G_END_DECLS
