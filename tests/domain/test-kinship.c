/* test-kinship.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-kinship.h"

/* One family. Everyone's name is their relation to Self, except for the few whom no word of kinship names. */
static const char *family_text =
  "parent mother:f self:m; parent father:m self; partner mother father married;"
  "parent mother sister:f; parent father sister;"
  "parent mother half-brother:m; parent stepfather:m half-brother; partner mother stepfather;"
  "parent stepfather stepsister:f; parent stepsisters_mother:f stepsister;"
  "parent grandmother:f mother; parent grandfather:m mother; parent great-grandmother:f grandmother;"
  "parent great-great-grandfather:m great-grandmother; parent 3×_great-grandmother:f great-great-grandfather;"
  "parent grandmother aunt:f; parent grandfather aunt; partner aunt uncle_by_marriage:m married;"
  "parent aunt first_cousin:f; parent uncle_by_marriage first_cousin; parent first_cousin first_cousin_once_removed:u;"
  "parent great-grandmother great-uncle:m; parent great-uncle first_cousin_once_removed2:m;"
  "parent first_cousin_once_removed2 second_cousin:f; parent second_cousin second_cousin_once_removed:f;"
  "parent second_cousin_once_removed second_cousin_twice_removed:m; parent second_cousin_twice_removed far:f;"
  "parent great-great-grandfather great-great-aunt:f;"
  "partner self wife:f married; partner self former_wife:f married ended; partner self partner:u;"
  "parent self daughter:f; parent wife daughter; parent self adopted_son:m adopted; parent wife stepson:m;"
  "parent daughter grandson:m; parent grandson great-granddaughter:f; partner daughter son-in-law:m married;"
  "parent mother-in-law:f wife; parent mother-in-law brother-in-law:m; partner brother-in-law sister-in-law:f married;"
  "parent partner’s_grandmother:f mother-in-law; parent brother-in-law partner’s_nephew:m;"
  "parent sister niece:f; partner sister brother-in-law2:m married; parent niece great-nephew:m;"
  "parent foster_mother:f self foster; parent guardian:u self guardian; parent self foster_daughter:f foster;"
  "parent step-parent:u self step;"
  "partner unrelated:m unrelated2:f married";

static const struct
{
  const char *name;
  const char *label;
} odd_names[] = {
  { "self", "self" },
  { "stepsisters_mother", "related by marriage" },
  { "first_cousin_once_removed2", "first cousin once removed" },
  { "far", "second cousin 3 times removed" },
  { "brother-in-law2", "brother-in-law" },
  { "unrelated2", "unrelated" },
};

static KithSex
read_sex (const char *text)
{
  return text == NULL ? KITH_SEX_UNKNOWN : *text == 'f' ? KITH_SEX_FEMALE : *text == 'm' ? KITH_SEX_MALE : KITH_SEX_UNKNOWN;
}

static char *
add_named (KithNetwork *network,
           const char  *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);

  if (kith_network_find (network, parts[0]) == NULL)
    {
      KithNetworkPerson *person = kith_network_person_new (parts[0], "family", 0);

      person->sex = read_sex (parts[1]);
      kith_network_add_person (network, person);
    }
  return g_strdup (parts[0]);
}

static KithBond
read_bond (const char *word)
{
  static const char * const bonds[] = { "plain", "married", "adopted", "foster", "step", "guardian" };

  for (guint i = 0; i < G_N_ELEMENTS (bonds); i++)
    if (g_strcmp0 (word, bonds[i]) == 0)
      return i;
  return KITH_BOND_PLAIN;
}

/* "KIND A[:sex] B[:sex] [BOND] [ended]; …" */
static KithNetwork *
read_family (const char *text)
{
  KithNetwork *network = kith_network_new ("gedcom");
  g_auto (GStrv) lines = g_strsplit (text, ";", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (*line), " ", -1);
      g_autofree char *a = add_named (network, words[1]);
      g_autofree char *b = add_named (network, words[2]);
      KithNetworkTie *tie = kith_network_tie_new (a, b, words[0], "family", 0);

      tie->bond = read_bond (words[3]);
      tie->ended = words[3] != NULL && g_strcmp0 (words[4], "ended") == 0;
      kith_network_add_tie (network, tie);
    }
  kith_network_tidy (network);
  return network;
}

static char *
get_expected (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (odd_names); i++)
    if (g_strcmp0 (odd_names[i].name, id) == 0)
      return g_strdup (odd_names[i].label);
  return g_strdelimit (g_strdup (id), "_", ' ');
}

static char *
describe (const KithNetwork *network,
          const char        *self,
          const char        *id)
{
  g_autoptr (GArray) kin = kith_kinship_relate (network, self);
  guint at;

  g_assert_true (g_ptr_array_find (network->people, kith_network_find (network, id), &at));
  return kith_kinship_describe (&g_array_index (kin, KithKin, at));
}

static void
assert_described (const char *text,
                  const char *self,
                  const char *id,
                  const char *label)
{
  g_autoptr (KithNetwork) network = read_family (text);
  g_autofree char *described = describe (network, self, id);

  g_test_message ("%s of %s in \"%s\"", id, self, text);
  g_assert_cmpstr (described, ==, label);
}

static void
test_whole_family (void)
{
  g_autoptr (KithNetwork) network = read_family (family_text);
  g_autoptr (GArray) kin = kith_kinship_relate (network, "self");

  g_assert_cmpuint (kin->len, ==, network->people->len);
  for (guint i = 0; i < kin->len; i++)
    {
      const KithNetworkPerson *person = network->people->pdata[i];
      g_autofree char *expected = get_expected (person->id);
      g_autofree char *label = kith_kinship_describe (&g_array_index (kin, KithKin, i));

      g_assert_cmpstr (label, ==, expected);
    }
}

/* What needs a family of its own to be seen. */
static void
test_corners (void)
{
  static const struct
  {
    const char *text;
    const char *self;
    const char *id;
    const char *label;
  } cases[] = {
    { "parent m:f a; parent m b:m", "a", "b", "brother" },
    { "parent m:f a; parent m b:u", "a", "b", "sibling" },
    { "parent m:f a; parent f:m a; parent m b:m", "a", "b", "brother" },
    { "parent m:f a; parent f:m a; parent m b:m; parent g:m b", "a", "b", "half-brother" },
    { "partner a b:f plain ended", "a", "b", "former partner" },
    { "partner a b:u married", "a", "b", "spouse" },
    { "partner a b:f married; partner a c:m", "c", "b", "related by marriage" },
    { "parent x a:m; parent y x; parent y z; parent z b:f; partner a b married", "a", "b", "wife" },
    { "parent x a; parent y a; parent x b:f adopted; parent y b adopted", "a", "b", "sister" },
    { "parent x:u a adopted", "a", "x", "adoptive parent" },
    { "parent g:u p; parent p a", "a", "g", "grandparent" },
    { "parent g p; parent g u:u; parent p a", "a", "u", "aunt or uncle" },
    { "parent a b; parent b a", "a", "b", "parent" },
    { "friend a b:f", "a", "b", "unrelated" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_described (cases[i].text, cases[i].self, cases[i].id, cases[i].label);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *id;
    KithPersonKind kind;
  } cases[] = {
    { "wife", KITH_PERSON_PARTNER }, { "former_wife", KITH_PERSON_PARTNER },     { "mother", KITH_PERSON_KIN },
    { "far", KITH_PERSON_KIN },      { "stepsisters_mother", KITH_PERSON_KIN },  { "unrelated", KITH_PERSON_OTHER },
  };
  g_autoptr (KithNetwork) network = read_family (family_text);
  g_autoptr (GArray) kin = kith_kinship_relate (network, "self");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint at;

      g_assert_true (g_ptr_array_find (network->people, kith_network_find (network, cases[i].id), &at));
      g_assert_cmpint (kith_kinship_get_kind (&g_array_index (kin, KithKin, at)), ==, cases[i].kind);
    }
}

static void
test_nobody (void)
{
  g_autoptr (KithNetwork) network = read_family ("parent a b");

  g_assert_null (kith_kinship_relate (network, "c"));
  g_assert_null (kith_kinship_relate (network, NULL));
}

static void
add_generation_tie (KithNetwork *network,
                    const char  *kind,
                    int          generation,
                    int          a,
                    int          b)
{
  g_autofree char *from = g_strdup_printf ("%d-%d", generation, a);
  g_autofree char *to = g_strdup_printf ("%d-%d", g_strcmp0 (kind, KITH_TIE_PARENT) == 0 ? generation + 1 : generation, b);

  kith_network_add_tie (network, kith_network_tie_new (from, to, kind, "family", 0));
}

/* Cousins who marry cousins: two to the power of 400 ways lead up here, and one walk must not take them all. */
static void
test_pedigree_collapse (void)
{
  g_autoptr (KithNetwork) network = kith_network_new ("gedcom");
  g_autofree char *label = NULL;

  for (int generation = 0; generation < 401; generation++)
    for (int i = 0; i < 2; i++)
      {
        g_autofree char *id = g_strdup_printf ("%d-%d", generation, i);
        KithNetworkPerson *person = kith_network_person_new (id, "family", 0);

        person->sex = i == 0 ? KITH_SEX_FEMALE : KITH_SEX_MALE;
        kith_network_add_person (network, person);
      }
  for (int generation = 0; generation < 400; generation++)
    for (int i = 0; i < 4; i++)
      add_generation_tie (network, KITH_TIE_PARENT, generation, i / 2, i % 2);
  add_generation_tie (network, KITH_TIE_PARTNER, 400, 0, 1);
  kith_network_tidy (network);

  label = describe (network, "400-0", "0-0");
  g_assert_cmpstr (label, ==, "398× great-grandmother");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kinship/whole-family", test_whole_family);
  g_test_add_func ("/kinship/corners", test_corners);
  g_test_add_func ("/kinship/kinds", test_kinds);
  g_test_add_func ("/kinship/nobody", test_nobody);
  g_test_add_func ("/kinship/pedigree-collapse", test_pedigree_collapse);

  return g_test_run ();
}
