/* kith-event-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-event.h"
#include "kith-treatment.h"

G_BEGIN_DECLS

/** KithEventForm: what the widgets of an event say. All borrowed. @starts, @ends: as typed; @people (element-type utf8): ids,
 * in the order of the list that they are chosen from. @today: unknown where the days may be any. */
typedef struct
{
  const char *kind;
  const char *text;
  const char *starts;
  const char *ends;
  GPtrArray *people;
  gboolean onset;
  gboolean yearly;
  KithDate today;
} KithEventForm;

/** kith_event_form_find_hint: what is missing or wrong. Returns: (transfer full) (nullable): translated, NULL for nothing */
char       *kith_event_form_find_hint  (const KithEventForm *self);

/** kith_event_form_make_entry: what it says that is not stored of @event, which is new where its version is 0, to be entered
 * for @client. A day that is not one yet is left as it was. Returns: (transfer full) (nullable): NULL where there is nothing */
KithEntry  *kith_event_form_make_entry (const KithEventForm *self,
                                        const KithEvent     *event,
                                        const char          *client);

G_END_DECLS
