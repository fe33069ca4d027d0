/* kith-map-stage.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-stage.h"

#include <glib/gi18n.h>

static const char * const stages[] = {
  [KITH_MAP_STAGE_NONE] = "",
  [KITH_MAP_STAGE_RENEGOTIATION] = NC_("dispute", "renegotiation"),
  [KITH_MAP_STAGE_IMPASSE] = NC_("dispute", "impasse"),
  [KITH_MAP_STAGE_DISSOLUTION] = NC_("dispute", "dissolution"),
};

const char *
kith_map_stage_label (KithMapStage stage)
{
  return g_dpgettext2 (NULL, "dispute", stages[stage]);
}

char *
kith_map_sector_name (KithPersonKind kind)
{
  return g_utf8_strup (kith_person_kind_get_label (kind), -1);
}
