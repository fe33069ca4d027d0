/* kith-sorting.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sorting.h"

#include "kith-catalogue.h"

#include <glib/gi18n.h>

static const char * const *
get_kinds (const KithSorting *self)
{
  return (const char * const *) self->plan->template->areas;
}

void
kith_sorting_clear (KithSorting *self)
{
  g_clear_pointer (&self->treatment, kith_treatment_free);
  self->plan = NULL;
}

const char *
kith_sorting_get_prompt (const KithSorting *self)
{
  g_autoptr (KithPerson) anyone = kith_person_new ("", "");

  if (self->plan != NULL)
    return _("Whom is which problem area about?");
  return kith_question_get_prompt (self->question, anyone);
}

guint
kith_sorting_count_bins (const KithSorting *self)
{
  return self->plan != NULL ? g_strv_length ((char **) get_kinds (self)) : kith_question_count_choices (self->question);
}

const char *
kith_sorting_get_label (const KithSorting *self,
                        guint              bin)
{
  if (bin == KITH_NO_BIN)
    return self->plan != NULL ? _("In no area") : _("Not sorted yet");
  if (self->plan != NULL)
    return kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Areas", get_kinds (self)[bin]);
  return kith_question_get_choice_label (self->question, bin);
}

KithLine
kith_sorting_get_line (const KithSorting *self,
                       guint              bin)
{
  if (self->plan != NULL || bin == KITH_NO_BIN || self->question != KITH_QUESTION_LINE)
    return KITH_LINE_NONE;
  return (KithLine) (bin + KITH_LINE_SUPPORTIVE);
}

gboolean
kith_sorting_is_several (const KithSorting *self)
{
  return self->plan != NULL || kith_question_get_form (self->question) == KITH_ANSWER_SEVERAL;
}

gboolean
kith_sorting_asks (const KithSorting *self,
                   const KithPerson  *person)
{
  return self->plan != NULL || (kith_questions_list_asked (person) & KITH_QUESTION_BIT (self->question)) != 0;
}

guint
kith_sorting_get_chosen (const KithSorting *self,
                         KithPersonItem    *item)
{
  guint chosen = 0;

  if (self->plan == NULL)
    return kith_question_get_chosen (self->question, kith_person_item_get_state (item));
  for (guint i = 0; i < kith_sorting_count_bins (self); i++)
    if (kith_sorting_find_area (self, kith_person_item_get_person (item)->id, i) != NULL)
      chosen |= 1u << i;
  return chosen;
}

const KithArea *
kith_sorting_find_area (const KithSorting *self,
                        const char        *person,
                        guint              bin)
{
  for (guint i = 0; i < self->plan->areas->len; i++)
    {
      const KithArea *area = ((const KithPlanArea *) self->plan->areas->pdata[i])->area;

      if (g_strcmp0 (area->person, person) == 0 && g_str_equal (area->kind, get_kinds (self)[bin]))
        return area;
    }
  return NULL;
}
