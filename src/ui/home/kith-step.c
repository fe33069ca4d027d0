/* kith-step.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-step.h"

#include "kith-deed-words.h"
#include "kith-undo-toast.h"
#include "kith-window.h"

#include <glib/gi18n.h>

/* Taking: a step on its way. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  char *scope;
  char *id;
  gboolean undo;
  gboolean initials;
} Taking;

static void
taking_free (Taking *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  g_free (self->scope);
  g_free (self->id);
  g_free (self);
}

static DexFuture *
start (const Taking *taking)
{
  KithPractice *practice = taking->practice;

  if (taking->id != NULL)
    return taking->undo ? kith_practice_undo_action (practice, taking->id) : kith_practice_redo_action (practice, taking->id);
  return taking->undo ? kith_practice_undo (practice, taking->scope) : kith_practice_redo (practice, taking->scope);
}

/* The way back is that of this step alone, whatever is done meanwhile. */
static void
tell (const Taking   *taking,
      const char     *id,
      const KithDeed *deed,
      KithReceipt    *receipt)
{
  g_autofree char *what = kith_deed_words_describe (deed, taking->initials);
  g_autofree char *sentence = taking->undo ? g_strdup_printf (_("Undone: %s"), what) : g_strdup_printf (_("Done again: %s"), what);
  AdwToast *toast = kith_undo_toast_new (sentence);

  if (taking->undo)
    kith_undo_toast_point_back (toast, id);
  else
    kith_undo_toast_point (toast, receipt);
  kith_window_add_toast (taking->widget, toast);
}

static DexFuture *
take_fiber (gpointer data)
{
  const Taking *taking = data;
  g_autoptr (GError) error = NULL;
  DexFuture *taken = start (taking);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (taking->practice);
  g_autofree char *id = dex_await_string (taken, &error);
  g_autoptr (KithDeed) deed = id != NULL ? dex_await_boxed (kith_practice_tell_deed (taking->practice, id), &error) : NULL;

  if (deed != NULL)
    tell (taking, id, deed, receipt);
  else
    kith_window_complain (taking->widget, error);
  return dex_future_new_true ();
}

void
kith_step_take (GtkWidget      *widget,
                KithPractice   *practice,
                const KithStep *step)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->widget = g_object_ref (widget);
  taking->practice = g_object_ref (practice);
  taking->scope = g_strdup (step->scope);
  taking->id = g_strdup (step->id);
  taking->undo = step->undo;
  taking->initials = step->initials;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, take_fiber, taking, (GDestroyNotify) taking_free));
}
