/* kith-log-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-log-words.h"

#include "kith-deed-words.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *verb;
  KithLogKind kind;
  const char *words;
} Row;

/* What the audit has beside the actions of the history. */
static const Row rows[] = {
  { "chart-open", KITH_LOG_READ, NC_("log", "Opened the record") },
  { "sign", KITH_LOG_CHANGED, NC_("log", "Signed a note") },
  { "import-signed", KITH_LOG_CHANGED, NC_("log", "Imported a signed note") },
  { "export", KITH_LOG_OUT, NC_("log", "Exported") },
  { "log-export", KITH_LOG_OUT, NC_("log", "Exported this list") },
  { "map-export", KITH_LOG_OUT, NC_("log", "Saved the map as a picture") },
  { "map-print", KITH_LOG_OUT, NC_("log", "Printed the map") },
  { "changes-export", KITH_LOG_OUT, NC_("log", "Saved what has changed as a page") },
  { "timeline-export", KITH_LOG_OUT, NC_("log", "Saved the timeline as a picture") },
  { "timeline-print", KITH_LOG_OUT, NC_("log", "Printed the timeline") },
  { "calendar-export", KITH_LOG_OUT, NC_("log", "Exported the schedule") },
  { "backup", KITH_LOG_OUT, NC_("log", "Began a backup") },
  { "backed-up", KITH_LOG_OUT, NC_("log", "Backed up and checked") },
  { "backup-tried", KITH_LOG_OUT, NC_("log", "Tried a backup") },
  { "create", KITH_LOG_ENTRY, NC_("log", "Made the practice") },
  { "create-demo", KITH_LOG_ENTRY, NC_("log", "Made the demo") },
  { "unlock", KITH_LOG_ENTRY, NC_("log", "Unlocked") },
  { "head-missing", KITH_LOG_ENTRY, NC_("log", "Found a head file missing") },
  { "practice-name", KITH_LOG_CHANGED, NC_("log", "Renamed the practice") },
  { "practice-zone", KITH_LOG_CHANGED, NC_("log", "Changed the time zone") },
  { "unlock-failed", KITH_LOG_FAILED, NC_("log", "Wrong passphrase") },
  { "user-add", KITH_LOG_KEYS, NC_("log", "Added a user") },
  { "user-remove", KITH_LOG_KEYS, NC_("log", "Removed a user") },
  { "owner-add", KITH_LOG_KEYS, NC_("log", "Made someone an owner") },
  { "owner-remove", KITH_LOG_KEYS, NC_("log", "Took being an owner from someone") },
  { "user-passphrase", KITH_LOG_KEYS, NC_("log", "Changed a passphrase") },
  { "user-reset", KITH_LOG_KEYS, NC_("log", "Gave a one-time code") },
  { "recovery-renew", KITH_LOG_KEYS, NC_("log", "Renewed the recovery code") },
  { "rekey", KITH_LOG_KEYS, NC_("log", "Renewed the keys") },
};

static const Row *
find (const char *verb)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].verb, verb))
      return &rows[i];
  return NULL;
}

KithLogKind
kith_log_words_sort (const char *verb)
{
  const Row *row = find (verb);

  return row != NULL ? row->kind : KITH_LOG_CHANGED;
}

char *
kith_log_words_describe (const char *verb)
{
  const Row *row = find (verb);
  const KithDeed deed = { .verb = (char *) verb };
  g_autofree char *what = NULL;

  if (row != NULL)
    return g_strdup (g_dpgettext2 (NULL, "log", row->words));
  if (g_str_equal (verb, "undo"))
    return g_strdup (C_("log", "Took a change back"));
  if (g_str_equal (verb, "redo"))
    return g_strdup (C_("log", "Made a change again"));
  what = kith_deed_words_describe (&deed, FALSE);
  return kith_deed_words_begin (what);
}
