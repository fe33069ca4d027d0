/* kith-sheet-words.c
 *
 * Appends an incremental update (ISO 32000-1, 7.5.6): the changed objects again, and a table of where they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sheet-words.h"

#include <stdlib.h>
#include <string.h>

/* What is appended: objects, and their places in the file. */
typedef struct
{
  GByteArray *bytes;
  GString *objects;
  GString *table;
} Update;

/* The first @text from @from on. Returns: its place, −1 when there is none */
static gssize
find (const GByteArray *bytes,
      gsize             from,
      const char       *text)
{
  gsize length = strlen (text);

  for (gsize i = from; i + length <= bytes->len; i++)
    if (memcmp (bytes->data + i, text, length) == 0)
      return (gssize) i;

  return -1;
}

static gssize
find_last (const GByteArray *bytes,
           gsize             before,
           const char       *text)
{
  gsize length = strlen (text);

  for (gsize i = MIN (before, bytes->len - MIN (length, bytes->len)); i > 0; i--)
    if (i + length <= bytes->len && memcmp (bytes->data + i, text, length) == 0)
      return (gssize) i;

  return -1;
}

static int
read_number (const GByteArray *bytes,
             gssize            at)
{
  g_autofree char *text = g_strndup ((const char *) bytes->data + at, MIN (20, bytes->len - (gsize) at));

  return atoi (text);
}

/* Repeats the object that holds @mark, with @entry behind that. */
static gboolean
amend (Update     *self,
       const char *mark,
       const char *entry)
{
  const char *data = (const char *) self->bytes->data;
  gssize at = find (self->bytes, 0, mark);
  gssize head = at > 0 ? find_last (self->bytes, (gsize) at, " 0 obj") : -1;
  gssize line = head > 0 ? find_last (self->bytes, (gsize) head, "\n") : -1;
  gssize end = at > 0 ? find (self->bytes, (gsize) at, "endobj") : -1;
  gssize behind = at + (gssize) strlen (mark);

  if (line < 0 || end < 0)
    return FALSE;

  g_string_append_printf (self->table, "%d 1\n%010u 00000 n \n", read_number (self->bytes, line + 1),
                          (guint) (self->bytes->len + self->objects->len));
  g_string_append_len (self->objects, data + line + 1, behind - line - 1);
  g_string_append_printf (self->objects, "\n   %s", entry);
  g_string_append_len (self->objects, data + behind, end - behind);
  g_string_append (self->objects, "endobj\n");
  return TRUE;
}

static void
append (Update *self)
{
  const char *data = (const char *) self->bytes->data;
  gssize trailer = find_last (self->bytes, self->bytes->len, "trailer");
  gssize end = trailer > 0 ? find (self->bytes, (gsize) trailer, ">>") : -1;
  gssize start = end > 0 ? find (self->bytes, (gsize) end, "startxref\n") : -1;
  guint table = self->bytes->len + (guint) self->objects->len;

  if (start < 0)
    return;

  g_string_append (self->objects, "xref\n");
  g_string_append (self->objects, self->table->str);
  g_string_append_len (self->objects, data + trailer, end - trailer);
  g_string_append_printf (self->objects, "   /Prev %d\n>>\nstartxref\n%u\n%%%%EOF\n",
                          read_number (self->bytes, start + (gssize) strlen ("startxref\n")), table);
  g_byte_array_append (self->bytes, (const guint8 *) self->objects->str, (guint) self->objects->len);
}

/* "de-AT" from "de_AT.UTF-8". */
static char *
get_language (void)
{
  g_auto (GStrv) parts = g_strsplit_set (g_get_language_names ()[0], ".@", 2);

  if (g_str_equal (parts[0], "C") || g_str_equal (parts[0], "POSIX"))
    return g_strdup ("en");
  return g_strdelimit (g_strdup (parts[0]), "_", '-');
}

static char *
write_description (const char *description)
{
  g_autofree gunichar2 *letters = g_utf8_to_utf16 (description, -1, NULL, NULL, NULL);
  GString *entry = g_string_new ("/Alt <feff");

  for (gsize i = 0; letters != NULL && letters[i] != 0; i++)
    g_string_append_printf (entry, "%04x", letters[i]);
  g_string_append_c (entry, '>');
  return g_string_free_and_steal (entry);
}

void
kith_sheet_words_add (GByteArray *bytes,
                      const char *description)
{
  g_autoptr (GString) objects = g_string_new (NULL);
  g_autoptr (GString) table = g_string_new (NULL);
  g_autofree char *language = get_language ();
  g_autofree char *spoken = g_strdup_printf ("/Lang (%s)", language);
  g_autofree char *shown = write_description (description);
  Update update = { bytes, objects, table };

  if (!amend (&update, "/Type /Catalog", spoken))
    return;
  if (*description != '\0')
    amend (&update, "/S /Figure", shown);
  append (&update);
}
