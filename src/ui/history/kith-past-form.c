/* kith-past-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-past-form.h"

#include "kith-deed-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* In letters: what is longer is not read in one line. */
#define SHORT_TEXT 40

static const struct
{
  const char *beginning;
  KithPastKind kind;
} beginnings[] = {
  { "person-", KITH_PAST_PEOPLE },      { "tie-", KITH_PAST_PEOPLE },       { "expectation-", KITH_PAST_PEOPLE },
  { "import", KITH_PAST_PEOPLE },       { "session-", KITH_PAST_SESSIONS }, { "task-", KITH_PAST_SESSIONS },
  { "technique-", KITH_PAST_SESSIONS }, { "course-", KITH_PAST_PLAN },      { "area-", KITH_PAST_PLAN },
  { "goal-", KITH_PAST_PLAN },          { "formulation-", KITH_PAST_PLAN }, { "event-", KITH_PAST_PLAN },
  { "score", KITH_PAST_PLAN },
};

/* What an undo, a redo or a bringing back was about is what its first row is of. */
static KithPastKind
sort_by_table (const KithPast *past)
{
  static const char * const people[] = { "person", "person_state", "place", "tie", "expectation", "dispute_stage", NULL };
  static const char * const sessions[] = { "session", "session_person", "note", "addendum", "task", "technique_use", NULL };
  const KithPastRow *row = past->rows != NULL && past->rows->len > 0 ? past->rows->pdata[0] : NULL;

  if (row == NULL || g_str_equal (past->file, "office"))
    return g_str_equal (past->file, "office") ? KITH_PAST_OFFICE : KITH_PAST_PLAN;
  if (g_strv_contains (people, row->table))
    return KITH_PAST_PEOPLE;
  return g_strv_contains (sessions, row->table) ? KITH_PAST_SESSIONS : KITH_PAST_PLAN;
}

KithPastKind
kith_past_form_sort (const KithPast *past)
{
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (past->verb, beginnings[i].beginning))
      return beginnings[i].kind;
  return sort_by_table (past);
}

char *
kith_past_form_dup_title (const KithPast *past,
                          gboolean        initials)
{
  g_autofree char *what = kith_past_describe (past, initials);

  return kith_deed_words_begin (what);
}

char *
kith_past_form_dup_detail (const KithPast *past,
                           const char     *time)
{
  const char *fate = past->undone ? C_("history", "taken back since") : NULL;

  return g_strjoin (" · ", time, past->user, fate, NULL);
}

static gboolean
is_long (const char *text)
{
  return text != NULL && (strchr (text, '\n') != NULL || g_utf8_strlen (text, -1) > SHORT_TEXT);
}

char *
kith_past_form_dup_change (const KithPastLine *line)
{
  const char *before = line->before != NULL ? line->before : C_("history", "nothing");
  const char *after = line->after != NULL ? line->after : C_("history", "nothing");

  if (line->before == NULL)
    return g_strdup (after);
  if (is_long (before) || is_long (after))
    /* Translators: a text before and after a change, each on lines of its own. */
    return g_strdup_printf (C_("history", "Before: %1$s\n\nAfter: %2$s"), before, after);
  return g_strdup_printf ("%s → %s", before, after);
}
