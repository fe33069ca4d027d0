/* kith-exchange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-exchange.h"

#include "kith-backup-dialog.h"
#include "kith-drop.h"
#include "kith-export-dialog.h"
#include "kith-home.h"
#include "kith-import-dialog.h"
#include "kith-preferences-dialog.h"
#include "kith-restore-dialog.h"
#include "kith-trial-dialog.h"

#define FILES_ACTION "import-files"

static void
import (GtkWidget          *window,
        const char * const *files)
{
  KithHome *home = kith_window_get_home (KITH_WINDOW (window));

  adw_dialog_present (kith_import_dialog_new (kith_home_get_practice (home), files, kith_home_get_client (home)), window);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  import (data, NULL);
}

static void
import_files_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  g_autofree const char **files = g_variant_get_strv (parameter, NULL);

  if (files[0] != NULL)
    import (data, files);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  KithHome *home = kith_window_get_home (data);

  adw_dialog_present (kith_export_dialog_new (kith_home_get_practice (home), kith_home_get_details (home), NULL), data);
}

static void
backup_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  adw_dialog_present (kith_backup_dialog_new (kith_home_get_practice (kith_window_get_home (data))), data);
}

static void
try_backup_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  adw_dialog_present (kith_trial_dialog_new (kith_home_get_practice (kith_window_get_home (data))), data);
}

static void
backups_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  AdwDialog *dialog = kith_preferences_dialog_new (kith_window_get_access (data));

  kith_preferences_dialog_show_backups (KITH_PREFERENCES_DIALOG (dialog));
  adw_dialog_present (dialog, data);
}

/* Never in the place of a practice that is open. */
static void
restored_cb (KithWindow *window,
             const char *folder)
{
  KithWindow *other = window;

  if (kith_window_get_home (window) != NULL)
    other = kith_window_new (gtk_window_get_application (GTK_WINDOW (window)));
  kith_window_show_practice (other, folder);
  gtk_window_present (GTK_WINDOW (other));
}

static void
restore_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  AdwDialog *dialog = kith_restore_dialog_new ();

  g_signal_connect_object (dialog, "restored", G_CALLBACK (restored_cb), data, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, data);
}

static const GActionEntry entries[] = {
  { .name = "import", .activate = import_cb },
  { .name = FILES_ACTION, .activate = import_files_cb, .parameter_type = "as" },
  { .name = "export", .activate = export_cb },
  { .name = "backup", .activate = backup_cb },
  { .name = "backups", .activate = backups_cb },
  { .name = "try-backup", .activate = try_backup_cb },
  { .name = "restore", .activate = restore_cb },
};

void
kith_exchange_begin (KithWindow  *window,
                     GtkRevealer *hint)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  kith_drop_add (GTK_APPLICATION_WINDOW (window), hint, FILES_ACTION);
}

static void
set_enabled (KithWindow *window,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), name)), enabled);
}

void
kith_exchange_update (KithWindow *window)
{
  KithHome *home = kith_window_get_home (window);
  gboolean clinical = home != NULL && kith_home_get_details (home)->role == KITH_ROLE_FULL;

  set_enabled (window, "import", clinical);
  set_enabled (window, FILES_ACTION, clinical);
  set_enabled (window, "export", home != NULL);
  set_enabled (window, "backup", clinical);
  set_enabled (window, "backups", clinical);
  set_enabled (window, "try-backup", clinical);
}
