/* kith-conflict.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-conflict.h"

#include "kith-clash.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithConflict
{
  AdwAlertDialog *dialog;
  GtkWidget *box;
  gboolean insists;
  gboolean gone;     /* there is nothing left to write over */
};

/* Asking: until one is chosen, or the practice is locked. */
typedef struct
{
  DexPromise *promise;
  KithPractice *practice;
  gulong locking;
} Asking;

KithConflict *
kith_conflict_new (void)
{
  KithConflict *self = g_new0 (KithConflict, 1);

  self->dialog = g_object_ref_sink (ADW_ALERT_DIALOG (adw_alert_dialog_new (NULL, NULL)));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_alert_dialog_set_heading (self->dialog, C_("conflict", "Someone Else Changed This Too"));
  adw_alert_dialog_set_body (self->dialog, C_("conflict", "Both are here. Which one should stay? The other one stays in the history."));
  adw_alert_dialog_set_extra_child (self->dialog, self->box);
  return self;
}

void
kith_conflict_free (KithConflict *self)
{
  g_object_unref (self->dialog);
  g_free (self);
}

static void
add_version (GtkWidget  *group,
             const char *whose,
             const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), whose);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text != NULL && *text != '\0' ? text : C_("history", "nothing"));
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

void
kith_conflict_add (KithConflict *self,
                   const char   *label,
                   const char   *mine,
                   const char   *theirs)
{
  GtkWidget *group;

  if (g_strcmp0 (mine, theirs) == 0)
    return;
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), label);
  add_version (group, C_("conflict", "Mine"), mine);
  add_version (group, C_("conflict", "Theirs"), theirs);
  gtk_box_append (GTK_BOX (self->box), group);
}

void
kith_conflict_insist (KithConflict *self)
{
  self->insists = TRUE;
  adw_dialog_set_can_close (ADW_DIALOG (self->dialog), FALSE);
}

/* It is asked once, and answered by whoever comes first. */
static void
answer (Asking             *self,
        KithConflictChoice  choice)
{
  if (self->locking == 0)
    return;
  g_clear_signal_handler (&self->locking, self->practice);
  dex_promise_resolve_int (self->promise, choice);
}

/* Nobody is there to choose: mine is stored, theirs stays in the history. */
static void
locking_cb (Asking *self)
{
  kith_window_note_kept (self->practice);
  answer (self, KITH_CONFLICT_MINE);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Asking *self = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  KithConflictChoice choice = g_str_equal (response, "mine")     ? KITH_CONFLICT_MINE
                              : g_str_equal (response, "theirs") ? KITH_CONFLICT_THEIRS
                                                                 : KITH_CONFLICT_LOOK;

  answer (self, choice);
  /* One that can't be closed without an answer doesn't close by itself with one either. */
  if (choice != KITH_CONFLICT_LOOK && !adw_dialog_get_can_close (ADW_DIALOG (source)))
    adw_dialog_force_close (ADW_DIALOG (source));
  dex_unref (self->promise);
  g_object_unref (self->practice);
  g_free (self);
}

/* Who asks may be gone by now, as when another page was turned to. */
static GtkWidget *
find_parent (GtkWidget *widget)
{
  GApplication *application = g_application_get_default ();

  if (gtk_widget_get_root (widget) != NULL)
    return widget;
  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
}

static void
add_responses (KithConflict *self)
{
  adw_alert_dialog_set_close_response (self->dialog, "look");
  if (self->gone)
    {
      adw_alert_dialog_add_response (self->dialog, "theirs", C_("conflict", "_Close"));
      return;
    }
  if (!self->insists)
    {
      adw_alert_dialog_add_response (self->dialog, "look", C_("conflict", "_Look Again"));
      adw_alert_dialog_set_default_response (self->dialog, "look");
    }
  adw_alert_dialog_add_responses (self->dialog, "theirs", C_("conflict", "Take _Theirs"), "mine", C_("conflict", "_Keep Mine"), NULL);
  adw_alert_dialog_set_response_appearance (self->dialog, "mine", ADW_RESPONSE_SUGGESTED);
}

DexFuture *
kith_conflict_ask (KithConflict *self,
                   KithPractice *practice,
                   GtkWidget    *parent)
{
  Asking *asking;

  if (kith_practice_is_settling (practice))
    {
      kith_window_note_kept (practice);
      return dex_future_new_for_int (KITH_CONFLICT_MINE);
    }
  asking = g_new0 (Asking, 1);
  asking->promise = dex_promise_new ();
  asking->practice = g_object_ref (practice);
  asking->locking = g_signal_connect_swapped (practice, "locking", G_CALLBACK (locking_cb), asking);
  add_responses (self);
  adw_alert_dialog_choose (self->dialog, find_parent (parent), NULL, chosen_cb, asking);
  return dex_ref (DEX_FUTURE (asking->promise));
}

static KithConflict *
make_conflict (const GError *clash)
{
  KithConflict *self = kith_conflict_new ();
  GPtrArray *lines = kith_clash_get_lines (clash);

  for (guint i = 0; i < lines->len; i++)
    {
      const KithClashLine *line = lines->pdata[i];

      kith_conflict_add (self, line->label, line->mine, line->theirs);
    }
  return self;
}

/* What was typed can be taken along. */
static void
say_gone (KithConflict *self)
{
  adw_alert_dialog_set_heading (self->dialog, C_("conflict", "Someone Else Removed This"));
  adw_alert_dialog_set_body (self->dialog, C_("conflict", "What you wrote was not stored. Copy it here if you need it. What was "
                                                          "removed can be brought back in the history."));
  self->gone = TRUE;
}

static KithConflictChoice
ask_about (KithPractice *practice,
           GtkWidget    *parent,
           const GError *clash)
{
  g_autoptr (KithConflict) conflict = make_conflict (clash);

  if (clash->code == KITH_CLASH_GONE)
    say_gone (conflict);
  else
    kith_conflict_insist (conflict);
  return dex_await_int (kith_conflict_ask (conflict, practice, parent), NULL);
}

KithConflictChoice
kith_conflict_meet (KithPractice *practice,
                    GtkWidget    *parent,
                    const GError *clash)
{
  KithConflictChoice choice = KITH_CONFLICT_THEIRS;

  if (clash->code == KITH_CLASH_CHOICE)
    kith_window_complain (parent, clash);
  else
    choice = ask_about (practice, parent, clash);
  /* What is no choice of theirs either was closed from elsewhere, as when access was taken away. */
  if (choice == KITH_CONFLICT_MINE && clash->code != KITH_CLASH_GONE)
    return KITH_CONFLICT_MINE;
  kith_practice_tell_change (practice, KITH_FILE_CLINICAL, NULL);
  return KITH_CONFLICT_THEIRS;
}
