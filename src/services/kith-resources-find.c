/* kith-resources-find.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-resources-private.h"

#include "kith-name.h"
#include "kith-problem.h"

#include <glib/gi18n.h>

/* Every struct here begins with its id and its name, both text. */
typedef struct
{
  char *id;
  char *name;
} Named;

G_STATIC_ASSERT (G_STRUCT_OFFSET (KithTherapist, id) == 0 && G_STRUCT_OFFSET (KithTherapist, name) == sizeof (char *));
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithRoom, id) == 0 && G_STRUCT_OFFSET (KithRoom, name) == sizeof (char *));
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithPattern, id) == 0 && G_STRUCT_OFFSET (KithPattern, name) == sizeof (char *));
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithAppointmentKind, id) == 0
                 && G_STRUCT_OFFSET (KithAppointmentKind, name) == sizeof (char *));

static gboolean
has_name (const Named *named,
          const char  *folded)
{
  g_autofree char *own = kith_name_fold (named->name != NULL ? named->name : "");

  return *own != '\0' && g_str_equal (own, folded);
}

/* An id wins over a name; a name that fits several is no answer. @found: −1 where none fits. */
static gboolean
find (GPtrArray   *list,
      const char  *text,
      int         *found,
      GError     **error)
{
  g_autofree char *folded = kith_name_fold (text);

  *found = -1;
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((Named *) list->pdata[i])->id, text))
      {
        *found = (int) i;
        return TRUE;
      }
  for (guint i = 0; i < list->len; i++)
    if (has_name (list->pdata[i], folded))
      {
        if (*found >= 0)
          {
            g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_AMBIGUOUS,
                                 _("Several have this name. Nothing was changed. Choose one by its id."));
            return FALSE;
          }
        *found = (int) i;
      }
  return TRUE;
}

static gpointer
take (GPtrArray   *list,
      const char  *text,
      const char  *sentence,
      GError     **error)
{
  int found;

  if (list == NULL || !find (list, text, &found, error))
    return NULL;
  if (found >= 0)
    return g_ptr_array_steal_index (list, (guint) found);
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, sentence);
  return NULL;
}

KithTherapist *
kith_resources_find_therapist (KithDatabase  *database,
                               const char    *text,
                               GError       **error)
{
  g_autoptr (GPtrArray) list = kith_office_list_therapists (database, error);

  return take (list, text, _("There is no therapist of this name in the practice. Nothing was changed."), error);
}

KithRoom *
kith_resources_find_room (KithDatabase  *database,
                          const char    *text,
                          GError       **error)
{
  g_autoptr (GPtrArray) list = kith_office_list_rooms (database, error);

  return take (list, text, _("There is no room of this name in the practice. Nothing was changed."), error);
}

KithAppointmentKind *
kith_resources_find_kind (KithDatabase  *database,
                          const char    *text,
                          GError       **error)
{
  g_autoptr (GPtrArray) list = kith_office_list_kinds (database, error);

  return take (list, text, _("There is no such kind of appointment in the practice. Nothing was changed."), error);
}

KithPattern *
kith_resources_find_pattern (KithDatabase  *database,
                             const char    *text,
                             GError       **error)
{
  g_autoptr (GPtrArray) list = kith_office_list_patterns (database, error);
  g_autoptr (KithPattern) word = kith_pattern_new_parse (text);
  int found;

  if (list == NULL || !find (list, word != NULL ? word->id : text, &found, error))
    return NULL;
  if (found >= 0)
    return g_ptr_array_steal_index (list, (guint) found);
  if (word == NULL)
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE,
                         _("There is no such pattern. Nothing was changed. Please type it as in 16-weekly-50."));
  return g_steal_pointer (&word);
}

gboolean
kith_resources_find_therapist_id (KithDatabase  *database,
                                  const char    *text,
                                  char         **id,
                                  GError       **error)
{
  g_autoptr (KithTherapist) therapist = NULL;

  *id = NULL;
  if (text == NULL || *text == '\0')
    return TRUE;
  therapist = kith_resources_find_therapist (database, text, error);
  if (therapist != NULL)
    *id = g_strdup (therapist->id);
  return therapist != NULL;
}

gboolean
kith_resources_find_room_id (KithDatabase  *database,
                             const char    *text,
                             char         **id,
                             GError       **error)
{
  g_autoptr (KithRoom) room = NULL;

  *id = NULL;
  if (text == NULL || *text == '\0')
    return TRUE;
  room = kith_resources_find_room (database, text, error);
  if (room != NULL)
    *id = g_strdup (room->id);
  return room != NULL;
}

static gboolean
is_in_use (GPtrArray  *list,
           const char *id,
           gsize       active)
{
  for (guint i = 0; id != NULL && i < list->len; i++)
    if (g_str_equal (((Named *) list->pdata[i])->id, id))
      return G_STRUCT_MEMBER (gboolean, list->pdata[i], active);
  return TRUE;
}

gboolean
kith_resources_check_in_use (KithDatabase  *database,
                             KithPlan      *plan,
                             GError       **error)
{
  g_autoptr (GPtrArray) therapists = kith_office_list_therapists (database, error);
  g_autoptr (GPtrArray) rooms = therapists != NULL ? kith_office_list_rooms (database, error) : NULL;
  const char *sentence = NULL;

  if (rooms == NULL)
    return FALSE;
  for (guint i = 0; sentence == NULL && i < plan->items->len; i++)
    {
      const KithPlanned *item = plan->items->pdata[i];

      if (!item->changed || !kith_appointment_takes_place (item->appointment))
        continue;
      if (!is_in_use (therapists, item->appointment->therapist, G_STRUCT_OFFSET (KithTherapist, active)))
        sentence = _("This therapist is no longer in use here, so nothing was booked or moved. Please choose another, "
                     "or take them into use again.");
      else if (!is_in_use (rooms, item->appointment->room, G_STRUCT_OFFSET (KithRoom, active)))
        sentence = _("This room is no longer in use here, so nothing was booked or moved. Please choose another, or take "
                     "it into use again.");
    }
  if (sentence != NULL)
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, sentence);
  return sentence == NULL;
}
