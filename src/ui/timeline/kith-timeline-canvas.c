/* kith-timeline-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-canvas.h"

#include "kith-desktop-theme.h"
#include "kith-timeline-node.h"
#include "kith-timeline-painter.h"
#include "kith-timeline-place.h"
#include "kith-timeline-words.h"

#include <glib/gi18n.h>

#define LEAST_WIDTH 320
#define LEAST_HEIGHT 360
/* How far beside a sign a pointer still means it; together they are what a finger can hit. */
#define SLACK 8
#define RING 4.0

struct _KithTimelineCanvas
{
  GtkWidget parent_instance;

  KithTimelinePicture *picture;
  KithTimelineLayout *layout;   /* of the size that the widget has */
  KithInk *ink;
  GPtrArray *nodes;             /* of KithTimelineNode: sessions, then events, then scores */
  KithTimelineHit hover;        /* what the pointer is at */
};

static const KithTimelineHit nothing = { 0, -1, -1, -1, -1 };

G_DEFINE_FINAL_TYPE (KithTimelineCanvas, kith_timeline_canvas, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  MARKED,
  REACHED,
  PUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_something (const KithTimelineHit *hit)
{
  return hit->bead >= 0 || hit->event >= 0 || hit->point >= 0;
}

static gboolean
is_same (const KithTimelineHit *a,
         const KithTimelineHit *b)
{
  return a->bead == b->bead && a->event == b->event && a->curve == b->curve && a->point == b->point;
}

static char *
describe (KithTimelineCanvas    *self,
          const KithTimelineHit *hit)
{
  const KithTimeline *timeline = self->picture->timeline;

  if (hit->bead >= 0)
    return kith_timeline_words_bead (timeline->beads->pdata[hit->bead]);
  if (hit->event >= 0)
    return kith_timeline_words_event (timeline->events->pdata[hit->event]);
  if (hit->point >= 0)
    return kith_timeline_words_score (timeline->curves->pdata[hit->curve], (guint) hit->point);
  return NULL;
}

static void
allocate_nodes (KithTimelineCanvas *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      GtkWidget *node = self->nodes->pdata[i];
      const KithTimelineHit *hit = kith_timeline_node_get_hit (KITH_TIMELINE_NODE (node));
      graphene_rect_t box;
      gboolean shown = self->layout != NULL && kith_timeline_place_find (self->layout, hit, &box);

      gtk_widget_set_child_visible (node, shown);
      if (!shown)
        continue;
      graphene_rect_inset (&box, -SLACK / 2.0f, -SLACK / 2.0f);
      gtk_widget_measure (node, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (node, &(GtkAllocation) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width,
                                                         (int) box.size.height }, -1);
    }
}

static void
lay_out (KithTimelineCanvas *self,
         int                 width,
         int                 height)
{
  g_clear_pointer (&self->layout, kith_timeline_layout_free);
  if (self->picture != NULL && width > 0 && height > 0)
    self->layout = kith_timeline_layout_new (self->picture, width, height, kith_ink_get_measure (self->ink));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
trace_ring (cairo_t               *cr,
            const graphene_rect_t *box)
{
  double width = box->size.width + 2 * RING;
  double height = box->size.height + 2 * RING;
  double x = box->origin.x - RING;
  double y = box->origin.y - RING;
  double radius = MIN (width, height) / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_mark (KithTimelineCanvas    *self,
           cairo_t               *cr,
           const KithTheme       *theme,
           const KithTimelineHit *hit,
           gboolean               focused)
{
  graphene_rect_t box;

  if (!kith_timeline_place_find (self->layout, hit, &box))
    return;
  trace_ring (cr, &box);
  if (!focused)
    {
      kith_color_use (&theme->accent, cr, 0.22);
      cairo_fill (cr);
      return;
    }
  kith_color_use (&theme->accent, cr, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
draw_marks (KithTimelineCanvas *self,
            cairo_t            *cr,
            const KithTheme    *theme)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  draw_mark (self, cr, theme, &self->hover, FALSE);
  if (focused != NULL && gtk_widget_has_focus (focused) && GTK_IS_WINDOW (root)
      && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    draw_mark (self, cr, theme, kith_timeline_node_get_hit (KITH_TIMELINE_NODE (focused)), TRUE);
}

static void
kith_timeline_canvas_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  KithTimelineCanvas *self = KITH_TIMELINE_CANVAS (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  KithTheme theme = kith_desktop_theme_get ();
  cairo_t *cr;

  if (self->layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  kith_timeline_paint (cr, self->picture, self->layout, &theme, self->ink, KITH_TIMELINE_LAYER_ALL);
  draw_marks (self, cr, &theme);
  cairo_destroy (cr);
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_snapshot_child (widget, self->nodes->pdata[i], snapshot);
}

static void
kith_timeline_canvas_measure (GtkWidget      *widget,
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
kith_timeline_canvas_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  KithTimelineCanvas *self = KITH_TIMELINE_CANVAS (widget);

  if (self->layout == NULL || self->layout->width != width || self->layout->height != height)
    lay_out (self, width, height);
  allocate_nodes (self);
}

static void
chosen_cb (KithTimelineCanvas *self,
           KithTimelineNode   *node)
{
  g_signal_emit (self, signals[CHOSEN], 0, kith_timeline_node_get_hit (node));
}

static void
marked_cb (KithTimelineCanvas *self,
           KithTimelineNode   *node)
{
  g_signal_emit (self, signals[MARKED], 0, kith_timeline_node_get_hit (node));
}

static void
put_cb (KithTimelineCanvas *self,
        GtkWidget          *node)
{
  const KithTimelineEvent *event = kith_timeline_canvas_get_event (self, node);

  if (event != NULL)
    g_signal_emit (self, signals[PUT], 0, event);
}

static void
focus_cb (KithTimelineCanvas *self,
          GParamSpec         *pspec,
          GtkWidget          *node)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (gtk_widget_has_focus (node))
    g_signal_emit (self, signals[REACHED], 0, kith_timeline_node_get_hit (KITH_TIMELINE_NODE (node)));
}

static GtkWidget *
find_node (KithTimelineCanvas    *self,
           const KithTimelineHit *hit)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (is_same (kith_timeline_node_get_hit (self->nodes->pdata[i]), hit))
      return self->nodes->pdata[i];
  return NULL;
}

static gboolean
is_start (const KithTimeline     *timeline,
          const KithTimelineBead *bead)
{
  if (timeline->cursor_number > 0)
    return bead->number == timeline->cursor_number;
  return kith_timeline_bead_is_kept (bead) && bead->state == KITH_SESSION_HELD;
}

static GtkWidget *
find_start (KithTimelineCanvas *self)
{
  const KithTimeline *timeline = self->picture->timeline;

  for (guint i = timeline->beads->len; i > 0; i--)
    if (is_start (timeline, timeline->beads->pdata[i - 1]))
      return find_node (self, &(const KithTimelineHit) { 0, (int) i - 1, -1, -1, -1 });
  return NULL;
}

/* Whoever comes here begins where the cursor is, or else where the course stands. */
static gboolean
kith_timeline_canvas_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  KithTimelineCanvas *self = KITH_TIMELINE_CANVAS (widget);
  GtkWidget *node = NULL;

  if (gtk_widget_get_focus_child (widget) == NULL && direction == GTK_DIR_TAB_FORWARD && self->picture != NULL)
    node = find_start (self);
  if (node != NULL && gtk_widget_get_child_visible (node))
    return gtk_widget_grab_focus (node);
  return GTK_WIDGET_CLASS (kith_timeline_canvas_parent_class)->focus (widget, direction);
}

static void
clicked_cb (KithTimelineCanvas *self,
            int                 presses,
            double              x,
            double              y)
{
  KithTimelineHit hit;
  GtkWidget *node;
  gboolean on_plot;

  if (self->layout == NULL)
    return;
  on_plot = y >= self->layout->plot.y && y <= self->layout->plot.y + self->layout->plot.height && x >= self->layout->plot.x
            && x <= self->layout->plot.x + self->layout->plot.width;
  if (!kith_timeline_layout_find (self->layout, x, y, SLACK, &hit) && (!on_plot || hit.day == 0))
    return;
  node = find_node (self, &hit);
  if (node != NULL)
    gtk_widget_grab_focus (node);
  /* Of a double click the first has moved the cursor. */
  if (hit.bead < 0 || presses <= 2)
    g_signal_emit (self, signals[hit.bead >= 0 && presses == 1 ? MARKED : CHOSEN], 0, &hit);
}

static void
set_hover (KithTimelineCanvas    *self,
           const KithTimelineHit *hit)
{
  if (is_same (hit, &self->hover))
    return;
  self->hover = *hit;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_something (hit) ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (KithTimelineCanvas *self,
           double              x,
           double              y)
{
  KithTimelineHit hit = nothing;

  if (self->layout != NULL && kith_timeline_layout_find (self->layout, x, y, SLACK, &hit))
    set_hover (self, &hit);
  else
    set_hover (self, &nothing);
}

static void
leave_cb (KithTimelineCanvas *self)
{
  set_hover (self, &nothing);
}

static gboolean
kith_timeline_canvas_query_tooltip (GtkWidget  *widget,
                                    int         x,
                                    int         y,
                                    gboolean    by_keyboard,
                                    GtkTooltip *tooltip)
{
  KithTimelineCanvas *self = KITH_TIMELINE_CANVAS (widget);
  g_autofree char *words = NULL;
  KithTimelineHit hit;

  if (self->layout == NULL || by_keyboard || !kith_timeline_layout_find (self->layout, x, y, SLACK, &hit))
    return FALSE;
  words = describe (self, &hit);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
show_node (KithTimelineCanvas    *self,
           guint                  place,
           const KithTimelineHit *hit)
{
  g_autofree char *words = describe (self, hit);

  if (place == self->nodes->len)
    {
      GtkWidget *node = kith_timeline_node_new ();

      g_signal_connect_object (node, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (node, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (node, "put", G_CALLBACK (put_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (node, "notify::has-focus", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (node, GTK_WIDGET (self));
      g_ptr_array_add (self->nodes, node);
    }
  kith_timeline_node_show (self->nodes->pdata[place], hit, words);
}

static void
show_nodes (KithTimelineCanvas *self)
{
  const KithTimeline *timeline = self->picture->timeline;
  guint place = 0;

  for (guint i = 0; i < timeline->beads->len; i++)
    show_node (self, place++, &(const KithTimelineHit) { 0, (int) i, -1, -1, -1 });
  for (guint i = 0; i < timeline->events->len; i++)
    show_node (self, place++, &(const KithTimelineHit) { 0, -1, (int) i, -1, -1 });
  for (guint i = 0; i < timeline->curves->len; i++)
    for (guint k = 0; k < ((const KithTimelineCurve *) timeline->curves->pdata[i])->points->len; k++)
      show_node (self, place++, &(const KithTimelineHit) { 0, -1, -1, (int) i, (int) k });
  if (self->nodes->len > place)
    g_ptr_array_remove_range (self->nodes, place, self->nodes->len - place);
}

static void
kith_timeline_canvas_dispose (GObject *object)
{
  KithTimelineCanvas *self = KITH_TIMELINE_CANVAS (object);

  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  G_OBJECT_CLASS (kith_timeline_canvas_parent_class)->dispose (object);
}

static void
kith_timeline_canvas_finalize (GObject *object)
{
  KithTimelineCanvas *self = KITH_TIMELINE_CANVAS (object);

  g_clear_pointer (&self->layout, kith_timeline_layout_free);
  g_clear_pointer (&self->picture, kith_timeline_picture_free);
  kith_ink_free (self->ink);
  G_OBJECT_CLASS (kith_timeline_canvas_parent_class)->finalize (object);
}

static void
kith_timeline_canvas_class_init (KithTimelineCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_timeline_canvas_dispose;
  object_class->finalize = kith_timeline_canvas_finalize;
  widget_class->focus = kith_timeline_canvas_focus;
  widget_class->measure = kith_timeline_canvas_measure;
  widget_class->size_allocate = kith_timeline_canvas_size_allocate;
  widget_class->snapshot = kith_timeline_canvas_snapshot;
  widget_class->query_tooltip = kith_timeline_canvas_query_tooltip;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_TIMELINE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[MARKED] = g_signal_new ("marked", KITH_TYPE_TIMELINE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REACHED] = g_signal_new ("reached", KITH_TYPE_TIMELINE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[PUT] = g_signal_new ("put", KITH_TYPE_TIMELINE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_POINTER);
  gtk_widget_class_set_css_name (widget_class, "timelinecanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (KithTimelineCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
kith_timeline_canvas_init (KithTimelineCanvas *self)
{
  self->ink = kith_ink_new ();
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->hover = nothing;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  add_controllers (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
kith_timeline_canvas_new (void)
{
  return g_object_new (KITH_TYPE_TIMELINE_CANVAS, NULL);
}

void
kith_timeline_canvas_show (KithTimelineCanvas  *self,
                           KithTimelinePicture *picture)
{
  g_autofree char *words = kith_timeline_picture_describe (picture);

  g_clear_pointer (&self->picture, kith_timeline_picture_free);
  self->picture = picture;
  self->hover = nothing;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  show_nodes (self);
  lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

const KithTimelineLayout *
kith_timeline_canvas_get_layout (KithTimelineCanvas *self)
{
  return self->layout;
}

GtkWidget *
kith_timeline_canvas_find_event (KithTimelineCanvas       *self,
                                 double                    x,
                                 double                    y,
                                 const KithTimelineEvent **event)
{
  KithTimelineHit hit;
  GtkWidget *node;

  *event = NULL;
  if (self->layout == NULL || !kith_timeline_layout_find (self->layout, x, y, SLACK, &hit) || hit.event < 0)
    return NULL;
  node = find_node (self, &hit);
  *event = kith_timeline_canvas_get_event (self, node);
  return node;
}

const KithTimelineEvent *
kith_timeline_canvas_get_event (KithTimelineCanvas *self,
                                GtkWidget          *node)
{
  int place;

  if (node == NULL || self->picture == NULL || !g_ptr_array_find (self->nodes, node, NULL))
    return NULL;
  place = kith_timeline_node_get_hit (KITH_TIMELINE_NODE (node))->event;
  return place >= 0 && (guint) place < self->picture->timeline->events->len ? self->picture->timeline->events->pdata[place] : NULL;
}
