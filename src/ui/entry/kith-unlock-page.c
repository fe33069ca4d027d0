/* kith-unlock-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-unlock-page.h"

#include "kith-problem.h"

#include <glib/gi18n.h>

struct _KithUnlockPage
{
  AdwBin parent_instance;

  AdwComboRow *name_row;
  AdwPasswordEntryRow *passphrase_row;
  GtkLabel *problem;
  GtkWidget *unlock_button;
  GtkStack *waiting;

  KithPractice *practice;
  char *folder;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithUnlockPage, kith_unlock_page, ADW_TYPE_BIN)

enum
{
  UNLOCKED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (KithUnlockPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->passphrase_row));
}

static void
update (KithUnlockPage *self)
{
  gtk_stack_set_visible_child_name (self->waiting, self->busy ? "busy" : "ready");
  gtk_widget_set_sensitive (self->unlock_button, !self->busy && *get_text (self) != '\0');
  gtk_editable_set_editable (GTK_EDITABLE (self->passphrase_row), !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->name_row), !self->busy);
}

static void
show_problem (KithUnlockPage *self,
              const char     *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static const char *
get_name (KithUnlockPage *self)
{
  GtkStringObject *name = adw_combo_row_get_selected_item (self->name_row);

  return name != NULL ? gtk_string_object_get_string (name) : NULL;
}

static KithDetails *
unlock (KithUnlockPage  *self,
        GError         **error)
{
  g_autoptr (KithPassphrase) passphrase = kith_passphrase_new_typed (get_text (self), error);

  if (passphrase == NULL
      || !dex_await (kith_practice_unlock (self->practice, self->folder, get_name (self), passphrase), error))
    return NULL;
  return dex_await_boxed (kith_practice_load_details (self->practice), error);
}

static DexFuture *
unlock_fiber (gpointer data)
{
  KithUnlockPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithDetails) details = unlock (self, &error);

  self->busy = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase_row), "");
  show_problem (self, error != NULL ? error->message : NULL);
  update (self);
  if (details != NULL)
    g_signal_emit (self, signals[UNLOCKED], 0, details);
  else
    kith_unlock_page_focus (self);
  return dex_future_new_true ();
}

static void
unlock_cb (KithUnlockPage *self)
{
  if (self->busy || *get_text (self) == '\0')
    return;
  self->busy = TRUE;
  show_problem (self, NULL);
  update (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, unlock_fiber, g_object_ref (self), g_object_unref));
}

static void
typed_cb (KithUnlockPage *self)
{
  if (*get_text (self) != '\0')
    show_problem (self, NULL);
  update (self);
}

static void
leave_cb (KithUnlockPage *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
load_names (KithUnlockPage *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = kith_practice_list_names (self->folder, &error);
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char * const *) names);

  if (names == NULL)
    show_problem (self, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), names != NULL && g_strv_length (names) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase_row), names != NULL);
  gtk_widget_set_visible (self->unlock_button, names != NULL);
  adw_combo_row_set_model (self->name_row, G_LIST_MODEL (list));
}

static void
kith_unlock_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_UNLOCK_PAGE);
  G_OBJECT_CLASS (kith_unlock_page_parent_class)->dispose (object);
}

static void
kith_unlock_page_finalize (GObject *object)
{
  KithUnlockPage *self = KITH_UNLOCK_PAGE (object);

  g_object_unref (self->practice);
  g_free (self->folder);
  G_OBJECT_CLASS (kith_unlock_page_parent_class)->finalize (object);
}

static void
kith_unlock_page_class_init (KithUnlockPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_unlock_page_dispose;
  object_class->finalize = kith_unlock_page_finalize;

  signals[UNLOCKED] = g_signal_new ("unlocked", KITH_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, KITH_TYPE_DETAILS);
  signals[LEFT] = g_signal_new ("left", KITH_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/entry/kith-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, problem);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, waiting);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
}

static void
kith_unlock_page_init (KithUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_unlock_page_new (KithPractice *practice,
                      const char   *folder)
{
  KithUnlockPage *self = g_object_new (KITH_TYPE_UNLOCK_PAGE, NULL);

  self->practice = g_object_ref (practice);
  self->folder = g_strdup (folder);
  load_names (self);
  update (self);
  return GTK_WIDGET (self);
}

void
kith_unlock_page_focus (KithUnlockPage *self)
{
  g_return_if_fail (KITH_IS_UNLOCK_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}
