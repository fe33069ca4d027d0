/* kith-map-switches.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-switches.h"

#include "kith-sign.h"

#include <glib/gi18n.h>

#define SAMPLE_WIDTH 46
#define SAMPLE_HEIGHT 18
#define SAMPLE_STRENGTH 2

#define IN(form) (1u << KITH_MAP_##form)

/* @forms: those in which it can be seen. */
static const struct
{
  guint show;
  guint forms;
  const char *label;
} shows[] = {
  { KITH_MAP_SHOW_LEGEND, IN (RINGS) | IN (FREE) | IN (FAMILY), N_("Legend") },
  { KITH_MAP_SHOW_TRAY, IN (RINGS), N_("Not placed yet") },
  { KITH_MAP_SHOW_WISHES, IN (RINGS), N_("Wishes") },
  { KITH_MAP_SHOW_TIES, IN (RINGS) | IN (FREE), N_("Who know each other") },
  { KITH_MAP_SHOW_NAMES, IN (RINGS) | IN (FREE) | IN (FAMILY), N_("Names") },
  { KITH_MAP_SHOW_GROUPS, IN (RINGS) | IN (FREE), N_("Groups") },
  { KITH_MAP_SHOW_GHOSTS, IN (RINGS), N_("Where they were") },
};

static const struct
{
  const char *label;
  const char *tip;
} forms[KITH_MAP_N_FORMS] = {
  /* Translators: how people are laid out on the map. */
  [KITH_MAP_RINGS] = { NC_("map form", "Rings"), N_("By how near they are to the client") },
  [KITH_MAP_FREE] = { NC_("map form", "Free"), N_("By who knows whom") },
  [KITH_MAP_FAMILY] = { NC_("map form", "Family"), N_("Parents above their children") },
};

struct _KithMapSwitches
{
  GtkPopover parent_instance;

  GtkCheckButton *forms[KITH_MAP_N_FORMS];
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

/* What can't be seen in this form stays as it is for the next. */
static void
form_cb (KithMapSwitches *self,
         GParamSpec      *pspec,
         GtkCheckButton  *button)
{
  KithMapForm form = kith_map_switches_get_form (self);

  if (!gtk_check_button_get_active (button))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (shows); i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->shows[i]), (shows[i].forms & 1u << form) != 0);
  for (guint i = KITH_LINE_NONE + 1; i < KITH_N_LINES; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->lines[i]), form != KITH_MAP_FAMILY);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_forms (KithMapSwitches *self,
           GtkWidget       *box)
{
  for (guint i = 0; i < KITH_MAP_N_FORMS; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (g_dpgettext2 (NULL, "map form", forms[i].label));

      self->forms[i] = GTK_CHECK_BUTTON (button);
      if (i > 0)
        gtk_check_button_set_group (self->forms[i], self->forms[0]);
      gtk_widget_set_tooltip_text (button, _(forms[i].tip));
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_check_button_set_active (self->forms[KITH_MAP_RINGS], TRUE);
  for (guint i = 0; i < KITH_MAP_N_FORMS; i++)
    g_signal_connect_object (self->forms[i], "notify::active", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
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

/* As high as all of it where the window is. */
static GtkWidget *
make_scroller (GtkWidget *box)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
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
  add_forms (self, box);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  for (gsize i = 0; i < G_N_ELEMENTS (shows); i++)
    {
      self->shows[i] = add_check (self, box, _(shows[i].label), KITH_LINE_NONE);
      gtk_check_button_set_active (self->shows[i], (shows[i].show & KITH_MAP_SHOW_ALL) != 0);
    }
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  for (guint i = KITH_LINE_NONE + 1; i < KITH_N_LINES; i++)
    self->lines[i] = add_check (self, box, kith_line_get_label ((KithLine) i), (KithLine) i);
  gtk_popover_set_child (GTK_POPOVER (self), make_scroller (box));
  kith_map_switches_turn (self, KITH_MAP_SHOW_ALL, 0);
}

KithMapForm
kith_map_switches_get_form (KithMapSwitches *self)
{
  guint form = 0;

  while (form + 1 < KITH_MAP_N_FORMS && !gtk_check_button_get_active (self->forms[form]))
    form++;
  return (KithMapForm) form;
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
    if (shows[i].show != KITH_MAP_SHOW_GROUPS)
      gtk_check_button_set_active (self->shows[i], (show & shows[i].show) != 0);
  for (guint i = KITH_LINE_NONE + 1; i < KITH_N_LINES; i++)
    gtk_check_button_set_active (self->lines[i], (hidden_lines & (1u << i)) == 0);
  self->turning = FALSE;
}
