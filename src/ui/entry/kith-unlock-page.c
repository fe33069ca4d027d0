/* kith-unlock-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-unlock-page.h"

#include "kith-closed-page.h"
#include "kith-demo.h"
#include "kith-members.h"
#include "kith-problem.h"
#include "kith-rescue-dialog.h"
#include "kith-settings.h"

#include <glib/gi18n.h>

/* A wheel that turns for less than this is only seen as a flicker. */
#define PATIENCE_MS 300

struct _KithUnlockPage
{
  AdwBin parent_instance;

  AdwToolbarView *view;
  GtkWidget *who;       /* what the view shows where the practice can be opened */
  GtkLabel *hint;
  AdwPreferencesGroup *names_group;
  AdwEntryRow *passphrase_row;
  AdwEntryRow *code_row;
  GtkWidget *caps_lock;
  GtkLabel *problem;
  GtkWidget *damage_box;
  GtkWidget *unlock_button;
  GtkStack *waiting;
  GtkButton *code_button;

  KithAccess *access;
  GPtrArray *members; /* (nullable) */
  char *name;
  gboolean by_code;
  gboolean busy;
  guint patience;       /* the source that shows the wheel, while it has not */
};

G_DEFINE_FINAL_TYPE (KithUnlockPage, kith_unlock_page, ADW_TYPE_BIN)

enum
{
  LEFT,
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AdwEntryRow *
get_row (KithUnlockPage *self)
{
  return self->by_code ? self->code_row : self->passphrase_row;
}

static const char *
get_text (KithUnlockPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_row (self)));
}

static void
update (KithUnlockPage *self)
{
  if (!self->busy)
    {
      g_clear_handle_id (&self->patience, g_source_remove);
      gtk_stack_set_visible_child_name (self->waiting, "ready");
    }
  gtk_widget_set_sensitive (self->unlock_button, !self->busy && *get_text (self) != '\0');
  gtk_editable_set_editable (GTK_EDITABLE (get_row (self)), !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->names_group), !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->code_button), !self->busy);
  gtk_widget_set_visible (GTK_WIDGET (self->names_group),
                          self->members != NULL && self->members->len > 1 && !self->by_code);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase_row), !self->by_code);
  gtk_widget_set_visible (GTK_WIDGET (self->code_row), self->by_code);
  gtk_button_set_label (self->code_button, self->by_code ? _("Use the _Passphrase") : _("_Forgot the Passphrase?"));
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

static gboolean
unlock (KithUnlockPage  *self,
        GError         **error)
{
  g_autoptr (KithPassphrase) passphrase = kith_passphrase_new_typed (get_text (self), error);

  return passphrase != NULL
         && dex_await (kith_access_unlock (self->access, self->by_code ? KITH_PRACTICE_RECOVERY : self->name, passphrase),
                       error);
}

static char *
describe (KithUnlockPage *self,
          const GError   *error)
{
  if (self->by_code && kith_problem_classify (error) == KITH_PROBLEM_WRONG_PASSPHRASE)
    return g_strdup (_("This code doesn’t open the practice. It has eight groups of four letters and digits; small letters "
                       "will do."));
  return g_strdup (error->message);
}

/* Damage that a check found does not keep the practice from opening. */
static void
show_ways_out (KithUnlockPage *self,
               const GError   *error)
{
  gboolean damaged = error != NULL && kith_problem_classify (error) == KITH_PROBLEM_DAMAGED;

  gtk_widget_set_visible (self->damage_box, damaged || kith_access_is_damaged (self->access));
}

static DexFuture *
unlock_fiber (gpointer data)
{
  KithUnlockPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  /* The page is gone from the window when this succeeds. */
  unlock (self, &error);
  self->busy = FALSE;
  if (error != NULL)
    sentence = describe (self, error);
  if (error == NULL || !self->by_code)
    gtk_editable_set_text (GTK_EDITABLE (get_row (self)), "");
  show_problem (self, sentence);
  show_ways_out (self, error);
  update (self);
  if (error != NULL)
    kith_unlock_page_focus (self);
  return dex_future_new_true ();
}

static void
patience_cb (gpointer data)
{
  KithUnlockPage *self = data;

  self->patience = 0;
  gtk_stack_set_visible_child_name (self->waiting, "busy");
}

static void
unlock_cb (KithUnlockPage *self)
{
  if (self->busy || *get_text (self) == '\0')
    return;
  self->busy = TRUE;
  self->patience = g_timeout_add_once (PATIENCE_MS, patience_cb, self);
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
switch_key_cb (KithUnlockPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (self)), "");
  self->by_code = !self->by_code;
  show_problem (self, NULL);
  update (self);
  kith_unlock_page_focus (self);
}

static void
leave_cb (KithUnlockPage *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
has_one_time_code (KithUnlockPage *self)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const KithMember *member = self->members->pdata[i];

      if (g_str_equal (member->name, self->name))
        return member->once;
    }
  return FALSE;
}

static void
chosen_cb (KithUnlockPage *self,
           GParamSpec     *pspec,
           GtkCheckButton *check)
{
  if (!gtk_check_button_get_active (check))
    return;
  g_set_str (&self->name, gtk_widget_get_name (GTK_WIDGET (check)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->passphrase_row),
                                 has_one_time_code (self) ? _("One-time code") : _("Passphrase"));
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

static gboolean
is_demo (KithUnlockPage *self)
{
  g_autofree char *place = kith_settings_dup_demo_place ();

  return g_str_equal (kith_access_get_folder (self->access), place);
}

static void
show_hint (KithUnlockPage *self)
{
  g_autofree char *passphrase = NULL;
  g_autofree char *sentence = NULL;

  if (!is_demo (self))
    return;
  passphrase = kith_demo_dup_passphrase ();
  /* Translators: %s is a passphrase, which stays as it is. */
  sentence = g_strdup_printf (_("These are made-up people. Everyone’s passphrase is “%s”."), passphrase);
  gtk_label_set_label (self->hint, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
}

/* Who had it open last is who most often comes back. */
static void
choose_name (GtkCheckButton *check,
             GtkCheckButton *first,
             const char     *last_user)
{
  if (check == first || g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (check)), last_user) == 0)
    gtk_check_button_set_active (check, TRUE);
}

static void
add_names (KithUnlockPage *self)
{
  GtkCheckButton *first = NULL;

  for (guint i = 0; i < self->members->len; i++)
    {
      GtkCheckButton *check = add_name (self, ((KithMember *) self->members->pdata[i])->name, first);

      if (first == NULL)
        first = check;
      choose_name (check, first, kith_access_get_last_user (self->access));
    }
}

static void
found_cb (KithUnlockPage *self,
          const char     *folder)
{
  g_signal_emit (self, signals[FOUND], 0, folder);
}

static void again_cb (KithUnlockPage *self);

static void
show_closed (KithUnlockPage *self,
             const GError   *error)
{
  GtkWidget *page = adw_toolbar_view_get_content (self->view);

  if (!KITH_IS_CLOSED_PAGE (page))
    {
      page = kith_closed_page_new ();
      g_signal_connect_object (page, "again", G_CALLBACK (again_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "left", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
      adw_toolbar_view_set_content (self->view, page);
    }
  kith_closed_page_show (KITH_CLOSED_PAGE (page), kith_access_get_folder (self->access), error);
}

static void
load_names (KithUnlockPage *self)
{
  g_autoptr (GError) error = NULL;

  self->members = kith_practice_read_members (kith_access_get_folder (self->access), &error);
  if (self->members != NULL)
    add_names (self);
  else
    show_closed (self, error);
  if (self->members != NULL)
    adw_toolbar_view_set_content (self->view, self->who);
  update (self);
}

static void
again_cb (KithUnlockPage *self)
{
  load_names (self);
  kith_unlock_page_focus (self);
}

/* Returns: (transfer full): nobody, where that can't be read either */
static GStrv
list_names (const char *folder)
{
  g_autoptr (GPtrArray) members = kith_practice_read_members (folder, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; members != NULL && i < members->len; i++)
    g_strv_builder_add (names, ((KithMember *) members->pdata[i])->name);
  return g_strv_builder_end (names);
}

static void
rescue_cb (KithUnlockPage *self)
{
  const char *folder = kith_access_get_folder (self->access);
  g_auto (GStrv) names = list_names (folder);
  AdwDialog *dialog = kith_rescue_dialog_new (folder, (const char * const *) names);

  g_signal_connect_object (dialog, "rescued", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static GdkDevice *
get_keyboard (KithUnlockPage *self)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));

  return seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;
}

static void
kith_unlock_page_dispose (GObject *object)
{
  g_clear_handle_id (&KITH_UNLOCK_PAGE (object)->patience, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&KITH_UNLOCK_PAGE (object)->who);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_UNLOCK_PAGE);
  G_OBJECT_CLASS (kith_unlock_page_parent_class)->dispose (object);
}

static void
kith_unlock_page_finalize (GObject *object)
{
  KithUnlockPage *self = KITH_UNLOCK_PAGE (object);

  g_object_unref (self->access);
  g_clear_pointer (&self->members, g_ptr_array_unref);
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

  signals[LEFT] = g_signal_new ("left", KITH_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOUND] = g_signal_new ("found", KITH_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/entry/kith-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, view);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, hint);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, names_group);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, code_row);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, caps_lock);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, problem);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, damage_box);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, code_button);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, rescue_cb);
  gtk_widget_class_bind_template_callback (widget_class, switch_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
}

static void
kith_unlock_page_init (KithUnlockPage *self)
{
  GdkDevice *keyboard;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->who = g_object_ref (adw_toolbar_view_get_content (self->view));
  keyboard = get_keyboard (self);
  if (keyboard != NULL)
    g_object_bind_property (keyboard, "caps-lock-state", self->caps_lock, "visible", G_BINDING_SYNC_CREATE);
}

GtkWidget *
kith_unlock_page_new (KithAccess *access)
{
  KithUnlockPage *self = g_object_new (KITH_TYPE_UNLOCK_PAGE, NULL);

  self->access = g_object_ref (access);
  show_hint (self);
  load_names (self);
  show_ways_out (self, NULL);
  return GTK_WIDGET (self);
}

void
kith_unlock_page_focus (KithUnlockPage *self)
{
  g_return_if_fail (KITH_IS_UNLOCK_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (get_row (self)));
}
