/* kith-treatment-put.c: people and events that are put into a problem area
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-private.h"

#include "kith-problem.h"

#include <glib/gi18n.h>

/* Where it goes. @id: (nullable): of an area, until that one is full. */
typedef struct
{
  KithRecord *record;
  const KithCourse *course;
  const char *id;
  const char *kind;
} Target;

static gboolean
is_of_course (const Target   *target,
              const KithArea *area)
{
  return g_str_equal (area->course, target->course->id);
}

/* @text: the id of an area, or a kind. */
static gboolean
find_target (Target      *target,
             const char  *text,
             GError     **error)
{
  GPtrArray *areas = kith_record_list (target->record, KITH_ROW_AREA, error);

  if (areas == NULL)
    return FALSE;
  for (guint i = 0; i < areas->len; i++)
    {
      const KithArea *area = areas->pdata[i];

      if (!is_of_course (target, area) || !g_str_equal (area->id, text))
        continue;
      target->id = area->id;
      target->kind = area->kind;
      return TRUE;
    }
  target->kind = text;
  return kith_record_check_area_kind (text, error);
}

static gboolean
begin_area (Target      *target,
            const char  *person,
            const char  *event,
            char       **result,
            GError     **error)
{
  KithArea *area = kith_area_new (target->course->id, target->kind);

  area->first = !kith_record_has_area (target->record, target->course->id);
  area->person = g_strdup (person);
  area->event = g_strdup (event);
  g_ptr_array_add (kith_record_list (target->record, KITH_ROW_AREA, NULL), area);
  return kith_record_save (target->record, KITH_ROW_AREA, area, result, error);
}

/* Whoever is in another of that kind already is where they are to be. */
static gboolean
put (Target      *target,
     const char  *person,
     const char  *event,
     char       **result,
     GError     **error)
{
  GPtrArray *areas = kith_record_list (target->record, KITH_ROW_AREA, error);
  const char *course = target->course->id;
  KithAreaRoom room;
  KithArea *area;

  g_clear_pointer (result, g_free);
  if (areas == NULL)
    return FALSE;
  area = kith_areas_choose (areas, course, NULL, target->kind, person, event, &room);
  if (target->id != NULL && room != KITH_AREA_HELD)
    area = kith_areas_choose (areas, course, target->id, NULL, person, event, &room);
  if (area == NULL)
    return begin_area (target, person, event, result, error);
  if (room == KITH_AREA_HELD)
    {
      *result = g_strdup (area->id);
      return TRUE;
    }
  g_set_str (person != NULL ? &area->person : &area->event, person != NULL ? person : event);
  return kith_record_save (target->record, KITH_ROW_AREA, area, result, error);
}

static gboolean
put_people (Target           *target,
            const KithEntry  *entry,
            char            **result,
            GError          **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);

  if (!kith_entry_apply_people (entry, target->record, people, error))
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (!put (target, people->pdata[i], NULL, result, error))
      return FALSE;
  return people->len > 0
         || kith_treatment_fail (error, KITH_PROBLEM_USAGE, _("Say who or what it is about. Nothing was changed."));
}

gboolean
kith_enter_area_put (KithRecord       *record,
                     const KithEntry  *entry,
                     char            **result,
                     GError          **error)
{
  const char *event = kith_entry_get (entry, EVENT);
  Target target = { .record = record };

  target.course = kith_record_find_course (record, kith_entry_get (entry, COURSE), error);
  if (target.course == NULL || !find_target (&target, kith_entry_get (entry, AREA), error))
    return FALSE;
  if (event == NULL)
    return put_people (&target, entry, result, error);
  return kith_record_find (record, KITH_ROW_EVENT, event, error) != NULL && put (&target, NULL, event, result, error);
}
