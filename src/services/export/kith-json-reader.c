/* kith-json-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-json-reader.h"

#include "kith-problem.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define BUFFER_BYTES     65536
#define LONGEST_TEXT     (4 * 1024 * 1024)
#define LONGEST_NUMBER   40
#define AT_END           (-1)

struct _KithJsonReader
{
  GInputStream *stream;
  char *name;
  guint line;
  gsize at;
  gsize filled;
  gboolean at_end;
  GError *broken; /* that the stream could not be read */
  guint8 buffer[BUFFER_BYTES];
};

static gboolean
fill (KithJsonReader *self)
{
  gssize n;

  if (self->at_end || self->broken != NULL)
    return FALSE;
  n = g_input_stream_read (self->stream, self->buffer, BUFFER_BYTES, NULL, &self->broken);
  self->at = 0;
  self->filled = n > 0 ? (gsize) n : 0;
  self->at_end = n == 0;
  return n > 0;
}

static int
look (KithJsonReader *self)
{
  return self->at < self->filled || fill (self) ? self->buffer[self->at] : AT_END;
}

static int
take (KithJsonReader *self)
{
  int byte = look (self);

  if (byte == AT_END)
    return byte;
  self->at++;
  if (byte == '\n')
    self->line++;
  return byte;
}

static int
look_past_blanks (KithJsonReader *self)
{
  for (int byte = look (self);; byte = look (self))
    {
      if (byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r')
        return byte;
      take (self);
    }
}

/* What was expected, or that there is no more of the file. */
static gboolean
fail_at (KithJsonReader  *self,
         const char      *sentence,
         GError         **error)
{
  return kith_json_reader_fail (self, look (self) == AT_END ? _("The file ends here before it is complete.") : sentence, error);
}

static gboolean
read_hex (KithJsonReader *self,
          gunichar       *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++)
    {
      int digit = look (self) == AT_END ? -1 : g_ascii_xdigit_value ((char) look (self));

      if (digit < 0)
        return FALSE;
      take (self);
      *unit = *unit * 16 + (gunichar) digit;
    }
  return TRUE;
}

/* The second half of a pair, without which the first stands for nothing. */
static gboolean
read_low_half (KithJsonReader *self,
               gunichar       *letter)
{
  gunichar low;

  if (take (self) != '\\' || take (self) != 'u' || !read_hex (self, &low) || low < 0xdc00 || low > 0xdfff)
    return FALSE;
  *letter = 0x10000 + ((*letter - 0xd800) << 10) + (low - 0xdc00);
  return TRUE;
}

static gboolean
read_escaped (KithJsonReader *self,
              GString        *into)
{
  static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
  int byte = take (self);
  const char *plain = byte > 0 ? strchr (from, byte) : NULL;
  gunichar letter;

  if (plain != NULL && *plain != '\0')
    {
      g_string_append_c (into, to[plain - from]);
      return TRUE;
    }
  if (byte != 'u' || !read_hex (self, &letter) || letter == 0 || (letter >= 0xdc00 && letter <= 0xdfff))
    return FALSE;
  if (letter >= 0xd800 && letter <= 0xdbff && !read_low_half (self, &letter))
    return FALSE;
  g_string_append_unichar (into, letter);
  return TRUE;
}

/* Past the opening quotation mark, past the closing one. */
static gboolean
read_letters (KithJsonReader  *self,
              GString         *into,
              GError         **error)
{
  for (;;)
    {
      int byte = look (self);

      if (byte == AT_END || byte < 0x20)
        return fail_at (self, _("A text was expected to end here."), error);
      if (into->len > LONGEST_TEXT)
        return fail_at (self, _("This text is longer than can be read."), error);
      take (self);
      if (byte == '"')
        return TRUE;
      if (byte != '\\')
        g_string_append_c (into, (char) byte);
      else if (!read_escaped (self, into))
        return fail_at (self, _("A letter written as JSON allows was expected."), error);
    }
}

static gboolean
read_word (KithJsonReader  *self,
           const char      *word,
           GError         **error)
{
  for (const char *c = word; *c != '\0'; c++)
    {
      if (look (self) != *c)
        return fail_at (self, _("A text, a number or null was expected."), error);
      take (self);
    }
  return TRUE;
}

static gboolean
is_digit (const char *c)
{
  return g_ascii_isdigit (*c);
}

/* RFC 8259, 6. */
static gboolean
is_number (const char *text,
           gboolean   *whole)
{
  const char *c = *text == '-' ? text + 1 : text;

  *whole = TRUE;
  if (!is_digit (c) || (*c == '0' && is_digit (c + 1)))
    return FALSE;
  while (is_digit (c))
    c++;
  if (*c == '.')
    {
      *whole = FALSE;
      if (!is_digit (++c))
        return FALSE;
      while (is_digit (c))
        c++;
    }
  if (*c == 'e' || *c == 'E')
    {
      *whole = FALSE;
      c++;
      c += *c == '+' || *c == '-';
      if (!is_digit (c))
        return FALSE;
      while (is_digit (c))
        c++;
    }
  return *c == '\0';
}

static gboolean
read_number (KithJsonReader  *self,
             KithCell        *cell,
             GError         **error)
{
  char text[LONGEST_NUMBER + 1];
  gboolean whole;
  int n = 0;

  while (n < LONGEST_NUMBER && look (self) > 0 && strchr ("+-.0123456789eE", look (self)) != NULL)
    text[n++] = (char) take (self);
  text[n] = '\0';
  if (!is_number (text, &whole))
    return fail_at (self, _("A text, a number or null was expected."), error);
  cell->kind = whole ? KITH_CELL_INTEGER : KITH_CELL_REAL;
  if (whole && !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &cell->integer, NULL))
    return fail_at (self, _("This number is larger than can be kept."), error);
  cell->real = g_ascii_strtod (text, NULL);
  return isfinite (cell->real) || fail_at (self, _("This number is larger than can be kept."), error);
}

KithJsonReader *
kith_json_reader_new (GInputStream *stream,
                      const char   *name)
{
  KithJsonReader *self = g_new0 (KithJsonReader, 1);

  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);
  self->line = 1;
  return self;
}

void
kith_json_reader_free (KithJsonReader *self)
{
  g_object_unref (self->stream);
  g_clear_error (&self->broken);
  g_free (self->name);
  g_free (self);
}

guint
kith_json_reader_get_line (KithJsonReader *self)
{
  return self->line;
}

const char *
kith_json_reader_get_name (KithJsonReader *self)
{
  return self->name;
}

gboolean
kith_json_reader_fail (KithJsonReader  *self,
                       const char      *sentence,
                       GError         **error)
{
  if (self->broken != NULL)
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, _("%s could not be read: %s. Nothing has changed."), self->name,
                 self->broken->message);
  else
    g_set_error (error, KITH_PROBLEM, KITH_PROBLEM_FAILED, _("%s, line %u: %s Nothing has changed."), self->name, self->line,
                 sentence);
  return FALSE;
}

gboolean
kith_json_reader_expect (KithJsonReader  *self,
                         char             token,
                         GError         **error)
{
  g_autofree char *sentence = NULL;

  if (look_past_blanks (self) == token)
    {
      take (self);
      return TRUE;
    }
  sentence = g_strdup_printf (_("“%c” was expected."), token);
  return fail_at (self, sentence, error);
}

gboolean
kith_json_reader_next (KithJsonReader  *self,
                       char             close,
                       gboolean        *first,
                       gboolean        *more,
                       GError         **error)
{
  int byte = look_past_blanks (self);
  g_autofree char *sentence = NULL;

  *more = byte != close;
  if (byte == close || (byte == ',' && !*first))
    take (self);
  else if (!*first || byte == AT_END)
    {
      sentence = g_strdup_printf (_("A comma or “%c” was expected."), close);
      return fail_at (self, sentence, error);
    }
  *first = FALSE;
  return TRUE;
}

gboolean
kith_json_reader_read_text (KithJsonReader  *self,
                            GString         *into,
                            GError         **error)
{
  g_string_truncate (into, 0);
  if (look_past_blanks (self) != '"')
    return fail_at (self, _("A text in quotation marks was expected."), error);
  take (self);
  if (!read_letters (self, into, error))
    return FALSE;
  return g_utf8_validate (into->str, (gssize) into->len, NULL)
         || kith_json_reader_fail (self, _("A text in UTF-8 was expected."), error);
}

gboolean
kith_json_reader_read_name (KithJsonReader  *self,
                            GString         *into,
                            GError         **error)
{
  return kith_json_reader_read_text (self, into, error) && kith_json_reader_expect (self, ':', error);
}

gboolean
kith_json_reader_read_cell (KithJsonReader  *self,
                            GString         *text,
                            KithCell        *cell,
                            GError         **error)
{
  int byte = look_past_blanks (self);

  *cell = (KithCell) { KITH_CELL_NULL };
  if (byte == 'n')
    return read_word (self, "null", error);
  if (byte != '"')
    return read_number (self, cell, error);
  cell->kind = KITH_CELL_TEXT;
  if (!kith_json_reader_read_text (self, text, error))
    return FALSE;
  cell->text = text->str;
  return TRUE;
}

gboolean
kith_json_reader_expect_end (KithJsonReader  *self,
                             GError         **error)
{
  if (look_past_blanks (self) == AT_END && self->broken == NULL)
    return TRUE;
  return kith_json_reader_fail (self, _("The file was expected to end here."), error);
}
