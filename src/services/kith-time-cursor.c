/* kith-time-cursor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-time-cursor.h"

#include <glib/gi18n.h>
#include <math.h>

struct _KithTimeCursor
{
  GObject parent_instance;

  KithTimeline *timeline; /* (nullable) */
  GPtrArray *held;        /* of its beads, borrowed, those that one can go to */
  char *session;
  char *wanted;           /* where to go when there is a course */
};

G_DEFINE_FINAL_TYPE (KithTimeCursor, kith_time_cursor, G_TYPE_OBJECT)

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static const KithTimelineBead *
get_bead (KithTimeCursor *self,
          guint           place)
{
  return place < self->held->len ? self->held->pdata[place] : NULL;
}

static guint
find_place (KithTimeCursor *self,
            const char     *session)
{
  for (guint i = 0; session != NULL && i < self->held->len; i++)
    if (g_str_equal (get_bead (self, i)->id, session))
      return i;
  return self->held->len;
}

static void
set_session (KithTimeCursor *self,
             const char     *session)
{
  if (!g_set_str (&self->session, session))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kith_time_cursor_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_string (value, KITH_TIME_CURSOR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_time_cursor_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      kith_time_cursor_go_to (KITH_TIME_CURSOR (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_time_cursor_finalize (GObject *object)
{
  KithTimeCursor *self = KITH_TIME_CURSOR (object);

  g_clear_pointer (&self->timeline, kith_timeline_free);
  g_ptr_array_unref (self->held);
  g_free (self->session);
  g_free (self->wanted);
  G_OBJECT_CLASS (kith_time_cursor_parent_class)->finalize (object);
}

static void
kith_time_cursor_class_init (KithTimeCursorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kith_time_cursor_get_property;
  object_class->set_property = kith_time_cursor_set_property;
  object_class->finalize = kith_time_cursor_finalize;
  props[PROP_SESSION] = g_param_spec_string ("session", NULL, NULL, NULL,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_TIME_CURSOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_time_cursor_init (KithTimeCursor *self)
{
  self->held = g_ptr_array_new ();
}

KithTimeCursor *
kith_time_cursor_new (void)
{
  return g_object_new (KITH_TYPE_TIME_CURSOR, NULL);
}

void
kith_time_cursor_set_timeline (KithTimeCursor *self,
                               KithTimeline   *timeline)
{
  g_autofree char *session = self->wanted != NULL ? g_steal_pointer (&self->wanted) : g_strdup (self->session);
  KithTimeline *known = g_steal_pointer (&self->timeline);

  self->timeline = kith_timeline_copy (timeline);
  g_ptr_array_set_size (self->held, 0);
  for (guint i = 0; i < timeline->beads->len; i++)
    if (kith_timeline_bead_is_held (timeline->beads->pdata[i]))
      g_ptr_array_add (self->held, timeline->beads->pdata[i]);
  g_clear_pointer (&known, kith_timeline_free);
  if (g_set_str (&self->session, find_place (self, session) < self->held->len ? session : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
  g_signal_emit (self, signals[CHANGED], 0);
}

KithTimeline *
kith_time_cursor_dup_timeline (KithTimeCursor *self)
{
  return self->timeline != NULL ? kith_timeline_at (self->timeline, self->session) : NULL;
}

KithTimeline *
kith_time_cursor_get_timeline (KithTimeCursor *self)
{
  return self->timeline;
}

const char *
kith_time_cursor_get_session (KithTimeCursor *self)
{
  return self->session;
}

void
kith_time_cursor_go_to (KithTimeCursor *self,
                        const char     *session)
{
  if (session != NULL && self->timeline == NULL)
    g_set_str (&self->wanted, session);
  else if (session == NULL || find_place (self, session) < self->held->len)
    set_session (self, session);
}

guint
kith_time_cursor_get_place (KithTimeCursor *self)
{
  return find_place (self, self->session);
}

guint
kith_time_cursor_get_last (KithTimeCursor *self)
{
  return self->held->len;
}

void
kith_time_cursor_go_to_place (KithTimeCursor *self,
                              guint           place)
{
  const KithTimelineBead *bead = get_bead (self, place);

  kith_time_cursor_go_to (self, bead != NULL ? bead->id : NULL);
}

void
kith_time_cursor_step (KithTimeCursor *self,
                       int             steps)
{
  int place = (int) kith_time_cursor_get_place (self) + steps;

  kith_time_cursor_go_to_place (self, (guint) MAX (place, 0));
}

char *
kith_time_cursor_dup_words_at (KithTimeCursor *self,
                               guint           place)
{
  const KithTimelineBead *bead = get_bead (self, place);
  g_autofree char *day = NULL;
  KithDate date;

  if (bead == NULL)
    return g_strdup (_("Now"));
  date = kith_date_from_julian (bead->day);
  day = kith_date_format (&date);
  /* Translators: the number of a session and its day. */
  return g_strdup_printf (_("Session %d · %s"), bead->number, day);
}

char *
kith_time_cursor_dup_words (KithTimeCursor *self)
{
  return kith_time_cursor_dup_words_at (self, kith_time_cursor_get_place (self));
}

static void
add_part (GString    *reading,
          const char *part)
{
  g_string_append_printf (reading, "%s%s", reading->len > 0 ? " · " : "", part);
}

char *
kith_time_cursor_dup_reading (KithTimeCursor *self)
{
  const KithTimelineBead *bead = get_bead (self, kith_time_cursor_get_place (self));
  GString *reading = g_string_new (NULL);
  double gap = self->timeline == NULL ? NAN : bead != NULL ? bead->gap : self->timeline->gap;
  /* Translators: how far people stand from where they are wished, a number from 0 to 100. */
  g_autofree char *words = g_strdup_printf (_("Gap %.0f"), gap);

  if (!isnan (gap))
    add_part (reading, words);
  for (guint i = 0; self->timeline != NULL && i < self->timeline->curves->len; i++)
    {
      const KithTimelineCurve *curve = self->timeline->curves->pdata[i];
      const KithTimelinePoint *point = kith_timeline_curve_find_point (curve, bead != NULL ? bead->day : 0);
      g_autofree char *total = point != NULL ? g_strdup_printf ("%s %d", curve->name, point->total) : NULL;

      if (total != NULL)
        add_part (reading, total);
    }
  return g_string_free_and_steal (reading);
}

char *
kith_time_cursor_dup_announcement (KithTimeCursor *self)
{
  g_autofree char *words = kith_time_cursor_dup_words (self);
  g_autofree char *reading = kith_time_cursor_dup_reading (self);
  /* Translators: %s is "Session 4 · 12 March 2026". */
  g_autofree char *moment = self->session != NULL ? g_strdup_printf (_("As of %s"), words) : g_strdup (words);

  return *reading != '\0' ? g_strdup_printf ("%s. %s", moment, reading) : g_steal_pointer (&moment);
}
