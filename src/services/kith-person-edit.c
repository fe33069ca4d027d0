/* kith-person-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-edit.h"

#include "kith-inventory-private.h"
#include "kith-map-record.h"
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

typedef struct
{
  KithPerson *person;
  KithPersonState *state;
  guint fields;
  double angle;
  gboolean has_angle;
  gboolean always;
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
alter_person (KithDatabase      *database,
              const Alteration  *alteration,
              GError           **error)
{
  g_autoptr (KithPerson) person = NULL;

  person = kith_inventory_load_person (database, alteration->person->client, alteration->person->id, error);
  if (person == NULL)
    return FALSE;
  if (!(alteration->fields & PERSON_FIELDS))
    return TRUE;
  if (alteration->known != NULL
      && list_clashes (person_parts, G_N_ELEMENTS (person_parts), alteration->fields, person, alteration->known, alteration->person))
    return refuse_clash (error);
  kith_person_take_fields (person, alteration->person, alteration->fields);
  return kith_database_save_person (database, person, error);
}

static gboolean
save_state (KithDatabase      *database,
            const Alteration  *alteration,
            KithPersonState   *state,
            GError           **error)
{
  kith_person_state_take_fields (state, alteration->state, alteration->fields);
  return kith_database_save_state (database, state, error);
}

/* The state before the one in force; nothing where there is none. */
static gboolean
correct_before (KithDatabase           *database,
                const Alteration       *alteration,
                const KithPersonState  *now,
                GError                **error)
{
  g_autoptr (GPtrArray) states = kith_database_list_states (database, alteration->person->id, error);
  KithPersonState *before = NULL;

  if (states == NULL)
    return FALSE;
  for (guint i = 0; i < states->len; i++)
    if (kith_person_state_compare (states->pdata[i], now) < 0)
      before = states->pdata[i];
  return before == NULL || save_state (database, alteration, before, error);
}

/* Where nothing was told before, nothing clashes but what is told now. */
static gboolean
check_state (const Alteration       *alteration,
             const KithPersonState  *now,
             GError                **error)
{
  const KithDate nowhen = { 0 };
  g_autoptr (KithPersonState) nothing = now == NULL ? kith_person_state_new (alteration->person->id, &nowhen) : NULL;

  return alteration->known_state == NULL
         || !list_clashes (state_parts, G_N_ELEMENTS (state_parts), alteration->fields, now != NULL ? now : nothing,
                           alteration->known_state, alteration->state)
         || refuse_clash (error);
}

static gboolean
alter_state (KithDatabase      *database,
             const Alteration  *alteration,
             GError           **error)
{
  const char *id = alteration->person->id;
  g_autoptr (KithPersonState) before = NULL;
  g_autoptr (KithPersonState) state = NULL;
  KithMoment today = { 0 };

  if (!(alteration->fields & ~(guint) PERSON_FIELDS))
    return TRUE;
  if (!kith_database_get_today (database, &today.day, error)
      || !kith_database_find_state (database, id, &latest, &before, error)
      || !check_state (alteration, before, error))
    return FALSE;
  /* One of a session today, or of a day to come, would hide a new one of today. */
  if (before != NULL && kith_date_compare (&before->valid_from, &today.day) >= 0)
    state = kith_person_state_copy (before);
  else
    state = kith_person_state_change (before, id, &today);
  return save_state (database, alteration, state, error)
         && (!alteration->always || correct_before (database, alteration, state, error));
}

static gboolean
alter (KithDatabase  *database,
       gpointer       data,
       GValue        *result,
       GError       **error)
{
  const Alteration *alteration = data;
  const KithPerson *person = alteration->person;

  if (!kith_map_record_keep_seats (database, person->client, error) || !alter_person (database, alteration, error)
      || !alter_state (database, alteration, error)
      || (alteration->has_angle && !kith_database_place_person (database, person->id, alteration->angle, TRUE, error))
      || !kith_map_record_keep_seats (database, person->client, error))
    return FALSE;
  kith_practice_take_string (result, g_strdup (person->id));
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

DexFuture *
kith_practice_alter_person (KithPractice         *self,
                            const KithPersonEdit *edit)
{
  const guint of_place = KITH_FIELD_CLOSENESS | KITH_FIELD_DESIRED;
  Alteration *alteration;

  g_return_val_if_fail (edit->state != NULL || !(edit->fields & ~(guint) PERSON_FIELDS), NULL);

  alteration = g_new0 (Alteration, 1);
  alteration->person = kith_person_copy (edit->person);
  alteration->state = edit->state != NULL ? kith_person_state_copy (edit->state) : NULL;
  alteration->fields = edit->fields;
  alteration->has_angle = edit->angle != NULL;
  alteration->angle = edit->angle != NULL ? *edit->angle : 0;
  alteration->always = edit->always;
  alteration->known = edit->known != NULL ? kith_person_copy (edit->known) : NULL;
  alteration->known_state = edit->known_state != NULL ? kith_person_state_copy (edit->known_state) : NULL;
  return kith_inventory_run (self, edit->fields & ~of_place ? &alter_job : &place_job, edit->person->client, alteration,
                             (GDestroyNotify) alteration_free);
}
