/* kith-timeline-node.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-node.h"

struct _KithTimelineNode
{
  GtkWidget parent_instance;

  KithTimelineHit hit;
};

G_DEFINE_FINAL_TYPE (KithTimelineNode, kith_timeline_node, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  MARKED,
  PUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[CHOSEN], 0);
}

static void
mark_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[MARKED], 0);
}

static void
put_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  g_signal_emit (widget, signals[PUT], 0);
}

static void
kith_timeline_node_class_init (KithTimelineNodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_TIMELINE_NODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MARKED] = g_signal_new ("marked", KITH_TYPE_TIMELINE_NODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PUT] = g_signal_new ("put", KITH_TYPE_TIMELINE_NODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "timelinenode");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "node.choose", NULL, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "node.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "node.choose", NULL);
  gtk_widget_class_install_action (widget_class, "node.mark", NULL, mark_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "node.mark", NULL);
  gtk_widget_class_install_action (widget_class, "node.put", NULL, put_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "node.put", NULL);
}

static void
kith_timeline_node_init (KithTimelineNode *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
kith_timeline_node_new (void)
{
  return g_object_new (KITH_TYPE_TIMELINE_NODE, NULL);
}

void
kith_timeline_node_show (KithTimelineNode      *self,
                         const KithTimelineHit *hit,
                         const char            *words)
{
  self->hit = *hit;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "node.put", hit->event >= 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

const KithTimelineHit *
kith_timeline_node_get_hit (KithTimelineNode *self)
{
  return &self->hit;
}
