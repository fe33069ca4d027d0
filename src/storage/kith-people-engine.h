/* kith-people-engine.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people.h"

G_BEGIN_DECLS

/** KithPeopleEngine: the part of an engine that keeps people; the public verbs of kith-people.h go through it and are
 * documented there. */
typedef struct _KithPeopleEngine
{
  gboolean         (*save_person)         (KithDatabase *self, const KithPerson *person, GError **error);
  KithPerson      *(*load_person)         (KithDatabase *self, const char *id, GError **error);
  GPtrArray       *(*list_people)         (KithDatabase *self, const char *client, GError **error);
  gboolean         (*remove_person)       (KithDatabase *self, const char *id, GError **error);
  gboolean         (*place_person)        (KithDatabase *self, const char *person, double angle, gboolean pinned,
                                           GError **error);
  gboolean         (*lacks_place)         (KithDatabase *self, const char *client, gboolean *lacks, GError **error);
  gboolean         (*save_state)          (KithDatabase *self, const KithPersonState *state, GError **error);
  GPtrArray       *(*list_states)         (KithDatabase *self, const char *person, GError **error);
  gboolean         (*find_state)          (KithDatabase *self, const char *person, const KithMoment *moment,
                                           KithPersonState **state, GError **error);
  GPtrArray       *(*list_standings)      (KithDatabase *self, const char *client, const KithMoment *moment,
                                           GError **error);
  gboolean         (*find_session)        (KithDatabase *self, const char *client, const char *text,
                                           KithMoment *moment, GError **error);
  gboolean         (*get_today)           (KithDatabase *self, KithDate *today, GError **error);
  gboolean         (*save_tie)            (KithDatabase *self, const KithTie *tie, GError **error);
  KithTie         *(*load_tie)            (KithDatabase *self, const char *id, GError **error);
  GPtrArray       *(*list_ties)           (KithDatabase *self, const char *client, GError **error);
  gboolean         (*remove_tie)          (KithDatabase *self, const char *id, GError **error);
  gboolean         (*save_expectation)    (KithDatabase *self, const KithExpectation *expectation, GError **error);
  KithExpectation *(*load_expectation)    (KithDatabase *self, const char *id, GError **error);
  GPtrArray       *(*list_expectations)   (KithDatabase *self, const char *client, GError **error);
  gboolean         (*remove_expectation)  (KithDatabase *self, const char *id, GError **error);
} KithPeopleEngine;

/** kith_sqlite_people: SQLite's. */
extern const KithPeopleEngine kith_sqlite_people;

G_END_DECLS
