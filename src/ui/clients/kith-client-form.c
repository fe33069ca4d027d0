/* kith-client-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client-form.h"

gboolean
kith_client_form_fill (const KithClientForm  *form,
                       KithContact           *contact,
                       char                 **hint)
{
  g_autofree char *name = g_strstrip (g_strdup (form->name));
  g_autofree char *born = g_strstrip (g_strdup (form->born));
  g_autofree char *phone = g_strstrip (g_strdup (form->phone));
  g_autoptr (GError) error = NULL;

  *hint = NULL;
  g_set_str (&contact->name, name);
  g_set_str (&contact->phone, *phone != '\0' ? phone : NULL);
  if (!kith_date_parse (born, &contact->born))
    *hint = kith_date_find_fault (born);
  else if (*name != '\0' && !kith_contact_validate (contact, &error))
    *hint = g_strdup (error->message);
  else
    *hint = g_strdup ("");
  return *name != '\0' && **hint == '\0';
}
