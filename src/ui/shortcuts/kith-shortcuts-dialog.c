/* kith-shortcuts-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-shortcuts-dialog.h"

#include "kith-shortcut-table.h"

#include <glib/gi18n.h>

#if ADW_CHECK_VERSION (1, 8, 0)

static AdwShortcutsSection *
make_section (KithShortcutGroup group)
{
  AdwShortcutsSection *section = adw_shortcuts_section_new (kith_shortcut_group_get_title (group));
  gsize n;
  const KithShortcut *shortcuts = kith_shortcuts_list (&n);

  for (gsize i = 0; i < n; i++)
    if (shortcuts[i].group == group)
      {
        g_autofree char *keys = g_strjoinv (" ", (char **) shortcuts[i].keys);

        adw_shortcuts_section_add (section, adw_shortcuts_item_new (_(shortcuts[i].title), keys));
      }
  return section;
}

AdwDialog *
kith_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_shortcuts_dialog_new ();

  for (int group = 0; group < KITH_N_SHORTCUT_GROUPS; group++)
    adw_shortcuts_dialog_add (ADW_SHORTCUTS_DIALOG (dialog), make_section (group));
  return dialog;
}

#else

#define WIDTH 480
#define HEIGHT 640

static char *
describe_keys (const char *keys)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (keys, &key, &modifiers))
    g_error ("“%s” are no keys", keys);
  return gtk_accelerator_get_label (key, modifiers);
}

static GtkWidget *
make_cap (const char *key)
{
  GtkWidget *cap = gtk_label_new (key);

  gtk_widget_add_css_class (cap, "keycap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  return cap;
}

/* "Ctrl+Shift+N" as three keys side by side. */
static GtkWidget *
make_keys (const char *keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *label = describe_keys (keys);
  g_auto (GStrv) parts = g_strsplit (label, "+", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), make_cap (parts[i]));
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  return box;
}

static GtkWidget *
make_row (const KithShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  g_autofree char *spoken = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcut->keys) && shortcut->keys[i] != NULL; i++)
    {
      gtk_box_append (GTK_BOX (box), make_keys (shortcut->keys[i]));
      g_ptr_array_add (labels, describe_keys (shortcut->keys[i]));
    }
  spoken = g_strjoinv (", ", (char **) labels->pdata);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
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
    if (shortcuts[i].group == group)
      adw_preferences_group_add (made, make_row (&shortcuts[i]));
  return made;
}

AdwDialog *
kith_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  for (int group = 0; group < KITH_N_SHORTCUT_GROUPS; group++)
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
