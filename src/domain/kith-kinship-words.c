/* kith-kinship-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-kinship.h"

#include "kith-name.h"

#include <glib/gi18n.h>

/* A word for a woman, for a man, and for whoever it is not said of. */
typedef const char *Word[3];

enum
{
  PARENT,
  GRANDPARENT,
  CHILD,
  GRANDCHILD,
  SIBLING,
  UNCLE,
  NEPHEW,
  HALF_SIBLING,
  STEP_PARENT,
  STEP_CHILD,
  STEP_SIBLING,
  PARENT_IN_LAW,
  CHILD_IN_LAW,
  SIBLING_IN_LAW,
  SPOUSE,
  PARTNER,
  FORMER_SPOUSE,
  FORMER_PARTNER,
  ADOPTIVE_PARENT,
  ADOPTED_CHILD,
  FOSTER_PARENT,
  FOSTER_CHILD,
};

static const Word words[] = {
  [PARENT] = { N_("mother"), N_("father"), N_("parent") },
  [GRANDPARENT] = { N_("grandmother"), N_("grandfather"), N_("grandparent") },
  [CHILD] = { N_("daughter"), N_("son"), N_("child") },
  [GRANDCHILD] = { N_("granddaughter"), N_("grandson"), N_("grandchild") },
  [SIBLING] = { N_("sister"), N_("brother"), N_("sibling") },
  [UNCLE] = { N_("aunt"), N_("uncle"), N_("aunt or uncle") },
  [NEPHEW] = { N_("niece"), N_("nephew"), N_("niece or nephew") },
  [HALF_SIBLING] = { N_("half-sister"), N_("half-brother"), N_("half-sibling") },
  [STEP_PARENT] = { N_("stepmother"), N_("stepfather"), N_("step-parent") },
  [STEP_CHILD] = { N_("stepdaughter"), N_("stepson"), N_("stepchild") },
  [STEP_SIBLING] = { N_("stepsister"), N_("stepbrother"), N_("stepsibling") },
  [PARENT_IN_LAW] = { N_("mother-in-law"), N_("father-in-law"), N_("parent-in-law") },
  [CHILD_IN_LAW] = { N_("daughter-in-law"), N_("son-in-law"), N_("child-in-law") },
  [SIBLING_IN_LAW] = { N_("sister-in-law"), N_("brother-in-law"), N_("sibling-in-law") },
  [SPOUSE] = { N_("wife"), N_("husband"), N_("spouse") },
  [PARTNER] = { NC_("woman", "partner"), NC_("man", "partner"), N_("partner") },
  [FORMER_SPOUSE] = { N_("former wife"), N_("former husband"), N_("former spouse") },
  [FORMER_PARTNER] = { NC_("woman", "former partner"), NC_("man", "former partner"), N_("former partner") },
  [ADOPTIVE_PARENT] = { N_("adoptive mother"), N_("adoptive father"), N_("adoptive parent") },
  [ADOPTED_CHILD] = { N_("adopted daughter"), N_("adopted son"), N_("adopted child") },
  [FOSTER_PARENT] = { N_("foster mother"), N_("foster father"), N_("foster parent") },
  [FOSTER_CHILD] = { N_("foster daughter"), N_("foster son"), N_("foster child") },
};

static const char * const cousins[] = {
  N_("first cousin"), N_("second cousin"), N_("third cousin"), N_("fourth cousin"), N_("fifth cousin"),
  N_("sixth cousin"), N_("seventh cousin"), N_("eighth cousin"), N_("ninth cousin"), N_("tenth cousin"),
};

static const char *
get_word (int     word,
          KithSex sex)
{
  if (word == PARTNER || word == FORMER_PARTNER)
    return sex == KITH_SEX_FEMALE ? g_dpgettext2 (NULL, "woman", words[word][0]) :
           sex == KITH_SEX_MALE ? g_dpgettext2 (NULL, "man", words[word][1]) : _(words[word][2]);
  return _(words[word][sex == KITH_SEX_FEMALE ? 0 : sex == KITH_SEX_MALE ? 1 : 2]);
}

/* @greats generations further off than @word says. */
static char *
add_greats (const char *word,
            int         greats)
{
  if (greats <= 0)
    return g_strdup (word);
  if (greats == 1)
    /* Translators: one generation further, as in "great-grandmother". */
    return g_strdup_printf (_("great-%s"), word);
  if (greats == 2)
    /* Translators: two generations further, as in "great-great-grandmother". */
    return g_strdup_printf (_("great-great-%s"), word);
  /* Translators: so many generations further, as in "4× great-grandmother". */
  return g_strdup_printf (_("%d× great-%s"), greats, word);
}

static char *
describe_cousin (int up,
                 int down)
{
  int degree = MIN (up, down) - 1;
  int removed = ABS (up - down);
  const char *cousin = degree <= (int) G_N_ELEMENTS (cousins) ? _(cousins[degree - 1]) : _("distant cousin");

  if (removed == 0)
    return g_strdup (cousin);
  if (removed == 1)
    /* Translators: a cousin of the generation before or after, as in "second cousin once removed". */
    return g_strdup_printf (_("%s once removed"), cousin);
  if (removed == 2)
    return g_strdup_printf (_("%s twice removed"), cousin);
  return g_strdup_printf (ngettext ("%s %d time removed", "%s %d times removed", removed), cousin, removed);
}

static char *
describe_blood (int     up,
                int     down,
                KithSex sex)
{
  if (down == 0)
    return up == 1 ? g_strdup (get_word (PARENT, sex)) : add_greats (get_word (GRANDPARENT, sex), up - 2);
  if (up == 0)
    return down == 1 ? g_strdup (get_word (CHILD, sex)) : add_greats (get_word (GRANDCHILD, sex), down - 2);
  if (up == 1)
    return down == 1 ? g_strdup (get_word (SIBLING, sex)) : add_greats (get_word (NEPHEW, sex), down - 2);
  if (down == 1)
    return add_greats (get_word (UNCLE, sex), up - 2);
  return describe_cousin (up, down);
}

static char *
describe_bond (const KithKin *kin)
{
  switch (kin->bond)
    {
    case KITH_BOND_ADOPTED:
      return g_strdup (get_word (kin->up == 1 ? ADOPTIVE_PARENT : ADOPTED_CHILD, kin->sex));
    case KITH_BOND_FOSTER:
      return g_strdup (get_word (kin->up == 1 ? FOSTER_PARENT : FOSTER_CHILD, kin->sex));
    case KITH_BOND_STEP:
      return g_strdup (get_word (kin->up == 1 ? STEP_PARENT : STEP_CHILD, kin->sex));
    case KITH_BOND_GUARDIAN:
      return g_strdup (kin->up == 1 ? _("guardian") : _("ward"));
    case KITH_BOND_PLAIN:
    case KITH_BOND_MARRIED:
    default:
      return describe_blood (kin->up, kin->down, kin->sex);
    }
}

static char *
describe_partner (const KithKin *kin)
{
  gboolean married = kin->bond == KITH_BOND_MARRIED;

  if (kin->ended)
    return g_strdup (get_word (married ? FORMER_SPOUSE : FORMER_PARTNER, kin->sex));
  return g_strdup (get_word (married ? SPOUSE : PARTNER, kin->sex));
}

static char *
describe_of_partner (const KithKin *kin)
{
  g_autofree char *relative = NULL;

  if (kin->up == 1 && kin->down == 0)
    return g_strdup (get_word (PARENT_IN_LAW, kin->sex));
  if (kin->up == 0 && kin->down == 1)
    return g_strdup (get_word (STEP_CHILD, kin->sex));
  if (kin->up == 1 && kin->down == 1)
    return g_strdup (get_word (SIBLING_IN_LAW, kin->sex));

  relative = describe_blood (kin->up, kin->down, kin->sex);
  /* Translators: a relative of the client's husband, wife or partner, as in "partner’s uncle". */
  return g_strdup_printf (_("partner’s %s"), relative);
}

static char *
describe_partner_of (const KithKin *kin)
{
  g_autofree char *relative = NULL;

  if (kin->up == 0 && kin->down == 1)
    return g_strdup (get_word (CHILD_IN_LAW, kin->sex));
  if (kin->up == 1 && kin->down == 1)
    return g_strdup (get_word (SIBLING_IN_LAW, kin->sex));

  relative = describe_blood (kin->up, kin->down, kin->sex);
  /* Translators: the husband, wife or partner of such a relative, as in "aunt by marriage". */
  return g_strdup_printf (_("%s by marriage"), relative);
}

char *
kith_kinship_describe (const KithKin *kin)
{
  g_return_val_if_fail (kin != NULL, NULL);

  switch (kin->kinship)
    {
    case KITH_KINSHIP_NONE:
      return g_strdup (_("unrelated"));
    case KITH_KINSHIP_SELF:
      return g_strdup (_("self"));
    case KITH_KINSHIP_PARTNER:
      return describe_partner (kin);
    case KITH_KINSHIP_BLOOD:
      return describe_bond (kin);
    case KITH_KINSHIP_HALF:
      return g_strdup (get_word (HALF_SIBLING, kin->sex));
    case KITH_KINSHIP_STEP_PARENT:
      return g_strdup (get_word (STEP_PARENT, kin->sex));
    case KITH_KINSHIP_STEP_SIBLING:
      return g_strdup (get_word (STEP_SIBLING, kin->sex));
    case KITH_KINSHIP_OF_PARTNER:
      return describe_of_partner (kin);
    case KITH_KINSHIP_PARTNER_OF:
      return describe_partner_of (kin);
    case KITH_KINSHIP_BY_MARRIAGE:
      return g_strdup (_("related by marriage"));
    }

  g_return_val_if_reached (NULL);
}

KithPersonKind
kith_kinship_get_kind (const KithKin *kin)
{
  g_return_val_if_fail (kin != NULL, KITH_PERSON_OTHER);

  if (kin->kinship == KITH_KINSHIP_PARTNER)
    return KITH_PERSON_PARTNER;
  return kin->kinship == KITH_KINSHIP_NONE ? KITH_PERSON_OTHER : KITH_PERSON_KIN;
}

KithSex
kith_kinship_find_sex (const char *relation)
{
  g_autofree char *folded = relation != NULL ? kith_name_fold (relation) : NULL;

  for (gsize i = 0; folded != NULL && i < G_N_ELEMENTS (words); i++)
    for (int sex = 0; sex < 2; sex++)
      {
        g_autofree char *word = kith_name_fold (get_word ((int) i, sex == 0 ? KITH_SEX_FEMALE : KITH_SEX_MALE));

        if (i != PARTNER && i != FORMER_PARTNER && g_str_equal (folded, word))
          return sex == 0 ? KITH_SEX_FEMALE : KITH_SEX_MALE;
      }
  return KITH_SEX_UNKNOWN;
}
