/* kith-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithLine: how a relationship is drawn and felt (ecomap and genogram usage; domain.md §4). */
typedef enum
{
  KITH_LINE_NONE,
  KITH_LINE_SUPPORTIVE,
  KITH_LINE_CLOSE,
  KITH_LINE_DISTANT,
  KITH_LINE_STRAINED,
  KITH_LINE_OPEN_CONFLICT,
  KITH_LINE_COVERT_CONFLICT,
  KITH_LINE_CUT_OFF,
  KITH_LINE_LOST,
  KITH_LINE_ENMESHED,
} KithLine;

#define KITH_N_LINES 10

/** KithFlow: where energy or support goes, seen from the client. */
typedef enum
{
  KITH_FLOW_NONE,
  KITH_FLOW_IN,
  KITH_FLOW_OUT,
  KITH_FLOW_BOTH,
} KithFlow;

/** kith_line_to_text: "open-conflict" …, as stored and typed, never translated; NULL for NONE. */
const char *kith_line_to_text   (KithLine     line);
gboolean    kith_line_from_text (const char  *text,
                                 KithLine    *line);

/** kith_line_get_label: for people, translated: "open conflict". */
const char *kith_line_get_label (KithLine     line);

/** kith_flow_to_text: "in", "out", "both"; NULL for NONE. */
const char *kith_flow_to_text   (KithFlow     flow);
gboolean    kith_flow_from_text (const char  *text,
                                 KithFlow    *flow);

G_END_DECLS
