/* kith-inventory-answer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-expectation.h"
#include "kith-standing.h"
#include "kith-tie.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** The shapes are those of kith-inventory.h. */

/** kith_inventory_answer_standing: the members of one person into the open object. @unmet: how many expectations are
 * not met. */
void  kith_inventory_answer_standing    (JsonBuilder           *builder,
                                         const KithStanding    *standing,
                                         guint                  unmet);

/** kith_inventory_answer_extra: the JSON object @extra (nullable) as a member; null where it is none. */
void  kith_inventory_answer_extra       (JsonBuilder           *builder,
                                         const char            *extra);

/** Each adds one object, as a KithAnswerFunc. */
void  kith_inventory_answer_state       (JsonBuilder           *builder,
                                         gconstpointer          state);
void  kith_inventory_answer_candidate   (JsonBuilder           *builder,
                                         gconstpointer          person);
void  kith_inventory_answer_tie         (JsonBuilder           *builder,
                                         gconstpointer          tie);
void  kith_inventory_answer_expectation (JsonBuilder           *builder,
                                         gconstpointer          expectation);

/** kith_inventory_answer_closeness: to two digits, a whole number as such; NAN is null. */
void  kith_inventory_answer_closeness   (JsonBuilder           *builder,
                                         const char            *member,
                                         double                 closeness);

G_END_DECLS
