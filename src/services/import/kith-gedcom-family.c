/* kith-gedcom-family.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-gedcom-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_PARTNERS 4

typedef struct
{
  char *id;
  const KithGedcomNode *node;
} Member;

static void
member_clear (Member *self)
{
  g_free (self->id);
}

static void
take_member (KithGedcomReader     *self,
             const KithGedcomNode *node,
             GArray               *members)
{
  Member member = { kith_gedcom_node_get_pointer (node), node };

  if (kith_gedcom_find_record (self, member.id, "INDI") != NULL)
    {
      g_array_append_val (members, member);
      return;
    }

  if (member.id != NULL)
    kith_gedcom_report (self, node, _("This line points to a person who is not in the file."));
  g_free (member.id);
}

/* The family's own record counts; whoever only says so themselves is reported. */
static void
report_unknown_children (KithGedcomReader     *self,
                         const KithGedcomNode *record,
                         GArray               *children)
{
  GPtrArray *links = record->xref != NULL ? g_hash_table_lookup (self->links, record->xref) : NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < children->len; i++)
    g_hash_table_add (known, g_array_index (children, Member, i).id);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const KithGedcomNode *person = g_hash_table_lookup (self->linked, links->pdata[i]);

      if (!g_hash_table_contains (known, person->xref))
        kith_gedcom_report (self, links->pdata[i],
                            _("This line is left out, as the family it points to does not name this person as a child."));
    }
}

static void
read_members (KithGedcomReader     *self,
              const KithGedcomNode *record,
              GArray               *partners,
              GArray               *children)
{
  for (guint i = 0; i < kith_gedcom_node_count (record); i++)
    {
      const KithGedcomNode *node = record->children->pdata[i];

      if (kith_gedcom_node_is (node, "CHIL"))
        take_member (self, node, children);
      else if ((kith_gedcom_node_is (node, "HUSB") || kith_gedcom_node_is (node, "WIFE")) && partners->len < MOST_PARTNERS)
        take_member (self, node, partners);
      else if (kith_gedcom_node_is (node, "HUSB") || kith_gedcom_node_is (node, "WIFE"))
        kith_gedcom_report (self, node, _("This partner is left out, as a family with so many cannot be read."));
    }
  report_unknown_children (self, record, children);
}

static KithBond
read_bond (const char *text)
{
  static const struct
  {
    const char *word;
    KithBond bond;
  } words[] = {
    { "adopt", KITH_BOND_ADOPTED }, { "foster", KITH_BOND_FOSTER }, { "step", KITH_BOND_STEP }, { "guardian", KITH_BOND_GUARDIAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i].word, strlen (words[i].word)) == 0)
      return words[i].bond;
  return KITH_BOND_PLAIN;
}

/* Programs say it in two places: below the child in the family, and below the family in the child. */
static KithBond
find_bond (KithGedcomReader     *self,
           const KithGedcomNode *family,
           const Member         *parent,
           const Member         *child)
{
  const KithGedcomNode *said = kith_gedcom_node_find (child->node, kith_gedcom_node_is (parent->node, "HUSB") ? "_FREL" : "_MREL");
  const KithGedcomNode *person = kith_gedcom_find_record (self, child->id, "INDI");

  for (guint i = 0; said == NULL && i < kith_gedcom_node_count (person); i++)
    {
      const KithGedcomNode *link = person->children->pdata[i];
      g_autofree char *pointer = kith_gedcom_node_is (link, "FAMC") ? kith_gedcom_node_get_pointer (link) : NULL;

      if (pointer != NULL && g_strcmp0 (pointer, family->xref) == 0)
        said = kith_gedcom_node_find (link, "PEDI");
    }
  return said != NULL ? read_bond (said->value->str) : KITH_BOND_PLAIN;
}

static void
take_family_events (KithGedcomReader     *self,
                    const KithGedcomNode *record,
                    KithNetworkTie       *tie)
{
  gboolean married = FALSE;

  for (guint i = 0; i < kith_gedcom_node_count (record); i++)
    {
      const KithGedcomNode *node = record->children->pdata[i];

      if (kith_gedcom_node_is (node, "MARR"))
        married |= kith_gedcom_take_event (self, tie->attributes, node, &tie->from);
      else if (kith_gedcom_node_is (node, "DIV") || kith_gedcom_node_is (node, "ANUL"))
        tie->ended |= kith_gedcom_take_event (self, tie->attributes, node, &tie->to);
      else if (!kith_gedcom_node_is (node, "HUSB") && !kith_gedcom_node_is (node, "WIFE") && !kith_gedcom_node_is (node, "CHIL"))
        kith_gedcom_keep (self, tie->attributes, node->tag, node);
    }
  tie->bond = married ? KITH_BOND_MARRIED : KITH_BOND_PLAIN;
}

static void
add_couple (KithGedcomReader     *self,
            const KithGedcomNode *record,
            const Member         *a,
            const Member         *b)
{
  KithNetworkTie *tie = kith_network_tie_new (a->id, b->id, KITH_TIE_PARTNER, self->file->name, record->line);

  take_family_events (self, record, tie);
  kith_network_add_tie (self->network, tie);
}

static void
add_parent (KithGedcomReader     *self,
            const KithGedcomNode *record,
            const Member         *parent,
            const Member         *child)
{
  KithNetworkTie *tie = kith_network_tie_new (parent->id, child->id, KITH_TIE_PARENT, self->file->name, child->node->line);

  tie->bond = find_bond (self, record, parent, child);
  kith_network_add_tie (self->network, tie);
}

static GArray *
members_new (void)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (Member));

  g_array_set_clear_func (members, (GDestroyNotify) member_clear);
  return members;
}

void
kith_gedcom_add_family (KithGedcomReader     *self,
                        const KithGedcomNode *record)
{
  g_autoptr (GArray) partners = members_new ();
  g_autoptr (GArray) children = members_new ();

  read_members (self, record, partners, children);
  for (guint i = 0; i < partners->len; i++)
    {
      const Member *partner = &g_array_index (partners, Member, i);

      for (guint j = i + 1; j < partners->len; j++)
        add_couple (self, record, partner, &g_array_index (partners, Member, j));
      for (guint j = 0; j < children->len; j++)
        add_parent (self, record, partner, &g_array_index (children, Member, j));
    }
}
