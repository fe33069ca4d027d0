/* kith-grade-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-grade-row.h"

#include "kith-question.h"
#include "kith-support.h"

#define N_GRADES 4

struct _KithGradeRow
{
  AdwPreferencesRow parent_instance;

  GtkToggleButton *buttons[N_GRADES];
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithGradeRow, kith_grade_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (KithGradeRow    *self,
            GtkToggleButton *button)
{
  if (self->showing)
    return;
  for (guint i = 0; i < N_GRADES; i++)
    if (gtk_toggle_button_get_active (button) && self->buttons[i] == button)
      kith_grade_row_set_grade (self, (int) i);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
kith_grade_row_grab_focus (GtkWidget *widget)
{
  KithGradeRow *self = KITH_GRADE_ROW (widget);
  int grade = kith_grade_row_get_grade (self);

  return gtk_widget_grab_focus (GTK_WIDGET (self->buttons[grade != KITH_UNKNOWN ? grade : 0]));
}

static void
kith_grade_row_class_init (KithGradeRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = kith_grade_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_GRADE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_button (KithGradeRow *self,
             guint         grade)
{
  const char *label = kith_question_get_choice_label (KITH_QUESTION_OBSTACLES, grade);
  g_autofree char *digit = g_strdup_printf ("%u", grade + 1);
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (button, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, digit, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  self->buttons[grade] = GTK_TOGGLE_BUTTON (button);
  return button;
}

static void
kith_grade_row_init (KithGradeRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *buttons = g_object_new (ADW_TYPE_WRAP_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "child-spacing", 6,
                                     "line-spacing", 6, "justify", ADW_JUSTIFY_FILL, "justify-last-line", TRUE, NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  g_object_bind_property (self, "title", title, "label", G_BINDING_SYNC_CREATE);
  for (guint i = 0; i < N_GRADES; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (buttons), make_button (self, i));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (buttons), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 10);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
kith_grade_row_new (KithObstacle obstacle)
{
  return g_object_new (KITH_TYPE_GRADE_ROW, "title", kith_obstacle_get_label (obstacle), NULL);
}

int
kith_grade_row_get_grade (KithGradeRow *self)
{
  for (guint i = 0; i < N_GRADES; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return (int) i;
  return KITH_UNKNOWN;
}

void
kith_grade_row_set_grade (KithGradeRow *self,
                          int           grade)
{
  self->showing = TRUE;
  for (guint i = 0; i < N_GRADES; i++)
    gtk_toggle_button_set_active (self->buttons[i], (int) i == grade);
  self->showing = FALSE;
}

gboolean
kith_grade_row_press (KithGradeRow *self,
                      guint         choice)
{
  if (choice >= N_GRADES)
    return FALSE;
  gtk_toggle_button_set_active (self->buttons[choice], !gtk_toggle_button_get_active (self->buttons[choice]));
  return TRUE;
}
