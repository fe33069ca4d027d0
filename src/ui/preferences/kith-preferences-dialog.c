/* kith-preferences-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-preferences-dialog.h"

#include "kith-backup-page.h"
#include "kith-number-row.h"
#include "kith-office-dialog.h"
#include "kith-passphrase-dialog.h"
#include "kith-practice-group.h"
#include "kith-settings.h"
#include "kith-users-page.h"

struct _KithPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GtkWidget *idle_row;
  KithPracticeGroup *practice_group;
  GtkWidget *passphrase_group;
  GtkWidget *passphrase_row;
  GtkWidget *office_group;

  KithPractice *practice; /* (nullable) */
  KithDetails *details;   /* (nullable) */
  KithScheduleList *schedule;
  KithUsersPage *users;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (KithPreferencesDialog, kith_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
office_cb (KithPreferencesDialog *self)
{
  if (self->schedule == NULL)
    {
      const KithDate day = { KITH_DATE_DAY, FALSE, 2000, 1, 1 };

      /* Of the days nothing is wanted; who, where and when comes with them. */
      self->schedule = kith_schedule_list_new (self->practice);
      kith_schedule_list_show (self->schedule, &day, 1);
    }
  adw_dialog_present (kith_office_dialog_new (self->practice, self->schedule), GTK_WIDGET (self));
}

static void
passphrase_cb (KithPreferencesDialog *self)
{
  adw_dialog_present (kith_passphrase_dialog_new (self->practice, self->details), GTK_WIDGET (self));
}

/* The codes say whose they are. */
static void
renamed_cb (KithPreferencesDialog *self,
            KithAccess            *access)
{
  const KithDetails *details = kith_access_get_details (access);

  g_set_str (&self->details->name, details->name);
  if (self->users != NULL)
    kith_users_page_rename (self->users, details->name);
}

static void
show_practice (KithPreferencesDialog *self,
               KithAccess            *access)
{
  const KithDetails *details = access != NULL ? kith_access_get_details (access) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->practice_group), details != NULL);
  gtk_widget_set_visible (self->office_group, details != NULL && !details->once);
  gtk_widget_set_visible (self->passphrase_group, details != NULL && !details->once);
  if (details == NULL)
    return;
  self->practice = g_object_ref (kith_access_get_practice (access));
  self->details = kith_details_copy (details);
  kith_practice_group_show (self->practice_group, access);
  /* What comes first is the name of the practice: a letter typed by mistake must not change it. */
  if (!details->once)
    adw_dialog_set_focus (ADW_DIALOG (self), self->passphrase_row);
  if (details->role == KITH_ROLE_FULL)
    adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), kith_backup_page_new (self->practice));
  g_signal_connect_object (access, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  if (!details->owner || details->once)
    return;
  self->users = KITH_USERS_PAGE (kith_users_page_new (self->practice, details));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), ADW_PREFERENCES_PAGE (self->users));
}

static void
kith_preferences_dialog_dispose (GObject *object)
{
  KithPreferencesDialog *self = KITH_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PREFERENCES_DIALOG);
  g_clear_pointer (&self->details, kith_details_free);
  g_clear_object (&self->schedule);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_preferences_dialog_parent_class)->dispose (object);
}

static void
kith_preferences_dialog_class_init (KithPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_preferences_dialog_dispose;
  g_type_ensure (KITH_TYPE_NUMBER_ROW);
  g_type_ensure (KITH_TYPE_PRACTICE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/preferences/kith-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, idle_row);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, practice_group);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, passphrase_group);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, office_group);
  gtk_widget_class_bind_template_callback (widget_class, office_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_cb);
}

static void
kith_preferences_dialog_init (KithPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_settings_bind ("idle-minutes", self->idle_row, "value");
}

AdwDialog *
kith_preferences_dialog_new (KithAccess *access)
{
  KithPreferencesDialog *self = g_object_new (KITH_TYPE_PREFERENCES_DIALOG, NULL);

  show_practice (self, access);
  return ADW_DIALOG (self);
}

void
kith_preferences_dialog_show_backups (KithPreferencesDialog *self)
{
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (self), KITH_BACKUP_PAGE_NAME);
  adw_dialog_set_focus (ADW_DIALOG (self), NULL);
}
