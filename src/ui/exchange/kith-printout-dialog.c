/* kith-printout-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-printout-dialog.h"

#include "kith-file-filters.h"
#include "kith-problem-label.h"
#include "kith-wait-bar.h"
#include "kith-window.h"

#include <glib/gi18n.h>

/* A4, lying, in points: what the page is drawn for before it is known which paper there is. */
#define PAPER_WIDTH 842
#define PAPER_HEIGHT 595

struct _KithPrintoutDialog
{
  AdwDialog parent_instance;

  GtkWidget *print_button;
  GtkWidget *save_button;
  GtkDrawingArea *page;
  AdwComboRow *kind_row;
  AdwSwitchRow *initials_row;
  AdwSwitchRow *black_row;
  KithProblemLabel *problem;
  KithWaitBar *wait_bar;

  KithPractice *practice;
  char *client;
  KithMapScene *like;
  KithPrintout *printout;
  cairo_surface_t *drawn;   /* what the page shows, in points */
  gboolean ready;
};

/* Writing: a picture on its way into a file. */
typedef struct
{
  KithPrintoutDialog *dialog;
  char *path;
} Writing;

G_DEFINE_FINAL_TYPE (KithPrintoutDialog, kith_printout_dialog, ADW_TYPE_DIALOG)

static void
writing_free (Writing *self)
{
  g_object_unref (self->dialog);
  g_free (self->path);
  g_free (self);
}

static KithThemeKind
get_theme (KithPrintoutDialog *self)
{
  return adw_switch_row_get_active (self->black_row) ? KITH_THEME_BLACK_AND_WHITE : KITH_THEME_LIGHT;
}

static void
set_ready (KithPrintoutDialog *self,
           gboolean            ready)
{
  self->ready = ready;
  gtk_widget_set_sensitive (self->print_button, ready);
  gtk_widget_set_sensitive (self->save_button, ready);
}

/* Laid out once and then only scaled, so that the page stays the same at every size of the dialog. */
static void
draw_anew (KithPrintoutDialog *self)
{
  const cairo_rectangle_t extents = { 0, 0, PAPER_WIDTH, PAPER_HEIGHT };
  cairo_t *cr;

  g_clear_pointer (&self->drawn, cairo_surface_destroy);
  self->drawn = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cr = cairo_create (self->drawn);
  kith_printout_paint (self->printout, cr, PAPER_WIDTH, PAPER_HEIGHT, get_theme (self));
  cairo_destroy (cr);
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
}

static void
draw_page_cb (GtkDrawingArea *area,
              cairo_t        *cr,
              int             width,
              int             height,
              gpointer        data)
{
  KithPrintoutDialog *self = data;
  double scale = MIN (width / (double) PAPER_WIDTH, height / (double) PAPER_HEIGHT);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->drawn == NULL)
    return;
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, self->drawn, 0, 0);
  cairo_paint (cr);
}

static DexFuture *
load_fiber (gpointer data)
{
  KithPrintoutDialog *self = data;
  g_autoptr (KithPrintout) printout = g_object_ref (self->printout);
  g_autoptr (GError) error = NULL;
  gboolean loaded = dex_await (kith_printout_load (printout, adw_switch_row_get_active (self->initials_row)), &error);

  /* Another one may be wanted by now. */
  if (printout != self->printout)
    return dex_future_new_true ();
  kith_wait_bar_end (self->wait_bar);
  kith_problem_label_show (self->problem, loaded ? NULL : error->message);
  if (loaded)
    draw_anew (self);
  set_ready (self, loaded);
  return dex_future_new_true ();
}

static void
said_cb (KithPrintoutDialog *self)
{
  KithPrintoutKind kind = adw_combo_row_get_selected (self->kind_row) == 1 ? KITH_PRINTOUT_TIMELINE : KITH_PRINTOUT_MAP;

  if (self->practice == NULL)
    return;
  g_clear_object (&self->printout);
  self->printout = kith_printout_new (self->practice, self->client, kind, self->like);
  set_ready (self, FALSE);
  kith_wait_bar_begin (self->wait_bar, _("Drawing…"), NULL);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
}

static void
shade_cb (KithPrintoutDialog *self)
{
  if (self->ready)
    draw_anew (self);
}

static DexFuture *
write_fiber (gpointer data)
{
  const Writing *writing = data;
  KithPrintoutDialog *self = writing->dialog;
  const char *theme = get_theme (self) == KITH_THEME_LIGHT ? "light" : "bw";
  KithSheetFormat format;
  gboolean known = kith_sheet_format_from_name (writing->path, &format);
  /* A name without a known ending becomes a document. */
  g_autofree char *path = known ? g_strdup (writing->path) : g_strconcat (writing->path, ".pdf", NULL);
  g_autoptr (GError) error = NULL;
  /* The chooser has asked whether an old file may go, but only about the name that it saw. */
  gboolean written = dex_await (kith_printout_write (self->printout, path, theme, known), &error);

  kith_wait_bar_end (self->wait_bar);
  set_ready (self, TRUE);
  if (!written)
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  kith_window_close_dialog (ADW_DIALOG (self), _("Picture saved"), NULL);
  return dex_future_new_true ();
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KithPrintoutDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  Writing *writing;

  if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    kith_problem_label_show (self->problem, error->message);
  if (file == NULL || g_file_peek_path (file) == NULL || !self->ready)
    return;
  writing = g_new0 (Writing, 1);
  writing->dialog = g_object_ref (self);
  writing->path = g_file_get_path (file);
  kith_problem_label_show (self->problem, NULL);
  set_ready (self, FALSE);
  kith_wait_bar_begin (self->wait_bar, _("Drawing…"), NULL);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, write_fiber, writing, (GDestroyNotify) writing_free));
}

static void
save_cb (KithPrintoutDialog *self)
{
  const KithFileKind kinds[] = { { _("PDF Document"), "pdf" }, { _("SVG Drawing"), "svg" }, { _("PNG Image"), "png" } };
  gboolean timeline = adw_combo_row_get_selected (self->kind_row) == 1;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = kith_file_filters_new (kinds, G_N_ELEMENTS (kinds));

  gtk_file_dialog_set_title (dialog, _("Save Picture"));
  gtk_file_dialog_set_filters (dialog, filters);
  /* Translators: the names of files; no client's name, which would be read by whoever sees the folder. */
  gtk_file_dialog_set_initial_name (dialog, timeline ? _("timeline.pdf") : _("map.pdf"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

static void
draw_paper_cb (KithPrintoutDialog *self,
               GtkPrintContext    *context,
               int                 number)
{
  kith_printout_paint (self->printout, gtk_print_context_get_cairo_context (context), gtk_print_context_get_width (context),
                       gtk_print_context_get_height (context), get_theme (self));
}

static void
printed_cb (KithPrintoutDialog      *self,
            GtkPrintOperationResult  result,
            GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      kith_window_close_dialog (ADW_DIALOG (self), _("Sent to the printer"), NULL);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      kith_problem_label_show (self->problem, error->message);
    }
}

static GtkPrintOperation *
make_operation (KithPrintoutDialog *self)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* What a queue of jobs shows to everyone names nobody. */
  gtk_print_operation_set_job_name (operation, "Kith");
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_paper_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  return operation;
}

/* Nothing leaves the practice before it is noted. */
static DexFuture *
print_fiber (gpointer data)
{
  KithPrintoutDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (!dex_await (kith_printout_note (self->printout), &error))
    {
      kith_problem_label_show (self->problem, error->message);
      return dex_future_new_true ();
    }
  operation = make_operation (self);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &error);
  return dex_future_new_true ();
}

static void
print_cb (KithPrintoutDialog *self)
{
  kith_problem_label_show (self->problem, NULL);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, print_fiber, g_object_ref (self), g_object_unref));
}

static void
kith_printout_dialog_dispose (GObject *object)
{
  KithPrintoutDialog *self = KITH_PRINTOUT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PRINTOUT_DIALOG);
  g_clear_pointer (&self->drawn, cairo_surface_destroy);
  g_clear_object (&self->printout);
  g_clear_object (&self->like);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->client, g_free);
  G_OBJECT_CLASS (kith_printout_dialog_parent_class)->dispose (object);
}

static void
kith_printout_dialog_class_init (KithPrintoutDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_printout_dialog_dispose;
  g_type_ensure (KITH_TYPE_PROBLEM_LABEL);
  g_type_ensure (KITH_TYPE_WAIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/exchange/kith-printout-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPrintoutDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, KithPrintoutDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KithPrintoutDialog, page);
  gtk_widget_class_bind_template_child (widget_class, KithPrintoutDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KithPrintoutDialog, initials_row);
  gtk_widget_class_bind_template_child (widget_class, KithPrintoutDialog, black_row);
  gtk_widget_class_bind_template_child (widget_class, KithPrintoutDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KithPrintoutDialog, wait_bar);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, shade_cb);
}

static void
kith_printout_dialog_init (KithPrintoutDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->page, draw_page_cb, self, NULL);
}

AdwDialog *
kith_printout_dialog_new (KithPractice     *practice,
                          const char       *client,
                          KithPrintoutKind  kind,
                          KithMapScene     *like)
{
  KithPrintoutDialog *self = g_object_new (KITH_TYPE_PRINTOUT_DIALOG, NULL);

  adw_combo_row_set_selected (self->kind_row, kind == KITH_PRINTOUT_TIMELINE ? 1 : 0);
  self->client = g_strdup (client);
  g_set_object (&self->like, like);
  self->practice = g_object_ref (practice);
  said_cb (self);
  return ADW_DIALOG (self);
}
