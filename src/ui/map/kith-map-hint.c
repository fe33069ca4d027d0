/* kith-map-hint.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-hint.h"

struct _KithMapHint
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *label;
  GtkWidget *nearer_button;
  GtkWidget *farther_button;
  GtkWidget *keep_button;
  GtkWidget *erase_button;
  GtkButton *end_button;
};

G_DEFINE_FINAL_TYPE (KithMapHint, kith_map_hint, GTK_TYPE_WIDGET)

static void
kith_map_hint_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAP_HINT);
  G_OBJECT_CLASS (kith_map_hint_parent_class)->dispose (object);
}

static void
kith_map_hint_class_init (KithMapHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_map_hint_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-map-hint.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMapHint, box);
  gtk_widget_class_bind_template_child (widget_class, KithMapHint, label);
  gtk_widget_class_bind_template_child (widget_class, KithMapHint, nearer_button);
  gtk_widget_class_bind_template_child (widget_class, KithMapHint, farther_button);
  gtk_widget_class_bind_template_child (widget_class, KithMapHint, keep_button);
  gtk_widget_class_bind_template_child (widget_class, KithMapHint, erase_button);
  gtk_widget_class_bind_template_child (widget_class, KithMapHint, end_button);
}

static void
kith_map_hint_init (KithMapHint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kith_map_hint_show (KithMapHint     *self,
                    const char      *words,
                    const char      *end,
                    KithMapHintKind  kind)
{
  gboolean news = words != NULL && g_strcmp0 (gtk_label_get_label (self->label), words) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  gtk_label_set_label (self->label, words != NULL ? words : "");
  gtk_widget_set_visible (self->nearer_button, kind == KITH_MAP_HINT_SEVERAL);
  gtk_widget_set_visible (self->farther_button, kind == KITH_MAP_HINT_SEVERAL);
  gtk_widget_set_visible (self->keep_button, kind == KITH_MAP_HINT_DRAWING);
  gtk_widget_set_visible (self->erase_button, kind == KITH_MAP_HINT_DRAWING);
  /* Beside other buttons a word is too wide for a narrow screen. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->end_button), kind != KITH_MAP_HINT_PLAIN ? end : NULL);
  if (kind != KITH_MAP_HINT_PLAIN)
    gtk_button_set_icon_name (self->end_button, "window-close-symbolic");
  else
    gtk_button_set_label (self->end_button, end);
  if (news)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
