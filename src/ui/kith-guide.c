/* kith-guide.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-guide.h"

#include "kith-window.h"

#include <glib/gi18n.h>

#define GUIDE "help:kith"

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GtkWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) told = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;
  told = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                              _("No program for reading help is installed here. Install “Help” (Yelp), then press F1 again."));
  kith_window_complain (GTK_WIDGET (window), told);
}

void
kith_guide_open (GtkWindow *window)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (GUIDE);

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_uri_launcher_launch (launcher, window, NULL, launched_cb, g_object_ref (window));
}
