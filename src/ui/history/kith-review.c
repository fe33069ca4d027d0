/* kith-review.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-review.h"

#include "kith-log-dialog.h"

static void
log_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  gboolean initials;

  g_object_get (data, "initials", &initials, NULL);
  adw_dialog_present (kith_log_dialog_new (kith_home_get_practice (kith_window_get_home (data)), initials), data);
}

static const GActionEntry entries[] = {
  { .name = "log", .activate = log_cb },
};

void
kith_review_begin (KithWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}

void
kith_review_update (KithWindow *window)
{
  KithHome *home = kith_window_get_home (window);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), "log")),
                               home != NULL && kith_home_get_details (home)->owner);
}
