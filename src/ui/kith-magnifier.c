/* kith-magnifier.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-magnifier.h"

/* What gtk-xft-dpi is where text is as large as it was made. */
#define PLAIN (96.0 * PANGO_SCALE)
/* Where sixty people and their names have room on a map. */
#define PAGE_WIDTH 1024.0
#define PAGE_HEIGHT 600.0

struct _KithMagnifier
{
  GtkWidget parent_instance;

  GtkWidget *child;
  gboolean distant;
};

G_DEFINE_FINAL_TYPE (KithMagnifier, kith_magnifier, GTK_TYPE_WIDGET)

enum
{
  PROP_CHILD = 1,
  PROP_DISTANT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

double
kith_magnifier_choose (double text,
                       int    width,
                       int    height,
                       int    least_width,
                       int    least_height)
{
  double most = MIN ((double) width / MAX (least_width, 1), (double) height / MAX (least_height, 1));

  return MAX (MIN (text, most), 1);
}

double
kith_magnifier_reach (int width,
                      int height)
{
  return MIN (width / PAGE_WIDTH, height / PAGE_HEIGHT);
}

static void
set_child (KithMagnifier *self,
           GtkWidget     *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static int
get_least (KithMagnifier  *self,
           GtkOrientation  orientation)
{
  int least = 0;

  gtk_widget_measure (self->child, orientation, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
kith_magnifier_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  KithMagnifier *self = KITH_MAGNIFIER (widget);

  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

static void
kith_magnifier_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  KithMagnifier *self = KITH_MAGNIFIER (widget);
  double wanted;
  double times;
  int text;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &text, NULL);
  wanted = self->distant ? MAX (text / PLAIN, kith_magnifier_reach (width, height)) : text / PLAIN;
  times = kith_magnifier_choose (wanted, width, height, get_least (self, GTK_ORIENTATION_HORIZONTAL),
                                 get_least (self, GTK_ORIENTATION_VERTICAL));
  gtk_widget_allocate (self->child, (int) (width / times), (int) (height / times), -1,
                       gsk_transform_scale (NULL, (float) times, (float) times));
}

static void
kith_magnifier_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_CHILD)
    g_value_set_object (value, KITH_MAGNIFIER (object)->child);
  else if (id == PROP_DISTANT)
    g_value_set_boolean (value, KITH_MAGNIFIER (object)->distant);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
kith_magnifier_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (id == PROP_CHILD)
    set_child (KITH_MAGNIFIER (object), g_value_get_object (value));
  else if (id == PROP_DISTANT)
    KITH_MAGNIFIER (object)->distant = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
kith_magnifier_dispose (GObject *object)
{
  set_child (KITH_MAGNIFIER (object), NULL);
  G_OBJECT_CLASS (kith_magnifier_parent_class)->dispose (object);
}

static void
kith_magnifier_class_init (KithMagnifierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_magnifier_get_property;
  object_class->set_property = kith_magnifier_set_property;
  object_class->dispose = kith_magnifier_dispose;
  widget_class->measure = kith_magnifier_measure;
  widget_class->size_allocate = kith_magnifier_size_allocate;
  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_DISTANT] = g_param_spec_boolean ("distant", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
kith_magnifier_init (KithMagnifier *self)
{
}
