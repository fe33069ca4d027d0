/* kith-import-ansel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-text.h"

#define FIRST_LETTER 0xa1
#define FIRST_MARK 0xe0
#define MOST_MARKS 16
#define UNREADABLE 0xfffd

/* ANSI/NISO Z39.47 with what GEDCOM 5.5 adds: be, bf, cd, ce, cf and fc. 0 stands for nothing. */
static const guint16 letters[FIRST_MARK - FIRST_LETTER] = {
  0x0141, 0x00d8, 0x0110, 0x00de, 0x00c6, 0x0152, 0x02b9, 0x00b7, 0x266d, 0x00ae, 0x00b1, 0x01a0, 0x01af, 0x02bc, 0,
  0x02bb, 0x0142, 0x00f8, 0x0111, 0x00fe, 0x00e6, 0x0153, 0x02ba, 0x0131, 0x00a3, 0x00f0, 0,      0x01a1, 0x01b0, 0x25a1, 0x25a0,
  0x00b0, 0x2113, 0x2117, 0x00a9, 0x266f, 0x00bf, 0x00a1, 0x00df, 0x20ac, 0,      0,      0,      0,      0x0065, 0x006f, 0x00df,
};

static const guint16 marks[0x100 - FIRST_MARK] = {
  0x0309, 0x0300, 0x0301, 0x0302, 0x0303, 0x0304, 0x0306, 0x0307, 0x0308, 0x030c, 0x030a, 0xfe20, 0xfe21, 0x0315, 0x030b, 0x0310,
  0x0327, 0x0328, 0x0323, 0x0324, 0x0325, 0x0333, 0x0332, 0x0326, 0x031c, 0x032e, 0xfe22, 0xfe23, 0x0338, 0,      0x0313, 0,
};

static gunichar
get_letter (guint8 byte)
{
  gunichar letter = byte;

  if (byte >= 0x80)
    letter = byte >= FIRST_LETTER && byte < FIRST_MARK ? letters[byte - FIRST_LETTER] : 0;
  return letter != 0 || byte == 0 ? letter : UNREADABLE;
}

/* A mark at the end of a line has lost its letter, and must not go to the letter before. */
static void
append_letter (GString        *text,
               guint8          byte,
               const gunichar *waiting,
               guint           n_waiting)
{
  if (byte < ' ')
    {
      if (n_waiting > 0)
        g_string_append_unichar (text, UNREADABLE);
      g_string_append_c (text, (char) byte);
      return;
    }

  g_string_append_unichar (text, get_letter (byte));
  for (guint i = 0; i < n_waiting; i++)
    g_string_append_unichar (text, waiting[i]);
}

char *
kith_ansel_to_utf8 (const guint8 *bytes,
                    gsize         n_bytes)
{
  g_autoptr (GString) text = g_string_sized_new (n_bytes + 1);
  gunichar waiting[MOST_MARKS];
  guint n_waiting = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (bytes[i] >= FIRST_MARK && marks[bytes[i] - FIRST_MARK] != 0 && n_waiting < MOST_MARKS)
        {
          waiting[n_waiting++] = marks[bytes[i] - FIRST_MARK];
          continue;
        }

      append_letter (text, bytes[i], waiting, n_waiting);
      n_waiting = 0;
    }

  if (n_waiting > 0)
    g_string_append_unichar (text, UNREADABLE);
  return g_utf8_normalize (text->str, (gssize) text->len, G_NORMALIZE_DEFAULT_COMPOSE);
}
