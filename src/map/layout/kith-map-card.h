/* kith-map-card.h
 *
 * Measures of the cards beside a picture, shared by those who place and those who draw, in pixels.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define KITH_CARD_MARGIN 20.0
#define KITH_CARD_PADDING 14.0
#define KITH_CARD_HEADING 34.0
#define KITH_CARD_ROW 21.0
#define KITH_CARD_LEAST_ROW 17.0
#define KITH_CARD_SAMPLE 48.0
#define KITH_CARD_GAP 12.0
