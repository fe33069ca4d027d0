/* kith-map-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-scene.h"

#include "kith-inventory-private.h"
#include "kith-ink.h"
#include "kith-map-passage.h"
#include "kith-map-record.h"
#include "kith-picture-file.h"
#include "kith-scope.h"

#include <string.h>

/* Text is laid out on it by Pango. */
#define DRAWING_STACK_BYTES (1024 * 1024)

struct _KithMapScene
{
  GObject parent_instance;

  KithPractice *practice;
  char *client;
  char *scope;
  char *when;
  KithMapPreset preset;
  char *selected;
  char *focus;
  char *since;
  double width;
  double height;

  guint asked;
  guint shown;
  KithMapSheet *sheet;
  KithMapLayout *layout;
  gboolean gliding;
  gboolean moved;       /* to another moment, since the last turn */
  KithMapPassage passage;
};

G_DEFINE_FINAL_TYPE (KithMapScene, kith_map_scene, G_TYPE_OBJECT)

enum
{
  CHANGED,
  TURNED,
  FAILED,
  STEERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is asked of the record, for the store's thread. */
typedef struct
{
  char *client;
  char *when;
  char *selected;
  char *focus;
  char *since;
  KithMapPreset preset;
} Question;

/* One turn of a scene, on the main context. @sheet: (nullable): when only the size is new. */
typedef struct
{
  KithMapScene *scene;
  guint turn;
  KithMapSheet *sheet;
} Turn;

/* Work on another thread, shared with it. @page.format is of a file. */
typedef struct
{
  KithMapSheet *sheet;
  double width;
  double height;
  KithMapLayout *layout;

  KithMapPage page;
  char *created;
  char *path;
  gboolean replace;
} Work;

static void
question_free (Question *self)
{
  g_free (self->client);
  g_free (self->when);
  g_free (self->selected);
  g_free (self->focus);
  g_free (self->since);
  g_free (self);
}

static void
turn_free (Turn *self)
{
  g_object_unref (self->scene);
  g_clear_pointer (&self->sheet, kith_map_sheet_unref);
  g_free (self);
}

static void
clear_work (Work *self)
{
  kith_map_sheet_unref (self->sheet);
  kith_map_layout_free (self->layout);
  g_free (self->created);
  g_free (self->path);
}

static void
work_unref (Work *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_unref)

static Work *
work_new (KithMapSheet *sheet)
{
  Work *self = g_atomic_rc_box_new0 (Work);

  self->sheet = kith_map_sheet_ref (sheet);
  return self;
}

static DexFuture *
work_apart (Work         *work,
            DexFiberFunc  func)
{
  return dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), DRAWING_STACK_BYTES, func,
                              g_atomic_rc_box_acquire (work), (GDestroyNotify) work_unref);
}

static gboolean
read_record (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  const Question *question = data;
  KithMapSheet *sheet = kith_map_record_load (database, question->client, question->when, &question->preset, error);

  if (sheet == NULL)
    return FALSE;
  g_value_init (result, KITH_TYPE_MAP_SHEET);
  g_value_take_boxed (result, sheet);
  return TRUE;
}

static gboolean
note_export (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  return kith_database_audit (database, KITH_FILE_CLINICAL, "map-export", data, error);
}

static const KithJob read_job = { "map", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, read_record };
static const KithJob note_job = { "map-export", KITH_FILE_CLINICAL, KITH_JOB_NOTE, KITH_ACTION_DO, note_export };

static DexFuture *
ask_record (KithMapScene *self)
{
  Question *question = g_new0 (Question, 1);

  question->client = g_strdup (self->client);
  question->when = g_strdup (self->when);
  question->selected = g_strdup (self->selected);
  question->focus = g_strdup (self->focus);
  question->since = g_strdup (self->since);
  question->preset = self->preset;
  question->preset.selected = question->selected;
  question->preset.since = question->since;
  question->preset.focus = question->focus;
  return kith_inventory_run (self->practice, &read_job, self->client, question, (GDestroyNotify) question_free);
}

static DexFuture *
lay_fiber (gpointer data)
{
  Work *work = data;
  g_autoptr (KithInk) ink = kith_ink_new ();

  work->layout = kith_map_layout_new (work->sheet->picture, work->width, work->height, kith_ink_get_measure (ink));
  return dex_future_new_true ();
}

static DexFuture *
draw_fiber (gpointer data)
{
  const Work *work = data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kith_map_export_to_bytes (work->sheet->picture, &work->page, &error);

  if (bytes == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_boxed (G_TYPE_BYTES, bytes);
}

static DexFuture *
write_fiber (gpointer data)
{
  const Work *work = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = kith_map_export_to_bytes (work->sheet->picture, &work->page, &error);
  if (bytes == NULL || !kith_picture_file_write (work->path, work->replace, bytes, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

/* On a page of another size or in another form nobody would know the way again, and the lines of a family don't bend. */
static gboolean
can_glide (KithMapScene *self,
           const Work   *work)
{
  return self->gliding && self->moved && self->layout != NULL && work->layout != NULL && self->layout->form == work->layout->form
         && self->layout->form != KITH_MAP_FAMILY && self->layout->width == work->layout->width
         && self->layout->height == work->layout->height;
}

/* From where they are seen, be it on the way to where they were. */
static void
begin_glide (KithMapScene *self,
             Work         *work)
{
  kith_map_passage_begin (&self->passage, g_steal_pointer (&self->sheet), g_steal_pointer (&self->layout),
                          g_steal_pointer (&work->layout));
  self->sheet = kith_map_sheet_ref (work->sheet);
  self->layout = kith_map_passage_at (&self->passage, self->sheet->picture, 0);
  g_signal_emit (self, signals[TURNED], 0);
}

/* A later turn may have come home first; what it brought stays. */
static void
show (KithMapScene *self,
      const Turn   *turn,
      Work         *work)
{
  if (turn->turn <= self->shown)
    return;

  self->shown = turn->turn;
  if (can_glide (self, work))
    {
      begin_glide (self, work);
    }
  else
    {
      kith_map_passage_clear (&self->passage);
      g_clear_pointer (&self->sheet, kith_map_sheet_unref);
      g_clear_pointer (&self->layout, kith_map_layout_free);
      self->sheet = kith_map_sheet_ref (work->sheet);
      self->layout = g_steal_pointer (&work->layout);
    }
  self->moved = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static DexFuture *
turn_fiber (gpointer data)
{
  Turn *turn = data;
  KithMapScene *scene = turn->scene;
  g_autoptr (Work) work = NULL;
  g_autoptr (GError) error = NULL;

  if (turn->sheet == NULL)
    turn->sheet = dex_await_boxed (ask_record (scene), &error);
  if (turn->sheet == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  work = work_new (turn->sheet);
  work->width = scene->width;
  work->height = scene->height;
  if (work->width > 0 && !dex_await (work_apart (work, lay_fiber), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  show (scene, turn, work);
  return dex_future_new_true ();
}

static DexFuture *
take_turn (KithMapScene *self,
           KithMapSheet *sheet)
{
  Turn *turn = g_new0 (Turn, 1);

  turn->scene = g_object_ref (self);
  turn->turn = ++self->asked;
  turn->sheet = sheet != NULL ? kith_map_sheet_ref (sheet) : NULL;
  return dex_scheduler_spawn (NULL, 0, turn_fiber, turn, (GDestroyNotify) turn_free);
}

static DexFuture *
failed_cb (DexFuture *future,
           gpointer   data)
{
  g_autoptr (KithMapScene) self = g_weak_ref_get (data);
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error) == NULL && self != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  return dex_future_new_true ();
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* Nobody waits for these. */
static void
keep_up (KithMapScene *self,
         KithMapSheet *sheet)
{
  GWeakRef *address;

  if (self->asked == 0)
    return;
  address = g_new0 (GWeakRef, 1);
  g_weak_ref_init (address, self);
  dex_future_disown (dex_future_catch (take_turn (self, sheet), failed_cb, address, weak_ref_free));
}

static void
practice_changed_cb (KithMapScene *self,
                     const char   *file,
                     const char   *scope)
{
  if (scope == NULL || g_str_equal (scope, self->scope))
    keep_up (self, NULL);
}

static void
kith_map_scene_finalize (GObject *object)
{
  KithMapScene *self = KITH_MAP_SCENE (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->scope);
  g_free (self->when);
  g_free (self->selected);
  g_free (self->focus);
  g_free (self->since);
  g_clear_pointer (&self->sheet, kith_map_sheet_unref);
  g_clear_pointer (&self->layout, kith_map_layout_free);
  kith_map_passage_clear (&self->passage);
  G_OBJECT_CLASS (kith_map_scene_parent_class)->finalize (object);
}

static void
kith_map_scene_class_init (KithMapSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_map_scene_finalize;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_MAP_SCENE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TURNED] = g_signal_new ("turned", KITH_TYPE_MAP_SCENE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", KITH_TYPE_MAP_SCENE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
  signals[STEERED] = g_signal_new ("steered", KITH_TYPE_MAP_SCENE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_map_scene_init (KithMapScene *self)
{
  self->preset = (KithMapPreset) { .rings = KITH_LEAST_RINGS, .show = KITH_MAP_SHOW_ALL, .rtl = kith_map_reads_from_right () };
}

KithMapScene *
kith_map_scene_new (KithPractice *practice,
                    const char   *client)
{
  KithMapScene *self = g_object_new (KITH_TYPE_MAP_SCENE, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  self->scope = kith_scope_new_client (client);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

KithMapScene *
kith_map_scene_copy (KithMapScene *self)
{
  KithMapScene *copy = kith_map_scene_new (self->practice, self->client);

  kith_map_scene_set_preset (copy, &self->preset);
  kith_map_scene_set_moment (copy, self->when);
  return copy;
}

void
kith_map_scene_set_moment (KithMapScene *self,
                           const char   *when)
{
  if (!g_set_str (&self->when, when))
    return;
  self->moved = TRUE;
  keep_up (self, NULL);
  g_signal_emit (self, signals[STEERED], 0);
}

void
kith_map_scene_set_gliding (KithMapScene *self,
                            gboolean      gliding)
{
  self->gliding = gliding;
}

void
kith_map_scene_glide (KithMapScene *self,
                      double        share)
{
  KithMapLayout *layout = self->sheet != NULL ? kith_map_passage_at (&self->passage, self->sheet->picture, share) : NULL;

  if (layout == NULL)
    return;
  g_clear_pointer (&self->layout, kith_map_layout_free);
  self->layout = layout;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
kith_map_scene_set_preset (KithMapScene        *self,
                           const KithMapPreset *preset)
{
  g_autofree char *selected = g_strdup (preset->selected);
  g_autofree char *focus = g_strdup (preset->focus);
  g_autofree char *since = g_strdup (preset->since);

  self->preset = *preset;
  g_set_str (&self->selected, selected);
  g_set_str (&self->focus, focus);
  g_set_str (&self->since, since);
  self->preset.selected = self->selected;
  self->preset.focus = self->focus;
  self->preset.since = self->since;
  keep_up (self, NULL);
  g_signal_emit (self, signals[STEERED], 0);
}

void
kith_map_scene_set_size (KithMapScene *self,
                         double        width,
                         double        height)
{
  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  /* The newest sheet may still be on its way. */
  keep_up (self, self->shown == self->asked ? self->sheet : NULL);
}

const KithMapPreset *
kith_map_scene_get_preset (KithMapScene *self)
{
  return &self->preset;
}

const char *
kith_map_scene_get_moment (KithMapScene *self)
{
  return self->when;
}

DexFuture *
kith_map_scene_load (KithMapScene *self)
{
  return take_turn (self, NULL);
}

const KithMapPicture *
kith_map_scene_get_picture (KithMapScene *self)
{
  return self->sheet != NULL ? self->sheet->picture : NULL;
}

const KithMapLayout *
kith_map_scene_get_layout (KithMapScene *self)
{
  return self->layout;
}

const KithMapFacts *
kith_map_scene_get_facts (KithMapScene *self)
{
  return self->sheet != NULL ? &self->sheet->facts : NULL;
}

static Work *
work_new_for_page (KithMapScene      *self,
                   const KithMapPage *page)
{
  Work *work = work_new (self->sheet);

  work->page = *page;
  work->created = g_strdup (page->created);
  work->page.created = work->created;
  return work;
}

DexFuture *
kith_map_scene_draw (KithMapScene      *self,
                     const KithMapPage *page)
{
  g_autoptr (Work) work = NULL;

  g_return_val_if_fail (self->sheet != NULL, NULL);

  work = work_new_for_page (self, page);
  return work_apart (work, draw_fiber);
}

/* Nothing leaves the practice before it is noted. */
static DexFuture *
noted_cb (DexFuture *noted,
          gpointer   data)
{
  return work_apart (data, write_fiber);
}

DexFuture *
kith_map_scene_write (KithMapScene      *self,
                      const KithMapPage *page,
                      const char        *path,
                      gboolean           replace)
{
  g_autoptr (Work) work = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *noted;

  g_return_val_if_fail (self->sheet != NULL, NULL);

  if (!kith_picture_file_check (path, self->sheet->folder, replace, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  work = work_new_for_page (self, page);
  work->path = g_strdup (path);
  work->replace = replace;
  noted = kith_inventory_run (self->practice, &note_job, self->client, g_strdup (self->scope), g_free);
  return dex_future_then (noted, noted_cb, g_steal_pointer (&work), (GDestroyNotify) work_unref);
}
