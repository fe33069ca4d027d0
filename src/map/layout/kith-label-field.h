/* kith-label-field.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-layout.h"

G_BEGIN_DECLS

/** KithLabelField: what is already on the page, for writing that must not lie on it. */
typedef struct _KithLabelField KithLabelField;

/** kith_label_field_new: an empty page; nothing may lie outside it. Returns: (transfer full) */
KithLabelField *kith_label_field_new      (double                width,
                                           double                height);
void            kith_label_field_free     (KithLabelField       *self);

/** kith_label_field_add_box: @owner: whoever may take it away again, and has no other, or −1. */
void            kith_label_field_add_box  (KithLabelField       *self,
                                           const KithMapRect    *box,
                                           int                   owner);
void            kith_label_field_take_box (KithLabelField       *self,
                                           int                   owner);
void            kith_label_field_add_disc (KithLabelField       *self,
                                           double                x,
                                           double                y,
                                           double                radius);

/** kith_label_field_add_line: may be written over, at a price. @weight: of a pixel of it under the writing. */
void            kith_label_field_add_line (KithLabelField       *self,
                                           double                x0,
                                           double                y0,
                                           double                x1,
                                           double                y1,
                                           double                weight);

/** kith_label_field_weigh: what it costs to write in @box: INFINITY on a box, a disc or off the page. */
double          kith_label_field_weigh    (const KithLabelField *self,
                                           const KithMapRect    *box);

/** kith_label_field_weigh_below: the same, and no more than that it is above @most where it is. */
double          kith_label_field_weigh_below (const KithLabelField *self,
                                              const KithMapRect    *box,
                                              double                most);

/** kith_label_field_find_owner: whose is the only thing in the way of writing in @box. Returns: −1 when nothing is, or more
 * than one, or what nobody can take away */
int             kith_label_field_find_owner (const KithLabelField *self,
                                             const KithMapRect    *box);

/** kith_label_field_is_open: whether a line can be drawn that crosses no writing and no disc. */
gboolean        kith_label_field_is_open    (const KithLabelField *self,
                                             double                x0,
                                             double                y0,
                                             double                x1,
                                             double                y1);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLabelField, kith_label_field_free)

G_END_DECLS
