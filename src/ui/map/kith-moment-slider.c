/* kith-moment-slider.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-moment-slider.h"

#include "kith-event.h"

#include <glib/gi18n.h>
#include <math.h>

/* More marks than this would be a comb. */
#define MOST_MARKS 40

struct _KithMomentSlider
{
  GtkBox parent_instance;

  GtkLabel *label;
  GtkScale *scale;

  GPtrArray *sessions;   /* ids, in order */
  GPtrArray *words;      /* what each is called */
  guint chosen;          /* a place in sessions, their number for now */
  char *wanted;          /* (nullable): where to go when the sessions are known */
};

G_DEFINE_FINAL_TYPE (KithMomentSlider, kith_moment_slider, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
describe (const KithTimelineBead *bead)
{
  const KithDate day = kith_date_from_julian (bead->day);
  g_autofree char *text = kith_date_format (&day);

  /* Translators: the number of a session and its day. */
  return g_strdup_printf (_("Session %d · %s"), bead->number, text);
}

static void
show_chosen (KithMomentSlider *self)
{
  const char *text = kith_moment_slider_get_label (self);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
moved_cb (KithMomentSlider *self)
{
  guint place = (guint) round (gtk_range_get_value (GTK_RANGE (self->scale)));

  if (place == self->chosen || place > self->sessions->len)
    return;
  self->chosen = place;
  g_clear_pointer (&self->wanted, g_free);
  show_chosen (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_sessions (KithMomentSlider   *self,
               const KithTimeline *timeline)
{
  g_ptr_array_set_size (self->sessions, 0);
  g_ptr_array_set_size (self->words, 0);
  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];

      if (!kith_timeline_bead_is_kept (bead) || bead->state != KITH_SESSION_HELD || bead->number <= 0)
        continue;
      g_ptr_array_add (self->sessions, g_strdup (bead->id));
      g_ptr_array_add (self->words, describe (bead));
    }
}

static guint
find_place (KithMomentSlider *self,
            const char       *session)
{
  for (guint i = 0; session != NULL && i < self->sessions->len; i++)
    if (g_str_equal (self->sessions->pdata[i], session))
      return i;
  return self->sessions->len;
}

static void
kith_moment_slider_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MOMENT_SLIDER);
  G_OBJECT_CLASS (kith_moment_slider_parent_class)->dispose (object);
}

static void
kith_moment_slider_finalize (GObject *object)
{
  KithMomentSlider *self = KITH_MOMENT_SLIDER (object);

  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->words);
  g_free (self->wanted);
  G_OBJECT_CLASS (kith_moment_slider_parent_class)->finalize (object);
}

static void
kith_moment_slider_class_init (KithMomentSliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_moment_slider_dispose;
  object_class->finalize = kith_moment_slider_finalize;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_MOMENT_SLIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-moment-slider.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMomentSlider, label);
  gtk_widget_class_bind_template_child (widget_class, KithMomentSlider, scale);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
}

static void
kith_moment_slider_init (KithMomentSlider *self)
{
  self->sessions = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_chosen (self);
}

void
kith_moment_slider_set_timeline (KithMomentSlider   *self,
                                 const KithTimeline *timeline)
{
  g_autofree char *session = g_strdup (kith_moment_slider_get_session (self));

  take_sessions (self, timeline);
  self->chosen = find_place (self, session);
  gtk_adjustment_set_upper (gtk_range_get_adjustment (GTK_RANGE (self->scale)), self->sessions->len);
  gtk_range_set_value (GTK_RANGE (self->scale), self->chosen);
  gtk_scale_clear_marks (self->scale);
  for (guint i = 0; i <= self->sessions->len && self->sessions->len <= MOST_MARKS; i++)
    gtk_scale_add_mark (self->scale, i, GTK_POS_BOTTOM, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), self->sessions->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->label), self->sessions->len > 0);
  show_chosen (self);
  if (self->wanted != NULL)
    kith_moment_slider_go_to (self, self->wanted);
}

const char *
kith_moment_slider_get_session (KithMomentSlider *self)
{
  return self->chosen < self->sessions->len ? self->sessions->pdata[self->chosen] : NULL;
}

gboolean
kith_moment_slider_has_sessions (KithMomentSlider *self)
{
  return self->sessions->len > 0;
}

const char *
kith_moment_slider_get_label (KithMomentSlider *self)
{
  return self->chosen < self->words->len ? self->words->pdata[self->chosen] : _("Now");
}

void
kith_moment_slider_go_to (KithMomentSlider *self,
                          const char       *session)
{
  guint place = find_place (self, session);

  if (place < self->sessions->len)
    gtk_range_set_value (GTK_RANGE (self->scale), place);
  else if (session != self->wanted)
    g_set_str (&self->wanted, session);
}

void
kith_moment_slider_go_to_first (KithMomentSlider *self)
{
  g_clear_pointer (&self->wanted, g_free);
  gtk_range_set_value (GTK_RANGE (self->scale), 0);
}

void
kith_moment_slider_go_to_now (KithMomentSlider *self)
{
  g_clear_pointer (&self->wanted, g_free);
  gtk_range_set_value (GTK_RANGE (self->scale), self->sessions->len);
}
