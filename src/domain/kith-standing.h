/* kith-standing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

G_BEGIN_DECLS

/** KithMoment: the end of @day or, where @session (owned, nullable: its UUID) is given, the end of that session on
 * @day. No session number has a place here, so that renumbering changes nothing in the past. */
typedef struct
{
  KithDate day;
  char *session;
} KithMoment;

/** KithStanding: a person as they stood at a moment. @state: NULL where nothing was said yet. @angle: degrees
 * clockwise from the top, NAN where they were put nowhere yet; @pinned: whether a hand has put them there. */
typedef struct
{
  KithPerson *person;
  KithPersonState *state;
  double angle;
  gboolean pinned;
} KithStanding;

void             kith_moment_clear             (KithMoment            *self);

/** kith_person_state_compare: of one person's states: by day; on one day what belongs to no session comes first, then
 * the sessions in the order of their ids, which are made in the order in which they are booked. */
int              kith_person_state_compare     (const KithPersonState *a,
                                                const KithPersonState *b);

/** kith_person_state_is_valid_at: whether it was made at or before @moment. */
gboolean         kith_person_state_is_valid_at (const KithPersonState *self,
                                                const KithMoment      *moment);

/** kith_person_states_find: the last of @states (element-type KithPersonState, in any order, of anyone) of @person
 * that is valid at @moment. Returns: (transfer none) (nullable) */
KithPersonState *kith_person_states_find       (GPtrArray             *states,
                                                const char            *person,
                                                const KithMoment      *moment);

/** kith_person_states_count_later: how many of @states (element-type KithPersonState, of anyone) of the same person come
 * after @state. */
guint            kith_person_states_count_later (GPtrArray            *states,
                                                const KithPersonState *state);

/** kith_person_state_change: what a change at @moment is written to: @before, the state in force then (nullable),
 * where it was made at that very moment; otherwise a new state with the content of @before. Returns: (transfer full) */
KithPersonState *kith_person_state_change      (const KithPersonState *before,
                                                const char            *person,
                                                const KithMoment      *moment);

/** kith_person_state_correct: what a correction at @moment is written to: @before itself, whenever it was made; a new
 * state where there is none. Returns: (transfer full) */
KithPersonState *kith_person_state_correct     (const KithPersonState *before,
                                                const char            *person,
                                                const KithMoment      *moment);

void             kith_standing_free            (KithStanding          *self);

/** kith_standings_find: of @standings (element-type KithStanding) that of @person, an id. Returns: (transfer none) (nullable) */
const KithStanding *kith_standings_find        (GPtrArray             *standings,
                                                const char            *person);

/** kith_standing_is_placed: whether a closeness is known. */
gboolean         kith_standing_is_placed       (const KithStanding    *self);

/** kith_standings_get_closeness_gap: the mean distance between actual and desired closeness, 0 to 100, over those of
 * @standings (element-type KithStanding) that have both. Returns: NAN where nobody has */
double           kith_standings_get_closeness_gap (GPtrArray          *standings);

/** kith_standing_get_receives: the kinds of support the client receives from them on @day, as flags of KithSupport: none
 * from the dead. */
guint            kith_standing_get_receives       (const KithStanding *self,
                                                   const KithDate     *day);

/** kith_standing_get_gives: the kinds of support the client gives them on @day, likewise. */
guint            kith_standing_get_gives          (const KithStanding *self,
                                                   const KithDate     *day);

/** kith_standings_count_supporters: from how many people the client receives any of @supports on @day. */
guint            kith_standings_count_supporters  (GPtrArray          *standings,
                                                   const KithDate     *day,
                                                   guint               supports);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithMoment, kith_moment_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithStanding, kith_standing_free)

G_END_DECLS
