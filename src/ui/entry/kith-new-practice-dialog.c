/* kith-new-practice-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-new-practice-dialog.h"

#include "kith-access.h"
#include "kith-code-card.h"
#include "kith-new-practice-form.h"
#include "kith-settings.h"
#include "kith-zone-choice.h"

#include <glib/gi18n.h>
#include <string.h>

struct _KithNewPracticeDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *views;
  AdwEntryRow *name_row;
  AdwEntryRow *owner_row;
  AdwEntryRow *passphrase_row;
  AdwEntryRow *again_row;
  KithChoiceRow *zone_row;
  AdwEntryRow *part_row;
  GtkLabel *names_hint;
  GtkLevelBar *level;
  GtkLabel *hint;
  KithCodeCard *card;
  GtkLabel *problem;
  GtkStack *waiting;
  GtkWidget *names_button;
  GtkWidget *passphrase_button;
  GtkWidget *make_button;

  KithPractice *practice;
  KithPassphrase *code;
  char *code_text;
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

static KithNewPracticeForm
read_form (KithNewPracticeDialog *self)
{
  return (KithNewPracticeForm) {
    .name = get_text (self->name_row),
    .owner = get_text (self->owner_row),
    .passphrase = get_text (self->passphrase_row),
    .again = get_text (self->again_row),
    .code = self->code_text,
    .part = get_text (self->part_row),
  };
}

static KithNewPracticeState
look (KithNewPracticeDialog *self)
{
  const KithNewPracticeForm form = read_form (self);

  return kith_new_practice_form_look (&form);
}

static void
update_cb (KithNewPracticeDialog *self)
{
  KithNewPracticeState state = look (self);

  gtk_label_set_label (self->names_hint, state.names_hint);
  gtk_label_set_label (self->hint, state.passphrase_hint);
  gtk_level_bar_set_value (self->level, state.worth);
  gtk_widget_set_sensitive (self->names_button, state.named);
  gtk_widget_set_sensitive (self->passphrase_button, state.secured);
  gtk_widget_set_sensitive (self->make_button, state.checked && !self->busy);
  gtk_editable_set_editable (GTK_EDITABLE (self->part_row), !self->busy);
  gtk_stack_set_visible_child_name (self->waiting, self->busy ? "busy" : "ready");
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->busy);
}

static void
to_passphrase_cb (KithNewPracticeDialog *self)
{
  if (!look (self).named)
    return;
  adw_navigation_view_push_by_tag (self->views, "passphrase");
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

/* With the name that the practice has by now. */
static void
show_code (KithNewPracticeDialog *self)
{
  const KithNewPracticeForm form = read_form (self);
  g_autofree char *sheet = kith_new_practice_form_write_code (&form);

  /* Translators: the name of a file, before ".txt". */
  kith_code_card_show (self->card, self->code_text, sheet, _("kith-recovery-code"));
}

static void
to_code_cb (KithNewPracticeDialog *self)
{
  if (!look (self).secured)
    return;
  if (self->code == NULL)
    {
      self->code = kith_passphrase_new_recovery_code ();
      self->code_text = kith_code_card_dup_text (self->code);
    }
  show_code (self);
  adw_navigation_view_push_by_tag (self->views, "code");
  gtk_widget_grab_focus (kith_code_card_get_first (self->card));
}

static void
to_check_cb (KithNewPracticeDialog *self)
{
  adw_navigation_view_push_by_tag (self->views, "check");
  gtk_widget_grab_focus (GTK_WIDGET (self->part_row));
}

/* Whoever has just typed the passphrase twice comes in with it. Where that does not work, the page that asks says why.
 * Returns: (transfer full) */
static KithAccess *
enter (const char           *folder,
       const char           *owner,
       const KithPassphrase *passphrase)
{
  KithAccess *access = kith_access_get (folder);

  dex_await (kith_access_unlock (access, owner, passphrase), NULL);
  return access;
}

/* @access: what has to live until the window has taken it over. */
static char *
make (KithNewPracticeDialog  *self,
      KithAccess            **access,
      GError                **error)
{
  g_autofree char *folder = kith_settings_dup_default_place ();
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autoptr (KithPassphrase) passphrase = kith_passphrase_new_typed (get_text (self->passphrase_row), error);
  const KithNewPractice wanted = {
    .folder = folder,
    .name = get_text (self->name_row),
    .zone = kith_choice_row_get (self->zone_row),
    .owner = get_text (self->owner_row),
    .passphrase = passphrase,
    .code = self->code,
  };

  if (passphrase == NULL || !kith_settings_make_place (parent, error))
    return NULL;
  if (!dex_await (kith_practice_create (self->practice, &wanted), error))
    return NULL;
  *access = enter (folder, wanted.owner, passphrase);
  return g_steal_pointer (&folder);
}

static DexFuture *
make_fiber (gpointer data)
{
  KithNewPracticeDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithAccess) access = NULL;
  g_autofree char *folder = make (self, &access, &error);

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
  if (self->busy || !look (self).checked)
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
  g_clear_pointer (&self->code_text, g_free);
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
  g_type_ensure (KITH_TYPE_CODE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/entry/kith-new-practice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, views);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, zone_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, again_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, part_row);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, names_hint);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, level);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, card);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, waiting);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, names_button);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, passphrase_button);
  gtk_widget_class_bind_template_child (widget_class, KithNewPracticeDialog, make_button);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_check_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_code_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_passphrase_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_new_practice_dialog_init (KithNewPracticeDialog *self)
{
  g_autofree char *zone = kith_practice_dup_local_zone ();

  self->practice = kith_practice_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_zone_choice_fill (self->zone_row, zone);
  gtk_level_bar_add_offset_value (self->level, GTK_LEVEL_BAR_OFFSET_LOW, KITH_PASSPHRASE_EASY);
  gtk_level_bar_add_offset_value (self->level, GTK_LEVEL_BAR_OFFSET_HIGH, KITH_PASSPHRASE_FAIR);
  gtk_level_bar_add_offset_value (self->level, GTK_LEVEL_BAR_OFFSET_FULL, KITH_PASSPHRASE_GOOD);
  /* Only a name that was given, not one that was made of a login. */
  if (strchr (g_get_real_name (), ' ') != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->owner_row), g_get_real_name ());
  update_cb (self);
}

AdwDialog *
kith_new_practice_dialog_new (void)
{
  return g_object_new (KITH_TYPE_NEW_PRACTICE_DIALOG, NULL);
}
