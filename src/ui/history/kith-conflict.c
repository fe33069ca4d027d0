/* kith-conflict.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-conflict.h"

#include <glib/gi18n.h>

struct _KithConflict
{
  AdwAlertDialog *dialog;
  GtkWidget *box;
};

KithConflict *
kith_conflict_new (void)
{
  KithConflict *self = g_new0 (KithConflict, 1);

  self->dialog = g_object_ref_sink (ADW_ALERT_DIALOG (adw_alert_dialog_new (NULL, NULL)));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_alert_dialog_set_heading (self->dialog, C_("conflict", "Someone Else Changed This Too"));
  adw_alert_dialog_set_body (self->dialog, C_("conflict", "Both are here. Which one should stay? The other one stays in the history."));
  adw_alert_dialog_set_extra_child (self->dialog, self->box);
  adw_alert_dialog_add_responses (self->dialog, "look", C_("conflict", "_Look Again"), "theirs", C_("conflict", "Take _Theirs"),
                                  "mine", C_("conflict", "_Keep Mine"), NULL);
  adw_alert_dialog_set_response_appearance (self->dialog, "mine", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (self->dialog, "look");
  adw_alert_dialog_set_close_response (self->dialog, "look");
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

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (DexPromise) promise = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  KithConflictChoice choice = g_str_equal (response, "mine")     ? KITH_CONFLICT_MINE
                              : g_str_equal (response, "theirs") ? KITH_CONFLICT_THEIRS
                                                                 : KITH_CONFLICT_LOOK;

  dex_promise_resolve_int (promise, choice);
}

DexFuture *
kith_conflict_ask (KithConflict *self,
                   GtkWidget    *parent)
{
  DexPromise *promise = dex_promise_new ();

  adw_alert_dialog_choose (self->dialog, parent, NULL, chosen_cb, dex_ref (promise));
  return DEX_FUTURE (promise);
}
