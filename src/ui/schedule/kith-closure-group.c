/* kith-closure-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-closure-group.h"

#include "kith-closure-dialog.h"
#include "kith-closure-form.h"
#include "kith-resources.h"
#include "kith-schedule-dates.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithClosureGroup
{
  AdwPreferencesGroup parent_instance;

  KithPractice *practice;
  KithScheduleList *list;
  GPtrArray *rows;      /* (element-type GtkWidget) */
  char *words;          /* (nullable): what they say */
};

/* Removal: closed days that are on their way out. */
typedef struct
{
  KithClosureGroup *group;
  char *id;
} Removal;

G_DEFINE_FINAL_TYPE (KithClosureGroup, kith_closure_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
removal_free (Removal *self)
{
  g_object_unref (self->group);
  g_free (self->id);
  g_free (self);
}

static void
stored_cb (KithClosureGroup *self,
           const char       *sentence,
           KithReceipt      *receipt)
{
  g_signal_emit (self, signals[DONE], 0, sentence, receipt);
}

static void
ask (KithClosureGroup  *self,
     const KithClosure *closure)
{
  AdwDialog *dialog = kith_closure_dialog_new (self->practice, kith_schedule_list_get_frame (self->list), closure);

  g_signal_connect_object (dialog, "stored", G_CALLBACK (stored_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static const char *
get_id (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "closure");
}

static void
set_id (GtkWidget  *widget,
        const char *id)
{
  g_object_set_data_full (G_OBJECT (widget), "closure", g_strdup (id), g_free);
}

static DexFuture *
remove_fiber (gpointer data)
{
  Removal *removal = data;
  KithClosureGroup *self = removal->group;
  g_autoptr (GError) error = NULL;
  DexFuture *removed = kith_resources_remove_closure (self->practice, removal->id);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);

  if (dex_await (removed, &error))
    g_signal_emit (self, signals[DONE], 0, _("Closed days removed"), receipt);
  else
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
remove_cb (KithClosureGroup *self,
           GtkWidget        *button)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->group = g_object_ref (self);
  removal->id = g_strdup (get_id (button));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, remove_fiber, removal, (GDestroyNotify) removal_free));
}

static void
edit_cb (KithClosureGroup *self,
         GtkWidget        *button)
{
  const KithClosure *closure = kith_schedule_frame_find_closure (kith_schedule_list_get_frame (self->list), get_id (button));

  if (closure != NULL)
    ask (self, closure);
}

static void
add_cb (KithClosureGroup *self)
{
  ask (self, NULL);
}

static GtkWidget *
make_button (KithClosureGroup *self,
             const char       *icon,
             const char       *tooltip,
             const char       *id,
             GCallback         clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  set_id (button, id);
  g_signal_connect_object (button, "clicked", clicked_cb, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
add_row (KithClosureGroup *self,
         const char       *title,
         const char       *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_closure (KithClosureGroup  *self,
             const KithClosure *closure)
{
  KithScheduleFrame *frame = kith_schedule_list_get_frame (self->list);
  g_autofree char *title = kith_closure_form_dup_title (closure, frame);
  g_autofree char *subtitle = kith_closure_form_dup_subtitle (closure, frame);
  g_autofree char *edit = g_strdup_printf (_("Change %s"), title);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), title);
  AdwActionRow *row = ADW_ACTION_ROW (add_row (self, title, subtitle));

  adw_action_row_add_suffix (row, make_button (self, "document-edit-symbolic", edit, closure->id, G_CALLBACK (edit_cb)));
  adw_action_row_add_suffix (row, make_button (self, "user-trash-symbolic", remove, closure->id, G_CALLBACK (remove_cb)));
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const KithClosure *one = *(KithClosure * const *) a;
  const KithClosure *other = *(KithClosure * const *) b;

  return kith_date_compare (&one->first_day, &other->first_day);
}

/* Those that are not over, by day. */
static GPtrArray *
list_closures (KithScheduleFrame *frame)
{
  GPtrArray *closures = g_ptr_array_new ();
  KithWallTime now = kith_schedule_dates_get_today (frame->zone);
  KithDate today = kith_wall_time_get_date (&now);

  for (guint i = 0; i < frame->closures->len; i++)
    {
      KithClosure *closure = frame->closures->pdata[i];

      if (kith_date_compare (&closure->last_day, &today) >= 0)
        g_ptr_array_add (closures, closure);
    }
  g_ptr_array_sort (closures, compare_days);
  return closures;
}

/* Whether @closures read otherwise than what is in sight. */
static gboolean
take_words (KithClosureGroup *self,
            GPtrArray        *closures)
{
  KithScheduleFrame *frame = kith_schedule_list_get_frame (self->list);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < closures->len; i++)
    {
      const KithClosure *closure = closures->pdata[i];
      g_autofree char *title = kith_closure_form_dup_title (closure, frame);
      g_autofree char *subtitle = kith_closure_form_dup_subtitle (closure, frame);

      g_string_append_printf (words, "%s\n%s\n%s\n", closure->id, title, subtitle);
    }
  return g_set_str (&self->words, words->str);
}

/* A row that reads as before stays, and with it what is just being pressed there: the list is loaded anew for anything that changes
 * in the schedule. */
static void
update (KithClosureGroup *self)
{
  g_autoptr (GPtrArray) closures = list_closures (kith_schedule_list_get_frame (self->list));

  if (!take_words (self, closures))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < closures->len; i++)
    add_closure (self, closures->pdata[i]);
  if (closures->len == 0)
    add_row (self, _("No closed days to come"), _("Add public holidays and days when somebody is away."));
}

static void
kith_closure_group_dispose (GObject *object)
{
  KithClosureGroup *self = KITH_CLOSURE_GROUP (object);

  g_clear_object (&self->list);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_closure_group_parent_class)->dispose (object);
}

static void
kith_closure_group_finalize (GObject *object)
{
  g_ptr_array_unref (KITH_CLOSURE_GROUP (object)->rows);
  g_free (KITH_CLOSURE_GROUP (object)->words);
  G_OBJECT_CLASS (kith_closure_group_parent_class)->finalize (object);
}

static void
kith_closure_group_class_init (KithClosureGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_closure_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_closure_group_finalize;
  signals[DONE] = g_signal_new ("done", KITH_TYPE_CLOSURE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_POINTER);
}

static void
kith_closure_group_init (KithClosureGroup *self)
{
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->rows = g_ptr_array_new ();
  gtk_widget_set_tooltip_text (add, _("Add Closed Days"));
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (add, "flat");
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), add);
}

void
kith_closure_group_set_up (KithClosureGroup *self,
                           KithPractice     *practice,
                           KithScheduleList *list)
{
  self->practice = g_object_ref (practice);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
