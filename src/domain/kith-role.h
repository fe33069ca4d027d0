/* kith-role.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithRole: what a user of a practice may read. OFFICE: schedule and contacts. FULL: the clinical record too. */
typedef enum
{
  KITH_ROLE_OFFICE,
  KITH_ROLE_FULL,
} KithRole;

/** kith_role_to_text: "office" or "full", as stored and as typed, never translated. */
const char *kith_role_to_text      (KithRole     role);
gboolean    kith_role_from_text    (const char  *text,
                                    KithRole    *role);

/** kith_user_name_validate: 1 to 80 characters, no control characters, no blank at either end, not "recovery" in any
 * case or with marks. Errors: KITH_DOMAIN_ERROR_EMPTY, _TOO_LONG, _NOT_TEXT (also for a blank at an end),
 * _OUT_OF_RANGE (for "recovery") */
gboolean    kith_user_name_validate (const char *name,
                                     GError    **error);

/** kith_practice_name_validate: 1 to 120 characters, no control characters. Errors: KITH_DOMAIN_ERROR */
gboolean    kith_practice_name_validate (const char *name,
                                         GError    **error);

/** kith_zone_validate: whether @zone is a time zone identifier such as "Europe/Berlin" that this system knows.
 * Errors: KITH_DOMAIN_ERROR_UNKNOWN_WORD */
gboolean    kith_zone_validate      (const char *zone,
                                     GError    **error);

G_END_DECLS
