/* kith-person-edit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-inventory.h"

G_BEGIN_DECLS

/** KithPersonField: what can be told of someone, as flags: first of KithPerson, then of KithPersonState. */
typedef enum
{
  KITH_FIELD_NAME = 1 << 0,
  KITH_FIELD_NICKNAME = 1 << 1,
  KITH_FIELD_RELATION = 1 << 2,
  KITH_FIELD_KIND = 1 << 3,
  KITH_FIELD_STATUS = 1 << 4,
  KITH_FIELD_BORN = 1 << 5,
  KITH_FIELD_DIED = 1 << 6,
  KITH_FIELD_BELONGS = 1 << 7,
  KITH_FIELD_ABOUT = 1 << 8,

  KITH_FIELD_CLOSENESS = 1 << 9,
  KITH_FIELD_DESIRED = 1 << 10,
  KITH_FIELD_EFFECT = 1 << 11,
  KITH_FIELD_GIVES = 1 << 12,
  KITH_FIELD_RECEIVES = 1 << 13,
  KITH_FIELD_LINE = 1 << 14,
  KITH_FIELD_STRENGTH = 1 << 15,
  KITH_FIELD_FLOW = 1 << 16,
  KITH_FIELD_CONTACT = 1 << 17,
  KITH_FIELD_CONFIDES = 1 << 18,
  KITH_FIELD_ATTACHMENT = 1 << 19,
  KITH_FIELD_OBSTACLES = 1 << 20,
  KITH_FIELD_CAN_SAY = 1 << 21,
  KITH_FIELD_CANNOT_SAY = 1 << 22,
  KITH_FIELD_WISH = 1 << 23,
  KITH_FIELD_ARGUMENTS = 1 << 24,
} KithPersonField;

/** KithPersonEdit: what is to be stored of @person, who is stored already: those @fields of @person and @state (nullable
 * where no field is of it), and @angle (nullable; as in kith_practice_place_person()). @always: a correction of what was
 * told before, too. @known, @known_state: (nullable): what the person who edits has seen of it; a field that is something else by
 * now, and not what it is to be, is a conflict. All borrowed for the call. */
typedef struct
{
  const KithPerson *person;
  const KithPersonState *state;
  guint fields;
  const double *angle;
  gboolean always;
  const KithPerson *known;
  const KithPersonState *known_state;
} KithPersonEdit;

/** kith_person_list_differences: Returns: the fields that are not the same in @a and @b; identities and versions count
 * for nothing. kith_person_state_list_differences() likewise; NULL says nothing. */
guint      kith_person_list_differences       (const KithPerson      *a,
                                               const KithPerson      *b);
guint      kith_person_state_list_differences (const KithPersonState *a,
                                               const KithPersonState *b);

/** kith_person_take_fields: puts those @fields of @from into @to; kith_person_state_take_fields() likewise. */
void       kith_person_take_fields            (KithPerson            *to,
                                               const KithPerson      *from,
                                               guint                  fields);
void       kith_person_state_take_fields      (KithPersonState       *to,
                                               const KithPersonState *from,
                                               guint                  fields);

/** kith_practice_alter_person: stores @edit over whatever is known by now, in one action: other fields stay. A state told
 * before today becomes a new one from today on; @edit->always puts the same into the state before it. Resolves to the id
 * (string). Errors: NOT_FOUND, FORBIDDEN, KITH_DOMAIN_ERROR,
 * KITH_PROBLEM_CONFLICT */
DexFuture *kith_practice_alter_person         (KithPractice          *self,
                                               const KithPersonEdit  *edit);

/** kith_practice_alter_people: likewise for the @n_edits of @edits, 1 or more people of one client, in one action: all or none.
 * Resolves to the id of the first (string). */
DexFuture *kith_practice_alter_people         (KithPractice          *self,
                                               const KithPersonEdit  *edits,
                                               guint                  n_edits);

G_END_DECLS
