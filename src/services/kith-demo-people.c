/* kith-demo-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-demo-private.h"

#include "kith-support.h"

#include <string.h>

#define STATES "States"

static void
apply_to_person (KithDemoClient *self,
                 KithPerson     *person,
                 const char     *part)
{
  const char *rest = NULL;
  gboolean known = TRUE;

  if (kith_demo_file_take_word (part, "born", &rest))
    person->born = kith_demo_file_to_date (self->file, rest);
  else if (kith_demo_file_take_word (part, "died", &rest))
    person->died = kith_demo_file_to_date (self->file, rest);
  else if (kith_demo_file_take_word (part, "called", &rest))
    g_set_str (&person->nickname, rest);
  else if (kith_demo_file_take_word (part, "about", &rest))
    g_set_str (&person->about, rest);
  else if (kith_demo_file_take_word (part, "of", &rest))
    g_set_str (&person->belongs, rest);
  else
    known = kith_person_kind_from_text (part, &person->kind) || kith_person_status_from_text (part, &person->status);
  if (!known)
    kith_demo_file_fail (self->file, part);
}

/* "relation; kind; status; born …; died …; called …; about …" */
static gboolean
store_person (KithDemoClient  *self,
              const char      *name,
              const char      *text,
              GError         **error)
{
  KithPerson *person = kith_person_new (self->contact->id, name);
  g_auto (GStrv) parts = kith_demo_file_split (text);

  g_hash_table_insert (self->people, g_strdup (name), person);
  g_set_str (&person->relation, parts[0]);
  for (gsize i = 1; parts[i] != NULL; i++)
    apply_to_person (self, person, parts[i]);
  return kith_database_save_person (self->database, person, error);
}

/* "line 2 both" */
static gboolean
apply_line (KithDemoClient  *self,
            KithPersonState *state,
            const char      *part)
{
  g_auto (GStrv) words = g_strsplit (part, " ", -1);

  if (words[0] == NULL || !kith_line_from_text (words[0], &state->line))
    return FALSE;
  state->strength = KITH_UNKNOWN;
  state->flow = KITH_FLOW_NONE;
  for (gsize i = 1; words[i] != NULL; i++)
    if (!kith_flow_from_text (words[i], &state->flow))
      state->strength = kith_demo_file_to_number (self->file, words[i]);
  return TRUE;
}

static gboolean
apply_obstacle (KithDemoClient  *self,
                KithPersonState *state,
                const char      *part)
{
  for (int i = 0; i < KITH_N_OBSTACLES; i++)
    {
      const char *rest;

      if (kith_demo_file_take_word (part, kith_obstacle_to_text (i), &rest))
        {
          state->obstacles[i] = kith_demo_file_to_number (self->file, rest);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
apply_words (KithPersonState *state,
             const char      *part)
{
  const struct
  {
    const char *word;
    char **field;
  } texts[] = {
    { "contact", &state->contact },
    { "attachment", &state->attachment },
    { "can-say", &state->can_say },
    { "cannot-say", &state->cannot_say },
    { "wishes", &state->wish },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *rest;

      if (kith_demo_file_take_word (part, texts[i].word, &rest))
        {
          g_set_str (texts[i].field, rest);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
apply_numbers (KithDemoClient  *self,
               KithPersonState *state,
               const char      *part)
{
  const char *rest;

  if (kith_demo_file_take_word (part, "near", &rest))
    state->closeness = kith_demo_file_to_number (self->file, rest);
  else if (kith_demo_file_take_word (part, "wished", &rest))
    state->desired = kith_demo_file_to_number (self->file, rest);
  else if (kith_demo_file_take_word (part, "effect", &rest))
    state->effect = kith_demo_file_to_number (self->file, rest);
  else if (kith_demo_file_take_word (part, "gives", &rest))
    return kith_support_from_text (rest, &state->gives);
  else if (kith_demo_file_take_word (part, "receives", &rest))
    return kith_support_from_text (rest, &state->receives);
  else if (kith_demo_file_take_word (part, "arguments", &rest))
    return kith_quarrel_from_text (rest, &state->arguments);
  else if (kith_demo_file_take_word (part, "confides", &rest))
    state->confides = g_str_equal (rest, "yes");
  else
    return FALSE;
  return TRUE;
}

/* A state goes on from the one before; only what has changed is written down. */
static gboolean
store_state (KithDemoClient   *self,
             const char       *key,
             KithPersonState **last,
             GError          **error)
{
  const char *at = strchr (key, '@');
  g_autofree char *text = kith_demo_file_need (self->file, STATES, key);
  g_autofree char *name = at != NULL ? g_strndup (key, at - key) : NULL;
  g_auto (GStrv) parts = kith_demo_file_split (text);
  const char *session, *person;
  KithPersonState *state;
  KithDate day;

  if (at == NULL)
    kith_demo_file_fail (self->file, key);
  person = kith_demo_client_find_person (self, name);
  day = kith_demo_client_get_day (self, at + 1, &session);
  state = kith_person_state_new (person, &day);
  if (*last != NULL && g_str_equal ((*last)->person, person))
    {
      g_autofree char *id = g_steal_pointer (&state->id);

      kith_person_state_free (state);
      state = kith_person_state_copy (*last);
      g_set_str (&state->id, id);
      state->valid_from = day;
    }
  g_clear_pointer (last, kith_person_state_free);
  *last = state;
  g_set_str (&state->session, session);
  for (gsize i = 0; parts[i] != NULL; i++)
    if (!apply_numbers (self, state, parts[i]) && !apply_line (self, state, parts[i])
        && !apply_obstacle (self, state, parts[i]) && !apply_words (state, parts[i]))
      kith_demo_file_fail (self->file, parts[i]);
  return kith_database_save_state (self->database, state, error);
}

static gboolean
store_states (KithDemoClient  *self,
              GError         **error)
{
  g_auto (GStrv) keys = kith_demo_file_list_keys (self->file, STATES);
  g_autoptr (KithPersonState) last = NULL;

  for (gsize i = 0; keys[i] != NULL; i++)
    if (!store_state (self, keys[i], &last, error))
      return FALSE;
  return TRUE;
}

/* "one; other; kind; line; since -6y; until -2y" */
static gboolean
store_tie (KithDemoClient  *self,
           const char      *text,
           GError         **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_autoptr (KithTie) tie = kith_tie_new (self->contact->id, kith_demo_client_find_person (self, parts[0]),
                                          kith_demo_client_find_person (self, parts[1]), parts[2]);

  for (gsize i = 3; parts[i] != NULL; i++)
    {
      const char *rest;

      if (kith_demo_file_take_word (parts[i], "since", &rest))
        tie->valid_from = kith_demo_file_to_date (self->file, rest);
      else if (kith_demo_file_take_word (parts[i], "until", &rest))
        tie->valid_to = kith_demo_file_to_date (self->file, rest);
      else if (!kith_line_from_text (parts[i], &tie->line))
        kith_demo_file_fail (self->file, parts[i]);
    }
  return kith_database_save_tie (self->database, tie, error);
}

/* "person; me or them; said or unsaid or nothing; no, partly, yes or nothing; text" */
static gboolean
store_expectation (KithDemoClient  *self,
                   const char      *text,
                   GError         **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_autoptr (KithExpectation) expectation = NULL;
  KithHolder holder;

  if (g_strv_length (parts) != 5 || !kith_holder_from_text (parts[1], &holder))
    kith_demo_file_fail (self->file, text);
  expectation = kith_expectation_new (kith_demo_client_find_person (self, parts[0]), holder, parts[4]);
  if (*parts[2] != '\0')
    expectation->said = g_str_equal (parts[2], "said");
  if (*parts[3] != '\0' && !kith_met_from_text (parts[3], &expectation->met))
    kith_demo_file_fail (self->file, parts[3]);
  return kith_database_save_expectation (self->database, expectation, error);
}

/* "person; when; stage; what was tried" */
static gboolean
store_dispute (KithDemoClient  *self,
               const char      *text,
               GError         **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  g_autoptr (KithDisputeStage) dispute = NULL;
  KithDispute stage;
  const char *session;
  KithDate day;

  if (g_strv_length (parts) < 3 || !kith_dispute_from_text (parts[2], &stage))
    kith_demo_file_fail (self->file, text);
  day = kith_demo_client_get_day (self, parts[1], &session);
  dispute = kith_dispute_stage_new (kith_demo_client_find_person (self, parts[0]), &day, stage);
  dispute->moves = g_strdup (parts[3]);
  return kith_database_save_row (self->database, KITH_ROW_DISPUTE, self->contact->id, dispute, error);
}

static void
apply_to_event (KithDemoClient *self,
                KithEvent      *event,
                const char     *part)
{
  const char *rest;

  if (kith_demo_file_take_word (part, "until", &rest))
    event->ends = kith_demo_file_to_date (self->file, rest);
  else if (kith_demo_file_take_word (part, "with", &rest))
    g_ptr_array_add (event->people, g_strdup (kith_demo_client_find_person (self, rest)));
  else if (g_str_equal (part, "onset"))
    event->onset = TRUE;
  else if (g_str_equal (part, "yearly"))
    event->yearly = TRUE;
  else
    g_set_str (&event->body, part);
}

/* "when; kind; until when; with whom; onset; yearly; text" */
static gboolean
store_event (KithDemoClient  *self,
             const char      *text,
             GError         **error)
{
  g_auto (GStrv) parts = kith_demo_file_split (text);
  const char *session;
  KithDate day = kith_demo_client_get_day (self, parts[0], &session);
  g_autoptr (KithEvent) event = kith_event_new (self->contact->id, parts[1], &day);

  for (gsize i = 2; parts[i] != NULL; i++)
    apply_to_event (self, event, parts[i]);
  return kith_database_save_row (self->database, KITH_ROW_EVENT, self->contact->id, event, error);
}

typedef gboolean (*StoreFunc) (KithDemoClient *self, const char *text, GError **error);

static gboolean
store_each (KithDemoClient  *self,
            const char      *group,
            StoreFunc        store,
            GError         **error)
{
  g_auto (GStrv) keys = kith_demo_file_list_keys (self->file, group);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = kith_demo_file_need (self->file, group, keys[i]);

      if (!store (self, text, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
kith_demo_client_store_people (KithDemoClient  *self,
                               GError         **error)
{
  g_auto (GStrv) names = kith_demo_file_list_keys (self->file, "People");

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = kith_demo_file_need (self->file, "People", names[i]);

      if (!store_person (self, names[i], text, error))
        return FALSE;
    }
  return store_states (self, error) && store_each (self, "Ties", store_tie, error)
         && store_each (self, "Expectations", store_expectation, error)
         && store_each (self, "Disputes", store_dispute, error);
}

gboolean
kith_demo_client_store_events (KithDemoClient  *self,
                               GError         **error)
{
  return store_each (self, "Events", store_event, error);
}
