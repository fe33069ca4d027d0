/* kith-entry-sending.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-entry-sending.h"

#include "kith-window.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  KithEntryVerb verb;
  KithEntry *entry;
  char *sentence;
} Sending;

static void
sending_free (Sending *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  kith_entry_free (self->entry);
  g_free (self->sentence);
  g_free (self);
}

static DexFuture *
send_fiber (gpointer data)
{
  const Sending *sending = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dex_await_string (kith_practice_enter (sending->practice, sending->verb, sending->entry), &error);

  if (id == NULL)
    kith_window_complain (sending->widget, error);
  else if (sending->sentence != NULL)
    kith_window_toast (sending->widget, sending->sentence, _("_Undo"), "win.undo");
  return dex_future_new_true ();
}

void
kith_entry_send (GtkWidget     *widget,
                 KithPractice  *practice,
                 KithEntryVerb  verb,
                 KithEntry     *entry,
                 const char    *sentence)
{
  Sending *sending = g_new0 (Sending, 1);

  sending->widget = g_object_ref (widget);
  sending->practice = g_object_ref (practice);
  sending->verb = verb;
  sending->entry = entry;
  sending->sentence = g_strdup (sentence);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, send_fiber, sending, (GDestroyNotify) sending_free));
}
