/* kith-choose-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-choose-page.h"

#include "kith-passphrase-fields.h"
#include "kith-problem-label.h"

struct _KithChoosePage
{
  AdwBin parent_instance;

  KithPassphraseFields *fields;
  KithProblemLabel *problem;
  GtkWidget *set_button;
  GtkStack *waiting;

  KithAccess *access;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithChoosePage, kith_choose_page, ADW_TYPE_BIN)

static void
update_cb (KithChoosePage *self)
{
  gtk_stack_set_visible_child_name (self->waiting, self->busy ? "busy" : "ready");
  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), !self->busy);
  gtk_widget_set_sensitive (self->set_button, !self->busy && kith_passphrase_fields_is_good (self->fields));
}

static gboolean
choose (KithChoosePage  *self,
        GError         **error)
{
  g_autoptr (KithPassphrase) passphrase = kith_passphrase_fields_read (self->fields, error);

  return passphrase != NULL && dex_await (kith_access_choose (self->access, passphrase), error);
}

static DexFuture *
choose_fiber (gpointer data)
{
  KithChoosePage *self = data;
  g_autoptr (GError) error = NULL;

  /* The page is gone from the window when this succeeds. */
  choose (self, &error);
  self->busy = FALSE;
  kith_problem_label_show (self->problem, error != NULL ? error->message : NULL);
  update_cb (self);
  return dex_future_new_true ();
}

static void
set_cb (KithChoosePage *self)
{
  if (self->busy || !kith_passphrase_fields_is_good (self->fields))
    return;
  self->busy = TRUE;
  kith_problem_label_show (self->problem, NULL);
  update_cb (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, choose_fiber, g_object_ref (self), g_object_unref));
}

static void
lock_cb (KithChoosePage *self)
{
  kith_access_lock (self->access);
}

static void
kith_choose_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHOOSE_PAGE);
  G_OBJECT_CLASS (kith_choose_page_parent_class)->dispose (object);
}

static void
kith_choose_page_finalize (GObject *object)
{
  g_object_unref (KITH_CHOOSE_PAGE (object)->access);
  G_OBJECT_CLASS (kith_choose_page_parent_class)->finalize (object);
}

static void
kith_choose_page_class_init (KithChoosePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_choose_page_dispose;
  object_class->finalize = kith_choose_page_finalize;
  g_type_ensure (KITH_TYPE_PASSPHRASE_FIELDS);
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/entry/kith-choose-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChoosePage, fields);
  gtk_widget_class_bind_template_child (widget_class, KithChoosePage, problem);
  gtk_widget_class_bind_template_child (widget_class, KithChoosePage, set_button);
  gtk_widget_class_bind_template_child (widget_class, KithChoosePage, waiting);
  gtk_widget_class_bind_template_callback (widget_class, lock_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_choose_page_init (KithChoosePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_choose_page_new (KithAccess *access)
{
  KithChoosePage *self = g_object_new (KITH_TYPE_CHOOSE_PAGE, NULL);
  const KithDetails *details = kith_access_get_details (access);
  const char *names[] = { details->name, details->user, NULL };

  self->access = g_object_ref (access);
  kith_passphrase_fields_set_names (self->fields, names);
  update_cb (self);
  return GTK_WIDGET (self);
}

void
kith_choose_page_focus (KithChoosePage *self)
{
  g_return_if_fail (KITH_IS_CHOOSE_PAGE (self));

  gtk_widget_grab_focus (kith_passphrase_fields_get_first (self->fields));
}
