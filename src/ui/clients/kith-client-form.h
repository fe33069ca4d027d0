/* kith-client-form.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-contact.h"

G_BEGIN_DECLS

/** KithClientForm: what was typed of a client. All borrowed. */
typedef struct
{
  const char *name;
  const char *born;
  const char *phone;
} KithClientForm;

/** kith_client_form_fill: puts what was typed into @contact. @hint: (out) (transfer full): a translated sentence about
 * what can't be, "" for none. Returns: whether it can be stored */
gboolean kith_client_form_fill (const KithClientForm  *form,
                                KithContact           *contact,
                                char                 **hint);

G_END_DECLS
