/* kith-figure-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-figure-words.h"

#include "kith-circle-words.h"
#include "kith-support.h"

#include <glib/gi18n.h>
#include <math.h>

/* A sentence names so many people, and counts the others. */
#define MOST_NAMES 6
/* So many links are told one by one. */
#define MOST_LINKS 3
/* Between two who lie equally between others, sums of shares can differ by as little. */
#define LEAST_DIFFERENCE 1e-9

typedef struct
{
  const KithNetworkFigures *figures;
  GHashTable *called;
} Telling;

static char *
tell_people (const Telling *telling)
{
  guint n = telling->figures->people->len;

  if (n == 0)
    return g_strdup (_("Nobody is named yet."));
  return g_strdup_printf (ngettext ("%u person is in this life, the client and the dead not counted.",
                                    "%u people are in this life, the client and the dead not counted.", n),
                          n);
}

static guint
get_percent (const KithNetworkFigures *figures)
{
  guint percent = (guint) lround (figures->density * 100);

  /* A few ties are not none, and a few missing not all. */
  return figures->n_ties > 0 && figures->n_ties < figures->n_pairs ? CLAMP (percent, 1, 99) : percent;
}

static char *
tell_ties (const Telling *telling)
{
  const KithNetworkFigures *figures = telling->figures;

  if (figures->n_pairs == 0)
    return g_strdup (_("It takes two people for a tie."));
  if (figures->n_ties == 0)
    return g_strdup (_("No tie between them is known of."));
  if (figures->n_ties == figures->n_pairs)
    return g_strdup (_("Each of them knows each of the others."));
  return g_strdup_printf (ngettext ("%u pair of them know each other: %u %% of all possible ties.",
                                    "%u pairs of them know each other: %u %% of all possible ties.", figures->n_ties),
                          figures->n_ties, get_percent (figures));
}

static char *
tell_circles (const Telling *telling)
{
  const KithNetworkFigures *figures = telling->figures;
  g_autofree char *list = kith_circle_words_join (telling->called, figures->circles, TRUE);

  if (figures->circles->len == 0)
    return g_strdup (_("Without a tie there is no circle."));
  if (figures->circles->len == 1 && figures->alone->len == 0)
    return g_strdup (_("All of them are linked, if only through others."));
  if (figures->circles->len == 1)
    return g_strdup_printf (_("Only these are linked, if only through others: %s."), list);
  /* Translators: a list of circles of people. */
  return g_strdup_printf (_("They have nothing to do with each other: %s."), list);
}

static char *
tell_bridge (const Telling           *telling,
             const KithNetworkBridge *bridge)
{
  gboolean plain = kith_circle_words_are_plain (bridge->parts);
  g_autofree char *parts = kith_circle_words_join (telling->called, bridge->parts, !plain);
  const char *name = kith_circle_words_get_name (telling->called, bridge->person);

  if (plain)
    /* Translators: a name, and those they link: Maria is the only link between “Family” and Ben. */
    return g_strdup_printf (_("%s is the only link between %s."), name, parts);
  /* Translators: a name, and those they link: Only Maria links these: Tom; Ben and Lena. */
  return g_strdup_printf (_("Only %s links these: %s."), name, parts);
}

static char *
tell_bridges (const Telling *telling)
{
  GPtrArray *bridges = telling->figures->bridges;
  guint n_others = bridges->len > MOST_LINKS ? bridges->len - MOST_LINKS : 0;
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) told = NULL;

  for (guint i = 0; i + n_others < bridges->len; i++)
    g_strv_builder_take (sentences, tell_bridge (telling, bridges->pdata[i]));
  if (n_others > 0)
    g_strv_builder_take (sentences, g_strdup_printf (ngettext ("%u other is an only link as well.", "%u others are only links as well.",
                                                               n_others), n_others));
  told = g_strv_builder_end (sentences);
  /* Translators: between two sentences. */
  return g_strjoinv (C_("sentences", " "), told);
}

/* Who lies more often between others than anyone else; NULL where nobody does. */
static const KithPerson *
find_most_between (const KithNetworkFigures *figures)
{
  const KithPerson *found = NULL;
  double most = 0;

  for (guint i = 0; i < figures->people->len; i++)
    {
      double difference = figures->between[i] - most;

      if (difference > LEAST_DIFFERENCE)
        found = figures->people->pdata[i];
      else if (fabs (difference) <= LEAST_DIFFERENCE)
        found = NULL;
      most = MAX (most, figures->between[i]);
    }
  return found;
}

static char *
tell_links (const Telling *telling)
{
  const KithPerson *most = find_most_between (telling->figures);

  if (telling->figures->n_ties == 0)
    return g_strdup (_("Without a tie nobody links others."));
  if (telling->figures->bridges->len > 0)
    return tell_bridges (telling);
  if (most != NULL)
    return g_strdup_printf (_("Nobody is the only link between others. %s links most of them."), kith_circle_words_get_name (telling->called, most));
  return g_strdup (_("Nobody is the only link between others."));
}

static char *
tell_alone (const Telling *telling)
{
  GPtrArray *alone = telling->figures->alone;
  g_autofree char *list = kith_circle_words_list (telling->called, alone, MOST_NAMES);

  if (telling->figures->people->len < 2)
    return g_strdup (_("There is nobody else to know."));
  if (telling->figures->n_ties == 0)
    return g_strdup (_("All of them, as far as is known."));
  if (alone->len == 0)
    return g_strdup (_("Everyone knows one of the others at least."));
  return g_strdup_printf (ngettext ("%s knows none of the others.", "%s know none of the others.", alone->len), list);
}

static char *
tell_support (const Telling *telling,
              GPtrArray     *supporters)
{
  g_autofree char *list = kith_circle_words_list (telling->called, supporters, MOST_NAMES);

  /* Translators: whom support comes from: From Maria, Ben and Lena. */
  return supporters->len > 0 ? g_strdup_printf (_("From %s."), list) : g_strdup (_("From nobody, as far as is known."));
}

static char *
tell_direction (const Telling *telling,
                GPtrArray     *people)
{
  const KithNetworkFigures *figures = telling->figures;
  g_autofree char *list = kith_circle_words_list (telling->called, people, MOST_NAMES);

  if (people == figures->both)
    /* Translators: names: support is given and received. */
    return g_strdup_printf (_("It goes both ways with %s."), list);
  if (people == figures->receives)
    /* Translators: names: the client receives support from them and gives none. */
    return g_strdup_printf (_("It only comes from %s."), list);
  /* Translators: names: the client gives them support and receives none. */
  return g_strdup_printf (_("It only goes to %s."), list);
}

static char *
tell_both_ways (const Telling *telling)
{
  const KithNetworkFigures *figures = telling->figures;
  GPtrArray *const directions[] = { figures->both, figures->receives, figures->gives };
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) told = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    if (directions[i]->len > 0)
      g_strv_builder_take (sentences, tell_direction (telling, directions[i]));
  told = g_strv_builder_end (sentences);
  return *told != NULL ? g_strjoinv (C_("sentences", " "), told) : g_strdup (_("No support is known of, either way."));
}

static char *
tell (const Telling  *telling,
      KithFigureKind  kind,
      guint           support)
{
  switch (kind)
    {
    case KITH_FIGURE_PEOPLE:
      return tell_people (telling);
    case KITH_FIGURE_TIES:
      return tell_ties (telling);
    case KITH_FIGURE_CIRCLES:
      return tell_circles (telling);
    case KITH_FIGURE_LINKS:
      return tell_links (telling);
    case KITH_FIGURE_ALONE:
      return tell_alone (telling);
    case KITH_FIGURE_SUPPORT:
      return tell_support (telling, telling->figures->supporters[support]);
    case KITH_FIGURE_BOTH_WAYS:
      return tell_both_ways (telling);
    default:
      g_return_val_if_reached (NULL);
    }
}

static guint
count_exchanging (const KithNetworkFigures *figures)
{
  return figures->both->len + figures->receives->len + figures->gives->len;
}

static char *
value (const KithNetworkFigures *figures,
       KithFigureKind            kind,
       guint                     support)
{
  switch (kind)
    {
    case KITH_FIGURE_PEOPLE:
      return g_strdup_printf ("%u", figures->people->len);
    case KITH_FIGURE_TIES:
      /* Translators: a share of a hundred. */
      return isnan (figures->density) ? g_strdup ("–") : g_strdup_printf (_("%u %%"), get_percent (figures));
    case KITH_FIGURE_CIRCLES:
      return g_strdup_printf ("%u", figures->circles->len);
    case KITH_FIGURE_LINKS:
      return g_strdup_printf ("%u", figures->bridges->len);
    case KITH_FIGURE_ALONE:
      return g_strdup_printf ("%u", figures->alone->len);
    case KITH_FIGURE_SUPPORT:
      return g_strdup_printf ("%u", figures->supporters[support]->len);
    case KITH_FIGURE_BOTH_WAYS:
      /* Translators: how many of how many people: 3 of 5. */
      return g_strdup_printf (_("%u of %u"), figures->both->len, count_exchanging (figures));
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
figure_free (KithFigure *self)
{
  g_free (self->value);
  g_free (self->sentence);
  g_free (self->was);
  g_free (self->was_sentence);
  g_free (self);
}

static void
add_figure (GPtrArray      *figures,
            const Telling  *then,
            const Telling  *now,
            KithFigureKind  kind,
            const char     *id,
            const char     *title,
            guint           support)
{
  KithFigure *figure = g_new0 (KithFigure, 1);

  figure->kind = kind;
  figure->id = id;
  figure->title = title;
  figure->value = value (now->figures, kind, support);
  figure->sentence = tell (now, kind, support);
  if (then->figures != NULL)
    {
      figure->was = value (then->figures, kind, support);
      figure->was_sentence = tell (then, kind, support);
    }
  g_ptr_array_add (figures, figure);
}

GPtrArray *
kith_figure_words_list (const KithNetworkFigures *then,
                        const KithNetworkFigures *now,
                        GHashTable               *called)
{
  static const char *const supports[KITH_N_SUPPORTS] = { "emotional", "practical", "information", "company" };
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) figure_free);
  const Telling before = { then, called };
  const Telling after = { now, called };

  add_figure (figures, &before, &after, KITH_FIGURE_PEOPLE, "people", _("People"), 0);
  add_figure (figures, &before, &after, KITH_FIGURE_TIES, "ties", _("Who know each other"), 0);
  add_figure (figures, &before, &after, KITH_FIGURE_CIRCLES, "circles", _("Separate circles"), 0);
  add_figure (figures, &before, &after, KITH_FIGURE_LINKS, "links", _("Who links others"), 0);
  add_figure (figures, &before, &after, KITH_FIGURE_ALONE, "alone", _("Without a tie"), 0);
  for (guint i = 0; i < KITH_N_SUPPORTS; i++)
    add_figure (figures, &before, &after, KITH_FIGURE_SUPPORT, supports[i], kith_support_get_label (1u << i), i);
  add_figure (figures, &before, &after, KITH_FIGURE_BOTH_WAYS, "both-ways", _("Goes both ways"), 0);
  return figures;
}
