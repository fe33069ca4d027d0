/* kith-map-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-picture.h"

#include "kith-name.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A word this short ("Al", "von") is in too many relations to give anyone away. */
#define LEAST_TELLING_LETTERS 3

static const char *const form_words[KITH_MAP_N_FORMS] = { "rings", "free", "family" };

static void
free_person (gpointer data)
{
  KithMapPerson *person = data;

  g_free (person->id);
  g_free (person->name);
  g_free (person->relation);
  g_free (person);
}

static void
free_group (gpointer data)
{
  KithMapGroup *group = data;

  g_free (group->name);
  g_array_unref (group->members);
  g_free (group);
}

static char **
name_rings (guint n)
{
  char **names = g_new0 (char *, n + 1);

  for (guint ring = 0; ring < n; ring++)
    names[ring] = g_strdup (kith_ring_get_label (ring, n));

  return names;
}

static gboolean
is_written (gunichar letter)
{
  return g_unichar_isalnum (letter);
}

/* The first letter of the word that begins at or after @at; @end is set behind the word. */
static const char *
find_word (const char  *at,
           const char **end)
{
  while (*at != '\0' && !is_written (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  *end = at;
  while (**end != '\0' && !g_unichar_isspace (g_utf8_get_char (*end)))
    *end = g_utf8_next_char (*end);

  return *at != '\0' ? at : NULL;
}

static void
append_initial (GString    *initials,
                const char *word)
{
  gunichar letter = g_unichar_toupper (g_utf8_get_char (word));

  /* Two Arabic letters side by side would join into something that is neither. */
  if (initials->len > 0 && g_unichar_get_script (letter) == G_UNICODE_SCRIPT_ARABIC)
    g_string_append_unichar (initials, 0x200c);
  g_string_append_unichar (initials, letter);

  for (word = g_utf8_next_char (word); g_unichar_ismark (g_utf8_get_char (word)); word = g_utf8_next_char (word))
    g_string_append_unichar (initials, g_utf8_get_char (word));
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_strsplit_set (folded, " \t-'.,()/", -1);
}

static gboolean
tells_word_of (char       **relation,
               const char  *name)
{
  g_auto (GStrv) words = split_words (name);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= LEAST_TELLING_LETTERS
        && g_strv_contains ((const char * const *) relation, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
tells_name (const KithMapPicture *self,
            const char           *relation)
{
  g_auto (GStrv) words = split_words (relation);

  if (tells_word_of (words, self->client))
    return TRUE;
  for (guint i = 0; i < self->people->len; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (self->people, i);

      if (tells_word_of (words, person->name))
        return TRUE;
    }

  return FALSE;
}

/* Where the name is the relation ("Mother"), it is nobody's name, and stays; but a group ("The night shift") is known by
 * it. */
static gboolean
is_called_by_relation (const KithMapPerson *person)
{
  g_autofree char *name = kith_name_fold (person->name);
  g_autofree char *relation = kith_name_fold (person->relation);

  return person->kind != KITH_PERSON_GROUP && g_str_equal (name, relation);
}

static void
hide_relation (const KithMapPicture *self,
               KithMapPerson        *person)
{
  if (person->relation == NULL || is_called_by_relation (person) || !tells_name (self, person->relation))
    return;
  g_clear_pointer (&person->relation, g_free);
  if (person->kind == KITH_PERSON_GROUP)
    person->relation = g_strdup (C_("map", "group"));
}

static void
hide_names (KithMapPicture *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      KithMapPerson *person = g_ptr_array_index (self->people, i);
      g_autofree char *name = g_steal_pointer (&person->name);

      person->name = kith_map_abbreviate (name);
    }
}

KithMapPicture *
kith_map_picture_new (const char *client)
{
  KithMapPicture *self = g_new0 (KithMapPicture, 1);

  self->client = g_strdup (client);
  self->people = g_ptr_array_new_with_free_func (free_person);
  self->ties = g_array_new (FALSE, FALSE, sizeof (KithMapTie));
  self->kin = g_array_new (FALSE, FALSE, sizeof (KithKinTie));
  self->groups = g_ptr_array_new_with_free_func (free_group);
  self->rings = name_rings (KITH_LEAST_RINGS);
  self->show = KITH_MAP_SHOW_ALL;
  return self;
}

void
kith_map_picture_free (KithMapPicture *self)
{
  if (self == NULL)
    return;

  g_free (self->client);
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->people);
  g_array_unref (self->ties);
  g_array_unref (self->kin);
  g_ptr_array_unref (self->groups);
  g_strfreev (self->rings);
  g_free (self);
}

KithMapPerson *
kith_map_picture_add (KithMapPicture        *self,
                      const KithPerson      *person,
                      const KithPersonState *state)
{
  KithMapPerson *added = g_new0 (KithMapPerson, 1);

  added->id = g_strdup (person->id);
  added->name = g_strdup (person->nickname != NULL && *person->nickname != '\0' ? person->nickname : person->name);
  added->relation = person->relation != NULL && *person->relation != '\0' ? g_strdup (person->relation) : NULL;
  added->kind = person->kind;
  added->status = person->status;
  added->born = person->born;
  added->died = person->died;
  added->closeness = state != NULL ? state->closeness : NAN;
  added->desired = state != NULL ? state->desired : NAN;
  added->line = state != NULL ? state->line : KITH_LINE_NONE;
  added->strength = state != NULL ? state->strength : KITH_UNKNOWN;
  added->flow = state != NULL ? state->flow : KITH_FLOW_NONE;
  added->effect = state != NULL ? state->effect : KITH_UNKNOWN;
  added->angle = NAN;
  added->seat = NAN;
  g_ptr_array_add (self->people, added);
  return added;
}

void
kith_map_picture_join (KithMapPicture *self,
                       guint           a,
                       guint           b,
                       KithLine        line)
{
  KithMapTie tie = { MIN (a, b), MAX (a, b), line };

  if (a == b || tie.b >= self->people->len)
    return;
  for (guint i = 0; i < self->ties->len; i++)
    {
      KithMapTie *known = &g_array_index (self->ties, KithMapTie, i);

      if (known->a == tie.a && known->b == tie.b)
        {
          if (known->line == KITH_LINE_NONE)
            known->line = line;
          return;
        }
    }
  g_array_append_val (self->ties, tie);
}

void
kith_map_picture_relate (KithMapPicture *self,
                         guint           a,
                         guint           b,
                         KithKinBond     bond,
                         gboolean        ended)
{
  const KithKinTie tie = { a, b, bond, ended };

  if (a != b && MAX (a, b) < self->people->len)
    g_array_append_val (self->kin, tie);
}

const char *
kith_map_form_to_text (KithMapForm form)
{
  g_return_val_if_fail ((guint) form < KITH_MAP_N_FORMS, "");

  return form_words[form];
}

gboolean
kith_map_form_from_text (const char  *text,
                         KithMapForm *form)
{
  for (guint i = 0; i < KITH_MAP_N_FORMS; i++)
    if (g_strcmp0 (text, form_words[i]) == 0)
      {
        *form = (KithMapForm) i;
        return TRUE;
      }

  return FALSE;
}

static KithMapGroup *
find_group (const KithMapPicture *self,
            const char           *name)
{
  g_autofree char *folded = kith_name_fold (name);

  for (guint i = 0; i < self->groups->len; i++)
    {
      KithMapGroup *group = self->groups->pdata[i];
      g_autofree char *known = kith_name_fold (group->name);

      if (g_str_equal (known, folded))
        return group;
    }
  return NULL;
}

static gboolean
is_member (const KithMapGroup *group,
           guint               place)
{
  for (guint i = 0; i < group->members->len; i++)
    if (g_array_index (group->members, guint, i) == place)
      return TRUE;
  return FALSE;
}

void
kith_map_picture_gather (KithMapPicture *self,
                         const char     *name,
                         guint           place)
{
  KithMapGroup *group = find_group (self, name);

  if (group == NULL)
    {
      group = g_new (KithMapGroup, 1);
      *group = (KithMapGroup) { g_strdup (name), g_array_new (FALSE, FALSE, sizeof (guint)) };
      g_ptr_array_add (self->groups, group);
    }
  if (!is_member (group, place))
    g_array_append_val (group->members, place);
}

gboolean
kith_map_picture_has_group (const KithMapPicture *self,
                            const char           *name)
{
  return find_group (self, name) != NULL;
}

int
kith_map_picture_find (const KithMapPicture *self,
                       const char           *id)
{
  for (guint i = 0; id != NULL && i < self->people->len; i++)
    if (g_str_equal (((KithMapPerson *) self->people->pdata[i])->id, id))
      return (int) i;
  return -1;
}

static void
fade (KithMapPicture *self,
      guint           place,
      gboolean        faded)
{
  ((KithMapPerson *) self->people->pdata[place])->faded = faded;
}

void
kith_map_picture_focus (KithMapPicture *self,
                        const char     *id)
{
  int focus = kith_map_picture_find (self, id);

  for (guint i = 0; i < self->people->len; i++)
    fade (self, i, focus >= 0 && (int) i != focus);
  for (guint i = 0; i < self->ties->len; i++)
    {
      const KithMapTie *tie = &g_array_index (self->ties, KithMapTie, i);

      if ((int) tie->a == focus)
        fade (self, tie->b, FALSE);
      else if ((int) tie->b == focus)
        fade (self, tie->a, FALSE);
    }
}

gboolean
kith_map_picture_set_rings (KithMapPicture     *self,
                            const char * const *names)
{
  guint n = g_strv_length ((char **) names);

  if (n < KITH_LEAST_RINGS || n > KITH_MOST_RINGS)
    return FALSE;

  g_strfreev (self->rings);
  self->rings = g_strdupv ((char **) names);
  return TRUE;
}

gboolean
kith_map_picture_count_rings (KithMapPicture *self,
                              guint           n)
{
  if (n < KITH_LEAST_RINGS || n > KITH_MOST_RINGS)
    return FALSE;

  g_strfreev (self->rings);
  self->rings = name_rings (n);
  return TRUE;
}

void
kith_map_picture_make_anonymous (KithMapPicture *self)
{
  g_autofree char *client = kith_map_abbreviate (self->client);

  for (guint i = 0; i < self->people->len; i++)
    hide_relation (self, g_ptr_array_index (self->people, i));
  for (guint i = 0; i < self->groups->len; i++)
    if (tells_name (self, ((KithMapGroup *) self->groups->pdata[i])->name))
      g_clear_pointer (&((KithMapGroup *) self->groups->pdata[i])->name, g_free);
  hide_names (self);
  g_free (self->client);
  self->client = g_steal_pointer (&client);
  if (self->title != NULL)
    g_set_str (&self->title, self->client);
  self->anonymous = TRUE;
}

gboolean
kith_map_person_names_relation (const KithMapPerson *self)
{
  g_autofree char *name = kith_name_fold (self->name);
  g_autofree char *relation = self->relation != NULL ? kith_name_fold (self->relation) : NULL;
  gsize rest;

  if (relation == NULL || !g_str_has_suffix (name, relation))
    return FALSE;
  rest = strlen (name) - strlen (relation);
  return rest == 0 || name[rest - 1] == ' ';
}

gboolean
kith_map_reads_from_right (void)
{
  static const char * const languages[] = { "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi", NULL };
  g_auto (GStrv) parts = g_get_locale_variants (g_get_language_names ()[0]);
  const char *language = parts[g_strv_length (parts) - 1];

  return g_strv_contains (languages, language);
}

char *
kith_map_abbreviate (const char *name)
{
  GString *short_name = g_string_new (NULL);
  const char *end = NULL;
  const char *first = find_word (name, &end);
  const char *last = NULL;

  for (const char *word = first; word != NULL; word = find_word (end, &end))
    last = word;
  for (const char *word = first; word != NULL; word = word == last ? NULL : last)
    {
      if (short_name->len > 0)
        g_string_append_c (short_name, ' ');
      g_string_append_unichar (short_name, g_unichar_toupper (g_utf8_get_char (word)));
      g_string_append_c (short_name, '.');
    }

  return g_string_free_and_steal (short_name);
}

char *
kith_map_initials (const char *name)
{
  GString *initials = g_string_new (NULL);
  const char *end = NULL;
  const char *first = find_word (name, &end);
  const char *last = NULL;

  for (const char *word = first; word != NULL; word = find_word (end, &end))
    last = word;

  if (first != NULL)
    append_initial (initials, first);
  if (last != NULL && last != first)
    append_initial (initials, last);
  return g_string_free_and_steal (initials);
}
