/* kith-map-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include "kith-desktop-theme.h"
#include "kith-map-hint.h"
#include "kith-map-painter.h"

#include <glib/gi18n.h>
#include <math.h>

#define LEAST_WIDTH 320
#define LEAST_HEIGHT 280
/* Between the hint and the edges of the map. */
#define HINT_MARGIN 9
/* What is drawn as large as it is however near one looks. */
#define STILL (KITH_MAP_LAYER_PAGE | KITH_MAP_LAYER_CARDS)

G_DEFINE_FINAL_TYPE (KithMapCanvas, kith_map_canvas, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  OPENED,
  MOVED,
  STEPPED,
  PINNED,
  TIED,
  UNTIED,
  STIRRED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

KithMapPut *
kith_map_put_new (const char *id,
                  double      closeness,
                  double      angle)
{
  KithMapPut *self = g_new (KithMapPut, 1);

  *self = (KithMapPut) { g_strdup (id), closeness, angle };
  return self;
}

void
kith_map_put_free (KithMapPut *self)
{
  g_free (self->id);
  g_free (self);
}

const KithMapPerson *
kith_map_canvas_get_person (KithMapCanvas *self,
                            guint          place)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);

  return picture != NULL && place < picture->people->len ? picture->people->pdata[place] : NULL;
}

int
kith_map_canvas_find_place (KithMapCanvas *self,
                            const char    *id)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);

  return picture != NULL ? kith_map_picture_find (picture, id) : -1;
}

int
kith_map_canvas_find_person (KithMapCanvas *self,
                             double         x,
                             double         y)
{
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  double slack = layout != NULL ? MAX (0, KITH_LEAST_TARGET / 2.0 - layout->disc) : 0;
  int found = layout != NULL ? kith_map_layout_find (layout, x, y, slack) : -1;

  if (found >= 0 && layout->spots[found].tray)
    return found;
  kith_viewport_to_picture (&self->viewport, &x, &y);
  found = layout != NULL ? kith_map_layout_find (layout, x, y, slack / self->viewport.zoom) : -1;
  return found >= 0 && layout->spots[found].placed ? found : -1;
}

static void
allocate_node (KithMapCanvas       *self,
               guint                place,
               const KithMapLayout *layout)
{
  GtkWidget *node = self->nodes->pdata[place];
  const KithMapSpot *spot = &layout->spots[place];
  double x = spot->x;
  double y = spot->y;
  double size = MAX (KITH_LEAST_TARGET, 2 * layout->disc * (spot->placed ? self->viewport.zoom : 1));
  gboolean shown = spot->placed || spot->tray;
  GtkAllocation allocation;

  gtk_widget_set_child_visible (node, shown);
  if (!shown)
    return;
  if (spot->placed)
    kith_viewport_to_window (&self->viewport, &x, &y);
  allocation = (GtkAllocation) { x - size / 2, y - size / 2, size, size };
  gtk_widget_measure (node, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (node, &allocation, -1);
}

/* Above the map, in the middle. */
static void
allocate_hint (KithMapCanvas *self,
               int            width)
{
  int natural;
  int height;

  if (!gtk_widget_should_layout (self->hint))
    return;
  gtk_widget_measure (self->hint, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  natural = MIN (natural, width - 2 * HINT_MARGIN);
  gtk_widget_measure (self->hint, GTK_ORIENTATION_VERTICAL, natural, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (self->hint, &(GtkAllocation) { (width - natural) / 2, HINT_MARGIN, natural, height }, -1);
}

static void
asked_cb (KithMapCanvas *self,
          int            verb,
          KithMapNode   *node)
{
  guint place;

  if (g_ptr_array_find (self->nodes, node, &place))
    kith_map_canvas_do (self, (KithMapVerb) verb, place);
}

static void
add_node (KithMapCanvas *self)
{
  GtkWidget *node = kith_map_node_new ();

  g_signal_connect_object (node, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (node, GTK_WIDGET (self), self->hint);
  g_ptr_array_add (self->nodes, node);
}

void
kith_map_canvas_repaint (KithMapCanvas *self)
{
  g_clear_pointer (&self->ground, gsk_render_node_unref);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kith_map_canvas_stir (KithMapCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[STIRRED], 0);
}

KithMapCanvas *
kith_map_canvas_get_hand (KithMapCanvas *self)
{
  return self->leader != NULL ? self->leader : self;
}

static void
scene_changed_cb (KithMapCanvas *self)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);
  guint wanted = picture != NULL ? picture->people->len : 0;

  while (self->nodes->len < wanted)
    add_node (self);
  if (self->nodes->len > wanted)
    g_ptr_array_remove_range (self->nodes, wanted, self->nodes->len - wanted);
  for (guint i = 0; i < wanted; i++)
    kith_map_node_show (self->nodes->pdata[i], picture->people->pdata[i]);
  if (kith_map_canvas_find_place (self, self->drag.person) < 0)
    g_clear_pointer (&self->drag.person, g_free);
  if (kith_map_canvas_find_place (self, self->tied) < 0)
    kith_map_thread_cut (self);
  self->thread_held = -1;
  kith_map_choice_update (self);
  kith_map_menu_update (self);
  kith_map_canvas_tell (self);
  kith_map_canvas_repaint (self);
}

/* Whoever is reached by the keyboard is seen. */
static void
kith_map_canvas_set_focus_child (GtkWidget *widget,
                                 GtkWidget *child)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const KithMapLayout *layout = self->scene != NULL ? kith_map_scene_get_layout (self->scene) : NULL;
  guint place;

  GTK_WIDGET_CLASS (kith_map_canvas_parent_class)->set_focus_child (widget, child);
  if (child == NULL || layout == NULL || !g_ptr_array_find (self->nodes, child, &place) || place >= layout->n_spots)
    return;
  if (layout->spots[place].placed
      && kith_viewport_reveal (&self->viewport, layout->spots[place].x, layout->spots[place].y, KITH_LEAST_TARGET))
    kith_map_canvas_repaint (self);
  kith_map_thread_hold (self, place);
}

/* The arrows walk from one to the next; who is at the edge stays there. */
static gboolean
kith_map_canvas_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  static const KithMapHeading ways[] = {
    [GTK_DIR_UP] = KITH_MAP_HEADING_UP, [GTK_DIR_DOWN] = KITH_MAP_HEADING_DOWN, [GTK_DIR_LEFT] = KITH_MAP_HEADING_LEFT,
    [GTK_DIR_RIGHT] = KITH_MAP_HEADING_RIGHT,
  };
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  guint place;
  int next;

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD || layout == NULL
      || !g_ptr_array_find (self->nodes, gtk_widget_get_focus_child (widget), &place) || place >= layout->n_spots)
    return GTK_WIDGET_CLASS (kith_map_canvas_parent_class)->focus (widget, direction);
  next = kith_map_layout_walk (layout, place, ways[direction]);
  return next < 0 || gtk_widget_grab_focus (self->nodes->pdata[next]);
}

static void
look_from_near (KithMapCanvas *self,
                cairo_t       *cr)
{
  cairo_scale (cr, self->viewport.zoom, self->viewport.zoom);
  cairo_translate (cr, -self->viewport.x, -self->viewport.y);
}

static void
paint_map (KithMapCanvas       *self,
           cairo_t             *cr,
           const KithMapLayout *layout,
           const KithTheme     *theme)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);

  kith_map_paint (cr, picture, layout, theme, self->ink, KITH_MAP_LAYER_PAGE);
  cairo_save (cr);
  look_from_near (self, cr);
  kith_map_paint (cr, picture, layout, theme, self->ink, KITH_MAP_LAYER_ALL & ~STILL);
  cairo_restore (cr);
  kith_map_paint (cr, picture, layout, theme, self->ink, KITH_MAP_LAYER_CARDS);
}

/* As pixels: what moves over it is drawn far more often than it is. */
static GskRenderNode *
paint_ground (KithMapCanvas         *self,
              const graphene_rect_t *bounds,
              const KithMapLayout   *layout,
              const KithTheme       *theme)
{
  int width = MAX (1, (int) ceil (bounds->size.width * self->density));
  int height = MAX (1, (int) ceil (bounds->size.height * self->density));
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width / self->density, height / self->density);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, self->density, self->density);
  cr = cairo_create (surface);
  paint_map (self, cr, layout, theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  return gsk_texture_node_new (texture, &area);
}

/* What is under way moves with the hand, over a map that stays. */
static void
paint_over (KithMapCanvas       *self,
            cairo_t             *cr,
            const KithMapLayout *layout,
            const KithTheme     *theme)
{
  cairo_save (cr);
  look_from_near (self, cr);
  kith_map_choice_draw (self, cr, layout, theme);
  kith_map_drag_draw (self, cr, layout, theme);
  kith_map_pen_draw (self, cr, layout, theme);
  cairo_restore (cr);
  kith_map_thread_draw (self, cr, layout, theme);
}

static gboolean
is_anything_over (KithMapCanvas *self)
{
  const KithMapCanvas *hand = kith_map_canvas_get_hand (self);

  return self->tied != NULL || hand->drag.person != NULL || self->drag.banding || hand->strokes->len > 0
         || g_hash_table_size (hand->chosen) > 0;
}

/* Stamps are of the pixels of the screen that the window is on now, magnified or not. */
static void
follow_density (KithMapCanvas *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double density = gdk_surface_get_scale (gtk_native_get_surface (native));
  graphene_matrix_t seen;

  if (gtk_widget_compute_transform (GTK_WIDGET (self), GTK_WIDGET (native), &seen))
    density *= graphene_matrix_get_x_scale (&seen);

  if (density == self->density)
    return;
  self->density = density;
  g_clear_pointer (&self->ground, gsk_render_node_unref);
  kith_ink_keep_stamps (self->ink, density);
}

static void
kith_map_canvas_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  KithTheme theme;

  if (layout == NULL)
    return;
  theme = kith_desktop_theme_get ();
  follow_density (self);
  if (self->ground == NULL)
    self->ground = paint_ground (self, &bounds, layout, &theme);
  gtk_snapshot_append_node (snapshot, self->ground);
  if (is_anything_over (self))
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      paint_over (self, cr, layout, &theme);
      cairo_destroy (cr);
    }
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_snapshot_child (widget, self->nodes->pdata[i], snapshot);
  gtk_widget_snapshot_child (widget, self->hint, snapshot);
}

static void
kith_map_canvas_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
kith_map_canvas_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const KithMapLayout *layout;

  if (width != (int) self->viewport.width || height != (int) self->viewport.height)
    g_clear_pointer (&self->ground, gsk_render_node_unref);
  kith_map_scene_set_size (self->scene, width, height);
  kith_viewport_resize (&self->viewport, width, height);
  layout = kith_map_scene_get_layout (self->scene);
  for (guint i = 0; i < self->nodes->len; i++)
    if (layout != NULL && i < layout->n_spots)
      allocate_node (self, i, layout);
    else
      gtk_widget_set_child_visible (self->nodes->pdata[i], FALSE);
  allocate_hint (self, width);
  kith_map_menu_present (self);
}

static void
kith_map_canvas_dispose (GObject *object)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (object);

  kith_map_menu_dispose (self);
  kith_map_pen_dispose (self);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_pointer (&self->ink, kith_ink_free);
  g_clear_pointer (&self->ground, gsk_render_node_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->drag.person, g_free);
  g_clear_pointer (&self->tied, g_free);
  g_clear_object (&self->scene);
  g_clear_weak_pointer (&self->leader);
  G_OBJECT_CLASS (kith_map_canvas_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MOVED] = g_signal_new ("moved", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[STEPPED] = g_signal_new ("stepped", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_INT);
  signals[PINNED] = g_signal_new ("pinned", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[TIED] = g_signal_new ("tied", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[UNTIED] = g_signal_new ("untied", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[STIRRED] = g_signal_new ("stirred", KITH_TYPE_MAP_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_map_canvas_class_init (KithMapCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_map_canvas_dispose;
  widget_class->measure = kith_map_canvas_measure;
  widget_class->size_allocate = kith_map_canvas_size_allocate;
  widget_class->snapshot = kith_map_canvas_snapshot;
  widget_class->set_focus_child = kith_map_canvas_set_focus_child;
  widget_class->focus = kith_map_canvas_focus;
  install_signals ();
  kith_map_verbs_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kith_map_canvas_init (KithMapCanvas *self)
{
  self->ink = kith_ink_new ();
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->thread_held = -1;
  self->hint = g_object_new (KITH_TYPE_MAP_HINT, NULL);
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
  kith_map_zoom_install (self);
  kith_map_drag_install (self);
  kith_map_menu_install (self);
  kith_map_pen_init (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Relationship map"), -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (kith_map_canvas_repaint), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
kith_map_canvas_new (KithMapScene *scene)
{
  KithMapCanvas *self = g_object_new (KITH_TYPE_MAP_CANVAS, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kith_map_canvas_set_editable (KithMapCanvas *self,
                              gboolean       editable)
{
  self->fixed = !editable;
  if (self->fixed)
    kith_map_thread_cut (self);
  kith_map_menu_update (self);
  kith_map_canvas_tell (self);
}

void
kith_map_canvas_follow (KithMapCanvas *self,
                        KithMapCanvas *leader)
{
  g_set_weak_pointer (&self->leader, leader);
  self->fixed = TRUE;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  kith_map_menu_update (self);
  g_signal_connect_object (leader, "stirred", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
kith_map_canvas_take_pen (KithMapCanvas *self)
{
  if (!kith_map_pen_put_away (self))
    kith_map_pen_take (self);
}

void
kith_map_canvas_reach (KithMapCanvas *self,
                       const char    *id)
{
  int place = kith_map_canvas_find_place (self, id);

  if (place >= 0)
    gtk_widget_grab_focus (self->nodes->pdata[place]);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
kith_map_canvas_emit_moved (KithMapCanvas *self,
                            GPtrArray     *puts)
{
  if (puts->len > 0)
    g_signal_emit (self, signals[MOVED], 0, puts);
}

void
kith_map_canvas_emit_tied (KithMapCanvas *self,
                           const char    *one,
                           const char    *other)
{
  g_signal_emit (self, signals[TIED], 0, one, other);
}
