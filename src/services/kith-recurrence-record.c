/* kith-recurrence-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-recurrence-record.h"

#include "kith-circle-record.h"
#include "kith-circle-words.h"
#include "kith-inventory-private.h"

#include <glib/gi18n.h>

/* A sentence names so many people, and counts the others. */
#define MOST_NAMES 12

static void
concerned_free (gpointer data)
{
  KithConcerned *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static void
recurring_free (gpointer data)
{
  KithRecurring *self = data;

  g_free (self->sentence);
  g_ptr_array_unref (self->people);
  g_free (self);
}

static char *
tell (const KithRecurrence *recurrence,
      GHashTable           *called)
{
  g_autofree char *names = kith_circle_words_list (called, recurrence->people, MOST_NAMES);

  /* Translators: how many of how many people, three at least, and their names: With 5 of 9 people: Maria, Ben and Lena. */
  return g_strdup_printf (_("With %u of %u people: %s."), recurrence->people->len, recurrence->known, names);
}

static KithRecurring *
recurring_new (const KithRecurrence *recurrence,
               GHashTable           *called)
{
  KithRecurring *self = g_new0 (KithRecurring, 1);

  self->plight = recurrence->plight;
  self->known = recurrence->known;
  self->title = kith_plight_get_label (recurrence->plight);
  self->rule = kith_plight_get_rule (recurrence->plight);
  self->sentence = tell (recurrence, called);
  self->people = g_ptr_array_new_with_free_func (concerned_free);
  for (guint i = 0; i < recurrence->people->len; i++)
    {
      const KithPerson *person = recurrence->people->pdata[i];
      KithConcerned *concerned = g_new0 (KithConcerned, 1);

      concerned->id = g_strdup (person->id);
      concerned->name = g_strdup (kith_circle_words_get_name (called, person));
      g_ptr_array_add (self->people, concerned);
    }
  return self;
}

GPtrArray *
kith_recurrence_record_list (KithDatabase             *database,
                             const KithFiguresWanted  *wanted,
                             GError                  **error)
{
  g_autoptr (KithContact) client = kith_database_load_contact (database, wanted->client, error);
  g_auto (KithMoment) moment = { 0 };
  KithCircle circle = { 0 };
  g_autoptr (GPtrArray) standings = NULL;
  g_autoptr (GPtrArray) expectations = NULL;
  g_autoptr (GPtrArray) recurrences = NULL;
  g_autoptr (GHashTable) called = NULL;
  GPtrArray *list;

  if (client == NULL || !kith_circle_find_moment (database, wanted->client, wanted->when, &moment, error)
      || !kith_circle_load (database, wanted->client, &moment, &circle, error))
    return NULL;
  standings = circle.standings;
  expectations = kith_database_list_expectations (database, wanted->client, error);
  if (expectations == NULL)
    return NULL;
  recurrences = kith_recurrences_list (standings, expectations, &circle.day);
  called = kith_circle_name_people (standings, client->name, wanted->initials);
  list = g_ptr_array_new_with_free_func (recurring_free);
  for (guint i = 0; i < recurrences->len; i++)
    g_ptr_array_add (list, recurring_new (recurrences->pdata[i], called));
  return list;
}

char *
kith_recurring_dup_words (const KithRecurring *self)
{
  /* Translators: two sentences, the first without its full stop: Communication is hard. With 5 of 9 people: Maria … */
  return g_strdup_printf (_("%s. %s"), self->title, self->sentence);
}

char *
kith_recurring_add_to (const KithRecurring *self,
                       const char          *text)
{
  g_autofree char *words = kith_recurring_dup_words (self);
  g_autofree char *start = g_strdup_printf (_("%s. %s"), self->title, "");
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  gboolean said = FALSE;

  for (guint i = 0; lines[i] != NULL && !said; i++)
    if (g_str_has_prefix (lines[i], start))
      {
        said = TRUE;
        g_free (lines[i]);
        lines[i] = g_steal_pointer (&words);
      }
  if (said)
    return g_strjoinv ("\n", lines);
  return text != NULL && *text != '\0' ? g_strconcat (text, "\n", words, NULL) : g_steal_pointer (&words);
}
