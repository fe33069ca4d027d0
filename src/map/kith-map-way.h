/* kith-map-way.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

/** KithMapWay: a way of looking at the same people, in the order in which one goes through them. */
typedef enum
{
  KITH_MAP_WAY_EVERYTHING,
  KITH_MAP_WAY_CLOSENESS,
  KITH_MAP_WAY_SUPPORT,
  KITH_MAP_WAY_CONFLICT,
  KITH_MAP_WAY_AREAS,
  KITH_MAP_WAY_WORK,
  KITH_MAP_WAY_THEN,
} KithMapWay;

#define KITH_N_MAP_WAYS 7

/** KithMapLook: what is seen in that way, until one of its switches is turned. @show: flags of KithMapShow; @hidden_lines: as in
 * KithMapPicture; @stages, @problems: whether a dispute tells its stage, and a person the problem area they stand for. */
typedef struct
{
  guint show;
  guint hidden_lines;
  KithMapMark mark;
  gboolean stages;
  gboolean problems;
} KithMapLook;

/** kith_map_way_get_look: Returns: (transfer none) */
const KithMapLook *kith_map_way_get_look  (KithMapWay   way);

/** kith_map_way_to_text: "everything", "closeness", "support", "conflict", "areas", "work", "then-and-now". */
const char        *kith_map_way_to_text   (KithMapWay   way);
gboolean           kith_map_way_from_text (const char  *text,
                                           KithMapWay  *way);

/** kith_map_way_get_label: for people, translated: "Where the Work Went". */
const char        *kith_map_way_get_label (KithMapWay   way);

/** kith_map_way_step: the one @steps further on, round and round. */
KithMapWay         kith_map_way_step      (KithMapWay   way,
                                           int          steps);

G_END_DECLS
