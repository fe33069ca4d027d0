/* kith-support.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

G_BEGIN_DECLS

/** kith_support_to_text: the flags in @supports as "emotional practical information company none", those that are set, in
 * this order, with a blank between; "" for none. As stored. Returns: (transfer full) */
char       *kith_support_to_text    (guint         supports);

/** kith_support_from_text: reads that form, also with commas and in any order. Returns: FALSE for an unknown word,
 * and for "none" beside another */
gboolean    kith_support_from_text  (const char   *text,
                                     guint        *supports);

/** kith_support_get_label: for people, translated, of one flag: "Emotional". */
const char *kith_support_get_label  (KithSupport   support);

/** kith_support_get_flow: where support goes, of a client who gives and receives these. */
KithFlow    kith_support_get_flow   (guint         gives,
                                     guint         receives);

/** kith_obstacle_to_text: "communication", "conflict", "boundaries", "trust", as stored and typed. */
const char *kith_obstacle_to_text   (KithObstacle  obstacle);
gboolean    kith_obstacle_from_text (const char   *text,
                                     KithObstacle *obstacle);

/** kith_obstacle_get_label: for people, translated: "Lack of trust". */
const char *kith_obstacle_get_label (KithObstacle  obstacle);

G_END_DECLS
