/* kith-person-chip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-chip.h"

#include "kith-sign.h"

#include <glib/gi18n.h>

#define DISC_SIZE 26

struct _KithPersonChip
{
  AdwBin parent_instance;

  char *person;
  const KithSorting *sorting;
  guint bin;
  GtkWidget *menu; /* (nullable): until it is first opened */
};

G_DEFINE_FINAL_TYPE (KithPersonChip, kith_person_chip, ADW_TYPE_BIN)

enum
{
  SENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
send_cb (KithPersonChip *self,
         GtkWidget      *button)
{
  guint bin = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "bin"));

  gtk_popover_popdown (GTK_POPOVER (self->menu));
  g_signal_emit (self, signals[SENT], 0, bin);
}

static void
add_place (KithPersonChip *self,
           GtkWidget      *box,
           const char     *label,
           guint           bin)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "bin", GUINT_TO_POINTER (bin));
  g_signal_connect_object (button, "clicked", G_CALLBACK (send_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

/* Buttons, since assistive technology is told no names of a menu's items. */
static GtkWidget *
make_menu (KithPersonChip *self)
{
  GtkWidget *menu = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < kith_sorting_count_bins (self->sorting); i++)
    add_place (self, box, kith_sorting_get_label (self->sorting, i), i);
  if (self->bin != KITH_NO_BIN)
    add_place (self, box, _("Take Out"), KITH_NO_BIN);
  gtk_widget_add_css_class (menu, "menu");
  gtk_popover_set_child (GTK_POPOVER (menu), box);
  return menu;
}

static void
open_menu (KithPersonChip *self)
{
  if (self->menu == NULL)
    {
      self->menu = make_menu (self);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  open_menu (KITH_PERSON_CHIP (widget));
}

static void
clicked_cb (KithPersonChip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  open_menu (self);
}

/* Of a type of its own, so that it can be dropped nowhere outside. */
static GdkContentProvider *
prepare_cb (KithPersonChip *self)
{
  return gdk_content_provider_new_typed (KITH_TYPE_PERSON_CHIP, self);
}

static void
begin_cb (KithPersonChip *self,
          GdkDrag        *drag,
          GtkDragSource  *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 0, 0);
}

static void
kith_person_chip_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  KithPersonChip *self = KITH_PERSON_CHIP (widget);

  GTK_WIDGET_CLASS (kith_person_chip_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
kith_person_chip_dispose (GObject *object)
{
  g_clear_pointer (&KITH_PERSON_CHIP (object)->menu, gtk_widget_unparent);
  G_OBJECT_CLASS (kith_person_chip_parent_class)->dispose (object);
}

static void
kith_person_chip_finalize (GObject *object)
{
  g_free (KITH_PERSON_CHIP (object)->person);
  G_OBJECT_CLASS (kith_person_chip_parent_class)->finalize (object);
}

static void
kith_person_chip_class_init (KithPersonChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_person_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_person_chip_finalize;
  widget_class->size_allocate = kith_person_chip_size_allocate;
  signals[SENT] = g_signal_new ("sent", KITH_TYPE_PERSON_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "button");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "chip.open", NULL, open_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "chip.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "chip.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "chip.open", NULL);
}

static void
kith_person_chip_init (KithPersonChip *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "person-chip");
}

static void
describe (KithPersonChip   *self,
          const KithPerson *person)
{
  g_autofree char *label = g_strdup_printf ("%s, %s", person->name, kith_sorting_get_label (self->sorting, self->bin));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP,
                                  TRUE, -1);
}

GtkWidget *
kith_person_chip_new (KithPersonItem    *item,
                      const KithSorting *sorting,
                      guint              bin)
{
  KithPersonChip *self = g_object_new (KITH_TYPE_PERSON_CHIP, NULL);
  const KithPerson *person = kith_person_item_get_person (item);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *disc = kith_sign_new ();
  GtkWidget *label = gtk_label_new (person->name);

  self->person = g_strdup (person->id);
  self->sorting = sorting;
  self->bin = bin;
  gtk_widget_set_size_request (disc, DISC_SIZE, DISC_SIZE);
  kith_sign_show_disc (KITH_SIGN (disc), person, kith_person_item_get_initials (item));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), disc);
  gtk_box_append (GTK_BOX (box), label);
  adw_bin_set_child (ADW_BIN (self), box);
  describe (self, person);
  return GTK_WIDGET (self);
}

const char *
kith_person_chip_get_person (KithPersonChip *self)
{
  return self->person;
}

guint
kith_person_chip_get_bin (KithPersonChip *self)
{
  return self->bin;
}
