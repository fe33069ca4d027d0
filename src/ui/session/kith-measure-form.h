/* kith-measure-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-score.h"

G_BEGIN_DECLS

#define KITH_MOST_ITEMS 40

/** KithMeasureForm: a measure being filled in, as values: an answer for each item or KITH_ITEM_MISSING, and the item that the
 * next digit answers, from 0; the number of items past the last. @total: where @total_only, KITH_NO_TOTAL for none yet. */
typedef struct
{
  const KithMeasure *measure;
  int answers[KITH_MOST_ITEMS];
  int at;
  gboolean total_only;
  int total;
} KithMeasureForm;

/** KithMeasureLook: what the form says by now. @total: "11 of 27", or what is missing before there can be one; @band, @since_last,
 * @since_first: "" where there is nothing to say; @risk: what is to be asked about, "" for nothing; @storable: whether
 * it can be stored. */
typedef struct
{
  char *total;
  char *band;
  char *since_last;
  char *since_first;
  char *risk;
  gboolean storable;
} KithMeasureLook;

/** kith_measure_form_init: nothing answered. One without items is of its total only. */
void     kith_measure_form_init   (KithMeasureForm       *self,
                                   const KithMeasure     *measure);

/** kith_measure_form_press: @digit answers the item that is next, and the one after it is next. Returns: FALSE where that
 * is no answer, and everything as it was */
gboolean kith_measure_form_press  (KithMeasureForm       *self,
                                   int                    digit);

/** kith_measure_form_answer: @item, from 0, which is passed; the one after it is next. */
void     kith_measure_form_answer (KithMeasureForm       *self,
                                   int                    item,
                                   int                    answer);

/** kith_measure_form_back: the item before is next, and without its answer. */
void     kith_measure_form_back   (KithMeasureForm       *self);

/** kith_measure_form_move: another item is next, by @by. */
void     kith_measure_form_move   (KithMeasureForm       *self,
                                   int                    by);

/** kith_measure_form_dup_items: the answers as kith_score_read_items() reads them. Returns: (transfer full) */
char    *kith_measure_form_dup_items (const KithMeasureForm *self);

/** kith_measure_look_init: @first, @last: (nullable): its first score and the one before. */
void     kith_measure_look_init   (KithMeasureLook       *self,
                                   const KithMeasureForm *form,
                                   const KithScore       *first,
                                   const KithScore       *last);
void     kith_measure_look_clear  (KithMeasureLook       *self);

/** kith_measure_words_total: "11, moderate". Returns: (transfer full) */
char    *kith_measure_words_total  (const KithMeasure    *measure,
                                    int                   total);

/** kith_measure_words_change: "7 less than at first, reliable improvement". @first: whether @from is the first total or the
 * one before. Returns: (transfer full) */
char    *kith_measure_words_change (const KithMeasure    *measure,
                                    int                   from,
                                    int                   to,
                                    gboolean              first);

/** kith_measure_words_risk: "Item 9 (self-harm) was answered with 2 of 3. Please ask about safety today." where the risk item of
 * @score says that it is to be talked about, otherwise "". Returns: (transfer full) */
char    *kith_measure_words_risk   (const KithMeasure    *measure,
                                    const KithScore      *score);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithMeasureLook, kith_measure_look_clear)

G_END_DECLS
