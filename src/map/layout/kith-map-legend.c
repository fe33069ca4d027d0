/* kith-map-legend.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-legend.h"

#include <glib/gi18n.h>
#include <math.h>

/* From what holds to what hurts. */
static const KithLine line_order[] = {
  KITH_LINE_SUPPORTIVE, KITH_LINE_CLOSE, KITH_LINE_ENMESHED, KITH_LINE_STRAINED, KITH_LINE_OPEN_CONFLICT,
  KITH_LINE_COVERT_CONFLICT, KITH_LINE_DISTANT, KITH_LINE_CUT_OFF, KITH_LINE_LOST,
};

static gboolean
is_dead (const KithMapPerson *person)
{
  return person->status == KITH_PERSON_DEAD;
}

static gboolean
is_cut_off (const KithMapPerson *person)
{
  return person->status == KITH_PERSON_CUT_OFF;
}

static gboolean
is_group (const KithMapPerson *person)
{
  return person->kind == KITH_PERSON_GROUP;
}

static gboolean
is_pet (const KithMapPerson *person)
{
  return person->kind == KITH_PERSON_PET;
}

static gboolean
is_professional (const KithMapPerson *person)
{
  return person->kind == KITH_PERSON_PROFESSIONAL;
}

static gboolean
is_wished (const KithMapPerson *person)
{
  return !isnan (person->closeness) && !isnan (person->desired) && person->closeness != person->desired;
}

static const struct
{
  KithMapSign sign;
  gboolean (*bears) (const KithMapPerson *person);
  const char *label;
  guint show;
} signs[] = {
  { KITH_MAP_SIGN_WISH, is_wished, NC_("map", "wished closeness"), KITH_MAP_SHOW_WISHES },
  { KITH_MAP_SIGN_DEAD, is_dead, NC_("map", "has died"), 0 },
  { KITH_MAP_SIGN_CUT_OFF, is_cut_off, NC_("map", "no contact"), 0 },
  { KITH_MAP_SIGN_GROUP, is_group, NC_("map", "group"), 0 },
  { KITH_MAP_SIGN_PET, is_pet, NC_("map", "animal"), 0 },
  { KITH_MAP_SIGN_PROFESSIONAL, is_professional, NC_("map", "professional"), 0 },
};

/* By KithMapMark. */
static const char * const marks[] = {
  [KITH_MAP_MARK_NONE] = "",
  [KITH_MAP_MARK_SUPPORT] = NC_("map", "gives support"),
  [KITH_MAP_MARK_OBSTACLES] = NC_("map", "something is in the way"),
  [KITH_MAP_MARK_AREAS] = NC_("map", "what the work is about"),
  [KITH_MAP_MARK_WORK] = NC_("map", "talked about in sessions"),
};

static void
add (GArray         *entries,
     KithMapSign     sign,
     KithLine        line,
     KithMapProblem  problem,
     const char     *label)
{
  KithMapEntry entry = { sign, line, problem, label };

  g_array_append_val (entries, entry);
}

/* Between two who both stand on the map, and not in the tray. */
static gboolean
is_drawn (const KithMapPicture *picture,
          const KithMapTie     *tie)
{
  const KithMapPerson *a = g_ptr_array_index (picture->people, tie->a);
  const KithMapPerson *b = g_ptr_array_index (picture->people, tie->b);

  return (picture->show & KITH_MAP_SHOW_TIES) != 0
         && (picture->form == KITH_MAP_FREE || (!isnan (a->closeness) && !isnan (b->closeness)));
}

static gboolean
is_near_somehow (const KithMapPicture *picture)
{
  for (guint i = 0; i < picture->people->len; i++)
    if (!isnan (((const KithMapPerson *) picture->people->pdata[i])->closeness))
      return TRUE;
  return FALSE;
}

static gboolean
has_couple (const KithMapPicture *picture,
            gboolean              ended)
{
  for (guint i = 0; i < picture->kin->len; i++)
    {
      const KithKinTie *tie = &g_array_index (picture->kin, KithKinTie, i);

      if (tie->bond == KITH_KIN_PARTNER && tie->ended == ended)
        return TRUE;
    }
  return FALSE;
}

/* What only some forms show. */
static void
add_forms (GArray               *entries,
           const KithMapPicture *picture)
{
  if (picture->form == KITH_MAP_FREE && is_near_somehow (picture))
    add (entries, KITH_MAP_SIGN_TONE, 0, 0, C_("map", "the deeper, the nearer"));
  if (picture->form == KITH_MAP_FAMILY && has_couple (picture, FALSE))
    add (entries, KITH_MAP_SIGN_COUPLE, 0, 0, C_("map", "couple"));
  if (picture->form == KITH_MAP_FAMILY && has_couple (picture, TRUE))
    add (entries, KITH_MAP_SIGN_FORMER_COUPLE, 0, 0, C_("map", "separated"));
}

/* Returns: whether any tie between others is drawn. */
static gboolean
add_lines (GArray               *entries,
           const KithMapPicture *picture)
{
  gboolean tied = FALSE;
  guint used = 0;

  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      if (!isnan (person->closeness) && picture->form == KITH_MAP_RINGS)
        used |= 1u << person->line;
    }
  for (guint i = 0; i < picture->ties->len && picture->form != KITH_MAP_FAMILY; i++)
    {
      const KithMapTie *tie = &g_array_index (picture->ties, KithMapTie, i);

      if (!is_drawn (picture, tie))
        continue;
      used |= 1u << tie->line;
      tied = TRUE;
    }

  used &= ~picture->hidden_lines;
  for (guint i = 0; i < G_N_ELEMENTS (line_order); i++)
    if (used & (1u << line_order[i]))
      add (entries, KITH_MAP_SIGN_LINE, line_order[i], 0, kith_line_get_label (line_order[i]));
  return tied;
}

static void
add_overlays (GArray               *entries,
              const KithMapPicture *picture)
{
  gboolean ghosts = FALSE;
  gboolean marked = FALSE;

  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (picture->people, i);

      ghosts |= kith_map_person_has_ghost (person);
      marked |= person->weight > 0 && (picture->form != KITH_MAP_RINGS || !isnan (person->closeness));
    }
  if (ghosts && picture->form == KITH_MAP_RINGS && (picture->show & KITH_MAP_SHOW_GHOSTS) && picture->then != NULL)
    add (entries, KITH_MAP_SIGN_GHOST, 0, 0, picture->then);
  if (marked && picture->mark != KITH_MAP_MARK_NONE)
    add (entries, KITH_MAP_SIGN_MARK, 0, 0, g_dpgettext2 (NULL, "map", marks[picture->mark]));
}

static void
add_problems (GArray               *entries,
              const KithMapPicture *picture)
{
  guint used = 0;

  for (guint i = 0; i < picture->people->len; i++)
    used |= 1u << ((const KithMapPerson *) g_ptr_array_index (picture->people, i))->problem;

  for (guint i = 1; i < KITH_MAP_N_PROBLEMS; i++)
    if (used & (1u << i))
      add (entries, KITH_MAP_SIGN_PROBLEM, 0, i, kith_map_problem_get_label ((KithMapProblem) i));
}

gboolean
kith_map_has_badge (const KithMapPerson *person)
{
  return is_group (person) || is_pet (person) || is_professional (person);
}

GArray *
kith_map_legend_list (const KithMapPicture *picture)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (KithMapEntry));

  if (add_lines (entries, picture))
    add (entries, KITH_MAP_SIGN_TIE, 0, 0, C_("map", "know each other"));
  add_forms (entries, picture);
  add_overlays (entries, picture);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (guint k = 0; k < picture->people->len; k++)
      if (signs[i].bears (g_ptr_array_index (picture->people, k)) && (picture->show & signs[i].show) == signs[i].show
          && (signs[i].sign != KITH_MAP_SIGN_WISH || picture->form == KITH_MAP_RINGS))
        {
          add (entries, signs[i].sign, 0, 0, g_dpgettext2 (NULL, "map", signs[i].label));
          break;
        }
  add_problems (entries, picture);

  return entries;
}
