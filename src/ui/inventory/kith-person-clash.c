/* kith-person-clash.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-clash.h"

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
  { KITH_FIELD_BELONGS, "person", "belongs" },
  { KITH_FIELD_KIND, "person", "kind" },
  { KITH_FIELD_STATUS, "person", "status" },
  { KITH_FIELD_CLOSENESS, "person_state", "closeness" },
  { KITH_FIELD_DESIRED, "person_state", "desired" },
  { KITH_FIELD_LINE, "person_state", "line" },
  { KITH_FIELD_STRENGTH, "person_state", "strength" },
  { KITH_FIELD_CAN_SAY, "person_state", "can_say" },
  { KITH_FIELD_CANNOT_SAY, "person_state", "cannot_say" },
  { KITH_FIELD_WISH, "person_state", "wish" },
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
describe (const KithSaid *said,
          guint           field)
{
  switch (field)
    {
    case KITH_FIELD_NAME:
      return g_strdup (said->person->name);
    case KITH_FIELD_RELATION:
      return g_strdup (said->person->relation);
    case KITH_FIELD_BELONGS:
      return g_strdup (said->person->belongs);
    case KITH_FIELD_KIND:
      return g_strdup (kith_person_kind_get_label (said->person->kind));
    case KITH_FIELD_STATUS:
      return g_strdup (kith_term_find_word ("person-status", kith_person_status_to_text (said->person->status)));
    case KITH_FIELD_CLOSENESS:
      return describe_level (said->state->closeness);
    case KITH_FIELD_DESIRED:
      return describe_level (said->state->desired);
    case KITH_FIELD_LINE:
      return said->state->line != KITH_LINE_NONE ? g_strdup (kith_line_get_label (said->state->line)) : NULL;
    case KITH_FIELD_STRENGTH:
      return describe_level (said->state->strength);
    case KITH_FIELD_CAN_SAY:
      return g_strdup (said->state->can_say);
    case KITH_FIELD_CANNOT_SAY:
      return g_strdup (said->state->cannot_say);
    case KITH_FIELD_WISH:
      return g_strdup (said->state->wish);
    default:
      return NULL;
    }
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
