/* kith-dispute.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

/** KithDispute: where a role dispute stands. Source: design of IPT's three stages, with SETTLED when it is over. */
typedef enum
{
  KITH_DISPUTE_RENEGOTIATION,
  KITH_DISPUTE_IMPASSE,
  KITH_DISPUTE_DISSOLUTION,
  KITH_DISPUTE_SETTLED,
} KithDispute;

/** KithDisputeStage: the stage that the dispute with @person has been in since @day. @moves: (nullable): what was
 * tried. @version: 0 before it is stored. */
typedef struct
{
  char *id;
  char *person;
  KithDate day;
  KithDispute stage;
  char *moves;
  gint64 version;
} KithDisputeStage;

/** kith_dispute_stage_new: with a new id. Returns: (transfer full) */
KithDisputeStage       *kith_dispute_stage_new      (const char             *person,
                                                     const KithDate         *day,
                                                     KithDispute             stage);
void                    kith_dispute_stage_free     (KithDisputeStage       *self);

/** kith_dispute_stage_validate: a person, a whole day, @moves of at most 4,000 characters. Errors: KITH_DOMAIN_ERROR */
gboolean                kith_dispute_stage_validate (const KithDisputeStage *self,
                                                     GError                **error);

/** kith_dispute_to_text: "renegotiation", "impasse", "dissolution" or "settled". */
const char             *kith_dispute_to_text        (KithDispute             stage);
gboolean                kith_dispute_from_text      (const char             *text,
                                                     KithDispute            *stage);

/** kith_dispute_get_label: for people, translated. */
const char             *kith_dispute_get_label      (KithDispute             stage);

/** kith_dispute_get_advice: what a therapist does at that stage, in a sentence, translated: renegotiation is calmed and
 * helped to talk; an impasse is brought back into talk, or left; a dissolution is mourned. Source: Weissman, Markowitz &
 * Klerman as in domain.md §2. Returns: (nullable): NULL of SETTLED */
const char             *kith_dispute_get_advice     (KithDispute             stage);

/** kith_dispute_stages_find: the last of @stages (element-type KithDisputeStage, by day) of @person at the end of @day.
 * Returns: (transfer none) (nullable) */
const KithDisputeStage *kith_dispute_stages_find    (GPtrArray              *stages,
                                                     const char             *person,
                                                     const KithDate         *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDisputeStage, kith_dispute_stage_free)

G_END_DECLS
