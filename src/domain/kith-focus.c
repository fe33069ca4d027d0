/* kith-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-focus.h"

#include "kith-domain-error.h"
#include "kith-id.h"
#include "kith-text.h"

#include <glib/gi18n.h>

#define KIND_MAX_CHARS        60
#define BODY_MAX_CHARS        4000
#define FORMULATION_MAX_CHARS 20000

KithArea *
kith_area_new (const char *course,
               const char *kind)
{
  KithArea *self = g_new0 (KithArea, 1);

  self->id = kith_id_new ();
  self->course = g_strdup (course);
  self->kind = g_strdup (kind);
  return self;
}

KithGoal *
kith_goal_new (const char *course,
               const char *body)
{
  KithGoal *self = g_new0 (KithGoal, 1);

  self->id = kith_id_new ();
  self->course = g_strdup (course);
  self->body = g_strdup (body);
  self->rating = KITH_NOT_RATED;
  return self;
}

KithFormulation *
kith_formulation_new (const char *course,
                      const char *body)
{
  KithFormulation *self = g_new0 (KithFormulation, 1);

  self->id = kith_id_new ();
  self->course = g_strdup (course);
  self->body = g_strdup (body);
  return self;
}

void
kith_area_free (KithArea *self)
{
  g_free (self->id);
  g_free (self->course);
  g_free (self->kind);
  g_free (self->person);
  g_free (self->event);
  g_free (self->body);
  g_free (self);
}

void
kith_goal_free (KithGoal *self)
{
  g_free (self->id);
  g_free (self->course);
  g_free (self->area);
  g_free (self->person);
  g_free (self->body);
  g_free (self);
}

void
kith_formulation_free (KithFormulation *self)
{
  g_free (self->id);
  g_free (self->course);
  g_free (self->body);
  g_free (self);
}

KithAreaRoom
kith_area_get_room (const KithArea *self,
                    const char     *person,
                    const char     *event)
{
  const char *held = person != NULL ? self->person : self->event;

  g_return_val_if_fail ((person == NULL) != (event == NULL), KITH_AREA_FULL);

  if (held == NULL)
    return KITH_AREA_FREE;
  return g_str_equal (held, person != NULL ? person : event) ? KITH_AREA_HELD : KITH_AREA_FULL;
}

KithArea *
kith_areas_choose (GPtrArray    *areas,
                   const char   *course,
                   const char   *id,
                   const char   *kind,
                   const char   *person,
                   const char   *event,
                   KithAreaRoom *room)
{
  KithArea *chosen = NULL;

  *room = KITH_AREA_FULL;
  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      KithArea *area = areas->pdata[i];
      KithAreaRoom has;

      if (!g_str_equal (area->course, course) || !g_str_equal (id != NULL ? area->id : area->kind, id != NULL ? id : kind))
        continue;
      has = kith_area_get_room (area, person, event);
      if (has >= *room)
        continue;
      *room = has;
      chosen = area;
    }
  return chosen;
}

gboolean
kith_area_validate (const KithArea  *self,
                    GError         **error)
{
  return kith_text_check_name (self->kind, KIND_MAX_CHARS, error)
         && (self->body == NULL || kith_text_check_body (self->body, BODY_MAX_CHARS, error));
}

gboolean
kith_goal_validate (const KithGoal  *self,
                    GError         **error)
{
  if (!kith_text_check_body (self->body, BODY_MAX_CHARS, error))
    return FALSE;
  if (self->rating == KITH_NOT_RATED || (self->rating >= 0 && self->rating <= 10))
    return TRUE;
  g_set_error_literal (error, KITH_DOMAIN_ERROR, KITH_DOMAIN_ERROR_OUT_OF_RANGE,
                       _("A goal is rated from 0 to 10. Nothing has changed."));
  return FALSE;
}

gboolean
kith_formulation_validate (const KithFormulation  *self,
                           GError                **error)
{
  return kith_text_check_body (self->body, FORMULATION_MAX_CHARS, error);
}
