/* kith-asked.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-asked.h"

static KithInterviewee
describe (KithPersonItem        *item,
          const KithPerson      *said,
          const KithPersonState *said_state)
{
  const KithPerson *person = kith_person_item_get_person (item);
  gboolean is_said = said != NULL && g_str_equal (said->id, person->id);
  const KithPersonState *state = is_said ? said_state : kith_person_item_get_state (item);

  return (KithInterviewee) {
    .id = person->id,
    .asked = kith_questions_list_asked (is_said ? said : person),
    .answered = kith_questions_list_answered (is_said ? said : person, state, kith_person_item_get_expectations (item)),
  };
}

void
kith_asked_init (KithAsked             *self,
                 KithPeopleList        *people,
                 const KithPerson      *said,
                 const KithPersonState *said_state)
{
  GListModel *model = G_LIST_MODEL (people);

  self->n_people = g_list_model_get_n_items (model);
  self->people = g_new0 (KithInterviewee, self->n_people + 1);
  for (guint i = 0; i < self->n_people; i++)
    {
      g_autoptr (KithPersonItem) item = g_list_model_get_item (model, i);

      self->people[i] = describe (item, said, said_state);
    }
}

void
kith_asked_clear (KithAsked *self)
{
  g_clear_pointer (&self->people, g_free);
}

const KithInterviewee *
kith_asked_find (const KithAsked *self,
                 const char      *person,
                 guint           *place)
{
  for (guint i = 0; person != NULL && i < self->n_people; i++)
    if (g_str_equal (self->people[i].id, person))
      {
        *place = i;
        return &self->people[i];
      }
  return NULL;
}

KithProgress
kith_asked_count (const KithAsked *self)
{
  KithProgress progress = { .people = self->n_people };

  for (guint i = 0; i < self->n_people; i++)
    {
      progress.asked += kith_questions_count (self->people[i].asked);
      progress.answered += kith_questions_count (self->people[i].answered);
    }
  return progress;
}
