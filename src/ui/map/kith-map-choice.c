/* kith-map-choice.c: several people chosen together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include "kith-map-marks.h"

static gboolean
is_chosen (KithMapCanvas *self,
           guint          place)
{
  return g_hash_table_contains (kith_map_canvas_get_hand (self)->chosen, kith_map_canvas_get_person (self, place)->id);
}

static gboolean
is_shown (const KithMapSpot *spot)
{
  return spot->placed || spot->tray;
}

static void
show_choice (KithMapCanvas *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    kith_map_node_set_chosen (self->nodes->pdata[i], is_chosen (self, i));
  kith_map_canvas_tell (self);
  kith_map_canvas_stir (self);
}

void
kith_map_choice_toggle (KithMapCanvas *self,
                        const char    *id)
{
  const char *selected = kith_map_scene_get_preset (self->scene)->selected;

  /* Whoever was chosen alone stays chosen with the next. */
  if (g_hash_table_size (self->chosen) == 0 && kith_map_canvas_find_place (self, selected) >= 0 && !g_str_equal (selected, id))
    g_hash_table_add (self->chosen, g_strdup (selected));
  if (!g_hash_table_remove (self->chosen, id))
    g_hash_table_add (self->chosen, g_strdup (id));
  show_choice (self);
}

void
kith_map_choice_band (KithMapCanvas *self,
                      double         x0,
                      double         y0,
                      double         x1,
                      double         y1)
{
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);

  for (guint i = 0; i < layout->n_spots && i < self->nodes->len; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];

      if (spot->placed && spot->x >= MIN (x0, x1) && spot->x <= MAX (x0, x1) && spot->y >= MIN (y0, y1) && spot->y <= MAX (y0, y1))
        g_hash_table_add (self->chosen, g_strdup (kith_map_canvas_get_person (self, i)->id));
    }
  show_choice (self);
}

void
kith_map_choice_all (KithMapCanvas *self)
{
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);

  for (guint i = 0; layout != NULL && i < layout->n_spots && i < self->nodes->len; i++)
    if (layout->spots[i].placed)
      g_hash_table_add (self->chosen, g_strdup (kith_map_canvas_get_person (self, i)->id));
  show_choice (self);
}

gboolean
kith_map_choice_clear (KithMapCanvas *self)
{
  if (g_hash_table_size (self->chosen) == 0)
    return FALSE;
  g_hash_table_remove_all (self->chosen);
  show_choice (self);
  return TRUE;
}

static gboolean
is_gone (gpointer id,
         gpointer nothing,
         gpointer self)
{
  return kith_map_canvas_find_place (self, id) < 0;
}

void
kith_map_choice_update (KithMapCanvas *self)
{
  g_hash_table_foreach_remove (self->chosen, is_gone, self);
  for (guint i = 0; i < self->nodes->len; i++)
    kith_map_node_set_chosen (self->nodes->pdata[i], is_chosen (self, i));
}

void
kith_map_choice_draw (KithMapCanvas       *self,
                      cairo_t             *cr,
                      const KithMapLayout *layout,
                      const KithTheme     *theme)
{
  for (guint i = 0; i < layout->n_spots && i < self->nodes->len; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];
      double x = spot->x;
      double y = spot->y;

      if (!is_shown (spot) || !is_chosen (self, i))
        continue;
      if (!spot->placed)
        kith_viewport_to_picture (&self->viewport, &x, &y);
      kith_map_mark_chosen (cr, theme, x, y, spot->placed ? layout->disc : layout->tray_disc);
    }
}
