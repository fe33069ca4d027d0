/* kith-map-marks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-marks.h"

#include "kith-attention.h"
#include "kith-support.h"

#include <glib/gi18n.h>

#define N_SUPPORTS 4
/* Obstacles of so much together, each 0 to 3, are as many as a field can show. */
#define MOST_OBSTACLES 6.0
/* There is an area or there is none. */
#define AREA_WEIGHT 0.5

/* By KithMapMark. */
static const char *const none[] = {
  [KITH_MAP_MARK_NONE] = NULL,
  [KITH_MAP_MARK_SUPPORT] = N_("Nobody’s support is noted yet."),
  [KITH_MAP_MARK_OBSTACLES] = N_("No obstacles are noted."),
  [KITH_MAP_MARK_AREAS] = N_("No problem area is about anyone here yet."),
  [KITH_MAP_MARK_WORK] = N_("No session so far says whom it was about."),
};

static void
add_word (GString    *words,
          const char *word)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", word);
}

static char *
take_words (GString *words)
{
  g_autofree char *text = g_string_free_and_steal (words);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
mark_support (KithMapPerson *person,
              guint          receives)
{
  GString *words = g_string_new (NULL);
  guint n_kinds = 0;

  for (guint i = 0; i < N_SUPPORTS; i++)
    if (receives & (1u << i))
      {
        add_word (words, kith_support_get_label ((KithSupport) (1u << i)));
        n_kinds++;
      }
  person->weight = (double) n_kinds / N_SUPPORTS;
  person->note = take_words (words);
}

static void
mark_obstacles (KithMapPerson         *person,
                const KithPersonState *state)
{
  GString *words = g_string_new (NULL);
  int sum = 0;

  for (guint i = 0; state != NULL && i < KITH_N_OBSTACLES; i++)
    if (state->obstacles[i] > 0)
      {
        add_word (words, kith_obstacle_get_label ((KithObstacle) i));
        sum += state->obstacles[i];
      }
  person->weight = MIN (1, sum / MOST_OBSTACLES);
  person->note = take_words (words);
}

static void
mark_area (KithMapPerson *person)
{
  if (person->problem == KITH_MAP_PROBLEM_NONE)
    return;
  person->weight = AREA_WEIGHT;
  person->note = g_strdup (kith_map_problem_get_label (person->problem));
}

static void
mark_work (KithMapPerson *person,
           GPtrArray     *held,
           GPtrArray     *techniques)
{
  guint n_about = held != NULL ? kith_attention_count (held, techniques, person->id) : 0;

  if (n_about == 0)
    return;
  person->weight = (double) n_about / held->len;
  /* Translators: below a name on the map: in how many of the sessions so far this person was talked about. */
  person->note = g_strdup_printf (ngettext ("%u of %u session", "%u of %u sessions", held->len), n_about, held->len);
}

void
kith_map_mark_person (KithMapPerson      *person,
                      KithMapMark         mark,
                      const KithStanding *standing,
                      const KithDate     *day,
                      GPtrArray          *held,
                      GPtrArray          *techniques)
{
  switch (mark)
    {
    case KITH_MAP_MARK_SUPPORT:
      mark_support (person, kith_standing_get_receives (standing, day));
      break;
    case KITH_MAP_MARK_OBSTACLES:
      mark_obstacles (person, standing->state);
      break;
    case KITH_MAP_MARK_AREAS:
      mark_area (person);
      break;
    case KITH_MAP_MARK_WORK:
      mark_work (person, held, techniques);
      break;
    case KITH_MAP_MARK_NONE:
    default:
      break;
    }
}

const char *
kith_map_marks_explain_none (const KithMapPicture *picture)
{
  gboolean ghosts = picture->then != NULL;

  for (guint i = 0; i < picture->people->len; i++)
    {
      const KithMapPerson *person = picture->people->pdata[i];

      if (person->weight > 0)
        return NULL;
      ghosts &= !kith_map_person_has_ghost (person);
    }
  if (picture->mark != KITH_MAP_MARK_NONE)
    return _(none[picture->mark]);
  return ghosts ? _("Everyone stands where they stood.") : NULL;
}
