/* kith-import-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-text.h"

#include "kith-problem.h"

#include <glib/gi18n.h>
#include <string.h>

/* How many bytes without a byte order mark are looked at for UTF-16. */
#define SNIFFED 256

/* Windows-1252 from 80 to 9f; the rest is as in Unicode. glibc may come without its converter. */
static const guint16 windows_1252[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
  0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

static char *
decode_windows_1252 (const guint8 *bytes,
                     gsize         n_bytes)
{
  GString *text = g_string_sized_new (n_bytes + 1);

  for (gsize i = 0; i < n_bytes; i++)
    g_string_append_unichar (text, bytes[i] >= 0x80 && bytes[i] < 0xa0 ? windows_1252[bytes[i] - 0x80] : bytes[i]);
  return g_string_free_and_steal (text);
}

static gunichar
read_unit (const guint8 *bytes,
           gboolean      big)
{
  return big ? (gunichar) (bytes[0] << 8 | bytes[1]) : (gunichar) (bytes[1] << 8 | bytes[0]);
}

static char *
decode_utf_16 (const guint8 *bytes,
               gsize         n_bytes,
               gboolean      big)
{
  GString *text = g_string_sized_new (n_bytes + 1);

  for (gsize i = 0; i + 1 < n_bytes; i += 2)
    {
      gunichar unit = read_unit (bytes + i, big);
      gunichar low = i + 3 < n_bytes ? read_unit (bytes + i + 2, big) : 0;

      if (unit >= 0xd800 && unit < 0xdc00 && low >= 0xdc00 && low < 0xe000)
        {
          unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
          i += 2;
        }
      g_string_append_unichar (text, unit == 0 || (unit >= 0xd800 && unit < 0xe000) ? 0xfffd : unit);
    }

  if (n_bytes % 2 != 0)
    g_string_append_unichar (text, 0xfffd);
  return g_string_free_and_steal (text);
}

/* What is written with Latin letters has a zero in every other byte. */
static KithEncoding
sniff_utf_16 (const guint8 *bytes,
              gsize         n_bytes)
{
  gsize n_looked = MIN (n_bytes, SNIFFED);
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < n_looked; i++)
    zeros[i % 2] += bytes[i] == 0;
  if (n_looked < 4 || zeros[0] + zeros[1] < n_looked / 3)
    return KITH_ENCODING_AUTO;
  if (zeros[0] == 0)
    return KITH_ENCODING_UTF_16_LE;
  return zeros[1] == 0 ? KITH_ENCODING_UTF_16_BE : KITH_ENCODING_AUTO;
}

static KithEncoding
find_mark (const guint8 *bytes,
           gsize         n_bytes,
           gsize        *n_mark)
{
  *n_mark = 3;
  if (n_bytes >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    return KITH_ENCODING_UTF_8;
  *n_mark = 2;
  if (n_bytes >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    return KITH_ENCODING_UTF_16_LE;
  if (n_bytes >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    return KITH_ENCODING_UTF_16_BE;
  *n_mark = 0;
  return sniff_utf_16 (bytes, n_bytes);
}

static char *
decode_bytes (const guint8 *bytes,
              gsize         n_bytes,
              KithEncoding  encoding)
{
  switch (encoding)
    {
    case KITH_ENCODING_UTF_16_LE:
      return decode_utf_16 (bytes, n_bytes, FALSE);
    case KITH_ENCODING_UTF_16_BE:
      return decode_utf_16 (bytes, n_bytes, TRUE);
    case KITH_ENCODING_ANSEL:
      return kith_ansel_to_utf8 (bytes, n_bytes);
    case KITH_ENCODING_UTF_8:
      return g_utf8_make_valid ((const char *) bytes, (gssize) n_bytes);
    case KITH_ENCODING_WINDOWS_1252:
    case KITH_ENCODING_AUTO:
    default:
      return decode_windows_1252 (bytes, n_bytes);
    }
}

KithImportFile *
kith_import_file_new (const char *name,
                      GBytes     *bytes)
{
  KithImportFile *self = g_new0 (KithImportFile, 1);

  self->name = g_utf8_make_valid (name, -1);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

void
kith_import_file_free (KithImportFile *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

gboolean
kith_import_fail (const KithImportFile  *file,
                  guint                  line,
                  const char            *sentence,
                  GError               **error)
{
  if (line > 0)
    /* Translators: the name of a file, the number of a line in it, and a sentence about what was expected there. */
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, _("%s, line %u: %s Nothing has changed."), file->name, line, sentence);
  else
    /* Translators: the name of a file, and a sentence about what was expected in it. */
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, _("%s: %s Nothing has changed."), file->name, sentence);
  return FALSE;
}

static guint
count_lines (const guint8 *bytes,
             const guint8 *end)
{
  guint line = 1;

  for (const guint8 *byte = bytes; byte < end; byte++)
    line += *byte == '\n';
  return line;
}

char *
kith_import_decode (const KithImportFile  *file,
                    KithEncoding           declared,
                    GError               **error)
{
  gsize n_bytes, n_mark;
  const guint8 *bytes = g_bytes_get_data (file->bytes, &n_bytes);
  KithEncoding encoding = find_mark (bytes, n_bytes, &n_mark);
  const guint8 *zero;

  if (n_bytes == 0)
    {
      kith_import_fail (file, 0, _("This file is empty, and a GEDCOM, GraphML or Network Canvas file was expected."), error);
      return NULL;
    }
  if (encoding == KITH_ENCODING_AUTO && (zero = memchr (bytes, 0, n_bytes)) != NULL)
    {
      kith_import_fail (file, count_lines (bytes, zero), _("A text was expected, and this file holds something else."), error);
      return NULL;
    }
  if (encoding == KITH_ENCODING_AUTO && g_utf8_validate_len ((const char *) bytes, n_bytes, NULL))
    encoding = KITH_ENCODING_UTF_8;
  if (encoding == KITH_ENCODING_AUTO)
    encoding = declared;
  return decode_bytes (bytes + n_mark, n_bytes - n_mark, encoding);
}

gboolean
kith_import_next_line (const char **cursor,
                       const char **line,
                       gsize       *length)
{
  if (**cursor == '\0')
    return FALSE;

  *line = *cursor;
  *length = strcspn (*cursor, "\r\n");
  *cursor += *length;
  if (**cursor == '\r' && (*cursor)[1] == '\n')
    *cursor += 2;
  else if (**cursor != '\0')
    *cursor += 1;
  return TRUE;
}
