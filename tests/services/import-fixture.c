/* import-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include "kith-problem.h"

#include <string.h>

GPtrArray *
import_files_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kith_import_file_free);
}

void
import_files_add (GPtrArray  *files,
                  const char *name,
                  const char *bytes,
                  gssize      n_bytes)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, n_bytes < 0 ? strlen (bytes) : (gsize) n_bytes);

  g_ptr_array_add (files, kith_import_file_new (name, content));
}

void
import_files_load (GPtrArray  *files,
                   const char *folder,
                   const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_bytes;

  g_file_get_contents (path, &bytes, &n_bytes, &error);
  g_assert_no_error (error);
  import_files_add (files, name, bytes, (gssize) n_bytes);
}

KithNetwork *
import_text (const char *name,
             const char *text)
{
  g_autoptr (GPtrArray) files = import_files_new ();
  g_autoptr (GError) error = NULL;
  KithNetwork *network;

  import_files_add (files, name, text, -1);
  network = kith_import_read (files, &error);
  g_assert_no_error (error);
  g_assert_nonnull (network);
  return network;
}

void
import_refused (const char *name,
                const char *bytes,
                gssize      n_bytes,
                guint       line)
{
  g_autoptr (GPtrArray) files = import_files_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KithNetwork) network = NULL;
  g_autofree char *place = g_strdup_printf ("%s, line %u: ", name, line);

  import_files_add (files, name, bytes, n_bytes);
  network = kith_import_read (files, &error);
  g_assert_null (network);
  g_assert_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, line > 0 ? place : name));
  g_assert_true (g_str_has_suffix (error->message, "Nothing has changed."));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

const char *
get_attribute (const GPtrArray *attributes,
               const char      *name)
{
  for (guint i = 0; i < attributes->len; i++)
    {
      const KithAttribute *attribute = attributes->pdata[i];

      if (strcmp (attribute->name, name) == 0)
        return attribute->value;
    }
  return NULL;
}
