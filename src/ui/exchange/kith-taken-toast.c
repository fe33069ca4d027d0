/* kith-taken-toast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-taken-toast.h"

#include "kith-imports.h"
#include "kith-window.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *window;
  KithPractice *practice;
  char *scope;
  char *last;
  guint n_steps;
} Taken;

static void
taken_free (Taken *self)
{
  g_object_unref (self->window);
  g_object_unref (self->practice);
  g_free (self->scope);
  g_free (self->last);
  g_free (self);
}

static Taken *
taken_new (GtkWidget    *window,
           KithPractice *practice,
           const char   *scope,
           const char   *last,
           guint         n_steps)
{
  Taken *self = g_new0 (Taken, 1);

  self->window = g_object_ref (window);
  self->practice = g_object_ref (practice);
  self->scope = g_strdup (scope);
  self->last = g_strdup (last);
  self->n_steps = n_steps;
  return self;
}

static DexFuture *
take_back_fiber (gpointer data)
{
  const Taken *taken = data;
  g_autoptr (GError) error = NULL;

  if (dex_await (kith_practice_take_back (taken->practice, taken->scope, taken->last, taken->n_steps), &error))
    kith_window_toast (taken->window, _("Undone: import"));
  else
    kith_window_complain (taken->window, error);
  return dex_future_new_true ();
}

static void
undo_cb (AdwToast *toast,
         gpointer  data)
{
  const Taken *taken = data;

  dex_future_disown (dex_scheduler_spawn (NULL, 0, take_back_fiber,
                                          taken_new (taken->window, taken->practice, taken->scope, taken->last, taken->n_steps),
                                          (GDestroyNotify) taken_free));
}

static void
toast_gone_cb (gpointer  data,
               GClosure *closure)
{
  taken_free (data);
}

void
kith_taken_toast_show (GtkWidget    *window,
                       KithPractice *practice,
                       const char   *sentence,
                       const char   *scope,
                       const char   *last,
                       guint         n_steps)
{
  AdwToast *toast = kith_undo_toast_new (sentence);

  if (n_steps > 0)
    {
      kith_undo_toast_offer (toast);
      g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb),
                             taken_new (window, practice, scope, last, n_steps), toast_gone_cb, 0);
    }
  kith_window_add_toast (window, toast);
}
