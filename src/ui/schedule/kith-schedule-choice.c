/* kith-schedule-choice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-choice.h"

#include <glib/gi18n.h>

void
kith_schedule_choice_fill_therapists (KithChoiceRow           *row,
                                      const KithScheduleFrame *frame,
                                      const char              *id)
{
  kith_choice_row_clear (row);
  if (frame->therapists->len == 0 || (id != NULL && *id == '\0'))
    kith_choice_row_add (row, "", _("Nobody"));
  for (guint i = 0; i < frame->therapists->len; i++)
    {
      const KithTherapist *therapist = frame->therapists->pdata[i];

      if (therapist->active || g_strcmp0 (therapist->id, id) == 0)
        kith_choice_row_add (row, therapist->id, therapist->name);
    }
  kith_choice_row_finish (row, id);
}

void
kith_schedule_choice_fill_rooms (KithChoiceRow           *row,
                                 const KithScheduleFrame *frame,
                                 const char              *id)
{
  kith_choice_row_clear (row);
  kith_choice_row_add (row, "", _("No room"));
  for (guint i = 0; i < frame->rooms->len; i++)
    {
      const KithRoom *room = frame->rooms->pdata[i];

      if (room->active || g_strcmp0 (room->id, id) == 0)
        kith_choice_row_add (row, room->id, room->name);
    }
  kith_choice_row_finish (row, id);
}

void
kith_schedule_choice_fill_patterns (KithChoiceRow           *row,
                                    const KithScheduleFrame *frame)
{
  static const char *const usual[] = { "16-weekly-50", "12-weekly-50", "8-weekly-50", "6-four-weekly-50", "1-weekly-50" };

  kith_choice_row_clear (row);
  for (guint i = 0; i < frame->patterns->len; i++)
    {
      const KithPattern *pattern = frame->patterns->pdata[i];
      g_autofree char *label = kith_pattern_dup_label (pattern);

      if (pattern->active && pattern->name != NULL)
        kith_choice_row_add (row, pattern->id, label);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      g_autoptr (KithPattern) pattern = kith_pattern_new_parse (usual[i]);
      g_autofree char *label = NULL;

      if (pattern->count == 1)
        /* Translators: a pattern of appointments: one only, of so many minutes. */
        label = g_strdup_printf (_("Once, %d min"), pattern->minutes);
      else
        label = kith_pattern_dup_label (pattern);
      kith_choice_row_add (row, usual[i], label);
    }
  kith_choice_row_finish (row, NULL);
}
