/* kith-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment.h"

KithEntry *
kith_entry_new (const char *client)
{
  KithEntry *self = g_new0 (KithEntry, 1);

  for (gsize i = 0; i < KITH_N_ENTRY_NUMBERS; i++)
    self->numbers[i] = KITH_NOT_GIVEN;
  self->version = KITH_NOT_GIVEN;
  kith_entry_set_text (self, KITH_ENTRY_CLIENT, client);
  return self;
}

KithEntry *
kith_entry_copy (const KithEntry *self)
{
  KithEntry *copy = g_memdup2 (self, sizeof *self);

  for (gsize i = 0; i < KITH_N_ENTRY_TEXTS; i++)
    copy->texts[i] = g_strdup (self->texts[i]);
  copy->known = self->known != NULL ? kith_entry_copy (self->known) : NULL;
  return copy;
}

void
kith_entry_free (KithEntry *self)
{
  for (gsize i = 0; i < KITH_N_ENTRY_TEXTS; i++)
    g_free (self->texts[i]);
  g_clear_pointer (&self->known, kith_entry_free);
  g_free (self);
}

void
kith_entry_set_text (KithEntry     *self,
                     KithEntryText  which,
                     const char    *text)
{
  g_set_str (&self->texts[which], text);
}

void
kith_entry_set_date (KithEntry      *self,
                     KithEntryDate   which,
                     const KithDate *date)
{
  self->dates[which] = *date;
  self->dates_given |= 1u << which;
}

void
kith_entry_set_flag (KithEntry     *self,
                     KithEntryFlag  which,
                     gboolean       flag)
{
  self->flags[which] = flag;
  self->flags_given |= 1u << which;
}

static KithEntry *
get_known (KithEntry *self)
{
  if (self->known == NULL)
    self->known = kith_entry_new (NULL);
  return self->known;
}

gboolean
kith_entry_replace_text (KithEntry     *self,
                         KithEntryText  which,
                         const char    *said,
                         const char    *seen)
{
  const char *before = seen != NULL ? seen : "";
  const char *after = said != NULL ? said : "";

  if (g_str_equal (after, before))
    return FALSE;
  kith_entry_set_text (self, which, after);
  kith_entry_set_text (get_known (self), which, before);
  return TRUE;
}

gboolean
kith_entry_replace_number (KithEntry       *self,
                           KithEntryNumber  which,
                           int              said,
                           int              seen)
{
  if (said == seen)
    return FALSE;
  self->numbers[which] = said;
  get_known (self)->numbers[which] = seen;
  return TRUE;
}

gboolean
kith_entry_replace_date (KithEntry      *self,
                         KithEntryDate   which,
                         const KithDate *said,
                         const KithDate *seen)
{
  if (kith_date_compare (said, seen) == 0)
    return FALSE;
  kith_entry_set_date (self, which, said);
  kith_entry_set_date (get_known (self), which, seen);
  return TRUE;
}

gboolean
kith_entry_replace_flag (KithEntry     *self,
                         KithEntryFlag  which,
                         gboolean       said,
                         gboolean       seen)
{
  if (said == seen)
    return FALSE;
  kith_entry_set_flag (self, which, said);
  kith_entry_set_flag (get_known (self), which, seen);
  return TRUE;
}

static gboolean
has_id (GPtrArray  *ids,
        const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

static gboolean
are_same (GPtrArray *a,
          GPtrArray *b)
{
  for (guint i = 0; i < a->len; i++)
    if (!has_id (b, a->pdata[i]))
      return FALSE;
  return a->len == b->len;
}

static char *
join_ids (GPtrArray *ids)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "," : "", (const char *) ids->pdata[i]);
  return g_string_free (joined, FALSE);
}

gboolean
kith_entry_replace_people (KithEntry *self,
                           GPtrArray *said,
                           GPtrArray *seen)
{
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;

  if (are_same (said, seen))
    return FALSE;
  after = join_ids (said);
  before = join_ids (seen);
  return kith_entry_replace_text (self, KITH_ENTRY_PERSON, after, before);
}

static void
follow_texts (KithEntry       *self,
              const KithEntry *said)
{
  for (KithEntryText which = 0; which < KITH_N_ENTRY_TEXTS; which++)
    if (self->known->texts[which] != NULL && said->texts[which] != NULL)
      kith_entry_set_text (self->known, which, said->texts[which]);
}

static void
follow_values (KithEntry       *self,
               const KithEntry *said)
{
  for (KithEntryNumber which = 0; which < KITH_N_ENTRY_NUMBERS; which++)
    if (self->known->numbers[which] != KITH_NOT_GIVEN && said->numbers[which] != KITH_NOT_GIVEN)
      self->known->numbers[which] = said->numbers[which];
  for (KithEntryDate which = 0; which < KITH_N_ENTRY_DATES; which++)
    if ((self->known->dates_given & said->dates_given & (1u << which)) != 0)
      self->known->dates[which] = said->dates[which];
}

static void
add_all (KithEntry       *self,
         const KithEntry *other)
{
  for (KithEntryText which = 0; which < KITH_N_ENTRY_TEXTS; which++)
    if (other->texts[which] != NULL)
      kith_entry_set_text (self, which, other->texts[which]);
  for (KithEntryNumber which = 0; which < KITH_N_ENTRY_NUMBERS; which++)
    if (other->numbers[which] != KITH_NOT_GIVEN)
      self->numbers[which] = other->numbers[which];
  for (KithEntryDate which = 0; which < KITH_N_ENTRY_DATES; which++)
    if ((other->dates_given & (1u << which)) != 0)
      kith_entry_set_date (self, which, &other->dates[which]);
}

void
kith_entry_follow (KithEntry  *self,
                   KithEntry **said)
{
  if (*said != NULL && self->known != NULL)
    {
      follow_texts (self, *said);
      follow_values (self, *said);
    }
  if (*said == NULL)
    *said = kith_entry_new (NULL);
  add_all (*said, self);
}
