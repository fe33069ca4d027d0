/* kith-import-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-form.h"

#include "kith-contact.h"

#include <glib/gi18n.h>

/* @part: (transfer full) */
static void
add_part (GString *text,
          gint64   n,
          char    *part)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

/* "12 new · 3 there already · 1 left out" */
static char *
describe_counts (gint64 added,
                 gint64 merged,
                 gint64 other,
                 gint64 skipped)
{
  GString *text = g_string_new (NULL);

  /* Translators: how many people or ties. */
  add_part (text, added, g_strdup_printf (_("%d new"), (int) added));
  add_part (text, merged, g_strdup_printf (_("%d there already"), (int) merged));
  add_part (text, other, g_strdup_printf (_("%d there in another form, which stays"), (int) other));
  add_part (text, skipped, g_strdup_printf (_("%d left out"), (int) skipped));
  if (text->len == 0)
    g_string_append (text, _("None"));
  return g_string_free_and_steal (text);
}

static gboolean
is_name_good (const char *name)
{
  g_autofree char *typed = g_strstrip (g_strdup (name));
  g_autoptr (KithContact) contact = kith_contact_new (typed);

  return *typed != '\0' && kith_contact_validate (contact, NULL);
}

static const char *
find_hint (const KithImportForm  *form,
           const KithImportState *state,
           gboolean               brings_something)
{
  if (form->content == NULL)
    return "";
  if (!state->can_try)
    return _("Choose whose people they are.");
  if (form->tried == NULL && form->brought == NULL)
    return "";
  if (!brings_something)
    return _("Everything in it is there already.");
  if (state->asks_client && form->new_client && !is_name_good (form->name))
    return _("Give the new client a name.");
  if (form->brought != NULL && form->brought->n_signed > 0)
    return _("There are signed notes in it. Those are never removed, so that this can't be undone.");
  return "";
}

static void
describe_tried (const KithImportOutcome *tried,
                KithImportState         *state)
{
  state->first_title = _("People");
  state->first = describe_counts (tried->people.added, tried->people.merged, 0, tried->people.skipped);
  state->second_title = _("Ties between them");
  state->second = describe_counts (tried->ties.added, tried->ties.merged, 0, tried->ties.skipped);
}

static char *
describe_rows (const KithBringCounts *counts)
{
  return describe_counts (counts->added, counts->there - counts->other, counts->other, 0);
}

static void
describe_brought (const KithBringOutcome *brought,
                  KithImportState        *state)
{
  state->first_title = _("Clients and appointments");
  if (brought->has[KITH_FILE_OFFICE])
    state->first = describe_rows (&brought->of[KITH_FILE_OFFICE]);
  state->second_title = _("Records");
  if (brought->has[KITH_FILE_CLINICAL])
    state->second = describe_rows (&brought->of[KITH_FILE_CLINICAL]);
}

static gboolean
brings_something (const KithImportForm *form)
{
  if (form->tried != NULL)
    return form->tried->people.added + form->tried->ties.added > 0;
  return form->brought != NULL
         && form->brought->of[KITH_FILE_OFFICE].added + form->brought->of[KITH_FILE_CLINICAL].added > 0;
}

KithImportState *
kith_import_form_work_out (const KithImportForm *form)
{
  KithImportState *state = g_new0 (KithImportState, 1);
  gboolean listed = form->content != NULL && !form->content->dump;
  gboolean something = brings_something (form);

  state->per_ego = listed && form->content->egos->len > 1;
  state->asks_client = listed && !state->per_ego;
  state->asks_self = state->asks_client && form->content->egos->len == 0 && form->content->people->len > 0;
  state->can_try = form->content != NULL && (!state->asks_client || form->new_client || *form->client != '\0');
  state->can_import = state->can_try && something && (!state->asks_client || !form->new_client || is_name_good (form->name));
  if (form->tried != NULL)
    describe_tried (form->tried, state);
  else if (form->brought != NULL)
    describe_brought (form->brought, state);
  state->hint = g_strdup (find_hint (form, state, something));
  return state;
}

void
kith_import_state_free (KithImportState *self)
{
  g_free (self->first);
  g_free (self->second);
  g_free (self->hint);
  g_free (self);
}

char *
kith_import_form_describe_done (const KithImportOutcome *outcome)
{
  return g_strdup_printf (ngettext ("%u person imported", "%u people imported", outcome->people.added), outcome->people.added);
}

GStrv
kith_import_form_list_people (const KithImportContent *content)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_strv_builder_add (names, _("Nobody"));
  for (guint i = 0; i < content->people->len; i++)
    {
      const KithImportPerson *person = content->people->pdata[i];

      if (person->born.precision == KITH_DATE_UNKNOWN)
        g_strv_builder_add (names, person->name);
      else
        /* Translators: someone and the year of birth: "Ada Byron, born 1815". */
        g_strv_builder_take (names, g_strdup_printf (_("%s, born %d"), person->name, person->born.year));
    }
  return g_strv_builder_end (names);
}

char *
kith_import_form_describe_ego (const KithImportContent *content,
                               const KithImportClient  *client)
{
  const char *name = client->ego;

  for (guint i = 0; i < content->egos->len; i++)
    {
      const KithImportPerson *ego = content->egos->pdata[i];

      if (g_strcmp0 (ego->id, client->ego) == 0)
        name = ego->name;
    }
  /* Translators: %s is someone's name. */
  return g_strdup_printf (client->id == NULL ? _("%s: a new client") : _("%s: the client of this name"), name);
}
