/* kith-figure-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-figures.h"
#include "kith-network-figures.h"

G_BEGIN_DECLS

/** kith_figure_words_list: @now in words, beside @then (nullable). @called: (element-type char* -> char*): what the people of both
 * are called, by id. Returns: (transfer full) (element-type KithFigure) */
GPtrArray *kith_figure_words_list (const KithNetworkFigures *then,
                                   const KithNetworkFigures *now,
                                   GHashTable               *called);

G_END_DECLS
