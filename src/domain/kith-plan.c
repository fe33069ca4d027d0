/* kith-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-plan.h"

#include "kith-date-reach.h"
#include "kith-domain-error.h"
#include "kith-hours.h"
#include "kith-id.h"

#include <glib/gi18n.h>

/* A practice that is closed for that long is not coming back to this row. */
#define MOST_SKIPPED 100

static const char * const conflict_words[] = {
  [KITH_CONFLICT_THERAPIST] = "therapist",
  [KITH_CONFLICT_ROOM] = "room",
  [KITH_CONFLICT_CLIENT] = "client",
  [KITH_CONFLICT_CLOSURE] = "closure",
  [KITH_CONFLICT_HOLIDAY] = "holiday",
  [KITH_CONFLICT_HOURS] = "hours",
};

static void
conflict_free (KithConflict *self)
{
  g_free (self->with);
  g_free (self);
}

static void
planned_free (KithPlanned *self)
{
  kith_appointment_free (self->appointment);
  g_ptr_array_unref (self->clients);
  g_ptr_array_unref (self->conflicts);
  g_free (self);
}

static void
plan_clear (KithPlan *self)
{
  g_ptr_array_unref (self->items);
  g_array_unref (self->skipped);
  g_free (self->block);
}

static gboolean
is_closed (GPtrArray             *closures,
           const KithAppointment *appointment,
           const KithWallTime    *starts)
{
  for (guint i = 0; closures != NULL && i < closures->len; i++)
    if (kith_closure_hits (closures->pdata[i], appointment->therapist, appointment->room, starts, appointment->minutes))
      return TRUE;

  return FALSE;
}

static gboolean
set_endless (GError **error)
{
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                       _("These appointments do not come to an end within the calendar and its open days. "
                         "Nothing has changed. Please check the first day and the closures."));
  return FALSE;
}

static gboolean
set_none_left (GError **error)
{
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                       _("There were as many sessions already as were agreed on, so that none is left to book. Nothing has "
                         "changed. Please give the pattern of all of them, as in 16-weekly-50."));
  return FALSE;
}

static gboolean
has_conflict (const KithPlanned  *item,
              const KithConflict *conflict)
{
  for (guint i = 0; i < item->conflicts->len; i++)
    {
      const KithConflict *known = item->conflicts->pdata[i];

      if (known->kind == conflict->kind && g_strcmp0 (known->with, conflict->with) == 0)
        return TRUE;
    }

  return FALSE;
}

/* By time and not by id: the same plan made anew has other ids. */
static gboolean
accepts_conflict (KithPlan           *self,
                  const KithPlanned  *item,
                  const KithConflict *conflict)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const KithPlanned *mine = self->items->pdata[i];

      if (mine->appointment->utc == item->appointment->utc && has_conflict (mine, conflict))
        return TRUE;
    }

  return FALSE;
}

static gboolean
shares_client (const KithPlanned *item,
               GPtrArray         *clients)
{
  for (guint i = 0; clients != NULL && i < clients->len; i++)
    if (g_ptr_array_find_with_equal_func (item->clients, clients->pdata[i], g_str_equal, NULL))
      return TRUE;

  return FALSE;
}

static void
check_item_against (KithPlanned           *item,
                    const KithAppointment *other,
                    GPtrArray             *clients)
{
  const KithAppointment *mine = item->appointment;

  if (!item->changed || !kith_appointment_takes_place (mine) || !kith_appointment_overlaps (mine, other))
    return;
  if (mine->therapist != NULL && g_strcmp0 (mine->therapist, other->therapist) == 0)
    kith_planned_add_conflict (item, KITH_CONFLICT_THERAPIST, other->id);
  if (mine->room != NULL && g_strcmp0 (mine->room, other->room) == 0)
    kith_planned_add_conflict (item, KITH_CONFLICT_ROOM, other->id);
  if (shares_client (item, clients))
    kith_planned_add_conflict (item, KITH_CONFLICT_CLIENT, other->id);
}

static void
check_item_calendar (KithPlanned *item,
                     GPtrArray   *closures,
                     GPtrArray   *hours)
{
  const KithAppointment *mine = item->appointment;

  if (!item->changed || !kith_appointment_takes_place (mine))
    return;
  for (guint i = 0; i < closures->len; i++)
    {
      const KithClosure *closure = closures->pdata[i];

      if (kith_closure_hits (closure, mine->therapist, mine->room, &mine->starts, mine->minutes))
        kith_planned_add_conflict (item,
                                   closure->kind == KITH_CLOSURE_HOLIDAY ? KITH_CONFLICT_HOLIDAY : KITH_CONFLICT_CLOSURE,
                                   closure->id);
    }
  if (!kith_hours_cover (hours, mine->therapist, &mine->starts, mine->minutes))
    kith_planned_add_conflict (item, KITH_CONFLICT_HOURS, NULL);
}

static int
compare_items_cb (gconstpointer a,
                  gconstpointer b)
{
  return kith_appointment_compare ((*(KithPlanned * const *) a)->appointment, (*(KithPlanned * const *) b)->appointment);
}

KithPlan *
kith_plan_new (const char *block,
               int         count,
               int         already)
{
  KithPlan *self = g_atomic_rc_box_new0 (KithPlan);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) planned_free);
  self->skipped = g_array_new (FALSE, FALSE, sizeof (KithWallTime));
  self->block = g_strdup (block);
  self->count = count;
  self->already = already;
  return self;
}

KithPlan *
kith_plan_new_series (const KithBlock        *block,
                      const KithAppointment  *first,
                      const KithPattern      *pattern,
                      GPtrArray              *closures,
                      GError                **error)
{
  g_autoptr (KithPlan) self = kith_plan_new (block->id, block->count, block->already);
  KithWallTime starts = first->starts;
  guint wanted = (guint) MAX (block->count - block->already, 0);

  if (wanted == 0)
    {
      set_none_left (error);
      return NULL;
    }
  while (self->items->len < wanted)
    {
      if (is_closed (closures, first, &starts))
        {
          g_array_append_val (self->skipped, starts);
        }
      else
        {
          KithAppointment *next = kith_appointment_copy (first);

          g_set_str (&next->block, block->id);
          if (self->items->len > 0)
            {
              g_free (next->id);
              next->id = kith_id_new ();
            }
          kith_appointment_set_starts (next, &starts);
          kith_planned_add_client (kith_plan_add (self, next), block->contact);
        }
      if (self->skipped->len > MOST_SKIPPED
          || (self->items->len < wanted && !kith_wall_time_add (&starts, pattern->cadence, 0)))
        {
          set_endless (error);
          return NULL;
        }
    }
  kith_plan_number (self);
  return g_steal_pointer (&self);
}

KithPlan *
kith_plan_ref (KithPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_plan_unref (KithPlan *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) plan_clear);
}

KithPlanned *
kith_plan_add (KithPlan        *self,
               KithAppointment *appointment)
{
  KithPlanned *item = g_new0 (KithPlanned, 1);

  item->appointment = appointment;
  item->clients = g_ptr_array_new_with_free_func (g_free);
  item->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) conflict_free);
  item->changed = appointment->version == 0;
  g_ptr_array_add (self->items, item);
  return item;
}

void
kith_planned_add_client (KithPlanned *self,
                         const char  *client)
{
  g_ptr_array_add (self->clients, g_strdup (client));
}

void
kith_planned_add_conflict (KithPlanned      *self,
                           KithConflictKind  kind,
                           const char       *with)
{
  KithConflict *conflict = g_new0 (KithConflict, 1);

  conflict->kind = kind;
  conflict->with = g_strdup (with);
  g_ptr_array_add (self->conflicts, conflict);
}

KithPlanned *
kith_plan_find (KithPlan   *self,
                const char *appointment)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      KithPlanned *item = self->items->pdata[i];

      if (g_strcmp0 (item->appointment->id, appointment) == 0)
        return item;
    }

  return NULL;
}

void
kith_plan_number (KithPlan *self)
{
  int number = self->already;

  g_ptr_array_sort (self->items, compare_items_cb);
  for (guint i = 0; i < self->items->len; i++)
    {
      KithAppointment *appointment = ((KithPlanned *) self->items->pdata[i])->appointment;
      gboolean counts = appointment->counts && appointment->state != KITH_APPOINTMENT_MOVED;

      appointment->number = counts ? ++number : 0;
      appointment->of = self->count;
    }
}

void
kith_plan_check_calendar (KithPlan  *self,
                          GPtrArray *closures,
                          GPtrArray *hours)
{
  for (guint i = 0; i < self->items->len; i++)
    check_item_calendar (self->items->pdata[i], closures, hours);
}

void
kith_plan_check_against (KithPlan              *self,
                         const KithAppointment *other,
                         GPtrArray             *clients)
{
  const KithPlanned *own = kith_plan_find (self, other->id);

  /* What stays where it is in the block is in the way like any other. */
  if (!kith_appointment_takes_place (other) || (own != NULL && own->changed))
    return;
  for (guint i = 0; i < self->items->len; i++)
    check_item_against (self->items->pdata[i], other, clients);
}

guint
kith_plan_count_conflicts (KithPlan *self)
{
  guint count = 0;

  for (guint i = 0; i < self->items->len; i++)
    count += ((KithPlanned *) self->items->pdata[i])->conflicts->len;

  return count;
}

static const KithAppointment *
find_first_planned (KithPlan *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const KithPlanned *item = self->items->pdata[i];

      if (item->changed && item->appointment->state == KITH_APPOINTMENT_PLANNED)
        return item->appointment;
    }
  return NULL;
}

const char *
kith_plan_describe_start (KithPlan *self)
{
  const KithAppointment *first = find_first_planned (self);
  KithDate day;

  if (first == NULL || self->today.precision == KITH_DATE_UNKNOWN)
    return NULL;
  day = kith_wall_time_get_date (&first->starts);
  if (kith_date_compare (&day, &self->today) < 0)
    return _("The first date is in the past.");
  return kith_date_check_reach (&day, KITH_REACH_PLANNED, NULL, &self->today, NULL)
           ? NULL : _("The first date is more than five years ahead.");
}

gboolean
kith_plan_accepts (KithPlan *self,
                   KithPlan *later)
{
  for (guint i = 0; i < later->items->len; i++)
    {
      const KithPlanned *item = later->items->pdata[i];

      for (guint j = 0; j < item->conflicts->len; j++)
        if (!accepts_conflict (self, item, item->conflicts->pdata[j]))
          return FALSE;
    }

  return TRUE;
}

gboolean
kith_plan_is_as_seen (KithPlan *self,
                      KithPlan *later)
{
  for (guint i = 0; i < later->items->len; i++)
    {
      const KithPlanned *item = later->items->pdata[i];
      const KithPlanned *seen = kith_plan_find (self, item->appointment->id);

      /* What is new has another id each time it is asked for. */
      if (!item->changed || item->appointment->version == 0)
        continue;
      if (seen == NULL || seen->appointment->version != item->appointment->version)
        return FALSE;
    }

  return TRUE;
}

const char *
kith_conflict_kind_to_text (KithConflictKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (conflict_words), "");

  return conflict_words[kind];
}
