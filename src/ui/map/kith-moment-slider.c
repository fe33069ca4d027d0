/* kith-moment-slider.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-moment-slider.h"

#include "kith-desktop-theme.h"
#include "kith-strip.h"
#include "kith-timeline-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LEAST_WIDTH 120
#define PLAIN_TEXT (96.0 * PANGO_SCALE)
#define MOST_ZOOM 2.0
#define SLACK 5.0
/* As far as a page key goes: about a phase. */
#define PAGE 4

struct _KithMomentSlider
{
  GtkWidget parent_instance;

  KithTimeCursor *cursor;
  KithTimeline *timeline; /* (nullable) */
  KithStripLayout *layout;
  KithInk *ink;
  gboolean roomy;
};

static void kith_moment_slider_range_init (GtkAccessibleRangeInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithMomentSlider, kith_moment_slider, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, kith_moment_slider_range_init))

enum
{
  PROP_ROOMY = 1,
  N_PROPS
};

enum
{
  PLAY,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_mirrored (KithMomentSlider *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* What is drawn has text of its own, which is as large as text is on this desktop. */
static double
get_zoom (KithMomentSlider *self)
{
  int text;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &text, NULL);
  return CLAMP (text / PLAIN_TEXT, 1, MOST_ZOOM);
}

static void
lay_out (KithMomentSlider *self,
         int               width)
{
  g_clear_pointer (&self->layout, kith_strip_layout_free);
  if (self->timeline != NULL && width > 0)
    self->layout = kith_strip_layout_new (self->timeline, width / get_zoom (self), self->roomy, is_mirrored (self), kith_ink_get_measure (self->ink));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
describe (KithMomentSlider *self)
{
  g_autofree char *words = kith_time_cursor_dup_words (self->cursor);
  g_autofree char *reading = kith_time_cursor_dup_reading (self->cursor);

  return *reading != '\0' ? g_strdup_printf ("%s. %s", words, reading) : g_steal_pointer (&words);
}

static void
tell_value (KithMomentSlider *self)
{
  g_autofree char *words = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) kith_time_cursor_get_last (self->cursor),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) kith_time_cursor_get_place (self->cursor),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
changed_cb (KithMomentSlider *self)
{
  KithTimeline *timeline = kith_time_cursor_get_timeline (self->cursor);

  if (timeline != self->timeline)
    {
      g_clear_pointer (&self->timeline, kith_timeline_free);
      self->timeline = timeline != NULL ? kith_timeline_copy (timeline) : NULL;
      lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)));
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), kith_time_cursor_get_last (self->cursor) > 0);
  tell_value (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
kith_moment_slider_set_current_value (GtkAccessibleRange *range,
                                      double              value)
{
  KithMomentSlider *self = KITH_MOMENT_SLIDER (range);

  kith_time_cursor_go_to_place (self->cursor, (guint) MAX (value + 0.5, 0));
  return TRUE;
}

static void
kith_moment_slider_range_init (GtkAccessibleRangeInterface *iface)
{
  iface->set_current_value = kith_moment_slider_set_current_value;
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  kith_time_cursor_step (KITH_MOMENT_SLIDER (widget)->cursor, g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

/* Towards the left of the page, whichever way it is read. */
static gboolean
turn_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KithMomentSlider *self = KITH_MOMENT_SLIDER (widget);
  int steps = g_variant_get_int32 (arguments);

  kith_time_cursor_step (self->cursor, is_mirrored (self) ? -steps : steps);
  return GDK_EVENT_STOP;
}

static gboolean
play_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  g_signal_emit (widget, signals[PLAY], 0);
  return GDK_EVENT_STOP;
}

static void
go_to_x (KithMomentSlider *self,
         double            x)
{
  if (self->layout != NULL)
    kith_time_cursor_go_to_place (self->cursor, kith_strip_layout_find (self->layout, x / get_zoom (self)));
}

static void
drag_begin_cb (KithMomentSlider *self,
               double            x,
               double            y,
               GtkGesture       *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  go_to_x (self, x);
}

static void
drag_update_cb (KithMomentSlider *self,
                double            dx,
                double            dy,
                GtkGestureDrag   *gesture)
{
  double x;
  double y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    go_to_x (self, x + dx);
}

static gboolean
kith_moment_slider_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    by_keyboard,
                                  GtkTooltip *tooltip)
{
  KithMomentSlider *self = KITH_MOMENT_SLIDER (widget);
  double zoom = get_zoom (self);
  g_autofree char *words = NULL;
  int event;

  if (self->layout == NULL || by_keyboard)
    return FALSE;
  event = kith_strip_layout_find_event (self->layout, x / zoom, y / zoom, SLACK);
  words = event >= 0 ? kith_timeline_words_event (self->timeline->events->pdata[event])
                     : kith_time_cursor_dup_words_at (self->cursor, kith_strip_layout_find (self->layout, x / zoom));
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
kith_moment_slider_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  KithMomentSlider *self = KITH_MOMENT_SLIDER (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = self->timeline != NULL ? (int) (get_zoom (self) * kith_strip_get_height (self->timeline, self->roomy)) : 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
kith_moment_slider_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  KithMomentSlider *self = KITH_MOMENT_SLIDER (widget);

  if (self->layout == NULL || self->layout->width != width / get_zoom (self))
    lay_out (self, width);
}

static void
kith_moment_slider_direction_changed (GtkWidget        *widget,
                                      GtkTextDirection  previous)
{
  lay_out (KITH_MOMENT_SLIDER (widget), gtk_widget_get_width (widget));
  GTK_WIDGET_CLASS (kith_moment_slider_parent_class)->direction_changed (widget, previous);
}

static void
kith_moment_slider_state_flags_changed (GtkWidget     *widget,
                                        GtkStateFlags  previous)
{
  gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (kith_moment_slider_parent_class)->state_flags_changed (widget, previous);
}

static void
kith_moment_slider_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  KithMomentSlider *self = KITH_MOMENT_SLIDER (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  KithTheme theme = kith_desktop_theme_get ();
  cairo_t *cr;

  if (self->layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, get_zoom (self), get_zoom (self));
  kith_strip_paint (cr, self->timeline, self->layout, kith_time_cursor_get_place (self->cursor),
                    gtk_widget_has_visible_focus (widget), &theme, self->ink);
  cairo_destroy (cr);
}

static void
kith_moment_slider_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROOMY:
      g_value_set_boolean (value, KITH_MOMENT_SLIDER (object)->roomy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_moment_slider_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KithMomentSlider *self = KITH_MOMENT_SLIDER (object);

  switch (prop_id)
    {
    case PROP_ROOMY:
      self->roomy = g_value_get_boolean (value);
      lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)));
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_moment_slider_finalize (GObject *object)
{
  KithMomentSlider *self = KITH_MOMENT_SLIDER (object);

  g_clear_object (&self->cursor);
  g_clear_pointer (&self->layout, kith_strip_layout_free);
  g_clear_pointer (&self->timeline, kith_timeline_free);
  kith_ink_free (self->ink);
  G_OBJECT_CLASS (kith_moment_slider_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, turn_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, turn_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, step_cb, "i", -PAGE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, step_cb, "i", PAGE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, step_cb, "i", G_MININT16);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, step_cb, "i", G_MAXINT16);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, play_cb, NULL);
}

static void
kith_moment_slider_class_init (KithMomentSliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_moment_slider_get_property;
  object_class->set_property = kith_moment_slider_set_property;
  object_class->finalize = kith_moment_slider_finalize;
  widget_class->measure = kith_moment_slider_measure;
  widget_class->size_allocate = kith_moment_slider_size_allocate;
  widget_class->snapshot = kith_moment_slider_snapshot;
  widget_class->query_tooltip = kith_moment_slider_query_tooltip;
  widget_class->direction_changed = kith_moment_slider_direction_changed;
  widget_class->state_flags_changed = kith_moment_slider_state_flags_changed;
  props[PROP_ROOMY] = g_param_spec_boolean ("roomy", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[PLAY] = g_signal_new ("play", KITH_TYPE_MOMENT_SLIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "momentslider");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  add_keys (widget_class);
}

static void
kith_moment_slider_init (KithMomentSlider *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->ink = kith_ink_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("As of session"), -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
kith_moment_slider_set_cursor (KithMomentSlider *self,
                               KithTimeCursor   *cursor)
{
  g_return_if_fail (KITH_IS_MOMENT_SLIDER (self));
  g_return_if_fail (self->cursor == NULL);

  self->cursor = g_object_ref (cursor);
  g_signal_connect_object (cursor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}
