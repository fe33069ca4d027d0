/* kith-recurrence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-recurrence.h"

#include "kith-expectation.h"

#include <glib/gi18n.h>
#include <math.h>

/* An obstacle that stands in the way clearly or strongly; a little is with many. */
#define CLEARLY 2

/* Someone, and all that is known of how they stand. */
typedef struct
{
  const KithPersonState *state;
  GPtrArray *expectations;
  const KithDate *day;
  const char *person;
} Look;

typedef enum
{
  UNKNOWN,
  NO,
  YES,
} Answer;

static Answer
answer (gboolean is_so)
{
  return is_so ? YES : NO;
}

static Answer
ask_obstacle (const Look *look,
              guint       which)
{
  int level = look->state->obstacles[which];

  return level == KITH_UNKNOWN ? UNKNOWN : answer (level >= CLEARLY);
}

/* Where nobody argues, nothing is dropped. */
static Answer
ask_dropped (const Look *look,
             guint       which)
{
  return look->state->arguments == KITH_QUARREL_UNSAID ? UNKNOWN : answer (look->state->arguments == KITH_QUARREL_DROPPED);
}

static guint
count_kinds (guint supports)
{
  guint n = 0;

  for (guint i = 0; i < KITH_N_SUPPORTS; i++)
    n += (supports & (1u << i)) != 0;
  return n;
}

static Answer
ask_gives_more (const Look *look,
                guint       which)
{
  const KithPersonState *state = look->state;

  if (state->gives == 0 || state->receives == 0)
    return UNKNOWN;
  return answer (count_kinds (state->gives) > count_kinds (state->receives));
}

static Answer
ask_no_support (const Look *look,
                guint       which)
{
  return look->state->receives == 0 ? UNKNOWN : answer (look->state->receives == KITH_SUPPORT_NONE);
}

static Answer
ask_not_confided (const Look *look,
                  guint       which)
{
  return look->state->confides == KITH_UNKNOWN ? UNKNOWN : answer (look->state->confides == 0);
}

static gboolean
is_theirs (const Look            *look,
           const KithExpectation *expectation)
{
  return g_str_equal (expectation->person, look->person) && kith_expectation_is_in_force (expectation, look->day);
}

/* What the client expects: one that was not said is enough. */
static Answer
ask_unsaid (const Look *look,
            guint       which)
{
  Answer found = UNKNOWN;

  for (guint i = 0; i < look->expectations->len; i++)
    {
      const KithExpectation *it = look->expectations->pdata[i];

      if (is_theirs (look, it) && it->holder == KITH_HOLDER_ME && it->said != KITH_UNKNOWN)
        found = MAX (found, answer (it->said == 0));
    }
  return found;
}

/* On either side: one that is not met, or in part, is enough. */
static Answer
ask_unmet (const Look *look,
           guint       which)
{
  Answer found = UNKNOWN;

  for (guint i = 0; i < look->expectations->len; i++)
    {
      const KithExpectation *it = look->expectations->pdata[i];

      if (is_theirs (look, it) && it->met != KITH_MET_UNKNOWN)
        found = MAX (found, answer (it->met != KITH_MET_YES));
    }
  return found;
}

static Answer
ask_heavier (const Look *look,
             guint       which)
{
  return look->state->effect == KITH_UNKNOWN ? UNKNOWN : answer (look->state->effect < 0);
}

/* @which: 1 for those wished nearer, 0 for those wished farther. */
static Answer
ask_wish (const Look *look,
          guint       which)
{
  double further = look->state->desired - look->state->closeness;

  if (isnan (further))
    return UNKNOWN;
  return answer ((which > 0 ? further : -further) >= KITH_LEAST_DIFFERENCE);
}

/* @lasting: told also of those who are past, lost, dead or cut off. */
static const struct
{
  const char *word;
  const char *label;
  const char *rule;
  gboolean lasting;
  Answer (*ask) (const Look *look, guint which);
  guint which;
} rows[KITH_N_PLIGHTS] = {
  [KITH_PLIGHT_COMMUNICATION] = { "communication", N_("Communication is hard"),
    N_("Counted where talking past each other gets in the way clearly or strongly."), TRUE, ask_obstacle, KITH_OBSTACLE_COMMUNICATION },
  [KITH_PLIGHT_CONFLICT] = { "conflict", N_("Conflict gets in the way"),
    N_("Counted where conflict gets in the way clearly or strongly."), TRUE, ask_obstacle, KITH_OBSTACLE_CONFLICT },
  [KITH_PLIGHT_BOUNDARIES] = { "boundaries", N_("Boundaries are hard to keep"),
    N_("Counted where boundaries get in the way clearly or strongly."), TRUE, ask_obstacle, KITH_OBSTACLE_BOUNDARIES },
  [KITH_PLIGHT_TRUST] = { "trust", N_("Trust is lacking"),
    N_("Counted where lack of trust gets in the way clearly or strongly."), TRUE, ask_obstacle, KITH_OBSTACLE_TRUST },
  [KITH_PLIGHT_DROPPED] = { "dropped", N_("Arguments are dropped, not resolved"),
    N_("Counted where it was said that arguments are dropped."), TRUE, ask_dropped, 0 },
  [KITH_PLIGHT_GIVES_MORE] = { "gives-more", N_("The client gives more than comes back"),
    N_("Counted where more kinds of support are given than received. Who is past or dead is not counted."), FALSE, ask_gives_more, 0 },
  [KITH_PLIGHT_NO_SUPPORT] = { "no-support", N_("No support comes from them"),
    N_("Counted where it was said that no support is received. Who is past or dead is not counted."), FALSE, ask_no_support, 0 },
  [KITH_PLIGHT_NOT_CONFIDED] = { "not-confided", N_("They are not told what weighs on the client"),
    N_("Counted where it was said that the client does not confide. Who is past or dead is not counted."), FALSE, ask_not_confided, 0 },
  [KITH_PLIGHT_UNSAID] = { "unsaid", N_("What the client expects is not said"),
    N_("Counted where an expectation of the client was never said. Who is past or dead is not counted."), FALSE, ask_unsaid, 0 },
  [KITH_PLIGHT_UNMET] = { "unmet", N_("Expectations are not met"),
    N_("Counted where an expectation on either side is met in part or not at all. Who is past or dead is not counted."), FALSE, ask_unmet,
    0 },
  [KITH_PLIGHT_HEAVIER] = { "heavier", N_("Being with them leaves the client heavier"),
    N_("Counted where the mood is heavier afterwards, be it a little."), TRUE, ask_heavier, 0 },
  [KITH_PLIGHT_WISHED_NEARER] = { "wished-nearer", N_("They are wished nearer"),
    N_("Counted where the wished closeness lies visibly nearer. Who is past or dead is not counted."), FALSE, ask_wish, 1 },
  [KITH_PLIGHT_WISHED_FARTHER] = { "wished-farther", N_("They are wished farther away"),
    N_("Counted where the wished closeness lies visibly farther. Who is past or dead is not counted."), FALSE, ask_wish, 0 },
};

void
kith_recurrence_free (KithRecurrence *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->people);
  g_free (self);
}

static gboolean
is_counted (const KithStanding *standing,
            KithPlight          plight,
            const KithDate     *day)
{
  const KithPerson *person = standing->person;

  return standing->state != NULL && person->kind != KITH_PERSON_GROUP && person->kind != KITH_PERSON_PET
         && (rows[plight].lasting || kith_person_get_status_on (person, day) == KITH_PERSON_PRESENT);
}

static KithRecurrence *
count (GPtrArray      *standings,
       GPtrArray      *expectations,
       const KithDate *day,
       KithPlight      plight)
{
  KithRecurrence *self = g_new0 (KithRecurrence, 1);

  self->plight = plight;
  self->people = g_ptr_array_new ();
  for (guint i = 0; i < standings->len; i++)
    {
      const KithStanding *standing = standings->pdata[i];
      const Look look = { standing->state, expectations, day, standing->person->id };
      Answer said = is_counted (standing, plight, day) ? rows[plight].ask (&look, rows[plight].which) : UNKNOWN;

      self->known += said != UNKNOWN;
      if (said == YES)
        g_ptr_array_add (self->people, standing->person);
    }
  return self;
}

static gboolean
recurs (const KithRecurrence *self)
{
  return self->people->len >= KITH_RECURRENCE_LEAST && 2 * self->people->len >= self->known;
}

GPtrArray *
kith_recurrences_list (GPtrArray      *standings,
                       GPtrArray      *expectations,
                       const KithDate *day)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_recurrence_free);

  for (guint i = 0; i < KITH_N_PLIGHTS; i++)
    {
      g_autoptr (KithRecurrence) self = count (standings, expectations, day, (KithPlight) i);

      if (recurs (self))
        g_ptr_array_add (list, g_steal_pointer (&self));
    }
  return list;
}

const KithRecurrence *
kith_recurrences_find (GPtrArray  *recurrences,
                       KithPlight  plight)
{
  for (guint i = 0; i < recurrences->len; i++)
    if (((const KithRecurrence *) recurrences->pdata[i])->plight == plight)
      return recurrences->pdata[i];
  return NULL;
}

const char *
kith_plight_to_text (KithPlight self)
{
  g_return_val_if_fail ((guint) self < KITH_N_PLIGHTS, "");

  return rows[self].word;
}

gboolean
kith_plight_from_text (const char *text,
                       KithPlight *plight)
{
  for (guint i = 0; i < KITH_N_PLIGHTS; i++)
    if (g_strcmp0 (text, rows[i].word) == 0)
      {
        *plight = (KithPlight) i;
        return TRUE;
      }
  return FALSE;
}

const char *
kith_plight_get_label (KithPlight self)
{
  g_return_val_if_fail ((guint) self < KITH_N_PLIGHTS, "");

  return _(rows[self].label);
}

const char *
kith_plight_get_rule (KithPlight self)
{
  g_return_val_if_fail ((guint) self < KITH_N_PLIGHTS, "");

  return _(rows[self].rule);
}
