/* kith-practice-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-practice-group.h"

#include "kith-undo-toast.h"
#include "kith-window.h"
#include "kith-zone-choice.h"

#include <glib/gi18n.h>

struct _KithPracticeGroup
{
  AdwPreferencesGroup parent_instance;

  GtkEditable *name_entry;
  AdwActionRow *name_row;
  KithChoiceRow *zone_choice;
  AdwActionRow *zone_row;
  AdwActionRow *user_row;
  AdwActionRow *place_row;

  KithAccess *access; /* (nullable) */
  gboolean showing;
};

/* Edit: one thing on its way to the practice, @now instead of @before: its time zone where @is_zone, or else its name. @back:
 * whether it was so already. */
typedef struct
{
  KithPracticeGroup *group;
  char *now;
  char *before;
  gboolean is_zone;
  gboolean back;
} Edit;

G_DEFINE_FINAL_TYPE (KithPracticeGroup, kith_practice_group, ADW_TYPE_PREFERENCES_GROUP)

static void start (Edit *edit);

static Edit *
edit_new (KithPracticeGroup *group,
          const char        *now,
          const char        *before,
          gboolean           is_zone)
{
  Edit *self = g_new0 (Edit, 1);

  self->group = g_object_ref (group);
  self->now = g_strdup (now);
  self->before = g_strdup (before);
  self->is_zone = is_zone;
  return self;
}

static Edit *
edit_new_back (const Edit *done)
{
  Edit *self = edit_new (done->group, done->before, done->now, done->is_zone);

  self->back = !done->back;
  return self;
}

static void
edit_free (Edit *self)
{
  g_object_unref (self->group);
  g_free (self->now);
  g_free (self->before);
  g_free (self);
}

static void
show (KithPracticeGroup *self)
{
  const KithDetails *details = self->access != NULL ? kith_access_get_details (self->access) : NULL;

  if (details == NULL)
    return;
  self->showing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (self->name_entry), details->name) != 0)
    gtk_editable_set_text (self->name_entry, details->name);
  kith_choice_row_set (self->zone_choice, details->zone);
  adw_action_row_set_subtitle (self->name_row, details->name);
  adw_action_row_set_subtitle (self->zone_row, details->zone);
  self->showing = FALSE;
}

static void
undo_cb (AdwToast *toast,
         gpointer  done)
{
  start (edit_new_back (done));
}

static void
toast_gone_cb (gpointer  data,
               GClosure *closure)
{
  edit_free (data);
}

static const char *
get_sentence (const Edit *edit)
{
  if (edit->is_zone)
    return edit->back ? _("The time zone is as before") : _("Time zone changed");
  return edit->back ? _("The name is as before") : _("Practice renamed");
}

/* It is no action of the history: what was before is set again. */
static void
offer_undo (const Edit *done)
{
  AdwToast *toast = kith_undo_toast_new (get_sentence (done));
  Edit *copy = edit_new (done->group, done->now, done->before, done->is_zone);

  copy->back = done->back;
  kith_undo_toast_offer (toast);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), copy, toast_gone_cb, 0);
  kith_window_add_toast (GTK_WIDGET (done->group), toast);
}

static DexFuture *
edit_fiber (gpointer data)
{
  const Edit *edit = data;
  KithPracticeGroup *self = edit->group;
  KithPractice *practice = kith_access_get_practice (self->access);
  g_autoptr (GError) error = NULL;

  if (dex_await (kith_practice_edit (practice, edit->is_zone ? NULL : edit->now, edit->is_zone ? edit->now : NULL), &error))
    {
      offer_undo (edit);
      return dex_future_new_true ();
    }
  kith_window_complain (GTK_WIDGET (self), error);
  show (self);
  return dex_future_new_true ();
}

static void
start (Edit *edit)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, edit_fiber, edit, (GDestroyNotify) edit_free));
}

/* When the cursor leaves the row, and when Enter is pressed in it. */
static void
named_cb (KithPracticeGroup *self)
{
  const KithDetails *details = self->access != NULL ? kith_access_get_details (self->access) : NULL;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_entry)));

  if (details == NULL)
    return;
  if (*name == '\0' || g_str_equal (name, details->name))
    show (self);
  else
    start (edit_new (self, name, details->name, FALSE));
}

static void
moved_cb (KithPracticeGroup *self)
{
  const char *zone = kith_choice_row_get (self->zone_choice);
  const KithDetails *details = self->showing ? NULL : kith_access_get_details (self->access);

  if (details != NULL && *zone != '\0' && !g_str_equal (zone, details->zone))
    start (edit_new (self, zone, details->zone, TRUE));
}

static void
kith_practice_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PRACTICE_GROUP);
  g_clear_object (&KITH_PRACTICE_GROUP (object)->access);
  G_OBJECT_CLASS (kith_practice_group_parent_class)->dispose (object);
}

static void
kith_practice_group_class_init (KithPracticeGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_practice_group_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/preferences/kith-practice-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPracticeGroup, name_entry);
  gtk_widget_class_bind_template_child (widget_class, KithPracticeGroup, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithPracticeGroup, zone_choice);
  gtk_widget_class_bind_template_child (widget_class, KithPracticeGroup, zone_row);
  gtk_widget_class_bind_template_child (widget_class, KithPracticeGroup, user_row);
  gtk_widget_class_bind_template_child (widget_class, KithPracticeGroup, place_row);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
}

static void
kith_practice_group_init (KithPracticeGroup *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}

void
kith_practice_group_show (KithPracticeGroup *self,
                          KithAccess        *access)
{
  const KithDetails *details = kith_access_get_details (access);
  gboolean own = details->owner && !details->once;
  g_autofree char *user = NULL;

  self->access = g_object_ref (access);
  /* Translators: a name, and what they may see. */
  user = g_strdup_printf (details->role == KITH_ROLE_FULL ? _("%s, with the clinical record") : _("%s, at the desk"),
                          details->user);
  adw_action_row_set_subtitle (self->user_row, user);
  adw_action_row_set_subtitle (self->place_row, kith_access_get_folder (access));
  gtk_widget_set_visible (GTK_WIDGET (self->name_entry), own);
  gtk_widget_set_visible (GTK_WIDGET (self->zone_choice), own);
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), !own);
  gtk_widget_set_visible (GTK_WIDGET (self->zone_row), !own);
  self->showing = TRUE;
  kith_zone_choice_fill (self->zone_choice, details->zone);
  show (self);
  g_signal_connect_object (access, "renamed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}
