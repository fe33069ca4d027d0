/* kith-inventory-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-inventory-view.h"

#include "kith-bins-view.h"
#include "kith-interview-view.h"
#include "kith-people-view.h"
#include "kith-person-side.h"
#include "kith-side-key.h"

struct _KithInventoryView
{
  AdwBreakpointBin parent_instance;

  AdwOverlaySplitView *split;
  GtkStack *modes;
  GtkWidget *list;
  GtkWidget *interview; /* (nullable): until it is first begun, like the following */
  GtkWidget *bins;
  GtkWidget *chosen;

  KithPractice *practice;
  KithPeopleList *people;
  char *person;
  gboolean was_beside; /* the side pane, before the interview or the bins */
};

G_DEFINE_FINAL_TYPE (KithInventoryView, kith_inventory_view, ADW_TYPE_BREAKPOINT_BIN)

enum
{
  PROP_PERSON = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AdwOverlaySplitView *split = KITH_INVENTORY_VIEW (widget)->split;

  adw_overlay_split_view_set_show_sidebar (split, !adw_overlay_split_view_get_show_sidebar (split));
}

static void
opened_cb (KithInventoryView *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
}

static void
ended_cb (KithInventoryView *self)
{
  gtk_stack_set_visible_child (self->modes, self->list);
  if (self->was_beside && !adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  kith_people_view_focus_add (KITH_PEOPLE_VIEW (self->list));
}

/* What is asked and sorted is how things are now, and it has the whole view. */
static void
show_mode (KithInventoryView *self,
           GtkWidget         *mode)
{
  kith_people_list_set_moment (self->people, NULL);
  if (gtk_stack_get_visible_child (self->modes) == self->list)
    self->was_beside = adw_overlay_split_view_get_show_sidebar (self->split);
  adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  gtk_stack_set_visible_child (self->modes, mode);
}

static void
add_mode (KithInventoryView *self,
          GtkWidget         *mode)
{
  gtk_stack_add_child (self->modes, mode);
  g_signal_connect_object (mode, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
}

static void
kith_inventory_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PERSON:
      g_value_set_string (value, KITH_INVENTORY_VIEW (object)->person);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_inventory_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  KithInventoryView *self = KITH_INVENTORY_VIEW (object);

  switch (prop_id)
    {
    case PROP_PERSON:
      if (!g_set_str (&self->person, g_value_get_string (value)))
        return;
      if (self->chosen != NULL)
        kith_person_side_set_person (KITH_PERSON_SIDE (self->chosen), self->person);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_inventory_view_dispose (GObject *object)
{
  KithInventoryView *self = KITH_INVENTORY_VIEW (object);

  self->chosen = NULL;
  self->interview = NULL;
  self->bins = NULL;
  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_INVENTORY_VIEW);
  g_clear_pointer (&self->person, g_free);
  G_OBJECT_CLASS (kith_inventory_view_parent_class)->dispose (object);
}

static void
kith_inventory_view_class_init (KithInventoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_inventory_view_get_property;
  object_class->set_property = kith_inventory_view_set_property;
  object_class->dispose = kith_inventory_view_dispose;
  props[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/inventory/kith-inventory-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithInventoryView, split);
  gtk_widget_class_bind_template_child (widget_class, KithInventoryView, modes);
  gtk_widget_class_install_action (widget_class, "side.toggle", NULL, toggle_cb);
}

static void
kith_inventory_view_init (KithInventoryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_side_key_add (GTK_WIDGET (self), GDK_KEY_F9, "side.toggle");
}

GtkWidget *
kith_inventory_view_new (KithPractice   *practice,
                         KithPeopleList *people)
{
  KithInventoryView *self = g_object_new (KITH_TYPE_INVENTORY_VIEW, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  self->list = kith_people_view_new (practice, people);
  self->chosen = kith_person_side_new (practice, people);
  g_object_bind_property (self->list, "person", self, "person", G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->list, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->modes, self->list);
  adw_overlay_split_view_set_sidebar (self->split, self->chosen);
  return GTK_WIDGET (self);
}

void
kith_inventory_view_interview (KithInventoryView *self,
                               const char        *person)
{
  g_return_if_fail (KITH_IS_INVENTORY_VIEW (self));

  if (self->interview == NULL)
    {
      self->interview = kith_interview_view_new (self->practice, self->people);
      add_mode (self, self->interview);
      g_object_bind_property (self->interview, "person", self, "person", G_BINDING_DEFAULT);
    }
  show_mode (self, self->interview);
  kith_interview_view_begin (KITH_INTERVIEW_VIEW (self->interview), person);
}

void
kith_inventory_view_sort (KithInventoryView *self)
{
  g_return_if_fail (KITH_IS_INVENTORY_VIEW (self));

  if (self->bins == NULL)
    {
      self->bins = kith_bins_view_new (self->practice, self->people);
      add_mode (self, self->bins);
    }
  show_mode (self, self->bins);
  kith_bins_view_begin (KITH_BINS_VIEW (self->bins));
}
