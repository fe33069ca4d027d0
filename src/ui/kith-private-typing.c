/* kith-private-typing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-private-typing.h"

/* Where the focus goes, for no entry may be forgotten. */
static void
focused_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus == NULL)
    return;
  if (GTK_IS_TEXT (focus))
    gtk_text_set_input_hints (GTK_TEXT (focus), gtk_text_get_input_hints (GTK_TEXT (focus)) | GTK_INPUT_HINT_PRIVATE);
  else if (GTK_IS_TEXT_VIEW (focus))
    gtk_text_view_set_input_hints (GTK_TEXT_VIEW (focus),
                                   gtk_text_view_get_input_hints (GTK_TEXT_VIEW (focus)) | GTK_INPUT_HINT_PRIVATE);
}

void
kith_private_typing_watch (GtkWindow *window)
{
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-recent-files-enabled", FALSE, NULL);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focused_cb), NULL);
}
