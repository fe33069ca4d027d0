/* kith-patience.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-patience.h"

#include "kith-problem.h"
#include "kith-window.h"

#define PAUSE_MS 1000

/* Patience: while an edit can't be stored. */
typedef struct
{
  KithWindow *window;
  KithPractice *practice;
  DexPromise *locking;    /* resolved when the practice is about to be locked */
  gulong handler;
} Patience;

static void
locking_cb (Patience *self)
{
  if (dex_future_is_pending (DEX_FUTURE (self->locking)))
    dex_promise_resolve_boolean (self->locking, TRUE);
}

static Patience *
patience_new (KithWindow   *window,
              KithPractice *practice,
              const char   *sentence)
{
  Patience *self = g_new0 (Patience, 1);

  self->window = g_object_ref (window);
  self->practice = g_object_ref (practice);
  self->locking = dex_promise_new ();
  self->handler = g_signal_connect_swapped (practice, "locking", G_CALLBACK (locking_cb), self);
  kith_window_begin_trouble (window, sentence);
  return self;
}

static void
patience_free (Patience *self)
{
  kith_window_end_trouble (self->window);
  g_clear_signal_handler (&self->handler, self->practice);
  dex_unref (self->locking);
  g_object_unref (self->practice);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Patience, patience_free)

static gboolean
may_help (KithPractice *practice,
          const GError *error)
{
  return kith_problem_classify (error) == KITH_PROBLEM_DISK && !kith_practice_is_settling (practice);
}

char *
kith_patience_send (GtkWidget       *widget,
                    KithPractice    *practice,
                    KithPatientFunc  send,
                    gpointer         data,
                    GError         **error)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (KithWindow) window = KITH_IS_WINDOW (root) ? g_object_ref (KITH_WINDOW (root)) : NULL;
  g_autoptr (Patience) patience = NULL;

  for (;;)
    {
      g_autoptr (GError) reason = NULL;
      char *answer = send (data, &reason);

      if (answer != NULL)
        return answer;
      if (window == NULL || !may_help (practice, reason))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      if (patience == NULL)
        patience = patience_new (window, practice, reason->message);
      /* A pause that is over ends in an error, which says nothing else. */
      dex_await (dex_future_first (dex_timeout_new_msec (PAUSE_MS), dex_ref (patience->locking), NULL), NULL);
    }
}
