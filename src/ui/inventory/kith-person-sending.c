/* kith-person-sending.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-sending.h"

#include "kith-person-edit.h"
#include "kith-window.h"

#include <glib/gi18n.h>

/* Sending: an edit on its way to the practice. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  KithPerson *person;
  KithPersonState *state;    /* (nullable) where they are removed */
  guint fields;
  KithPersonSentFunc sent;
} Sending;

static void
sending_free (Sending *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  kith_person_free (self->person);
  g_clear_pointer (&self->state, kith_person_state_free);
  g_free (self);
}

static Sending *
sending_new (GtkWidget        *widget,
             KithPractice     *practice,
             const KithPerson *person)
{
  Sending *self = g_new0 (Sending, 1);

  self->widget = g_object_ref (widget);
  self->practice = g_object_ref (practice);
  self->person = kith_person_copy (person);
  return self;
}

static DexFuture *
send_fiber (gpointer data)
{
  const Sending *sending = data;
  const KithPersonEdit edit = { sending->person, sending->state, sending->fields, NULL, FALSE };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dex_await_string (kith_practice_alter_person (sending->practice, &edit), &error);

  if (id == NULL)
    kith_window_complain (sending->widget, error);
  sending->sent (sending->widget, id != NULL);
  return dex_future_new_true ();
}

static DexFuture *
remove_fiber (gpointer data)
{
  const Sending *sending = data;
  g_autoptr (GError) error = NULL;
  DexFuture *removed = kith_practice_remove_person (sending->practice, sending->person->client, sending->person->id);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (sending->practice);
  g_autofree char *id = dex_await_string (removed, &error);
  /* Translators: %s is a name. */
  g_autofree char *sentence = g_strdup_printf (_("%s removed"), sending->person->name);

  if (id != NULL)
    kith_window_offer_undo (sending->widget, sentence, receipt);
  else
    kith_window_complain (sending->widget, error);
  return dex_future_new_true ();
}

void
kith_person_send (GtkWidget             *widget,
                  KithPractice          *practice,
                  const KithPerson      *person,
                  const KithPersonState *state,
                  guint                  fields,
                  KithPersonSentFunc     sent)
{
  Sending *sending = sending_new (widget, practice, person);

  sending->state = kith_person_state_copy (state);
  sending->fields = fields;
  sending->sent = sent;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, send_fiber, sending, (GDestroyNotify) sending_free));
}

void
kith_person_remove (GtkWidget        *widget,
                    KithPractice     *practice,
                    const KithPerson *person)
{
  Sending *sending = sending_new (widget, practice, person);

  dex_future_disown (dex_scheduler_spawn (NULL, 0, remove_fiber, sending, (GDestroyNotify) sending_free));
}
