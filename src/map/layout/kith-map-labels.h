/* kith-map-labels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-label-field.h"
#include "kith-sectors.h"

G_BEGIN_DECLS

/** kith_map_labels_place: names and relations of the placed people beside their discs: outward where there is room,
 * then beside, above or below; shortened when crowded, left out last, the selected and the closest being kept
 * longest. */
void kith_map_labels_place   (KithMapLayout        *layout,
                              const KithMapPicture *picture,
                              KithLabelField       *field,
                              const KithMeasure    *measure);

/** kith_map_captions_place: names of sectors and pills of disputes, where they hide nobody. A sector in which someone of
 * another stands goes without its name. */
void kith_map_captions_place (KithMapLayout        *layout,
                              const KithMapPicture *picture,
                              const KithSectors    *sectors,
                              KithLabelField       *field,
                              const KithMeasure    *measure);

/** kith_map_ring_names_place: on one line like a scale where there is room, each by itself where there is not. */
void kith_map_ring_names_place (KithMapLayout        *layout,
                                const KithMapPicture *picture,
                                KithLabelField       *field,
                                const KithMeasure    *measure);

G_END_DECLS
