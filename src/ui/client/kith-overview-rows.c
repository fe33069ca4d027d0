/* kith-overview-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-overview-rows.h"

#include "kith-enter.h"
#include "kith-link-row.h"
#include "kith-overview-words.h"

#include <glib/gi18n.h>

#define RATING_WIDTH 64
#define MOST_RATING 10

static GtkWidget *
make_number (int number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("–");
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

GtkWidget *
kith_overview_row_new_session (const char        *client,
                               const KithSession *session)
{
  g_autofree char *day = kith_date_format (&session->day);
  g_autofree char *words = kith_overview_words_session (session);
  g_autofree char *label = session->number > 0 ? g_strdup_printf (_("Session %d, %s, %s"), session->number, day, words)
                                               : g_strdup_printf ("%s, %s", day, words);
  GtkWidget *row = kith_link_row_new (day, words);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_number (session->number));
  if (session->state == KITH_SESSION_HELD)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (session->written ? "object-select-symbolic" : "document-edit-symbolic");

      gtk_widget_add_css_class (icon, session->written ? "success" : "dim-label");
      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      kith_link_row_add (KITH_LINK_ROW (row), icon);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  kith_link_row_set_link (KITH_LINK_ROW (row), "home.open-session", g_variant_new ("(ss)", client, session->id));
  return row;
}

/* A task that can be ticked. */
typedef struct
{
  KithPractice *practice;
  char *client;
  char *task;
  const char *state;
} Ticking;

static void
ticking_free (gpointer  data,
              GClosure *closure)
{
  Ticking *self = data;

  g_object_unref (self->practice);
  g_free (self->client);
  g_free (self->task);
  g_free (self);
}

static void
ticked_cb (GtkCheckButton *check,
           const Ticking  *ticking)
{
  KithEntry *entry = kith_entry_new (ticking->client);

  gtk_widget_set_sensitive (GTK_WIDGET (check), FALSE);
  kith_entry_set_text (entry, KITH_ENTRY_ID, ticking->task);
  kith_entry_replace_text (entry, KITH_ENTRY_STATE, kith_task_state_to_text (KITH_TASK_DONE), ticking->state);
  kith_enter (GTK_WIDGET (check), ticking->practice, KITH_ENTER_TASK_EDIT, entry, _("Done"));
}

static GtkWidget *
make_check (KithPractice   *practice,
            const char     *client,
            const KithTask *task)
{
  GtkWidget *check = gtk_check_button_new ();
  Ticking *ticking = g_new0 (Ticking, 1);

  ticking->practice = g_object_ref (practice);
  ticking->client = g_strdup (client);
  ticking->task = g_strdup (task->id);
  ticking->state = kith_task_state_to_text (task->state);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, task->body, -1);
  g_signal_connect_data (check, "toggled", G_CALLBACK (ticked_cb), ticking, ticking_free, 0);
  return check;
}

GtkWidget *
kith_overview_row_new_task (KithPractice    *practice,
                            const KithChart *chart,
                            const char      *client,
                            const KithTask  *task)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = make_check (practice, client, task);
  g_autofree char *words = kith_overview_words_task (chart, task);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), task->body);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  return row;
}

GtkWidget *
kith_overview_row_new_goal (const char     *client,
                            const KithGoal *goal)
{
  g_autofree char *words = kith_overview_words_goal (goal);
  GtkWidget *row = kith_link_row_new (goal->body, words);

  if (goal->rating != KITH_NOT_RATED)
    {
      GtkWidget *level = gtk_level_bar_new_for_interval (0, MOST_RATING);

      gtk_level_bar_set_value (GTK_LEVEL_BAR (level), goal->rating);
      gtk_widget_set_size_request (level, RATING_WIDTH, -1);
      gtk_accessible_update_state (GTK_ACCESSIBLE (level), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      kith_link_row_add (KITH_LINK_ROW (row), level);
    }
  kith_link_row_set_link (KITH_LINK_ROW (row), "home.open-view", g_variant_new ("(ss)", client, "plan"));
  return row;
}
