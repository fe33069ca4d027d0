/* kith-new-practice-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-new-practice-dialog.h"

#include "kith-new-practice-form.h"
#include "kith-settings.h"

#include <glib/gi18n.h>
#include <string.h>

#define FALLBACK_ZONE "UTC"

struct _KithNewPracticeDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *views;
  AdwEntryRow *name_row;
  AdwEntryRow *owner_row;
  AdwPasswordEntryRow *passphrase_row;
  AdwPasswordEntryRow *again_row;
  AdwEntryRow *part_row;
  GtkLabel *hint;
  GtkLabel *code_label;
  GtkLabel *problem;
  GtkStack *waiting;
  GtkWidget *names_button;
  GtkWidget *make_button;

  KithPractice *practice;
  KithPassphrase *code;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithNewPracticeDialog, kith_new_practice_dialog, ADW_TYPE_DIALOG)

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (gpointer row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static KithNewPracticeState
look (KithNewPracticeDialog *self)
{
  const KithNewPracticeForm form = {
    .name = get_text (self->name_row),
    .owner = get_text (self->owner_row),
    .passphrase = get_text (self->passphrase_row),
    .again = get_text (self->again_row),
    .code = self->code != NULL ? gtk_label_get_text (self->code_label) : NULL,
    .part = get_text (self->part_row),
  };

  return kith_new_practice_form_look (&form);
}

static void
update_cb (KithNewPracticeDialog *self)
{
  KithNewPracticeState state = look (self);

  gtk_label_set_label (self->hint, state.hint);
  gtk_widget_set_sensitive (self->names_button, state.can_go_on);
  gtk_widget_set_sensitive (self->make_button, state.can_make && !self->busy);
  gtk_editable_set_editable (GTK_EDITABLE (self->part_row), !self->busy);
  gtk_stack_set_visible_child_name (self->waiting, self->busy ? "busy" : "ready");
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->busy);
}

static void
go_on_cb (KithNewPracticeDialog *self)
{
  if (!look (self).can_go_on)
    return;
  if (self->code == NULL)
    {
      g_autofree char *text = NULL;
      const char *letters;
      gsize size;

      self->code = kith_passphrase_new_recovery_code ();
      letters = kith_passphrase_peek (self->code, &size);
      text = g_strndup (letters, size);
      gtk_label_set_label (self->code_label, text);
    }
  adw_navigation_view_push_by_tag (self->views, "code");
  gtk_widget_grab_focus (GTK_WIDGET (self->part_row));
  gtk_label_select_region (self->code_label, 0, 0);
}

static char *
make (KithNewPracticeDialog  *self,
      GError                **error)
{
  g_autofree char *folder = kith_settings_make_place (error);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (KithPassphrase) passphrase =
    folder != NULL ? kith_passphrase_new_typed (get_text (self->passphrase_row), error) : NULL;
  const char *name = g_time_zone_get_identifier (zone);
  const KithNewPractice wanted = {
    .folder = folder,
    .name = get_text (self->name_row),
    .zone = strchr (name, '/') != NULL ? name : FALLBACK_ZONE,
    .owner = get_text (self->owner_row),
    .passphrase = passphrase,
    .code = self->code,
  };

  if (passphrase == NULL)
    return NULL;
  return dex_await (kith_practice_create (self->practice, &wanted), error) ? g_steal_pointer (&folder) : NULL;
}

static DexFuture *
make_fiber (gpointer data)
{
  KithNewPracticeDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make (self, &error);

  self->busy = FALSE;
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  update_cb (self);
  if (folder != NULL)
    {
      adw_dialog_close (ADW_DIALOG (self));
      g_signal_emit (self, signals[MADE], 0, folder);
    }
  return dex_future_new_true ();
}

static void
make_cb (KithNewPracticeDialog *self)
{
  if (self->busy || !look (self).can_make)
    return;
  self->busy = TRUE;
  update_cb (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, make_fiber, g_object_ref (self), g_object_unref));
}

static void
kith_new_practice_dialog_dispose (GObject *object)
{
  KithNewPracticeDialog *self = KITH_NEW_PRACTICE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_NEW_PRACTICE_DIALOG);
  g_clear_pointer (&self->code, kith_passphrase_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_new_practice_dialog_parent_class)->dispose (object);
}

static void
kith_new_practice_dialog_class_init (KithNewPracticeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_new_practice_dialog_dispose;
  signals[MADE] = g_signal_new ("made", KITH_TYPE_NEW_PRACTICE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/entry/kith-new-practice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, views);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, again_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, part_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, code_label);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, waiting);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, names_button);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, make_button);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_new_practice_dialog_init (KithNewPracticeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kith_new_practice_dialog_new (KithPractice *practice)
{
  KithNewPracticeDialog *self = g_object_new (KITH_TYPE_NEW_PRACTICE_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  /* Only a name that was given, not one that was made of a login. */
  if (strchr (g_get_real_name (), ' ') != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->owner_row), g_get_real_name ());
  update_cb (self);
  return ADW_DIALOG (self);
}
