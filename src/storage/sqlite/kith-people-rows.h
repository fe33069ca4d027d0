/* kith-people-rows.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-engine.h"
#include "kith-rows.h"

G_BEGIN_DECLS

/* kith-people-rows.c */

/** KITH_PERSON_COLUMNS: how many columns a person takes in a row of results. */
#define KITH_PERSON_COLUMNS 13

/** kith_people_read_person: Returns: (transfer full): the person in the first columns of @stmt */
KithPerson      *kith_people_read_person     (sqlite3_stmt *stmt);
gboolean         kith_people_save_person     (KithDatabase *database, const KithPerson *person, GError **error);
KithPerson      *kith_people_load_person     (KithDatabase *database, const char *id, GError **error);
GPtrArray       *kith_people_list_people     (KithDatabase *database, const char *client, GError **error);
gboolean         kith_people_remove_person   (KithDatabase *database, const char *id, GError **error);
gboolean         kith_people_place_person    (KithDatabase *database, const char *person, double angle, gboolean pinned, GError **error);
gboolean         kith_people_lacks_place     (KithDatabase *database, const char *client, gboolean *lacks, GError **error);

/* kith-people-states.c */
gboolean         kith_people_save_state      (KithDatabase *database, const KithPersonState *state, GError **error);
GPtrArray       *kith_people_list_states     (KithDatabase *database, const char *person, GError **error);
gboolean         kith_people_find_state      (KithDatabase *database, const char *person, const KithMoment *moment, KithPersonState **state, GError **error);
GPtrArray       *kith_people_list_standings  (KithDatabase *database, const char *client, const KithMoment *moment, GError **error);
gboolean         kith_people_find_session    (KithDatabase *database, const char *client, const char *text, KithMoment *moment, GError **error);
gboolean         kith_people_get_today       (KithDatabase *database, KithDate *today, GError **error);

/* kith-people-ties.c */
gboolean         kith_people_save_tie           (KithDatabase *database, const KithTie *tie, GError **error);
KithTie         *kith_people_load_tie           (KithDatabase *database, const char *id, GError **error);
GPtrArray       *kith_people_list_ties          (KithDatabase *database, const char *client, GError **error);
gboolean         kith_people_remove_tie         (KithDatabase *database, const char *id, GError **error);
gboolean         kith_people_save_expectation   (KithDatabase *database, const KithExpectation *expectation, GError **error);
KithExpectation *kith_people_load_expectation   (KithDatabase *database, const char *id, GError **error);
GPtrArray       *kith_people_list_expectations  (KithDatabase *database, const char *client, GError **error);
gboolean         kith_people_remove_expectation (KithDatabase *database, const char *id, GError **error);

G_END_DECLS
