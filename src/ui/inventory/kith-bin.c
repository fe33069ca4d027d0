/* kith-bin.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bin.h"

#include "kith-sign.h"

#define SAMPLE_WIDTH 40
#define SAMPLE_HEIGHT 16
#define SAMPLE_STRENGTH 2
#define LEAST_HEIGHT 96
#define NATURAL_WIDTH 150

struct _KithBin
{
  AdwBin parent_instance;

  GtkWidget *chips;
  GtkLabel *count_label;
  guint bin;
  guint n_chips;
};

G_DEFINE_FINAL_TYPE (KithBin, kith_bin, ADW_TYPE_BIN)

enum
{
  FILLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
dropped_cb (KithBin      *self,
            const GValue *value)
{
  g_signal_emit (self, signals[FILLED], 0, g_value_get_object (value), self->bin);
  return TRUE;
}

static void
show_count (KithBin *self)
{
  g_autofree char *count = self->n_chips > 0 ? g_strdup_printf ("%u", self->n_chips) : g_strdup ("");

  gtk_label_set_label (self->count_label, count);
}

static void
kith_bin_class_init (KithBinClass *klass)
{
  signals[FILLED] = g_signal_new ("filled", KITH_TYPE_BIN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  KITH_TYPE_PERSON_CHIP, G_TYPE_UINT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kith_bin_init (KithBin *self)
{
  GtkDropTarget *target = gtk_drop_target_new (KITH_TYPE_PERSON_CHIP, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sorting-bin");
}

static GtkWidget *
make_dim_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
make_sample (KithLine line)
{
  GtkWidget *sample = kith_sign_new ();

  gtk_widget_set_size_request (sample, SAMPLE_WIDTH, SAMPLE_HEIGHT);
  kith_sign_show_line (KITH_SIGN (sample), line, SAMPLE_STRENGTH, line == KITH_LINE_SUPPORTIVE ? KITH_FLOW_IN : KITH_FLOW_NONE);
  return sample;
}

static GtkWidget *
make_head (KithBin           *self,
           const KithSorting *sorting)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (kith_sorting_get_label (sorting, self->bin));
  KithLine line = kith_sorting_get_line (sorting, self->bin);

  if (self->bin != KITH_NO_BIN)
    {
      g_autofree char *digit = g_strdup_printf ("%u", self->bin + 1);

      gtk_box_append (GTK_BOX (head), make_dim_label (digit));
    }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (head), label);
  if (line != KITH_LINE_NONE)
    gtk_box_append (GTK_BOX (head), make_sample (line));
  self->count_label = GTK_LABEL (make_dim_label (""));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count_label));
  return head;
}

GtkWidget *
kith_bin_new (const KithSorting *sorting,
              guint              bin)
{
  KithBin *self = g_object_new (KITH_TYPE_BIN, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->bin = bin;
  self->chips = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->chips), 6);
  adw_wrap_box_set_natural_line_length (ADW_WRAP_BOX (self->chips), NATURAL_WIDTH);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->chips), 6);
  gtk_box_append (GTK_BOX (box), make_head (self, sorting));
  gtk_box_append (GTK_BOX (box), self->chips);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, LEAST_HEIGHT);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, kith_sorting_get_label (sorting, bin), -1);
  return GTK_WIDGET (self);
}

void
kith_bin_empty (KithBin *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->chips), chip);
  self->n_chips = 0;
  show_count (self);
}

void
kith_bin_add (KithBin   *self,
              GtkWidget *chip)
{
  adw_wrap_box_append (ADW_WRAP_BOX (self->chips), chip);
  self->n_chips++;
  show_count (self);
}

GtkWidget *
kith_bin_get_first (KithBin *self)
{
  return gtk_widget_get_first_child (self->chips);
}

GtkWidget *
kith_bin_find (KithBin    *self,
               const char *person)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->chips);

  while (chip != NULL && !g_str_equal (kith_person_chip_get_person (KITH_PERSON_CHIP (chip)), person))
    chip = gtk_widget_get_next_sibling (chip);
  return chip;
}
