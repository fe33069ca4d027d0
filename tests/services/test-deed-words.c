/* test-deed-words.c: how what was undone is called, without a display
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-deed-words.h"

#define TEXT(text) ((char *) (text))

typedef struct
{
  KithDeed deed;
  gboolean initials;
  const char *words;
} Case;

static const Case cases[] = {
  { { TEXT ("person-edit"), TEXT ("closeness"), TEXT ("Eva Beck") }, FALSE, "closeness of Eva Beck" },
  { { TEXT ("person-edit"), TEXT ("closeness"), TEXT ("Eva Beck") }, TRUE, "closeness of E. B." },
  { { TEXT ("person-edit"), NULL, TEXT ("Eva") }, FALSE, "details of Eva" },
  { { TEXT ("person-place"), TEXT ("angle"), TEXT ("Eva") }, FALSE, "place on the map of Eva" },
  { { TEXT ("client-edit"), TEXT ("phone"), TEXT ("Ada") }, FALSE, "phone of Ada" },
  { { TEXT ("person-add"), NULL, TEXT ("Eva") }, FALSE, "new person (Eva)" },
  { { TEXT ("expectation-edit"), TEXT ("said"), TEXT ("Eva") }, FALSE, "expectation (Eva)" },
  { { TEXT ("block-write"), NULL, TEXT ("Ada") }, FALSE, "booking (Ada)" },
  { { TEXT ("session-note"), TEXT ("body"), NULL }, FALSE, "session note" },
  { { TEXT ("a verb to come"), NULL, NULL }, FALSE, "the last change" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = kith_deed_words_describe (&cases[i].deed, cases[i].initials);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deed-words/words", test_words);
  return g_test_run ();
}
