/* kith-shortcuts-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-shortcuts-dialog.h"

#include "kith-shortcut-table.h"

#include <glib/gi18n.h>

static gboolean
is_clinical (KithShortcutGroup group)
{
  return group == KITH_SHORTCUTS_CLIENT || group == KITH_SHORTCUTS_MAP;
}

#if ADW_CHECK_VERSION (1, 8, 0)

static AdwShortcutsSection *
make_section (KithShortcutGroup group)
{
  AdwShortcutsSection *section = adw_shortcuts_section_new (kith_shortcut_group_get_title (group));
  gsize n;
  const KithShortcut *shortcuts = kith_shortcuts_list (&n);

  for (gsize i = 0; i < n; i++)
    if (shortcuts[i].group == group && shortcuts[i].keys[0] != NULL)
      {
        g_autofree char *keys = g_strjoinv (" ", (char **) shortcuts[i].keys);

        adw_shortcuts_section_add (section, adw_shortcuts_item_new (_(shortcuts[i].title), keys));
      }
  return section;
}

AdwDialog *
kith_shortcuts_dialog_new (gboolean clinical)
{
  AdwDialog *dialog = adw_shortcuts_dialog_new ();

  for (int group = 0; group < KITH_N_SHORTCUT_GROUPS; group++)
    if (clinical || !is_clinical (group))
      adw_shortcuts_dialog_add (ADW_SHORTCUTS_DIALOG (dialog), make_section (group));
  return dialog;
}

#else

#define WIDTH 480
#define HEIGHT 640

static GtkWidget *
make_row (const KithShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GPtrArray) keys = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  g_autofree char *text = NULL;
  g_autoptr (GString) broken = NULL;
  GtkWidget *label;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcut->keys) && shortcut->keys[i] != NULL; i++)
    g_ptr_array_add (keys, kith_shortcut_describe_keys (shortcut->keys[i]));
  text = g_strjoinv ("\n", (char **) keys->pdata);
  /* Where there is little room, one of three keys is broken after its first plus, so that its title is not within a word. */
  broken = g_string_new (text);
  if (strchr (text, '+') != strrchr (text, '+'))
    g_string_replace (broken, "+", "+\u200b", 1);
  label = gtk_label_new (broken->str);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static AdwPreferencesGroup *
make_group (KithShortcutGroup group)
{
  AdwPreferencesGroup *made = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gsize n;
  const KithShortcut *shortcuts = kith_shortcuts_list (&n);

  adw_preferences_group_set_title (made, kith_shortcut_group_get_title (group));
  for (gsize i = 0; i < n; i++)
    if (shortcuts[i].group == group && shortcuts[i].keys[0] != NULL)
      adw_preferences_group_add (made, make_row (&shortcuts[i]));
  return made;
}

AdwDialog *
kith_shortcuts_dialog_new (gboolean clinical)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  for (int group = 0; group < KITH_N_SHORTCUT_GROUPS; group++)
    if (clinical || !is_clinical (group))
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), make_group (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, WIDTH);
  adw_dialog_set_content_height (dialog, HEIGHT);
  adw_dialog_set_child (dialog, view);
  return dialog;
}

#endif
