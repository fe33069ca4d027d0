/* kith-person-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-form.h"

#include "kith-relation.h"

static guint
tell_level (int level)
{
  return level == KITH_UNKNOWN ? 0 : (guint) level + 1;
}

static int
read_level (guint told)
{
  return told == 0 ? KITH_UNKNOWN : (int) told - 1;
}

/* White space around it is nothing said. */
static void
take_text (char       **target,
           const char  *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  g_set_str (target, *stripped != '\0' ? stripped : NULL);
}

static KithFlow
find_flow (guint gives,
           guint receives)
{
  if (gives != 0 && receives != 0)
    return KITH_FLOW_BOTH;
  if (gives != 0)
    return KITH_FLOW_OUT;
  return receives != 0 ? KITH_FLOW_IN : KITH_FLOW_NONE;
}

static void
fill_person (const KithPersonForm *self,
             KithPerson           *person)
{
  g_autofree char *before = g_strdup (person->relation);
  g_autofree char *name = NULL;

  take_text (&name, self->name);
  if (name != NULL)
    g_set_str (&person->name, name);
  take_text (&person->relation, self->relation);
  take_text (&person->belongs, self->belongs);
  person->kind = (KithPersonKind) self->kind;
  person->status = (KithPersonStatus) self->status;
  if (person->kind == KITH_PERSON_OTHER && person->relation != NULL && g_strcmp0 (before, person->relation) != 0)
    kith_relation_find_kind (person->relation, &person->kind);
}

void
kith_person_form_init (KithPersonForm        *self,
                       const KithPerson      *person,
                       const KithPersonState *state)
{
  *self = (KithPersonForm) {
    .name = person->name,
    .relation = person->relation != NULL ? person->relation : "",
    .belongs = person->belongs != NULL ? person->belongs : "",
    .kind = person->kind,
    .status = person->status,
    .closeness = state->closeness,
    .desired = state->desired,
    .line = state->line,
    .strength = tell_level (state->strength),
    .gives = state->gives,
    .receives = state->receives,
    .can_say = state->can_say,
    .cannot_say = state->cannot_say,
    .wish = state->wish,
  };
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    self->obstacles[i] = tell_level (state->obstacles[i]);
}

void
kith_person_form_fill (const KithPersonForm *self,
                       KithPerson           *person,
                       KithPersonState      *state)
{
  fill_person (self, person);
  state->closeness = self->closeness;
  state->desired = self->desired;
  state->line = (KithLine) self->line;
  state->strength = read_level (self->strength);
  if (state->gives != self->gives || state->receives != self->receives)
    state->flow = find_flow (self->gives, self->receives);
  state->gives = self->gives;
  state->receives = self->receives;
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    state->obstacles[i] = read_level (self->obstacles[i]);
  take_text (&state->can_say, self->can_say);
  take_text (&state->cannot_say, self->cannot_say);
  take_text (&state->wish, self->wish);
}
