/* kith-figures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-figures.h"

#include "kith-answer.h"
#include "kith-circle-record.h"
#include "kith-figure-words.h"
#include "kith-inventory-answer.h"
#include "kith-inventory-private.h"
#include "kith-support.h"

/* Both ends, and what is made of them. @before: (nullable): the beginning is not earlier. */
typedef struct
{
  KithCircle then;
  KithCircle now;
  GPtrArray *known; /* (element-type KithStanding): everyone, with all that was ever said */
  GPtrArray *ties;
  KithNetworkFigures *before;
  KithNetworkFigures *after;
  KithFigures *told;
} Measured;

G_DEFINE_BOXED_TYPE (KithFigures, kith_figures, kith_figures_copy, kith_figures_free)

static void
measured_clear (Measured *self)
{
  g_clear_pointer (&self->told, kith_figures_free);
  g_clear_pointer (&self->before, kith_network_figures_free);
  g_clear_pointer (&self->after, kith_network_figures_free);
  g_clear_pointer (&self->then.standings, g_ptr_array_unref);
  g_clear_pointer (&self->now.standings, g_ptr_array_unref);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Measured, measured_clear)

KithFiguresWanted *
kith_figures_wanted_copy (const KithFiguresWanted *self)
{
  KithFiguresWanted *copy = g_memdup2 (self, sizeof *self);

  copy->client = g_strdup (self->client);
  copy->when = g_strdup (self->when);
  return copy;
}

void
kith_figures_wanted_free (KithFiguresWanted *self)
{
  g_free ((char *) self->client);
  g_free ((char *) self->when);
  g_free (self);
}

KithFigures *
kith_figures_copy (const KithFigures *self)
{
  KithFigures *copy = g_memdup2 (self, sizeof *self);

  copy->figures = g_ptr_array_ref (self->figures);
  return copy;
}

void
kith_figures_free (KithFigures *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->figures);
  g_free (self);
}

/* Those of whom something was said by then. Of whom nothing ever was, nobody knows since when they have been there. */
static GPtrArray *
pick_people (GPtrArray *standings,
             GPtrArray *known)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < standings->len; i++)
    {
      const KithStanding *standing = standings->pdata[i];
      const KithStanding *ever = kith_standings_find (known, standing->person->id);

      if (standing->state != NULL || ever == NULL || ever->state == NULL)
        g_ptr_array_add (picked, standings->pdata[i]);
    }
  return picked;
}

static gboolean
load_ends (KithDatabase             *database,
           const KithFiguresWanted  *wanted,
           Measured                 *measured,
           GError                  **error)
{
  g_auto (KithMoment) from = { 0 };
  g_auto (KithMoment) to = { 0 };
  g_auto (KithMoment) latest = { 0 };

  if (!kith_circle_find_first (database, wanted->client, &from, error)
      || !kith_circle_find_moment (database, wanted->client, wanted->when, &to, error)
      || !kith_circle_find_moment (database, wanted->client, NULL, &latest, error)
      || !kith_circle_load (database, wanted->client, &from, &measured->then, error)
      || !kith_circle_load (database, wanted->client, &to, &measured->now, error))
    return FALSE;
  measured->known = kith_database_list_standings (database, wanted->client, &latest, error);
  measured->ties = measured->known != NULL ? kith_database_list_ties (database, wanted->client, error) : NULL;
  return measured->ties != NULL;
}

static KithNetworkFigures *
measure_circle (const Measured   *measured,
                const KithCircle *circle)
{
  g_autoptr (GPtrArray) people = pick_people (circle->standings, measured->known);

  return kith_network_figures_new (people, measured->ties, &circle->day);
}

static gboolean
measure (KithDatabase             *database,
         const KithFiguresWanted  *wanted,
         Measured                 *measured,
         GError                  **error)
{
  g_autoptr (KithContact) client = kith_database_load_contact (database, wanted->client, error);
  g_autoptr (GHashTable) called = NULL;

  if (client == NULL || !load_ends (database, wanted, measured, error))
    return FALSE;
  if (kith_date_compare (&measured->then.day, &measured->now.day) < 0)
    measured->before = measure_circle (measured, &measured->then);
  measured->after = measure_circle (measured, &measured->now);
  called = kith_circle_name_people (measured->known, client->name, wanted->initials);
  measured->told = g_new0 (KithFigures, 1);
  measured->told->then = measured->then.day;
  measured->told->day = measured->now.day;
  measured->told->n_people = measured->after->people->len;
  measured->told->figures = kith_figure_words_list (measured->before, measured->after, called);
  return TRUE;
}

static void
answer_people (JsonBuilder *builder,
               const char  *member,
               GPtrArray   *people)
{
  if (member != NULL)
    json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < people->len; i++)
    json_builder_add_string_value (builder, ((const KithPerson *) people->pdata[i])->id);
  json_builder_end_array (builder);
}

static void
answer_circles (JsonBuilder *builder,
                const char  *member,
                GPtrArray   *circles)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < circles->len; i++)
    answer_people (builder, NULL, circles->pdata[i]);
  json_builder_end_array (builder);
}

static void
answer_links (JsonBuilder              *builder,
              const KithNetworkFigures *figures)
{
  json_builder_set_member_name (builder, "links");
  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->bridges->len; i++)
    {
      const KithNetworkBridge *bridge = figures->bridges->pdata[i];
      guint place = 0;

      g_ptr_array_find (figures->people, bridge->person, &place);
      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "person", bridge->person->id);
      kith_inventory_answer_closeness (builder, "between", figures->between[place]);
      answer_circles (builder, "parts", bridge->parts);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
answer_support (JsonBuilder              *builder,
                const KithNetworkFigures *figures)
{
  json_builder_set_member_name (builder, "supporters");
  json_builder_begin_object (builder);
  for (guint i = 0; i < KITH_N_SUPPORTS; i++)
    {
      g_autofree char *word = kith_support_to_text (1u << i);

      answer_people (builder, word, figures->supporters[i]);
    }
  json_builder_end_object (builder);
  answer_people (builder, "both_ways", figures->both);
  answer_people (builder, "to_client", figures->receives);
  answer_people (builder, "from_client", figures->gives);
}

/* @figures: (nullable): null. */
static void
answer_network (JsonBuilder              *builder,
                const char               *member,
                const KithNetworkFigures *figures)
{
  json_builder_set_member_name (builder, member);
  if (figures == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  kith_answer_date (builder, "day", &figures->day);
  kith_answer_add_number (builder, "people", figures->people->len);
  kith_answer_add_number (builder, "ties", figures->n_ties);
  kith_answer_add_number (builder, "pairs", figures->n_pairs);
  kith_inventory_answer_closeness (builder, "density", figures->density);
  answer_circles (builder, "circles", figures->circles);
  answer_people (builder, "alone", figures->alone);
  answer_links (builder, figures);
  answer_support (builder, figures);
  json_builder_end_object (builder);
}

static void
answer_figure (JsonBuilder   *builder,
               gconstpointer  item)
{
  const KithFigure *figure = item;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "figure", figure->id);
  kith_answer_add_text (builder, "title", figure->title);
  kith_answer_add_text (builder, "value", figure->value);
  kith_answer_add_text (builder, "sentence", figure->sentence);
  kith_answer_add_text (builder, "was", figure->was);
  kith_answer_add_text (builder, "was_sentence", figure->was_sentence);
  json_builder_end_object (builder);
}

static gboolean
tell_figures (KithDatabase  *database,
              gpointer       data,
              GValue        *result,
              GError       **error)
{
  g_auto (Measured) measured = { 0 };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!measure (database, data, &measured, error))
    return FALSE;
  json_builder_begin_object (builder);
  answer_network (builder, "then", measured.before);
  answer_network (builder, "now", measured.after);
  kith_answer_add_array (builder, "figures", measured.told->figures, answer_figure);
  json_builder_end_object (builder);
  kith_answer_take (builder, result);
  return TRUE;
}

static gboolean
measure_network (KithDatabase  *database,
                 gpointer       data,
                 GValue        *result,
                 GError       **error)
{
  g_auto (Measured) measured = { 0 };

  if (!measure (database, data, &measured, error))
    return FALSE;
  g_value_init (result, KITH_TYPE_FIGURES);
  g_value_take_boxed (result, g_steal_pointer (&measured.told));
  return TRUE;
}

static const KithJob measure_job = { "measure-network", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, measure_network };
static const KithJob figures_job = { "figures", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, tell_figures };

DexFuture *
kith_practice_measure_network (KithPractice            *self,
                               const KithFiguresWanted *wanted)
{
  return kith_inventory_run (self, &measure_job, wanted->client, kith_figures_wanted_copy (wanted),
                             (GDestroyNotify) kith_figures_wanted_free);
}

DexFuture *
kith_report_figures (KithPractice            *self,
                     const KithFiguresWanted *wanted)
{
  return kith_inventory_run (self, &figures_job, wanted->client, kith_figures_wanted_copy (wanted),
                             (GDestroyNotify) kith_figures_wanted_free);
}
