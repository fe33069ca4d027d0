/* kith-template.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-template.h"

#include <glib/gi18n.h>
#include <string.h>

#define GROUP        "Template"
#define PHASE_PREFIX "Phase "

static void
phase_free (KithPhase *self)
{
  g_free (self->id);
  g_free (self->label);
  g_strfreev (self->tasks);
  g_free (self);
}

static gboolean
read_names (KithTemplate    *self,
            KithDefinition  *definition,
            GError         **error)
{
  return (self->id = kith_definition_get_id (definition, GROUP, "Id", error)) != NULL
         && (self->edition = kith_definition_get_text (definition, GROUP, "Edition", error)) != NULL
         && (self->name = kith_definition_get_text (definition, GROUP, "Name", error)) != NULL
         && (self->source = kith_definition_get_text (definition, GROUP, "Source", error)) != NULL
         && kith_definition_get_flag (definition, GROUP, "Verified", &self->verified, error);
}

static gboolean
read_numbers (KithTemplate    *self,
              KithDefinition  *definition,
              GError         **error)
{
  return kith_definition_get_number (definition, GROUP, "Least", 1, KITH_MAX_SESSIONS, &self->least, error)
         && kith_definition_get_number (definition, GROUP, "Most", self->least, KITH_MAX_SESSIONS, &self->most, error)
         && kith_definition_get_number (definition, GROUP, "Sessions", self->least, self->most, &self->sessions, error)
         && kith_definition_get_number (definition, GROUP, "Weeks", 1, 520, &self->weeks, error)
         && kith_definition_get_number (definition, GROUP, "Cadence", 1, 366, &self->cadence, error)
         && kith_definition_get_number (definition, GROUP, "Minutes", 5, 600, &self->minutes, error)
         && kith_definition_get_number (definition, GROUP, "EndingDue", 0, KITH_MAX_SESSIONS, &self->due, error)
         && kith_definition_get_number (definition, GROUP, "EndingOverdue", 0, self->due, &self->overdue, error);
}

static gboolean
read_words (KithTemplate          *self,
            KithDefinition        *definition,
            const KithVocabulary  *vocabulary,
            GError               **error)
{
  return (self->reviews = kith_definition_get_numbers (definition, GROUP, "Reviews", 1, self->most, error)) != NULL
         && (self->areas = kith_definition_get_list (definition, GROUP, "Areas", error)) != NULL
         && kith_vocabulary_check (vocabulary, "Areas", self->areas, definition, GROUP, "Areas", error)
         && (self->sections = kith_definition_get_list (definition, GROUP, "Sections", error)) != NULL
         && kith_vocabulary_check (vocabulary, "Sections", self->sections, definition, GROUP, "Sections", error)
         && (self->measures = kith_definition_get_list (definition, GROUP, "Measures", error)) != NULL;
}

static gboolean
read_phase (KithTemplate          *self,
            KithDefinition        *definition,
            const KithVocabulary  *vocabulary,
            const char            *group,
            GError               **error)
{
  KithPhase *phase = g_new0 (KithPhase, 1);

  g_ptr_array_add (self->phases, phase);
  phase->id = g_strdup (group + strlen (PHASE_PREFIX));
  if (kith_definition_has (definition, group, "Sessions")
      && !kith_definition_get_number (definition, group, "Sessions", 1, KITH_MAX_SESSIONS, &phase->length, error))
    return FALSE;
  return (phase->label = kith_definition_get_text (definition, group, "Label", error)) != NULL
         && (phase->tasks = kith_definition_get_list (definition, group, "Tasks", error)) != NULL
         && kith_vocabulary_check (vocabulary, "Tasks", phase->tasks, definition, group, "Tasks", error);
}

static gboolean
check_phases (KithTemplate    *self,
              KithDefinition  *definition,
              GError         **error)
{
  int elastic = 0;
  KithEdges edges;

  for (guint i = 0; i < self->phases->len; i++)
    elastic += kith_template_get_phase (self, (int) i)->length == 0;
  if (elastic != 1 || self->phases->len > KITH_MAX_PHASES)
    return kith_definition_refuse (definition, GROUP, "Phase",
                                   _("one to eight phases are needed, and exactly one of them without “Sessions”."), error);
  if (!kith_template_lay_edges (self, self->least, &edges, NULL))
    return kith_definition_refuse (definition, GROUP, "Least", _("the phases do not fit into so few sessions."), error);
  return TRUE;
}

static gboolean
read_phases (KithTemplate          *self,
             KithDefinition        *definition,
             const KithVocabulary  *vocabulary,
             GError               **error)
{
  g_auto (GStrv) groups = kith_definition_get_groups (definition);

  for (gsize i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], PHASE_PREFIX)
        && !read_phase (self, definition, vocabulary, groups[i], error))
      return FALSE;
  return check_phases (self, definition, error);
}

KithTemplate *
kith_template_parse (KithDefinition        *definition,
                     const KithVocabulary  *vocabulary,
                     GError               **error)
{
  g_autoptr (KithTemplate) self = g_new0 (KithTemplate, 1);

  self->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) phase_free);
  if (!read_names (self, definition, error) || !read_numbers (self, definition, error)
      || !read_words (self, definition, vocabulary, error) || !read_phases (self, definition, vocabulary, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
kith_template_free (KithTemplate *self)
{
  g_free (self->id);
  g_free (self->edition);
  g_free (self->name);
  g_free (self->source);
  g_clear_pointer (&self->phases, g_ptr_array_unref);
  g_clear_pointer (&self->reviews, g_array_unref);
  g_strfreev (self->areas);
  g_strfreev (self->sections);
  g_strfreev (self->measures);
  g_free (self);
}

gboolean
kith_template_lay_edges (const KithTemplate  *self,
                         int                  sessions,
                         KithEdges           *edges,
                         GError             **error)
{
  int lengths[KITH_MAX_PHASES] = { 0 };

  for (guint i = 0; i < self->phases->len; i++)
    lengths[i] = kith_template_get_phase (self, (int) i)->length;
  return kith_edges_lay (edges, lengths, (int) self->phases->len, sessions, error);
}

const char *
kith_template_get_name (const KithTemplate *self)
{
  return _(self->name);
}

const KithPhase *
kith_template_get_phase (const KithTemplate *self,
                         int                 phase)
{
  return phase >= 0 && phase < (int) self->phases->len ? g_ptr_array_index (self->phases, phase) : NULL;
}

const char *
kith_phase_get_label (const KithPhase *self)
{
  return _(self->label);
}

gboolean
kith_template_is_review (const KithTemplate *self,
                         int                 sessions,
                         int                 number)
{
  for (guint i = 0; i < self->reviews->len; i++)
    if (g_array_index (self->reviews, int, i) == number)
      return number < sessions;
  return FALSE;
}
