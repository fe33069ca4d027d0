/* kith-number-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-number-row.h"

struct _KithNumberRow
{
  AdwActionRow parent_instance;

  GtkSpinButton *spin;
  GtkAdjustment *adjustment;
  char *none;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithNumberRow, kith_number_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_VALUE = 1,
  PROP_MOST,
  PROP_STEP,
  PROP_NONE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
turned_cb (KithNumberRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
say_cb (KithNumberRow *self)
{
  if (self->none == NULL || kith_number_row_get_value (self) != 0)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->spin), self->none);
  return TRUE;
}

static int
read_cb (KithNumberRow *self,
         double        *value)
{
  *value = 0;
  return self->none != NULL && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->spin)), self->none);
}

static void
title_cb (KithNumberRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
}

static void
kith_number_row_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KithNumberRow *self = KITH_NUMBER_ROW (object);

  switch (id)
    {
    case PROP_VALUE:
      g_value_set_int (value, kith_number_row_get_value (self));
      break;
    case PROP_MOST:
      g_value_set_int (value, (int) gtk_adjustment_get_upper (self->adjustment));
      break;
    case PROP_STEP:
      g_value_set_int (value, (int) gtk_adjustment_get_step_increment (self->adjustment));
      break;
    case PROP_NONE:
      g_value_set_string (value, self->none);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kith_number_row_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KithNumberRow *self = KITH_NUMBER_ROW (object);

  switch (id)
    {
    case PROP_VALUE:
      kith_number_row_set_value (self, g_value_get_int (value));
      break;
    case PROP_MOST:
      gtk_adjustment_set_upper (self->adjustment, g_value_get_int (value));
      break;
    case PROP_STEP:
      gtk_adjustment_set_step_increment (self->adjustment, g_value_get_int (value));
      break;
    case PROP_NONE:
      if (g_set_str (&self->none, g_value_get_string (value)))
        gtk_spin_button_update (self->spin);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kith_number_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_NUMBER_ROW);
  G_OBJECT_CLASS (kith_number_row_parent_class)->dispose (object);
}

static void
kith_number_row_finalize (GObject *object)
{
  g_free (KITH_NUMBER_ROW (object)->none);
  G_OBJECT_CLASS (kith_number_row_parent_class)->finalize (object);
}

static void
kith_number_row_class_init (KithNumberRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_number_row_get_property;
  object_class->set_property = kith_number_row_set_property;
  object_class->dispose = kith_number_row_dispose;
  object_class->finalize = kith_number_row_finalize;
  props[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_MOST] = g_param_spec_int ("most", NULL, NULL, 0, G_MAXINT, 1000, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_STEP] = g_param_spec_int ("step", NULL, NULL, 1, G_MAXINT, 1, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_NONE] = g_param_spec_string ("none", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_NUMBER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/kith-number-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithNumberRow, spin);
  gtk_widget_class_bind_template_child (widget_class, KithNumberRow, adjustment);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, say_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
}

static void
kith_number_row_init (KithNumberRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
}

void
kith_number_row_set_range (KithNumberRow *self,
                           int            least,
                           int            most)
{
  self->showing = TRUE;
  gtk_spin_button_set_range (self->spin, least, most);
  self->showing = FALSE;
}

void
kith_number_row_set_value (KithNumberRow *self,
                           int            value)
{
  self->showing = TRUE;
  gtk_spin_button_set_value (self->spin, value);
  self->showing = FALSE;
}

int
kith_number_row_get_value (KithNumberRow *self)
{
  return gtk_spin_button_get_value_as_int (self->spin);
}
