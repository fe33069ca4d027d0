/* kith-people.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-database.h"
#include "kith-expectation.h"
#include "kith-standing.h"
#include "kith-tie.h"

G_BEGIN_DECLS

/** The people in a client's life, in the clinical file. Each save stores a new row (version 0) or an edit of the
 * version given, journaled. Errors of a save: EXISTS, NOT_FOUND (the row, the client, or a person it names),
 * CONFLICT when the row is of another version by now; KITH_DOMAIN_ERROR from its validation. Errors of all:
 * FORBIDDEN without the clinical key. */

/** kith_database_save_person: The subject is made with its first row. */
gboolean         kith_database_save_person      (KithDatabase           *self,
                                                 const KithPerson       *person,
                                                 GError                **error);

/** kith_database_load_person: Errors: NOT_FOUND. Returns: (transfer full) */
KithPerson      *kith_database_load_person      (KithDatabase           *self,
                                                 const char             *id,
                                                 GError                **error);

/** kith_database_list_people: those of @client, in the order in which they came.
 * Returns: (transfer full) (element-type KithPerson) */
GPtrArray       *kith_database_list_people      (KithDatabase           *self,
                                                 const char             *client,
                                                 GError                **error);

/** kith_database_remove_person: with everything that hangs on them: states, place, ties, expectations; what is more
 * than theirs (a goal, a task) stays without them. Errors: NOT_FOUND */
gboolean         kith_database_remove_person    (KithDatabase           *self,
                                                 const char             *id,
                                                 GError                **error);

/** kith_database_place_person: stores where they are, degrees clockwise from the top, @pinned when a hand has put them
 * there; NAN takes it away. Errors: NOT_FOUND */
gboolean         kith_database_place_person     (KithDatabase           *self,
                                                 const char             *person,
                                                 double                  angle,
                                                 gboolean                pinned,
                                                 GError                **error);

/** kith_database_lacks_place: whether someone of @client was ever given a closeness and is nowhere yet. */
gboolean         kith_database_lacks_place      (KithDatabase           *self,
                                                 const char             *client,
                                                 gboolean               *lacks,
                                                 GError                **error);

gboolean         kith_database_save_state       (KithDatabase           *self,
                                                 const KithPersonState  *state,
                                                 GError                **error);

/** kith_database_list_states: all states of @person, each before those that hold later.
 * Returns: (transfer full) (element-type KithPersonState) */
GPtrArray       *kith_database_list_states      (KithDatabase           *self,
                                                 const char             *person,
                                                 GError                **error);

/** kith_database_find_state: the state of @person in force at @moment, as kith_person_states_find(). @state: (out)
 * (transfer full) (nullable): NULL where there was none yet */
gboolean         kith_database_find_state       (KithDatabase           *self,
                                                 const char             *person,
                                                 const KithMoment       *moment,
                                                 KithPersonState       **state,
                                                 GError                **error);

/** kith_database_list_standings: everyone of @client as of @moment, in the order in which they came; one statement.
 * Returns: (transfer full) (element-type KithStanding) */
GPtrArray       *kith_database_list_standings   (KithDatabase           *self,
                                                 const char             *client,
                                                 const KithMoment       *moment,
                                                 GError                **error);

/** kith_database_find_session: the end of the session that @text, an id or a number, means; of several with this
 * number the latest. @moment: (out caller-allocates), to be cleared. Errors: NOT_FOUND */
gboolean         kith_database_find_session     (KithDatabase           *self,
                                                 const char             *client,
                                                 const char             *text,
                                                 KithMoment             *moment,
                                                 GError                **error);

/** kith_database_get_today: the day it is where the practice is. */
gboolean         kith_database_get_today        (KithDatabase           *self,
                                                 KithDate               *today,
                                                 GError                **error);

gboolean         kith_database_save_tie         (KithDatabase           *self,
                                                 const KithTie          *tie,
                                                 GError                **error);
KithTie         *kith_database_load_tie         (KithDatabase           *self,
                                                 const char             *id,
                                                 GError                **error);

/** kith_database_list_ties: Returns: (transfer full) (element-type KithTie) */
GPtrArray       *kith_database_list_ties        (KithDatabase           *self,
                                                 const char             *client,
                                                 GError                **error);
gboolean         kith_database_remove_tie       (KithDatabase           *self,
                                                 const char             *id,
                                                 GError                **error);

gboolean         kith_database_save_expectation   (KithDatabase           *self,
                                                   const KithExpectation  *expectation,
                                                   GError                **error);
KithExpectation *kith_database_load_expectation   (KithDatabase           *self,
                                                   const char             *id,
                                                   GError                **error);

/** kith_database_list_expectations: of everyone of @client. Returns: (transfer full) (element-type KithExpectation) */
GPtrArray       *kith_database_list_expectations  (KithDatabase           *self,
                                                   const char             *client,
                                                   GError                **error);
gboolean         kith_database_remove_expectation (KithDatabase           *self,
                                                   const char             *id,
                                                   GError                **error);

G_END_DECLS
