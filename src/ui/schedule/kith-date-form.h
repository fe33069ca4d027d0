/* kith-date-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date-reach.h"

G_BEGIN_DECLS

/** KithDateForm: a date as it was typed, borrowed, and what it may be. @rough: whether a month, a year or "about then" will
 * do; @reach, @born: see kith_date_check_reach(); @today: unknown where it may be any. */
typedef struct
{
  const char *text;
  gboolean rough;
  KithDateReach reach;
  KithDate born;
  KithDate today;
} KithDateForm;

/** kith_date_form_find_fault: what is wrong with it. Returns: (transfer full) (nullable): translated; NULL for nothing, and
 * where nothing was typed */
char     *kith_date_form_find_fault (const KithDateForm *self);

/** kith_date_form_read: @date: (out): unknown where nothing was typed or it can't be meant.
 * Returns: FALSE where it can't be meant */
gboolean  kith_date_form_read       (const KithDateForm *self,
                                     KithDate           *date);

G_END_DECLS
