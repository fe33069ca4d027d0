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

  AdwPreferencesGroup *names_group;
  AdwPasswordEntryRow *passphrase_row;
  GtkLabel *problem;
  GtkWidget *unlock_button;
  GtkStack *waiting;

  KithPractice *practice;
  char *folder;
  char *name;
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->names_group), !self->busy);
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

static KithDetails *
unlock (KithUnlockPage  *self,
        GError         **error)
{
  g_autoptr (KithPassphrase) passphrase = kith_passphrase_new_typed (get_text (self), error);

  if (passphrase == NULL
      || !dex_await (kith_practice_unlock (self->practice, self->folder, self->name, passphrase), error))
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
chosen_cb (KithUnlockPage *self,
           GParamSpec     *pspec,
           GtkCheckButton *check)
{
  if (!gtk_check_button_get_active (check))
    return;
  g_set_str (&self->name, gtk_widget_get_name (GTK_WIDGET (check)));
  kith_unlock_page_focus (self);
}

static GtkCheckButton *
add_name (KithUnlockPage *self,
          const char     *name,
          GtkCheckButton *group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_name (check, name);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), group);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->names_group, row);
  return GTK_CHECK_BUTTON (check);
}

static void
load_names (KithUnlockPage *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = kith_practice_list_names (self->folder, &error);
  GtkCheckButton *first = NULL;

  if (names == NULL)
    show_problem (self, error->message);
  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      GtkCheckButton *check = add_name (self, names[i], first);

      if (first == NULL)
        first = check;
    }
  if (first != NULL)
    gtk_check_button_set_active (first, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->names_group), names != NULL && g_strv_length (names) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase_row), names != NULL);
  gtk_widget_set_visible (self->unlock_button, names != NULL);
}

static void
kith_unlock_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_UNLOCK_PAGE);
  G_OBJECT_CLASS (kith_unlock_page_parent_class)->dispose (object);
}

static void
kith_unlock_page_finalize (GObject *object)
{
  KithUnlockPage *self = KITH_UNLOCK_PAGE (object);

  g_object_unref (self->practice);
  g_free (self->folder);
  g_free (self->name);
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
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, names_group);
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
