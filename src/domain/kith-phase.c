/* kith-phase.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-phase.h"

#include "kith-domain-error.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
refuse_sessions (int      sessions,
                 GError **error)
{
  g_set_error (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
               _("The phases of this course do not fit into %d sessions. Nothing has changed. Please choose another "
                 "number or another template."),
               sessions);
  return FALSE;
}

static int
get_length (const KithEdges *edges,
            int              phase)
{
  return edges->last[phase] - kith_edges_get_first (edges, phase) + 1;
}

static int
find_longest (const KithEdges *edges)
{
  int longest = edges->n_phases > 2 ? 1 : 0;

  for (int i = 0; i < edges->n_phases; i++)
    if (get_length (edges, i) > get_length (edges, longest))
      longest = i;
  return longest;
}

gboolean
kith_edges_lay (KithEdges  *edges,
                const int  *lengths,
                int         n_phases,
                int         sessions,
                GError    **error)
{
  int rest = sessions;
  int last = 0;

  g_return_val_if_fail (n_phases >= 1 && n_phases <= KITH_MAX_PHASES, FALSE);

  for (int i = 0; i < n_phases; i++)
    rest -= lengths[i];
  if (rest < 1 || sessions > KITH_MAX_SESSIONS)
    return refuse_sessions (sessions, error);
  edges->n_phases = n_phases;
  for (int i = 0; i < n_phases; i++)
    {
      last += lengths[i] > 0 ? lengths[i] : rest;
      edges->last[i] = last;
    }
  return TRUE;
}

gboolean
kith_edges_resize (KithEdges  *edges,
                   int         sessions,
                   GError    **error)
{
  int more = sessions - kith_edges_get_sessions (edges);
  int longest = find_longest (edges);

  if (get_length (edges, longest) + more < 1 || sessions > KITH_MAX_SESSIONS)
    return refuse_sessions (sessions, error);
  for (int i = longest; i < edges->n_phases; i++)
    edges->last[i] += more;
  return TRUE;
}

int
kith_edges_get_sessions (const KithEdges *edges)
{
  return edges->n_phases > 0 ? edges->last[edges->n_phases - 1] : 0;
}

int
kith_edges_get_first (const KithEdges *edges,
                      int              phase)
{
  return phase > 0 ? edges->last[phase - 1] + 1 : 1;
}

int
kith_edges_find_phase (const KithEdges *edges,
                       int              number)
{
  if (number < 1)
    return -1;
  for (int i = 0; i < edges->n_phases; i++)
    if (number <= edges->last[i])
      return i;
  return edges->n_phases - 1;
}

char *
kith_edges_to_text (const KithEdges *edges)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < edges->n_phases; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? "," : "", edges->last[i]);
  return g_string_free_and_steal (text);
}

gboolean
kith_edges_parse (const char *text,
                  KithEdges  *edges)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  guint64 before = 0;

  memset (edges, 0, sizeof *edges);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      guint64 last;

      if (i == KITH_MAX_PHASES
          || !g_ascii_string_to_unsigned (parts[i], 10, before + 1, KITH_MAX_SESSIONS, &last, NULL))
        {
          memset (edges, 0, sizeof *edges);
          return FALSE;
        }
      edges->last[edges->n_phases++] = (int) last;
      before = last;
    }
  return edges->n_phases > 0;
}
