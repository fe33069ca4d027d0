/* kith-session.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** KithSessionState: what became of it, as of an appointment. */
typedef enum
{
  KITH_SESSION_PLANNED,
  KITH_SESSION_HELD,
  KITH_SESSION_CANCELLED,
  KITH_SESSION_NO_SHOW,
  KITH_SESSION_MOVED,
} KithSessionState;

#define KITH_N_SESSION_STATES 5

/** KithSession: a meeting with a client, @id being that of the appointment where there is one. @starts: wall time that
 * orders those of one day, "" for unknown. @kind: a word of "Kinds"; @counts: whether that kind counts in "7 of 16";
 * @used: whether it counts though it was cancelled or nobody came. @known: the number that someone gave to one held before
 * the course was kept here, 0 for the others. @number: what kith_sessions_number() found, 0 for none. @mood: 1 to 10, 0
 * when not asked. @people: ids (element-type utf8) of those it was about. @booked: whether the office keeps its day and
 * state; @noted: whether anything clinical was kept; @written: whether a note was. */
typedef struct
{
  char *id;
  char *client;
  char *course;
  KithDate day;
  char *starts;
  char *kind;
  KithSessionState state;
  gboolean counts;
  gboolean used;
  int known;
  int number;
  int mood;
  GPtrArray *people;
  gboolean booked;
  gboolean noted;
  gboolean written;
  gint64 version;
} KithSession;

/** kith_session_new: held, counting, of kind "appointment", with a new id. @course: (nullable). Returns: (transfer full) */
KithSession *kith_session_new              (const char        *client,
                                            const char        *course,
                                            const KithDate    *day);
KithSession *kith_session_copy             (const KithSession *self);
void         kith_session_free             (KithSession       *self);

/** kith_session_validate: a day, a mood of 1 to 10 or none, a known number of 1 to 200 or none. Errors: KITH_DOMAIN_ERROR */
gboolean     kith_session_validate         (const KithSession *self,
                                            GError           **error);

/** kith_session_has_number: whether it is one of those that count: of a kind that does, and held or planned, or cancelled
 * or missed but counted as used. One that was moved is not; the one it was moved to is. */
gboolean     kith_session_has_number       (const KithSession *self);

/** kith_session_state_is_used: whether one in @state counts as used where nothing else is said: one that nobody came to, as of an
 * appointment; one that was cancelled gives its number up. */
gboolean     kith_session_state_is_used    (KithSessionState   state);

/** kith_sessions_number: puts @sessions (element-type KithSession), those of one course, in order of day and time, and
 * numbers those that count without a gap, the first as @already + 1; one whose number is known keeps it.
 * Returns: the last number given, @already when there is none */
int          kith_sessions_number          (GPtrArray         *sessions,
                                            int                already);

/** kith_sessions_find: Returns: (transfer none) (nullable): the one with @number, in numbered @sessions */
KithSession *kith_sessions_find            (GPtrArray         *sessions,
                                            int                number);

/** kith_session_state_to_text: "planned", "held", "cancelled", "no-show" or "moved". */
const char  *kith_session_state_to_text    (KithSessionState   state);
gboolean     kith_session_state_from_text  (const char        *text,
                                            KithSessionState  *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSession, kith_session_free)

G_END_DECLS
