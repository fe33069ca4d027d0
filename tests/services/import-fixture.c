/* import-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include "kith-problem.h"

#include <stdarg.h>
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

GBytes *
load_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", name, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize n_bytes;

  g_file_get_contents (path, &bytes, &n_bytes, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (bytes, n_bytes);
}

KithNetwork *
import_fixtures (const char *name,
                 ...)
{
  g_autoptr (GPtrArray) files = import_files_new ();
  g_autoptr (GError) error = NULL;
  KithNetwork *network;
  va_list names;

  va_start (names, name);
  for (const char *next = name; next != NULL; next = va_arg (names, const char *))
    {
      g_autoptr (GBytes) bytes = load_fixture (next);

      g_ptr_array_add (files, kith_import_file_new (next, bytes));
    }
  va_end (names);
  network = kith_import_read (files, &error);
  g_assert_no_error (error);
  return network;
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

void
assert_reported (const KithNetwork *network,
                 guint              line,
                 ...)
{
  guint i = 0;
  va_list lines;

  for (guint j = 0; j < network->skipped->len; j++)
    {
      const KithSkipped *skipped = network->skipped->pdata[j];

      g_test_message ("%s, line %u: %s", skipped->file, skipped->line, skipped->reason);
    }
  va_start (lines, line);
  for (guint next = line; next != 0; next = va_arg (lines, guint), i++)
    {
      g_assert_cmpuint (i, <, network->skipped->len);
      g_assert_cmpuint (((KithSkipped *) network->skipped->pdata[i])->line, ==, next);
    }
  va_end (lines);
  g_assert_cmpuint (network->skipped->len, ==, i);
}

const KithNetworkPerson *
find_person (const KithNetwork *network,
             const char        *name)
{
  for (guint i = 0; i < network->people->len; i++)
    if (g_strcmp0 (((KithNetworkPerson *) network->people->pdata[i])->name, name) == 0)
      return network->people->pdata[i];
  g_error ("There is nobody of the name \"%s\"", name);
}

const KithNetworkTie *
find_tie (const KithNetwork *network,
          const char        *kind,
          const char        *a,
          const char        *b)
{
  const KithNetworkPerson *first = find_person (network, a), *second = find_person (network, b);
  const KithNetworkTie *found = NULL;

  for (guint i = 0; i < network->ties->len; i++)
    {
      const KithNetworkTie *tie = network->ties->pdata[i];

      if (strcmp (tie->kind, kind) == 0 && strcmp (tie->a, first->id) == 0 && strcmp (tie->b, second->id) == 0)
        {
          g_assert_null (found);
          found = tie;
        }
    }
  g_assert_nonnull (found);
  return found;
}
