/* kith-import-gedcom.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-readers.h"

#include "kith-gedcom-record.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_PARTNERS 4

/* One note can be pointed to by everyone, so that a small file says much. */
#define MOST_KEPT_BYTES (64 * 1024 * 1024)

/* @links: ids of families to the FAMC lines (KithGedcomNode) that point to them; @linked: those lines to who holds them. */
typedef struct
{
  const KithImportFile *file;
  KithNetwork *network;
  GHashTable *records;
  GHashTable *links;
  GHashTable *linked;
  gsize n_kept;
} Reader;

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

static gboolean
is (const KithGedcomNode *node,
    const char           *tag)
{
  return strcmp (node->tag, tag) == 0;
}

static void
report (Reader               *self,
        const KithGedcomNode *node,
        const char           *reason)
{
  kith_network_report (self->network, self->file->name, node->line, reason);
}

static guint
get_n_children (const KithGedcomNode *node)
{
  return node->children != NULL ? node->children->len : 0;
}

static const KithGedcomNode *
find_record (const Reader *self,
             const char   *id,
             const char   *tag)
{
  const KithGedcomNode *record = id != NULL ? g_hash_table_lookup (self->records, id) : NULL;

  return record != NULL && is (record, tag) ? record : NULL;
}

/* A pointer to a note stands for its text. */
static const char *
get_text (Reader               *self,
          const KithGedcomNode *node)
{
  g_autofree char *id = kith_gedcom_node_get_pointer (node);
  const KithGedcomNode *note = find_record (self, id, "NOTE");

  if (note == NULL)
    note = find_record (self, id, "SNOTE");
  return note != NULL ? note->value->str : node->value->str;
}

static void
keep (Reader               *self,
      GPtrArray            *attributes,
      const char           *name,
      const KithGedcomNode *node)
{
  const char *text = get_text (self, node);

  self->n_kept += strlen (text) + strlen (name);
  if (self->n_kept > MOST_KEPT_BYTES || !kith_attributes_add (attributes, name, text))
    report (self, node, _("This line is left out, as there is no room for so many about one person or tie."));
}

static void
keep_all (Reader               *self,
          GPtrArray            *attributes,
          const char           *path,
          const KithGedcomNode *node)
{
  keep (self, attributes, path, node);
  for (guint i = 0; i < get_n_children (node); i++)
    {
      const KithGedcomNode *child = node->children->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s %s", path, child->tag);

      keep_all (self, attributes, name, child);
    }
}

static char *
read_name (const char *value)
{
  g_autofree char *plain = g_strdelimit (g_strdup (value), "/\n", ' ');
  g_auto (GStrv) words = g_strsplit_set (plain, " \t", -1);
  g_autoptr (GString) name = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", *word);
  return name->len > 0 ? g_string_free_and_steal (g_steal_pointer (&name)) : NULL;
}

/* Parts of the name that the name itself shows are not said twice. */
static void
take_name_part (Reader               *self,
                KithNetworkPerson    *person,
                const KithGedcomNode *part)
{
  g_autofree char *name = g_strdup_printf ("NAME %s", part->tag);

  if (is (part, "NICK") && person->nickname == NULL)
    person->nickname = read_name (part->value->str);
  else if (get_n_children (part) > 0 || person->name == NULL || strstr (person->name, part->value->str) == NULL)
    keep_all (self, person->attributes, name, part);
}

static char *
join_name_parts (const KithGedcomNode *node)
{
  const KithGedcomNode *given = kith_gedcom_node_find (node, "GIVN");
  const KithGedcomNode *surname = kith_gedcom_node_find (node, "SURN");
  g_autofree char *joined = g_strdup_printf ("%s %s", given != NULL ? given->value->str : "",
                                             surname != NULL ? surname->value->str : "");

  return read_name (joined);
}

static void
take_name (Reader               *self,
           KithNetworkPerson    *person,
           const KithGedcomNode *node)
{
  if (person->name != NULL)
    {
      keep_all (self, person->attributes, "NAME", node);
      return;
    }

  person->name = read_name (node->value->str);
  if (person->name == NULL)
    person->name = join_name_parts (node);
  for (guint i = 0; i < get_n_children (node); i++)
    take_name_part (self, person, node->children->pdata[i]);
}

static void
take_alias (Reader               *self,
            KithNetworkPerson    *person,
            const KithGedcomNode *node)
{
  g_autofree char *pointer = kith_gedcom_node_get_pointer (node);

  if (pointer == NULL && person->nickname == NULL && get_n_children (node) == 0)
    person->nickname = read_name (node->value->str);
  else
    keep_all (self, person->attributes, "ALIA", node);
}

static void
take_sex (Reader               *self,
          KithNetworkPerson    *person,
          const KithGedcomNode *node)
{
  static const char letters[] = "UFMX";
  g_autofree char *value = g_strstrip (g_ascii_strup (node->value->str, -1));
  const char *found = strlen (value) == 1 ? strchr (letters, *value) : NULL;

  if (found != NULL)
    person->sex = KITH_SEX_UNKNOWN + (int) (found - letters);
  else
    keep_all (self, person->attributes, "SEX", node);
}

/* The date has a place of its own; what else is said of the event, or more exactly than a date can, stays an attribute. */
static void
take_event (Reader               *self,
            GPtrArray            *attributes,
            const KithGedcomNode *node,
            KithDate             *date)
{
  gboolean first = date->precision == KITH_DATE_UNKNOWN;

  keep (self, attributes, node->tag, node);
  for (guint i = 0; i < get_n_children (node); i++)
    {
      const KithGedcomNode *child = node->children->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s %s", node->tag, child->tag);
      gboolean exact = FALSE;

      if (first && is (child, "DATE"))
        kith_gedcom_read_date (child->value->str, date, &exact);
      if (!exact || get_n_children (child) > 0)
        keep_all (self, attributes, name, child);
    }
}

/* Where the family is told of is the family's record; what is said beside the link stays with the person. */
static void
take_family_link (Reader               *self,
                  KithNetworkPerson    *person,
                  const KithGedcomNode *node)
{
  g_autofree char *family = kith_gedcom_node_get_pointer (node);

  if (family != NULL && find_record (self, family, "FAM") == NULL)
    report (self, node, _("This line points to a family that is not in the file."));
  for (guint i = 0; i < get_n_children (node); i++)
    {
      const KithGedcomNode *child = node->children->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s %s", node->tag, child->tag);

      keep_all (self, person->attributes, name, child);
    }
}

static void
take_line (Reader               *self,
           KithNetworkPerson    *person,
           const KithGedcomNode *node)
{
  if (is (node, "NAME"))
    take_name (self, person, node);
  else if (is (node, "ALIA"))
    take_alias (self, person, node);
  else if (is (node, "SEX"))
    take_sex (self, person, node);
  else if (is (node, "BIRT"))
    take_event (self, person->attributes, node, &person->born);
  else if (is (node, "DEAT"))
    {
      person->dead = TRUE;
      take_event (self, person->attributes, node, &person->died);
    }
  else if (is (node, "FAMS") || is (node, "FAMC"))
    take_family_link (self, person, node);
  else
    keep_all (self, person->attributes, node->tag, node);
}

static void
add_person (Reader               *self,
            const KithGedcomNode *record)
{
  g_autofree char *made_up = g_strdup_printf ("line %u", record->line);
  KithNetworkPerson *person = kith_network_person_new (record->xref != NULL ? record->xref : made_up, self->file->name, record->line);

  if (record->xref == NULL)
    report (self, record, _("This person has no id, so that no tie can lead to them."));
  person->kind = KITH_PERSON_KIN;
  for (guint i = 0; i < get_n_children (record); i++)
    take_line (self, person, record->children->pdata[i]);
  kith_network_add_person (self->network, person);
}

static void
take_member (Reader               *self,
             const KithGedcomNode *node,
             GArray               *members)
{
  Member member = { kith_gedcom_node_get_pointer (node), node };

  if (find_record (self, member.id, "INDI") != NULL)
    {
      g_array_append_val (members, member);
      return;
    }

  if (member.id != NULL)
    report (self, node, _("This line points to a person who is not in the file."));
  g_free (member.id);
}

/* The family's own record counts; whoever only says so themselves is reported. */
static void
report_unknown_children (Reader               *self,
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
        report (self, links->pdata[i], _("This line is left out, as the family it points to does not name this person as a child."));
    }
}

static void
read_members (Reader               *self,
              const KithGedcomNode *record,
              GArray               *partners,
              GArray               *children)
{
  for (guint i = 0; i < get_n_children (record); i++)
    {
      const KithGedcomNode *node = record->children->pdata[i];

      if (is (node, "CHIL"))
        take_member (self, node, children);
      else if ((is (node, "HUSB") || is (node, "WIFE")) && partners->len < MOST_PARTNERS)
        take_member (self, node, partners);
      else if (is (node, "HUSB") || is (node, "WIFE"))
        report (self, node, _("This partner is left out, as a family with so many cannot be read."));
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
find_bond (Reader               *self,
           const KithGedcomNode *family,
           const Member         *parent,
           const Member         *child)
{
  const KithGedcomNode *said = kith_gedcom_node_find (child->node, is (parent->node, "HUSB") ? "_FREL" : "_MREL");
  const KithGedcomNode *person = find_record (self, child->id, "INDI");

  for (guint i = 0; said == NULL && i < get_n_children (person); i++)
    {
      const KithGedcomNode *link = person->children->pdata[i];
      g_autofree char *pointer = is (link, "FAMC") ? kith_gedcom_node_get_pointer (link) : NULL;

      if (pointer != NULL && g_strcmp0 (pointer, family->xref) == 0)
        said = kith_gedcom_node_find (link, "PEDI");
    }
  return said != NULL ? read_bond (said->value->str) : KITH_BOND_PLAIN;
}

static void
take_family_attributes (Reader               *self,
                        const KithGedcomNode *record,
                        KithNetworkTie       *tie)
{
  for (guint i = 0; i < get_n_children (record); i++)
    {
      const KithGedcomNode *node = record->children->pdata[i];

      if (is (node, "MARR"))
        take_event (self, tie->attributes, node, &tie->from);
      else if (is (node, "DIV") || is (node, "ANUL"))
        take_event (self, tie->attributes, node, &tie->to);
      else if (!is (node, "HUSB") && !is (node, "WIFE") && !is (node, "CHIL"))
        keep_all (self, tie->attributes, node->tag, node);
    }
}

static void
add_couple (Reader               *self,
            const KithGedcomNode *record,
            const Member         *a,
            const Member         *b)
{
  KithNetworkTie *tie = kith_network_tie_new (a->id, b->id, KITH_TIE_PARTNER, self->file->name, record->line);

  tie->bond = kith_gedcom_node_find (record, "MARR") != NULL ? KITH_BOND_MARRIED : KITH_BOND_PLAIN;
  tie->ended = kith_gedcom_node_find (record, "DIV") != NULL || kith_gedcom_node_find (record, "ANUL") != NULL;
  take_family_attributes (self, record, tie);
  kith_network_add_tie (self->network, tie);
}

static void
add_parent (Reader               *self,
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

static void
add_family (Reader               *self,
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

static void
index_link (Reader         *self,
            KithGedcomNode *record,
            KithGedcomNode *link)
{
  g_autofree char *family = kith_gedcom_node_get_pointer (link);
  GPtrArray *links = family != NULL ? g_hash_table_lookup (self->links, family) : NULL;

  if (family == NULL)
    return;
  if (links == NULL)
    {
      links = g_ptr_array_new ();
      g_hash_table_insert (self->links, g_steal_pointer (&family), links);
    }
  g_ptr_array_add (links, link);
  g_hash_table_insert (self->linked, link, record);
}

static void
index_record (Reader         *self,
              KithGedcomNode *record)
{
  if (record->xref == NULL || g_hash_table_contains (self->records, record->xref))
    return;

  g_hash_table_insert (self->records, record->xref, record);
  for (guint i = 0; is (record, "INDI") && i < get_n_children (record); i++)
    if (is (record->children->pdata[i], "FAMC"))
      index_link (self, record, record->children->pdata[i]);
}

gboolean
kith_import_read_gedcom (const KithImportFile  *file,
                         KithNetwork           *network,
                         GError               **error)
{
  g_autoptr (GPtrArray) records = kith_gedcom_read_records (file, network, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) linked = g_hash_table_new (NULL, NULL);
  Reader reader = { file, network, by_id, links, linked, 0 };

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    index_record (&reader, records->pdata[i]);
  for (guint i = 0; i < records->len; i++)
    if (is (records->pdata[i], "INDI"))
      add_person (&reader, records->pdata[i]);
  for (guint i = 0; i < records->len; i++)
    if (is (records->pdata[i], "FAM"))
      add_family (&reader, records->pdata[i]);
  return TRUE;
}
