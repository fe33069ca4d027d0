/* kith-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import.h"

#include "kith-import-readers.h"
#include "kith-problem.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  UNKNOWN,
  GEDCOM,
  GRAPHML,
  CANVAS,
} Kind;

/* A file is known by the text it begins with, whatever it is called. */
#define BEGINNING 4096

static char *
read_beginning (const KithImportFile  *file,
                GError               **error)
{
  gsize n_bytes = g_bytes_get_size (file->bytes);
  g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (file->bytes, 0, MIN (n_bytes, BEGINNING));
  g_autoptr (KithImportFile) beginning = kith_import_file_new (file->name, bytes);
  g_autofree char *text = NULL;

  if (n_bytes > KITH_IMPORT_MOST_BYTES)
    {
      kith_import_fail (file, 0, _("This file is larger than can be read."), error);
      return NULL;
    }
  text = kith_import_decode (beginning, KITH_ENCODING_WINDOWS_1252, error);
  return text != NULL ? g_strchug (g_steal_pointer (&text)) : NULL;
}

static gboolean
is_gedcom (const char *text)
{
  const char *tag = text + 1;

  while (*text != '\0' && (*tag == ' ' || *tag == '\t'))
    tag++;
  return *text == '0' && tag > text + 1 && g_str_has_prefix (tag, "HEAD") && !g_ascii_isalnum (tag[4]);
}

static gboolean
is_web_page (const char *text)
{
  return g_ascii_strncasecmp (text, "<!doctype html", strlen ("<!doctype html")) == 0
         || g_ascii_strncasecmp (text, "<html", strlen ("<html")) == 0;
}

static gboolean
sniff (const KithImportFile  *file,
       Kind                  *kind,
       GError               **error)
{
  g_autofree char *text = read_beginning (file, error);

  if (text == NULL)
    return FALSE;

  *kind = UNKNOWN;
  if (is_gedcom (text))
    *kind = GEDCOM;
  else if (*text == '<' && !is_web_page (text))
    *kind = GRAPHML;
  else if (*text != '<' && strcspn (text, ",;\t") < strcspn (text, "\r\n"))
    *kind = CANVAS;
  if (*kind != UNKNOWN)
    return TRUE;
  return kith_import_fail (file, 1, _("This is neither an export of Kith nor a GEDCOM, GraphML or Network Canvas file."), error);
}

static gboolean
sniff_all (GPtrArray  *files,
           Kind       *kinds,
           GError    **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      if (!sniff (files->pdata[i], &kinds[i], error))
        return FALSE;
      if ((kinds[i] == GEDCOM) != (kinds[0] == GEDCOM))
        return kith_import_fail (files->pdata[i], 1, _("A file of the same kind as the ones before was expected."), error);
      if (kinds[i] == GEDCOM && i > 0)
        return kith_import_fail (files->pdata[i], 1, _("One GEDCOM file at a time was expected, and this is the second."), error);
    }
  return TRUE;
}

static gboolean
read_all (GPtrArray    *files,
          const Kind   *kinds,
          KithNetwork  *network,
          GError      **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();

  for (guint i = 0; i < files->len; i++)
    {
      if (kinds[i] == CANVAS)
        g_ptr_array_add (tables, files->pdata[i]);
      else if (kinds[i] == GEDCOM && !kith_import_read_gedcom (files->pdata[i], network, error))
        return FALSE;
      else if (kinds[i] == GRAPHML && !kith_import_read_graphml (files->pdata[i], network, error))
        return FALSE;
    }
  /* Ids of any network are its own; only Network Canvas gives the same person the same id in every file. */
  if (files->len > 1 && g_strcmp0 (network->format, "graphml") == 0)
    return kith_import_fail (files->pdata[1], 1, _("One GraphML file at a time was expected, and this is the second."), error);
  return kith_import_read_canvas (tables, network, error);
}

KithNetwork *
kith_import_read (GPtrArray  *files,
                  GError    **error)
{
  g_autofree Kind *kinds = g_new0 (Kind, files->len);
  g_autoptr (KithNetwork) network = NULL;

  if (files->len == 0)
    {
      g_set_error_literal (error, KITH_PROBLEM, KITH_PROBLEM_USAGE, _("There is no file to import. Please name one."));
      return NULL;
    }
  if (!sniff_all (files, kinds, error))
    return NULL;

  network = kith_network_new (kinds[0] == GEDCOM ? "gedcom" : kinds[0] == CANVAS ? "network-canvas" : "graphml");
  if (!read_all (files, kinds, network, error))
    return NULL;
  kith_network_tidy (network);
  return g_steal_pointer (&network);
}
