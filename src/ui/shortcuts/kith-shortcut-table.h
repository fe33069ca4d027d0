/* kith-shortcut-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  KITH_SHORTCUTS_GENERAL,
  KITH_SHORTCUTS_PRACTICE,
  KITH_SHORTCUTS_CLIENT,
  KITH_SHORTCUTS_MAP,
  KITH_SHORTCUTS_SCHEDULE,
} KithShortcutGroup;

#define KITH_N_SHORTCUT_GROUPS (KITH_SHORTCUTS_SCHEDULE + 1)

/** KithShortcut: something that can be done, and its keys, if it has any. @title: to be translated. @action: (nullable): a detailed action that the program's
 * own keys do from anywhere; NULL where a page has the keys for itself. @offered: whether it is also offered by name. */
typedef struct
{
  KithShortcutGroup group;
  const char *title;
  const char *action;
  const char *keys[3];
  gboolean offered;
} KithShortcut;

/** kith_shortcuts_list: all there are, group after group. Returns: (transfer none) (array length=n_shortcuts) */
const KithShortcut *kith_shortcuts_list       (gsize *n_shortcuts);

/** kith_shortcut_group_get_title: Returns: (transfer none): translated */
const char         *kith_shortcut_group_get_title (KithShortcutGroup group);

/** kith_shortcuts_install: gives @application the keys of all that have an action. */
void                kith_shortcuts_install    (GtkApplication *application);

/** kith_shortcuts_add_to_dialog: lets @dialog have the keys that must work wherever one is, as that for locking. GTK keeps what
 * is pressed in a dialog from its window, and so from the application's keys. */
void                kith_shortcuts_add_to_dialog (AdwDialog *dialog);

/** kith_shortcut_describe_keys: "Shift+Ctrl+N" in the words of the keyboard. @keys: one of a KithShortcut.
 * Returns: (transfer full) */
char               *kith_shortcut_describe_keys (const char *keys);

G_END_DECLS
