/* kith-shift.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-shift.h"

#include "kith-dispute.h"
#include "kith-ring.h"

#define NO_STAGE (-1)

/* One person at both ends. @then: (nullable): they were not known yet. */
typedef struct
{
  GPtrArray *shifts;
  const KithCircle *before;
  const KithCircle *after;
  const KithStanding *then;
  const KithStanding *now;
} Pair;

void
kith_shift_free (KithShift *self)
{
  if (self == NULL)
    return;

  g_free (self->person);
  g_free (self);
}

static void
add_shift (const Pair    *pair,
           KithShiftKind  kind,
           int            before,
           int            now)
{
  KithShift *shift = g_new0 (KithShift, 1);

  shift->kind = kind;
  shift->person = g_strdup (pair->now->person->id);
  shift->before = before;
  shift->now = now;
  g_ptr_array_add (pair->shifts, shift);
}

static gboolean
is_dead (const Pair       *pair,
         const KithCircle *circle)
{
  return kith_person_get_status_on (pair->now->person, &circle->day) == KITH_PERSON_DEAD;
}

static void
compare_rings (const Pair *pair,
               guint       rings)
{
  gboolean placed = pair->then != NULL && kith_standing_is_placed (pair->then);
  int now;
  int before;

  if (!kith_standing_is_placed (pair->now))
    return;
  now = (int) kith_ring_of_closeness (pair->now->state->closeness, rings);
  if (!placed)
    {
      add_shift (pair, KITH_SHIFT_CAME, -1, now);
      return;
    }
  before = (int) kith_ring_of_closeness (pair->then->state->closeness, rings);
  if (before != now)
    add_shift (pair, now < before ? KITH_SHIFT_NEARER : KITH_SHIFT_FURTHER, before, now);
}

static void
compare_lives (const Pair *pair)
{
  if (!is_dead (pair, pair->before) && is_dead (pair, pair->after)
      && pair->now->person->died.precision != KITH_DATE_UNKNOWN)
    add_shift (pair, KITH_SHIFT_DIED, FALSE, TRUE);
}

static KithLine
get_line (const KithStanding *standing)
{
  return standing != NULL && standing->state != NULL ? standing->state->line : KITH_LINE_NONE;
}

/* A line that is drawn for the first time was perhaps so before. */
static void
compare_lines (const Pair *pair)
{
  KithLine before = get_line (pair->then);
  KithLine now = get_line (pair->now);

  if (before != KITH_LINE_NONE && now != KITH_LINE_NONE && before != now)
    add_shift (pair, KITH_SHIFT_LINE, (int) before, (int) now);
}

static void
compare_support (const Pair *pair)
{
  guint before = pair->then != NULL ? kith_standing_get_receives (pair->then, &pair->before->day) : 0;
  guint now = kith_standing_get_receives (pair->now, &pair->after->day);

  if ((now & ~before) != 0)
    add_shift (pair, KITH_SHIFT_GAINED, 0, (int) (now & ~before));
  if ((before & ~now) != 0)
    add_shift (pair, KITH_SHIFT_LOST, (int) (before & ~now), 0);
}

static int
find_stage (const Pair       *pair,
            const KithCircle *circle)
{
  const KithDisputeStage *stage = kith_dispute_stages_find (circle->stages, pair->now->person->id, &circle->day);

  return stage != NULL ? (int) stage->stage : NO_STAGE;
}

static void
compare_disputes (const Pair *pair)
{
  int before = find_stage (pair, pair->before);
  int now = find_stage (pair, pair->after);

  if (before != now)
    add_shift (pair, KITH_SHIFT_DISPUTE, before, now);
}

GPtrArray *
kith_shifts_list (const KithCircle *then,
                  const KithCircle *now,
                  guint             rings)
{
  GPtrArray *shifts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_shift_free);

  g_return_val_if_fail (then != NULL && now != NULL, shifts);

  for (guint i = 0; i < now->standings->len; i++)
    {
      const KithStanding *standing = now->standings->pdata[i];
      const Pair pair = { shifts, then, now, kith_standings_find (then->standings, standing->person->id), standing };

      compare_lives (&pair);
      compare_rings (&pair, rings);
      compare_lines (&pair);
      compare_support (&pair);
      compare_disputes (&pair);
    }

  return shifts;
}

const char *
kith_shift_kind_to_text (KithShiftKind kind)
{
  static const char *const words[] = {
    [KITH_SHIFT_CAME] = "came",
    [KITH_SHIFT_DIED] = "died",
    [KITH_SHIFT_NEARER] = "nearer",
    [KITH_SHIFT_FURTHER] = "further",
    [KITH_SHIFT_LINE] = "line",
    [KITH_SHIFT_GAINED] = "gained",
    [KITH_SHIFT_LOST] = "lost",
    [KITH_SHIFT_DISPUTE] = "dispute",
  };

  return words[kind];
}
