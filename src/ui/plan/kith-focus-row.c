/* kith-focus-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-focus-row.h"

#include "kith-enter.h"

#include <glib/gi18n.h>

#define PAUSE_MS 1000

typedef struct
{
  KithPractice *practice;
  KithPeopleList *people;
  KithTreatment *treatment;
  char *id;
  gboolean showing;
  KithEntry *sent;      /* (nullable): what it does not know as stored yet */
  gboolean missed;      /* what became of it while someone typed */
  guint pause;
} KithFocusRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KithFocusRow, kith_focus_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KithFocusRowPrivate *
get (KithFocusRow *self)
{
  return kith_focus_row_get_instance_private (self);
}

static void
said_cb (KithFocusRow *self)
{
  KithFocusRowPrivate *own = get (self);
  KithFocusRowClass *klass = KITH_FOCUS_ROW_GET_CLASS (self);
  KithEntry *entry;

  if (own->showing || own->id == NULL)
    return;
  g_clear_handle_id (&own->pause, g_source_remove);
  entry = klass->make_entry (self);
  if (entry != NULL)
    {
      kith_entry_follow (entry, &own->sent);
      kith_enter (GTK_WIDGET (self), own->practice, klass->edit, entry, NULL);
    }
  else if (own->missed)
    kith_practice_tell_change (own->practice, KITH_FILE_CLINICAL, NULL);
}

static void
pause_cb (gpointer data)
{
  get (data)->pause = 0;
  said_cb (data);
}

static void
typed_cb (KithFocusRow *self)
{
  KithFocusRowPrivate *own = get (self);

  if (own->showing || own->id == NULL)
    return;
  g_clear_handle_id (&own->pause, g_source_remove);
  own->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
left_cb (KithFocusRow *self)
{
  if (get (self)->pause != 0)
    said_cb (self);
}

static void
remove_cb (KithFocusRow *self)
{
  KithFocusRowPrivate *own = get (self);
  KithFocusRowClass *klass = KITH_FOCUS_ROW_GET_CLASS (self);
  KithEntry *entry = kith_entry_new (kith_focus_row_get_client (self));

  left_cb (self);
  kith_entry_set_text (entry, KITH_ENTRY_ID, own->id);
  g_signal_emit (self, signals[REMOVED], 0);
  kith_enter (GTK_WIDGET (self), own->practice, klass->remove, entry, _(klass->removed));
}

/* What was typed last must not be lost with the widget. */
static void
kith_focus_row_unmap (GtkWidget *widget)
{
  left_cb (KITH_FOCUS_ROW (widget));
  GTK_WIDGET_CLASS (kith_focus_row_parent_class)->unmap (widget);
}

static void
kith_focus_row_dispose (GObject *object)
{
  KithFocusRowPrivate *own = get (KITH_FOCUS_ROW (object));

  g_clear_handle_id (&own->pause, g_source_remove);
  g_clear_pointer (&own->id, g_free);
  G_OBJECT_CLASS (kith_focus_row_parent_class)->dispose (object);
}

static void
kith_focus_row_finalize (GObject *object)
{
  KithFocusRowPrivate *own = get (KITH_FOCUS_ROW (object));

  g_clear_object (&own->practice);
  g_clear_object (&own->people);
  g_clear_pointer (&own->treatment, kith_treatment_free);
  g_clear_pointer (&own->sent, kith_entry_free);
  G_OBJECT_CLASS (kith_focus_row_parent_class)->finalize (object);
}

static void
kith_focus_row_class_init (KithFocusRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_focus_row_dispose;
  object_class->finalize = kith_focus_row_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = kith_focus_row_unmap;
  signals[REMOVED] = g_signal_new ("removed", KITH_TYPE_FOCUS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_focus_row_init (KithFocusRow *self)
{
}

void
kith_focus_row_set_practice (KithFocusRow   *self,
                             KithPractice   *practice,
                             KithPeopleList *people)
{
  KithFocusRowPrivate *own = get (self);

  own->practice = g_object_ref (practice);
  own->people = g_object_ref (people);
}

gboolean
kith_focus_row_begin (KithFocusRow  *self,
                      KithTreatment *treatment,
                      const char    *id)
{
  KithFocusRowPrivate *own = get (self);
  KithTreatment *before = own->treatment;

  own->missed = own->pause != 0 && own->sent == NULL;
  if (own->missed)
    return FALSE;
  if (!kith_practice_has_edits (own->practice))
    g_clear_pointer (&own->sent, kith_entry_free);
  own->treatment = kith_treatment_copy (treatment);
  g_clear_pointer (&before, kith_treatment_free);
  g_set_str (&own->id, id);
  own->showing = TRUE;
  return TRUE;
}

void
kith_focus_row_end (KithFocusRow *self)
{
  get (self)->showing = FALSE;
}

gboolean
kith_focus_row_is_typing (KithFocusRow *self)
{
  return get (self)->pause != 0;
}

void
kith_focus_row_watch (KithFocusRow *self,
                      GtkWidget    *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (widget, focus);
}

const char *
kith_focus_row_get_client (KithFocusRow *self)
{
  return kith_people_list_get_client (get (self)->people);
}

void
kith_focus_row_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}
