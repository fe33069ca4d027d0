/* kith-agenda-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-agenda-item.h"

struct _KithAgendaItem
{
  GObject parent_instance;

  KithReminder *reminder;
};

G_DEFINE_FINAL_TYPE (KithAgendaItem, kith_agenda_item, G_TYPE_OBJECT)

static void
kith_agenda_item_finalize (GObject *object)
{
  kith_reminder_free (KITH_AGENDA_ITEM (object)->reminder);
  G_OBJECT_CLASS (kith_agenda_item_parent_class)->finalize (object);
}

static void
kith_agenda_item_class_init (KithAgendaItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_agenda_item_finalize;
}

static void
kith_agenda_item_init (KithAgendaItem *self)
{
}

KithAgendaItem *
kith_agenda_item_new (KithReminder *reminder)
{
  KithAgendaItem *self = g_object_new (KITH_TYPE_AGENDA_ITEM, NULL);

  self->reminder = reminder;
  return self;
}

const KithReminder *
kith_agenda_item_get_reminder (KithAgendaItem *self)
{
  g_return_val_if_fail (KITH_IS_AGENDA_ITEM (self), NULL);

  return self->reminder;
}

gboolean
kith_agenda_item_equal (KithAgendaItem *self,
                        KithAgendaItem *other)
{
  return kith_reminder_equal (self->reminder, other->reminder);
}
