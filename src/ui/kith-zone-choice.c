/* kith-zone-choice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-zone-choice.h"

#include "kith-practice.h"

/* Under the names that people know: "America/New York". */
static void
add (KithChoiceRow *row,
     const char    *zone)
{
  g_autofree char *name = g_strdelimit (g_strdup (zone), "_", ' ');

  kith_choice_row_add (row, zone, name);
}

void
kith_zone_choice_fill (KithChoiceRow *row,
                       const char    *zone)
{
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_auto (GStrv) zones = kith_practice_list_zones ();

  kith_choice_row_clear (row);
  for (guint i = 0; zones[i] != NULL; i++)
    add (row, zones[i]);
  if (!g_strv_contains ((const char *const *) zones, zone))
    add (row, zone);
  adw_combo_row_set_expression (ADW_COMBO_ROW (row), expression);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (row), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), TRUE);
  kith_choice_row_finish (row, zone);
}
