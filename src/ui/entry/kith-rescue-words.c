/* kith-rescue-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-rescue-words.h"

#include <glib/gi18n.h>

/* By table; what is not here is a detail of one of these. */
static const struct
{
  const char *table;
  const char *name;
} names[] = {
  { "contact", N_("Clients") },
  { "appointment", N_("Appointments") },
  { "attendance", N_("Appointments") },
  { "person", N_("People") },
  { "person_state", N_("Closeness and lines of people") },
  { "tie", N_("Ties between people") },
  { "session", N_("Sessions") },
  { "note", N_("Notes") },
  { "process_note", N_("Process notes") },
  { "measure_score", N_("Scores") },
  { "measure_item", N_("Answers of scores") },
  { "life_event", N_("Events") },
  { "course", N_("Courses") },
  { "goal", N_("Goals") },
  { "task", N_("Tasks") },
};

static const char *
get_name (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].table, table))
      return _(names[i].name);
  return _("Other entries");
}

char *
kith_rescue_words_describe (const KithRescue *rescue)
{
  g_autofree char *rows = g_strdup_printf (ngettext ("%u entry is in the new practice.", "%u entries are in the new practice.",
                                                     rescue->rows), rescue->rows);
  const char *unread = NULL;

  if (!rescue->readable[KITH_FILE_OFFICE])
    unread = _("Names and appointments could not be read at all: the clients are there under numbers.");
  else if (!rescue->readable[KITH_FILE_CLINICAL])
    unread = _("The clinical record could not be read at all.");
  return g_strjoin ("\n", rows, _("Its history begins anew."), unread, NULL);
}

/* In the order in which they come, those of one name together. */
GStrv
kith_rescue_words_list (const KithRescue *rescue)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rescue->losses->len; i++)
    {
      const char *name = get_name (((const KithLoss *) rescue->losses->pdata[i])->table);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

      if (count == 0)
        g_ptr_array_add (order, (gpointer) name);
      g_hash_table_insert (counts, (gpointer) name, GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < order->len; i++)
    {
      const char *name = order->pdata[i];

      g_strv_builder_take (lines, g_strdup_printf ("%s: %u", name, GPOINTER_TO_UINT (g_hash_table_lookup (counts, name))));
    }
  return g_strv_builder_end (lines);
}
