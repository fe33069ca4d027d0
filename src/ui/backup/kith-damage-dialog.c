/* kith-damage-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-damage-dialog.h"

#include <glib/gi18n.h>

/* More of them say no more. */
#define MOST_SHOWN 8

static void
answered_cb (AdwDialog  *dialog,
             const char *response,
             KithAccess *access)
{
  if (!g_str_equal (response, "lock"))
    return;
  kith_access_note_damage (access);
  kith_access_lock (access);
}

static GtkWidget *
make_list (const char * const *sentences)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (gsize i = 0; sentences[i] != NULL && i < MOST_SHOWN; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentences[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

AdwDialog *
kith_damage_dialog_new (KithAccess         *access,
                        const char * const *damage,
                        const char * const *remarks)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("No Damage Found"),
                                            _("Every page of the practice can be read and is what was written, and so is the record "
                                              "of who did what."));
  AdwAlertDialog *self = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_response (self, "close", _("_Close"));
  if (damage[0] == NULL && remarks[0] != NULL)
    adw_alert_dialog_set_extra_child (self, make_list (remarks));
  if (damage[0] == NULL)
    return dialog;
  adw_alert_dialog_set_heading (self, _("The Practice Is Damaged"));
  adw_alert_dialog_set_body (self, _("What can be read is safe where it is. Lock the practice, then restore the last backup beside it; "
                                     "what came after that can be rescued."));
  adw_alert_dialog_set_extra_child (self, make_list (damage));
  adw_alert_dialog_add_response (self, "lock", _("_Lock and Go On…"));
  adw_alert_dialog_set_response_appearance (self, "lock", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), access, G_CONNECT_DEFAULT);
  return dialog;
}
