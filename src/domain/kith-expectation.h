/* kith-expectation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** KithHolder: whose expectation it is: the client's ("me") or the other person's ("them"). */
typedef enum
{
  KITH_HOLDER_ME,
  KITH_HOLDER_THEM,
} KithHolder;

typedef enum
{
  KITH_MET_UNKNOWN,
  KITH_MET_NO,
  KITH_MET_PARTLY,
  KITH_MET_YES,
} KithMet;

/** KithExpectation: what one of two people expects of the other. @said: whether it was ever spoken, 0 or 1, or
 * KITH_UNKNOWN of kith-person.h. @version: 0 before it is stored. */
typedef struct
{
  char *id;
  char *person;
  KithHolder holder;
  char *body;
  int said;
  KithMet met;
  KithDate valid_from;
  KithDate valid_to;
  gint64 version;
} KithExpectation;

/** kith_expectation_new: with a new id, nothing known of it. Returns: (transfer full) */
KithExpectation *kith_expectation_new              (const char             *person,
                                                    KithHolder              holder,
                                                    const char             *body);
KithExpectation *kith_expectation_copy             (const KithExpectation  *self);
void             kith_expectation_free             (KithExpectation        *self);

/** kith_expectation_validate: a text that says something, of at most 2,000 characters, dates in order.
 * Errors: KITH_DOMAIN_ERROR */
gboolean         kith_expectation_validate         (const KithExpectation  *self,
                                                    GError                **error);

/** kith_expectation_merge: takes into @self what others have made of it, from @known to @now, wherever @self still says what
 * @known says; with the version of @now. @words: (out): whether the text itself was changed by both. Returns: FALSE where both
 * have changed the same, which stays as @self says it */
gboolean         kith_expectation_merge            (KithExpectation        *self,
                                                    const KithExpectation  *known,
                                                    const KithExpectation  *now,
                                                    gboolean               *words);

/** kith_holder_to_text: "me", "them", as stored and typed. */
const char      *kith_holder_to_text               (KithHolder              holder);
gboolean         kith_holder_from_text             (const char             *text,
                                                    KithHolder             *holder);

/** kith_met_to_text: "no", "partly", "yes"; NULL for UNKNOWN. */
const char      *kith_met_to_text                  (KithMet                 met);
gboolean         kith_met_from_text                (const char             *text,
                                                    KithMet                *met);

/** kith_expectation_is_in_force: whether it can hold on @day. */
gboolean         kith_expectation_is_in_force      (const KithExpectation  *self,
                                                    const KithDate         *day);

/** kith_expectations_count_unmet: how many of @expectations (element-type KithExpectation) in force on @day are known
 * to be met not at all or only partly: the gaps that a role dispute is made of. */
guint            kith_expectations_count_unmet     (GPtrArray              *expectations,
                                                    const KithDate         *day);

/** kith_expectations_are_non_reciprocal: whether one side expects what the other does not give: the definition of a
 * role dispute is non-reciprocal role expectations (ISIPT). What is not known is no gap, nor is that only one side
 * was asked. */
gboolean         kith_expectations_are_non_reciprocal (GPtrArray           *expectations,
                                                       const KithDate      *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithExpectation, kith_expectation_free)

G_END_DECLS
