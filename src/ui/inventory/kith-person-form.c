/* kith-person-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-form.h"

#include "kith-question.h"
#include "kith-relation.h"
#include "kith-support.h"

/* Of a question with one answer. */
static guint
tell_choice (KithQuestion           question,
             const KithPersonState *state)
{
  guint chosen = kith_question_get_chosen (question, state);

  return chosen == 0 ? 0 : (guint) g_bit_nth_lsf (chosen, -1) + 1;
}

static void
take_choice (KithQuestion     question,
             guint            told,
             KithPersonState *state)
{
  kith_question_choose (question, state, told == 0 ? 0 : 1u << (told - 1));
}

static guint
tell_attachment (const char *attachment)
{
  guint told = 0;

  for (guint i = 0; i < KITH_N_ATTACHMENTS; i++)
    if (g_strcmp0 (attachment, kith_attachment_to_text (i)) == 0)
      told = i + 1;
  return told;
}

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

static void
fill_person (const KithPersonForm *self,
             KithPerson           *person)
{
  g_autofree char *before = g_strdup (person->relation);
  g_autofree char *name = NULL;

  take_text (&name, self->name);
  if (name != NULL)
    g_set_str (&person->name, name);
  take_text (&person->nickname, self->nickname);
  take_text (&person->relation, self->relation);
  take_text (&person->belongs, self->belongs);
  take_text (&person->about, self->about);
  person->born = self->born;
  person->died = self->died;
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
    .nickname = person->nickname != NULL ? person->nickname : "",
    .relation = person->relation != NULL ? person->relation : "",
    .kind = person->kind,
    .status = person->status,
    .born = person->born,
    .died = person->died,
    .belongs = person->belongs != NULL ? person->belongs : "",
    .about = person->about,
    .closeness = state->closeness,
    .desired = state->desired,
    .line = state->line,
    .strength = tell_choice (KITH_QUESTION_STRENGTH, state),
    .flow = state->flow,
    .effect = tell_choice (KITH_QUESTION_EFFECT, state),
    .contact = state->contact != NULL ? state->contact : "",
    .confides = tell_choice (KITH_QUESTION_CONFIDES, state),
    .attachment = tell_attachment (state->attachment),
    .gives = state->gives,
    .receives = state->receives,
    .can_say = state->can_say,
    .cannot_say = state->cannot_say,
    .wish = state->wish,
    .arguments = tell_choice (KITH_QUESTION_ARGUMENTS, state),
  };
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    self->obstacles[i] = tell_level (state->obstacles[i]);
}

void
kith_person_form_fill (const KithPersonForm *self,
                       KithPerson           *person,
                       KithPersonState      *state)
{
  gboolean turned = state->flow != (KithFlow) self->flow;

  fill_person (self, person);
  state->closeness = self->closeness;
  state->desired = self->desired;
  state->line = (KithLine) self->line;
  take_choice (KITH_QUESTION_STRENGTH, self->strength, state);
  take_choice (KITH_QUESTION_EFFECT, self->effect, state);
  take_choice (KITH_QUESTION_CONFIDES, self->confides, state);
  take_text (&state->contact, self->contact);
  g_set_str (&state->attachment, self->attachment == 0 ? NULL : kith_attachment_to_text (self->attachment - 1));
  state->flow = (KithFlow) self->flow;
  if (!turned && (state->gives != self->gives || state->receives != self->receives))
    state->flow = kith_support_get_flow (self->gives, self->receives);
  state->gives = self->gives;
  state->receives = self->receives;
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    state->obstacles[i] = read_level (self->obstacles[i]);
  take_text (&state->can_say, self->can_say);
  take_text (&state->cannot_say, self->cannot_say);
  take_text (&state->wish, self->wish);
  take_choice (KITH_QUESTION_ARGUMENTS, self->arguments, state);
}
