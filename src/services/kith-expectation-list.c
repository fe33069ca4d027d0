/* kith-expectation-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-expectation-list.h"

#include "kith-list-change.h"

#include <string.h>

struct _KithExpectationItem
{
  GObject parent_instance;

  KithExpectation *expectation;
};

G_DEFINE_FINAL_TYPE (KithExpectationItem, kith_expectation_item, G_TYPE_OBJECT)

struct _KithExpectationList
{
  GObject parent_instance;

  KithPeopleList *people;
  char *person;
  GPtrArray *rows;
};

static void kith_expectation_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithExpectationList, kith_expectation_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kith_expectation_list_model_init))

static void
kith_expectation_item_finalize (GObject *object)
{
  kith_expectation_free (KITH_EXPECTATION_ITEM (object)->expectation);
  G_OBJECT_CLASS (kith_expectation_item_parent_class)->finalize (object);
}

static void
kith_expectation_item_class_init (KithExpectationItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_expectation_item_finalize;
}

static void
kith_expectation_item_init (KithExpectationItem *self)
{
}

static KithExpectationItem *
make_item (const KithExpectation *expectation)
{
  KithExpectationItem *self = g_object_new (KITH_TYPE_EXPECTATION_ITEM, NULL);

  self->expectation = kith_expectation_copy (expectation);
  return self;
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  return kith_expectation_equal (kith_expectation_item_get ((KithExpectationItem *) a),
                                 kith_expectation_item_get ((KithExpectationItem *) b));
}

static void
follow (KithExpectationList *self)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  KithPersonItem *person = self->person != NULL ? kith_people_list_find (self->people, self->person) : NULL;
  GPtrArray *expectations = person != NULL ? kith_person_item_get_expectations (person) : NULL;

  for (guint i = 0; expectations != NULL && i < expectations->len; i++)
    g_ptr_array_add (found, make_item (expectations->pdata[i]));
  kith_list_change (G_LIST_MODEL (self), self->rows, 0, found, is_same);
}

static GType
kith_expectation_list_get_item_type (GListModel *model)
{
  return KITH_TYPE_EXPECTATION_ITEM;
}

static guint
kith_expectation_list_get_n_items (GListModel *model)
{
  return KITH_EXPECTATION_LIST (model)->rows->len;
}

static gpointer
kith_expectation_list_get_item (GListModel *model,
                                guint       position)
{
  KithExpectationList *self = KITH_EXPECTATION_LIST (model);

  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
kith_expectation_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kith_expectation_list_get_item_type;
  iface->get_n_items = kith_expectation_list_get_n_items;
  iface->get_item = kith_expectation_list_get_item;
}

static void
kith_expectation_list_finalize (GObject *object)
{
  KithExpectationList *self = KITH_EXPECTATION_LIST (object);

  g_object_unref (self->people);
  g_free (self->person);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (kith_expectation_list_parent_class)->finalize (object);
}

static void
kith_expectation_list_class_init (KithExpectationListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_expectation_list_finalize;
}

static void
kith_expectation_list_init (KithExpectationList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

const KithExpectation *
kith_expectation_item_get (KithExpectationItem *self)
{
  g_return_val_if_fail (KITH_IS_EXPECTATION_ITEM (self), NULL);

  return self->expectation;
}

gboolean
kith_expectation_equal (const KithExpectation *a,
                        const KithExpectation *b)
{
  return g_str_equal (a->id, b->id) && g_str_equal (a->person, b->person) && a->holder == b->holder
         && g_str_equal (a->body, b->body) && a->said == b->said && a->met == b->met
         && memcmp (&a->valid_from, &b->valid_from, sizeof a->valid_from) == 0
         && memcmp (&a->valid_to, &b->valid_to, sizeof a->valid_to) == 0;
}

KithExpectationList *
kith_expectation_list_new (KithPeopleList *people)
{
  KithExpectationList *self = g_object_new (KITH_TYPE_EXPECTATION_LIST, NULL);

  self->people = g_object_ref (people);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  return self;
}

void
kith_expectation_list_set_person (KithExpectationList *self,
                                  const char          *person)
{
  g_return_if_fail (KITH_IS_EXPECTATION_LIST (self));

  g_set_str (&self->person, person);
  follow (self);
}
