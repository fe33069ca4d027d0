/* kith-date-reach.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** KithDateReach: how far from today a date may be that someone types. */
typedef enum
{
  KITH_REACH_HAPPENED, /* a session that was held, a score, where a person stands: up to tomorrow, for clocks differ */
  KITH_REACH_PLANNED,  /* up to five years ahead */
  KITH_REACH_LIFE,     /* likewise; what is told of a family goes further back */
} KithDateReach;

/** kith_date_check_reach: whether @self can be meant and is not a slip of the keys. Nothing is older than 1900, or than @born
 * (nullable) where that is known; of a LIFE than 1850. An unknown date is fine. What was stored before or comes with an
 * import is not held to this. Errors: KITH_DOMAIN_ERROR_OUT_OF_RANGE */
gboolean kith_date_check_reach (const KithDate  *self,
                                KithDateReach    reach,
                                const KithDate  *born,
                                const KithDate  *today,
                                GError         **error);

G_END_DECLS
