/* kith-shortcut-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-shortcut-table.h"

#include <glib/gi18n.h>

#define GENERAL KITH_SHORTCUTS_GENERAL
#define PRACTICE KITH_SHORTCUTS_PRACTICE
#define CLIENT KITH_SHORTCUTS_CLIENT
#define MAP KITH_SHORTCUTS_MAP
#define SCHEDULE KITH_SHORTCUTS_SCHEDULE

static const KithShortcut shortcuts[] = {
  { GENERAL, N_("Help"), "app.help", { "F1" }, TRUE },
  { GENERAL, N_("Keyboard Shortcuts"), "app.shortcuts", { "<Control>question" }, TRUE },
  { GENERAL, N_("Preferences"), "app.preferences", { "<Control>comma" }, TRUE },
  { GENERAL, N_("Main Menu"), NULL, { "F10" }, FALSE },
  { GENERAL, N_("New Window"), "app.new-window", { "<Control><Shift>n" }, TRUE },
  { GENERAL, N_("Close Window"), "window.close", { "<Control>w" }, FALSE },
  { GENERAL, N_("Quit"), "app.quit", { "<Control>q" }, FALSE },
  { GENERAL, N_("About Kith"), "app.about", { NULL }, TRUE },

  { PRACTICE, N_("Search Everything"), "win.search", { "<Control>f" }, TRUE },
  { PRACTICE, N_("Initials Instead of Names"), "win.initials", { "<Control><Shift>i" }, FALSE },
  { PRACTICE, N_("Go to a Client or Action"), "win.switch", { "<Control>k" }, FALSE },
  { PRACTICE, N_("Go to Today"), "home.show('today')", { NULL }, TRUE },
  { PRACTICE, N_("Go to Clients"), "home.show('clients')", { NULL }, TRUE },
  { PRACTICE, N_("Go to the Schedule"), "home.show('schedule')", { NULL }, TRUE },
  { PRACTICE, N_("New Client"), "win.new", { "<Control>n" }, TRUE },
  { PRACTICE, N_("Undo"), "win.undo", { "<Control>z" }, TRUE },
  { PRACTICE, N_("Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" }, TRUE },
  { PRACTICE, N_("Import"), "win.import", { NULL }, TRUE },
  { PRACTICE, N_("Export"), "win.export", { NULL }, TRUE },
  { PRACTICE, N_("Back Up"), "win.backup", { NULL }, TRUE },
  { PRACTICE, N_("Backups"), "win.backups", { NULL }, TRUE },
  { PRACTICE, N_("Try a Restore"), "win.try-backup", { NULL }, TRUE },
  { PRACTICE, N_("Restore a Backup"), "win.restore", { NULL }, TRUE },
  { PRACTICE, N_("Who Did What"), "win.log", { NULL }, TRUE },
  { PRACTICE, N_("Lock"), "win.lock", { "<Control>l" }, TRUE },

  { CLIENT, N_("Side Pane"), NULL, { "F9" }, FALSE },
  { CLIENT, N_("Session Before"), NULL, { "<Control>Page_Up" }, FALSE },
  { CLIENT, N_("Session After"), NULL, { "<Control>Page_Down" }, FALSE },
  { CLIENT, N_("Put an Event into a Problem Area, on the Timeline"), NULL, { "p" }, FALSE },
  { CLIENT, N_("Interview about the People"), NULL, { "<Control>i" }, FALSE },
  { CLIENT, N_("Sort the People into Bins"), NULL, { "<Control>j" }, FALSE },
  { CLIENT, N_("History"), NULL, { "<Control>h" }, FALSE },
  { CLIENT, N_("Print or Save a Picture"), NULL, { "<Control>p" }, FALSE },

  { MAP, N_("What Can Be Done with Someone"), NULL, { "<Shift>F10", "Menu" }, FALSE },
  { MAP, N_("Move a Ring Nearer"), NULL, { "plus" }, FALSE },
  { MAP, N_("Move a Ring Farther"), NULL, { "minus" }, FALSE },
  { MAP, N_("Move a Little Nearer"), NULL, { "<Control>Up" }, FALSE },
  { MAP, N_("Move a Little Farther"), NULL, { "<Control>Down" }, FALSE },
  { MAP, N_("Focus on Someone"), NULL, { "f" }, FALSE },
  { MAP, N_("Draw a Tie"), NULL, { "t" }, FALSE },
  { MAP, N_("Draw Freely"), NULL, { "d" }, FALSE },
  { MAP, N_("Choose Everyone"), NULL, { "<Control>a" }, FALSE },
  { MAP, N_("Look at It Another Way"), NULL, { "bracketright" }, FALSE },
  { MAP, N_("Look at It Another Way, Backward"), NULL, { "bracketleft" }, FALSE },
  { MAP, N_("Session Before, on the Strip"), NULL, { "Left" }, FALSE },
  { MAP, N_("Session After, on the Strip"), NULL, { "Right" }, FALSE },
  { MAP, N_("First Session, on the Strip"), NULL, { "Home" }, FALSE },
  { MAP, N_("Now, on the Strip"), NULL, { "End" }, FALSE },
  { MAP, N_("Zoom In"), NULL, { "<Control>plus" }, FALSE },
  { MAP, N_("Zoom Out"), NULL, { "<Control>minus" }, FALSE },
  { MAP, N_("Whole Map"), NULL, { "<Control>0" }, FALSE },
  { MAP, N_("Full Screen with Initials"), NULL, { "F11" }, FALSE },
  { MAP, N_("Window for the Client"), NULL, { "<Shift>F11" }, FALSE },
  { MAP, N_("Show the Client Nothing"), NULL, { "b" }, FALSE },

  { SCHEDULE, N_("Today"), NULL, { "<Control>t", "<Alt>Home" }, FALSE },
  { SCHEDULE, N_("Earlier"), NULL, { "<Alt>Left", "Page_Up" }, FALSE },
  { SCHEDULE, N_("Later"), NULL, { "<Alt>Right", "Page_Down" }, FALSE },
  { SCHEDULE, N_("Day"), NULL, { "<Alt>1" }, FALSE },
  { SCHEDULE, N_("Week"), NULL, { "<Alt>2" }, FALSE },
  { SCHEDULE, N_("Book a Block"), NULL, { "<Control>b" }, FALSE },
  { SCHEDULE, N_("Move the Appointment"), NULL, { "<Control>m" }, FALSE },
};

const KithShortcut *
kith_shortcuts_list (gsize *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

const char *
kith_shortcut_group_get_title (KithShortcutGroup group)
{
  static const char *const titles[KITH_N_SHORTCUT_GROUPS] = {
    [GENERAL] = N_("General"),
    [PRACTICE] = N_("Practice"),
    [CLIENT] = N_("Client"),
    [MAP] = N_("Map"),
    [SCHEDULE] = N_("Schedule"),
  };

  return _(titles[group]);
}

void
kith_shortcuts_install (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL && shortcuts[i].keys[0] != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char **) shortcuts[i].keys);
}

static void
add_keys (GtkEventController *controller,
          const KithShortcut *shortcut)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcut->keys) && shortcut->keys[i] != NULL; i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcut->keys[i]),
                                                            gtk_named_action_new (shortcut->action)));
}

void
kith_shortcuts_add_to_dialog (AdwDialog *dialog)
{
  static const char *const wanted[] = { "app.help", "win.initials", "win.lock", NULL };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL && g_strv_contains (wanted, shortcuts[i].action))
      add_keys (controller, &shortcuts[i]);
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}

char *
kith_shortcut_describe_keys (const char *keys)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (keys, &key, &modifiers))
    g_error ("“%s” are no keys", keys);
  return gtk_accelerator_get_label (key, modifiers);
}
