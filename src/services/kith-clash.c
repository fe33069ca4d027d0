/* kith-clash.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clash-private.h"

#include "kith-past-private.h"
#include "kith-term.h"

#include <glib/gi18n.h>

typedef struct
{
  GPtrArray *lines;
  KithEntry *now;
} KithClashPrivate;

static void
line_free (KithClashLine *self)
{
  g_free (self->label);
  g_free (self->mine);
  g_free (self->theirs);
  g_free (self);
}

static void
kith_clash_private_init (KithClashPrivate *self)
{
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
}

static void
kith_clash_private_copy (const KithClashPrivate *from,
                         KithClashPrivate       *to)
{
  g_ptr_array_unref (to->lines);
  to->lines = g_ptr_array_ref (from->lines);
  to->now = from->now != NULL ? kith_entry_copy (from->now) : NULL;
}

static void
kith_clash_private_clear (KithClashPrivate *self)
{
  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->now, kith_entry_free);
}

G_DEFINE_EXTENDED_ERROR (KithClash, kith_clash)

static void
add_line (GPtrArray  *lines,
          const char *label,
          const char *mine,
          const char *theirs)
{
  KithClashLine *line = g_new0 (KithClashLine, 1);

  line->label = g_strdup (label);
  line->mine = g_strdup (mine);
  line->theirs = g_strdup (theirs);
  g_ptr_array_add (lines, line);
}

static char *
make_sentence (const KithPastRow *told)
{
  const KithPastLine *line = told != NULL ? told->lines->pdata[0] : NULL;

  if (line == NULL)
    return g_strdup (_("Someone else has changed this meanwhile. Yours was not stored, and what is there now is shown."));
  /* Translators: what it is that was changed, and to what: "Minutes", "20". */
  return g_strdup_printf (_("Someone else has changed this meanwhile. Theirs is safe and shown (%1$s: %2$s), and yours was not "
                            "stored. Please change it again if it should be otherwise."),
                          line->label, line->before != NULL ? line->before : C_("history", "nothing"));
}

gboolean
kith_clash_fail (KithDatabase        *database,
                 const KithClashRow  *row,
                 gboolean             words,
                 KithEntry           *now,
                 GError             **error)
{
  g_autofree char *after = kith_database_get_image (database, KITH_FILE_CLINICAL, row->table, row->id, NULL);
  const KithRowChange change = {
    .table = (char *) row->table, .row = (char *) row->id, .before = (char *) row->before, .after = after,
  };
  KithPastRow *told = kith_past_words_describe (database, KITH_FILE_CLINICAL, &change, FALSE);
  g_autofree char *sentence = make_sentence (told);
  g_autoptr (GError) clash = g_error_new_literal (KITH_CLASH, words ? KITH_CLASH_WORDS : KITH_CLASH_CHOICE, sentence);
  KithClashPrivate *private = kith_clash_get_private (clash);

  private->now = now;
  for (guint i = 0; told != NULL && i < told->lines->len; i++)
    {
      const KithPastLine *line = told->lines->pdata[i];

      add_line (private->lines, line->label, line->after, line->before);
    }
  g_clear_pointer (&told, kith_past_row_free);
  g_propagate_error (error, g_steal_pointer (&clash));
  return FALSE;
}

gboolean
kith_clash_fail_gone (const char  *table,
                      const char  *words,
                      GError     **error)
{
  g_autoptr (GError) clash = g_error_new_literal (KITH_CLASH, KITH_CLASH_GONE,
                                                  _("Someone else has removed this meanwhile. What you wrote was not stored."));

  add_line (kith_clash_get_private (clash)->lines, kith_term_get_table_label (table), words, NULL);
  g_propagate_error (error, g_steal_pointer (&clash));
  return FALSE;
}

GPtrArray *
kith_clash_get_lines (const GError *error)
{
  return kith_clash_get_private (error)->lines;
}

const KithEntry *
kith_clash_get_now (const GError *error)
{
  return kith_clash_get_private (error)->now;
}
