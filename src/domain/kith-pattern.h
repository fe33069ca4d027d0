/* kith-pattern.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_PATTERN_MOST_COUNT   200
#define KITH_PATTERN_MOST_CADENCE 366
#define KITH_PATTERN_LEAST_MINUTES 5
#define KITH_PATTERN_MOST_MINUTES 600

/** KithPattern: a row of appointments to be booked in one go: @count of them (1 to 200), @cadence days apart (1 to 366),
 * each of @minutes (5 to 600). @id: these three as a word, "16-weekly-50". @name: (nullable): the practice's own.
 * @version: 0 before it is stored. */
typedef struct
{
  char *id;
  char *name;
  int count;
  int cadence;
  int minutes;
  gboolean active;
  gint64 version;
} KithPattern;

/** kith_pattern_new: active and without a name of its own. Returns: (transfer full) */
KithPattern *kith_pattern_new        (int                 count,
                                      int                 cadence,
                                      int                 minutes);

/** kith_pattern_new_parse: the pattern of a word: COUNT-CADENCE-MINUTES, where CADENCE is daily, weekly, fortnightly,
 * four-weekly or a number of days as in 10d. Returns: (transfer full) (nullable): NULL where @word is no such word */
KithPattern *kith_pattern_new_parse  (const char         *word);
KithPattern *kith_pattern_copy       (const KithPattern  *self);
void         kith_pattern_free       (KithPattern        *self);

/** kith_pattern_validate: the ranges above, @id as they make it. Errors: KITH_DOMAIN_ERROR_OUT_OF_RANGE */
gboolean     kith_pattern_validate   (const KithPattern  *self,
                                      GError            **error);

/** kith_pattern_dup_label: its own name, or "16 weekly × 50 min". Returns: (transfer full): translated */
char        *kith_pattern_dup_label  (const KithPattern  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPattern, kith_pattern_free)

G_END_DECLS
