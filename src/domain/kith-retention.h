/* kith-retention.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** KithRecordClass: the clinical record: notes, sessions, people, scores; and what the office has: contact and appointments. */
typedef enum
{
  KITH_RECORD_CLINICAL,
  KITH_RECORD_OFFICE,
} KithRecordClass;

#define KITH_N_RECORD_CLASSES 2

/** KithRetention: for how many years after its last entry a record is to be kept, of each class; and the clinical record of
 * someone who was not of age then until they are @minor_age at least, 0 for no such rule. What the law asks differs from
 * place to place, so a practice sets its own. */
typedef struct
{
  int years[KITH_N_RECORD_CLASSES];
  int minor_age;
} KithRetention;

/** KITH_RETENTION_DEFAULT: ten years (in Germany § 630f (3) BGB, from the end of the treatment), of minors until 28, as ten
 * years from their coming of age. */
#define KITH_RETENTION_DEFAULT ((KithRetention) { { 10, 10 }, 28 })

#define KITH_RETENTION_MOST_YEARS 100

/** kith_retention_find_end: the day until which, and with which, a record of @class is to be kept whose last entry is of @last; unknown where
 * there is no entry. @born: of the client, at whatever precision it is known. */
KithDate kith_retention_find_end (const KithRetention *self,
                                  KithRecordClass      class,
                                  const KithDate      *last,
                                  const KithDate      *born);

G_END_DECLS
