/* kith-output.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "config.h"

#include "kith-output.h"

#include "kith-problem.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

static const char *
skip_layout (const char *cursor)
{
  while (*cursor == '\n' || *cursor == '\r' || *cursor == '\t' || *cursor == ' ')
    cursor++;
  return cursor;
}

gboolean
kith_output_write (int          fd,
                   const char  *data,
                   gsize        size,
                   GError     **error)
{
  while (size > 0)
    {
      gssize n = TEMP_FAILURE_RETRY (write (fd, data, size));

      if (n < 0)
        {
          g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, _("The answer can't be written: %s."),
                       g_strerror (errno));
          return FALSE;
        }
      data += n;
      size -= (gsize) n;
    }

  return TRUE;
}

gboolean
kith_output_print (const char  *text,
                   GError     **error)
{
  g_autofree char *line = NULL;

  if (g_str_has_suffix (text, "\n"))
    return kith_output_write (STDOUT_FILENO, text, strlen (text), error);

  line = g_strconcat (text, "\n", NULL);
  return kith_output_write (STDOUT_FILENO, line, strlen (line), error);
}

void
kith_output_complain (const GError *error)
{
  g_autofree char *message = kith_output_flatten (error->message);

  kith_output_hint (message);
}

void
kith_output_hint (const char *sentence)
{
  g_autofree char *line = g_strconcat ("kithctl: ", sentence, "\n", NULL);

  /* Where this can't be heard, the exit code is left. */
  kith_output_write (STDERR_FILENO, line, strlen (line), NULL);
}

char *
kith_output_join_lines (const char *json)
{
  GString *line = g_string_sized_new (strlen (json));
  gboolean in_text = FALSE;

  for (const char *cursor = skip_layout (json); *cursor != '\0';)
    {
      if (!in_text && (*cursor == '\n' || *cursor == '\r'))
        {
          cursor = skip_layout (cursor);
          continue;
        }

      if (*cursor == '"')
        in_text = !in_text;
      else if (in_text && *cursor == '\\' && cursor[1] != '\0')
        g_string_append_c (line, *cursor++);
      g_string_append_c (line, *cursor++);
    }

  return g_string_free_and_steal (line);
}

char *
kith_output_flatten (const char *text)
{
  char *line = g_utf8_make_valid (text, -1);

  for (char *c = line; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';

  return g_strchomp (line);
}
