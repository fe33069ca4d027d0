/* kith-person-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

G_BEGIN_DECLS

/** KithPersonForm: what the widgets of a person say. Borrowed texts; @strength, @effect, @confides, @attachment, @arguments and
 * @obstacles:
 * 0 for not said, then the choices of the question in their order, as in a list that begins with "Not said". */
typedef struct
{
  const char *name;
  const char *nickname;
  const char *relation;
  guint kind;
  guint status;
  KithDate born;
  KithDate died;
  const char *belongs;
  const char *about;
  double closeness;
  double desired;
  guint line;
  guint strength;
  guint flow;
  guint effect;
  const char *contact;
  guint confides;
  guint attachment;
  guint gives;
  guint receives;
  guint obstacles[KITH_N_OBSTACLES];
  const char *can_say;
  const char *cannot_say;
  const char *wish;
  guint arguments;
} KithPersonForm;

/** kith_person_form_init: what the widgets should say of @person in @state. Borrows from both. */
void kith_person_form_init (KithPersonForm        *self,
                            const KithPerson      *person,
                            const KithPersonState *state);

/** kith_person_form_fill: puts what the widgets say into @person and @state. An empty name leaves the one that is there; a
 * usual word for the relation puts someone who stands nowhere else into their part of life; arrows follow the support
 * once it says something else than @state did, unless they were turned at the same time. */
void kith_person_form_fill (const KithPersonForm  *self,
                            KithPerson            *person,
                            KithPersonState       *state);

G_END_DECLS
