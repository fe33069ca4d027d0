/* kith-map-switches.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-switches.h"

#include "kith-map-picture.h"
#include "kith-sign.h"

#include <glib/gi18n.h>

#define SAMPLE_WIDTH 46
#define SAMPLE_HEIGHT 18
#define SAMPLE_STRENGTH 2

static const struct
{
  guint show;
  const char *label;
} shows[] = {
  { KITH_MAP_SHOW_LEGEND, N_("Legend") },
  { KITH_MAP_SHOW_TRAY, N_("Not placed yet") },
  { KITH_MAP_SHOW_WISHES, N_("Wishes") },
  { KITH_MAP_SHOW_TIES, N_("Who know each other") },
  { KITH_MAP_SHOW_NAMES, N_("Names") },
  { KITH_MAP_SHOW_GHOSTS, N_("Where they were") },
};

struct _KithMapSwitches
{
  GtkPopover parent_instance;

  GtkCheckButton *shows[G_N_ELEMENTS (shows)];
  GtkCheckButton *lines[KITH_N_LINES];
  gboolean turning;
};

G_DEFINE_FINAL_TYPE (KithMapSwitches, kith_map_switches, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (KithMapSwitches *self)
{
  if (!self->turning)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkCheckButton *
add_check (KithMapSwitches *self,
           GtkWidget       *box,
           const char      *label,
           KithLine         line)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  if (line != KITH_LINE_NONE)
    {
      GtkWidget *sign = kith_sign_new ();

      gtk_widget_set_size_request (sign, SAMPLE_WIDTH, SAMPLE_HEIGHT);
      kith_sign_show_line (KITH_SIGN (sign), line, SAMPLE_STRENGTH,
                           line == KITH_LINE_SUPPORTIVE ? KITH_FLOW_IN : KITH_FLOW_NONE);
      gtk_box_append (GTK_BOX (inner), sign);
    }
  gtk_box_append (GTK_BOX (inner), gtk_label_new (label));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), inner);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  return GTK_CHECK_BUTTON (check);
}

static void
kith_map_switches_class_init (KithMapSwitchesClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_MAP_SWITCHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
kith_map_switches_init (KithMapSwitches *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  for (gsize i = 0; i < G_N_ELEMENTS (shows); i++)
    self->shows[i] = add_check (self, box, _(shows[i].label), KITH_LINE_NONE);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  for (guint i = KITH_LINE_NONE + 1; i < KITH_N_LINES; i++)
    self->lines[i] = add_check (self, box, kith_line_get_label ((KithLine) i), (KithLine) i);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  kith_map_switches_turn (self, KITH_MAP_SHOW_ALL, 0);
}

guint
kith_map_switches_get_show (KithMapSwitches *self)
{
  guint show = KITH_MAP_SHOW_ALL;

  for (gsize i = 0; i < G_N_ELEMENTS (shows); i++)
    if (gtk_check_button_get_active (self->shows[i]))
      show |= shows[i].show;
    else
      show &= ~shows[i].show;
  return show;
}

guint
kith_map_switches_get_hidden_lines (KithMapSwitches *self)
{
  guint hidden = 0;

  for (guint i = KITH_LINE_NONE + 1; i < KITH_N_LINES; i++)
    if (!gtk_check_button_get_active (self->lines[i]))
      hidden |= 1u << i;
  return hidden;
}

void
kith_map_switches_turn (KithMapSwitches *self,
                        guint            show,
                        guint            hidden_lines)
{
  self->turning = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (shows); i++)
    gtk_check_button_set_active (self->shows[i], (show & shows[i].show) != 0);
  for (guint i = KITH_LINE_NONE + 1; i < KITH_N_LINES; i++)
    gtk_check_button_set_active (self->lines[i], (hidden_lines & (1u << i)) == 0);
  self->turning = FALSE;
}
