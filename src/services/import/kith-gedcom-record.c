/* kith-gedcom-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-gedcom-record.h"

#include <glib/gi18n.h>
#include <string.h>

#define DEEPEST 99
#define LONGEST_TAG 31

/* How far into a file its encoding and version are looked for. */
#define HEAD_BYTES 16384

/* A line taken apart: views into the text. */
typedef struct
{
  int level;
  const char *xref;
  gsize n_xref;
  const char *tag;
  gsize n_tag;
  const char *value;
  gsize n_value;
} Line;

/* @open: the last node of each level. */
typedef struct
{
  const KithImportFile *file;
  KithNetwork *network;
  GPtrArray *records;
  KithGedcomNode *open[DEEPEST + 1];
  int n_open;
  guint line;
  gboolean version_7;
  gboolean complete;
} Reader;

static void
node_free (KithGedcomNode *self)
{
  g_free (self->xref);
  g_free (self->tag);
  g_string_free (self->value, TRUE);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_blank (char letter)
{
  return letter == ' ' || letter == '\t';
}

static gboolean
skip_blanks (const char **cursor,
             const char  *end)
{
  const char *start = *cursor;

  while (*cursor < end && is_blank (**cursor))
    (*cursor)++;
  return *cursor > start;
}

static gboolean
take_level (const char **cursor,
            const char  *end,
            int         *level)
{
  const char *start = *cursor;

  for (*level = 0; *cursor < end && g_ascii_isdigit (**cursor) && *cursor - start < 2; (*cursor)++)
    *level = *level * 10 + g_ascii_digit_value (**cursor);
  return *cursor > start;
}

static gboolean
take_xref (const char **cursor,
           const char  *end,
           Line        *line)
{
  const char *closing;

  if (*cursor >= end || **cursor != '@')
    return TRUE;
  closing = memchr (*cursor + 1, '@', (gsize) (end - *cursor - 1));
  if (closing == NULL || closing == *cursor + 1)
    return FALSE;
  line->xref = *cursor + 1;
  line->n_xref = (gsize) (closing - line->xref);
  *cursor = closing + 1;
  return skip_blanks (cursor, end);
}

static gboolean
take_tag (const char **cursor,
          const char  *end,
          Line        *line)
{
  line->tag = *cursor;
  while (*cursor < end && (g_ascii_isalnum (**cursor) || **cursor == '_'))
    (*cursor)++;
  line->n_tag = (gsize) (*cursor - line->tag);
  return line->n_tag > 0 && line->n_tag <= LONGEST_TAG && (*cursor == end || is_blank (**cursor));
}

static gboolean
parse_line (const char *text,
            gsize       length,
            Line       *line)
{
  const char *cursor = text, *end = text + length;

  skip_blanks (&cursor, end);
  if (!take_level (&cursor, end, &line->level) || !skip_blanks (&cursor, end) || !take_xref (&cursor, end, line) ||
      !take_tag (&cursor, end, line))
    return FALSE;

  line->value = cursor < end ? cursor + 1 : end;
  line->n_value = (gsize) (end - line->value);
  return TRUE;
}

static gboolean
has_tag (const Line *line,
         const char *tag)
{
  return line->n_tag == strlen (tag) && memcmp (line->tag, tag, line->n_tag) == 0;
}

/* From version 7 on only an at sign at the beginning is doubled, before that every one. */
static void
append_value (const Reader *self,
              GString      *text,
              const char   *value,
              gsize         n_value)
{
  for (gsize i = 0; i < n_value; i++)
    {
      g_string_append_c (text, value[i]);
      if (value[i] == '@' && i + 1 < n_value && value[i + 1] == '@' && (i == 0 || !self->version_7))
        i++;
    }
}

static void
report (Reader     *self,
        const char *reason)
{
  kith_network_report (self->network, self->file->name, self->line, reason);
}

static KithGedcomNode *
get_last (Reader *self)
{
  return self->n_open > 0 ? self->open[self->n_open - 1] : NULL;
}

/* A level that nobody is on yet belongs to the line before, however far it jumps. */
static void
close_to (Reader *self,
          int     level)
{
  KithGedcomNode *last = get_last (self);

  if (level > self->n_open)
    report (self, _("This line stands deeper than the line before allows. It is read as part of that line."));
  while (self->n_open < level)
    self->open[self->n_open++] = last;
  self->n_open = level;
}

static void
add_node (Reader     *self,
          const Line *line)
{
  KithGedcomNode *node = g_new0 (KithGedcomNode, 1);
  KithGedcomNode *above;

  node->xref = line->xref != NULL ? g_strndup (line->xref, line->n_xref) : NULL;
  node->tag = g_strndup (line->tag, line->n_tag);
  node->value = g_string_new (NULL);
  node->line = self->line;
  append_value (self, node->value, line->value, line->n_value);

  above = get_last (self);
  if (above != NULL && above->children == NULL)
    above->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  g_ptr_array_add (above != NULL ? above->children : self->records, node);
  self->open[self->n_open++] = node;
}

static gboolean
is_continuation (Reader     *self,
                 const Line *line)
{
  KithGedcomNode *above = line->level > 0 && line->level <= self->n_open ? self->open[line->level - 1] : NULL;
  gboolean breaks = has_tag (line, "CONT");

  if (above == NULL || (!breaks && !has_tag (line, "CONC")))
    return FALSE;
  if (breaks)
    g_string_append_c (above->value, '\n');
  append_value (self, above->value, line->value, line->n_value);
  return TRUE;
}

static gboolean
has_lower_case (const Line *line)
{
  for (gsize i = 0; i < line->n_tag; i++)
    if (g_ascii_islower (line->tag[i]))
      return TRUE;
  return FALSE;
}

/* A note whose line was broken by hand: text without level and tag, or text that happens to begin with a number. */
static gboolean
is_loose_text (Reader     *self,
               const Line *line,
               gboolean    parsed)
{
  return !parsed || (line->level > self->n_open && has_lower_case (line)) || (line->level == 0 && has_lower_case (line));
}

static void
take_loose_text (Reader     *self,
                 const char *text,
                 gsize       length)
{
  KithGedcomNode *last = get_last (self);

  g_string_append_c (last->value, '\n');
  g_string_append_len (last->value, text, (gssize) length);
  report (self, _("This line has no level and tag. It is read as a continuation of the line before."));
}

static gboolean
fail_at (const Reader *self,
         guint         line,
         const char   *sentence,
         GError      **error)
{
  return kith_import_fail (self->file, line, sentence, error);
}

static gboolean
take_line (Reader      *self,
           const char  *text,
           gsize        length,
           GError     **error)
{
  Line line = { 0 };
  gboolean parsed = parse_line (text, length, &line);

  if (self->n_open == 0 && (!parsed || line.level != 0 || !has_tag (&line, "HEAD")))
    return fail_at (self, self->line, _("A GEDCOM file begins with the line “0 HEAD”, and this line is another."), error);

  if (g_strstr_len (text, (gssize) length, "\357\277\275") != NULL)
    report (self, _("This line holds letters that cannot be read. Each is shown as “\357\277\275”."));
  if (is_loose_text (self, &line, parsed))
    take_loose_text (self, text, length);
  else if (!is_continuation (self, &line))
    {
      close_to (self, line.level);
      add_node (self, &line);
    }
  return TRUE;
}

static gboolean
is_empty (const char *text,
          gsize       length)
{
  const char *cursor = text;

  skip_blanks (&cursor, text + length);
  return cursor == text + length;
}

static gboolean
is_trailer (const char *text,
            gsize       length)
{
  Line line = { 0 };

  return parse_line (text, length, &line) && line.level == 0 && has_tag (&line, "TRLR");
}

static void
report_rest (Reader     *self,
             const char *rest)
{
  if (rest[strspn (rest, " \t\r\n")] == '\0')
    return;
  self->line++;
  report (self, _("The file ends before this line, with “0 TRLR”. What comes after is left out."));
}

static gboolean
read_lines (Reader      *self,
            const char  *text,
            GError     **error)
{
  const char *cursor = text, *line;
  gsize length;

  while (!self->complete && kith_import_next_line (&cursor, &line, &length))
    {
      self->line++;
      if (is_empty (line, length))
        continue;
      self->complete = self->n_open > 0 && is_trailer (line, length);
      if (!self->complete && !take_line (self, line, length, error))
        return FALSE;
    }

  report_rest (self, cursor);
  if (self->n_open == 0)
    return fail_at (self, MAX (self->line, 1), _("A GEDCOM file begins with the line “0 HEAD”, and this file holds no line."), error);
  if (!self->complete)
    return fail_at (self, self->line, _("The last line of a GEDCOM file, “0 TRLR”, is missing. The file seems to be cut short."), error);
  return TRUE;
}

static gboolean
find_head_value (const char *text,
                 gsize       length,
                 const char *tag,
                 char      **value)
{
  g_autofree char *head = g_strndup (text, MIN (length, HEAD_BYTES));
  const char *cursor = head, *start;
  gsize n;

  while (kith_import_next_line (&cursor, &start, &n))
    {
      Line line = { 0 };

      if (parse_line (start, n, &line) && line.level > 0 && has_tag (&line, tag))
        {
          *value = g_strstrip (g_strndup (line.value, line.n_value));
          return TRUE;
        }
    }
  return FALSE;
}

/* Besides those whose names begin with UTF; what has no name here is tried as the last. */
static const struct
{
  const char *name;
  KithEncoding encoding;
} encodings[] = {
  { "ANSEL", KITH_ENCODING_ANSEL },
  { "UNICODE", KITH_ENCODING_UTF_8 },
  { "ASCII", KITH_ENCODING_WINDOWS_1252 },
  { "ANSI", KITH_ENCODING_WINDOWS_1252 },
  { "LATIN1", KITH_ENCODING_WINDOWS_1252 },
  { "ISO-8859-1", KITH_ENCODING_WINDOWS_1252 },
  { "CP1252", KITH_ENCODING_WINDOWS_1252 },
  { "WINDOWS-1252", KITH_ENCODING_WINDOWS_1252 },
};

static gboolean
look_up_encoding (const char   *name,
                  KithEncoding *encoding)
{
  *encoding = g_ascii_strncasecmp (name, "UTF", 3) == 0 ? KITH_ENCODING_UTF_8 : KITH_ENCODING_WINDOWS_1252;
  if (*encoding == KITH_ENCODING_UTF_8)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (name, encodings[i].name) == 0)
      {
        *encoding = encodings[i].encoding;
        return TRUE;
      }
  return FALSE;
}

static KithEncoding
find_encoding (const KithImportFile *file)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (file->bytes, &n_bytes);
  g_autofree char *name = NULL;
  KithEncoding encoding;

  if (bytes == NULL || !find_head_value (bytes, n_bytes, "CHAR", &name))
    return KITH_ENCODING_AUTO;
  look_up_encoding (name, &encoding);
  return encoding;
}

/* Within GEDC, as the program that wrote the file has a VERS of its own. */
static gboolean
is_version_7 (const char *text)
{
  const char *gedc = strstr (text, "1 GEDC");
  g_autofree char *version = NULL;

  return gedc != NULL && find_head_value (gedc, strlen (gedc), "VERS", &version) && *version == '7';
}

/* What the head says of the file itself is known only by now with its line. */
static void
report_head (Reader *self)
{
  const KithGedcomNode *head = self->records->pdata[0];
  const KithGedcomNode *form = kith_gedcom_node_find (head, "GEDC");
  const KithGedcomNode *version = form != NULL ? kith_gedcom_node_find (form, "VERS") : NULL;
  const KithGedcomNode *letters = kith_gedcom_node_find (head, "CHAR");
  g_autofree char *name = letters != NULL ? g_strstrip (g_strdup (letters->value->str)) : NULL;
  KithEncoding encoding;

  if (version != NULL && !g_str_has_prefix (version->value->str, "5.5") && !g_str_has_prefix (version->value->str, "7.0"))
    kith_network_report (self->network, self->file->name, version->line,
                         _("Kith does not know the version of GEDCOM that this line names. Some of it may have been read wrongly."));
  if (name != NULL && !look_up_encoding (name, &encoding))
    kith_network_report (self->network, self->file->name, letters->line,
                         _("Kith does not know the encoding that this line names. Letters with accents may have been read wrongly."));
}

GPtrArray *
kith_gedcom_read_records (const KithImportFile  *file,
                          KithNetwork           *network,
                          GError               **error)
{
  g_autofree char *text = kith_import_decode (file, find_encoding (file), error);
  Reader reader = { .file = file, .network = network };

  if (text == NULL)
    return NULL;

  reader.records = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  reader.version_7 = is_version_7 (text);
  if (read_lines (&reader, text, error))
    report_head (&reader);
  else
    g_clear_pointer (&reader.records, g_ptr_array_unref);
  return reader.records;
}

KithGedcomNode *
kith_gedcom_node_find (const KithGedcomNode *self,
                       const char           *tag)
{
  for (guint i = 0; self->children != NULL && i < self->children->len; i++)
    {
      KithGedcomNode *child = self->children->pdata[i];

      if (strcmp (child->tag, tag) == 0)
        return child;
    }
  return NULL;
}

char *
kith_gedcom_node_get_pointer (const KithGedcomNode *self)
{
  g_autofree char *value = g_strstrip (g_strdup (self->value->str));
  gsize length = strlen (value);

  if (length < 3 || value[0] != '@' || value[length - 1] != '@' || value[1] == '#' || strcmp (value, "@VOID@") == 0)
    return NULL;
  value[length - 1] = '\0';
  return strchr (value + 1, '@') == NULL ? g_strdup (value + 1) : NULL;
}
