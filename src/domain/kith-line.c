/* kith-line.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-line.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *text;
  const char *label;
} LineWords;

static const LineWords line_words[KITH_N_LINES] = {
  [KITH_LINE_NONE] = { NULL, NULL },
  [KITH_LINE_SUPPORTIVE] = { "supportive", N_("supportive") },
  [KITH_LINE_CLOSE] = { "close", N_("close") },
  [KITH_LINE_DISTANT] = { "distant", N_("distant") },
  [KITH_LINE_STRAINED] = { "strained", N_("strained") },
  [KITH_LINE_OPEN_CONFLICT] = { "open-conflict", N_("open conflict") },
  [KITH_LINE_COVERT_CONFLICT] = { "covert-conflict", N_("covert conflict") },
  [KITH_LINE_CUT_OFF] = { "cut-off", N_("cut off") },
  [KITH_LINE_LOST] = { "lost", N_("lost") },
  [KITH_LINE_ENMESHED] = { "enmeshed", N_("enmeshed") },
};

static const char *const flow_words[] = {
  [KITH_FLOW_NONE] = NULL,
  [KITH_FLOW_IN] = "in",
  [KITH_FLOW_OUT] = "out",
  [KITH_FLOW_BOTH] = "both",
};

const char *
kith_line_to_text (KithLine line)
{
  g_return_val_if_fail ((guint) line < G_N_ELEMENTS (line_words), NULL);

  return line_words[line].text;
}

gboolean
kith_line_from_text (const char *text,
                     KithLine   *line)
{
  g_return_val_if_fail (line != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (line_words); i++)
    {
      if (g_strcmp0 (text, line_words[i].text) == 0)
        {
          *line = (KithLine) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
kith_line_get_label (KithLine line)
{
  g_return_val_if_fail ((guint) line < G_N_ELEMENTS (line_words), NULL);

  return line_words[line].label != NULL ? _(line_words[line].label) : NULL;
}

const char *
kith_flow_to_text (KithFlow flow)
{
  g_return_val_if_fail ((guint) flow < G_N_ELEMENTS (flow_words), NULL);

  return flow_words[flow];
}

gboolean
kith_flow_from_text (const char *text,
                     KithFlow   *flow)
{
  g_return_val_if_fail (flow != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (flow_words); i++)
    {
      if (g_strcmp0 (text, flow_words[i]) == 0)
        {
          *flow = (KithFlow) i;
          return TRUE;
        }
    }

  return FALSE;
}
