/* kith-demo-crowd.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-demo-crowd.h"

/* Each therapist beyond those of the file has a room and, every working day, so many hours; each such hour of the week
 * is a queue of clients, one after another, so that nobody meets anybody. */
#define WORKING_DAYS    5
#define HOURS_A_DAY     6
#define HOURS_A_WEEK    (WORKING_DAYS * HOURS_A_DAY)
#define WEEKS_A_YEAR    52
#define WEEKS_A_CLIENT  18
#define WEEKS_AHEAD     10
#define STAGGER         7
#define MINUTES         50
#define LONG_COURSE     16
#define SHORT_COURSE    12
#define SEED_STEP       2654435761u

static const int hours[HOURS_A_DAY] = { 8, 9, 10, 11, 14, 15 };

struct _KithDemoCrowd
{
  KithDemo *demo;
  KithDemoFile *file;
  KithDemoTables *tables;
  int count;
  int made;
  int queues;
  GPtrArray *batch;
};

static void
face_free (KithDemoFace *self)
{
  g_rand_free (self->random);
  kith_contact_free (self->contact);
  kith_block_free (self->block);
  g_ptr_array_unref (self->appointments);
  g_free (self);
}

static int
get_clients_a_queue (const KithDemo *demo)
{
  return MAX ((demo->years * WEEKS_A_YEAR + WEEKS_AHEAD) / WEEKS_A_CLIENT, 1);
}

KithDemoCrowd *
kith_demo_crowd_new (KithDemo *demo,
                     int       count)
{
  KithDemoCrowd *self = g_new0 (KithDemoCrowd, 1);
  int clients = get_clients_a_queue (demo);

  self->demo = demo;
  self->file = kith_demo_file_new ("crowd", &demo->on);
  self->tables = kith_demo_tables_new (self->file);
  self->count = count;
  self->queues = (count + clients - 1) / clients;
  self->batch = g_ptr_array_new_with_free_func ((GDestroyNotify) face_free);
  return self;
}

void
kith_demo_crowd_free (KithDemoCrowd *self)
{
  g_ptr_array_unref (self->batch);
  kith_demo_tables_free (self->tables);
  kith_demo_file_free (self->file);
  g_free (self);
}

static guint
count_own_therapists (const KithDemoCrowd *self)
{
  g_auto (GStrv) own = kith_demo_file_list_keys (self->demo->file, "Therapists");

  return g_strv_length (own);
}

guint
kith_demo_crowd_get_therapists (KithDemoCrowd *self)
{
  return count_own_therapists (self) + (guint) ((self->queues + HOURS_A_WEEK - 1) / HOURS_A_WEEK);
}

/* In the last days of the year nobody works, and on a closed day neither. */
static gboolean
is_free_day (const KithDemoCrowd *self,
             const char          *therapist,
             const KithWallTime  *starts)
{
  if ((starts->month == 12 && starts->day >= 24) || (starts->month == 1 && starts->day == 1))
    return TRUE;
  for (guint i = 0; i < self->demo->closures->len; i++)
    if (kith_closure_hits (self->demo->closures->pdata[i], therapist, NULL, starts, MINUTES))
      return TRUE;
  return FALSE;
}

static void
choose_fate (KithDemoFace    *face,
             KithAppointment *appointment)
{
  int chance = g_rand_int_range (face->random, 0, 100);

  if (appointment->state != KITH_APPOINTMENT_HELD || chance >= 9)
    return;
  appointment->state = chance < 3 ? KITH_APPOINTMENT_NO_SHOW : KITH_APPOINTMENT_CANCELLED;
  if (chance >= 3)
    appointment->reason = chance < 6 ? KITH_REASON_ILLNESS : KITH_REASON_CLIENT;
  appointment->counts = FALSE;
}

/* Who drops out does not come twice, and the rest is cancelled. */
static void
drop_out (KithDemoFace *face)
{
  guint from = (guint) g_rand_int_range (face->random, 3, 9);

  for (guint i = from; i < face->appointments->len; i++)
    {
      KithAppointment *appointment = face->appointments->pdata[i];

      appointment->state = i < from + 2 ? KITH_APPOINTMENT_NO_SHOW : KITH_APPOINTMENT_CANCELLED;
      appointment->reason = i < from + 2 ? KITH_REASON_NONE : KITH_REASON_CLIENT;
      appointment->counts = FALSE;
    }
}

static void
number (KithDemoFace *face)
{
  int last = 0;

  for (guint i = 0; i < face->appointments->len; i++)
    {
      KithAppointment *appointment = face->appointments->pdata[i];

      if (appointment->counts)
        appointment->number = ++last;
    }
}

static void
add_appointments (KithDemoCrowd *self,
                  KithDemoFace  *face)
{
  int queue = face->index % self->queues, place = face->index / self->queues;
  guint helper = count_own_therapists (self) + (guint) (queue / HOURS_A_WEEK);
  const KithTherapist *therapist = self->demo->therapists->pdata[helper];
  const KithRoom *room = self->demo->rooms->pdata[helper];
  KithWallTime starts = kith_demo_file_get_monday (self->file);

  kith_wall_time_add (&starts, queue % WORKING_DAYS, hours[queue / WORKING_DAYS % HOURS_A_DAY] * 60);
  kith_wall_time_add (&starts, 7 * (place * WEEKS_A_CLIENT + queue % STAGGER - self->demo->years * WEEKS_A_YEAR), 0);
  for (int week = 0; week < WEEKS_A_CLIENT && face->appointments->len < (guint) face->block->count; week++)
    {
      if (!is_free_day (self, therapist->id, &starts))
        {
          KithAppointment *made = kith_appointment_new ("appointment", &starts, self->demo->zone, MINUTES);

          made->block = g_strdup (face->block->id);
          made->therapist = g_strdup (therapist->id);
          made->room = g_strdup (room->id);
          kith_demo_set_starts (self->demo, made, &starts);
          choose_fate (face, made);
          g_ptr_array_add (face->appointments, made);
        }
      kith_wall_time_add (&starts, 7, 0);
    }
}

static void
invent_contact (KithDemoCrowd *self,
                KithDemoFace  *face)
{
  g_autofree char *name = kith_demo_tables_make_name (self->tables, face->random);
  int age = g_rand_int_range (face->random, 19, 80);

  face->contact = kith_contact_new (name);
  face->contact->born = (KithDate) {
    .precision = KITH_DATE_DAY,
    .year = self->demo->on.year - self->demo->years / 2 - age,
    .month = g_rand_int_range (face->random, 1, 13),
    .day = g_rand_int_range (face->random, 1, 29),
  };
  face->contact->phone = g_strdup_printf ("0555 01%05d", g_rand_int_range (face->random, 0, 100000));
}

/* Of each, what comes of them depends on the seed and their number alone. */
static KithDemoFace *
invent (KithDemoCrowd *self,
        int            index)
{
  KithDemoFace *face = g_new0 (KithDemoFace, 1);
  const KithAppointment *last;

  face->index = index;
  face->random = g_rand_new_with_seed (self->demo->seed + SEED_STEP * (guint32) (index + 1));
  face->appointments = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_appointment_free);
  invent_contact (self, face);
  face->block = kith_block_new (face->contact->id,
                                g_rand_int_range (face->random, 0, 4) > 0 ? LONG_COURSE : SHORT_COURSE);
  add_appointments (self, face);
  last = face->appointments->pdata[face->appointments->len - 1];
  face->closed = kith_wall_time_compare (&last->starts, &self->demo->on) < 0;
  face->dropped = face->closed && g_rand_int_range (face->random, 0, 100) < 14;
  face->block->closed = face->closed;
  face->block->therapist = g_strdup (last->therapist);
  if (face->dropped)
    drop_out (face);
  number (face);
  if (face->closed)
    face->contact->status = KITH_CONTACT_ARCHIVED;
  return face;
}

static gboolean
store_face (KithDemoCrowd       *self,
            const KithDemoFace  *face,
            KithDatabase        *database,
            GError             **error)
{
  g_autoptr (KithPattern) pattern = kith_pattern_new (face->block->count, 7, MINUTES);

  g_set_str (&face->block->pattern, pattern->id);
  if (!kith_database_save_contact (database, face->contact, error)
      || !kith_demo_store_pattern (self->demo, database, pattern, error)
      || !kith_office_put_block (database, face->block, error))
    return FALSE;
  for (guint i = 0; i < face->appointments->len; i++)
    if (!kith_demo_store_appointment (database, face->appointments->pdata[i], face->contact->id, error))
      return FALSE;
  return TRUE;
}

gboolean
kith_demo_crowd_store_office (KithDemoCrowd  *self,
                              KithDatabase   *database,
                              int             most,
                              GError        **error)
{
  int end = MIN (self->made + most, self->count);

  g_ptr_array_set_size (self->batch, 0);
  for (; self->made < end; self->made++)
    {
      KithDemoFace *face = invent (self, self->made);

      g_ptr_array_add (self->batch, face);
      if (!store_face (self, face, database, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
kith_demo_crowd_store_record (KithDemoCrowd  *self,
                              KithDatabase   *database,
                              GError        **error)
{
  for (guint i = 0; i < self->batch->len; i++)
    if (!kith_demo_face_store_record (self->batch->pdata[i], self->tables, database, error))
      return FALSE;
  return TRUE;
}
