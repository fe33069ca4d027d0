/* kith-tie-kind.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-tie-kind.h"

#include "kith-network.h"

#include <glib/gi18n.h>

static const char *const kinds[] = { KITH_TIE_PARENT, KITH_TIE_PARTNER, "kin", "friend", "work", "conflict", NULL };

/* Translators: what two people are to each other. */
static const char *const labels[] = {
  NC_("tie", "Parent and child"), NC_("tie", "Partners"), NC_("tie", "Family"),
  NC_("tie", "Friends"),          NC_("tie", "Work"),     NC_("tie", "Conflict"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (labels) + 1 == G_N_ELEMENTS (kinds));

const char *const *
kith_tie_kind_list (void)
{
  return kinds;
}

const char *
kith_tie_kind_get_label (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (kinds[i], kind) == 0)
      return g_dpgettext2 (NULL, "tie", labels[i]);
  return kind;
}

KithLine
kith_tie_kind_get_line (const char *kind)
{
  return g_strcmp0 (kind, "conflict") == 0 ? KITH_LINE_OPEN_CONFLICT : KITH_LINE_NONE;
}
