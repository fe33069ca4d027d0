/* kith-map-pin.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-pin.h"

#include "kith-person-edit.h"
#include "kith-window.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pinning: on the way to the practice. */
typedef struct
{
  GtkWidget *widget;
  KithPractice *practice;
  GPtrArray *people;    /* of KithPerson */
  GArray *degrees;
  char *sentence;
} Pinning;

static void
pinning_free (Pinning *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->practice);
  g_ptr_array_unref (self->people);
  g_array_unref (self->degrees);
  g_free (self->sentence);
  g_free (self);
}

static DexFuture *
store (const Pinning *pinning)
{
  g_autofree KithPersonEdit *edits = g_new0 (KithPersonEdit, pinning->people->len);

  for (guint i = 0; i < pinning->people->len; i++)
    edits[i] = (KithPersonEdit) { .person = pinning->people->pdata[i], .angle = &g_array_index (pinning->degrees, double, i) };
  return kith_practice_alter_people (pinning->practice, edits, pinning->people->len);
}

static DexFuture *
pin_fiber (gpointer data)
{
  const Pinning *pinning = data;
  g_autoptr (GError) error = NULL;
  DexFuture *pinned = store (pinning);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (pinning->practice);
  g_autofree char *id = dex_await_string (pinned, &error);

  if (id != NULL)
    kith_window_offer_undo (pinning->widget, pinning->sentence, receipt);
  else
    kith_window_complain (pinning->widget, error);
  return dex_future_new_true ();
}

static char *
describe (GPtrArray      *people,
          KithPersonItem *first,
          gboolean        stays,
          gboolean        initials)
{
  g_autofree char *name = NULL;

  if (people->len > 1)
    return g_strdup_printf (stays ? ngettext ("%u person pinned", "%u people pinned", people->len)
                                  : ngettext ("%u person unpinned", "%u people unpinned", people->len), people->len);
  /* A name keeps its own direction to itself. */
  name = g_strdup_printf ("\u2068%s\u2069",
                          initials ? kith_person_item_get_initials (first) : kith_person_item_get_person (first)->name);
  return g_strdup_printf (stays ? _("%s pinned") : _("%s unpinned"), name);
}

void
kith_map_pin (GtkWidget      *widget,
              KithPractice   *practice,
              KithPeopleList *people,
              GPtrArray      *puts,
              gboolean        initials)
{
  Pinning *pinning = g_new0 (Pinning, 1);
  KithPersonItem *first = NULL;
  gboolean stays = FALSE;

  pinning->widget = g_object_ref (widget);
  pinning->practice = g_object_ref (practice);
  pinning->people = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_free);
  pinning->degrees = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < puts->len; i++)
    {
      const KithMapPut *put = puts->pdata[i];
      KithPersonItem *item = kith_people_list_find (people, put->id);
      double degrees = put->angle * 180 / G_PI;

      if (item == NULL)
        continue;
      first = first != NULL ? first : item;
      stays = !isnan (degrees);
      g_ptr_array_add (pinning->people, kith_person_copy (kith_person_item_get_person (item)));
      g_array_append_val (pinning->degrees, degrees);
    }
  if (first == NULL)
    {
      pinning_free (pinning);
      return;
    }
  pinning->sentence = describe (pinning->people, first, stays, initials);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, pin_fiber, pinning, (GDestroyNotify) pinning_free));
}
