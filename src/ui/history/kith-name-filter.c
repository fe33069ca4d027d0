/* kith-name-filter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-name-filter.h"

#include <glib/gi18n.h>

static GtkStringList *
get_names (GtkDropDown *choice)
{
  return GTK_STRING_LIST (gtk_drop_down_get_model (choice));
}

void
kith_name_filter_begin (GtkDropDown *choice)
{
  const char * const everyone[] = { C_("history", "Everyone"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (everyone);

  gtk_drop_down_set_model (choice, G_LIST_MODEL (names));
}

void
kith_name_filter_add (GtkDropDown *choice,
                      const char  *name)
{
  GtkStringList *names = get_names (choice);

  if (name == NULL)
    return;
  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    if (g_str_equal (gtk_string_list_get_string (names, i), name))
      return;
  gtk_string_list_append (names, name);
}

const char *
kith_name_filter_get (GtkDropDown *choice)
{
  guint chosen = gtk_drop_down_get_selected (choice);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? NULL : gtk_string_list_get_string (get_names (choice), chosen);
}
