/* kith-finding-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-finding-words.h"

#include "kith-catalogue.h"
#include "kith-excerpt.h"
#include "kith-name.h"

#include <glib/gi18n.h>

static const struct
{
  const char *title;
  const char *icon;
} kinds[KITH_N_FINDINGS] = {
  [KITH_FINDING_CLIENT] = { N_("Clients"), "avatar-default-symbolic" },
  [KITH_FINDING_APPOINTMENT] = { N_("Next Appointments"), "x-office-calendar-symbolic" },
  [KITH_FINDING_PERSON] = { N_("People in Their Lives"), "system-users-symbolic" },
  [KITH_FINDING_EVENT] = { N_("Events"), "starred-symbolic" },
  [KITH_FINDING_NOTE] = { N_("Notes"), "text-x-generic-symbolic" },
};

static PangoAttrList *
make_marks (GArray *marks)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const KithMark *mark = &g_array_index (marks, KithMark, i);
      PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

      weight->start_index = line->start_index = mark->start;
      weight->end_index = line->end_index = mark->end;
      pango_attr_list_insert (list, weight);
      pango_attr_list_insert (list, line);
    }
  return list;
}

/* A text may have lines; a row has one. */
static void
write_marked (const char          *text,
              const char * const  *words,
              char               **line,
              PangoAttrList      **list)
{
  g_autoptr (GArray) marks = NULL;

  *line = g_strdelimit (g_strdup (text != NULL ? text : ""), "\n\t", ' ');
  marks = kith_excerpt_mark (*line, words);
  *list = make_marks (marks);
}

/* What an event was is stored as a word of the catalogue, or as one of the practice's own. */
static const char *
get_text (KithFinding *finding)
{
  const char *text = kith_finding_get_text (finding);

  if (kith_finding_get_kind (finding) != KITH_FINDING_EVENT)
    return text;
  return kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Events", text);
}

static char *
dup_name (const char *name,
          gboolean    initials)
{
  return initials ? kith_name_initials (name) : g_strdup (name);
}

static char *
describe_date (KithFinding *finding)
{
  g_autofree char *day = kith_date_format (kith_finding_get_date (finding));

  if (*day == '\0')
    return g_steal_pointer (&day);
  if (kith_finding_get_kind (finding) == KITH_FINDING_CLIENT)
    /* Translators: a birthday, "born 1 May 1980". */
    return g_strdup_printf (_("born %s"), day);
  if (kith_finding_get_time (finding) != NULL)
    /* Translators: a day and a time, "1 May 2027, 14:30". */
    return g_strdup_printf (_("%s, %s"), day, kith_finding_get_time (finding));
  return g_steal_pointer (&day);
}

static char *
describe_place (KithFinding *finding,
                gboolean     initials)
{
  KithFindingKind kind = kith_finding_get_kind (finding);
  g_autofree char *name = dup_name (kith_finding_get_client_name (finding), initials);
  g_autofree char *date = describe_date (finding);

  if (kind == KITH_FINDING_CLIENT || kind == KITH_FINDING_APPOINTMENT || *name == '\0')
    return g_steal_pointer (&date);
  return *date != '\0' ? g_strdup_printf ("%s · %s", name, date) : g_steal_pointer (&name);
}

static char *
dup_title (KithFinding *finding,
           gboolean     initials)
{
  KithFindingKind kind = kith_finding_get_kind (finding);
  gboolean is_name = kind == KITH_FINDING_CLIENT || kind == KITH_FINDING_APPOINTMENT || kind == KITH_FINDING_PERSON;

  return dup_name (get_text (finding), initials && is_name);
}

KithFindingWords *
kith_finding_words_new (KithFinding *finding,
                        gboolean     initials)
{
  KithFindingWords *self = g_new0 (KithFindingWords, 1);
  const char * const *words = kith_finding_get_words (finding);
  g_autofree char *title = dup_title (finding, initials);

  write_marked (title, words, &self->title, &self->title_marks);
  write_marked (kith_finding_get_detail (finding), words, &self->detail, &self->detail_marks);
  self->caption = describe_place (finding, initials);
  self->icon = kinds[kith_finding_get_kind (finding)].icon;
  return self;
}

void
kith_finding_words_free (KithFindingWords *self)
{
  g_free (self->title);
  g_free (self->detail);
  g_free (self->caption);
  pango_attr_list_unref (self->title_marks);
  pango_attr_list_unref (self->detail_marks);
  g_free (self);
}

const char *
kith_finding_kind_get_title (KithFindingKind kind)
{
  return _(kinds[kind].title);
}

static char *
print_way (const char *action,
           const char *first,
           const char *second)
{
  g_autoptr (GVariant) target = g_variant_ref_sink (second != NULL ? g_variant_new ("(ss)", first, second)
                                                                   : g_variant_new_string (first));

  return g_action_print_detailed_name (action, target);
}

char *
kith_finding_dup_way (KithFinding *finding)
{
  const char *client = kith_finding_get_client (finding);
  g_autofree char *day = NULL;

  switch (kith_finding_get_kind (finding))
    {
    case KITH_FINDING_APPOINTMENT:
      day = kith_date_to_text (kith_finding_get_date (finding));
      return print_way ("home.open-day", day, NULL);
    case KITH_FINDING_PERSON:
      return print_way ("home.open-person", client, kith_finding_get_id (finding));
    case KITH_FINDING_EVENT:
      return print_way ("home.open-view", client, "timeline");
    case KITH_FINDING_NOTE:
      if (kith_finding_get_session (finding) != NULL)
        return print_way ("home.open-session", client, kith_finding_get_session (finding));
      return print_way ("home.open-view", client, "overview");
    case KITH_FINDING_CLIENT:
    default:
      return print_way ("home.open-client", client, NULL);
    }
}
