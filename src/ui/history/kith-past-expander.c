/* kith-past-expander.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-past-expander.h"

#include "kith-day-list.h"
#include "kith-past-form.h"

#include <glib/gi18n.h>

struct _KithPastExpander
{
  AdwExpanderRow parent_instance;

  KithPast *past;
  gboolean filled;
};

enum
{
  BRING_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KithPastExpander, kith_past_expander, ADW_TYPE_EXPANDER_ROW)

static void
add_text (KithPastExpander *self,
          const char        *title,
          const char        *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
      gtk_widget_add_css_class (row, "property");
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static const char *
describe_fate (const KithPastRow *row)
{
  if (row->made)
    return C_("history", "new");
  return row->removed ? C_("history", "taken out") : NULL;
}

/* Of several entries each has a heading; of one alone the title says it. */
static void
add_heading (KithPastExpander  *self,
             const KithPastRow *row)
{
  const char *fate = describe_fate (row);
  g_autofree char *what = fate != NULL ? g_strdup_printf ("%s (%s)", row->what, fate) : g_strdup (row->what);

  add_text (self, what, NULL);
}

static void
add_entry (KithPastExpander  *self,
           const KithPastRow *row)
{
  if (self->past->rows->len > 1)
    add_heading (self, row);
  for (guint i = 0; i < row->lines->len; i++)
    {
      const KithPastLine *line = row->lines->pdata[i];
      g_autofree char *change = kith_past_form_dup_change (line);

      add_text (self, line->label, change);
    }
}

static void
bring_back_cb (KithPastExpander *self)
{
  g_signal_emit (self, signals[BRING_BACK], 0);
}

static void
add_button (KithPastExpander *self)
{
  GtkWidget *button = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), _("_Bring Back What Was"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (button), TRUE);
  g_signal_connect_object (button, "activated", G_CALLBACK (bring_back_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), button);
}

/* When it is first looked into: a long history is many rows. */
static void
expanded_cb (KithPastExpander *self)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  for (guint i = 0; i < self->past->rows->len; i++)
    add_entry (self, self->past->rows->pdata[i]);
  if (kith_past_can_restore (self->past))
    add_button (self);
}

static void
kith_past_expander_finalize (GObject *object)
{
  kith_past_unref (KITH_PAST_EXPANDER (object)->past);
  G_OBJECT_CLASS (kith_past_expander_parent_class)->finalize (object);
}

static void
kith_past_expander_class_init (KithPastExpanderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_past_expander_finalize;
  signals[BRING_BACK] = g_signal_new ("bring-back", KITH_TYPE_PAST_EXPANDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
}

static void
kith_past_expander_init (KithPastExpander *self)
{
}

GtkWidget *
kith_past_expander_new (KithPast *past,
                          gboolean  initials)
{
  KithPastExpander *self = g_object_new (KITH_TYPE_PAST_EXPANDER, NULL);
  g_autofree char *title = kith_past_form_dup_title (past, initials);
  g_autofree char *time = kith_day_list_dup_time (past->at);
  g_autofree char *detail = kith_past_form_dup_detail (past, time);

  self->past = kith_past_ref (past);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), detail);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), past->rows->len > 0);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  return GTK_WIDGET (self);
}

KithPast *
kith_past_expander_get_past (KithPastExpander *self)
{
  return self->past;
}
