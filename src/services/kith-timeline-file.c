/* kith-timeline-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-file.h"

#include "kith-answer.h"
#include "kith-inventory-private.h"
#include "kith-picture-file.h"
#include "kith-picture-page.h"
#include "kith-scope.h"
#include "kith-timeline-answer.h"
#include "kith-timeline-export.h"
#include "kith-timeline-record.h"

/* Text is laid out on it by Pango. */
#define DRAWING_STACK_BYTES (1024 * 1024)

/* What was asked for, understood and copied; @sheet and @created come with the record. */
typedef struct
{
  KithPractice *practice;
  char *client;
  char *when;
  gboolean anonymous;
  KithSheetPage page;
  char *file;
  gboolean replace;

  KithTimelineSheet *sheet;
  char *created;
} Drawing;

static void
drawing_free (Drawing *self)
{
  g_object_unref (self->practice);
  g_free (self->client);
  g_free (self->when);
  g_free (self->file);
  g_clear_pointer (&self->sheet, kith_timeline_sheet_unref);
  g_free (self->created);
  g_free (self);
}

static gboolean
note_export (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  return kith_database_audit (database, KITH_FILE_CLINICAL, "timeline-export", data, error);
}

static const KithJob note_job = { "timeline-export", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, note_export };

static DexFuture *
write_fiber (gpointer data)
{
  const Drawing *drawing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kith_timeline_export_to_bytes (drawing->sheet->picture, &drawing->page, &error);

  if (bytes == NULL || !kith_picture_file_write (drawing->file, drawing->replace, bytes, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

/* The day of the practice: a file must not tell the hour. */
static void
set_date (Drawing *drawing)
{
  g_autofree char *day = kith_date_to_text (&drawing->sheet->today);

  drawing->created = g_strconcat (day, "T00:00:00Z", NULL);
  drawing->page.created = drawing->created;
}

/* Nothing leaves the practice before it is noted. */
static DexFuture *
draw_fiber (gpointer data)
{
  Drawing *drawing = data;
  g_autofree char *scope = kith_scope_new_client (drawing->client);
  g_autoptr (GError) error = NULL;
  DexFuture *noted;
  DexFuture *written;

  drawing->sheet = dex_await_boxed (kith_timeline_sheet_load (drawing->practice, drawing->client, drawing->when, drawing->anonymous),
                                    &error);
  if (drawing->sheet == NULL || !kith_picture_file_check (drawing->file, drawing->sheet->folder, drawing->replace, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  set_date (drawing);
  noted = kith_inventory_run (drawing->practice, &note_job, drawing->client, g_steal_pointer (&scope), g_free);
  if (!dex_await (noted, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  written = dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), DRAWING_STACK_BYTES, write_fiber, drawing, NULL);
  if (!dex_await (written, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_string (kith_timeline_answer_file (drawing->sheet->picture->timeline, drawing->file));
}

DexFuture *
kith_practice_draw_timeline (KithPractice            *self,
                             const KithTimelineOrder *order)
{
  g_autoptr (GError) error = NULL;
  KithSheetPage page;
  Drawing *drawing;

  if (!kith_picture_page_read (order->file, order->theme, order->width, order->height, &page, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));

  drawing = g_new0 (Drawing, 1);
  drawing->practice = g_object_ref (self);
  drawing->client = g_strdup (order->client);
  drawing->when = g_strdup (order->when);
  drawing->anonymous = order->anonymous;
  drawing->page = page;
  drawing->file = g_strdup (order->file);
  drawing->replace = order->replace;
  return dex_scheduler_spawn (NULL, 0, draw_fiber, drawing, (GDestroyNotify) drawing_free);
}

static DexFuture *
told_cb (DexFuture *read,
         gpointer   data)
{
  const GValue *value = dex_future_get_value (read, NULL);
  const KithTimelineSheet *sheet = g_value_get_boxed (value);

  return dex_future_new_take_string (kith_timeline_answer (sheet->picture->timeline));
}

DexFuture *
kith_practice_tell_timeline (KithPractice            *self,
                             const KithTimelineOrder *order)
{
  return dex_future_then (kith_timeline_sheet_load (self, order->client, order->when, order->anonymous), told_cb, NULL, NULL);
}
