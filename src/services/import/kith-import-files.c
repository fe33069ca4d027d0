/* kith-import-files.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-files.h"

#include "kith-import.h"
#include "kith-problem.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>

static gboolean
load_file (GPtrArray     *files,
           const char    *path,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, &reason);
  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);
  g_autoptr (KithImportFile) empty = kith_import_file_new (shown, none);
  g_autoptr (GBytes) bytes = NULL;

  if (!kith_storage_error_check_stopped (cancellable, error))
    return FALSE;
  if (info != NULL && g_file_info_get_size (info) > KITH_IMPORT_MOST_BYTES)
    return kith_import_fail (empty, 0, _("This file is larger than can be read."), error);
  bytes = info != NULL ? g_file_load_bytes (file, NULL, NULL, &reason) : NULL;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return kith_import_fail (empty, 0, _("There is no such file."), error);
  if (bytes == NULL)
    {
      g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, _("%s could not be read: %s. Nothing has changed."), shown,
                   reason->message);
      return FALSE;
    }
  g_ptr_array_add (files, kith_import_file_new (shown, bytes));
  return TRUE;
}

/* What was left out is most likely the reason, and there is no report to tell it in. */
static gboolean
check_people (const KithNetwork  *network,
              GError            **error)
{
  const KithSkipped *first = network->skipped->len > 0 ? network->skipped->pdata[0] : NULL;

  if (network->people->len > 0)
    return TRUE;
  if (first != NULL)
    /* Translators: the name of a file, the number of a line in it, and a sentence about what was left out there. */
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                 _("%s, line %u: %s Nobody was found in these files. Nothing has changed."), first->file, first->line,
                 first->reason);
  else
    g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_FAILED,
                         _("Nobody was found in these files. Nothing has changed."));
  return FALSE;
}

KithNetwork *
kith_import_files_read (const char * const  *paths,
                        GCancellable        *cancellable,
                        GError             **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_import_file_free);
  g_autoptr (KithNetwork) network = NULL;

  for (gsize i = 0; paths[i] != NULL; i++)
    if (!load_file (files, paths[i], cancellable, error))
      return NULL;
  network = kith_import_read (files, error);
  if (network == NULL || !check_people (network, error) || !kith_storage_error_check_stopped (cancellable, error))
    return NULL;
  return g_steal_pointer (&network);
}
