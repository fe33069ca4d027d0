/* kith-map-canvas-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-canvas.h"

#include "kith-ink.h"
#include "kith-map-node.h"
#include "kith-theme.h"
#include "kith-viewport.h"

G_BEGIN_DECLS

/** What a finger can hit, in pixels. */
#define KITH_LEAST_TARGET 44

/** KithMapDrag: what is under way with a button held: @person is carried (id), the picture is panned, or a band is drawn. All in
 * pixels of the picture, but @panned_x and @panned_y. */
typedef struct
{
  char *person;
  gboolean panning;
  gboolean banding;
  double from_x;
  double from_y;
  double x;
  double y;
  double panned_x;
  double panned_y;
} KithMapDrag;

struct _KithMapCanvas
{
  GtkWidget parent_instance;

  KithMapScene *scene;
  KithMapCanvas *leader;  /* (weak) (nullable): the one whose hand this shows */
  KithInk *ink;
  double density; /* pixels of the screen for each of the widget */
  GskRenderNode *ground;  /* (nullable): the map, as long as nothing of it changes */
  GPtrArray *nodes;       /* of KithMapNode, in the order of the picture's people */
  GtkWidget *hint;
  KithViewport viewport;
  gboolean fixed;

  GHashTable *chosen;     /* ids of several */
  KithMapDrag drag;
  char *tied;             /* whom a tie is being drawn from; NULL for nobody */
  double thread_x;        /* where it has come to, in the window */
  double thread_y;
  int thread_held;        /* whom it has come to, −1 for nobody */
  GtkWidget *menu;        /* of the ground or of a tie */
  char *tie_ends[2];      /* whom the tie is between that the menu is of */
  gboolean drawing;
  GPtrArray *strokes;     /* drawn freely, the last being the newest */
  guint strokes_due;      /* when the next begins to fade */
  double zoom_before;
  double pointer_x;
  double pointer_y;
};

/** kith_map_canvas_get_person: Returns: (nullable) */
const KithMapPerson *kith_map_canvas_get_person  (KithMapCanvas *self,
                                                  guint          place);

/** kith_map_canvas_find_place: Returns: the place of the person @id (nullable), −1 for nobody */
int                  kith_map_canvas_find_place  (KithMapCanvas *self,
                                                  const char    *id);

/** kith_map_canvas_find_person: who stands at a point of the window: the cards lie above the map. Returns: a place, −1 for nobody */
int                  kith_map_canvas_find_person (KithMapCanvas *self,
                                                  double         x,
                                                  double         y);

/** kith_map_canvas_repaint: the map itself has changed, or is seen from elsewhere. */
void                 kith_map_canvas_repaint     (KithMapCanvas *self);

/** kith_map_canvas_stir: what is drawn over the map is another, here and wherever this one is followed. */
void                 kith_map_canvas_stir        (KithMapCanvas *self);

/** kith_map_canvas_get_hand: the canvas whose hand is shown: its own, or its leader's. */
KithMapCanvas       *kith_map_canvas_get_hand    (KithMapCanvas *self);

/** kith_map_canvas_list_meant: whom a verb asked of @id is about: all who are chosen with them, or they alone. Returns: (transfer
 * full): ids in the order of the picture */
GStrv                kith_map_canvas_list_meant  (KithMapCanvas *self,
                                                  const char    *id);

/** kith_map_canvas_emit_moved: @puts: (element-type KithMapPut); an empty one says nothing. */
void                 kith_map_canvas_emit_moved  (KithMapCanvas *self,
                                                  GPtrArray     *puts);
void                 kith_map_canvas_emit_tied   (KithMapCanvas *self,
                                                  const char    *one,
                                                  const char    *other);

/** kith_map_canvas_do: what is asked of the one in the @place; kith-map-verbs.c. */
void                 kith_map_canvas_do          (KithMapCanvas *self,
                                                  KithMapVerb    verb,
                                                  guint          place);

/** kith_map_verbs_install: the actions of the canvas itself. */
void                 kith_map_verbs_install      (GtkWidgetClass *widget_class);

/** kith_map_canvas_focus_on: everyone fades but @id and those tied to them; NULL ends that. */
void                 kith_map_canvas_focus_on    (KithMapCanvas *self,
                                                  const char    *id);

/** The gestures, each in a file of its own: installing is done once, drawing in pixels of the picture. */
void                 kith_map_zoom_install       (KithMapCanvas *self);
void                 kith_map_drag_install       (KithMapCanvas *self);
void                 kith_map_drag_draw          (KithMapCanvas       *self,
                                                  cairo_t             *cr,
                                                  const KithMapLayout *layout,
                                                  const KithTheme     *theme);

/** kith_map_choice_toggle: @id becomes one of several chosen, or is no more; kith_map_choice_band: those between two corners join
 * them; kith_map_choice_all: everyone on the rings; kith_map_choice_clear: nobody. Returns of the last: whether anyone was. */
void                 kith_map_choice_toggle      (KithMapCanvas *self,
                                                  const char    *id);
void                 kith_map_choice_band        (KithMapCanvas *self,
                                                  double         x0,
                                                  double         y0,
                                                  double         x1,
                                                  double         y1);
void                 kith_map_choice_all         (KithMapCanvas *self);
gboolean             kith_map_choice_clear       (KithMapCanvas *self);

/** kith_map_choice_update: after the people have changed, and those in it. */
void                 kith_map_choice_update      (KithMapCanvas *self);
void                 kith_map_choice_draw        (KithMapCanvas       *self,
                                                  cairo_t             *cr,
                                                  const KithMapLayout *layout,
                                                  const KithTheme     *theme);

/** kith_map_thread_begin: a tie is drawn from @id until it ends at someone or is cut. kith_map_thread_follow: to a point of the
 * window; kith_map_thread_hold: to someone in a place; kith_map_thread_end: ties both; kith_map_thread_cut: Returns: whether there was
 * one. */
void                 kith_map_thread_begin       (KithMapCanvas *self,
                                                  const char    *id);
void                 kith_map_thread_follow      (KithMapCanvas *self,
                                                  double         x,
                                                  double         y);
void                 kith_map_thread_hold        (KithMapCanvas *self,
                                                  guint          place);
void                 kith_map_thread_end         (KithMapCanvas *self,
                                                  const char    *id);
gboolean             kith_map_thread_cut         (KithMapCanvas *self);

/** kith_map_thread_draw: in pixels of the window. */
void                 kith_map_thread_draw        (KithMapCanvas       *self,
                                                  cairo_t             *cr,
                                                  const KithMapLayout *layout,
                                                  const KithTheme     *theme);

/** kith_map_pen_take: from now on a hand draws over the map, until it puts the pen away. Returns of that: whether it had it.
 * kith_map_pen_touch, _draw_to (in pixels of the picture), _lift: a stroke; kith_map_pen_keep: those to be seen stay;
 * kith_map_pen_erase: none does. */
void                 kith_map_pen_init           (KithMapCanvas *self);
void                 kith_map_pen_dispose        (KithMapCanvas *self);
void                 kith_map_pen_take           (KithMapCanvas *self);
gboolean             kith_map_pen_put_away       (KithMapCanvas *self);
void                 kith_map_pen_touch          (KithMapCanvas *self);
void                 kith_map_pen_draw_to        (KithMapCanvas *self,
                                                  double         x,
                                                  double         y);
void                 kith_map_pen_lift           (KithMapCanvas *self);
void                 kith_map_pen_keep           (KithMapCanvas *self);
void                 kith_map_pen_erase          (KithMapCanvas *self);
void                 kith_map_pen_draw           (KithMapCanvas       *self,
                                                  cairo_t             *cr,
                                                  const KithMapLayout *layout,
                                                  const KithTheme     *theme);

/** kith_map_menu_install: right click and long press; kith_map_menu_show: of the one in the @place; kith_map_menu_update: after the
 * people have changed; kith_map_menu_present, _dispose: for the canvas. */
void                 kith_map_menu_install       (KithMapCanvas *self);
void                 kith_map_menu_show          (KithMapCanvas *self,
                                                  guint          place);
void                 kith_map_menu_update        (KithMapCanvas *self);
void                 kith_map_menu_present       (KithMapCanvas *self);
void                 kith_map_menu_dispose       (KithMapCanvas *self);

/** kith_map_canvas_tell: says under which sign the map stands, above it and to those who can't see it. */
void                 kith_map_canvas_tell        (KithMapCanvas *self);

G_END_DECLS
