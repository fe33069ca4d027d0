/* kith-spin-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-spin-name.h"

void
kith_spin_row_name (AdwSpinRow *row)
{
  GtkEditable *number = gtk_editable_get_delegate (GTK_EDITABLE (row));
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_use_underline (ADW_PREFERENCES_ROW (row)) ? plain : title, -1);
}
