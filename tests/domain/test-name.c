/* test-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-name.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} TextCase;

static const TextCase fold_cases[] = {
  { "", "" },
  { "   ", "" },
  { "Anna Beck", "anna beck" },
  { "  Anna \t\r\n  Beck ", "anna beck" },
  { "Anna\u00a0\u2003\u3000\u2028Beck\xc2\x85\v", "anna beck" },
  { "ANNA-Maria O'Neill", "anna-maria o'neill" },
  { "Ünal Gößmann", "unal gossmann" },
  { "U\u0308nal", "unal" },
  { "STRAẞE", "strasse" },
  { "Søren Łukasz Đorđe", "soren lukasz dorde" },
  { "SØREN ŁUKASZ ĐORĐE", "soren lukasz dorde" },
  { "Æsa Œuvre Þór Guðrún", "aesa oeuvre thor gudrun" },
  { "İpek Işıl", "ipek isil" },
  { "Ngô Đình Diệm", "ngo dinh diem" },
  { "Ἀλέξανδρος ᾼδης", "αλεξανδροσ αδησ" },
  { "Елена Йовчева", "елена иовчева" },
  { "مُحَمَّد", "محمد" },
  { "أحمد", "احمد" },
  { "محـــمد", "محمد" },
  { "שָׁלוֹם", "שלום" },
  { "ﬁona Ａｎｎａ", "fiona anna" },
  { "Anna\u200d\u200eBeck\u202c", "annabeck" },
  { "ᏣᎳᎩ", "ꮳꮃꭹ" },
  { "ꮳꮃꭹ", "ꮳꮃꭹ" },
  { "王 小明", "王 小明" },
  { "मीना", "मीना" },
  { "สมชาย", "สมชาย" },
  { "\u0301", "" },
  { "Anna \u0301 Beck", "anna beck" },
  { "An\xffna", "an\ufffdna" },
  { "\xc3", "\ufffd" },
};

/* NULL where there is one word, or none. */
static const TextCase tidy_cases[] = {
  { "", "" },
  { " \t ", "" },
  { "Anna Beck", "Anna Beck" },
  { "  Anna \t\r\n  Beck\u00a0 ", "Anna Beck" },
  { "\u3000王\u3000小明", "王 小明" },
  { "نازنین\u200cزهرا", "نازنین\u200cزهرا" },
  { "An\xffna", "An\ufffdna" },
};

static const TextCase last_cases[] = {
  { "", NULL },
  { "  ", NULL },
  { "Anna", NULL },
  { " Anna ", NULL },
  { "Anna Beck", "Beck" },
  { "Anna Maria\u00a0von Beck", "Beck" },
  { "王 小明", "小明" },
};

static const TextCase initials_cases[] = {
  { "", "" },
  { "  ", "" },
  { "Anna", "A." },
  { "Anna Maria Beck", "A. M. B." },
  { "  anna\t maria\u00a0beck ", "A. M. B." },
  { "Anna-Maria Beck", "A. B." },
  { "Anna 2 (Beck) - 'Tilly' 3rd", "A. B. T. R." },
  { "007 -- !", "" },
  { "émile Şule", "É. Ş." },
  { "e\u0301mile", "É." },
  { "x\u0323\u0301a", "X\u0323\u0301." },
  { "şükrü ødegård", "Ş. Ø." },
  { "محمد علي", "م. ع." },
  { "מרים כהן", "מ. כ." },
  { "елена петрова", "Е. П." },
  { "გიორგი ბერიძე", "გ. ბ." },
  { "王 小明", "王. 小." },
  { "\u1112\u1161\u11ab 민수", "한. 민." },
  { "\xff\xfe" "Anna \xc3", "A." },
};

static const TextCase phone_cases[] = {
  { NULL, "" },
  { "", "" },
  { "none", "" },
  { "+", "" },
  { "030 123-45/6", "030123456" },
  { "+49 (30) 12 34", "+49301234" },
  { "(+49) 30", "+4930" },
  { "tel:+49 30", "+4930" },
  { "＋４９ ３０", "+4930" },
  { "49+30", "4930" },
  { "+٤٩ ٣٠", "+4930" },
  { "\u202a+49 30\u202c", "+4930" },
  { "12\xff" "34", "1234" },
};

static void
check_cases (const TextCase *cases,
             gsize           n_cases,
             char         *(*make) (const char *text))
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *made = make (cases[i].text);

      g_test_message ("case %" G_GSIZE_FORMAT ": \"%s\"", i, cases[i].expected);
      g_assert_cmpstr (made, ==, cases[i].expected);
    }
}

static void
test_tidy (void)
{
  check_cases (tidy_cases, G_N_ELEMENTS (tidy_cases), kith_name_tidy);
}

static void
test_fold (void)
{
  check_cases (fold_cases, G_N_ELEMENTS (fold_cases), kith_name_fold);
}

static void
test_find_last (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (last_cases); i++)
    g_assert_cmpstr (kith_name_find_last (last_cases[i].text), ==, last_cases[i].expected);
}

static void
test_initials (void)
{
  check_cases (initials_cases, G_N_ELEMENTS (initials_cases), kith_name_initials);
}

static void
test_phone_digits (void)
{
  check_cases (phone_cases, G_N_ELEMENTS (phone_cases), kith_phone_digits);
}

static void
assert_folded (const char *folded)
{
  g_autofree char *twice = kith_name_fold (folded);

  g_assert_cmpstr (twice, ==, folded);
  g_assert_false (g_str_has_prefix (folded, " "));
  g_assert_false (g_str_has_suffix (folded, " "));
  g_assert_null (strstr (folded, "  "));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      g_assert_false (g_unichar_ismark (letter) && g_unichar_get_script (letter) == G_UNICODE_SCRIPT_INHERITED);
      g_assert_true (letter == ' ' || !g_unichar_isspace (letter));
    }
}

/* Every character of Unicode between two letters: what comes out is folded, and folding it again changes nothing. */
static void
test_fold_every_character (void)
{
  for (gunichar letter = 1; letter <= 0x10ffff; letter++)
    {
      char text[16] = "a";
      g_autofree char *folded = NULL;

      /* Most planes are unassigned or private, and no letter there has a case or a mark. */
      if (letter == 0x20000)
        letter = 0xe0000;
      if (letter == 0xe0200)
        letter = 0x10fff0;
      if (!g_unichar_validate (letter))
        continue;

      strcpy (text + 1 + g_unichar_to_utf8 (letter, text + 1), "Z");
      folded = kith_name_fold (text);
      g_assert_true (g_str_has_prefix (folded, "a"));
      g_assert_true (g_str_has_suffix (folded, "z"));
      assert_folded (folded);
    }
}

/* Bytes in any order, most of them not UTF-8: nothing but UTF-8 comes out. */
static void
test_any_bytes (void)
{
  for (int i = 0; i < 20000; i++)
    {
      char bytes[13] = { 0 };
      g_autofree char *folded = NULL;
      g_autofree char *initials = NULL;
      g_autofree char *digits = NULL;

      for (gsize j = 0; j < sizeof bytes - 1; j++)
        bytes[j] = (char) g_test_rand_int_range (1, 256);

      folded = kith_name_fold (bytes);
      initials = kith_name_initials (bytes);
      digits = kith_phone_digits (bytes);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_true (g_utf8_validate (initials, -1, NULL));
      g_assert_true (g_str_is_ascii (digits));
      assert_folded (folded);
    }
}

/* Letters without marks go a shorter way than with one behind them, to the same end. */
static void
test_fold_plain (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *plain = NULL;
      g_autofree char *folded = NULL;

      for (gint32 left = g_rand_int_range (rand, 0, 12); left > 0; left--)
        g_string_append_c (text, (char) (g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 128) : ' '));
      plain = kith_name_fold (text->str);
      g_string_append (text, "\u00e9");
      folded = kith_name_fold (text->str);
      g_assert_true (g_str_has_suffix (folded, "e"));
      folded[strlen (folded) - 1] = '\0';
      g_assert_cmpstr (g_strchomp (folded), ==, plain);
    }
}

static void
test_is_same (void)
{
  static const struct { const char *typed; const char *name; gboolean same; } cases[] = {
    { "Anna Beck", "Anna Beck", TRUE },
    { " anna   beck", "Anna Beck", TRUE },
    { "ünal", "Unal", TRUE },
    { "Anna", "Anna Beck", FALSE },
    { "", "Anna Beck", FALSE },
    { " ", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (kith_name_is_same (cases[i].typed, cases[i].name), ==, cases[i].same);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name/fold", test_fold);
  g_test_add_func ("/name/tidy", test_tidy);
  g_test_add_func ("/name/fold-every-character", test_fold_every_character);
  g_test_add_func ("/name/fold-plain", test_fold_plain);
  g_test_add_func ("/name/is-same", test_is_same);
  g_test_add_func ("/name/find-last", test_find_last);
  g_test_add_func ("/name/initials", test_initials);
  g_test_add_func ("/name/phone-digits", test_phone_digits);
  g_test_add_func ("/name/any-bytes", test_any_bytes);

  return g_test_run ();
}
