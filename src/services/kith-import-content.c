/* kith-import-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-content.h"

#include "kith-exports.h"
#include "kith-import-files.h"

G_DEFINE_BOXED_TYPE (KithImportContent, kith_import_content, kith_import_content_ref, kith_import_content_unref)

typedef struct
{
  GStrv files;
  GCancellable *cancellable;
} Reading;

static void
reading_free (Reading *self)
{
  g_strfreev (self->files);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
person_free (KithImportPerson *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static void
clear (KithImportContent *self)
{
  g_ptr_array_unref (self->egos);
  g_ptr_array_unref (self->people);
}

KithImportContent *
kith_import_content_ref (KithImportContent *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
kith_import_content_unref (KithImportContent *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  const KithImportPerson *one = *(const KithImportPerson * const *) a;
  const KithImportPerson *other = *(const KithImportPerson * const *) b;

  return g_utf8_collate (one->name, other->name);
}

static GPtrArray *
copy_people (GPtrArray *from)
{
  GPtrArray *people = g_ptr_array_new_full (from->len, (GDestroyNotify) person_free);

  for (guint i = 0; i < from->len; i++)
    {
      const KithNetworkPerson *it = from->pdata[i];
      KithImportPerson *person = g_new0 (KithImportPerson, 1);

      person->id = g_strdup (it->id);
      person->name = g_strdup (kith_network_person_get_name (it));
      person->born = it->born;
      g_ptr_array_add (people, person);
    }
  return people;
}

static KithImportContent *
content_new (const KithNetwork *network)
{
  KithImportContent *self = g_atomic_rc_box_new0 (KithImportContent);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  self->dump = network == NULL;
  self->egos = copy_people (network != NULL ? network->egos : nobody);
  self->people = copy_people (network != NULL ? network->people : nobody);
  g_ptr_array_sort (self->people, compare_names_cb);
  return self;
}

static DexFuture *
read_fiber (gpointer data)
{
  const Reading *reading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithNetwork) network = NULL;
  gboolean dump = g_strv_length (reading->files) == 1 && kith_practice_is_dump (reading->files[0]);

  if (!dump)
    network = kith_import_files_read ((const char * const *) reading->files, reading->cancellable, &error);
  if (!dump && network == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_boxed (KITH_TYPE_IMPORT_CONTENT, content_new (network));
}

DexFuture *
kith_import_content_load (const char * const *files,
                          GCancellable       *cancellable)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->files = g_strdupv ((GStrv) files);
  g_set_object (&reading->cancellable, cancellable);
  return dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), KITH_IMPORT_STACK_BYTES, read_fiber, reading,
                              (GDestroyNotify) reading_free);
}
