/* kith-figures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-practice.h"

G_BEGIN_DECLS

/** KithFigureKind: what is told of a client's network; KITH_FIGURE_SUPPORT once for each kind of support. */
typedef enum
{
  KITH_FIGURE_PEOPLE,
  KITH_FIGURE_TIES,
  KITH_FIGURE_CIRCLES,
  KITH_FIGURE_LINKS,
  KITH_FIGURE_ALONE,
  KITH_FIGURE_SUPPORT,
  KITH_FIGURE_BOTH_WAYS,
} KithFigureKind;

/** KithFigure: one figure in words, for whoever knows nothing of networks. @id: "people", "ties", "circles", "links", "alone",
 * "emotional", "practical", "information", "company", "both-ways", static; @title, @value ("11 %") and @sentence: translated;
 * @was, @was_sentence: the same at the beginning, NULL where that is not earlier. */
typedef struct
{
  KithFigureKind kind;
  const char *id;
  const char *title;
  char *value;
  char *sentence;
  char *was;
  char *was_sentence;
} KithFigure;

/** KithFigures: a network at the end of @day, beside what it was at the end of @then, the day of the first session or, where there
 * is none, the first of which anything was said. @figures: (element-type KithFigure). @n_people: how many are counted. */
typedef struct
{
  KithDate then;
  KithDate day;
  guint n_people;
  GPtrArray *figures;
} KithFigures;

KithFigures *kith_figures_copy     (const KithFigures *self);
void         kith_figures_free     (KithFigures       *self);
GType        kith_figures_get_type (void);
#define KITH_TYPE_FIGURES (kith_figures_get_type ())

/** KithFiguresWanted: @when: (nullable): as in kith-inventory.h, NULL for what is known now; @initials: names are told as such. */
typedef struct
{
  const char *client;
  const char *when;
  gboolean initials;
} KithFiguresWanted;

KithFiguresWanted *kith_figures_wanted_copy (const KithFiguresWanted *self);
void               kith_figures_wanted_free (KithFiguresWanted       *self);

/** kith_practice_measure_network: of the people of whom something had been said by then, or never anything, and who lived.
 * Resolves to a KithFigures (boxed). Errors: FORBIDDEN without the clinical key, NOT_FOUND */
DexFuture   *kith_practice_measure_network (KithPractice            *self,
                                            const KithFiguresWanted *wanted);

/** kith_report_figures: the same as JSON: {then: {day, people, ties, pairs, density, circles: [[id]], alone: [id], links: [{person,
 * between, parts: [[id]]}], supporters: {emotional: [id] …}, both_ways: [id], to_client: [id], from_client: [id]}, now: {…},
 * figures: [{figure, title, value, sentence, was, was_sentence}]}; density: 0 to 1, null without a pair. Resolves to a string. */
DexFuture   *kith_report_figures           (KithPractice            *self,
                                            const KithFiguresWanted *wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithFigures, kith_figures_free)

G_END_DECLS
