/* kith-catalogue.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-measure.h"
#include "kith-template.h"

G_BEGIN_DECLS

/** KithCatalogue: the field's own data that comes with Kith: words, course templates and measures, read once. */
typedef struct
{
  KithVocabulary *vocabulary;
  GPtrArray *templates;   /* (element-type KithTemplate), by id */
  GPtrArray *measures;    /* (element-type KithMeasure), by id */
} KithCatalogue;

/** kith_catalogue_get: from any thread. Data that does not fit ends the program: a test reads it all.
 * Returns: (transfer none) */
const KithCatalogue *kith_catalogue_get           (void);

/** kith_catalogue_find_template: Returns: (transfer none) (nullable) */
const KithTemplate  *kith_catalogue_find_template (const char *id);

/** kith_catalogue_find_measure: @name: its id or name in any case, as in "PHQ-9". Returns: (transfer none) (nullable) */
const KithMeasure   *kith_catalogue_find_measure  (const char *name);

G_END_DECLS
