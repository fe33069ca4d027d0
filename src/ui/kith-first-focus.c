/* kith-first-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-first-focus.h"

static gboolean
take_cb (GtkWidget     *dialog,
         GdkFrameClock *clock,
         gpointer       focus)
{
  if (!gtk_widget_get_mapped (focus))
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (focus);
  return G_SOURCE_REMOVE;
}

static void
mapped_cb (GtkWidget *dialog,
           GtkWidget *focus)
{
  gtk_widget_add_tick_callback (dialog, take_cb, g_object_ref (focus), g_object_unref);
}

void
kith_first_focus_set (AdwDialog *dialog,
                      GtkWidget *focus)
{
  adw_dialog_set_focus (dialog, focus);
  g_signal_connect_object (dialog, "map", G_CALLBACK (mapped_cb), focus, 0);
}
