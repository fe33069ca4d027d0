/* kith-focus-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-focus-form.h"

static KithEntry *
finish (KithEntry  *entry,
        const char *id,
        gboolean    differs)
{
  kith_entry_set_text (entry, KITH_ENTRY_ID, id);
  if (!differs)
    g_clear_pointer (&entry, kith_entry_free);
  return entry;
}

KithEntry *
kith_area_form_make_entry (const KithAreaForm *self,
                           const KithArea     *area,
                           const char         *client)
{
  KithEntry *entry = kith_entry_new (client);
  gboolean differs = kith_entry_replace_text (entry, KITH_ENTRY_KIND, self->kind, area->kind);

  differs |= kith_entry_replace_text (entry, KITH_ENTRY_PERSON, self->person, area->person);
  differs |= kith_entry_replace_text (entry, KITH_ENTRY_EVENT, self->event, area->event);
  differs |= kith_entry_replace_text (entry, KITH_ENTRY_TEXT, self->text, area->body);
  differs |= kith_entry_replace_flag (entry, KITH_ENTRY_MAIN, self->first, area->first);
  return finish (entry, area->id, differs);
}

static int
say_rating (int rating)
{
  return rating != KITH_NOT_RATED ? rating : KITH_TAKEN_AWAY;
}

KithEntry *
kith_goal_form_make_entry (const KithGoalForm *self,
                           const KithGoal     *goal,
                           const char         *client)
{
  KithEntry *entry = kith_entry_new (client);
  gboolean differs = self->text != NULL && *self->text != '\0'
                     && kith_entry_replace_text (entry, KITH_ENTRY_TEXT, self->text, goal->body);

  differs |= kith_entry_replace_text (entry, KITH_ENTRY_AREA, self->area, goal->area);
  differs |= kith_entry_replace_text (entry, KITH_ENTRY_PERSON, self->person, goal->person);
  differs |= kith_entry_replace_number (entry, KITH_ENTRY_RATING, say_rating (self->rating), say_rating (goal->rating));
  differs |= kith_entry_replace_date (entry, KITH_ENTRY_AGREED, &self->agreed, &goal->agreed);
  return finish (entry, goal->id, differs);
}
