/* kith-enter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-enter.h"

#include "kith-window.h"

/* Entering: an entry on its way. @root: where it is told what became of it; the widget may be gone by then. */
typedef struct
{
  GtkWidget *root;
  KithPractice *practice;
  KithEntryVerb verb;
  KithEntry *entry;
  char *sentence;
} Entering;

static void
entering_free (Entering *self)
{
  g_clear_object (&self->root);
  g_object_unref (self->practice);
  kith_entry_free (self->entry);
  g_free (self->sentence);
  g_free (self);
}

static DexFuture *
enter_fiber (gpointer data)
{
  const Entering *self = data;
  g_autoptr (GError) error = NULL;
  DexFuture *entered = kith_practice_enter (self->practice, self->verb, self->entry);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autofree char *answer = dex_await_string (entered, &error);

  if (self->root == NULL)
    return dex_future_new_true ();
  if (answer == NULL)
    kith_window_complain (self->root, error);
  else if (self->sentence != NULL)
    kith_window_offer_undo (self->root, self->sentence, receipt);
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
  dex_future_disown (dex_scheduler_spawn (NULL, 0, enter_fiber, entering, (GDestroyNotify) entering_free));
}
