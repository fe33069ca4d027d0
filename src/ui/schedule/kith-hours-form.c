/* kith-hours-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-hours-form.h"

static gboolean
is_practice_day (const KithHours *hours,
                 int              weekday)
{
  return hours->therapist == NULL && hours->weekday == weekday;
}

GPtrArray *
kith_hours_form_parse (int         weekday,
                       const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_hours_free);
  g_autoptr (GString) plain = g_string_new (text);
  g_auto (GStrv) spans = NULL;

  g_string_replace (plain, "–", "-", 0);
  g_string_replace (plain, "—", "-", 0);
  spans = g_strsplit_set (plain->str, ",;", -1);
  for (guint i = 0; spans[i] != NULL; i++)
    {
      g_auto (GStrv) ends = g_strsplit (spans[i], "-", 2);
      int from;
      int to;

      if (*g_strstrip (spans[i]) == '\0' && spans[1] == NULL)
        break;
      if (g_strv_length (ends) != 2 || !kith_clock_parse (g_strstrip (ends[0]), &from)
          || !kith_clock_parse (g_strstrip (ends[1]), &to) || from >= to)
        return NULL;
      g_ptr_array_add (found, kith_hours_new (NULL, weekday, from, to));
    }
  return g_steal_pointer (&found);
}

char *
kith_hours_form_format (GPtrArray *hours,
                        int        weekday)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < hours->len; i++)
    {
      const KithHours *span = hours->pdata[i];
      g_autofree char *from = kith_clock_to_text (span->starts);
      g_autofree char *to = kith_clock_to_text (span->ends);

      if (is_practice_day (span, weekday))
        g_string_append_printf (text, "%s%s–%s", text->len > 0 ? ", " : "", from, to);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

GPtrArray *
kith_hours_form_list_ids (GPtrArray *hours,
                          int        weekday)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < hours->len; i++)
    {
      const KithHours *span = hours->pdata[i];

      if (is_practice_day (span, weekday))
        g_ptr_array_add (ids, g_strdup (span->id));
    }
  return ids;
}

char *
kith_hours_form_dup_weekday (int weekday)
{
  /* The first day of this month was a Monday. */
  g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 1, weekday, 0, 0, 0);

  return g_date_time_format (day, "%A");
}
