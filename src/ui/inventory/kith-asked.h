/* kith-asked.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-interview.h"
#include "kith-people-list.h"
#include "kith-questions.h"

G_BEGIN_DECLS

/** KithAsked: whom an interview is about, in the order in which they are asked about, with what is answered. */
typedef struct
{
  KithInterviewee *people;
  guint n_people;
} KithAsked;

/** kith_asked_init: of everyone in @people, from whose rows it borrows. @said, @said_state: (nullable): what is said of one of
 * them, which counts although it may not have come home yet. */
void                   kith_asked_init  (KithAsked             *self,
                                         KithPeopleList        *people,
                                         const KithPerson      *said,
                                         const KithPersonState *said_state);
void                   kith_asked_clear (KithAsked             *self);

/** kith_asked_find: of @person (nullable), an id. @place: (out): from 0. Returns: (transfer none) (nullable) */
const KithInterviewee *kith_asked_find  (const KithAsked       *self,
                                         const char            *person,
                                         guint                 *place);

/** kith_asked_count: of all of them. */
KithProgress           kith_asked_count (const KithAsked       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithAsked, kith_asked_clear)

G_END_DECLS
