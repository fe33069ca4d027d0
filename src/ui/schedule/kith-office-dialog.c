/* kith-office-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-office-dialog.h"

#include "kith-closure-group.h"
#include "kith-hint-row.h"
#include "kith-hours-form.h"
#include "kith-resources.h"
#include "kith-scope.h"
#include "kith-scoped.h"
#include "kith-window.h"

#include <glib/gi18n.h>
#include <string.h>

struct _KithOfficeDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *therapists_group;
  AdwEntryRow *therapist_row;
  AdwPreferencesGroup *rooms_group;
  AdwEntryRow *room_row;
  AdwPreferencesGroup *hours_group;
  KithClosureGroup *closures_group;

  KithPractice *practice;
  KithScheduleList *list;
  GPtrArray *rows;         /* of GtkWidget, those added beside the template's */
  AdwEntryRow *days[KITH_HOURS_DAYS];
  KithHintRow *hints[KITH_HOURS_DAYS];
  gboolean stored[KITH_HOURS_DAYS];   /* and not read back yet */
  gboolean writing;
};

/* Edit: one thing on its way to the practice. @weekday: 0 where it is no day's hours. */
typedef struct
{
  KithOfficeDialog *dialog;
  char *name;
  gboolean is_room;
  int active;
  int weekday;
  GPtrArray *added;
  GPtrArray *removed;
} Edit;

static void kith_office_dialog_scoped_init (KithScopedInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithOfficeDialog, kith_office_dialog, ADW_TYPE_DIALOG,
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_SCOPED, kith_office_dialog_scoped_init))

static void
edit_free (Edit *self)
{
  g_object_unref (self->dialog);
  g_free (self->name);
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_free (self);
}

static DexFuture *
store_hours (Edit    *edit,
             GError **error)
{
  KithPractice *practice = edit->dialog->practice;

  for (guint i = 0; i < edit->removed->len; i++)
    if (!dex_await (kith_resources_remove_hours (practice, edit->removed->pdata[i]), error))
      return NULL;
  for (guint i = 0; i < edit->added->len; i++)
    if (!dex_await (kith_resources_add_hours (practice, edit->added->pdata[i], NULL), error))
      return NULL;
  return dex_future_new_true ();
}

static DexFuture *
store (Edit    *edit,
       GError **error)
{
  KithPractice *practice = edit->dialog->practice;
  KithResourceEdit change = { NULL, edit->active, -1 };

  if (edit->weekday > 0)
    return store_hours (edit, error);
  if (edit->active >= 0)
    return edit->is_room ? kith_resources_edit_room (practice, edit->name, &change)
                         : kith_resources_edit_therapist (practice, edit->name, &change);
  return edit->is_room ? kith_resources_add_room (practice, edit->name, FALSE)
                       : kith_resources_add_therapist (practice, edit->name);
}

static DexFuture *
edit_fiber (gpointer data)
{
  Edit *edit = data;
  KithOfficeDialog *self = edit->dialog;
  g_autoptr (GError) error = NULL;
  DexFuture *stored = store (edit, &error);

  if (stored == NULL || !dex_await (stored, &error))
    {
      kith_window_complain (GTK_WIDGET (self), error);
      memset (self->stored, 0, sizeof self->stored);
    }
  else if (edit->weekday == 0 && edit->active < 0)
    gtk_editable_set_text (GTK_EDITABLE (edit->is_room ? self->room_row : self->therapist_row), "");
  return dex_future_new_true ();
}

static Edit *
edit_new (KithOfficeDialog *self,
          const char       *name,
          gboolean          is_room)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->dialog = g_object_ref (self);
  edit->name = g_strstrip (g_strdup (name));
  edit->is_room = is_room;
  edit->active = -1;
  return edit;
}

static void
start (Edit *edit)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, edit_fiber, edit, (GDestroyNotify) edit_free));
}

static void
add (KithOfficeDialog *self,
     AdwEntryRow      *row,
     gboolean          is_room)
{
  Edit *edit = edit_new (self, gtk_editable_get_text (GTK_EDITABLE (row)), is_room);

  if (*edit->name != '\0')
    start (edit);
  else
    edit_free (edit);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
therapist_cb (KithOfficeDialog *self)
{
  add (self, self->therapist_row, FALSE);
}

static void
room_cb (KithOfficeDialog *self)
{
  add (self, self->room_row, TRUE);
}

static void
switched_cb (KithOfficeDialog *self,
             GParamSpec       *pspec,
             AdwSwitchRow     *row)
{
  Edit *edit;

  if (self->writing)
    return;
  edit = edit_new (self, g_object_get_data (G_OBJECT (row), "id"), g_object_get_data (G_OBJECT (row), "room") != NULL);
  edit->active = adw_switch_row_get_active (row);
  start (edit);
}

static int
get_weekday (AdwEntryRow *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "weekday"));
}

/* @wrong: what it should look like, "" where it does. */
static void
mark_day (KithOfficeDialog *self,
          AdwEntryRow      *row,
          const char       *wrong)
{
  KithHintRow *hint = self->hints[get_weekday (row) - 1];

  kith_hint_row_mark (hint, GTK_WIDGET (row), *wrong != '\0');
  kith_hint_row_say (hint, wrong);
}

/* When the cursor leaves the row, and when Enter is pressed in it. */
static void
read_day (KithOfficeDialog *self,
          AdwEntryRow      *row)
{
  int weekday = get_weekday (row);
  GPtrArray *hours = kith_schedule_list_get_frame (self->list)->hours;
  g_autofree char *kept = kith_hours_form_format (hours, weekday);
  g_autoptr (GPtrArray) wanted = kith_hours_form_parse (weekday, gtk_editable_get_text (GTK_EDITABLE (row)));
  g_autofree char *read = wanted != NULL ? kith_hours_form_format (wanted, weekday) : NULL;
  Edit *edit;

  if (self->stored[weekday - 1])
    return;
  if (wanted == NULL)
    {
      mark_day (self, row, _("Hours look like 9-12:30, 14-18."));
      return;
    }
  mark_day (self, row, "");
  if (g_str_equal (read, kept))
    {
      gtk_editable_set_text (GTK_EDITABLE (row), kept);
      return;
    }
  edit = edit_new (self, "", FALSE);
  edit->weekday = weekday;
  edit->added = g_steal_pointer (&wanted);
  edit->removed = kith_hours_form_list_ids (hours, weekday);
  self->stored[weekday - 1] = TRUE;
  start (edit);
}

static void
left_cb (KithOfficeDialog   *self,
         GtkEventController *focus)
{
  read_day (self, ADW_ENTRY_ROW (gtk_event_controller_get_widget (focus)));
}

static void
add_row (KithOfficeDialog    *self,
         AdwPreferencesGroup *group,
         const char          *id,
         const char          *name,
         gboolean             active,
         gboolean             is_room)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), active);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), "room", is_room ? row : NULL);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);
}

static void
remove_rows (KithOfficeDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (g_object_get_data (self->rows->pdata[i], "group"), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_days (KithOfficeDialog *self)
{
  for (int i = 0; i < KITH_HOURS_DAYS; i++)
    {
      g_autofree char *name = kith_hours_form_dup_weekday (i + 1);
      GtkEventController *focus = gtk_event_controller_focus_new ();

      self->days[i] = ADW_ENTRY_ROW (adw_entry_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->days[i]), name);
      g_object_set_data (G_OBJECT (self->days[i]), "weekday", GINT_TO_POINTER (i + 1));
      g_signal_connect_object (self->days[i], "entry-activated", G_CALLBACK (read_day), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self->days[i]), focus);
      adw_preferences_group_add (self->hours_group, GTK_WIDGET (self->days[i]));
      self->hints[i] = KITH_HINT_ROW (kith_hint_row_new ());
      adw_preferences_group_add (self->hours_group, GTK_WIDGET (self->hints[i]));
    }
}

static void
update (KithOfficeDialog *self)
{
  KithScheduleFrame *frame = kith_schedule_list_get_frame (self->list);

  self->writing = TRUE;
  memset (self->stored, 0, sizeof self->stored);
  remove_rows (self);
  for (guint i = 0; i < frame->therapists->len; i++)
    {
      const KithTherapist *therapist = frame->therapists->pdata[i];

      add_row (self, self->therapists_group, therapist->id, therapist->name, therapist->active, FALSE);
    }
  for (guint i = 0; i < frame->rooms->len; i++)
    {
      const KithRoom *room = frame->rooms->pdata[i];

      add_row (self, self->rooms_group, room->id, room->name, room->active, TRUE);
    }
  for (int i = 0; i < KITH_HOURS_DAYS; i++)
    {
      g_autofree char *text = kith_hours_form_format (frame->hours, i + 1);

      if (gtk_widget_get_focus_child (GTK_WIDGET (self->days[i])) == NULL
          && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->days[i])), text))
        gtk_editable_set_text (GTK_EDITABLE (self->days[i]), text);
    }
  self->writing = FALSE;
}

static void
done_cb (KithOfficeDialog *self,
         const char       *sentence,
         KithReceipt      *receipt)
{
  kith_window_offer_undo (GTK_WIDGET (self), sentence, receipt);
}

static char *
kith_office_dialog_dup_scope (KithScoped *scoped)
{
  return g_strdup (KITH_SCOPE_SCHEDULE);
}

static void
kith_office_dialog_scoped_init (KithScopedInterface *iface)
{
  iface->dup_scope = kith_office_dialog_dup_scope;
}

static void
kith_office_dialog_dispose (GObject *object)
{
  KithOfficeDialog *self = KITH_OFFICE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_OFFICE_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->list);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_office_dialog_parent_class)->dispose (object);
}

static void
kith_office_dialog_class_init (KithOfficeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_office_dialog_dispose;
  g_type_ensure (KITH_TYPE_CLOSURE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/schedule/kith-office-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithOfficeDialog, therapists_group);
  gtk_widget_class_bind_template_child (widget_class, KithOfficeDialog, therapist_row);
  gtk_widget_class_bind_template_child (widget_class, KithOfficeDialog, rooms_group);
  gtk_widget_class_bind_template_child (widget_class, KithOfficeDialog, room_row);
  gtk_widget_class_bind_template_child (widget_class, KithOfficeDialog, hours_group);
  gtk_widget_class_bind_template_child (widget_class, KithOfficeDialog, closures_group);
  gtk_widget_class_bind_template_callback (widget_class, therapist_cb);
  gtk_widget_class_bind_template_callback (widget_class, room_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  /* The keys of the window do not reach into a dialog. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

static void
kith_office_dialog_init (KithOfficeDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_days (self);
}

AdwDialog *
kith_office_dialog_new (KithPractice     *practice,
                        KithScheduleList *list)
{
  KithOfficeDialog *self = g_object_new (KITH_TYPE_OFFICE_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->list = g_object_ref (list);
  kith_closure_group_set_up (self->closures_group, practice, list);
  g_signal_connect_object (list, "loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}
