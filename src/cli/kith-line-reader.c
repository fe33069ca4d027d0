/* kith-line-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-line-reader.h"

#include <gio/gunixinputstream.h>
#include <string.h>

#define LINE_MAX_BYTES (1024 * 1024)
#define READ_BYTES (64 * 1024)

struct _KithLineReader
{
  GInputStream *stream;
  GByteArray *buffer;
  gsize start;   /* of the line that is being read */
  gsize scanned; /* up to here there is no line feed */
  gboolean skipping;
  gboolean at_end;
};

static KithLine
check_text (const char  *text,
            gsize        length,
            char       **line)
{
  if (length > 0 && text[length - 1] == '\r')
    length--;
  if (!g_utf8_validate_len (text, length, NULL))
    return KITH_LINE_NOT_TEXT;

  *line = g_strndup (text, length);
  return KITH_LINE_TEXT;
}

/* @end is where the line feed is, or the end of the buffer. */
static KithLine
take_line (KithLineReader  *self,
           gsize            end,
           char           **line)
{
  const char *text = (const char *) self->buffer->data + self->start;
  gsize length = end - self->start;
  gboolean too_long = self->skipping || length > LINE_MAX_BYTES;

  self->skipping = FALSE;
  self->start = self->scanned = MIN (end + 1, self->buffer->len);
  return too_long ? KITH_LINE_TOO_LONG : check_text (text, length, line);
}

static void
forget_read_lines (KithLineReader *self)
{
  if (self->buffer->len - self->start > LINE_MAX_BYTES)
    {
      self->skipping = TRUE;
      self->start = self->buffer->len;
    }

  if (self->start > 0)
    g_byte_array_remove_range (self->buffer, 0, (guint) self->start);
  self->start = 0;
  self->scanned = self->buffer->len;
}

static KithLine
read_more (KithLineReader  *self,
           DexFuture       *stop,
           GError         **error)
{
  g_autoptr (DexFuture) bytes_read = dex_input_stream_read_bytes (self->stream, READ_BYTES, G_PRIORITY_DEFAULT);
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const guint8 *data;

  /* Only to wait for either: what came of the reading is asked of it below. */
  dex_await (dex_future_first (dex_ref (bytes_read), dex_ref (stop), NULL), NULL);
  if (!dex_future_is_pending (stop))
    return KITH_LINE_STOPPED;

  bytes = dex_await_boxed (g_steal_pointer (&bytes_read), error);
  if (bytes == NULL)
    return KITH_LINE_FAILED;

  forget_read_lines (self);
  data = g_bytes_get_data (bytes, &size);
  self->at_end = size == 0;
  if (size > 0)
    g_byte_array_append (self->buffer, data, (guint) size);
  return KITH_LINE_TEXT;
}

static KithLine
take_last_line (KithLineReader  *self,
                char           **line)
{
  if (self->start == self->buffer->len && !self->skipping)
    return KITH_LINE_END;

  return take_line (self, self->buffer->len, line);
}

KithLineReader *
kith_line_reader_new (int fd)
{
  KithLineReader *self = g_new0 (KithLineReader, 1);

  self->stream = g_unix_input_stream_new (fd, FALSE);
  self->buffer = g_byte_array_new ();
  return self;
}

KithLine
kith_line_reader_next (KithLineReader  *self,
                       DexFuture       *stop,
                       char           **line,
                       GError         **error)
{
  *line = NULL;

  while (dex_future_is_pending (stop))
    {
      const guint8 *unread = self->buffer->data + self->scanned;
      const guint8 *feed = self->scanned < self->buffer->len
                           ? memchr (unread, '\n', self->buffer->len - self->scanned)
                           : NULL;
      KithLine outcome;

      if (feed != NULL)
        return take_line (self, (gsize) (feed - self->buffer->data), line);
      if (self->at_end)
        return take_last_line (self, line);

      outcome = read_more (self, stop, error);
      if (outcome != KITH_LINE_TEXT)
        return outcome;
    }

  return KITH_LINE_STOPPED;
}

void
kith_line_reader_free (KithLineReader *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->stream);
  g_byte_array_unref (self->buffer);
  g_free (self);
}
