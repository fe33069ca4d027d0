/* kith-map-deeds.c: from a hand on the map to the practice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-deeds.h"

#include "kith-map-move.h"
#include "kith-map-pin.h"
#include "kith-tie-dialog.h"

typedef struct
{
  GtkWidget *canvas;    /* which owns this */
  KithMapScene *scene;
  KithPractice *practice;
  KithPeopleList *people;
} Deeds;

static void
deeds_free (gpointer  data,
            GClosure *closure)
{
  Deeds *self = data;

  g_object_unref (self->scene);
  g_object_unref (self->practice);
  g_object_unref (self->people);
  g_free (self);
}

/* The past is looked at. */
static gboolean
is_now (const Deeds *self)
{
  return kith_people_list_get_moment (self->people) == NULL;
}

static gboolean
hides_names (const Deeds *self)
{
  return kith_map_scene_get_preset (self->scene)->anonymous;
}

static void
moved_cb (Deeds     *self,
          GPtrArray *puts)
{
  if (is_now (self))
    kith_map_move (self->canvas, self->practice, self->people, puts, hides_names (self));
}

static void
stepped_cb (Deeds             *self,
            const char *const *ids,
            int                rings)
{
  if (is_now (self))
    kith_map_step (self->canvas, self->practice, self->people, ids, rings, kith_map_scene_get_preset (self->scene)->rings,
                   hides_names (self));
}

static void
pinned_cb (Deeds     *self,
           GPtrArray *puts)
{
  if (is_now (self))
    kith_map_pin (self->canvas, self->practice, self->people, puts, hides_names (self));
}

/* With the names as they are on the map. Returns: whether there is such a person */
static gboolean
find_end (const Deeds *self,
          const char  *id,
          KithTieEnd  *end)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);
  int place = picture != NULL ? kith_map_picture_find (picture, id) : -1;

  if (place < 0)
    return FALSE;
  *end = (KithTieEnd) { id, ((const KithMapPerson *) picture->people->pdata[place])->name };
  return TRUE;
}

static void
tied_cb (Deeds      *self,
         const char *one,
         const char *other)
{
  KithTieEnd ends[2];

  if (is_now (self) && find_end (self, one, &ends[0]) && find_end (self, other, &ends[1]))
    adw_dialog_present (kith_tie_dialog_new (self->practice, kith_people_list_get_client (self->people), &ends[0], &ends[1]),
                        self->canvas);
}

static void
untied_cb (Deeds      *self,
           const char *one,
           const char *other)
{
  KithTieEnd ends[2];

  if (is_now (self) && find_end (self, one, &ends[0]) && find_end (self, other, &ends[1]))
    kith_tie_dialog_remove (self->canvas, self->practice, kith_people_list_get_client (self->people), &ends[0], &ends[1]);
}

static Deeds *
deeds_new (KithMapCanvas  *canvas,
           KithMapScene   *scene,
           KithPractice   *practice,
           KithPeopleList *people)
{
  Deeds *self = g_new (Deeds, 1);

  *self = (Deeds) { GTK_WIDGET (canvas), g_object_ref (scene), g_object_ref (practice), g_object_ref (people) };
  return self;
}

void
kith_map_deeds_connect (KithMapCanvas  *canvas,
                        KithMapScene   *scene,
                        KithPractice   *practice,
                        KithPeopleList *people)
{
  Deeds *deeds = deeds_new (canvas, scene, practice, people);

  g_signal_connect_swapped (canvas, "moved", G_CALLBACK (moved_cb), deeds);
  g_signal_connect_swapped (canvas, "stepped", G_CALLBACK (stepped_cb), deeds);
  g_signal_connect_swapped (canvas, "pinned", G_CALLBACK (pinned_cb), deeds);
  g_signal_connect_swapped (canvas, "tied", G_CALLBACK (tied_cb), deeds);
  g_signal_connect_data (canvas, "untied", G_CALLBACK (untied_cb), deeds, deeds_free, G_CONNECT_SWAPPED);
}
