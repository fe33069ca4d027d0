/* kith-schedule-choice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-choice.h"

#include <glib/gi18n.h>

typedef struct
{
  GStrvBuilder *ids;
  GtkStringList *names;
} Choices;

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("kith-schedule-choice");
}

static void
begin (Choices    *choices,
       const char *none)
{
  choices->ids = g_strv_builder_new ();
  choices->names = gtk_string_list_new (NULL);
  if (none == NULL)
    return;
  g_strv_builder_add (choices->ids, "");
  gtk_string_list_append (choices->names, none);
}

static void
add (Choices    *choices,
     const char *id,
     const char *name)
{
  g_strv_builder_add (choices->ids, id);
  gtk_string_list_append (choices->names, name);
}

/* What the row says it holds comes before the row itself, whose "notify" asks for it. */
static void
finish (Choices     *choices,
        AdwComboRow *row,
        const char  *id)
{
  g_object_set_qdata_full (G_OBJECT (row), get_quark (), g_strv_builder_end (choices->ids), (GDestroyNotify) g_strfreev);
  adw_combo_row_set_model (row, G_LIST_MODEL (choices->names));
  g_strv_builder_unref (choices->ids);
  g_object_unref (choices->names);
  kith_schedule_choice_set (row, id);
}

void
kith_schedule_choice_fill_therapists (AdwComboRow             *row,
                                      const KithScheduleFrame *frame,
                                      const char              *id)
{
  Choices choices;

  begin (&choices, frame->therapists->len == 0 || (id != NULL && *id == '\0') ? _("Nobody") : NULL);
  for (guint i = 0; i < frame->therapists->len; i++)
    {
      const KithTherapist *therapist = frame->therapists->pdata[i];

      if (therapist->active || g_strcmp0 (therapist->id, id) == 0)
        add (&choices, therapist->id, therapist->name);
    }
  finish (&choices, row, id);
}

void
kith_schedule_choice_fill_rooms (AdwComboRow             *row,
                                 const KithScheduleFrame *frame,
                                 const char              *id)
{
  Choices choices;

  begin (&choices, _("No room"));
  for (guint i = 0; i < frame->rooms->len; i++)
    {
      const KithRoom *room = frame->rooms->pdata[i];

      if (room->active || g_strcmp0 (room->id, id) == 0)
        add (&choices, room->id, room->name);
    }
  finish (&choices, row, id);
}

void
kith_schedule_choice_fill_patterns (AdwComboRow             *row,
                                    const KithScheduleFrame *frame)
{
  static const char *const usual[] = { "16-weekly-50", "12-weekly-50", "8-weekly-50", "6-four-weekly-50", "1-weekly-50" };
  Choices choices;

  begin (&choices, NULL);
  for (guint i = 0; i < frame->patterns->len; i++)
    {
      const KithPattern *pattern = frame->patterns->pdata[i];
      g_autofree char *label = kith_pattern_dup_label (pattern);

      if (pattern->active && pattern->name != NULL)
        add (&choices, pattern->id, label);
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
      add (&choices, usual[i], label);
    }
  finish (&choices, row, NULL);
}

const char *
kith_schedule_choice_get (AdwComboRow *row)
{
  const char *const *ids = g_object_get_qdata (G_OBJECT (row), get_quark ());
  guint selected = adw_combo_row_get_selected (row);

  return ids != NULL && selected < g_strv_length ((GStrv) ids) ? ids[selected] : "";
}

void
kith_schedule_choice_set (AdwComboRow *row,
                          const char  *id)
{
  const char *const *ids = g_object_get_qdata (G_OBJECT (row), get_quark ());

  for (guint i = 0; id != NULL && ids != NULL && ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id))
      adw_combo_row_set_selected (row, i);
}
