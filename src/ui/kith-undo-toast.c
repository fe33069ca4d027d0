/* kith-undo-toast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-undo-toast.h"

#include <glib/gi18n.h>

AdwToast *
kith_undo_toast_new (const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_use_markup (toast, FALSE);
  return toast;
}

static void
add_button (AdwToast   *toast,
            const char *label)
{
  adw_toast_set_button_label (toast, label);
  adw_toast_set_timeout (toast, KITH_TIME_TO_UNDO);
}

static void
add_action (AdwToast   *toast,
            const char *label,
            const char *action,
            const char *id)
{
  add_button (toast, label);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target (toast, "s", id);
}

void
kith_undo_toast_point (AdwToast    *toast,
                       KithReceipt *receipt)
{
  g_autofree char *id = receipt != NULL ? kith_receipt_dup_action (receipt) : NULL;

  if (id != NULL)
    add_action (toast, _("_Undo"), "win.undo-action", id);
}

void
kith_undo_toast_offer (AdwToast *toast)
{
  add_button (toast, _("_Undo"));
}

void
kith_undo_toast_point_back (AdwToast   *toast,
                            const char *id)
{
  add_action (toast, _("_Redo"), "win.redo-action", id);
}
