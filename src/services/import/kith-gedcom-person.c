/* kith-gedcom-person.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-gedcom-reader.h"

#include <glib/gi18n.h>
#include <string.h>

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
take_name_part (KithGedcomReader     *self,
                KithNetworkPerson    *person,
                const KithGedcomNode *part)
{
  g_autofree char *name = g_strdup_printf ("NAME %s", part->tag);

  if (kith_gedcom_node_is (part, "NICK") && person->nickname == NULL)
    person->nickname = read_name (part->value->str);
  else if (kith_gedcom_node_count (part) > 0 || person->name == NULL || strstr (person->name, part->value->str) == NULL)
    kith_gedcom_keep (self, person->attributes, name, part);
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
take_name (KithGedcomReader     *self,
           KithNetworkPerson    *person,
           const KithGedcomNode *node)
{
  if (person->name != NULL)
    {
      kith_gedcom_keep (self, person->attributes, "NAME", node);
      return;
    }

  person->name = read_name (node->value->str);
  if (person->name == NULL)
    person->name = join_name_parts (node);
  for (guint i = 0; i < kith_gedcom_node_count (node); i++)
    take_name_part (self, person, node->children->pdata[i]);
}

static void
take_alias (KithGedcomReader     *self,
            KithNetworkPerson    *person,
            const KithGedcomNode *node)
{
  g_autofree char *pointer = kith_gedcom_node_get_pointer (node);

  if (pointer == NULL && person->nickname == NULL && kith_gedcom_node_count (node) == 0)
    person->nickname = read_name (node->value->str);
  else
    kith_gedcom_keep (self, person->attributes, "ALIA", node);
}

static void
take_sex (KithGedcomReader     *self,
          KithNetworkPerson    *person,
          const KithGedcomNode *node)
{
  static const char letters[] = "UFMX";
  g_autofree char *value = g_strstrip (g_ascii_strup (node->value->str, -1));
  const char *found = strlen (value) == 1 ? strchr (letters, *value) : NULL;

  if (found != NULL)
    person->sex = KITH_SEX_UNKNOWN + (int) (found - letters);
  else
    kith_gedcom_keep (self, person->attributes, "SEX", node);
}

/* Where the family is told of is the family's record; what is said beside the link stays with the person. */
static void
take_family_link (KithGedcomReader     *self,
                  KithNetworkPerson    *person,
                  const KithGedcomNode *node)
{
  g_autofree char *family = kith_gedcom_node_get_pointer (node);

  if (family != NULL && kith_gedcom_find_record (self, family, "FAM") == NULL)
    kith_gedcom_report (self, node, _("This line points to a family that is not in the file."));
  for (guint i = 0; i < kith_gedcom_node_count (node); i++)
    {
      const KithGedcomNode *child = node->children->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s %s", node->tag, child->tag);

      kith_gedcom_keep (self, person->attributes, name, child);
    }
}

static void
take_line (KithGedcomReader     *self,
           KithNetworkPerson    *person,
           const KithGedcomNode *node)
{
  if (kith_gedcom_node_is (node, "NAME"))
    take_name (self, person, node);
  else if (kith_gedcom_node_is (node, "ALIA"))
    take_alias (self, person, node);
  else if (kith_gedcom_node_is (node, "SEX"))
    take_sex (self, person, node);
  else if (kith_gedcom_node_is (node, "BIRT"))
    kith_gedcom_take_event (self, person->attributes, node, &person->born);
  else if (kith_gedcom_node_is (node, "DEAT"))
    person->dead |= kith_gedcom_take_event (self, person->attributes, node, &person->died);
  else if (kith_gedcom_node_is (node, "FAMS") || kith_gedcom_node_is (node, "FAMC"))
    take_family_link (self, person, node);
  else
    kith_gedcom_keep (self, person->attributes, node->tag, node);
}

void
kith_gedcom_add_person (KithGedcomReader     *self,
                        const KithGedcomNode *record)
{
  g_autofree char *made_up = g_strdup_printf ("line %u", record->line);
  KithNetworkPerson *person = kith_network_person_new (record->xref != NULL ? record->xref : made_up, self->file->name,
                                                       record->line);

  if (record->xref == NULL)
    kith_gedcom_report (self, record, _("This person has no id, so that no tie can lead to them."));
  person->kind = KITH_PERSON_KIN;
  for (guint i = 0; i < kith_gedcom_node_count (record); i++)
    take_line (self, person, record->children->pdata[i]);
  kith_network_add_person (self->network, person);
}
