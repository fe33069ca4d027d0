/* kith-moment-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-moment-bar.h"

#include <glib/gi18n.h>

/* Long enough to see who has moved. */
#define STEP_MSEC 1200

struct _KithMomentBar
{
  GtkBox parent_instance;

  GtkButton *play_button;
  GtkLabel *words_label;
  GtkLabel *reading_label;

  KithTimeCursor *cursor;
  guint running;        /* a source, 0 while it stands */
  gboolean stepping;
  gboolean simple;
};

G_DEFINE_FINAL_TYPE (KithMomentBar, kith_moment_bar, GTK_TYPE_BOX)

enum
{
  PROP_SIMPLE = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
show_running (KithMomentBar *self)
{
  gtk_button_set_icon_name (self->play_button,
                            self->running > 0 ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), self->running > 0 ? _("Pause") : _("Play the Sessions"));
}

static void
stop (KithMomentBar *self)
{
  g_clear_handle_id (&self->running, g_source_remove);
  if (self->play_button != NULL)
    show_running (self);
}

static gboolean
step_cb (gpointer data)
{
  KithMomentBar *self = data;

  self->stepping = TRUE;
  kith_time_cursor_step (self->cursor, 1);
  self->stepping = FALSE;
  if (kith_time_cursor_get_session (self->cursor) != NULL)
    return G_SOURCE_CONTINUE;
  self->running = 0;
  show_running (self);
  return G_SOURCE_REMOVE;
}

static void
start (KithMomentBar *self)
{
  self->stepping = TRUE;
  if (kith_time_cursor_get_session (self->cursor) == NULL)
    kith_time_cursor_go_to_place (self->cursor, 0);
  self->stepping = FALSE;
  self->running = g_timeout_add (STEP_MSEC, step_cb, self);
  show_running (self);
}

static void
play_cb (KithMomentBar *self)
{
  kith_moment_bar_toggle (self);
}

static void
changed_cb (KithMomentBar *self)
{
  g_autofree char *words = kith_time_cursor_dup_words (self->cursor);
  g_autofree char *reading = kith_time_cursor_dup_reading (self->cursor);
  gboolean any = kith_time_cursor_get_last (self->cursor) > 0;

  gtk_label_set_label (self->words_label, any ? words : "");
  gtk_label_set_label (self->reading_label, reading);
  gtk_widget_set_visible (GTK_WIDGET (self->reading_label), *reading != '\0' && any && !self->simple);
  gtk_widget_set_visible (GTK_WIDGET (self->play_button), any && !self->simple);
}

static void
moved_cb (KithMomentBar *self)
{
  if (!self->stepping && self->running > 0)
    stop (self);
}

static void
kith_moment_bar_unmap (GtkWidget *widget)
{
  stop (KITH_MOMENT_BAR (widget));
  GTK_WIDGET_CLASS (kith_moment_bar_parent_class)->unmap (widget);
}

static void
kith_moment_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SIMPLE:
      g_value_set_boolean (value, KITH_MOMENT_BAR (object)->simple);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_moment_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SIMPLE:
      KITH_MOMENT_BAR (object)->simple = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_moment_bar_dispose (GObject *object)
{
  KithMomentBar *self = KITH_MOMENT_BAR (object);

  g_clear_handle_id (&self->running, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MOMENT_BAR);
  g_clear_object (&self->cursor);
  G_OBJECT_CLASS (kith_moment_bar_parent_class)->dispose (object);
}

static void
kith_moment_bar_class_init (KithMomentBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_moment_bar_get_property;
  object_class->set_property = kith_moment_bar_set_property;
  object_class->dispose = kith_moment_bar_dispose;
  widget_class->unmap = kith_moment_bar_unmap;
  props[PROP_SIMPLE] = g_param_spec_boolean ("simple", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-moment-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMomentBar, play_button);
  gtk_widget_class_bind_template_child (widget_class, KithMomentBar, words_label);
  gtk_widget_class_bind_template_child (widget_class, KithMomentBar, reading_label);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
}

static void
kith_moment_bar_init (KithMomentBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kith_moment_bar_set_cursor (KithMomentBar  *self,
                            KithTimeCursor *cursor)
{
  g_return_if_fail (KITH_IS_MOMENT_BAR (self));
  g_return_if_fail (self->cursor == NULL);

  self->cursor = g_object_ref (cursor);
  g_signal_connect_object (cursor, "notify::session", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cursor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

void
kith_moment_bar_toggle (KithMomentBar *self)
{
  if (self->running > 0)
    stop (self);
  else if (kith_time_cursor_get_last (self->cursor) > 0)
    start (self);
}
