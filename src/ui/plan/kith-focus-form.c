/* kith-focus-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-focus-form.h"

/* Says @said of @which where it is something else than is stored, NULL and "" being the same. */
static gboolean
say (KithEntry     *entry,
     KithEntryText  which,
     const char    *said,
     const char    *stored)
{
  if (g_strcmp0 (said != NULL ? said : "", stored != NULL ? stored : "") == 0)
    return FALSE;
  kith_entry_set_text (entry, which, said != NULL ? said : "");
  return TRUE;
}

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
  gboolean differs = say (entry, KITH_ENTRY_KIND, self->kind, area->kind);

  differs |= say (entry, KITH_ENTRY_PERSON, self->person, area->person);
  differs |= say (entry, KITH_ENTRY_TEXT, self->text, area->body);
  if (self->first != area->first)
    kith_entry_set_flag (entry, KITH_ENTRY_MAIN, self->first);
  return finish (entry, area->id, differs || self->first != area->first);
}

KithEntry *
kith_goal_form_make_entry (const KithGoalForm *self,
                           const KithGoal     *goal,
                           const char         *client)
{
  KithEntry *entry = kith_entry_new (client);
  gboolean differs = self->text != NULL && *self->text != '\0' && say (entry, KITH_ENTRY_TEXT, self->text, goal->body);

  differs |= say (entry, KITH_ENTRY_AREA, self->area, goal->area);
  differs |= say (entry, KITH_ENTRY_PERSON, self->person, goal->person);
  if (self->rating != goal->rating)
    entry->numbers[KITH_ENTRY_RATING] = self->rating != KITH_NOT_RATED ? self->rating : KITH_TAKEN_AWAY;
  if (kith_date_compare (&self->agreed, &goal->agreed) != 0)
    kith_entry_set_date (entry, KITH_ENTRY_AGREED, &self->agreed);
  return finish (entry, goal->id, differs || self->rating != goal->rating || entry->dates_given != 0);
}
