/* kith-contact.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-wall-time.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_CONTACT_ACTIVE,
  KITH_CONTACT_ARCHIVED,
} KithContactStatus;

/** KithContact: what the office knows of a client. Every pointer is owned; @name is never NULL, @phone may be.
 * @version counts the stored edits of the row, 0 before the first. @next: in a list, when someone whose name another has too
 * comes next; its year is 0 where nothing is known of that. */
typedef struct
{
  char *id;
  char *name;
  KithDate born;
  char *phone;
  KithContactStatus status;
  KithWallTime next;
  gint64 version;
} KithContact;

/** kith_contact_new: an active contact with a new id. Returns: (transfer full) */
KithContact       *kith_contact_new             (const char         *name);

/** kith_contact_copy: Returns: (transfer full) */
KithContact       *kith_contact_copy            (const KithContact  *self);
void               kith_contact_free            (KithContact        *self);

/** kith_contact_validate: a name of 1 to 200 characters that is UTF-8 without control characters, a phone of at most 60,
 * a birthday between 1850-01-01 and today, wherever that may have begun. Errors: KITH_DOMAIN_ERROR */
gboolean           kith_contact_validate        (const KithContact  *self,
                                                 GError            **error);

/** kith_contact_validate_born: the part of kith_contact_validate() that is about the birthday, where it is known which day is
 * @today. Errors: KITH_DOMAIN_ERROR */
gboolean           kith_contact_validate_born   (const KithDate     *born,
                                                 const KithDate     *today,
                                                 GError            **error);

/** kith_contact_compare: by folded name, then birthday, then id. */
int                kith_contact_compare         (const KithContact  *a,
                                                 const KithContact  *b);

/** kith_contact_status_to_text: "active" or "archived", as stored and exported, never translated. */
const char        *kith_contact_status_to_text  (KithContactStatus   status);
gboolean           kith_contact_status_from_text (const char        *text,
                                                  KithContactStatus *status);

/** kith_contact_describe: "Anna Beck (born 1980-05-01)", to tell equal names apart. Returns: (transfer full): translated */
char              *kith_contact_describe        (const KithContact  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithContact, kith_contact_free)

G_END_DECLS
