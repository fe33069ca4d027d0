/* kith-recurrence.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-standing.h"

G_BEGIN_DECLS

/** KithPlight: what can be the same with several people. Sources: the four obstacles and reciprocity are asked of everyone in the
 * inventory; that it is patterns across relationships which the deficits area is about: domain.md §2. The words are ours. */
typedef enum
{
  KITH_PLIGHT_COMMUNICATION,
  KITH_PLIGHT_CONFLICT,
  KITH_PLIGHT_BOUNDARIES,
  KITH_PLIGHT_TRUST,
  KITH_PLIGHT_DROPPED,
  KITH_PLIGHT_GIVES_MORE,
  KITH_PLIGHT_NO_SUPPORT,
  KITH_PLIGHT_NOT_CONFIDED,
  KITH_PLIGHT_UNSAID,
  KITH_PLIGHT_UNMET,
  KITH_PLIGHT_HEAVIER,
  KITH_PLIGHT_WISHED_NEARER,
  KITH_PLIGHT_WISHED_FARTHER,
} KithPlight;

#define KITH_N_PLIGHTS (KITH_PLIGHT_WISHED_FARTHER + 1)

/** KITH_RECURRENCE_LEAST: with fewer people nothing recurs; nor with less than every second of those of whom it is known. */
#define KITH_RECURRENCE_LEAST 3

/** KithRecurrence: the same with several. @people: (element-type KithPerson): borrowed, with whom it is so; @known: of how many it
 * is known whether it is. It is counted and is no finding: what it means, the therapist says. */
typedef struct
{
  KithPlight plight;
  GPtrArray *people;
  guint known;
} KithRecurrence;

void        kith_recurrence_free       (KithRecurrence *self);

/** kith_recurrences_list: what recurs among @standings (element-type KithStanding) at the end of @day, in the order of KithPlight.
 * @expectations: (element-type KithExpectation), of anyone. Groups and pets are not counted; what only the living do is not counted
 * of those who are past, lost, dead or cut off. Returns: (transfer full) (element-type KithRecurrence) */
GPtrArray  *kith_recurrences_list      (GPtrArray      *standings,
                                        GPtrArray      *expectations,
                                        const KithDate *day);

/** kith_recurrences_find: Returns: (transfer none) (nullable) */
const KithRecurrence *kith_recurrences_find (GPtrArray  *recurrences,
                                             KithPlight  plight);

/** kith_plight_to_text: "communication", "conflict", "boundaries", "trust", "dropped", "gives-more", "no-support", "not-confided", "unsaid",
 * "unmet", "heavier", "wished-nearer", "wished-farther", as typed and reported. */
const char *kith_plight_to_text        (KithPlight      self);
gboolean    kith_plight_from_text      (const char     *text,
                                        KithPlight     *plight);

/** kith_plight_get_label: for people, translated: "Communication is hard". */
const char *kith_plight_get_label      (KithPlight      self);

/** kith_plight_get_rule: when it is counted, a sentence, translated. */
const char *kith_plight_get_rule       (KithPlight      self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRecurrence, kith_recurrence_free)

G_END_DECLS
