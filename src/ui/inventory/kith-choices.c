/* kith-choices.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-choices.h"

#include "kith-sign.h"

#define SAMPLE_WIDTH 46
#define SAMPLE_HEIGHT 18
#define SAMPLE_STRENGTH 2
#define MOST_CHOICES 9

struct _KithChoices
{
  AdwBin parent_instance;

  GtkListBox *list;
  KithQuestion question;
  GtkCheckButton *buttons[MOST_CHOICES];
  guint n_buttons;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithChoices, kith_choices, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_single (KithChoices *self)
{
  return kith_question_get_form (self->question) == KITH_ANSWER_CHOICE;
}

/* Of one that goes as another comes nothing is to be told. */
static void
toggled_cb (KithChoices    *self,
            GtkCheckButton *button)
{
  if (!self->showing && (gtk_check_button_get_active (button) || !is_single (self)))
    g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkWidget *
make_sample (KithLine line)
{
  GtkWidget *sign = kith_sign_new ();

  gtk_widget_set_size_request (sign, SAMPLE_WIDTH, SAMPLE_HEIGHT);
  kith_sign_show_line (KITH_SIGN (sign), line, SAMPLE_STRENGTH, line == KITH_LINE_SUPPORTIVE ? KITH_FLOW_IN : KITH_FLOW_NONE);
  return sign;
}

static GtkWidget *
make_digit (guint choice)
{
  g_autofree char *digit = g_strdup_printf ("%u", choice + 1);
  GtkWidget *label = gtk_label_new (digit);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
add_choice (KithChoices *self,
            guint        choice)
{
  const char *label = kith_question_get_choice_label (self->question, choice);
  g_autofree char *digit = g_strdup_printf ("%u", choice + 1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  if (is_single (self) && choice > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons[0]);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, digit, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  if (self->question == KITH_QUESTION_LINE)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_sample ((KithLine) (choice + KITH_LINE_SUPPORTIVE)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_digit (choice));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
  self->buttons[choice] = GTK_CHECK_BUTTON (button);
}

static gboolean
kith_choices_grab_focus (GtkWidget *widget)
{
  KithChoices *self = KITH_CHOICES (widget);

  for (guint i = 0; i < self->n_buttons; i++)
    if (gtk_check_button_get_active (self->buttons[i]))
      return gtk_widget_grab_focus (GTK_WIDGET (self->buttons[i]));
  return self->n_buttons > 0 && gtk_widget_grab_focus (GTK_WIDGET (self->buttons[0]));
}

static void
kith_choices_class_init (KithChoicesClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = kith_choices_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_choices_init (KithChoices *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
kith_choices_new (void)
{
  return g_object_new (KITH_TYPE_CHOICES, NULL);
}

void
kith_choices_ask (KithChoices  *self,
                  KithQuestion  question)
{
  g_return_if_fail (kith_question_count_choices (question) <= MOST_CHOICES);

  gtk_list_box_remove_all (self->list);
  self->question = question;
  self->n_buttons = kith_question_count_choices (question);
  for (guint i = 0; i < self->n_buttons; i++)
    add_choice (self, i);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  kith_question_get_label (question), -1);
}

guint
kith_choices_get_chosen (KithChoices *self)
{
  guint chosen = 0;

  for (guint i = 0; i < self->n_buttons; i++)
    if (gtk_check_button_get_active (self->buttons[i]))
      chosen |= 1u << i;
  return chosen;
}

void
kith_choices_show (KithChoices *self,
                   guint        chosen)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->n_buttons; i++)
    gtk_check_button_set_active (self->buttons[i], (chosen & (1u << i)) != 0);
  self->showing = FALSE;
}

gboolean
kith_choices_press (KithChoices *self,
                    guint        choice)
{
  guint chosen = kith_choices_get_chosen (self);

  if (choice >= self->n_buttons)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->buttons[choice]));
  kith_choices_show (self, is_single (self) ? ~chosen & (1u << choice) : chosen ^ (1u << choice));
  g_signal_emit (self, signals[CHOSEN], 0);
  return TRUE;
}
