/* kith-deed-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-deed-words.h"

#include "kith-name.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *id;
  const char *words;
} Term;

/* What of someone was changed. */
static const Term fields[] = {
  { "about", NC_("undo", "about") },
  { "access_needs", NC_("undo", "access needs") },
  { "angle", NC_("undo", "place on the map") },
  { "arguments", NC_("undo", "arguments") },
  { "attachment", NC_("undo", "attachment") },
  { "belongs", NC_("undo", "groups") },
  { "born", NC_("undo", "birthday") },
  { "boundaries", NC_("undo", "boundaries") },
  { "can_say", NC_("undo", "what can be talked about") },
  { "cannot_say", NC_("undo", "what can’t be talked about") },
  { "closeness", NC_("undo", "closeness") },
  { "communication", NC_("undo", "talking past each other") },
  { "confides", NC_("undo", "confiding") },
  { "conflict", NC_("undo", "conflict") },
  { "contact", NC_("undo", "contact") },
  { "desired", NC_("undo", "wished closeness") },
  { "desk_note", NC_("undo", "desk note") },
  { "died", NC_("undo", "date of death") },
  { "effect", NC_("undo", "effect on the mood") },
  { "flow", NC_("undo", "arrow on the map") },
  { "gives", NC_("undo", "support") },
  { "kind", NC_("undo", "part of life") },
  { "line", NC_("undo", "line") },
  { "name", NC_("undo", "name") },
  { "nickname", NC_("undo", "nickname") },
  { "phone", NC_("undo", "phone") },
  { "preferred_name", NC_("undo", "preferred name") },
  { "receives", NC_("undo", "support") },
  { "relation", NC_("undo", "relation") },
  { "status", NC_("undo", "place in the client’s life") },
  { "strength", NC_("undo", "strength") },
  { "trust", NC_("undo", "trust") },
  { "wish", NC_("undo", "what should be different") },
};

/* The verbs of the services. */
static const Term verbs[] = {
  { "appointment-cancel", NC_("undo", "cancellation") },
  { "appointment-held", NC_("undo", "appointment held") },
  { "appointment-move", NC_("undo", "moved appointment") },
  { "appointment-no-show", NC_("undo", "no-show") },
  { "area-add", NC_("undo", "new problem area") },
  { "area-edit", NC_("undo", "problem area") },
  { "area-put", NC_("undo", "put into a problem area") },
  { "area-remove", NC_("undo", "removed problem area") },
  { "area-take", NC_("undo", "pattern taken up") },
  { "attendance", NC_("undo", "who came") },
  { "block-write", NC_("undo", "booking") },
  { "client-add", NC_("undo", "new client") },
  { "client-archive", NC_("undo", "put away or taken back") },
  { "client-edit", NC_("undo", "details") },
  { "closure-add", NC_("undo", "closed days") },
  { "closure-remove", NC_("undo", "removed closed days") },
  { "course-edit", NC_("undo", "course") },
  { "course-start", NC_("undo", "start of the course") },
  { "demo", NC_("undo", "made for the demo") },
  { "dispute-add", NC_("undo", "stage of a dispute") },
  { "dispute-edit", NC_("undo", "stage of a dispute") },
  { "dispute-remove", NC_("undo", "removed stage of a dispute") },
  { "event-add", NC_("undo", "new event") },
  { "event-edit", NC_("undo", "event") },
  { "event-remove", NC_("undo", "removed event") },
  { "expectation-add", NC_("undo", "new expectation") },
  { "expectation-edit", NC_("undo", "expectation") },
  { "expectation-remove", NC_("undo", "removed expectation") },
  { "formulation-add", NC_("undo", "formulation") },
  { "formulation-edit", NC_("undo", "formulation") },
  { "goal-add", NC_("undo", "new goal") },
  { "goal-edit", NC_("undo", "goal") },
  { "goal-remove", NC_("undo", "removed goal") },
  { "history-restore", NC_("undo", "what was brought back") },
  { "holidays-import", NC_("undo", "holidays") },
  { "hours-add", NC_("undo", "working hours") },
  { "hours-remove", NC_("undo", "removed working hours") },
  { "import", NC_("undo", "import") },
  { "import-clients", NC_("undo", "import") },
  { "pattern-add", NC_("undo", "new pattern") },
  { "person-add", NC_("undo", "new person") },
  { "person-edit", NC_("undo", "details") },
  { "person-place", NC_("undo", "place on the map") },
  { "person-remove", NC_("undo", "removed person") },
  { "plan", NC_("undo", "booking") },
  { "room-add", NC_("undo", "new room") },
  { "room-edit", NC_("undo", "room") },
  { "score", NC_("undo", "score") },
  { "score-remove", NC_("undo", "removed score") },
  { "session-add", NC_("undo", "new session") },
  { "session-edit", NC_("undo", "session") },
  { "session-note", NC_("undo", "session note") },
  { "task-add", NC_("undo", "new task") },
  { "task-edit", NC_("undo", "task") },
  { "task-remove", NC_("undo", "removed task") },
  { "technique-add", NC_("undo", "technique") },
  { "technique-edit", NC_("undo", "technique") },
  { "technique-remove", NC_("undo", "removed technique") },
  { "therapist-add", NC_("undo", "new therapist") },
  { "therapist-edit", NC_("undo", "therapist") },
  { "tie-add", NC_("undo", "new tie") },
  { "tie-edit", NC_("undo", "tie") },
  { "tie-remove", NC_("undo", "removed tie") },
};

static const char *
find_words (const Term *terms,
            gsize       n_terms,
            const char *id)
{
  for (gsize i = 0; i < n_terms; i++)
    if (g_strcmp0 (terms[i].id, id) == 0)
      return g_dpgettext2 (NULL, "undo", terms[i].words);
  return NULL;
}

static gboolean
is_about_someone (const KithDeed *deed)
{
  return deed->name != NULL && (g_str_equal (deed->verb, "person-edit") || g_str_equal (deed->verb, "person-place")
                                || g_str_equal (deed->verb, "client-edit"));
}

char *
kith_deed_words_begin (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, MIN (1, g_utf8_strlen (words, -1)));
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, words + strlen (first), NULL);
}

char *
kith_deed_words_describe (const KithDeed *deed,
                          gboolean        initials)
{
  gboolean whose = is_about_someone (deed);
  const char *field = whose ? find_words (fields, G_N_ELEMENTS (fields), deed->field) : NULL;
  const char *what = field != NULL ? field : find_words (verbs, G_N_ELEMENTS (verbs), deed->verb);
  g_autofree char *name = deed->name != NULL && initials ? kith_name_initials (deed->name) : g_strdup (deed->name);

  if (what == NULL)
    what = C_("undo", "the last change");
  if (name == NULL || *name == '\0')
    return g_strdup (what);
  /* Translators: what was undone, of a person or client: "closeness of Eva". */
  if (whose)
    return g_strdup_printf (_("%1$s of %2$s"), what, name);
  /* Translators: what was undone, and whom it was about: "new person (Eva)". */
  return g_strdup_printf (_("%1$s (%2$s)"), what, name);
}
