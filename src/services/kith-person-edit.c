/* kith-person-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-edit.h"

#include "kith-inventory-private.h"
#include "kith-map-record.h"
#include "kith-person-edit-private.h"
#include "kith-practice-private.h"
#include "kith-problem.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where a field lies in its struct. @size: 0 for a text. */
typedef struct
{
  guint field;
  gsize offset;
  gsize size;
} Part;

/* Alteration: an edit, and what it points to. */
typedef struct
{
  KithPersonEdit edit;
  KithPerson *person;
  KithPersonState *state;       /* (nullable) */
  double angle;
  KithPerson *known;            /* (nullable) */
  KithPersonState *known_state; /* (nullable) */
} Alteration;

#define TEXT(field, type, name) { field, G_STRUCT_OFFSET (type, name), 0 }
#define VALUE(field, type, name) { field, G_STRUCT_OFFSET (type, name), G_SIZEOF_MEMBER (type, name) }

static const Part person_parts[] = {
  TEXT (KITH_FIELD_NAME, KithPerson, name),
  TEXT (KITH_FIELD_NICKNAME, KithPerson, nickname),
  TEXT (KITH_FIELD_RELATION, KithPerson, relation),
  VALUE (KITH_FIELD_KIND, KithPerson, kind),
  VALUE (KITH_FIELD_STATUS, KithPerson, status),
  VALUE (KITH_FIELD_BORN, KithPerson, born),
  VALUE (KITH_FIELD_DIED, KithPerson, died),
  TEXT (KITH_FIELD_BELONGS, KithPerson, belongs),
  TEXT (KITH_FIELD_ABOUT, KithPerson, about),
};

static const Part state_parts[] = {
  VALUE (KITH_FIELD_CLOSENESS, KithPersonState, closeness),
  VALUE (KITH_FIELD_DESIRED, KithPersonState, desired),
  VALUE (KITH_FIELD_EFFECT, KithPersonState, effect),
  VALUE (KITH_FIELD_GIVES, KithPersonState, gives),
  VALUE (KITH_FIELD_RECEIVES, KithPersonState, receives),
  VALUE (KITH_FIELD_LINE, KithPersonState, line),
  VALUE (KITH_FIELD_STRENGTH, KithPersonState, strength),
  VALUE (KITH_FIELD_FLOW, KithPersonState, flow),
  TEXT (KITH_FIELD_CONTACT, KithPersonState, contact),
  VALUE (KITH_FIELD_CONFIDES, KithPersonState, confides),
  TEXT (KITH_FIELD_ATTACHMENT, KithPersonState, attachment),
  VALUE (KITH_FIELD_OBSTACLES, KithPersonState, obstacles),
  TEXT (KITH_FIELD_CAN_SAY, KithPersonState, can_say),
  TEXT (KITH_FIELD_CANNOT_SAY, KithPersonState, cannot_say),
  TEXT (KITH_FIELD_WISH, KithPersonState, wish),
  VALUE (KITH_FIELD_ARGUMENTS, KithPersonState, arguments),
};

#define PERSON_FIELDS (KITH_FIELD_CLOSENESS - 1)

/* What is shown where no moment is asked for, and so what an edit goes on from. */
static const KithMoment latest = { .day = { KITH_DATE_DAY, FALSE, 9999, 12, 31 } };

static void
alteration_free (Alteration *self)
{
  kith_person_free (self->person);
  g_clear_pointer (&self->state, kith_person_state_free);
  g_clear_pointer (&self->known, kith_person_free);
  g_clear_pointer (&self->known_state, kith_person_state_free);
  g_free (self);
}

static gboolean
is_same (const Part    *part,
         gconstpointer  a,
         gconstpointer  b)
{
  gconstpointer one = (const char *) a + part->offset;
  gconstpointer other = (const char *) b + part->offset;

  if (part->size == 0)
    return g_strcmp0 (*(char *const *) one, *(char *const *) other) == 0;
  return memcmp (one, other, part->size) == 0;
}

static guint
list_differences (const Part    *parts,
                  gsize          n_parts,
                  gconstpointer  a,
                  gconstpointer  b)
{
  guint fields = 0;

  for (gsize i = 0; i < n_parts; i++)
    if (!is_same (&parts[i], a, b))
      fields |= parts[i].field;
  return fields;
}

static void
take_parts (const Part    *parts,
            gsize          n_parts,
            guint          fields,
            gpointer       to,
            gconstpointer  from)
{
  for (gsize i = 0; i < n_parts; i++)
    {
      gpointer target = (char *) to + parts[i].offset;
      gconstpointer source = (const char *) from + parts[i].offset;

      if (!(fields & parts[i].field))
        continue;
      if (parts[i].size == 0)
        g_set_str ((char **) target, *(char *const *) source);
      else
        memcpy (target, source, parts[i].size);
    }
}

static gboolean
refuse_clash (GError **error)
{
  g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_CONFLICT,
                       _("Someone else has changed the same meanwhile. Nothing was changed."));
  return FALSE;
}

/* What is wanted already is no clash, whoever has written it. */
static guint
list_clashes (const Part    *parts,
              gsize          n_parts,
              guint          fields,
              gconstpointer  now,
              gconstpointer  known,
              gconstpointer  wanted)
{
  return fields & list_differences (parts, n_parts, now, known) & list_differences (parts, n_parts, now, wanted);
}

static gboolean
alter_person (KithDatabase          *database,
              const KithPersonEdit  *edit,
              GError               **error)
{
  g_autoptr (KithPerson) person = NULL;

  person = kith_inventory_load_person (database, edit->person->client, edit->person->id, error);
  if (person == NULL)
    return FALSE;
  if (!(edit->fields & PERSON_FIELDS))
    return TRUE;
  if (edit->known != NULL
      && list_clashes (person_parts, G_N_ELEMENTS (person_parts), edit->fields, person, edit->known, edit->person))
    return refuse_clash (error);
  kith_person_take_fields (person, edit->person, edit->fields);
  return kith_database_save_person (database, person, error);
}

static gboolean
save_state (KithDatabase          *database,
            const KithPersonEdit  *edit,
            KithPersonState       *state,
            GError               **error)
{
  kith_person_state_take_fields (state, edit->state, edit->fields);
  return kith_database_save_state (database, state, error);
}

/* The state before the one in force; nothing where there is none. */
static gboolean
correct_before (KithDatabase           *database,
                const KithPersonEdit   *edit,
                const KithPersonState  *now,
                GError                **error)
{
  g_autoptr (GPtrArray) states = kith_database_list_states (database, edit->person->id, error);
  KithPersonState *before = NULL;

  if (states == NULL)
    return FALSE;
  for (guint i = 0; i < states->len; i++)
    if (kith_person_state_compare (states->pdata[i], now) < 0)
      before = states->pdata[i];
  return before == NULL || save_state (database, edit, before, error);
}

/* Where nothing was told before, nothing clashes but what is told now. */
static gboolean
check_state (const KithPersonEdit   *edit,
             const KithPersonState  *now,
             GError                **error)
{
  const KithDate nowhen = { 0 };
  g_autoptr (KithPersonState) nothing = now == NULL ? kith_person_state_new (edit->person->id, &nowhen) : NULL;

  return edit->known_state == NULL
         || !list_clashes (state_parts, G_N_ELEMENTS (state_parts), edit->fields, now != NULL ? now : nothing,
                           edit->known_state, edit->state)
         || refuse_clash (error);
}

static gboolean
alter_state (KithDatabase          *database,
             const KithPersonEdit  *edit,
             GError               **error)
{
  const char *id = edit->person->id;
  g_autoptr (KithPersonState) before = NULL;
  g_autoptr (KithPersonState) state = NULL;
  KithMoment today = { 0 };

  if (!(edit->fields & ~(guint) PERSON_FIELDS))
    return TRUE;
  if (!kith_database_get_today (database, &today.day, error)
      || !kith_database_find_state (database, id, &latest, &before, error)
      || !check_state (edit, before, error))
    return FALSE;
  /* One of a session today, or of a day to come, would hide a new one of today. */
  if (before != NULL && kith_date_compare (&before->valid_from, &today.day) >= 0)
    state = kith_person_state_copy (before);
  else
    state = kith_person_state_change (before, id, &today);
  return save_state (database, edit, state, error)
         && (!edit->always || correct_before (database, edit, state, error));
}

gboolean
kith_person_edit_store (KithDatabase          *database,
                        const KithPersonEdit  *edit,
                        GError               **error)
{
  return alter_person (database, edit, error) && alter_state (database, edit, error)
         && (edit->angle == NULL || kith_database_place_person (database, edit->person->id, *edit->angle, TRUE, error));
}

static gboolean
alter (KithDatabase  *database,
       gpointer       data,
       GValue        *result,
       GError       **error)
{
  GPtrArray *alterations = data;
  const KithPerson *first = ((const Alteration *) alterations->pdata[0])->person;

  if (!kith_map_record_keep_seats (database, first->client, error))
    return FALSE;
  for (guint i = 0; i < alterations->len; i++)
    if (!kith_person_edit_store (database, &((const Alteration *) alterations->pdata[i])->edit, error))
      return FALSE;
  if (!kith_map_record_keep_seats (database, first->client, error))
    return FALSE;
  kith_practice_take_string (result, g_strdup (first->id));
  return TRUE;
}

static const KithJob alter_job = { "person-edit", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, alter };
static const KithJob place_job = { "person-place", KITH_FILE_CLINICAL, KITH_JOB_EDIT, KITH_ACTION_DO, alter };

void
kith_person_take_fields (KithPerson       *to,
                         const KithPerson *from,
                         guint             fields)
{
  take_parts (person_parts, G_N_ELEMENTS (person_parts), fields, to, from);
}

void
kith_person_state_take_fields (KithPersonState       *to,
                               const KithPersonState *from,
                               guint                  fields)
{
  take_parts (state_parts, G_N_ELEMENTS (state_parts), fields, to, from);
}

guint
kith_person_list_differences (const KithPerson *a,
                              const KithPerson *b)
{
  return list_differences (person_parts, G_N_ELEMENTS (person_parts), a, b);
}

guint
kith_person_state_list_differences (const KithPersonState *a,
                                    const KithPersonState *b)
{
  const KithDate nowhen = { 0 };
  g_autoptr (KithPersonState) nothing = kith_person_state_new ("", &nowhen);

  return list_differences (state_parts, G_N_ELEMENTS (state_parts), a != NULL ? a : nothing, b != NULL ? b : nothing);
}

static Alteration *
alteration_new (const KithPersonEdit *edit)
{
  Alteration *self = g_new0 (Alteration, 1);

  self->person = kith_person_copy (edit->person);
  self->state = edit->state != NULL ? kith_person_state_copy (edit->state) : NULL;
  self->angle = edit->angle != NULL ? *edit->angle : 0;
  self->known = edit->known != NULL ? kith_person_copy (edit->known) : NULL;
  self->known_state = edit->known_state != NULL ? kith_person_state_copy (edit->known_state) : NULL;
  self->edit = (KithPersonEdit) {
    self->person, self->state, edit->fields, edit->angle != NULL ? &self->angle : NULL, edit->always,
    self->known, self->known_state,
  };
  return self;
}

DexFuture *
kith_practice_alter_person (KithPractice         *self,
                            const KithPersonEdit *edit)
{
  return kith_practice_alter_people (self, edit, 1);
}

DexFuture *
kith_practice_alter_people (KithPractice         *self,
                            const KithPersonEdit *edits,
                            guint                 n_edits)
{
  const guint of_place = KITH_FIELD_CLOSENESS | KITH_FIELD_DESIRED;
  GPtrArray *alterations;
  guint fields = 0;

  g_return_val_if_fail (n_edits > 0, NULL);

  alterations = g_ptr_array_new_with_free_func ((GDestroyNotify) alteration_free);
  for (guint i = 0; i < n_edits; i++)
    {
      g_warn_if_fail (edits[i].state != NULL || !(edits[i].fields & ~(guint) PERSON_FIELDS));
      g_ptr_array_add (alterations, alteration_new (&edits[i]));
      fields |= edits[i].fields;
    }
  return kith_inventory_run (self, fields & ~of_place ? &alter_job : &place_job, edits[0].person->client, alterations,
                             (GDestroyNotify) g_ptr_array_unref);
}
