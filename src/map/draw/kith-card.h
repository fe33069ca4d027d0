/* kith-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-signs.h"

G_BEGIN_DECLS

/** KithLegendRow: a row of a legend. @draw: the sample, in a strip of @width pixels to the right of 0, 0. */
typedef struct
{
  const char *label;
  void (*draw) (const KithEasel *easel,
                gconstpointer    data,
                double           width);
  gconstpointer data;
} KithLegendRow;

/** kith_card_trace: adds a box with round corners to the path of @cr. */
void kith_card_trace  (cairo_t             *cr,
                       const KithMapRect   *box,
                       double               rounding);

/** kith_card_draw: a quiet surface with a heading. */
void kith_card_draw   (const KithEasel     *easel,
                       const KithMapRect   *box,
                       const char          *heading,
                       gboolean             rtl);

/** kith_legend_draw: a card of samples with their words, @columns of rows @row pixels high. */
void kith_legend_draw (const KithEasel     *easel,
                       const KithMapRect   *box,
                       const char          *heading,
                       const KithLegendRow *rows,
                       guint                n_rows,
                       guint                columns,
                       double               row,
                       gboolean             rtl);

G_END_DECLS
