/* kith-client.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client.h"

#include <glib/gi18n.h>

struct _KithClient
{
  GObject parent_instance;

  KithContact *contact;
};

G_DEFINE_FINAL_TYPE (KithClient, kith_client, G_TYPE_OBJECT)

static void
kith_client_finalize (GObject *object)
{
  kith_contact_free (KITH_CLIENT (object)->contact);
  G_OBJECT_CLASS (kith_client_parent_class)->finalize (object);
}

static void
kith_client_class_init (KithClientClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_client_finalize;
}

static void
kith_client_init (KithClient *self)
{
}

KithClient *
kith_client_new (const KithContact *contact)
{
  KithClient *self = g_object_new (KITH_TYPE_CLIENT, NULL);

  self->contact = kith_contact_copy (contact);
  return self;
}

const KithContact *
kith_client_get_contact (KithClient *self)
{
  g_return_val_if_fail (KITH_IS_CLIENT (self), NULL);

  return self->contact;
}

char *
kith_client_dup_subtitle (KithClient *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  g_autofree char *born = NULL;

  g_return_val_if_fail (KITH_IS_CLIENT (self), NULL);

  born = kith_date_format (&self->contact->born);
  if (*born != '\0')
    /* Translators: a birthday, "born 1 May 1980". */
    g_ptr_array_add (parts, g_strdup_printf (_("born %s"), born));
  if (self->contact->phone != NULL)
    g_ptr_array_add (parts, g_strdup (self->contact->phone));
  return g_strjoinv (" · ", (char **) parts->pdata);
}

gboolean
kith_client_equal (KithClient *self,
                   KithClient *other)
{
  return self->contact->version == other->contact->version && g_str_equal (self->contact->id, other->contact->id);
}
