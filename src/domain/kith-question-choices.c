/* kith-question-choices.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-question.h"

#include "kith-ring.h"
#include "kith-support.h"

#include <glib/gi18n.h>
#include <math.h>

#define LEAST_EFFECT (-3)

static const char *const effect_labels[] = {
  N_("Much heavier"), N_("Heavier"), N_("A little heavier"), N_("Much the same"), N_("A little lighter"), N_("Lighter"),
  N_("Much lighter"),
};

static const char *const strength_labels[] = {
  N_("None"), N_("Very weak"), N_("Weak"), N_("Middling"), N_("Strong"), N_("Very strong"),
};

static const char *const level_labels[] = { N_("None"), N_("A little"), N_("Clearly"), N_("Strongly") };

static const char *const yes_no_labels[] = { N_("Yes"), N_("No") };

static guint
find_first (guint chosen)
{
  guint first = 0;

  while ((chosen & (1u << first)) == 0)
    first++;
  return first;
}

static guint
get_number_bit (int number,
                int least)
{
  return number == KITH_UNKNOWN ? 0 : 1u << (number - least);
}

static int
find_number (guint chosen,
             int   least)
{
  return chosen == 0 ? KITH_UNKNOWN : (int) find_first (chosen) + least;
}

static guint
get_ring_bit (double closeness)
{
  return isnan (closeness) ? 0 : 1u << kith_ring_of_closeness (closeness, KITH_LEAST_RINGS);
}

static double
find_closeness (guint  chosen,
                double before)
{
  if (chosen == 0)
    return NAN;
  return get_ring_bit (before) == chosen ? before : kith_ring_get_middle (find_first (chosen), KITH_LEAST_RINGS);
}

/* Which of "nothing" and the kinds was said later is what differs from before. */
static guint
find_supports (guint chosen,
               guint before)
{
  if ((chosen & KITH_SUPPORT_NONE) == 0 || chosen == KITH_SUPPORT_NONE)
    return chosen;
  return (before & KITH_SUPPORT_NONE) != 0 ? chosen & KITH_SUPPORT_KINDS : KITH_SUPPORT_NONE;
}

static const char *
get_ring_label (guint choice)
{
  return kith_ring_get_label (choice, KITH_LEAST_RINGS);
}

static const char *
get_effect_label (guint choice)
{
  return _(effect_labels[choice]);
}

static const char *
get_line_label (guint choice)
{
  return kith_line_get_label ((KithLine) (choice + KITH_LINE_SUPPORTIVE));
}

static const char *
get_strength_label (guint choice)
{
  return _(strength_labels[choice]);
}

static const char *
get_support_label (guint choice)
{
  return kith_support_get_label ((KithSupport) (1u << choice));
}

static const char *
get_yes_no_label (guint choice)
{
  return _(yes_no_labels[choice]);
}

static const char *
get_quarrel_label (guint choice)
{
  return kith_quarrel_get_label ((KithQuarrel) (choice + KITH_QUARREL_NONE));
}

static const char *
get_level_label (guint choice)
{
  return _(level_labels[choice]);
}

static guint
get_closeness (const KithPersonState *state)
{
  return get_ring_bit (state->closeness);
}

static guint
get_desired (const KithPersonState *state)
{
  return get_ring_bit (state->desired);
}

static guint
get_effect (const KithPersonState *state)
{
  return get_number_bit (state->effect, LEAST_EFFECT);
}

static guint
get_line (const KithPersonState *state)
{
  return state->line == KITH_LINE_NONE ? 0 : 1u << (state->line - KITH_LINE_SUPPORTIVE);
}

static guint
get_strength (const KithPersonState *state)
{
  return get_number_bit (state->strength, 0);
}

static guint
get_receives (const KithPersonState *state)
{
  return state->receives;
}

static guint
get_gives (const KithPersonState *state)
{
  return state->gives;
}

static guint
get_confides (const KithPersonState *state)
{
  if (state->confides == KITH_UNKNOWN)
    return 0;
  return state->confides != 0 ? 1 : 2;
}

static guint
get_arguments (const KithPersonState *state)
{
  return state->arguments == KITH_QUARREL_UNSAID ? 0 : 1u << (state->arguments - KITH_QUARREL_NONE);
}

static void
set_closeness (KithPersonState *state,
               guint            chosen)
{
  state->closeness = find_closeness (chosen, state->closeness);
}

static void
set_desired (KithPersonState *state,
             guint            chosen)
{
  state->desired = find_closeness (chosen, state->desired);
}

static void
set_effect (KithPersonState *state,
            guint            chosen)
{
  state->effect = find_number (chosen, LEAST_EFFECT);
}

static void
set_line (KithPersonState *state,
          guint            chosen)
{
  state->line = chosen == 0 ? KITH_LINE_NONE : (KithLine) (find_first (chosen) + KITH_LINE_SUPPORTIVE);
}

static void
set_strength (KithPersonState *state,
              guint            chosen)
{
  state->strength = find_number (chosen, 0);
}

static void
set_receives (KithPersonState *state,
              guint            chosen)
{
  state->receives = find_supports (chosen, state->receives);
  state->flow = kith_support_get_flow (state->gives, state->receives);
}

static void
set_gives (KithPersonState *state,
           guint            chosen)
{
  state->gives = find_supports (chosen, state->gives);
  state->flow = kith_support_get_flow (state->gives, state->receives);
}

static void
set_confides (KithPersonState *state,
              guint            chosen)
{
  state->confides = chosen == 0 ? KITH_UNKNOWN : chosen == 1;
}

static void
set_arguments (KithPersonState *state,
               guint            chosen)
{
  state->arguments = chosen == 0 ? KITH_QUARREL_UNSAID : (KithQuarrel) (find_first (chosen) + KITH_QUARREL_NONE);
}

#define N_SUPPORTS 5

/* @get, @set: (nullable): NULL where what is chosen is not of the whole question. */
static const struct
{
  guint n;
  const char *(*get_label) (guint choice);
  guint (*get) (const KithPersonState *state);
  void (*set) (KithPersonState *state, guint chosen);
} choices[KITH_N_QUESTIONS] = {
  [KITH_QUESTION_CLOSENESS] = { KITH_LEAST_RINGS, get_ring_label, get_closeness, set_closeness },
  [KITH_QUESTION_DESIRED] = { KITH_LEAST_RINGS, get_ring_label, get_desired, set_desired },
  [KITH_QUESTION_EFFECT] = { G_N_ELEMENTS (effect_labels), get_effect_label, get_effect, set_effect },
  [KITH_QUESTION_LINE] = { KITH_N_LINES - 1, get_line_label, get_line, set_line },
  [KITH_QUESTION_STRENGTH] = { G_N_ELEMENTS (strength_labels), get_strength_label, get_strength, set_strength },
  [KITH_QUESTION_RECEIVES] = { N_SUPPORTS, get_support_label, get_receives, set_receives },
  [KITH_QUESTION_GIVES] = { N_SUPPORTS, get_support_label, get_gives, set_gives },
  [KITH_QUESTION_CONFIDES] = { G_N_ELEMENTS (yes_no_labels), get_yes_no_label, get_confides, set_confides },
  [KITH_QUESTION_ARGUMENTS] = { KITH_N_QUARRELS - 1, get_quarrel_label, get_arguments, set_arguments },
  [KITH_QUESTION_OBSTACLES] = { G_N_ELEMENTS (level_labels), get_level_label, NULL, NULL },
};

guint
kith_question_count_choices (KithQuestion self)
{
  g_return_val_if_fail ((guint) self < KITH_N_QUESTIONS, 0);

  return choices[self].n;
}

const char *
kith_question_get_choice_label (KithQuestion self,
                                guint        choice)
{
  g_return_val_if_fail (choice < kith_question_count_choices (self), "");

  return choices[self].get_label (choice);
}

guint
kith_question_get_chosen (KithQuestion           self,
                          const KithPersonState *state)
{
  return state != NULL && choices[self].get != NULL ? choices[self].get (state) : 0;
}

void
kith_question_choose (KithQuestion     self,
                      KithPersonState *state,
                      guint            chosen)
{
  g_return_if_fail (choices[self].set != NULL);

  choices[self].set (state, chosen);
}
