/* kith-placing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-placing.h"

#include "kith-enter.h"
#include "kith-person-edit.h"
#include "kith-window.h"

#include <glib/gi18n.h>

/* Placing: someone on the way into bins. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  KithPerson *person;
  KithPersonState *state;
  guint fields;
  const char *where;
} Placing;

/* Aim: who is to go where; all borrowed. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  const KithSorting *sorting;
  KithPersonItem *item;
  guint bin;
} Aim;

/* A name keeps its own direction to itself. */
static char *
make_sentence (const KithPerson *person,
               const char       *where)
{
  g_autofree char *name = g_strdup_printf ("\u2068%s\u2069", person->name);

  return g_strdup_printf (_("%s: %s"), name, where);
}

static void
placing_free (Placing *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  kith_person_free (self->person);
  kith_person_state_free (self->state);
  g_free (self);
}

static DexFuture *
place_fiber (gpointer data)
{
  const Placing *placing = data;
  const KithPersonEdit edit = { .person = placing->person, .state = placing->state, .fields = placing->fields };
  g_autoptr (GError) error = NULL;
  DexFuture *stored = kith_practice_alter_person (placing->practice, &edit);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (placing->practice);
  g_autofree char *id = dex_await_string (stored, &error);
  g_autofree char *sentence = make_sentence (placing->person, placing->where);

  if (id != NULL)
    kith_window_offer_undo (placing->widget, sentence, receipt);
  else
    kith_window_complain (placing->widget, error);
  return dex_future_new_true ();
}

static void
place_by_question (const Aim *aim,
                   guint      chosen)
{
  const KithDate nowhen = { 0 };
  const KithPerson *person = kith_person_item_get_person (aim->item);
  const KithPersonState *state = kith_person_item_get_state (aim->item);
  Placing *placing = g_new0 (Placing, 1);

  placing->widget = g_object_ref (aim->widget);
  placing->practice = g_object_ref (aim->practice);
  placing->person = kith_person_copy (person);
  placing->state = state != NULL ? kith_person_state_copy (state) : kith_person_state_new (person->id, &nowhen);
  kith_question_choose (aim->sorting->question, placing->state, chosen);
  placing->fields = kith_question_list_fields (aim->sorting->question);
  placing->where = kith_sorting_get_label (aim->sorting, aim->bin);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, place_fiber, placing, (GDestroyNotify) placing_free));
}

/* Into @bin, or out of it where they are in it. */
static void
place_in_area (const Aim *aim,
               guint      bin)
{
  const KithPerson *person = kith_person_item_get_person (aim->item);
  const KithArea *area = kith_sorting_find_area (aim->sorting, person->id, bin);
  g_autofree char *sentence = make_sentence (person, kith_sorting_get_label (aim->sorting, area != NULL ? KITH_NO_BIN : bin));
  KithEntry *entry = kith_entry_new (person->client);

  if (area != NULL)
    {
      kith_entry_set_text (entry, KITH_ENTRY_ID, area->id);
      kith_enter (aim->widget, aim->practice, KITH_ENTER_AREA_REMOVE, entry, sentence);
      return;
    }
  kith_entry_set_text (entry, KITH_ENTRY_KIND, aim->sorting->plan->template->areas[bin]);
  kith_entry_set_text (entry, KITH_ENTRY_PERSON, person->id);
  kith_enter (aim->widget, aim->practice, KITH_ENTER_AREA_ADD, entry, sentence);
}

/* Which bins they are in from then on, as bits. */
static guint
find_chosen (const Aim *aim,
             guint      before,
             guint      from,
             gboolean   toggle)
{
  gboolean several = kith_sorting_is_several (aim->sorting);

  if (aim->bin == KITH_NO_BIN)
    return !several ? 0 : from != KITH_NO_BIN ? before & ~(1u << from) : before;
  if (!several)
    return 1u << aim->bin;
  return toggle ? before ^ (1u << aim->bin) : before | (1u << aim->bin);
}

void
kith_placing_send (GtkWidget         *widget,
                   KithPractice      *practice,
                   const KithSorting *sorting,
                   KithPersonItem    *item,
                   guint              from,
                   guint              bin,
                   gboolean           toggle)
{
  const Aim aim = { widget, practice, sorting, item, bin };
  guint before = kith_sorting_get_chosen (sorting, item);
  guint chosen = find_chosen (&aim, before, from, toggle);

  if (chosen == before)
    return;
  if (sorting->plan != NULL)
    place_in_area (&aim, (guint) g_bit_nth_lsf (chosen ^ before, -1));
  else
    place_by_question (&aim, chosen);
}
