/* kith-backup-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backup-page.h"

#include "kith-backup-dialog.h"
#include "kith-backup-words.h"
#include "kith-backups.h"
#include "kith-damage-dialog.h"
#include "kith-rescues.h"
#include "kith-settings.h"
#include "kith-trial-dialog.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithBackupPage
{
  AdwPreferencesPage parent_instance;

  GtkWidget *daily_row;
  AdwActionRow *folder_row;
  GtkWidget *own_button;
  GtkWidget *disk_row;
  AdwActionRow *last_row;
  AdwActionRow *tried_row;
  GtkWidget *check_button;

  KithPractice *practice;
};

G_DEFINE_FINAL_TYPE (KithBackupPage, kith_backup_page, ADW_TYPE_PREFERENCES_PAGE)

static void
set_when (AdwActionRow *row,
          gint64        at)
{
  g_autofree char *words = kith_backup_words_when (at, g_get_real_time () / 1000);

  adw_action_row_set_subtitle (row, words);
}

static void
show_folder (KithBackupPage *self,
             const char     *folder)
{
  g_autofree char *shown = folder != NULL ? g_filename_display_name (folder) : g_strdup (_("The practice, in “backups”"));

  adw_action_row_set_subtitle (self->folder_row, shown);
  gtk_widget_set_visible (self->own_button, folder != NULL);
}

static void
fail (KithBackupPage *self,
      const GError   *error)
{
  AdwToast *toast = adw_toast_new (error->message);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);

  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
}

static DexFuture *
look_fiber (gpointer data)
{
  KithBackupPage *self = data;
  g_autofree char *folder = kith_settings_dup_backup_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KithBackupState) state = dex_await_boxed (kith_practice_load_backup_state (self->practice, folder), &error);

  /* It may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return dex_future_new_true ();
  show_folder (self, folder);
  if (state == NULL)
    {
      fail (self, error);
      return dex_future_new_true ();
    }
  set_when (self->last_row, state->last);
  set_when (self->tried_row, state->tried);
  gtk_widget_set_visible (self->disk_row, state->same_disk);
  return dex_future_new_true ();
}

static void
look (KithBackupPage *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, look_fiber, g_object_ref (self), g_object_unref));
}

static void
selected_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (KithBackupPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  if (folder != NULL && g_file_peek_path (folder) != NULL)
    kith_settings_set_backup_folder (g_file_peek_path (folder));
  else if (folder == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    fail (self, error);
}

static void
choose_cb (KithBackupPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *folder = kith_settings_dup_backup_folder ();
  g_autoptr (GFile) file = folder != NULL ? g_file_new_for_path (folder) : NULL;

  gtk_file_dialog_set_title (dialog, _("Choose a Folder for Backups"));
  gtk_file_dialog_set_initial_folder (dialog, file);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, selected_cb,
                                 g_object_ref (self));
}

static void
own_cb (KithBackupPage *self)
{
  kith_settings_set_backup_folder (NULL);
}

static void
back_up_cb (KithBackupPage *self)
{
  adw_dialog_present (kith_backup_dialog_new (self->practice), GTK_WIDGET (self));
}

static void
try_cb (KithBackupPage *self)
{
  adw_dialog_present (kith_trial_dialog_new (self->practice), GTK_WIDGET (self));
}

static DexFuture *
check_fiber (gpointer data)
{
  KithBackupPage *self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) damage = dex_await_boxed (kith_practice_find_damage (self->practice), &error);
  g_auto (GStrv) remarks = damage != NULL ? dex_await_boxed (kith_practice_load_remarks (self->practice), &error) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!KITH_IS_WINDOW (root))
    return dex_future_new_true ();
  gtk_widget_set_sensitive (self->check_button, TRUE);
  if (remarks != NULL)
    adw_dialog_present (kith_damage_dialog_new (kith_window_get_access (KITH_WINDOW (root)), (const char * const *) damage,
                                                (const char * const *) remarks),
                        GTK_WIDGET (self));
  else
    fail (self, error);
  return dex_future_new_true ();
}

static void
check_cb (KithBackupPage *self)
{
  gtk_widget_set_sensitive (self->check_button, FALSE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, check_fiber, g_object_ref (self), g_object_unref));
}

static void
kith_backup_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_BACKUP_PAGE);
  g_clear_object (&KITH_BACKUP_PAGE (object)->practice);
  G_OBJECT_CLASS (kith_backup_page_parent_class)->dispose (object);
}

static void
kith_backup_page_class_init (KithBackupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_backup_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/preferences/kith-backup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithBackupPage, daily_row);
  gtk_widget_class_bind_template_child (widget_class, KithBackupPage, folder_row);
  gtk_widget_class_bind_template_child (widget_class, KithBackupPage, own_button);
  gtk_widget_class_bind_template_child (widget_class, KithBackupPage, disk_row);
  gtk_widget_class_bind_template_child (widget_class, KithBackupPage, last_row);
  gtk_widget_class_bind_template_child (widget_class, KithBackupPage, tried_row);
  gtk_widget_class_bind_template_child (widget_class, KithBackupPage, check_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
kith_backup_page_init (KithBackupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), KITH_BACKUP_PAGE_NAME);
  kith_settings_bind ("backup-daily", self->daily_row, "active");
}

AdwPreferencesPage *
kith_backup_page_new (KithPractice *practice)
{
  KithBackupPage *self = g_object_new (KITH_TYPE_BACKUP_PAGE, NULL);
  g_autofree char *folder = kith_settings_dup_backup_folder ();

  self->practice = g_object_ref (practice);
  show_folder (self, folder);
  kith_settings_follow ("backup-folder", G_CALLBACK (look), self);
  g_signal_connect_object (practice, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (look), NULL);
  return ADW_PREFERENCES_PAGE (self);
}
