/* kith-person-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-words.h"

#include "kith-name.h"
#include "kith-ring.h"
#include "kith-term.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *const status_words[] = {
  [KITH_PERSON_PRESENT] = N_("In their life"),
  [KITH_PERSON_PAST] = N_("In the past"),
  [KITH_PERSON_LOST] = N_("Lost"),
  [KITH_PERSON_DEAD] = N_("Has died"),
  [KITH_PERSON_CUT_OFF] = N_("Cut off"),
};

/* In a row, beside the relation. */
static const char *const status_remarks[] = {
  [KITH_PERSON_PRESENT] = NULL,
  [KITH_PERSON_PAST] = N_("in the past"),
  [KITH_PERSON_LOST] = N_("lost"),
  [KITH_PERSON_DEAD] = N_("has died"),
  [KITH_PERSON_CUT_OFF] = N_("cut off"),
};

static void
add_word (GPtrArray  *parts,
          const char *word)
{
  if (word != NULL && *word != '\0')
    g_ptr_array_add (parts, g_strdup (word));
}

static char *
describe_death (const KithPerson *person)
{
  if (person->status != KITH_PERSON_DEAD || person->died.precision == KITH_DATE_UNKNOWN)
    return g_strdup (status_remarks[person->status] != NULL ? _(status_remarks[person->status]) : NULL);
  /* Translators: in a row, a year: "died 2011". */
  return g_strdup_printf (_("died %d"), person->died.year);
}

/* "Mother, mother" says nothing more than "Mother". */
static gboolean
is_called_by_relation (const KithPerson *person)
{
  g_autofree char *name = kith_name_fold (person->name);
  g_autofree char *relation = kith_name_fold (person->relation != NULL ? person->relation : "");

  return g_str_equal (name, relation);
}

static const char *
get_remarkable_wish (KithPersonItem *item)
{
  double closeness = kith_person_item_get_closeness (item);
  double desired = kith_person_item_get_desired (item);

  return fabs (closeness - desired) >= KITH_LEAST_DIFFERENCE ? kith_closeness_compare_wish (closeness, desired) : NULL;
}

static char *
make_detail (KithPersonItem *item)
{
  const KithPerson *person = kith_person_item_get_person (item);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (3, g_free, TRUE);
  g_autofree char *status = describe_death (person);

  if (!is_called_by_relation (person))
    add_word (parts, person->relation);
  add_word (parts, status);
  add_word (parts, get_remarkable_wish (item));
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static char *
make_unsaid (KithPersonItem *item)
{
  guint count = kith_person_item_count_unsaid (item);

  return count > 0 ? g_strdup_printf (ngettext ("%u thing unsaid", "%u things unsaid", count), count) : g_strdup ("");
}

static char *
make_label (const KithPersonLook *look,
            KithPersonItem       *item)
{
  const KithPersonState *state = kith_person_item_get_state (item);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (5, g_free, TRUE);

  add_word (parts, look->name);
  add_word (parts, look->detail);
  add_word (parts, kith_closeness_get_label (kith_person_item_get_closeness (item)));
  add_word (parts, state != NULL ? kith_line_get_label (state->line) : NULL);
  add_word (parts, look->unsaid);
  return g_strjoinv (", ", (char **) parts->pdata);
}

void
kith_person_look_init (KithPersonLook *self,
                       KithPersonItem *item)
{
  self->name = kith_person_item_get_person (item)->name;
  self->detail = make_detail (item);
  self->unsaid = make_unsaid (item);
  self->label = make_label (self, item);
}

void
kith_person_look_clear (KithPersonLook *self)
{
  g_free (self->detail);
  g_free (self->unsaid);
  g_free (self->label);
}

guint
kith_closeness_get_band (double closeness)
{
  return isnan (closeness) ? 0 : 1 + kith_ring_of_closeness (closeness, KITH_LEAST_RINGS);
}

const char *
kith_closeness_get_label (double closeness)
{
  guint band = kith_closeness_get_band (closeness);

  return band == 0 ? _("Not placed yet") : kith_ring_get_label (band - 1, KITH_LEAST_RINGS);
}

const char *
kith_wish_get_label (double desired)
{
  return isnan (desired) ? _("Nothing wished") : kith_closeness_get_label (desired);
}

const char *
kith_closeness_compare_wish (double closeness,
                             double desired)
{
  if (isnan (closeness) || isnan (desired))
    return NULL;
  if (fabs (desired - closeness) < KITH_LEAST_DIFFERENCE)
    return _("as wished");
  return desired > closeness ? _("wished nearer") : _("wished farther");
}

const char *
kith_person_status_get_label (KithPersonStatus status)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (status_words), "");

  return _(status_words[status]);
}

GStrv
kith_question_list_labels (KithQuestion question)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  g_strv_builder_add (labels, _("Not said"));
  for (guint i = 0; i < kith_question_count_choices (question); i++)
    g_strv_builder_add (labels, kith_question_get_choice_label (question, i));
  return g_strv_builder_end (labels);
}

GStrv
kith_flow_list_labels (void)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  g_strv_builder_add (labels, _("Not said"));
  for (guint i = KITH_FLOW_IN; i <= KITH_FLOW_BOTH; i++)
    g_strv_builder_add (labels, kith_term_find_word ("flow", kith_flow_to_text ((KithFlow) i)));
  return g_strv_builder_end (labels);
}

GStrv
kith_attachment_list_labels (void)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  g_strv_builder_add (labels, _("Not said"));
  for (guint i = 0; i < KITH_N_ATTACHMENTS; i++)
    g_strv_builder_add (labels, kith_term_find_word ("attachment", kith_attachment_to_text (i)));
  return g_strv_builder_end (labels);
}

char *
kith_progress_describe (const KithProgress *progress)
{
  return g_strdup_printf (ngettext ("%u of %u question answered", "%u of %u questions answered", progress->asked),
                          progress->answered, progress->asked);
}
