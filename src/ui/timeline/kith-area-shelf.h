/* kith-area-shelf.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"
#include "kith-timeline.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** KithPutEvent: the id of an event that is dragged, of a type of its own, so that it can be dropped nowhere outside. */
typedef char KithPutEvent;

GType    kith_put_event_get_type    (void);
#define KITH_TYPE_PUT_EVENT (kith_put_event_get_type ())

#define KITH_TYPE_AREA_SHELF (kith_area_shelf_get_type ())
G_DECLARE_FINAL_TYPE (KithAreaShelf, kith_area_shelf, KITH, AREA_SHELF, AdwBin)

/** KithAreaShelf: the problem areas of a course side by side, and those that it could have, each for an event to be dropped on or
 * sent to. Hidden until there is an event to put somewhere. */

/** kith_area_shelf_set_people: of which client it is, once. */
void     kith_area_shelf_set_people (KithAreaShelf           *self,
                                     KithPractice            *practice,
                                     KithPeopleList          *people);

/** kith_area_shelf_open: for @event. @reach: whether the keyboard goes there. */
void     kith_area_shelf_open       (KithAreaShelf           *self,
                                     const KithTimelineEvent *event,
                                     gboolean                 reach);

/** kith_area_shelf_close: Returns: whether it was open */
gboolean kith_area_shelf_close      (KithAreaShelf           *self);

G_END_DECLS
