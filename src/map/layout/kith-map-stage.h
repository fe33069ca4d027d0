/* kith-map-stage.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

/* Of a pill, in pixels: the room of its sign with the gap behind, and the air at both ends. */
#define KITH_PILL_SIGN 14.0
#define KITH_PILL_PADDING 9.0

/** kith_map_stage_label: translated: "impasse". @stage: not NONE. */
const char *kith_map_stage_label (KithMapStage   stage);

/** kith_map_sector_name: the name of @kind as a sector, in capitals where the script has them. Returns: (transfer
 * full) */
char       *kith_map_sector_name (KithPersonKind kind);

G_END_DECLS
