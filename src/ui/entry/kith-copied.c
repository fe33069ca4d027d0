/* kith-copied.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-copied.h"

#define KEPT_S   30
#define TIMER    "kith-copied"

static void
forget (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard) && gdk_clipboard_get_content (clipboard) != NULL)
    gdk_clipboard_set_content (clipboard, NULL);
}

static void
kept_cb (gpointer clipboard)
{
  g_object_steal_data (clipboard, TIMER);
  forget (clipboard);
}

static void
remove_timer (gpointer id)
{
  g_source_remove (GPOINTER_TO_UINT (id));
}

static void
changed_cb (GdkClipboard *clipboard)
{
  guint timer;

  g_object_set_data (G_OBJECT (clipboard), TIMER, NULL);
  if (!gdk_clipboard_is_local (clipboard) || gdk_clipboard_get_content (clipboard) == NULL)
    return;
  timer = g_timeout_add_seconds_once (KEPT_S, kept_cb, clipboard);
  g_object_set_data_full (G_OBJECT (clipboard), TIMER, GUINT_TO_POINTER (timer), remove_timer);
}

void
kith_copied_watch (GdkDisplay *display)
{
  g_signal_connect (gdk_display_get_clipboard (display), "changed", G_CALLBACK (changed_cb), NULL);
}

void
kith_copied_forget (GdkDisplay *display)
{
  forget (gdk_display_get_clipboard (display));
  forget (gdk_display_get_primary_clipboard (display));
}
