/* kith-phase.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_MAX_PHASES   8
#define KITH_MAX_SESSIONS 200

/** KithEdges: where the phases of a course end: @last[i] is the number of the last session of phase i, the last of all
 * being the number of sessions agreed on. What phase a session is in depends on these and on its number alone. */
typedef struct
{
  int n_phases;
  int last[KITH_MAX_PHASES];
} KithEdges;

/** kith_edges_lay: lays @n_phases phases of @lengths sessions each into @sessions; exactly one length is 0 and takes
 * what the others leave, at least one session. Errors: KITH_DOMAIN_ERROR_OUT_OF_RANGE */
gboolean  kith_edges_lay        (KithEdges        *edges,
                                 const int        *lengths,
                                 int               n_phases,
                                 int               sessions,
                                 GError          **error);

/** kith_edges_resize: makes room for @sessions; the longest phase gives or takes, of equals one between the first and
 * the last.
 * Errors: KITH_DOMAIN_ERROR_OUT_OF_RANGE where it would be left without a session; @edges is as it was */
gboolean  kith_edges_resize     (KithEdges        *edges,
                                 int               sessions,
                                 GError          **error);

/** kith_edges_get_sessions: how many sessions all phases have together. */
int       kith_edges_get_sessions (const KithEdges *edges);

/** kith_edges_get_first: the number of the first session of @phase, counted from 0. */
int       kith_edges_get_first  (const KithEdges  *edges,
                                 int               phase);

/** kith_edges_find_phase: the phase, from 0, of session @number; sessions past the end are in the last; -1 below 1. */
int       kith_edges_find_phase (const KithEdges  *edges,
                                 int               number);

/** kith_edges_to_text: the last sessions of all phases, as in "4,12,16", as stored. Returns: (transfer full) */
char     *kith_edges_to_text    (const KithEdges  *edges);

/** kith_edges_parse: Returns: FALSE where @text is not of that form or not rising */
gboolean  kith_edges_parse      (const char       *text,
                                 KithEdges        *edges);

G_END_DECLS
