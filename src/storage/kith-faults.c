/* kith-faults.c: the verbs of kith-database.h that tell what is amiss with a practice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-engine.h"

#include <glib/gi18n.h>

static KithFault *
add_fault (GPtrArray  *faults,
           const char *where,
           const char *what)
{
  KithFault *fault = g_new0 (KithFault, 1);

  fault->where = g_strdup (where);
  fault->what = g_strdup (what);
  g_ptr_array_add (faults, fault);
  return fault;
}

/* What opening has put right is told by whoever has opened it. */
static GPtrArray *
list_repairs (KithDatabase *self)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_fault_free);

  if (self->repaired)
    add_fault (notes, "opening", _("The permissions of the folder or of a file in it had been changed outside Kith. They were "
                                   "put right, so that only you can open them; nothing else was touched."))->note = TRUE;
  if (self->mended)
    add_fault (notes, KITH_KEY_FILE_PREVIOUS_NAME, _("The second copy of the key file was damaged or missing. It was written anew "
                                                     "from the first, which is sound."))->note = TRUE;
  return notes;
}

static KithFault *
add_key_fault (GPtrArray *faults)
{
  KithFault *fault = add_fault (faults, KITH_KEY_FILE_NAME,
                                _("The key file is damaged or missing; the copy of it was used, and everything can be opened. "
                                  "Changing your passphrase writes it anew, and so does adding or removing a user."));

  fault->mendable = TRUE;
  return fault;
}

GPtrArray *
kith_database_list_notes (KithDatabase *self)
{
  GPtrArray *notes = list_repairs (self);
  gboolean previous = FALSE;
  g_autoptr (GError) damage = NULL;
  g_autoptr (KithKeyFile) file = kith_key_file_load (self->folder, &previous, &damage);

  if (file != NULL && previous)
    add_key_fault (notes)->note = TRUE;
  return notes;
}

GPtrArray *
kith_database_check (KithDatabase  *self,
                     GError       **error)
{
  g_autoptr (GPtrArray) faults = list_repairs (self);
  gboolean previous;
  g_autoptr (GError) damage = NULL;
  g_autoptr (KithKeyFile) file = kith_key_file_load (self->folder, &previous, &damage);

  if (file == NULL || !kith_key_file_verify (file, self->keys, &damage))
    add_fault (faults, KITH_KEY_FILE_NAME, damage->message);
  else if (previous)
    add_key_fault (faults);
  if (!self->engine->check (self, faults, error))
    return NULL;
  return g_steal_pointer (&faults);
}

void
kith_fault_free (KithFault *self)
{
  g_free (self->where);
  g_free (self->what);
  g_free (self);
}

const KithFault *
kith_faults_find_first (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const KithFault *fault = faults->pdata[i];

      if (!fault->note)
        return fault;
    }
  return NULL;
}
