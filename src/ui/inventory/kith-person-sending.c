/* kith-person-sending.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-sending.h"

#include "kith-patience.h"
#include "kith-person-clash.h"
#include "kith-problem.h"
#include "kith-window.h"

#include <glib/gi18n.h>

/* Sending: an edit on its way to the practice, and what was known when it was made. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  KithPerson *person;
  KithPersonState *state;    /* (nullable) where they are removed, like the following */
  KithPerson *known;
  KithPersonState *known_state;
  guint fields;
  KithPersonSentFunc sent;
  GObject *owner;
} Sending;

static void
sending_free (Sending *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  kith_person_free (self->person);
  g_clear_pointer (&self->state, kith_person_state_free);
  g_clear_pointer (&self->known, kith_person_free);
  g_clear_pointer (&self->known_state, kith_person_state_free);
  g_clear_object (&self->owner);
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

static KithPersonEdit
get_edit (const Sending *sending)
{
  return (KithPersonEdit) {
    .person = sending->person,
    .state = sending->state,
    .fields = sending->fields,
    .known = sending->known,
    .known_state = sending->known_state,
  };
}

static char *
send_once (gpointer   data,
           GError   **error)
{
  const Sending *sending = data;
  const KithPersonEdit edit = get_edit (sending);

  return dex_await_string (kith_practice_alter_person (sending->practice, &edit), error);
}

static char *
send (Sending  *sending,
      GError  **error)
{
  return kith_patience_send (sending->widget, sending->practice, send_once, sending, error);
}

/* Mine, over what they have made of it. */
static char *
send_over (Sending                *sending,
           const KithPerson       *person,
           const KithPersonState  *state,
           GError                **error)
{
  kith_person_free (sending->known);
  kith_person_state_free (sending->known_state);
  sending->known = kith_person_copy (person);
  sending->known_state = kith_person_state_copy (state);
  return send (sending, error);
}

/* Someone else has changed the same meanwhile: both versions are shown, and one is kept. */
static char *
settle (Sending   *sending,
        gboolean  *open,
        GError   **error)
{
  KithPractice *practice = sending->practice;
  const char *client = sending->person->client;
  const char *id = sending->person->id;
  const KithSaid mine = { sending->person, sending->state };
  g_autoptr (KithPerson) person = dex_await_boxed (kith_practice_load_person (practice, client, id), error);
  g_autoptr (KithPersonState) state = NULL;
  g_autoptr (KithConflict) conflict = NULL;
  KithConflictChoice choice;

  if (person != NULL)
    state = dex_await_boxed (kith_practice_prepare_state (practice, client, id, NULL, FALSE), error);
  if (state == NULL)
    return NULL;
  conflict = kith_person_clash_new (&mine, &(const KithSaid) { person, state }, sending->fields);
  choice = dex_await_int (kith_conflict_ask (conflict, practice, sending->widget), NULL);
  *open = choice == KITH_CONFLICT_LOOK;
  return choice == KITH_CONFLICT_MINE ? send_over (sending, person, state, error) : NULL;
}

static DexFuture *
send_fiber (gpointer data)
{
  Sending *sending = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = send (sending, &error);
  gboolean open = FALSE;
  KithPersonEdit edit;

  if (id == NULL && kith_problem_classify (error) == KITH_PROBLEM_CONFLICT)
    {
      g_clear_error (&error);
      id = settle (sending, &open, &error);
    }
  if (error != NULL)
    kith_window_complain (sending->widget, error);
  edit = get_edit (sending);
  sending->sent (sending->owner, id != NULL, open ? &edit : NULL);
  kith_practice_end_edit (sending->practice);
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
kith_person_send (GtkWidget            *widget,
                  KithPractice         *practice,
                  const KithPersonEdit *edit,
                  KithPersonSentFunc    sent,
                  GObject              *owner)
{
  Sending *sending = sending_new (widget, practice, edit->person);

  sending->state = kith_person_state_copy (edit->state);
  sending->known = kith_person_copy (edit->known);
  sending->known_state = kith_person_state_copy (edit->known_state);
  sending->fields = edit->fields;
  sending->sent = sent;
  sending->owner = g_object_ref (owner);
  kith_practice_begin_edit (practice);
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
