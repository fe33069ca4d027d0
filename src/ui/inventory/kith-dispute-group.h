/* kith-dispute-group.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_DISPUTE_GROUP (kith_dispute_group_get_type ())
G_DECLARE_FINAL_TYPE (KithDisputeGroup, kith_dispute_group, KITH, DISPUTE_GROUP, AdwPreferencesGroup)

/** KithDisputeGroup: at which stage the dispute with someone is, since when, what was tried, and what a therapist does there.
 * Stored as it is said. */

/** kith_dispute_group_set_practice: once: where stages come from. @client: an id */
void kith_dispute_group_set_practice (KithDisputeGroup *self,
                                      KithPractice     *practice,
                                      const char       *client);

/** kith_dispute_group_set_person: @person: (nullable): an id */
void kith_dispute_group_set_person   (KithDisputeGroup *self,
                                      const char       *person);
void kith_dispute_group_set_editable (KithDisputeGroup *self,
                                      gboolean          editable);

/** kith_dispute_group_flush: stores what is being typed. */
void kith_dispute_group_flush        (KithDisputeGroup *self);

G_END_DECLS
