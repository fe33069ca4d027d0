/* kith-erase-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-erase-words.h"

#include <glib/gi18n.h>

/* @text: (transfer full): of @n of something. */
static void
add (GString *words,
     guint    n,
     char    *text)
{
  g_autofree char *taken = text;

  if (n > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", taken);
}

char *
kith_erase_words_record (const KithErasure *erasure)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint sessions = kith_erasure_count (erasure, "session");
  guint notes = kith_erasure_count (erasure, "note");
  guint own = kith_erasure_count (erasure, "process_note");
  guint people = kith_erasure_count (erasure, "person");
  guint scores = kith_erasure_count (erasure, "measure_score");
  guint events = kith_erasure_count (erasure, "life_event");
  guint goals = kith_erasure_count (erasure, "goal");
  guint tasks = kith_erasure_count (erasure, "task");

  add (words, sessions, g_strdup_printf (ngettext ("%u session", "%u sessions", sessions), sessions));
  add (words, notes, g_strdup_printf (ngettext ("%u note", "%u notes", notes), notes));
  add (words, own, g_strdup_printf (ngettext ("%u process note", "%u process notes", own), own));
  add (words, people, g_strdup_printf (ngettext ("%u person", "%u people", people), people));
  add (words, scores, g_strdup_printf (ngettext ("%u score", "%u scores", scores), scores));
  add (words, events, g_strdup_printf (ngettext ("%u event", "%u events", events), events));
  add (words, goals, g_strdup_printf (ngettext ("%u goal", "%u goals", goals), goals));
  add (words, tasks, g_strdup_printf (ngettext ("%u task", "%u tasks", tasks), tasks));
  if (words->len > 0)
    return g_string_free_and_steal (g_steal_pointer (&words));
  return g_strdup (kith_erasure_count (erasure, "subject") > 0 ? _("Nothing is written in it yet") : _("There is none"));
}

char *
kith_erase_words_office (const KithErasure *erasure)
{
  guint n = kith_erasure_count (erasure, "appointment");
  g_autofree char *gone = g_strdup_printf (ngettext ("The name, and %u appointment", "The name, and %u appointments", n), n);
  g_autofree char *kept = NULL;

  if (n == 0)
    g_set_str (&gone, _("The name and how to reach them"));
  if (erasure->kept == 0)
    return g_steal_pointer (&gone);
  kept = g_strdup_printf (ngettext ("%u appointment stays, for someone else comes to it too",
                                    "%u appointments stay, for someone else comes to them too", erasure->kept), erasure->kept);
  /* Translators: what goes; what stays. */
  return g_strdup_printf (_("%s; %s"), gone, kept);
}

char *
kith_erase_words_until (const KithDate *end)
{
  g_autofree char *day = kith_date_format (end);

  if (end->precision == KITH_DATE_UNKNOWN)
    return g_strdup (_("Nothing in it has to be kept"));
  /* Translators: a day. */
  return g_strdup_printf (_("Until %s"), day);
}
