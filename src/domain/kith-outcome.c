/* kith-outcome.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-outcome.h"

#include <glib/gi18n.h>

const char *
kith_outcome_to_text (KithOutcome outcome)
{
  static const char * const words[] = {
    NULL, "recovered", "improved", "no-change", "deteriorated", "not-a-case",
  };

  return words[outcome];
}

const char *
kith_outcome_describe (KithOutcome outcome)
{
  switch (outcome)
    {
    case KITH_OUTCOME_RECOVERED:
      return _("recovered");
    case KITH_OUTCOME_IMPROVED:
      return _("reliably improved");
    case KITH_OUTCOME_DETERIORATED:
      return _("reliably worse");
    case KITH_OUTCOME_UNKNOWN:
    case KITH_OUTCOME_NO_CHANGE:
    case KITH_OUTCOME_NOT_A_CASE:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}
