/* kith-change-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-change-file.h"

#include "kith-answer.h"
#include "kith-change-sheet.h"
#include "kith-inventory-private.h"
#include "kith-map-record.h"
#include "kith-picture-file.h"
#include "kith-picture-page.h"
#include "kith-scope.h"
#include "kith-then-and-now-private.h"
#include "kith-timeline-record.h"

#include <glib/gi18n.h>

/* Text is laid out on it by Pango. */
#define DRAWING_STACK_BYTES (1024 * 1024)
/* A4, standing, in points. */
#define PAGE_WIDTH 595
#define PAGE_HEIGHT 842

/* What was asked for, understood and copied; @sheet, @folder and @created come with the record. */
typedef struct
{
  KithPractice *practice;
  KithComparison *comparison;
  KithSheetPage page;
  char *file;
  gboolean replace;

  KithChangeSheet *sheet;
  char *folder;
  char *created;
} Drawing;

static void
drawing_free (Drawing *self)
{
  g_object_unref (self->practice);
  kith_comparison_free (self->comparison);
  g_free (self->file);
  g_clear_pointer (&self->sheet, kith_change_sheet_free);
  g_free (self->folder);
  g_free (self->created);
  g_free (self);
}

static void
add_figures (KithChangeSheet      *sheet,
             const KithThenAndNow *compared)
{
  const KithCircleFigures *then = &compared->then;
  const KithCircleFigures *now = &compared->now;

  kith_change_sheet_add_figure (sheet, _("People on the map"), kith_circle_figure_to_text (then->placed), kith_circle_figure_to_text (now->placed));
  kith_change_sheet_add_figure (sheet, _("People who give support"), kith_circle_figure_to_text (then->supporters), kith_circle_figure_to_text (now->supporters));
  kith_change_sheet_add_figure (sheet, _("Distance from the closeness wished for"), kith_circle_figure_to_text (then->gap), kith_circle_figure_to_text (now->gap));
  kith_change_sheet_add_figure (sheet, _("Expectations not met"), kith_circle_figure_to_text (then->unmet), kith_circle_figure_to_text (now->unmet));
}

static char *
word_score (const KithTimelinePoint *point)
{
  return point != NULL ? g_strdup_printf ("%d", point->total) : g_strdup ("–");
}

/* The rule of reliable change is the timeline's; it is said where it says something. */
static void
add_scores (KithChangeSheet      *sheet,
            const KithThenAndNow *compared,
            const KithTimeline   *timeline)
{
  for (guint i = 0; i < timeline->curves->len; i++)
    {
      const KithTimelineCurve *curve = timeline->curves->pdata[i];
      const KithTimelinePoint *then = kith_timeline_curve_find_point (curve, kith_date_get_julian (&compared->then.day));
      const KithTimelinePoint *now = kith_timeline_curve_find_point (curve, kith_date_get_julian (&compared->now.day));
      const char *outcome = now != NULL && now != then ? kith_outcome_describe (now->outcome) : NULL;
      g_autofree char *label = outcome != NULL ? g_strdup_printf ("%s, %s", curve->name, outcome) : g_strdup (curve->name);

      if (now != NULL)
        kith_change_sheet_add_figure (sheet, label, word_score (then), word_score (now));
    }
}

static KithMapPicture *
load_map (KithDatabase          *database,
          const KithComparison  *comparison,
          const KithDate        *day,
          const char            *when,
          char                 **label,
          char                 **folder,
          GError               **error)
{
  const KithMapPreset preset = {
    .rings = comparison->rings,
    .show = KITH_MAP_SHOW_TIES | KITH_MAP_SHOW_WISHES | KITH_MAP_SHOW_NAMES | KITH_MAP_SHOW_RING_NAMES,
    .anonymous = comparison->initials,
    .rtl = kith_map_reads_from_right (),
  };
  g_autofree char *text = kith_date_to_text (day);
  g_autoptr (KithMapSheet) sheet = kith_map_record_load (database, comparison->client, when != NULL ? when : text, &preset, error);

  if (sheet == NULL)
    return NULL;
  *label = g_strdup (sheet->picture->subtitle);
  g_set_str (folder, sheet->folder);
  return g_steal_pointer (&sheet->picture);
}

static KithChangeSheet *
make_sheet (KithDatabase          *database,
            Drawing               *drawing,
            const KithThenAndNow  *compared,
            GError               **error)
{
  const KithComparison *comparison = drawing->comparison;
  g_autoptr (KithTimelineSheet) course = kith_timeline_record_load (database, comparison->client, NULL, TRUE, error);
  g_autoptr (KithContact) client = course != NULL ? kith_database_load_contact (database, comparison->client, error) : NULL;
  g_autofree char *initials = client != NULL ? kith_map_abbreviate (client->name) : NULL;
  g_autoptr (KithChangeSheet) sheet = client != NULL ? kith_change_sheet_new (comparison->initials ? initials : client->name) : NULL;

  if (sheet == NULL)
    return NULL;
  sheet->subtitle = g_strdup (_("Then and Now"));
  sheet->then = load_map (database, comparison, &compared->then.day, comparison->from, &sheet->then_label, &drawing->folder, error);
  sheet->now = sheet->then == NULL ? NULL
               : load_map (database, comparison, &compared->now.day, comparison->to, &sheet->now_label, &drawing->folder, error);
  if (sheet->now == NULL)
    return NULL;
  add_figures (sheet, compared);
  add_scores (sheet, compared, course->picture->timeline);
  sheet->sentences = g_strdupv (compared->sentences);
  return g_steal_pointer (&sheet);
}

/* The day of the later map: a file must not tell the hour. */
static gboolean
read_sheet (KithDatabase  *database,
            gpointer       data,
            GValue        *result,
            GError       **error)
{
  Drawing *drawing = data;
  g_autoptr (KithThenAndNow) compared = kith_then_and_now_load (database, drawing->comparison, error);
  g_autofree char *day = compared != NULL ? kith_date_to_text (&compared->now.day) : NULL;

  if (compared == NULL)
    return FALSE;
  drawing->sheet = make_sheet (database, drawing, compared, error);
  drawing->created = g_strconcat (day, "T00:00:00Z", NULL);
  drawing->page.created = drawing->created;
  return drawing->sheet != NULL;
}

static gboolean
note_export (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  return kith_database_audit (database, KITH_FILE_CLINICAL, "changes-export", data, error);
}

static const KithJob read_job = { "changes-sheet", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, read_sheet };
static const KithJob note_job = { "changes-export", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, note_export };

static DexFuture *
write_fiber (gpointer data)
{
  const Drawing *drawing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kith_change_sheet_export_to_bytes (drawing->sheet, &drawing->page, &error);

  if (bytes == NULL || !kith_picture_file_write (drawing->file, drawing->replace, bytes, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

static char *
tell_drawing (const Drawing *drawing)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "file", drawing->file);
  kith_answer_add_number (builder, "shifts", g_strv_length (drawing->sheet->sentences));
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
}

/* Nothing leaves the practice before it is noted. */
static DexFuture *
draw_fiber (gpointer data)
{
  Drawing *drawing = data;
  const char *client = drawing->comparison->client;
  g_autoptr (GError) error = NULL;

  if (!dex_await (kith_inventory_run (drawing->practice, &read_job, client, drawing, NULL), &error)
      || !kith_picture_file_check (drawing->file, drawing->folder, drawing->replace, &error)
      || !dex_await (kith_inventory_run (drawing->practice, &note_job, client, kith_scope_new_client (client), g_free), &error)
      || !dex_await (dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), DRAWING_STACK_BYTES, write_fiber, drawing, NULL),
                     &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_string (tell_drawing (drawing));
}

DexFuture *
kith_practice_draw_changes (KithPractice          *self,
                            const KithChangeOrder *order)
{
  g_autoptr (GError) error = NULL;
  KithSheetPage page;
  Drawing *drawing;

  if (!kith_picture_page_read (order->file, order->theme, PAGE_WIDTH, PAGE_HEIGHT, &page, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));

  drawing = g_new0 (Drawing, 1);
  drawing->practice = g_object_ref (self);
  drawing->comparison = kith_comparison_copy (&order->comparison);
  drawing->page = page;
  drawing->file = g_strdup (order->file);
  drawing->replace = order->replace;
  return dex_scheduler_spawn (NULL, 0, draw_fiber, drawing, (GDestroyNotify) drawing_free);
}
