/* kith-finding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-finding.h"

#include <string.h>

#define DAY_LENGTH 10

struct _KithFinding
{
  GObject parent_instance;

  KithFindingKind kind;
  char *id;
  char *client;
  char *client_name;
  char *text;
  char *detail;
  char *session;
  char *time;
  KithDate date;
  GStrv words;
};

G_DEFINE_FINAL_TYPE (KithFinding, kith_finding, G_TYPE_OBJECT)

/* An appointment has a time after its day. */
static void
read_moment (KithFinding *self,
             const char  *text)
{
  g_autofree char *day = g_strndup (text != NULL ? text : "", self->kind == KITH_FINDING_APPOINTMENT ? DAY_LENGTH : G_MAXINT16);

  kith_date_parse (day, &self->date);
  if (self->kind == KITH_FINDING_APPOINTMENT && text != NULL && strlen (text) > DAY_LENGTH)
    self->time = g_strndup (text + DAY_LENGTH + 1, strlen ("00:00"));
}

static void
kith_finding_finalize (GObject *object)
{
  KithFinding *self = KITH_FINDING (object);

  g_free (self->id);
  g_free (self->client);
  g_free (self->client_name);
  g_free (self->text);
  g_free (self->detail);
  g_free (self->session);
  g_free (self->time);
  g_strfreev (self->words);
  G_OBJECT_CLASS (kith_finding_parent_class)->finalize (object);
}

static void
kith_finding_class_init (KithFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_finding_finalize;
}

static void
kith_finding_init (KithFinding *self)
{
}

KithFinding *
kith_finding_new (const KithFindingFacts *facts)
{
  KithFinding *self = g_object_new (KITH_TYPE_FINDING, NULL);

  self->kind = facts->kind;
  self->id = g_strdup (facts->id);
  self->client = g_strdup (facts->client);
  self->client_name = g_strdup (facts->client_name != NULL ? facts->client_name : "");
  self->text = g_strdup (facts->text);
  self->detail = g_strdup (facts->detail);
  self->session = g_strdup (facts->session);
  self->words = g_strdupv ((GStrv) facts->words);
  read_moment (self, facts->date);
  return self;
}

gboolean
kith_finding_equal (KithFinding *self,
                    KithFinding *other)
{
  return self->kind == other->kind && g_str_equal (self->id, other->id) && g_str_equal (self->text, other->text)
         && g_strcmp0 (self->detail, other->detail) == 0 && g_str_equal (self->client_name, other->client_name)
         && kith_date_compare (&self->date, &other->date) == 0 && g_strcmp0 (self->time, other->time) == 0
         && g_strv_equal ((const char * const *) self->words, (const char * const *) other->words);
}

KithFindingKind
kith_finding_get_kind (KithFinding *self)
{
  return self->kind;
}

const char *
kith_finding_get_id (KithFinding *self)
{
  return self->id;
}

const char *
kith_finding_get_client (KithFinding *self)
{
  return self->client;
}

const char *
kith_finding_get_client_name (KithFinding *self)
{
  return self->client_name;
}

const char *
kith_finding_get_text (KithFinding *self)
{
  return self->text;
}

const char *
kith_finding_get_detail (KithFinding *self)
{
  return self->detail;
}

const KithDate *
kith_finding_get_date (KithFinding *self)
{
  return &self->date;
}

const char *
kith_finding_get_time (KithFinding *self)
{
  return self->time;
}

const char *
kith_finding_get_session (KithFinding *self)
{
  return self->session;
}

const char * const *
kith_finding_get_words (KithFinding *self)
{
  return (const char * const *) self->words;
}
