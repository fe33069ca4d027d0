/* kith-quarrel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-quarrel.h"

#include <glib/gi18n.h>

static const struct
{
  const char *word;
  const char *label;
} rows[KITH_N_QUARRELS] = {
  [KITH_QUARREL_UNSAID] = { NULL, "" },
  [KITH_QUARREL_NONE] = { "none", N_("There are none") },
  [KITH_QUARREL_RESOLVED] = { "resolved", N_("Resolved") },
  [KITH_QUARREL_MIXED] = { "mixed", N_("Some resolved") },
  [KITH_QUARREL_DROPPED] = { "dropped", N_("Left unresolved") },
};

const char *
kith_quarrel_to_text (KithQuarrel quarrel)
{
  g_return_val_if_fail ((guint) quarrel < KITH_N_QUARRELS, NULL);

  return rows[quarrel].word;
}

gboolean
kith_quarrel_from_text (const char  *text,
                        KithQuarrel *quarrel)
{
  for (guint i = KITH_QUARREL_NONE; i < KITH_N_QUARRELS; i++)
    if (g_strcmp0 (text, rows[i].word) == 0)
      {
        *quarrel = (KithQuarrel) i;
        return TRUE;
      }
  return FALSE;
}

const char *
kith_quarrel_get_label (KithQuarrel quarrel)
{
  g_return_val_if_fail ((guint) quarrel < KITH_N_QUARRELS, "");

  return *rows[quarrel].label != '\0' ? _(rows[quarrel].label) : "";
}
