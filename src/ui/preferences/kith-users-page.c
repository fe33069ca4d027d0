/* kith-users-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-users-page.h"

#include "kith-code-dialog.h"
#include "kith-member-dialog.h"
#include "kith-member-words.h"
#include "kith-problem-label.h"
#include "kith-wait-bar.h"

#include <glib/gi18n.h>

struct _KithUsersPage
{
  AdwPreferencesPage parent_instance;

  KithWaitBar *wait_bar;
  KithProblemLabel *problem;
  AdwPreferencesGroup *members_group;
  GtkWidget *keys_group;

  KithPractice *practice;
  KithDetails *details;
  GPtrArray *rows; /* (element-type GtkWidget): borrowed */
};

/* Change: something that is being done with the user @name (nullable). */
typedef struct
{
  KithUsersPage *page;
  char *name;
  KithPassphrase *code; /* (nullable) */
  GCancellable *cancellable;
  DexFuture *done;
  const char *sentence; /* (nullable): said afterwards */
} Change;

G_DEFINE_FINAL_TYPE (KithUsersPage, kith_users_page, ADW_TYPE_PREFERENCES_PAGE)

static Change *
change_new (KithUsersPage *page,
            const char    *name)
{
  Change *self = g_new0 (Change, 1);

  self->page = g_object_ref (page);
  self->name = g_strdup (name);
  self->cancellable = g_cancellable_new ();
  return self;
}

static void
change_free (Change *self)
{
  g_object_unref (self->page);
  g_free (self->name);
  g_clear_pointer (&self->code, kith_passphrase_free);
  g_object_unref (self->cancellable);
  dex_clear (&self->done);
  g_free (self);
}

static void
show_problem (KithUsersPage *self,
              const GError  *error)
{
  kith_problem_label_show (self->problem, error != NULL ? error->message : NULL);
}

static void
set_busy (KithUsersPage *self,
          gboolean       busy)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  gtk_widget_set_sensitive (GTK_WIDGET (self->members_group), !busy);
  gtk_widget_set_sensitive (self->keys_group, !busy);
  if (dialog != NULL)
    adw_dialog_set_can_close (ADW_DIALOG (dialog), !busy);
}

static GtkWidget *
make_button (const char *icon,
             const char *tooltip,
             const char *action,
             const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", name);
  return button;
}

/* A star stands for an owner. */
static void
add_owner_button (AdwActionRow     *row,
                  const KithMember *member)
{
  /* Translators: %s is the name of a user. */
  g_autofree char *give = g_strdup_printf (_("Make %s an owner"), member->name);
  /* Translators: %s is the name of a user. */
  g_autofree char *take = g_strdup_printf (_("%s is to be no owner"), member->name);

  if (member->role != KITH_ROLE_FULL)
    return;
  adw_action_row_add_suffix (row, member->owner
                                    ? make_button ("starred-symbolic", take, "users.take-owner", member->name)
                                    : make_button ("non-starred-symbolic", give, "users.make-owner", member->name));
}

static void
add_buttons (AdwActionRow     *row,
             const KithMember *member)
{
  const char *name = member->name;
  /* Translators: %s is the name of a user. */
  g_autofree char *reset = g_strdup_printf (_("New one-time code for %s"), name);
  /* Translators: %s is the name of a user. */
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), name);

  add_owner_button (row, member);
  adw_action_row_add_suffix (row, make_button ("dialog-password-symbolic", reset, "users.reset", name));
  adw_action_row_add_suffix (row, make_button ("user-trash-symbolic", remove, "users.remove", name));
}

static void
add_row (KithUsersPage    *self,
         const KithMember *member)
{
  gboolean own = g_str_equal (member->name, self->details->user);
  g_autofree char *words = kith_member_words_describe (member, own);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), member->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  if (!own)
    add_buttons (ADW_ACTION_ROW (row), member);
  adw_preferences_group_add (self->members_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_members (KithUsersPage *self,
              GPtrArray     *members)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->members_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < members->len; i++)
    add_row (self, members->pdata[i]);
}

static DexFuture *
load_fiber (gpointer data)
{
  KithUsersPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = dex_await_boxed (kith_practice_load_members (self->practice), &error);

  if (members != NULL)
    show_members (self, members);
  else
    show_problem (self, error);
  return dex_future_new_true ();
}

static void
load_cb (KithUsersPage *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
}

static void
say (KithUsersPage *self,
     const char    *sentence)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  AdwToast *toast;

  if (dialog == NULL)
    return;
  toast = adw_toast_new (sentence);
  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
}

static DexFuture *
change_fiber (gpointer data)
{
  Change *change = data;
  KithUsersPage *self = change->page;
  g_autoptr (GError) error = NULL;
  gboolean done = dex_await (g_steal_pointer (&change->done), &error);

  kith_wait_bar_end (self->wait_bar);
  set_busy (self, FALSE);
  show_problem (self, error);
  load_cb (self);
  if (done && change->sentence != NULL)
    say (self, change->sentence);
  /* Locked meanwhile, nothing is shown any more; another code can be made. */
  if (done && change->code != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    adw_dialog_present (kith_code_dialog_new_one_time (self->details->name, change->name, change->code), GTK_WIDGET (self));
  return dex_future_new_true ();
}

/* Takes @change. @stoppable: as long as nothing has been done yet. */
static void
begin (Change     *change,
       DexFuture  *done,
       const char *sentence,
       gboolean    stoppable)
{
  KithUsersPage *self = change->page;

  change->done = done;
  show_problem (self, NULL);
  set_busy (self, TRUE);
  kith_wait_bar_begin (self->wait_bar, sentence, stoppable ? change->cancellable : NULL);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, change_fiber, change, (GDestroyNotify) change_free));
}

static void
reset (KithUsersPage *self,
       const char    *name)
{
  Change *change = change_new (self, name);

  change->code = kith_passphrase_new_one_time_code ();
  begin (change, kith_practice_reset_member (self->practice, name, TRUE, change->code, 0), _("Making a new code…"), FALSE);
}

static void
remove_member (KithUsersPage *self,
               const char    *name)
{
  Change *change = change_new (self, name);

  change->sentence = _("User removed, keys changed");
  begin (change, kith_practice_remove_member (self->practice, name, change->cancellable), _("Changing the keys…"), TRUE);
}

static void
set_owner (KithUsersPage *self,
           const char    *name,
           gboolean       owner)
{
  Change *change = change_new (self, name);

  change->sentence = owner ? _("Owner added") : _("Owner taken back");
  begin (change, kith_practice_set_owner (self->practice, name, owner), _("Changing the key file…"), FALSE);
}

static void
answered_cb (AdwAlertDialog *dialog,
             const char     *response,
             KithUsersPage  *self)
{
  const char *name = gtk_widget_get_name (GTK_WIDGET (dialog));

  if (g_str_equal (response, "reset"))
    reset (self, name);
  else if (g_str_equal (response, "remove"))
    remove_member (self, name);
  else if (g_str_equal (response, "own"))
    set_owner (self, name, TRUE);
}

/* Takes the floating @dialog. */
static void
ask (KithUsersPage *self,
     AdwDialog     *dialog,
     const char    *name,
     const char    *response,
     const char    *label)
{
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), response, label, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), response, ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  gtk_widget_set_name (GTK_WIDGET (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
reset_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);
  AdwDialog *dialog = adw_alert_dialog_new (NULL, _("Their passphrase opens nothing any more: they unlock with the code and choose a new "
                                                    "one. What they had sealed for themselves alone can’t be read any more; the "
                                                    "record is not lost."));

  /* Translators: %s is the name of a user. */
  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (dialog), _("New Code for %s?"), name);
  ask (KITH_USERS_PAGE (widget), dialog, name, "reset", _("_New Code"));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);
  AdwDialog *dialog = adw_alert_dialog_new (NULL, _("They can’t open the practice any more, and the keys of all they could read are "
                                                    "changed, which nobody else has to do anything for. Backups made before still "
                                                    "open with their passphrase. This can’t be taken back."));

  /* Translators: %s is the name of a user. */
  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (dialog), _("Remove %s?"), name);
  ask (KITH_USERS_PAGE (widget), dialog, name, "remove", _("_Remove"));
}

static void
make_owner_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);
  AdwDialog *dialog = adw_alert_dialog_new (NULL, _("They can add and remove users, you among them, see who opened what, and change the "
                                                    "keys, from the next time they unlock. You can take it back."));

  /* Translators: %s is the name of a user. */
  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (dialog), _("Make %s an Owner?"), name);
  ask (KITH_USERS_PAGE (widget), dialog, name, "own", _("_Make Owner"));
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "own", ADW_RESPONSE_SUGGESTED);
}

/* Taken back as easily as it was given. */
static void
take_owner_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  set_owner (KITH_USERS_PAGE (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
rekey_cb (KithUsersPage *self)
{
  Change *change = change_new (self, NULL);

  change->sentence = _("Keys changed");
  begin (change, kith_practice_rekey (self->practice, change->cancellable), _("Changing the keys…"), TRUE);
}

static void
recovery_cb (KithUsersPage *self)
{
  adw_dialog_present (kith_code_dialog_new_recovery (self->practice, self->details->name), GTK_WIDGET (self));
}

static void
add_cb (KithUsersPage *self)
{
  AdwDialog *dialog = kith_member_dialog_new (self->practice, self->details->name);

  g_signal_connect_object (dialog, "added", G_CALLBACK (load_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
kith_users_page_dispose (GObject *object)
{
  KithUsersPage *self = KITH_USERS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_USERS_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->details, kith_details_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_users_page_parent_class)->dispose (object);
}

static void
kith_users_page_class_init (KithUsersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_users_page_dispose;
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/preferences/kith-users-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithUsersPage, wait_bar);
  gtk_widget_class_bind_template_child (widget_class, KithUsersPage, problem);
  gtk_widget_class_bind_template_child (widget_class, KithUsersPage, members_group);
  gtk_widget_class_bind_template_child (widget_class, KithUsersPage, keys_group);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, recovery_cb);
  gtk_widget_class_bind_template_callback (widget_class, rekey_cb);
  gtk_widget_class_install_action (widget_class, "users.reset", "s", reset_cb);
  gtk_widget_class_install_action (widget_class, "users.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "users.make-owner", "s", make_owner_cb);
  gtk_widget_class_install_action (widget_class, "users.take-owner", "s", take_owner_cb);
}

static void
kith_users_page_init (KithUsersPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwPreferencesPage *
kith_users_page_new (KithPractice      *practice,
                     const KithDetails *details)
{
  KithUsersPage *self = g_object_new (KITH_TYPE_USERS_PAGE, NULL);

  self->practice = g_object_ref (practice);
  self->details = kith_details_copy (details);
  load_cb (self);
  return ADW_PREFERENCES_PAGE (self);
}

void
kith_users_page_rename (KithUsersPage *self,
                        const char    *name)
{
  g_set_str (&self->details->name, name);
}
