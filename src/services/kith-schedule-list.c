/* kith-schedule-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-list.h"

#include "kith-practice-private.h"
#include "kith-schedule-private.h"

/* In minutes. */
#define DAY (24 * 60)

struct _KithScheduleList
{
  GObject parent_instance;

  KithPractice *practice;
  KithDate first;
  int days;
  GPtrArray *items;
  KithScheduleFrame *frame;
  gboolean loaded;
  guint turn;
};

/* Span: which days are wanted, for the storage thread. */
typedef struct
{
  KithDate first;
  int days;
} Span;

/* Found: what it answers, counted by references as a value has to be. @attendances: (element-type GPtrArray): of each of
 * @appointments. */
typedef struct
{
  KithScheduleFrame *frame;
  GPtrArray *appointments;
  GPtrArray *attendances;
} Found;

/* Load: one reading on the main thread. */
typedef struct
{
  KithScheduleList *list;
  guint turn;
} Load;

enum
{
  LOADED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void kith_schedule_list_model_init (GListModelInterface *iface);
static GType found_get_type (void);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithScheduleList, kith_schedule_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kith_schedule_list_model_init))

static void
found_clear (gpointer data)
{
  Found *self = data;

  kith_schedule_frame_unref (self->frame);
  g_clear_pointer (&self->appointments, g_ptr_array_unref);
  g_clear_pointer (&self->attendances, g_ptr_array_unref);
}

static Found *
found_ref (Found *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
found_unref (Found *self)
{
  g_atomic_rc_box_release_full (self, found_clear);
}

G_DEFINE_BOXED_TYPE (Found, found, found_ref, found_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_unref)

/* By the clock of the place where they were booked: a practice may have moved to another zone since. */
static gboolean
is_within (const Span            *span,
           const KithAppointment *appointment)
{
  KithWallTime midnight = { span->first.year, span->first.month, span->first.day, 0, 0 };
  int starts = kith_wall_time_days_between (&midnight, &appointment->starts) * DAY
               + kith_wall_time_get_minutes (&appointment->starts);

  return starts < span->days * DAY && starts + appointment->minutes > 0;
}

static int
compare_clocks (gconstpointer a,
                gconstpointer b)
{
  const KithAppointment *one = *(KithAppointment *const *) a;
  const KithAppointment *other = *(KithAppointment *const *) b;
  int order = kith_wall_time_compare (&one->starts, &other->starts);

  return order != 0 ? order : kith_appointment_compare (one, other);
}

static GPtrArray *
list_within (KithDatabase  *database,
             const Span    *span,
             GTimeZone     *zone,
             GError       **error)
{
  GPtrArray *appointments = kith_office_list_appointments (database, kith_schedule_find_midnight (&span->first, -1, zone),
                                                           kith_schedule_find_midnight (&span->first, span->days + 1, zone),
                                                           NULL, NULL, error);

  for (guint i = appointments != NULL ? appointments->len : 0; i > 0; i--)
    if (!is_within (span, appointments->pdata[i - 1]))
      g_ptr_array_remove_index (appointments, i - 1);
  if (appointments != NULL)
    g_ptr_array_sort (appointments, compare_clocks);
  return appointments;
}

static gboolean
load_items (KithDatabase  *database,
            const Span    *span,
            Found         *found,
            GError       **error)
{
  found->appointments = list_within (database, span, found->frame->zone, error);
  for (guint i = 0; found->appointments != NULL && i < found->appointments->len; i++)
    {
      const KithAppointment *appointment = found->appointments->pdata[i];
      GPtrArray *attendances = kith_office_list_attendance (database, appointment->id, error);

      if (attendances == NULL)
        return FALSE;
      g_ptr_array_add (found->attendances, attendances);
    }
  return found->appointments != NULL;
}

static gboolean
load (KithDatabase  *database,
      gpointer       data,
      GValue        *result,
      GError       **error)
{
  g_autoptr (KithScheduleFrame) frame = kith_schedule_read_frame (database, error);
  g_autoptr (Found) found = NULL;

  if (frame == NULL)
    return FALSE;
  found = g_atomic_rc_box_new0 (Found);
  found->frame = g_steal_pointer (&frame);
  found->attendances = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  if (!load_items (database, data, found, error))
    return FALSE;
  g_value_init (result, found_get_type ());
  g_value_set_boxed (result, found);
  return TRUE;
}

static const KithJob load_job = { "schedule-list", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, load };

static void
load_free (Load *self)
{
  g_object_unref (self->list);
  g_free (self);
}

static GPtrArray *
make_items (Found *found)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->appointments->len; i++)
    g_ptr_array_add (items, kith_schedule_item_new (kith_appointment_copy (found->appointments->pdata[i]),
                                                    g_ptr_array_ref (found->attendances->pdata[i])));
  return items;
}

/* Items that are the same at both ends stay, so that what is selected and focused stays too. */
static void
replace_items (KithScheduleList *self,
               GPtrArray        *items)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->items);
  guint head = 0;
  guint tail = 0;

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  while (head < before->len && head < items->len && kith_schedule_item_equal (before->pdata[head], items->pdata[head]))
    head++;
  while (head + tail < before->len && head + tail < items->len
         && kith_schedule_item_equal (before->pdata[before->len - 1 - tail], items->pdata[items->len - 1 - tail]))
    tail++;
  for (guint i = 0; i < items->len; i++)
    {
      gpointer item = items->pdata[i];

      if (i < head)
        item = before->pdata[i];
      else if (i >= items->len - tail)
        item = before->pdata[before->len - (items->len - i)];
      g_ptr_array_add (self->items, g_object_ref (item));
    }
  if (before->len != head + tail || items->len != head + tail)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, items->len - head - tail);
}

static DexFuture *
load_fiber (gpointer data)
{
  Load *reading = data;
  KithScheduleList *self = reading->list;
  Span *span = g_new0 (Span, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found = NULL;
  g_autoptr (GPtrArray) items = NULL;

  span->first = self->first;
  span->days = self->days;
  found = dex_await_boxed (kith_store_run (kith_practice_get_store (self->practice), &load_job, NULL, span, g_free), &error);
  if (reading->turn != self->turn)
    return dex_future_new_true ();
  if (found == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return dex_future_new_true ();
    }
  self->loaded = TRUE;
  g_clear_pointer (&self->frame, kith_schedule_frame_unref);
  self->frame = kith_schedule_frame_ref (found->frame);
  items = make_items (found);
  replace_items (self, items);
  g_signal_emit (self, signals[LOADED], 0);
  return dex_future_new_true ();
}

static void
start (KithScheduleList *self)
{
  Load *reading = g_new0 (Load, 1);

  reading->list = g_object_ref (self);
  reading->turn = ++self->turn;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, reading, (GDestroyNotify) load_free));
}

static void
practice_changed_cb (KithScheduleList *self,
                     const char       *file)
{
  if (self->days > 0 && g_strcmp0 (file, kith_file_get_name (KITH_FILE_OFFICE)) == 0)
    start (self);
}

static GType
kith_schedule_list_get_item_type (GListModel *model)
{
  return KITH_TYPE_SCHEDULE_ITEM;
}

static guint
kith_schedule_list_get_n_items (GListModel *model)
{
  return KITH_SCHEDULE_LIST (model)->items->len;
}

static gpointer
kith_schedule_list_get_item (GListModel *model,
                             guint       position)
{
  GPtrArray *items = KITH_SCHEDULE_LIST (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
kith_schedule_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kith_schedule_list_get_item_type;
  iface->get_n_items = kith_schedule_list_get_n_items;
  iface->get_item = kith_schedule_list_get_item;
}

static void
kith_schedule_list_finalize (GObject *object)
{
  KithScheduleList *self = KITH_SCHEDULE_LIST (object);

  g_object_unref (self->practice);
  g_ptr_array_unref (self->items);
  kith_schedule_frame_unref (self->frame);
  G_OBJECT_CLASS (kith_schedule_list_parent_class)->finalize (object);
}

static void
kith_schedule_list_class_init (KithScheduleListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_schedule_list_finalize;
  signals[LOADED] = g_signal_new ("loaded", KITH_TYPE_SCHEDULE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", KITH_TYPE_SCHEDULE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kith_schedule_list_init (KithScheduleList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->frame = kith_schedule_frame_new ();
}

KithScheduleList *
kith_schedule_list_new (KithPractice *practice)
{
  KithScheduleList *self = g_object_new (KITH_TYPE_SCHEDULE_LIST, NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kith_schedule_list_show (KithScheduleList *self,
                         const KithDate   *first,
                         int               days)
{
  g_return_if_fail (KITH_IS_SCHEDULE_LIST (self));

  self->first = *first;
  self->days = days;
  start (self);
}

KithDate
kith_schedule_list_get_first (KithScheduleList *self)
{
  return self->first;
}

int
kith_schedule_list_get_days (KithScheduleList *self)
{
  return self->days;
}

KithScheduleFrame *
kith_schedule_list_get_frame (KithScheduleList *self)
{
  g_return_val_if_fail (KITH_IS_SCHEDULE_LIST (self), NULL);

  return self->frame;
}

gboolean
kith_schedule_list_is_loaded (KithScheduleList *self)
{
  return self->loaded;
}

KithScheduleItem *
kith_schedule_list_find (KithScheduleList *self,
                         const char       *appointment)
{
  g_return_val_if_fail (KITH_IS_SCHEDULE_LIST (self), NULL);

  for (guint i = 0; appointment != NULL && i < self->items->len; i++)
    if (g_str_equal (kith_schedule_item_get_appointment (self->items->pdata[i])->id, appointment))
      return self->items->pdata[i];
  return NULL;
}
