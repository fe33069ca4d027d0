/* kith-printout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-printout.h"

#include "kith-inventory-private.h"
#include "kith-picture-page.h"
#include "kith-scope.h"
#include "kith-timeline-export.h"
#include "kith-timeline-file.h"
#include "kith-timeline-record.h"

/* @when: (nullable): as of which moment; @scene: of a map; @sheet: of a timeline, once it was loaded. */
struct _KithPrintout
{
  GObject parent_instance;

  KithPractice *practice;
  char *client;
  KithPrintoutKind kind;
  char *when;
  KithMapScene *scene;
  KithTimelineSheet *sheet;
  gboolean anonymous;
};

G_DEFINE_FINAL_TYPE (KithPrintout, kith_printout, G_TYPE_OBJECT)

static gboolean
note_map (KithDatabase  *database,
          gpointer       data,
          GValue        *result,
          GError       **error)
{
  return kith_database_audit (database, KITH_FILE_CLINICAL, "map-print", data, error);
}

static gboolean
note_timeline (KithDatabase  *database,
               gpointer       data,
               GValue        *result,
               GError       **error)
{
  return kith_database_audit (database, KITH_FILE_CLINICAL, "timeline-print", data, error);
}

static const KithJob note_jobs[] = {
  [KITH_PRINTOUT_MAP] = { "map-print", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, note_map },
  [KITH_PRINTOUT_TIMELINE] = { "timeline-print", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, note_timeline },
};

static DexFuture *
loaded_cb (DexFuture *loaded,
           gpointer   data)
{
  KithPrintout *self = data;

  g_clear_pointer (&self->sheet, kith_timeline_sheet_unref);
  self->sheet = g_value_dup_boxed (dex_future_get_value (loaded, NULL));
  return dex_future_new_true ();
}

static DexFuture *
written_cb (DexFuture *written,
            gpointer   data)
{
  return dex_future_new_true ();
}

static void
kith_printout_finalize (GObject *object)
{
  KithPrintout *self = KITH_PRINTOUT (object);

  g_object_unref (self->practice);
  g_free (self->client);
  g_free (self->when);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->sheet, kith_timeline_sheet_unref);
  G_OBJECT_CLASS (kith_printout_parent_class)->finalize (object);
}

static void
kith_printout_class_init (KithPrintoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_printout_finalize;
}

static void
kith_printout_init (KithPrintout *self)
{
}

KithPrintout *
kith_printout_new (KithPractice     *practice,
                   const char       *client,
                   KithPrintoutKind  kind,
                   KithMapScene     *like)
{
  KithPrintout *self = g_object_new (KITH_TYPE_PRINTOUT, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  self->kind = kind;
  self->when = like != NULL ? g_strdup (kith_map_scene_get_moment (like)) : NULL;
  if (kind == KITH_PRINTOUT_MAP)
    self->scene = like != NULL ? kith_map_scene_copy (like) : kith_map_scene_new (practice, client);
  return self;
}

DexFuture *
kith_printout_load (KithPrintout *self,
                    gboolean      anonymous)
{
  self->anonymous = anonymous;
  if (self->kind == KITH_PRINTOUT_MAP)
    {
      KithMapPreset preset = *kith_map_scene_get_preset (self->scene);

      preset.anonymous = anonymous;
      /* Nobody stands out on paper, where nobody can be chosen. */
      preset.selected = NULL;
      kith_map_scene_set_preset (self->scene, &preset);
      return kith_map_scene_load (self->scene);
    }
  return dex_future_then (kith_timeline_sheet_load (self->practice, self->client, self->when, anonymous), loaded_cb,
                          g_object_ref (self), g_object_unref);
}

void
kith_printout_paint (KithPrintout  *self,
                     cairo_t       *cr,
                     double         width,
                     double         height,
                     KithThemeKind  theme)
{
  const KithSheetPage page = { .width = width, .height = height, .scale = 1, .theme = theme, .format = KITH_SHEET_PDF };
  const KithMapPicture *map = self->scene != NULL ? kith_map_scene_get_picture (self->scene) : NULL;
  g_autoptr (KithInk) ink = kith_ink_new ();

  if (map != NULL)
    kith_map_export_paint (map, cr, &page, ink);
  else if (self->sheet != NULL)
    kith_timeline_export_paint (self->sheet->picture, cr, &page, ink);
}

DexFuture *
kith_printout_note (KithPrintout *self)
{
  return kith_inventory_run (self->practice, &note_jobs[self->kind], self->client, kith_scope_new_client (self->client), g_free);
}

static DexFuture *
write_map (KithPrintout *self,
           const char   *path,
           const char   *theme,
           gboolean      replace)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  g_autofree char *created = NULL;
  KithSheetPage page;

  g_return_val_if_fail (kith_map_scene_get_picture (self->scene) != NULL, NULL);

  if (!kith_picture_page_read (path, theme, 0, 0, &page, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  day = kith_date_to_text (&kith_map_scene_get_facts (self->scene)->day);
  created = g_strconcat (day, "T00:00:00Z", NULL);
  page.created = created;
  return kith_map_scene_write (self->scene, &page, path, replace);
}

DexFuture *
kith_printout_write (KithPrintout *self,
                     const char   *path,
                     const char   *theme,
                     gboolean      replace)
{
  const KithTimelineOrder order = {
    .client = self->client,
    .when = self->when,
    .file = path,
    .theme = theme,
    .anonymous = self->anonymous,
    .replace = replace,
  };

  if (self->kind == KITH_PRINTOUT_MAP)
    return write_map (self, path, theme, replace);
  return dex_future_then (kith_practice_draw_timeline (self->practice, &order), written_cb, NULL, NULL);
}
