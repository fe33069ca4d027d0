/* kith-agenda.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-agenda.h"

#include "kith-agenda-private.h"
#include "kith-backup.h"
#include "kith-list-change.h"
#include "kith-schedule-private.h"

#define MS_PER_SECOND 1000

struct _KithAgenda
{
  GObject parent_instance;

  KithPractice *practice;
  gboolean clinical;
  gboolean everyone;
  GPtrArray *rows;
  KithDate today;
  char *own;
  gboolean others;
  gboolean clients;
  guint asked;
};

/* Outlook: what a job answers, counted by references as a value has to be. */
typedef struct
{
  GPtrArray *reminders;
  KithDate today;
  char *own;
  gboolean others;
  gboolean clients;
} Outlook;

typedef struct
{
  KithAgenda *agenda;
  guint turn;
} Load;

enum
{
  LOADED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void kith_agenda_model_init (GListModelInterface *iface);
static GType outlook_get_type (void);

G_DEFINE_FINAL_TYPE_WITH_CODE (KithAgenda, kith_agenda, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, kith_agenda_model_init))

static void
outlook_clear (gpointer data)
{
  Outlook *self = data;

  g_ptr_array_unref (self->reminders);
  g_free (self->own);
}

static Outlook *
outlook_ref (Outlook *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
outlook_unref (Outlook *self)
{
  g_atomic_rc_box_release_full (self, outlook_clear);
}

G_DEFINE_BOXED_TYPE (Outlook, outlook, outlook_ref, outlook_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outlook, outlook_unref)

static KithDate
get_day (gint64     ms,
         GTimeZone *zone)
{
  KithWallTime time = kith_wall_time_from_utc (ms / MS_PER_SECOND, zone);

  return kith_wall_time_get_date (&time);
}

/* @last: 0 where there is none, then @since is when the practice was made. */
static void
add_care (KithReminderKind  kind,
          gint64            last,
          const KithDate   *since,
          Outlook          *found)
{
  KithReminder *reminder = kith_reminder_new (kind, NULL, NULL);

  reminder->days = (int) kith_date_get_julian (since) - (int) kith_date_get_julian (&found->today);
  if (last != 0)
    reminder->day = *since;
  g_ptr_array_add (found->reminders, reminder);
}

/* Who may not make a backup can't try one either. */
static gboolean
add_backup (KithDatabase  *database,
            GTimeZone     *zone,
            Outlook       *found,
            GError       **error)
{
  KithBackupTimes times;
  KithDate backed_up, tried;

  if (!kith_database_find_backup (database, &times, error))
    return FALSE;
  backed_up = get_day (times.last != 0 ? times.last : times.made, zone);
  tried = get_day (times.tried != 0 ? times.tried : times.made, zone);
  if (kith_backup_is_due (&backed_up, &found->today))
    add_care (KITH_REMINDER_BACKUP, times.last, &backed_up, found);
  else if (times.last != 0 && kith_database_get_role (database) == KITH_ROLE_FULL && kith_trial_is_due (&tried, &found->today))
    add_care (KITH_REMINDER_TRIAL, times.tried, &tried, found);
  return TRUE;
}

static gboolean
find_own (KithDatabase  *database,
          Outlook         *found,
          GError       **error)
{
  g_autoptr (GPtrArray) therapists = kith_office_list_therapists (database, error);
  const KithTherapist *own;
  guint n_active = 0;

  if (therapists == NULL)
    return FALSE;
  own = kith_therapists_find_user (therapists, kith_database_get_user_id (database), kith_database_get_user_name (database));
  found->own = own != NULL ? g_strdup (own->id) : NULL;
  for (guint i = 0; i < therapists->len; i++)
    n_active += ((const KithTherapist *) therapists->pdata[i])->active ? 1 : 0;
  found->others = n_active > 1;
  return TRUE;
}

static gboolean
find_clients (KithDatabase  *database,
              Outlook       *found,
              GError       **error)
{
  g_autoptr (GPtrArray) first = kith_database_page_contacts (database, NULL, 1, error);

  found->clients = first != NULL && first->len > 0;
  return first != NULL;
}

static gboolean
add_clients (KithDatabase  *database,
             const char    *therapist,
             GTimeZone     *zone,
             Outlook         *found,
             GError       **error)
{
  gint64 from = kith_schedule_find_midnight (&found->today, -KITH_REMINDER_NOTE_DAYS, zone);
  gint64 until = kith_schedule_find_midnight (&found->today, KITH_REMINDER_AHEAD_DAYS + 1, zone);
  g_autoptr (GPtrArray) clients = kith_database_list_caseload (database, from, until, therapist, error);

  for (guint i = 0; clients != NULL && i < clients->len; i++)
    {
      const KithContact *client = clients->pdata[i];
      g_auto (KithRecord) record = { 0 };

      if (!kith_record_init (&record, database, client->id, error)
          || !kith_agenda_find (&record, client, found->reminders, error))
        return FALSE;
    }
  return clients != NULL;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return kith_reminder_compare (*(const KithReminder * const *) a, *(const KithReminder * const *) b);
}

static gboolean
read_agenda (KithDatabase  *database,
             const gboolean *everyone,
             GValue        *result,
             GError       **error)
{
  g_autoptr (GTimeZone) zone = kith_schedule_read_zone (database, error);
  g_autoptr (Outlook) found = NULL;

  if (zone == NULL)
    return FALSE;
  found = g_atomic_rc_box_new0 (Outlook);
  found->reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_reminder_free);
  found->today = get_day (g_get_real_time () / MS_PER_SECOND, zone);
  if (!find_own (database, found, error) || !find_clients (database, found, error) || !add_backup (database, zone, found, error)
      || (everyone != NULL && !add_clients (database, *everyone ? NULL : found->own, zone, found, error)))
    return FALSE;
  g_ptr_array_sort (found->reminders, compare);
  g_value_init (result, outlook_get_type ());
  g_value_set_boxed (result, found);
  return TRUE;
}

static gboolean
read_all (KithDatabase  *database,
          gpointer       data,
          GValue        *result,
          GError       **error)
{
  return read_agenda (database, data, result, error);
}

static gboolean
read_office (KithDatabase  *database,
             gpointer       data,
             GValue        *result,
             GError       **error)
{
  return read_agenda (database, NULL, result, error);
}

static const KithJob clinical_job = { "agenda", KITH_FILE_CLINICAL, KITH_JOB_READ, KITH_ACTION_DO, read_all };
static const KithJob office_job = { "agenda", KITH_FILE_OFFICE, KITH_JOB_READ, KITH_ACTION_DO, read_office };

static void
load_free (Load *self)
{
  g_object_unref (self->agenda);
  g_free (self);
}

static void
show (KithAgenda *self,
      Outlook      *found)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  self->today = found->today;
  self->others = found->others;
  self->clients = found->clients;
  g_set_str (&self->own, found->own);
  g_ptr_array_set_free_func (found->reminders, NULL);
  for (guint i = 0; i < found->reminders->len; i++)
    g_ptr_array_add (items, kith_agenda_item_new (found->reminders->pdata[i]));
  kith_list_change (G_LIST_MODEL (self), self->rows, 0, items, (GEqualFunc) kith_agenda_item_equal);
  g_signal_emit (self, signals[LOADED], 0);
}

static DexFuture *
load_fiber (gpointer data)
{
  const Load *load = data;
  KithAgenda *self = load->agenda;
  gboolean *everyone = g_memdup2 (&self->everyone, sizeof self->everyone);
  g_autoptr (GError) error = NULL;
  g_autoptr (Outlook) found = NULL;

  found = dex_await_boxed (kith_store_run (kith_practice_get_store (self->practice),
                                           self->clinical ? &clinical_job : &office_job, NULL, everyone, g_free), &error);
  if (load->turn != self->asked)
    return dex_future_new_true ();
  if (found != NULL)
    show (self, found);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
  return dex_future_new_true ();
}

static void
take_turn (KithAgenda *self)
{
  Load *load = g_new0 (Load, 1);

  load->agenda = g_object_ref (self);
  load->turn = ++self->asked;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, load, (GDestroyNotify) load_free));
}

static void
practice_changed_cb (KithAgenda *self)
{
  if (self->asked > 0)
    take_turn (self);
}

static GType
kith_agenda_get_item_type (GListModel *model)
{
  return KITH_TYPE_AGENDA_ITEM;
}

static guint
kith_agenda_get_n_items (GListModel *model)
{
  return KITH_AGENDA (model)->rows->len;
}

static gpointer
kith_agenda_get_item (GListModel *model,
                      guint       position)
{
  GPtrArray *rows = KITH_AGENDA (model)->rows;

  return position < rows->len ? g_object_ref (rows->pdata[position]) : NULL;
}

static void
kith_agenda_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kith_agenda_get_item_type;
  iface->get_n_items = kith_agenda_get_n_items;
  iface->get_item = kith_agenda_get_item;
}

static void
kith_agenda_finalize (GObject *object)
{
  KithAgenda *self = KITH_AGENDA (object);

  g_object_unref (self->practice);
  g_ptr_array_unref (self->rows);
  g_free (self->own);
  G_OBJECT_CLASS (kith_agenda_parent_class)->finalize (object);
}

static void
kith_agenda_class_init (KithAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_agenda_finalize;
  signals[LOADED] = g_signal_new ("loaded", KITH_TYPE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", KITH_TYPE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
kith_agenda_init (KithAgenda *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

KithAgenda *
kith_agenda_new (KithPractice      *practice,
                 const KithDetails *details)
{
  KithAgenda *self = g_object_new (KITH_TYPE_AGENDA, NULL);

  self->practice = g_object_ref (practice);
  self->clinical = details->role == KITH_ROLE_FULL;
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kith_agenda_load (KithAgenda *self,
                  gboolean    everyone)
{
  g_return_if_fail (KITH_IS_AGENDA (self));

  self->everyone = everyone;
  take_turn (self);
}

const char *
kith_agenda_get_own (KithAgenda *self)
{
  g_return_val_if_fail (KITH_IS_AGENDA (self), NULL);

  return self->own;
}

gboolean
kith_agenda_has_others (KithAgenda *self)
{
  g_return_val_if_fail (KITH_IS_AGENDA (self), FALSE);

  return self->others;
}

gboolean
kith_agenda_has_clients (KithAgenda *self)
{
  g_return_val_if_fail (KITH_IS_AGENDA (self), FALSE);

  return self->clients;
}

KithDate
kith_agenda_get_today (KithAgenda *self)
{
  return self->today;
}
