/* kith-enter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-enter.h"

#include "kith-clash.h"
#include "kith-conflict.h"
#include "kith-patience.h"
#include "kith-window.h"

/* Entering: an entry on its way. @root: where it is told what became of it; the widget may be gone by then. */
typedef struct
{
  GtkWidget *root;
  KithPractice *practice;
  KithEntryVerb verb;
  KithEntry *entry;
  char *sentence;
  KithReceipt *receipt; /* (nullable) */
} Entering;

static void
entering_free (Entering *self)
{
  g_clear_object (&self->root);
  g_object_unref (self->practice);
  kith_entry_free (self->entry);
  g_free (self->sentence);
  g_clear_pointer (&self->receipt, kith_receipt_unref);
  g_free (self);
}

/* Whether it is to go over what someone else has made of it. */
static gboolean
settle (Entering     *self,
        const GError *error)
{
  const KithEntry *now;

  if (kith_conflict_meet (self->practice, self->root, error) != KITH_CONFLICT_MINE)
    return FALSE;
  now = kith_clash_get_now (error);
  g_clear_pointer (&self->entry->known, kith_entry_free);
  self->entry->known = kith_entry_copy (now);
  return TRUE;
}

static char *
send_once (gpointer   data,
           GError   **error)
{
  Entering *self = data;
  DexFuture *entered = kith_practice_enter (self->practice, self->verb, self->entry);

  g_clear_pointer (&self->receipt, kith_receipt_unref);
  self->receipt = kith_practice_dup_receipt (self->practice);
  return dex_await_string (entered, error);
}

static void
send (Entering *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;

  if (self->root != NULL)
    answer = kith_patience_send (self->root, self->practice, send_once, self, &error);
  else
    answer = send_once (self, &error);
  if (self->root == NULL)
    return;
  if (answer == NULL && error->domain == KITH_CLASH)
    {
      if (settle (self, error))
        send (self);
    }
  else if (answer == NULL)
    kith_window_complain (self->root, error);
  else if (self->sentence != NULL)
    kith_window_offer_undo (self->root, self->sentence, self->receipt);
}

static DexFuture *
enter_fiber (gpointer data)
{
  Entering *self = data;

  send (self);
  kith_practice_end_edit (self->practice);
  return dex_future_new_true ();
}

void
kith_enter (GtkWidget     *widget,
            KithPractice  *practice,
            KithEntryVerb  verb,
            KithEntry     *entry,
            const char    *sentence)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Entering *entering = g_new0 (Entering, 1);

  entering->root = root != NULL ? g_object_ref (GTK_WIDGET (root)) : NULL;
  entering->practice = g_object_ref (practice);
  entering->verb = verb;
  entering->entry = entry;
  entering->sentence = g_strdup (sentence);
  kith_practice_begin_edit (practice);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, enter_fiber, entering, (GDestroyNotify) entering_free));
}
