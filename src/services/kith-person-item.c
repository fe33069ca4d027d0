/* kith-person-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-item.h"

#include "kith-expectation-list.h"
#include "kith-person-edit.h"

#include <math.h>

struct _KithPersonItem
{
  GObject parent_instance;

  KithPerson *person;
  char *initials;
  KithPersonState *state;
  GPtrArray *expectations;
};

G_DEFINE_FINAL_TYPE (KithPersonItem, kith_person_item, G_TYPE_OBJECT)

static void
kith_person_item_finalize (GObject *object)
{
  KithPersonItem *self = KITH_PERSON_ITEM (object);

  kith_person_free (self->person);
  g_free (self->initials);
  g_clear_pointer (&self->state, kith_person_state_free);
  g_ptr_array_unref (self->expectations);
  G_OBJECT_CLASS (kith_person_item_parent_class)->finalize (object);
}

static void
kith_person_item_class_init (KithPersonItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_person_item_finalize;
}

static void
kith_person_item_init (KithPersonItem *self)
{
  self->expectations = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_expectation_free);
}

KithPersonItem *
kith_person_item_new (const KithStanding *standing,
                      const char         *initials,
                      GPtrArray          *expectations)
{
  KithPersonItem *self = g_object_new (KITH_TYPE_PERSON_ITEM, NULL);

  self->person = kith_person_copy (standing->person);
  self->initials = g_strdup (initials);
  self->state = standing->state != NULL ? kith_person_state_copy (standing->state) : NULL;
  for (guint i = 0; i < expectations->len; i++)
    {
      const KithExpectation *it = expectations->pdata[i];

      if (g_str_equal (it->person, self->person->id))
        g_ptr_array_add (self->expectations, kith_expectation_copy (it));
    }
  return self;
}

const KithPerson *
kith_person_item_get_person (KithPersonItem *self)
{
  g_return_val_if_fail (KITH_IS_PERSON_ITEM (self), NULL);

  return self->person;
}

const char *
kith_person_item_get_initials (KithPersonItem *self)
{
  g_return_val_if_fail (KITH_IS_PERSON_ITEM (self), NULL);

  return self->initials;
}

const KithPersonState *
kith_person_item_get_state (KithPersonItem *self)
{
  g_return_val_if_fail (KITH_IS_PERSON_ITEM (self), NULL);

  return self->state;
}

GPtrArray *
kith_person_item_get_expectations (KithPersonItem *self)
{
  g_return_val_if_fail (KITH_IS_PERSON_ITEM (self), NULL);

  return self->expectations;
}

double
kith_person_item_get_closeness (KithPersonItem *self)
{
  g_return_val_if_fail (KITH_IS_PERSON_ITEM (self), NAN);

  return self->state != NULL ? self->state->closeness : NAN;
}

double
kith_person_item_get_desired (KithPersonItem *self)
{
  g_return_val_if_fail (KITH_IS_PERSON_ITEM (self), NAN);

  return self->state != NULL ? self->state->desired : NAN;
}

guint
kith_person_item_count_unsaid (KithPersonItem *self)
{
  guint count;

  g_return_val_if_fail (KITH_IS_PERSON_ITEM (self), 0);

  count = self->state != NULL && self->state->cannot_say != NULL ? 1 : 0;
  for (guint i = 0; i < self->expectations->len; i++)
    if (((const KithExpectation *) self->expectations->pdata[i])->said == 0)
      count++;
  return count;
}

gboolean
kith_person_item_equal (KithPersonItem *self,
                        KithPersonItem *other)
{
  if (!g_str_equal (self->person->id, other->person->id) || self->expectations->len != other->expectations->len)
    return FALSE;
  for (guint i = 0; i < self->expectations->len; i++)
    if (!kith_expectation_equal (self->expectations->pdata[i], other->expectations->pdata[i]))
      return FALSE;
  return g_str_equal (self->initials, other->initials) && kith_person_list_differences (self->person, other->person) == 0
         && kith_person_state_list_differences (self->state, other->state) == 0;
}
