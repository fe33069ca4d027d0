/* kith-sign.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sign.h"

#include "kith-desktop-theme.h"
#include "kith-map-sample.h"

#include <adwaita.h>
#include <math.h>

typedef enum
{
  SHOW_NOTHING,
  SHOW_DISC,
  SHOW_RINGS,
  SHOW_LINE,
} Show;

struct _KithSign
{
  GtkWidget parent_instance;

  Show show;
  KithInk *ink;
  KithPerson *person;
  char *initials;
  double closeness;
  double desired;
  KithLine line;
  int strength;
  KithFlow flow;
};

G_DEFINE_FINAL_TYPE (KithSign, kith_sign, GTK_TYPE_WIDGET)

static void
set_show (KithSign *self,
          Show      show)
{
  self->show = show;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_disc (KithSign        *self,
           cairo_t         *cr,
           const KithTheme *theme,
           double           width,
           double           height)
{
  const KithMapPerson person = {
    .name = self->person->name, .kind = self->person->kind, .status = self->person->status, .closeness = NAN, .desired = NAN,
  };

  if (self->ink == NULL)
    self->ink = kith_ink_new ();
  kith_map_sample_disc (cr, theme, self->ink, &person, self->initials, width, height);
}

static void
draw (KithSign *self,
      cairo_t  *cr,
      double    width,
      double    height)
{
  KithTheme theme = kith_desktop_theme_get ();

  if (self->show == SHOW_DISC)
    draw_disc (self, cr, &theme, width, height);
  else if (self->show == SHOW_RINGS)
    kith_map_sample_rings (cr, &theme, self->closeness, self->desired, width, height);
  else if (self->show == SHOW_LINE)
    kith_map_sample_line (cr, &theme, self->line, self->strength, self->flow, width, height);
}

static void
kith_sign_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  /* The client is where reading begins. */
  if (KITH_SIGN (widget)->show == SHOW_LINE && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  draw (KITH_SIGN (widget), cr, width, height);
  cairo_destroy (cr);
}

static void
kith_sign_finalize (GObject *object)
{
  KithSign *self = KITH_SIGN (object);

  g_clear_pointer (&self->ink, kith_ink_free);
  g_clear_pointer (&self->person, kith_person_free);
  g_free (self->initials);
  G_OBJECT_CLASS (kith_sign_parent_class)->finalize (object);
}

static void
kith_sign_class_init (KithSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_sign_finalize;
  widget_class->snapshot = kith_sign_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sign");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kith_sign_init (KithSign *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
kith_sign_new (void)
{
  return g_object_new (KITH_TYPE_SIGN, NULL);
}

void
kith_sign_show_disc (KithSign         *self,
                     const KithPerson *person,
                     const char       *initials)
{
  g_set_str (&self->initials, initials);
  g_clear_pointer (&self->person, kith_person_free);
  self->person = kith_person_copy (person);
  set_show (self, SHOW_DISC);
}

void
kith_sign_show_rings (KithSign              *self,
                      const KithPersonState *state)
{
  self->closeness = state != NULL ? state->closeness : NAN;
  self->desired = state != NULL ? state->desired : NAN;
  set_show (self, SHOW_RINGS);
}

void
kith_sign_show_line (KithSign *self,
                     KithLine  line,
                     int       strength,
                     KithFlow  flow)
{
  self->line = line;
  self->strength = strength;
  self->flow = flow;
  set_show (self, SHOW_LINE);
}
