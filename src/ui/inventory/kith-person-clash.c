/* kith-person-clash.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-clash.h"

#include "kith-question.h"
#include "kith-support.h"
#include "kith-term.h"

/* What the pane can edit, by the columns whose labels the history has too. */
static const struct
{
  guint field;
  const char *table;
  const char *column;
} rows[] = {
  { KITH_FIELD_NAME, "person", "name" },
  { KITH_FIELD_RELATION, "person", "relation" },
  { KITH_FIELD_KIND, "person", "kind" },
  { KITH_FIELD_STATUS, "person", "status" },
  { KITH_FIELD_NICKNAME, "person", "nickname" },
  { KITH_FIELD_BORN, "person", "born" },
  { KITH_FIELD_DIED, "person", "died" },
  { KITH_FIELD_BELONGS, "person", "belongs" },
  { KITH_FIELD_ABOUT, "person", "about" },
  { KITH_FIELD_CLOSENESS, "person_state", "closeness" },
  { KITH_FIELD_DESIRED, "person_state", "desired" },
  { KITH_FIELD_LINE, "person_state", "line" },
  { KITH_FIELD_STRENGTH, "person_state", "strength" },
  { KITH_FIELD_EFFECT, "person_state", "effect" },
  { KITH_FIELD_GIVES, "person_state", "gives" },
  { KITH_FIELD_RECEIVES, "person_state", "receives" },
  { KITH_FIELD_CONTACT, "person_state", "contact" },
  { KITH_FIELD_CONFIDES, "person_state", "confides" },
  { KITH_FIELD_ATTACHMENT, "person_state", "attachment" },
  { KITH_FIELD_CAN_SAY, "person_state", "can_say" },
  { KITH_FIELD_CANNOT_SAY, "person_state", "cannot_say" },
  { KITH_FIELD_WISH, "person_state", "wish" },
  { KITH_FIELD_ARGUMENTS, "person_state", "arguments" },
};

static const char *
find_label (const char *table,
            const char *column)
{
  guint n_terms;
  const KithTerm *terms = kith_term_get_table (table, &n_terms);

  for (guint i = 0; i < n_terms; i++)
    if (g_str_equal (terms[i].column, column))
      return kith_term_get_label (&terms[i]);
  return column;
}

static char *
describe_level (double level)
{
  return level >= 0 ? g_strdup_printf ("%.0f", level) : NULL;
}

static char *
describe_choice (KithQuestion           question,
                 const KithPersonState *state)
{
  guint chosen = kith_question_get_chosen (question, state);

  return chosen != 0 ? g_strdup (kith_question_get_choice_label (question, (guint) g_bit_nth_lsf (chosen, -1))) : NULL;
}

static char *
describe_supports (guint supports)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_null_terminated (5, NULL, TRUE);

  for (guint support = KITH_SUPPORT_EMOTIONAL; support <= KITH_SUPPORT_NONE; support <<= 1)
    if ((supports & support) != 0)
      g_ptr_array_add (labels, (char *) kith_support_get_label ((KithSupport) support));
  return labels->len > 0 ? g_strjoinv (", ", (char **) labels->pdata) : NULL;
}

static char *
describe_date (const KithDate *date)
{
  return date->precision != KITH_DATE_UNKNOWN ? kith_date_format (date) : NULL;
}

static char *
describe_person (const KithPerson *person,
                 guint             field)
{
  switch (field)
    {
    case KITH_FIELD_NAME:
      return g_strdup (person->name);
    case KITH_FIELD_NICKNAME:
      return g_strdup (person->nickname);
    case KITH_FIELD_RELATION:
      return g_strdup (person->relation);
    case KITH_FIELD_KIND:
      return g_strdup (kith_person_kind_get_label (person->kind));
    case KITH_FIELD_STATUS:
      return g_strdup (kith_term_find_word ("person-status", kith_person_status_to_text (person->status)));
    case KITH_FIELD_BORN:
      return describe_date (&person->born);
    case KITH_FIELD_DIED:
      return describe_date (&person->died);
    case KITH_FIELD_BELONGS:
      return g_strdup (person->belongs);
    default:
      return g_strdup (person->about);
    }
}

static char *
describe_state (const KithPersonState *state,
                guint                  field)
{
  switch (field)
    {
    case KITH_FIELD_CLOSENESS:
      return describe_level (state->closeness);
    case KITH_FIELD_DESIRED:
      return describe_level (state->desired);
    case KITH_FIELD_LINE:
      return describe_choice (KITH_QUESTION_LINE, state);
    case KITH_FIELD_STRENGTH:
      return describe_choice (KITH_QUESTION_STRENGTH, state);
    case KITH_FIELD_EFFECT:
      return describe_choice (KITH_QUESTION_EFFECT, state);
    case KITH_FIELD_GIVES:
      return describe_supports (state->gives);
    case KITH_FIELD_RECEIVES:
      return describe_supports (state->receives);
    case KITH_FIELD_CONTACT:
      return g_strdup (state->contact);
    case KITH_FIELD_CONFIDES:
      return describe_choice (KITH_QUESTION_CONFIDES, state);
    case KITH_FIELD_ARGUMENTS:
      return describe_choice (KITH_QUESTION_ARGUMENTS, state);
    case KITH_FIELD_ATTACHMENT:
      return g_strdup (state->attachment != NULL ? kith_term_find_word ("attachment", state->attachment) : NULL);
    case KITH_FIELD_CAN_SAY:
      return g_strdup (state->can_say);
    case KITH_FIELD_CANNOT_SAY:
      return g_strdup (state->cannot_say);
    default:
      return g_strdup (state->wish);
    }
}

static char *
describe (const KithSaid *said,
          guint           field)
{
  return field < KITH_FIELD_CLOSENESS ? describe_person (said->person, field) : describe_state (said->state, field);
}

KithConflict *
kith_person_clash_new (const KithSaid *mine,
                       const KithSaid *theirs,
                       guint           fields)
{
  KithConflict *conflict = kith_conflict_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      if (!(fields & rows[i].field))
        continue;
      one = describe (mine, rows[i].field);
      other = describe (theirs, rows[i].field);
      kith_conflict_add (conflict, find_label (rows[i].table, rows[i].column), one, other);
    }
  return conflict;
}
