/* kith-template.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-phase.h"
#include "kith-vocabulary.h"

G_BEGIN_DECLS

/** KithPhase: a stretch of a course. @length: in sessions, 0 for what the others leave. @label: not translated yet, see
 * kith_phase_get_label(). @tasks: words of the topic "Tasks". */
typedef struct
{
  char *id;
  char *label;
  int length;
  char **tasks;
} KithPhase;

/** KithTemplate: the plan of a kind of treatment, as data. @least and @most: sessions it may be agreed on for; @weeks:
 * how long it takes; @cadence: days from one to the next; @reviews: numbers of the sessions at which the plan is
 * looked at again; @due and @overdue: how many sessions before the last the ending is to be raised, and is late
 * (0: never). @areas, @sections: words of those topics. @source: where the figures come from; @verified: whether they
 * were found there, or are general knowledge of the literature. */
typedef struct
{
  char *id;
  char *edition;
  char *name;
  char *source;
  gboolean verified;
  int sessions;
  int least;
  int most;
  int weeks;
  int cadence;
  int minutes;
  GPtrArray *phases;
  GArray *reviews;
  int due;
  int overdue;
  char **areas;
  char **sections;
  char **measures;
} KithTemplate;

/** kith_template_parse: reads and checks a definition: the group "Template", and a group "Phase ID" each, in order.
 * Errors: KITH_DOMAIN_ERROR. Returns: (transfer full) (nullable) */
KithTemplate *kith_template_parse      (KithDefinition        *definition,
                                        const KithVocabulary  *vocabulary,
                                        GError               **error);
void          kith_template_free       (KithTemplate          *self);

/** kith_template_lay_edges: for a course of @sessions. Errors: KITH_DOMAIN_ERROR_OUT_OF_RANGE */
gboolean      kith_template_lay_edges  (const KithTemplate    *self,
                                        int                    sessions,
                                        KithEdges             *edges,
                                        GError               **error);

/** kith_template_get_name: translated. */
const char   *kith_template_get_name   (const KithTemplate    *self);

/** kith_template_get_phase: (nullable): NULL where @phase, from 0, is none of them. */
const KithPhase *kith_template_get_phase (const KithTemplate  *self,
                                          int                  phase);

/** kith_phase_get_label: translated. */
const char   *kith_phase_get_label     (const KithPhase       *self);

/** kith_template_is_review: whether the plan is looked at again in session @number of @sessions; never in the last. */
gboolean      kith_template_is_review  (const KithTemplate    *self,
                                        int                    sessions,
                                        int                    number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTemplate, kith_template_free)

G_END_DECLS
