/* kith-treatment-pattern.c: what recurs across people, as words of a problem area
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

#include "kith-problem.h"
#include "kith-recurrence-record.h"

#include <glib/gi18n.h>

/* Areas that are about patterns across people: each school has one of them, or none. */
static const char *const kinds[] = { "deficits", "role-insecurity" };

gboolean
kith_treatment_area_is_of_patterns (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kind, kinds[i]))
      return TRUE;
  return FALSE;
}

static KithArea *
find_area (KithRecord  *record,
           const char  *course,
           GError     **error)
{
  GPtrArray *areas = kith_record_list (record, KITH_ROW_AREA, error);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      KithArea *area = areas->pdata[i];

      if (g_str_equal (area->course, course) && kith_treatment_area_is_of_patterns (area->kind))
        return area;
    }
  return NULL;
}

static const char *
choose_kind (const KithCourse *course)
{
  const KithTemplate *template = kith_catalogue_find_template (course->template);

  for (gsize i = 0; template != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_strv_contains ((const char * const *) template->areas, kinds[i]))
      return kinds[i];
  return kinds[0];
}

static const KithRecurring *
find_pattern (GPtrArray  *list,
              KithPlight  plight)
{
  for (guint i = 0; i < list->len; i++)
    if (((const KithRecurring *) list->pdata[i])->plight == plight)
      return list->pdata[i];
  return NULL;
}

static gboolean
write_words (KithRecord           *record,
             KithArea             *area,
             const KithRecurring  *pattern,
             char                **result,
             GError              **error)
{
  g_autofree char *words = kith_recurring_add_to (pattern, area->body);

  g_set_str (&area->body, words);
  return kith_record_save (record, KITH_ROW_AREA, area, result, error);
}

static gboolean
take_up (KithRecord           *record,
         const KithCourse     *course,
         const KithRecurring  *pattern,
         char                **result,
         GError              **error)
{
  GPtrArray *areas = kith_record_list (record, KITH_ROW_AREA, error);
  KithArea *stored = NULL;
  g_autoptr (KithArea) area = NULL;

  if (areas == NULL)
    return FALSE;
  stored = find_area (record, course->id, error);
  if (stored != NULL)
    return write_words (record, stored, pattern, result, error);
  area = kith_area_new (course->id, choose_kind (course));
  area->first = !kith_record_has_area (record, course->id);
  return write_words (record, area, pattern, result, error);
}

gboolean
kith_enter_area_take (KithRecord       *record,
                      const KithEntry  *entry,
                      char            **result,
                      GError          **error)
{
  const KithCourse *course = kith_record_find_course (record, kith_entry_get (entry, COURSE), error);
  const KithFiguresWanted wanted = { .client = record->client };
  g_autoptr (GPtrArray) list = NULL;
  const KithRecurring *pattern;
  KithPlight plight;

  if (course == NULL)
    return FALSE;
  if (!kith_plight_from_text (kith_entry_get (entry, KIND), &plight))
    return kith_treatment_fail (error, KITH_PROBLEM_USAGE,
                                _("There is no such pattern. Nothing was changed. “recurring” shows those there are."));
  list = kith_recurrence_record_list (record->database, &wanted, error);
  if (list == NULL)
    return FALSE;
  pattern = find_pattern (list, plight);
  if (pattern == NULL)
    return kith_treatment_fail (error, KITH_PROBLEM_FAILED,
                                _("This is not the same with several people any more. Nothing was changed."));
  return take_up (record, course, pattern, result, error);
}
