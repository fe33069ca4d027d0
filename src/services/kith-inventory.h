/* kith-inventory.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-expectation.h"
#include "kith-practice.h"
#include "kith-standing.h"
#include "kith-tie.h"

G_BEGIN_DECLS

/** The interpersonal inventory of a client: the people in their life. Every edit is one action in the client's scope.
 * A moment is told as text: a session's number or id, or a date as kith_date_parse() reads it; NULL is today for an
 * edit, and the latest that is known for a report. Errors of all: FORBIDDEN without the clinical key. */

/** kith_practice_add_person: @state: (nullable): how they stand, for this person; @angle: (nullable): degrees
 * clockwise from the top. Resolves to the id (string). */
DexFuture *kith_practice_add_person         (KithPractice          *self,
                                             const KithPerson      *person,
                                             const KithPersonState *state,
                                             const double          *angle);

/** kith_practice_edit_person: stores @person over the version it was loaded with. Resolves to the id (string). */
DexFuture *kith_practice_edit_person        (KithPractice          *self,
                                             const KithPerson      *person);

/** kith_practice_remove_person: with their states, place, ties and expectations. Resolves to the id (string). */
DexFuture *kith_practice_remove_person      (KithPractice          *self,
                                             const char            *client,
                                             const char            *id);

/** kith_practice_load_person: Resolves to a KithPerson (KITH_TYPE_PERSON_BOXED). */
DexFuture *kith_practice_load_person        (KithPractice          *self,
                                             const char            *client,
                                             const char            *id);

/** kith_practice_resolve_person: @text is an id, a name, a nickname or a relation, whatever its case and marks.
 * Resolves to the id (string). Errors: KITH_PROBLEM_AMBIGUOUS */
DexFuture *kith_practice_resolve_person     (KithPractice          *self,
                                             const char            *client,
                                             const char            *text);

/** kith_practice_prepare_state: what an edit as of @when is written to: a change, or with @correct the state in force
 * then. @person may be one who is not stored yet. Resolves to a KithPersonState (KITH_TYPE_PERSON_STATE_BOXED). */
DexFuture *kith_practice_prepare_state      (KithPractice          *self,
                                             const char            *client,
                                             const char            *person,
                                             const char            *when,
                                             gboolean               correct);

/** kith_practice_place_person: stores @state (nullable), as prepared and edited, and @angle (nullable); NAN leaves it
 * to the layout. Resolves to the id of the person (string). */
DexFuture *kith_practice_place_person       (KithPractice          *self,
                                             const char            *client,
                                             const char            *person,
                                             const KithPersonState *state,
                                             const double          *angle);

/** kith_practice_count_later_states: how many states of the same person come after @state and were left as they are when it
 * was stored. Resolves to a guint. */
DexFuture *kith_practice_count_later_states (KithPractice          *self,
                                             const char            *client,
                                             const KithPersonState *state);

/** kith_practice_save_tie: a new one (version 0) or an edit. Resolves to the id (string); likewise for expectations. */
DexFuture *kith_practice_save_tie           (KithPractice          *self,
                                             const KithTie         *tie);

/** kith_practice_load_tie: Resolves to a KithTie (KITH_TYPE_TIE_BOXED). */
DexFuture *kith_practice_load_tie           (KithPractice          *self,
                                             const char            *client,
                                             const char            *id);

/** kith_practice_list_ties_between: of any time, in the order in which they came. Resolves to a GPtrArray (boxed) of KithTie. */
DexFuture *kith_practice_list_ties_between  (KithPractice          *self,
                                             const char            *client,
                                             const char            *one,
                                             const char            *other);
DexFuture *kith_practice_remove_tie         (KithPractice          *self,
                                             const char            *client,
                                             const char            *id);
DexFuture *kith_practice_save_expectation   (KithPractice          *self,
                                             const char            *client,
                                             const KithExpectation *expectation);

/** kith_practice_alter_expectation: stores what @wanted says otherwise than @known, which was seen of it, over whatever is known
 * by now. Resolves to the id (string). Errors: KITH_CLASH, of kith-clash.h */
DexFuture *kith_practice_alter_expectation  (KithPractice          *self,
                                             const char            *client,
                                             const KithExpectation *wanted,
                                             const KithExpectation *known);

/** kith_practice_load_expectation: Resolves to a KithExpectation (KITH_TYPE_EXPECTATION_BOXED). */
DexFuture *kith_practice_load_expectation   (KithPractice          *self,
                                             const char            *client,
                                             const char            *id);
DexFuture *kith_practice_remove_expectation (KithPractice          *self,
                                             const char            *client,
                                             const char            *id);

/** The reports are JSON; each resolves to a string. */

/** kith_report_people: everyone of @client, in the order in which they came: [{id, name, relation, status, closeness,
 * desired, unplaced, nickname, kind, born, died, belongs, since, session, line, strength, flow, effect, gives,
 * receives, obstacles, contact, confides, attachment, can_say, cannot_say, wish, arguments, angle, pinned, unmet}]. @closeness
 * and @desired: 0 far to 100 near, null when unplaced; what nobody has said is null; @gives and @receives are lists;
 * @obstacles: {trust: 2, …}; @unmet: how many expectations are known not to be met. */
DexFuture *kith_report_people               (KithPractice          *self,
                                             const char            *client,
                                             const char            *when);

/** kith_report_person: one of them, with non_reciprocal, about, extra, expectations, ties and every state. */
DexFuture *kith_report_person               (KithPractice          *self,
                                             const char            *client,
                                             const char            *person,
                                             const char            *when);

/** kith_report_person_candidates: [{id, name, nickname, relation, born}] of those whom @text fits. */
DexFuture *kith_report_person_candidates    (KithPractice          *self,
                                             const char            *client,
                                             const char            *text);

/** kith_report_ties: [{id, person, with, kind, line, from, to, extra}], those that can hold then; with NULL all. */
DexFuture *kith_report_ties                 (KithPractice          *self,
                                             const char            *client,
                                             const char            *when);

/** kith_report_inventory: {people, unplaced, gap, supporters: {emotional, practical, information, company}, unmet};
 * gap: mean distance of actual and desired closeness, null where nobody has both. */
DexFuture *kith_report_inventory            (KithPractice          *self,
                                             const char            *client,
                                             const char            *when);

GType      kith_person_boxed_get_type       (void);
GType      kith_person_state_boxed_get_type (void);
GType      kith_tie_boxed_get_type          (void);
GType      kith_expectation_boxed_get_type  (void);
#define KITH_TYPE_PERSON_BOXED (kith_person_boxed_get_type ())
#define KITH_TYPE_PERSON_STATE_BOXED (kith_person_state_boxed_get_type ())
#define KITH_TYPE_TIE_BOXED (kith_tie_boxed_get_type ())
#define KITH_TYPE_EXPECTATION_BOXED (kith_expectation_boxed_get_type ())

G_END_DECLS
