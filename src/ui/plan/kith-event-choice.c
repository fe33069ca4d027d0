/* kith-event-choice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-event-choice.h"

#include "kith-timeline-words.h"

#include <glib/gi18n.h>

struct _KithEventChoice
{
  AdwComboRow parent_instance;

  GStrv ids;            /* of the choices after the first */
  GPtrArray *labels;
  char *event;          /* (nullable) */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithEventChoice, kith_event_choice, ADW_TYPE_COMBO_ROW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The place among the choices, 0 for none. */
static guint
find_place (KithEventChoice *self)
{
  for (guint i = 0; self->event != NULL && self->ids != NULL && self->ids[i] != NULL; i++)
    if (g_str_equal (self->ids[i], self->event))
      return i + 1;
  return 0;
}

static void
selected_cb (KithEventChoice *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->showing || self->ids == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (g_set_str (&self->event, selected > 0 ? self->ids[selected - 1] : NULL))
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
kith_event_choice_finalize (GObject *object)
{
  KithEventChoice *self = KITH_EVENT_CHOICE (object);

  g_strfreev (self->ids);
  g_ptr_array_unref (self->labels);
  g_free (self->event);
  G_OBJECT_CLASS (kith_event_choice_parent_class)->finalize (object);
}

static void
kith_event_choice_class_init (KithEventChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_event_choice_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_EVENT_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_event_choice_init (KithEventChoice *self)
{
  self->labels = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

void
kith_event_choice_show (KithEventChoice    *self,
                        const KithTimeline *timeline,
                        const char         *event)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->labels, 0);
  gtk_string_list_append (words, C_("event", "None"));
  for (guint i = 0; i < timeline->events->len; i++)
    {
      const KithTimelineEvent *it = timeline->events->pdata[i];
      g_autofree char *said = kith_timeline_words_event (it);

      g_strv_builder_add (ids, it->id);
      g_ptr_array_add (self->labels, g_strdup (it->label));
      gtk_string_list_append (words, said);
    }
  g_clear_pointer (&self->ids, g_strfreev);
  self->ids = g_strv_builder_end (ids);
  g_set_str (&self->event, event);
  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_place (self));
  self->showing = FALSE;
}

const char *
kith_event_choice_get_event (KithEventChoice *self)
{
  return self->event != NULL ? self->event : "";
}

const char *
kith_event_choice_get_label (KithEventChoice *self)
{
  guint place = find_place (self);

  return place > 0 ? self->labels->pdata[place - 1] : NULL;
}
