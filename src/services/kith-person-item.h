/* kith-person-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-expectation.h"
#include "kith-standing.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_ITEM (kith_person_item_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonItem, kith_person_item, KITH, PERSON_ITEM, GObject)

/** KithPersonItem: someone in a client's life as of a moment: a row of KithPeopleList. Nothing changes it; a person of whom
 * something else is known is a new row. */

/** kith_person_item_new: with copies of @standing and of those of @expectations (element-type KithExpectation) that are
 * about them. @initials: by which they are told from the others. Returns: (transfer full) */
KithPersonItem        *kith_person_item_new              (const KithStanding *standing,
                                                          const char         *initials,
                                                          GPtrArray          *expectations);

/** kith_person_item_get_initials: as on the map. Returns: (transfer none) */
const char            *kith_person_item_get_initials     (KithPersonItem     *self);

/** kith_person_item_get_person, _state: Returns: (transfer none); the state: (nullable): nothing said yet */
const KithPerson      *kith_person_item_get_person       (KithPersonItem     *self);
const KithPersonState *kith_person_item_get_state        (KithPersonItem     *self);

/** kith_person_item_get_expectations: Returns: (transfer none) (element-type KithExpectation) */
GPtrArray             *kith_person_item_get_expectations (KithPersonItem     *self);

/** kith_person_item_get_closeness, _desired: 0 far to 100 near; NAN when not said. */
double                 kith_person_item_get_closeness    (KithPersonItem     *self);
double                 kith_person_item_get_desired      (KithPersonItem     *self);

/** kith_person_item_count_unsaid: how many expectations are known never to have been spoken, and one more where there is
 * something the two can't talk about. */
guint                  kith_person_item_count_unsaid     (KithPersonItem     *self);

/** kith_person_item_equal: the same person, of whom the same is known. */
gboolean               kith_person_item_equal            (KithPersonItem     *self,
                                                          KithPersonItem     *other);

G_END_DECLS
