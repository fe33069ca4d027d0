/* kith-map-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-file.h"

#include "kith-answer.h"
#include "kith-inventory-answer.h"
#include "kith-map-scene.h"
#include "kith-picture-page.h"
#include "kith-problem.h"

#include <glib/gi18n.h>

/* What was asked for, understood and copied. */
typedef struct
{
  KithMapScene *scene;
  KithMapPage page;
  char *file;
  gboolean replace;
  gboolean compared; /* with a moment of the user's choice */
} Drawing;

static const struct
{
  const char *word;
  KithMapShow part;
} parts[] = {
  { "legend", KITH_MAP_SHOW_LEGEND }, { "tray", KITH_MAP_SHOW_TRAY },       { "ties", KITH_MAP_SHOW_TIES },
  { "wishes", KITH_MAP_SHOW_WISHES }, { "names", KITH_MAP_SHOW_NAMES },     { "rings", KITH_MAP_SHOW_RING_NAMES },
  { "sectors", KITH_MAP_SHOW_SECTOR_NAMES }, { "title", KITH_MAP_SHOW_TITLE },
};

static void
drawing_free (Drawing *self)
{
  g_object_unref (self->scene);
  g_free (self->file);
  g_free (self);
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, message);
  return FALSE;
}

static gboolean
hide_part (const char *word,
           guint      *show)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (word, parts[i].word))
      {
        *show &= ~(guint) parts[i].part;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_hidden (const char  *hide,
             guint       *show,
             GError     **error)
{
  g_auto (GStrv) words = g_strsplit_set (hide != NULL ? hide : "", ", ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !hide_part (words[i], show))
      return refuse (error, _("What can be hidden is legend, tray, ties, wishes, names, rings, sectors and title. "
                              "Nothing was written."));

  return TRUE;
}

static gboolean
read_way (const char     *word,
          KithMapPreset  *preset,
          GError        **error)
{
  KithMapWay way = KITH_MAP_WAY_EVERYTHING;

  if (word != NULL && !kith_map_way_from_text (word, &way))
    return refuse (error, _("A map shows everything, closeness, support, conflict, areas, work or then-and-now. Nothing was "
                            "written."));
  kith_map_preset_choose (preset, way);
  return TRUE;
}

static gboolean
read_preset (const KithMapOrder  *order,
             KithMapPreset       *preset,
             GError             **error)
{
  if (order->rings != 0 && (order->rings < KITH_LEAST_RINGS || order->rings > KITH_MOST_RINGS))
    return refuse (error, _("A map has 3 to 6 rings. Nothing was written."));
  if (order->rings != 0)
    preset->rings = order->rings;
  /* Before whatever is asked for beside what it shows. */
  if (!read_way (order->way, preset, error))
    return FALSE;
  if (order->form != NULL && !kith_map_form_from_text (order->form, &preset->form))
    return refuse (error, _("A map is laid out as rings, free or family. Nothing was written."));
  if (order->show != NULL && !g_str_equal (order->show, "groups"))
    return refuse (error, _("What can be shown beside all else is groups. Nothing was written."));
  if (order->show != NULL)
    preset->show |= KITH_MAP_SHOW_GROUPS;
  if (order->since != NULL)
    preset->show |= KITH_MAP_SHOW_GHOSTS;
  preset->since = order->since;
  preset->anonymous = order->anonymous;
  preset->selected = order->person;
  preset->focus = order->focus;
  return read_hidden (order->hide, &preset->show, error);
}

static Drawing *
drawing_new (KithPractice        *practice,
             const KithMapOrder  *order,
             GError             **error)
{
  g_autoptr (KithMapScene) scene = kith_map_scene_new (practice, order->client);
  KithMapPreset preset = *kith_map_scene_get_preset (scene);
  KithMapPage page;
  Drawing *self;

  if (!kith_picture_page_read (order->file, order->theme, order->width, order->height, &page, error) || !read_preset (order, &preset, error))
    return NULL;
  kith_map_scene_set_preset (scene, &preset);
  kith_map_scene_set_moment (scene, order->when);

  self = g_new0 (Drawing, 1);
  self->scene = g_steal_pointer (&scene);
  self->page = page;
  self->file = g_strdup (order->file);
  self->replace = order->replace;
  self->compared = order->since != NULL;
  return self;
}

static char *
tell_drawing (const Drawing *drawing)
{
  const KithMapFacts *facts = kith_map_scene_get_facts (drawing->scene);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *day = kith_date_to_text (&facts->day);
  g_autofree char *since = facts->since.precision != KITH_DATE_UNKNOWN ? kith_date_to_text (&facts->since) : NULL;

  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "file", drawing->file);
  kith_answer_add_number (builder, "people", facts->people);
  kith_answer_add_number (builder, "placed", facts->placed);
  kith_answer_add_number (builder, "unplaced", facts->people - facts->placed);
  kith_answer_add_text (builder, "as_of", day);
  kith_answer_add_text (builder, "since", since);
  kith_inventory_answer_closeness (builder, "gap", facts->gap);
  json_builder_end_object (builder);
  return kith_answer_to_text (builder);
}

static gboolean
check_order (const Drawing  *drawing,
             GError        **error)
{
  const KithMapFacts *facts = kith_map_scene_get_facts (drawing->scene);

  return !drawing->compared || kith_date_compare (&facts->since, &facts->day) <= 0
         || refuse (error, _("What is to be compared with lies after what is shown. Please give an earlier moment. Nothing was "
                             "written."));
}

static DexFuture *
draw_fiber (gpointer data)
{
  Drawing *drawing = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  g_autofree char *created = NULL;

  if (!dex_await (kith_map_scene_load (drawing->scene), &error) || !check_order (drawing, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  day = kith_date_to_text (&kith_map_scene_get_facts (drawing->scene)->day);
  created = g_strconcat (day, "T00:00:00Z", NULL);
  drawing->page.created = created;
  if (!dex_await (kith_map_scene_write (drawing->scene, &drawing->page, drawing->file, drawing->replace), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_string (tell_drawing (drawing));
}

DexFuture *
kith_practice_draw_map (KithPractice       *self,
                        const KithMapOrder *order)
{
  g_autoptr (GError) error = NULL;
  Drawing *drawing = drawing_new (self, order, &error);

  if (drawing == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_scheduler_spawn (NULL, 0, draw_fiber, drawing, (GDestroyNotify) drawing_free);
}
