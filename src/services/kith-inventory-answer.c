/* kith-inventory-answer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-inventory-answer.h"

#include "kith-answer.h"
#include "kith-support.h"

#include <math.h>

/* Unlike a count, such a number can be below 0. */
static void
add_said_number (JsonBuilder *builder,
                 const char  *member,
                 int          number)
{
  json_builder_set_member_name (builder, member);
  if (number == KITH_UNKNOWN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, number);
}

static void
add_said_flag (JsonBuilder *builder,
               const char  *member,
               int          flag)
{
  json_builder_set_member_name (builder, member);
  if (flag == KITH_UNKNOWN)
    json_builder_add_null_value (builder);
  else
    json_builder_add_boolean_value (builder, flag != 0);
}

static void
add_supports (JsonBuilder *builder,
              const char  *member,
              guint        supports)
{
  g_autofree char *text = kith_support_to_text (supports);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; words[i] != NULL; i++)
    json_builder_add_string_value (builder, words[i]);
  json_builder_end_array (builder);
}

static void
add_obstacles (JsonBuilder *builder,
               const int   *obstacles)
{
  json_builder_set_member_name (builder, "obstacles");
  json_builder_begin_object (builder);
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    {
      if (obstacles[i] != KITH_UNKNOWN)
        add_said_number (builder, kith_obstacle_to_text ((KithObstacle) i), obstacles[i]);
    }
  json_builder_end_object (builder);
}

static void
add_person_members (JsonBuilder      *builder,
                    const KithPerson *person)
{
  kith_answer_add_text (builder, "nickname", person->nickname);
  kith_answer_add_text (builder, "kind", kith_person_kind_to_text (person->kind));
  kith_answer_date (builder, "born", &person->born);
  kith_answer_date (builder, "died", &person->died);
  kith_answer_add_text (builder, "belongs", person->belongs);
}

static void
add_state_members (JsonBuilder           *builder,
                   const KithPersonState *state)
{
  kith_answer_date (builder, "since", &state->valid_from);
  kith_answer_add_text (builder, "session", state->session);
  kith_answer_add_text (builder, "line", kith_line_to_text (state->line));
  add_said_number (builder, "strength", state->strength);
  kith_answer_add_text (builder, "flow", kith_flow_to_text (state->flow));
  add_said_number (builder, "effect", state->effect);
  add_supports (builder, "gives", state->gives);
  add_supports (builder, "receives", state->receives);
  add_obstacles (builder, state->obstacles);
  kith_answer_add_text (builder, "contact", state->contact);
  add_said_flag (builder, "confides", state->confides);
  kith_answer_add_text (builder, "attachment", state->attachment);
  kith_answer_add_text (builder, "can_say", state->can_say);
  kith_answer_add_text (builder, "cannot_say", state->cannot_say);
  kith_answer_add_text (builder, "wish", state->wish);
  kith_answer_add_text (builder, "arguments", kith_quarrel_to_text (state->arguments));
}

void
kith_inventory_answer_closeness (JsonBuilder *builder,
                                 const char  *member,
                                 double       closeness)
{
  double rounded = round (closeness * 100) / 100;

  json_builder_set_member_name (builder, member);
  if (isnan (closeness))
    json_builder_add_null_value (builder);
  else if (rounded == floor (rounded))
    json_builder_add_int_value (builder, (gint64) rounded);
  else
    json_builder_add_double_value (builder, rounded);
}

void
kith_inventory_answer_standing (JsonBuilder        *builder,
                                const KithStanding *standing,
                                guint               unmet)
{
  const KithDate unknown = { 0 };
  g_autoptr (KithPersonState) unsaid = kith_person_state_new (standing->person->id, &unknown);
  const KithPersonState *state = standing->state != NULL ? standing->state : unsaid;

  kith_answer_add_text (builder, "id", standing->person->id);
  kith_answer_add_text (builder, "name", standing->person->name);
  kith_answer_add_text (builder, "relation", standing->person->relation);
  kith_answer_add_text (builder, "status", kith_person_status_to_text (standing->person->status));
  kith_inventory_answer_closeness (builder, "closeness", state->closeness);
  kith_inventory_answer_closeness (builder, "desired", state->desired);
  kith_answer_add_flag (builder, "unplaced", !kith_standing_is_placed (standing));
  add_person_members (builder, standing->person);
  add_state_members (builder, state);
  kith_inventory_answer_closeness (builder, "angle", standing->angle);
  kith_answer_add_flag (builder, "pinned", standing->pinned);
  kith_answer_add_number (builder, "unmet", unmet);
}

void
kith_inventory_answer_extra (JsonBuilder *builder,
                             const char  *extra)
{
  g_autoptr (JsonNode) node = extra != NULL ? json_from_string (extra, NULL) : NULL;

  json_builder_set_member_name (builder, "extra");
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    json_builder_add_value (builder, g_steal_pointer (&node));
  else
    json_builder_add_null_value (builder);
}

void
kith_inventory_answer_state (JsonBuilder   *builder,
                             gconstpointer  state)
{
  const KithPersonState *self = state;
  json_builder_begin_object (builder);
  kith_inventory_answer_closeness (builder, "closeness", self->closeness);
  kith_inventory_answer_closeness (builder, "desired", self->desired);
  add_state_members (builder, self);
  json_builder_end_object (builder);
}

void
kith_inventory_answer_candidate (JsonBuilder   *builder,
                                 gconstpointer  person)
{
  const KithPerson *self = person;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "name", self->name);
  kith_answer_add_text (builder, "nickname", self->nickname);
  kith_answer_add_text (builder, "relation", self->relation);
  kith_answer_date (builder, "born", &self->born);
  json_builder_end_object (builder);
}

void
kith_inventory_answer_tie (JsonBuilder   *builder,
                           gconstpointer  tie)
{
  const KithTie *self = tie;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "person", self->a);
  kith_answer_add_text (builder, "with", self->b);
  kith_answer_add_text (builder, "kind", self->kind);
  kith_answer_add_text (builder, "line", kith_line_to_text (self->line));
  kith_answer_date (builder, "from", &self->valid_from);
  kith_answer_date (builder, "to", &self->valid_to);
  kith_inventory_answer_extra (builder, self->extra);
  json_builder_end_object (builder);
}

void
kith_inventory_answer_expectation (JsonBuilder   *builder,
                                   gconstpointer  expectation)
{
  const KithExpectation *self = expectation;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", self->id);
  kith_answer_add_text (builder, "holder", kith_holder_to_text (self->holder));
  kith_answer_add_text (builder, "text", self->body);
  add_said_flag (builder, "said", self->said);
  kith_answer_add_text (builder, "met", kith_met_to_text (self->met));
  kith_answer_date (builder, "from", &self->valid_from);
  kith_answer_date (builder, "to", &self->valid_to);
  json_builder_end_object (builder);
}
