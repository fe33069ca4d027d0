/* kith-person-choice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-choice.h"

#include "kith-person.h"

#include <glib/gi18n.h>

#define PEOPLE "kith-people"

static GStrv
list (GPtrArray *everyone,
      gboolean   names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, names ? _("Nobody in particular") : "");
  for (guint i = 0; i < everyone->len; i++)
    {
      const KithPerson *person = everyone->pdata[i];

      g_strv_builder_add (builder, names ? person->name : person->id);
    }
  return g_strv_builder_end (builder);
}

/* A list that is open must not be exchanged for an equal one. */
static void
offer (AdwComboRow *row,
       GPtrArray   *everyone)
{
  g_auto (GStrv) names = list (everyone, TRUE);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char * const *) names);
  GtkStringList *shown = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  gboolean same = shown != NULL && g_list_model_get_n_items (G_LIST_MODEL (shown)) == n;

  for (guint i = 0; same && i < n; i++)
    same = g_str_equal (gtk_string_list_get_string (shown, i), names[i]);
  g_object_set_data_full (G_OBJECT (row), PEOPLE, list (everyone, FALSE), (GDestroyNotify) g_strfreev);
  if (!same)
    adw_combo_row_set_model (row, G_LIST_MODEL (model));
}

void
kith_person_choice_set (AdwComboRow *row,
                        GPtrArray   *everyone,
                        const char  *id)
{
  char **ids;

  offer (row, everyone);
  ids = g_object_get_data (G_OBJECT (row), PEOPLE);
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id != NULL ? id : ""))
      adw_combo_row_set_selected (row, i);
}

const char *
kith_person_choice_get_id (AdwComboRow *row)
{
  char **ids = g_object_get_data (G_OBJECT (row), PEOPLE);
  guint selected = adw_combo_row_get_selected (row);

  return ids != NULL && selected < g_strv_length (ids) ? ids[selected] : "";
}
