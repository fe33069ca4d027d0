/* kith-ring.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_LEAST_RINGS 3
#define KITH_MOST_RINGS 6

/** kith_ring_of_closeness: which of @n rings, 3 to 6, a @closeness of 0 far to 100 near lies in; 0 is the innermost. A
 * closeness on the line between two rings belongs to the nearer one. */
guint       kith_ring_of_closeness (double closeness,
                                    guint  n);

/** kith_ring_step: where someone of @closeness comes to stand @steps rings of @n nearer, or farther where @steps is negative: at the same
 * depth of the ring that they come into, as a whole number; @closeness itself where there is no further ring. NAN is nowhere: the
 * first step nearer leads to the middle of the outermost ring, and farther there is nothing. */
double      kith_ring_step         (double closeness,
                                    int    steps,
                                    guint  n);

/** kith_ring_get_label: for people, translated: what the @ring of @n is usually called: "Inner". */
const char *kith_ring_get_label    (guint  ring,
                                    guint  n);

G_END_DECLS
