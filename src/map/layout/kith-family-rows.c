/* kith-family-rows.c
 *
 * Couples and whoever stands alone are units that nothing comes between. The order in a row is that of the means of those above,
 * then of those below, again and again (Sugiyama 1981); where in the row a unit stands is the least sum of squares to these
 * means at which the units keep apart (isotonic regression, pool adjacent violators: Ayer et al. 1955).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-family-rows.h"

#include "kith-family-kin.h"
#include "kith-family-units.h"

#include <math.h>

/* Between two units; within one, neighbours are 1 apart. */
#define UNIT_GAP 1.35
/* Odd: the last one is from above, where brothers and sisters come to stand together. */
#define ORDERING_SWEEPS 13
#define SETTLING_SWEEPS 12
/* What it takes to see whether two neighbours had better change places, and in how large a family that is worth it. */
#define TRIAL_SWEEPS 4
#define EXCHANGE_ROUNDS 4
#define MOST_TO_EXCHANGE 60

/* Row 0 is that of the eldest, and no row is empty. */
static void
number_rows (KithFamilyRows *rows,
             const int      *generations)
{
  int highest = G_MAXINT;

  for (guint i = 0; i < rows->n_people; i++)
    rows->rows[i] = -1;
  for (;;)
    {
      int next = KITH_NO_GENERATION;

      for (guint i = 0; i < rows->n_people; i++)
        if (generations[i] < highest)
          next = MAX (next, generations[i]);
      if (next == KITH_NO_GENERATION)
        return;
      for (guint i = 0; i < rows->n_people; i++)
        if (generations[i] == next)
          rows->rows[i] = (int) rows->n_rows;
      rows->n_rows++;
      highest = next;
    }
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const KithUnit *one = *(KithUnit *const *) a;
  const KithUnit *other = *(KithUnit *const *) b;
  double place = round (one->key * KITH_STEPS_OF_PLACE);
  double other_place = round (other->key * KITH_STEPS_OF_PLACE);

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  if (place != other_place)
    return place < other_place ? -1 : 1;
  return (one->rank > other->rank) - (one->rank < other->rank);
}

/* A block of neighbours that touch: @sum of what each wishes the first of them to stand at. */
typedef struct
{
  guint first;
  guint n;
  double sum;
} Block;

/* From @first, the units of one row. Returns: the first one of the next row */
static guint
settle_row (const KithFamilyWork *work,
            guint                 first)
{
  const KithUnit *begin = work->units->pdata[first];
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_autofree double *shifts = g_new0 (double, work->units->len);
  guint end = first;

  for (; end < work->units->len && ((const KithUnit *) work->units->pdata[end])->row == begin->row; end++)
    {
      const KithUnit *unit = work->units->pdata[end];
      Block block;

      if (end > first)
        shifts[end] = shifts[end - 1] + ((const KithUnit *) work->units->pdata[end - 1])->members->len - 1 + UNIT_GAP;
      block = (Block) { end, 1, unit->wish - shifts[end] };
      while (blocks->len > 0)
        {
          const Block *last = &g_array_index (blocks, Block, blocks->len - 1);

          if (last->sum / last->n < block.sum / block.n)
            break;
          block = (Block) { last->first, last->n + block.n, last->sum + block.sum };
          g_array_set_size (blocks, blocks->len - 1);
        }
      g_array_append_val (blocks, block);
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      for (guint k = block->first; k < block->first + block->n; k++)
        kith_unit_stand (work, work->units->pdata[k], block->sum / block->n + shifts[k]);
    }
  return end;
}

static void
settle (const KithFamilyWork *work)
{
  for (guint i = 0; i < work->units->len;)
    i = settle_row (work, i);
}

static void
wish (const KithFamilyWork *work,
      int                   row,
      gboolean              below,
      gboolean              order)
{
  for (guint i = 0; i < work->units->len; i++)
    {
      KithUnit *unit = work->units->pdata[i];

      unit->wish = unit->left;
      unit->key = unit->left;
      if (unit->row != row)
        continue;
      if (order)
        kith_unit_turn (work, unit, below);
      kith_unit_make_wish (work, unit, below);
    }
}

static void
sweep (const KithFamilyWork *work,
       gboolean              below,
       gboolean              order)
{
  int n_rows = (int) work->rows->n_rows;

  for (int k = 0; k < n_rows; k++)
    {
      wish (work, below ? k : n_rows - 1 - k, below, order);
      if (order)
        g_ptr_array_sort (work->units, compare_keys);
      settle (work);
    }
}

/* In the order that there is. */
static void
settle_all (const KithFamilyWork *work,
            guint                 sweeps)
{
  for (guint i = 0; i < sweeps; i++)
    sweep (work, i % 2 == 0, FALSE);
}

static double
try_order (const KithFamilyWork *work)
{
  settle (work);
  settle_all (work, TRIAL_SWEEPS);
  return kith_family_units_weigh (work);
}

/* The unit turned over where it is, or changed with the next. */
static void
alter (const KithFamilyWork *work,
       guint                 at,
       gboolean              turn)
{
  gpointer unit = work->units->pdata[at];

  if (turn)
    {
      kith_unit_turn_over (work, unit);
      return;
    }
  work->units->pdata[at] = work->units->pdata[at + 1];
  work->units->pdata[at + 1] = unit;
}

/* Keeps what makes it better; otherwise each unit stands where it stood. */
static gboolean
try_to_alter (const KithFamilyWork *work,
              guint                 at,
              gboolean              turn,
              double               *least)
{
  g_autofree double *lefts = g_new (double, work->units->len);
  double weight;

  for (guint i = 0; i < work->units->len; i++)
    {
      KithUnit *unit = work->units->pdata[i];

      lefts[i] = unit->wish = unit->left;
    }
  alter (work, at, turn);
  weight = try_order (work);
  if (weight < *least - 1 / KITH_STEPS_OF_PLACE)
    {
      *least = weight;
      return TRUE;
    }
  alter (work, at, turn);
  for (guint i = 0; i < work->units->len; i++)
    kith_unit_stand (work, work->units->pdata[i], lefts[i]);
  return FALSE;
}

static gboolean
have_next (const KithFamilyWork *work,
           guint                 at)
{
  return at + 1 < work->units->len
         && ((const KithUnit *) work->units->pdata[at])->row == ((const KithUnit *) work->units->pdata[at + 1])->row;
}

/* Couples turn over and neighbours change places as long as that brings a family closer together. */
static void
exchange (const KithFamilyWork *work)
{
  double least = kith_family_units_weigh (work);
  gboolean moved = work->units->len <= MOST_TO_EXCHANGE;

  for (guint round = 0; round < EXCHANGE_ROUNDS && moved; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < work->units->len; i++)
        {
          if (((const KithUnit *) work->units->pdata[i])->members->len > 1)
            moved |= try_to_alter (work, i, TRUE, &least);
          if (have_next (work, i))
            moved |= try_to_alter (work, i, FALSE, &least);
        }
    }
}

static void
begin (const KithFamilyWork *work)
{
  for (guint i = 0; i < work->units->len; i++)
    {
      KithUnit *unit = work->units->pdata[i];

      unit->wish = unit->key = 0;
    }
  g_ptr_array_sort (work->units, compare_keys);
  settle (work);
}

static void
move_to_the_left (KithFamilyRows *rows)
{
  double least = INFINITY;

  for (guint i = 0; i < rows->n_people; i++)
    if (rows->rows[i] >= 0)
      least = MIN (least, rows->places[i]);
  for (guint i = 0; i < rows->n_people; i++)
    if (rows->rows[i] >= 0)
      {
        rows->places[i] -= least;
        rows->width = MAX (rows->width, rows->places[i]);
      }
}

KithFamilyRows *
kith_family_rows_new (guint             n_people,
                      const int        *generations,
                      const KithKinTie *ties,
                      gsize             n_ties,
                      const guint      *ranks)
{
  KithFamilyRows *self = g_new0 (KithFamilyRows, 1);
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_unit_free);
  g_autofree KithUnit **unit_of = g_new0 (KithUnit *, n_people + 1);
  const KithFamilyWork work = { self, ranks, units, unit_of };

  self->n_people = n_people;
  self->rows = g_new0 (int, n_people + 1);
  self->places = g_new0 (double, n_people + 1);
  number_rows (self, generations);
  self->couples = kith_family_find_couples (self->rows, ties, n_ties);
  self->broods = kith_family_find_broods (n_people, self->rows, ties, n_ties);
  kith_family_units_make (&work);
  begin (&work);
  for (guint i = 0; i < ORDERING_SWEEPS; i++)
    sweep (&work, i % 2 == 0, TRUE);
  settle_all (&work, SETTLING_SWEEPS);
  exchange (&work);
  settle_all (&work, SETTLING_SWEEPS);
  move_to_the_left (self);
  return self;
}

void
kith_family_rows_free (KithFamilyRows *self)
{
  if (self == NULL)
    return;

  g_free (self->rows);
  g_free (self->places);
  g_array_unref (self->couples);
  g_ptr_array_unref (self->broods);
  g_free (self);
}
