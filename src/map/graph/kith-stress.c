/* kith-stress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-stress.h"

#include "kith-neighbours.h"

#include <math.h>

/* The last step moves the nearest by so much of what is missing. */
#define LAST_SHARE 0.1

/* No two are nearer than this, in lengths of a join. */
#define NEAREST 1e-6

/* What two nodes want of each other: to be @length apart; how much it matters to each. */
typedef struct
{
  guint a;
  guint b;
  float length;
  float weight_a;
  float weight_b;
} Term;

typedef struct
{
  KithNeighbours *neighbours;
  GArray *terms; /* of Term */
  const KithStressRules *rules;
  const KithStressPoint *points;
} Work;

static guint
count_steps (const Work *work,
             guint       steps)
{
  return work->rules->farthest > 0 ? MIN (steps, work->rules->farthest) : steps;
}

static void
add_term (const Work *work,
          guint       a,
          guint       b,
          guint       steps,
          double      share_a,
          double      share_b)
{
  guint way = count_steps (work, steps);
  double weight = 1.0 / ((double) way * way);
  Term term = { a, b, 0, work->points[a].fixed ? 0 : (float) (share_a * weight), work->points[b].fixed ? 0 : (float) (share_b * weight) };

  if (way == KITH_GRAPH_NOBODY || (term.weight_a == 0 && term.weight_b == 0))
    return;
  term.length = (float) (way * work->rules->length);
  g_array_append_val (work->terms, term);
}

static void
list_pairs (const Work *work)
{
  guint n = work->neighbours->n_nodes;
  g_autofree guint *steps = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      kith_neighbours_measure (work->neighbours, i, steps);
      for (guint k = i + 1; k < n; k++)
        add_term (work, i, k, steps[k], 1, 1);
    }
}

/* The node farthest from all pivots so far, where the first is the first; @nearest, @away: for each node the pivot that it is
 * nearest to, and how far. */
static guint
find_farthest (const guint *away,
               guint        n)
{
  guint farthest = 0;

  for (guint i = 1; i < n; i++)
    if (away[i] > away[farthest])
      farthest = i;
  return farthest;
}

static guint *
measure_pivots (const Work *work,
                guint      *pivots,
                guint      *nearest)
{
  guint n = work->neighbours->n_nodes;
  g_autofree guint *away = g_new (guint, n);
  guint *steps = g_new (guint, (gsize) work->rules->pivots * n);

  for (guint i = 0; i < n; i++)
    away[i] = KITH_GRAPH_NOBODY;
  for (guint k = 0; k < work->rules->pivots; k++)
    {
      guint *own = steps + (gsize) k * n;

      pivots[k] = find_farthest (away, n);
      kith_neighbours_measure (work->neighbours, pivots[k], own);
      for (guint i = 0; i < n; i++)
        if (k == 0 || own[i] < away[i])
          {
            away[i] = own[i];
            nearest[i] = k;
          }
    }
  return steps;
}

/* How many nodes the pivot @own stands for where it is so many steps away: those that are nearest to it, and no farther from
 * it than half of that. */
static guint *
count_region (const guint *steps,
              const guint *nearest,
              guint        own,
              guint        n)
{
  guint *counts = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    if (nearest[i] == own && steps[i] < n)
      counts[steps[i]]++;
  for (guint i = 1; i < n; i++)
    counts[i] += counts[i - 1];
  return counts;
}

static void
list_pivots (const Work *work)
{
  guint n = work->neighbours->n_nodes;
  g_autofree guint *pivots = g_new (guint, work->rules->pivots);
  g_autofree guint *nearest = g_new0 (guint, n);
  g_autofree guint *steps = measure_pivots (work, pivots, nearest);

  for (guint k = 0; k < work->rules->pivots; k++)
    {
      const guint *own = steps + (gsize) k * n;
      g_autofree guint *counts = count_region (own, nearest, k, n);

      for (guint i = 0; i < n; i++)
        if (own[i] > 1)
          add_term (work, i, pivots[k], own[i], counts[MIN (own[i], n) / 2], 0);
    }
}

static void
list_joins (const Work     *work,
            const KithJoin *joins,
            gsize           n_joins)
{
  for (gsize i = 0; i < n_joins; i++)
    add_term (work, joins[i].a, joins[i].b, 1, 1, 1);
}

/* Every turn of the same numbers, which look as if by chance (Marsaglia 2003). */
static guint32
draw (guint32 *state)
{
  *state ^= *state << 13;
  *state ^= *state >> 17;
  *state ^= *state << 5;
  return *state;
}

static void
shuffle (GArray  *terms,
         guint32 *state)
{
  for (guint i = terms->len; i > 1; i--)
    {
      guint other = (guint) (((guint64) draw (state) * i) >> 32);
      Term last = g_array_index (terms, Term, i - 1);

      g_array_index (terms, Term, i - 1) = g_array_index (terms, Term, other);
      g_array_index (terms, Term, other) = last;
    }
}

static void
satisfy (const Term      *term,
         KithStressPoint *points,
         double           step)
{
  KithStressPoint *a = &points[term->a];
  KithStressPoint *b = &points[term->b];
  double across = a->x - b->x;
  double down = a->y - b->y;
  double distance = sqrt (across * across + down * down);
  double push;

  /* Who stand in one place go apart in directions of their own. */
  if (distance < NEAREST * (double) term->length)
    {
      across = cos (term->a + 2.0 * term->b);
      down = sin (term->a + 2.0 * term->b);
      distance = 1;
    }
  push = ((double) term->length - distance) / distance / 2;
  a->x += MIN (step * (double) term->weight_a, 1) * push * across;
  a->y += MIN (step * (double) term->weight_a, 1) * push * down;
  b->x -= MIN (step * (double) term->weight_b, 1) * push * across;
  b->y -= MIN (step * (double) term->weight_b, 1) * push * down;
}

/* From a step that satisfies the slightest wish to one that hardly heeds the strongest, each the same part of the one before. */
static void
descend (const Work      *work,
         KithStressPoint *points)
{
  guint rounds = work->rules->rounds;
  double least = INFINITY;
  double most = 0;
  guint32 state = 2463534242u;

  for (guint i = 0; i < work->terms->len; i++)
    {
      const Term *term = &g_array_index (work->terms, Term, i);
      double weight = (double) MAX (term->weight_a, term->weight_b);

      least = MIN (least, weight);
      most = MAX (most, weight);
    }
  for (guint round = 0; round < rounds && work->terms->len > 0; round++)
    {
      double step = 1 / least * pow (LAST_SHARE * least / most, round / MAX (rounds - 1.0, 1));

      shuffle (work->terms, &state);
      for (guint i = 0; i < work->terms->len; i++)
        satisfy (&g_array_index (work->terms, Term, i), points, step);
      if (work->rules->hold != NULL)
        work->rules->hold (work->rules->data, points, (round + 1.0) / rounds);
    }
}

void
kith_stress_relax (KithStressPoint       *points,
                   guint                  n_nodes,
                   const KithJoin        *joins,
                   gsize                  n_joins,
                   const KithStressRules *rules)
{
  g_autoptr (KithNeighbours) neighbours = kith_neighbours_new (n_nodes, joins, n_joins);
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (Term));
  const Work work = { neighbours, terms, rules, points };

  if (n_nodes <= 2 * rules->pivots)
    {
      list_pairs (&work);
    }
  else
    {
      list_joins (&work, joins, n_joins);
      list_pivots (&work);
    }
  descend (&work, points);
}
