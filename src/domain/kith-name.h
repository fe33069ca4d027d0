/* kith-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_name_fold: @name for comparing and sorting: letters without case and marks, white space as one blank, trimmed.
 * Returns: (transfer full) */
char       *kith_name_fold      (const char *name);

/** kith_name_is_same: whether @typed says @name, whatever its case, marks and blanks; nothing is nobody's name. */
gboolean    kith_name_is_same   (const char *typed,
                                 const char *name);

/** kith_name_tidy: @name as it is kept: white space as one blank, trimmed. Returns: (transfer full) */
char       *kith_name_tidy      (const char *name);

/** kith_name_initials: "Anna Maria Beck" as "A. M. B.", in any script; "" for a name without letters.
 * Returns: (transfer full) */
char       *kith_name_initials  (const char *name);

/** kith_name_find_last: the last word of @name, which in many tongues is the family's; NULL for a name of one word.
 * @name: valid UTF-8. Returns: (transfer none) (nullable) */
const char *kith_name_find_last (const char *name);

/** kith_phone_digits: the digits of @phone as 0 to 9, and a leading "+"; "" where it has none. @phone: (nullable).
 * Returns: (transfer full) */
char       *kith_phone_digits   (const char *phone);

G_END_DECLS
