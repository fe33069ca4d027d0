/* kith-client.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-client.h"

#include "kith-name.h"

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
kith_client_dup_name (KithClient *self,
                      gboolean    initials)
{
  g_return_val_if_fail (KITH_IS_CLIENT (self), NULL);

  return initials ? kith_name_initials (self->contact->name) : g_strdup (self->contact->name);
}

static char *
describe_next (const KithWallTime *next)
{
  KithDate day = kith_wall_time_get_date (next);
  g_autofree char *date = kith_date_format (&day);

  /* Translators: when a client comes next, "next on 12 January 2027, 9:05". */
  return g_strdup_printf (_("next on %s, %d:%02d"), date, next->hour, next->minute);
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
  if (self->contact->next.year > 0)
    g_ptr_array_add (parts, describe_next (&self->contact->next));
  if (self->contact->status == KITH_CONTACT_ARCHIVED)
    /* Translators: of a client who no longer comes. */
    g_ptr_array_add (parts, g_strdup (_("put away")));
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static gboolean
is_same_time (const KithWallTime *a,
              const KithWallTime *b)
{
  if (a->year == 0 || b->year == 0)
    return a->year == b->year;
  return kith_wall_time_compare (a, b) == 0;
}

gboolean
kith_client_equal (KithClient *self,
                   KithClient *other)
{
  return self->contact->version == other->contact->version && g_str_equal (self->contact->id, other->contact->id)
         && is_same_time (&self->contact->next, &other->contact->next);
}
