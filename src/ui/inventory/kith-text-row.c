/* kith-text-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-text-row.h"

#define ROOMY_HEIGHT 110

struct _KithTextRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title_label;
  GtkTextView *view;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithTextRow, kith_text_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_EDITABLE = 1,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
changed_cb (KithTextRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
kith_text_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, gtk_text_view_get_editable (KITH_TEXT_ROW (object)->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_text_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_EDITABLE:
      gtk_text_view_set_editable (KITH_TEXT_ROW (object)->view, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (kith_text_row_parent_class)->dispose (object);
}

static void
kith_text_row_class_init (KithTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_text_row_get_property;
  object_class->set_property = kith_text_row_set_property;
  object_class->dispose = kith_text_row_dispose;
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTextRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, KithTextRow, view);
}

static void
kith_text_row_init (KithTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Undo is the practice's, which keeps every step. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->view), FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title_label, NULL,
                                  -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

char *
kith_text_row_dup_text (KithTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

void
kith_text_row_set_text (KithTextRow *self,
                        const char  *text)
{
  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  self->showing = FALSE;
}

void
kith_text_row_set_roomy (KithTextRow *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1, ROOMY_HEIGHT);
}
