/* kith-map-stage.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-stage.h"

#include "kith-dispute.h"

static const KithDispute stages[] = {
  [KITH_MAP_STAGE_RENEGOTIATION] = KITH_DISPUTE_RENEGOTIATION,
  [KITH_MAP_STAGE_IMPASSE] = KITH_DISPUTE_IMPASSE,
  [KITH_MAP_STAGE_DISSOLUTION] = KITH_DISPUTE_DISSOLUTION,
};

const char *
kith_map_stage_label (KithMapStage stage)
{
  return kith_dispute_get_label (stages[stage]);
}

char *
kith_map_sector_name (KithPersonKind kind)
{
  return g_utf8_strup (kith_person_kind_get_label (kind), -1);
}
