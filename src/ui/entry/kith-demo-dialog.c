/* kith-demo-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-demo-dialog.h"

#include "kith-demo.h"
#include "kith-settings.h"

#include <glib/gi18n.h>

#define SEED 1
/* The passphrase is no secret, so checking it need not be slow. */
#define MEMORY (G_GUINT64_CONSTANT (64) << 20)
#define LOOK_MS 100

struct _KithDemoDialog
{
  AdwDialog parent_instance;

  GtkProgressBar *bar;

  KithPractice *practice;
  KithDemoProgress progress;
  guint clock;
};

G_DEFINE_FINAL_TYPE (KithDemoDialog, kith_demo_dialog, ADW_TYPE_DIALOG)

enum
{
  MADE,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KithDate
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (KithDate) { .precision = KITH_DATE_DAY, .year = g_date_time_get_year (now), .month = g_date_time_get_month (now),
                      .day = g_date_time_get_day_of_month (now) };
}

static gboolean
make (KithDemoDialog  *self,
      const char      *folder,
      GError         **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *zone = kith_practice_dup_local_zone ();
  g_autofree char *told = NULL;
  const KithDemoWish wish = {
    .folder = folder,
    .zone = zone,
    .on = get_today (),
    .clients = KITH_DEMO_LEAST_CLIENTS,
    .seed = SEED,
    .memory = MEMORY,
    .progress = &self->progress,
  };

  if (!kith_settings_make_place (parent, error))
    return FALSE;
  told = dex_await_string (kith_practice_create_demo (self->practice, &wish), error);
  return told != NULL;
}

static DexFuture *
make_fiber (gpointer data)
{
  KithDemoDialog *self = data;
  g_autofree char *folder = kith_settings_dup_demo_place ();
  g_autoptr (GError) error = NULL;
  gboolean made = make (self, folder, &error);

  g_clear_handle_id (&self->clock, g_source_remove);
  adw_dialog_force_close (ADW_DIALOG (self));
  if (made)
    g_signal_emit (self, signals[MADE], 0, folder);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
  return dex_future_new_true ();
}

static void
cancel_cb (KithDemoDialog *self)
{
  g_atomic_int_set (&self->progress.stop, TRUE);
}

static gboolean
look_cb (gpointer data)
{
  KithDemoDialog *self = data;

  gtk_progress_bar_set_fraction (self->bar, (double) g_atomic_int_get (&self->progress.done) / KITH_DEMO_LEAST_CLIENTS);
  return G_SOURCE_CONTINUE;
}

static void
kith_demo_dialog_dispose (GObject *object)
{
  KithDemoDialog *self = KITH_DEMO_DIALOG (object);

  g_clear_handle_id (&self->clock, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_DEMO_DIALOG);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (kith_demo_dialog_parent_class)->dispose (object);
}

static void
kith_demo_dialog_class_init (KithDemoDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_demo_dialog_dispose;
  signals[MADE] = g_signal_new ("made", KITH_TYPE_DEMO_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", KITH_TYPE_DEMO_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/entry/kith-demo-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithDemoDialog, bar);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
kith_demo_dialog_init (KithDemoDialog *self)
{
  self->practice = kith_practice_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->clock = g_timeout_add (LOOK_MS, look_cb, self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, make_fiber, g_object_ref (self), g_object_unref));
}

AdwDialog *
kith_demo_dialog_new (void)
{
  return g_object_new (KITH_TYPE_DEMO_DIALOG, NULL);
}
