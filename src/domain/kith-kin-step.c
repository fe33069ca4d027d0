/* kith-kin-step.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-kin-step.h"

#include "kith-name.h"

#include <glib/gi18n.h>

/* Words that kith-relation.c and kith-kinship-words.c have, and translate. */
static const struct
{
  const char *word;
  KithKinStep step;
} steps[] = {
  { "mother", { KITH_STEP_PARENT, 1 } },
  { "father", { KITH_STEP_PARENT, 1 } },
  { "parent", { KITH_STEP_PARENT, 1 } },
  { "adoptive mother", { KITH_STEP_PARENT, 1 } },
  { "adoptive father", { KITH_STEP_PARENT, 1 } },
  { "daughter", { KITH_STEP_CHILD, -1 } },
  { "son", { KITH_STEP_CHILD, -1 } },
  { "child", { KITH_STEP_CHILD, -1 } },
  { "sister", { KITH_STEP_SIBLING, 0 } },
  { "brother", { KITH_STEP_SIBLING, 0 } },
  { "sibling", { KITH_STEP_SIBLING, 0 } },
  { "partner", { KITH_STEP_PARTNER, 0 } },
  { "wife", { KITH_STEP_PARTNER, 0 } },
  { "husband", { KITH_STEP_PARTNER, 0 } },
  { "spouse", { KITH_STEP_PARTNER, 0 } },
  { "former partner", { KITH_STEP_FORMER_PARTNER, 0 } },
  { "former wife", { KITH_STEP_FORMER_PARTNER, 0 } },
  { "former husband", { KITH_STEP_FORMER_PARTNER, 0 } },
  { "former spouse", { KITH_STEP_FORMER_PARTNER, 0 } },
  { "grandmother", { KITH_STEP_RELATIVE, 2 } },
  { "grandfather", { KITH_STEP_RELATIVE, 2 } },
  { "grandparent", { KITH_STEP_RELATIVE, 2 } },
  { "aunt", { KITH_STEP_RELATIVE, 1 } },
  { "uncle", { KITH_STEP_RELATIVE, 1 } },
  { "stepmother", { KITH_STEP_RELATIVE, 1 } },
  { "stepfather", { KITH_STEP_RELATIVE, 1 } },
  { "step-parent", { KITH_STEP_RELATIVE, 1 } },
  { "mother-in-law", { KITH_STEP_RELATIVE, 1 } },
  { "father-in-law", { KITH_STEP_RELATIVE, 1 } },
  { "parent-in-law", { KITH_STEP_RELATIVE, 1 } },
  { "cousin", { KITH_STEP_RELATIVE, 0 } },
  { "half-sister", { KITH_STEP_RELATIVE, 0 } },
  { "half-brother", { KITH_STEP_RELATIVE, 0 } },
  { "half-sibling", { KITH_STEP_RELATIVE, 0 } },
  { "stepsister", { KITH_STEP_RELATIVE, 0 } },
  { "stepbrother", { KITH_STEP_RELATIVE, 0 } },
  { "stepsibling", { KITH_STEP_RELATIVE, 0 } },
  { "sister-in-law", { KITH_STEP_RELATIVE, 0 } },
  { "brother-in-law", { KITH_STEP_RELATIVE, 0 } },
  { "sibling-in-law", { KITH_STEP_RELATIVE, 0 } },
  { "niece", { KITH_STEP_RELATIVE, -1 } },
  { "nephew", { KITH_STEP_RELATIVE, -1 } },
  { "stepdaughter", { KITH_STEP_RELATIVE, -1 } },
  { "stepson", { KITH_STEP_RELATIVE, -1 } },
  { "stepchild", { KITH_STEP_RELATIVE, -1 } },
  { "daughter-in-law", { KITH_STEP_RELATIVE, -1 } },
  { "son-in-law", { KITH_STEP_RELATIVE, -1 } },
  { "granddaughter", { KITH_STEP_RELATIVE, -2 } },
  { "grandson", { KITH_STEP_RELATIVE, -2 } },
  { "grandchild", { KITH_STEP_RELATIVE, -2 } },
};

static void
learn (GHashTable        *known,
       const char        *list,
       const KithKinStep *step)
{
  g_auto (GStrv) words = g_strsplit (list, ";", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = kith_name_fold (words[i]);

      if (!g_hash_table_contains (known, folded))
        g_hash_table_insert (known, g_steal_pointer (&folded), (gpointer) step);
    }
}

/* (element-type utf8 KithKinStep): each word in English and in the language of the process, which stays what it is. */
static GHashTable *
get_known (void)
{
  static GHashTable *known;

  if (g_once_init_enter_pointer (&known))
    {
      static const char *const contexts[] = { "relation", "woman", "man" };
      GHashTable *learnt = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          learn (learnt, steps[i].word, &steps[i].step);
          learn (learnt, g_dgettext (NULL, steps[i].word), &steps[i].step);
          for (guint k = 0; k < G_N_ELEMENTS (contexts); k++)
            learn (learnt, g_dpgettext2 (NULL, contexts[k], steps[i].word), &steps[i].step);
        }
      g_once_init_leave_pointer (&known, learnt);
    }
  return known;
}

KithKinStep
kith_kin_step_find (const char *relation)
{
  g_autofree char *wanted = relation != NULL ? kith_name_fold (relation) : NULL;
  const KithKinStep *found = wanted != NULL ? g_hash_table_lookup (get_known (), wanted) : NULL;

  return found != NULL ? *found : (KithKinStep) { KITH_STEP_NONE, 0 };
}
