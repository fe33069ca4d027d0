/* kith-change-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-change-dialog.h"

#include "kith-change-file.h"
#include "kith-change-row.h"
#include "kith-file-filters.h"
#include "kith-map-canvas.h"
#include "kith-moment-bar.h"
#include "kith-moment-slider.h"
#include "kith-ring.h"
#include "kith-treatment.h"

#include <glib/gi18n.h>

struct _KithChangeDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkToggleButton *initials_toggle;
  AdwBin *then_bin;
  AdwBin *now_bin;
  KithMomentSlider *then_slider;
  KithMomentSlider *now_slider;
  KithMomentBar *then_bar;
  KithMomentBar *now_bar;
  GtkLabel *problem_label;
  AdwPreferencesGroup *shifts_group;
  KithChangeRow *placed_row;
  KithChangeRow *supporters_row;
  KithChangeRow *gap_row;
  KithChangeRow *unmet_row;

  KithPractice *practice;
  char *client;
  gboolean initials;
  KithTimeCursor *then_cursor;
  KithTimeCursor *now_cursor;
  KithMapScene *then;
  KithMapScene *now;
  GPtrArray *rows; /* of shifts_group, borrowed */
  guint asked;     /* how often, so that an older answer is known as such */
};

/* Asking: a comparison on its way. */
typedef struct
{
  KithChangeDialog *dialog;
  char *from;
  char *to;
  char *path; /* (nullable): the file it is to be written to */
  guint asked;
} Asking;

G_DEFINE_FINAL_TYPE (KithChangeDialog, kith_change_dialog, ADW_TYPE_DIALOG)

static void
asking_free (Asking *self)
{
  g_object_unref (self->dialog);
  g_free (self->from);
  g_free (self->to);
  g_free (self->path);
  g_free (self);
}

static void
add_row (KithChangeDialog *self,
         const char       *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_preferences_group_add (self->shifts_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_shifts (KithChangeDialog     *self,
             const KithThenAndNow *compared)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->shifts_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; compared->sentences[i] != NULL; i++)
    add_row (self, compared->sentences[i]);
  if (self->rows->len == 0)
    add_row (self, _("Everyone stands where they stood."));
}

static void
show_figures (KithChangeDialog     *self,
              const KithThenAndNow *compared)
{
  kith_change_row_show (self->placed_row, compared->then.placed, compared->now.placed);
  kith_change_row_show (self->supporters_row, compared->then.supporters, compared->now.supporters);
  kith_change_row_show (self->gap_row, compared->then.gap, compared->now.gap);
  kith_change_row_show (self->unmet_row, compared->then.unmet, compared->now.unmet);
}

static void
show_problem (KithChangeDialog *self,
              const GError     *error)
{
  gtk_label_set_label (self->problem_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
}

static KithComparison
get_comparison (const Asking *asking)
{
  return (KithComparison) {
    .client = asking->dialog->client,
    .from = asking->from,
    .to = asking->to,
    .rings = KITH_LEAST_RINGS,
    .initials = asking->dialog->initials,
  };
}

static DexFuture *
compare_fiber (gpointer data)
{
  const Asking *asking = data;
  KithChangeDialog *self = asking->dialog;
  const KithComparison comparison = get_comparison (asking);
  g_autoptr (GError) error = NULL;
  g_autoptr (KithThenAndNow) compared = dex_await_boxed (kith_practice_compare (self->practice, &comparison), &error);

  if (self->shifts_group == NULL || asking->asked != self->asked)
    return dex_future_new_true ();
  show_problem (self, error);
  if (compared != NULL)
    {
      show_shifts (self, compared);
      show_figures (self, compared);
    }
  return dex_future_new_true ();
}

/* No moment at all would mean the first session. */
static char *
dup_from (KithChangeDialog *self)
{
  const char *session = kith_time_cursor_get_session (self->then_cursor);
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();

  return session != NULL || kith_time_cursor_get_last (self->then_cursor) == 0 ? g_strdup (session)
                                                                               : g_date_time_format (today, "%F");
}

static Asking *
asking_new (KithChangeDialog *self)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->dialog = g_object_ref (self);
  asking->from = dup_from (self);
  asking->to = g_strdup (kith_time_cursor_get_session (self->now_cursor));
  return asking;
}

static void
moved_cb (KithChangeDialog *self)
{
  Asking *asking = asking_new (self);

  asking->asked = ++self->asked;
  kith_map_scene_set_moment (self->then, kith_time_cursor_get_session (self->then_cursor));
  kith_map_scene_set_moment (self->now, kith_time_cursor_get_session (self->now_cursor));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, compare_fiber, asking, (GDestroyNotify) asking_free));
}

static void
call_people (KithMapScene *scene,
             gboolean      initials)
{
  KithMapPreset preset = *kith_map_scene_get_preset (scene);

  preset.anonymous = initials;
  kith_map_scene_set_preset (scene, &preset);
}

static void
initials_cb (KithChangeDialog *self)
{
  self->initials = gtk_toggle_button_get_active (self->initials_toggle);
  if (self->now == NULL)
    return;
  call_people (self->then, self->initials);
  call_people (self->now, self->initials);
  moved_cb (self);
}

static DexFuture *
write_fiber (gpointer data)
{
  const Asking *asking = data;
  KithChangeDialog *self = asking->dialog;
  const KithChangeOrder order = { .comparison = get_comparison (asking), .file = asking->path, .replace = TRUE };
  g_autoptr (GError) error = NULL;
  g_autofree char *told = dex_await_string (kith_practice_draw_changes (self->practice, &order), &error);

  if (self->toasts == NULL)
    return dex_future_new_true ();
  show_problem (self, error);
  if (told != NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Page saved")));
  return dex_future_new_true ();
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KithChangeDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  Asking *asking;

  if (self->toasts == NULL)
    return;
  if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    show_problem (self, error);
  if (file == NULL || g_file_peek_path (file) == NULL)
    return;
  asking = asking_new (self);
  asking->path = g_file_get_path (file);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, write_fiber, asking, (GDestroyNotify) asking_free));
}

static void
save_cb (KithChangeDialog *self)
{
  const KithFileKind kinds[] = { { _("PDF Document"), "pdf" }, { _("SVG Drawing"), "svg" }, { _("PNG Image"), "png" } };
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = kith_file_filters_new (kinds, G_N_ELEMENTS (kinds));

  gtk_file_dialog_set_title (dialog, _("Save Page"));
  gtk_file_dialog_set_filters (dialog, filters);
  /* Translators: the name of a file; no client's name, which would be read by whoever sees the folder. */
  gtk_file_dialog_set_initial_name (dialog, _("then-and-now.pdf"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

static void
failed_cb (KithChangeDialog *self,
           const GError     *error)
{
  show_problem (self, error);
}

static KithMapScene *
add_map (KithChangeDialog *self,
         AdwBin           *bin)
{
  KithMapScene *scene = kith_map_scene_new (self->practice, self->client);
  KithMapPreset preset = *kith_map_scene_get_preset (scene);
  GtkWidget *canvas = kith_map_canvas_new (scene);

  preset.show = KITH_MAP_SHOW_TIES | KITH_MAP_SHOW_WISHES | KITH_MAP_SHOW_NAMES | KITH_MAP_SHOW_RING_NAMES;
  preset.anonymous = self->initials;
  kith_map_scene_set_preset (scene, &preset);
  kith_map_canvas_set_editable (KITH_MAP_CANVAS (canvas), FALSE);
  adw_bin_set_child (bin, canvas);
  g_signal_connect_object (scene, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  return scene;
}

static KithTimeCursor *
add_cursor (KithChangeDialog *self,
            KithMomentSlider *slider,
            KithMomentBar    *bar)
{
  KithTimeCursor *cursor = kith_time_cursor_new ();

  kith_moment_slider_set_cursor (slider, cursor);
  kith_moment_bar_set_cursor (bar, cursor);
  g_signal_connect_object (cursor, "notify::session", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  return cursor;
}

static DexFuture *
load_fiber (gpointer data)
{
  KithChangeDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithTimeline) timeline = dex_await_boxed (kith_practice_load_timeline (self->practice, self->client, 0), &error);

  if (self->then_bin == NULL)
    return dex_future_new_true ();
  if (timeline == NULL)
    {
      show_problem (self, error);
      return dex_future_new_true ();
    }
  kith_time_cursor_set_timeline (self->then_cursor, timeline);
  kith_time_cursor_set_timeline (self->now_cursor, timeline);
  kith_time_cursor_go_to_place (self->then_cursor, 0);
  moved_cb (self);
  if (!dex_await (dex_future_all (kith_map_scene_load (self->then), kith_map_scene_load (self->now), NULL), &error)
      && self->problem_label != NULL)
    show_problem (self, error);
  return dex_future_new_true ();
}

static void
kith_change_dialog_dispose (GObject *object)
{
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHANGE_DIALOG);
  G_OBJECT_CLASS (kith_change_dialog_parent_class)->dispose (object);
}

static void
kith_change_dialog_finalize (GObject *object)
{
  KithChangeDialog *self = KITH_CHANGE_DIALOG (object);

  g_clear_object (&self->then);
  g_clear_object (&self->now);
  g_clear_object (&self->then_cursor);
  g_clear_object (&self->now_cursor);
  g_clear_object (&self->practice);
  g_ptr_array_unref (self->rows);
  g_free (self->client);
  G_OBJECT_CLASS (kith_change_dialog_parent_class)->finalize (object);
}

static void
kith_change_dialog_class_init (KithChangeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_change_dialog_dispose;
  object_class->finalize = kith_change_dialog_finalize;
  g_type_ensure (KITH_TYPE_MOMENT_BAR);
  g_type_ensure (KITH_TYPE_MOMENT_SLIDER);
  g_type_ensure (KITH_TYPE_CHANGE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-change-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, initials_toggle);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, then_bin);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, now_bin);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, then_slider);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, now_slider);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, then_bar);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, now_bar);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, shifts_group);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, placed_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, supporters_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, gap_row);
  gtk_widget_class_bind_template_child (widget_class, KithChangeDialog, unmet_row);
  gtk_widget_class_bind_template_callback (widget_class, initials_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
kith_change_dialog_init (KithChangeDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
kith_change_dialog_new (KithPractice *practice,
                        const char   *client,
                        gboolean      initials)
{
  KithChangeDialog *self = g_object_new (KITH_TYPE_CHANGE_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  gtk_toggle_button_set_active (self->initials_toggle, initials);
  self->then = add_map (self, self->then_bin);
  self->now = add_map (self, self->now_bin);
  self->then_cursor = add_cursor (self, self->then_slider, self->then_bar);
  self->now_cursor = add_cursor (self, self->now_slider, self->now_bar);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
  return ADW_DIALOG (self);
}
