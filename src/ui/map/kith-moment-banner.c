/* kith-moment-banner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-moment-banner.h"

#include <glib/gi18n.h>

static void
changed_cb (AdwBanner      *banner,
            KithTimeCursor *cursor)
{
  gboolean past = kith_time_cursor_get_session (cursor) != NULL;
  g_autofree char *words = kith_time_cursor_dup_words (cursor);
  /* Translators: %s is "Session 4 · 12 March 2026". */
  g_autofree char *title = g_strdup_printf (_("As of %s"), words);

  /* What slides away keeps its words until it is gone. */
  if (past)
    adw_banner_set_title (banner, title);
  adw_banner_set_revealed (banner, past);
}

static void
back_cb (KithTimeCursor *cursor)
{
  kith_time_cursor_go_to (cursor, NULL);
}

void
kith_moment_banner_follow (AdwBanner      *banner,
                           KithTimeCursor *cursor)
{
  adw_banner_set_button_label (banner, _("_Back to Now"));
  g_signal_connect_object (banner, "button-clicked", G_CALLBACK (back_cb), cursor, G_CONNECT_SWAPPED);
  kith_moment_banner_tell (banner, cursor);
}

void
kith_moment_banner_tell (AdwBanner      *banner,
                         KithTimeCursor *cursor)
{
  g_signal_connect_object (cursor, "changed", G_CALLBACK (changed_cb), banner, G_CONNECT_SWAPPED);
  changed_cb (banner, cursor);
}
