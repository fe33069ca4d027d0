/* kith-score.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-measure.h"

G_BEGIN_DECLS

#define KITH_NO_TOTAL     (-1)
#define KITH_ITEM_MISSING (-1)

/** KithScore: a measure as it was filled in on a day. @session: (nullable). @items: what was answered, in the order of the
 * form, KITH_ITEM_MISSING where nothing was; empty where only the total is known. @total: KITH_NO_TOTAL where too many
 * are missing. @prorated: the mean of the answers stands for missing ones. */
typedef struct
{
  char *id;
  char *client;
  char *session;
  char *measure;
  char *edition;
  KithDate day;
  GArray *items;
  int total;
  gboolean prorated;
  gint64 version;
} KithScore;

/** KithRisk: whether the item that asks about harm was answered so that it is to be talked about. */
typedef enum
{
  KITH_RISK_NOT_ASKED,
  KITH_RISK_NO,
  KITH_RISK_YES,
} KithRisk;

/** kith_score_new: without items and total, with a new id. Returns: (transfer full) */
KithScore *kith_score_new        (const char         *client,
                                  const KithMeasure  *measure,
                                  const KithDate     *day);
KithScore *kith_score_copy       (const KithScore    *self);
void       kith_score_free       (KithScore          *self);

/** kith_score_read_items: "1,2,0,…" with nothing, "-" or "x" for a missing one. Errors: KITH_DOMAIN_ERROR */
gboolean   kith_score_read_items (KithScore          *self,
                                  const char         *text,
                                  GError            **error);

/** kith_score_compute: finds the total of the items, and checks them; without items, checks the total that was given.
 * Errors: KITH_DOMAIN_ERROR (the number of items, an answer or a total out of range, a total that the items do not
 * give, nothing at all) */
gboolean   kith_score_compute    (KithScore          *self,
                                  const KithMeasure  *measure,
                                  GError            **error);

/** kith_score_get_risk: of the risk item alone, whatever the total. */
KithRisk   kith_score_get_risk   (const KithScore    *self,
                                  const KithMeasure  *measure);

/** kith_scores_find_asked: the last of @scores (element-type KithScore, by day) of @measure in which its risk item was answered:
 * that nobody asked again changes nothing. Returns: (transfer none) (nullable) */
const KithScore *kith_scores_find_asked (GPtrArray   *scores,
                                         const KithMeasure *measure);

/** kith_score_get_answer: to @item, from 1; KITH_ITEM_MISSING where there is none. */
int        kith_score_get_answer (const KithScore    *self,
                                  int                 item);

/** kith_score_compare: by day, then by id. */
int        kith_score_compare    (const KithScore    *a,
                                  const KithScore    *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithScore, kith_score_free)

G_END_DECLS
