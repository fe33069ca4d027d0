/* inventory.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inventory.h"

#include <math.h>

typedef struct
{
  const char *names[3];
  const char *relations[3];
  KithPersonKind kind;
  KithPersonStatus status;
  double closeness;
  double desired;
  KithLine line;
  int strength;
  KithFlow flow;
  KithMapStage stage;
  KithMapProblem problem;
  int members;
} Life;

/* A woman of 34 after her grandmother's death, at odds with her father about the family's workshop. */
static const Life lives[] = {
  { { "Ruth", "Brigitte", "مريم" }, { "mother", "Mutter", "الأم" }, KITH_PERSON_KIN, 0, 82, NAN, KITH_LINE_ENMESHED, 4 },
  { { "Martin", "Hans-Joachim", "يوسف" }, { "father", "Vater", "الأب" }, KITH_PERSON_KIN, 0, 46, 78, KITH_LINE_OPEN_CONFLICT, 3,
    0, KITH_MAP_STAGE_IMPASSE, KITH_MAP_PROBLEM_DISPUTE },
  { { "Jonas", "Sebastian", "كريم" }, { "partner", "Lebensgefährte", "الزوج" }, KITH_PERSON_PARTNER, 0, 91, NAN, KITH_LINE_STRAINED, 3 },
  { { "Lena", "Annegret", "ليلى" }, { "friend", "Freundin", "صديقة" }, KITH_PERSON_FRIEND, 0, 76, NAN, KITH_LINE_SUPPORTIVE, 5,
    KITH_FLOW_IN },
  { { "Elsa", "Elisabeth", "فاطمة" }, { "grandmother", "Großmutter", "الجدة" }, KITH_PERSON_KIN, KITH_PERSON_DEAD, 30, NAN, KITH_LINE_LOST, 3,
    0, 0, KITH_MAP_PROBLEM_GRIEF },
  { { "Clara", "Katharina", "سارة" }, { "sister", "Schwester", "الأخت" }, KITH_PERSON_KIN, 0, 60, NAN, KITH_LINE_SUPPORTIVE, 3, KITH_FLOW_BOTH },
  { { "Bernd", "Karl-Heinz", "حسن" }, { "uncle", "Onkel", "العم" }, KITH_PERSON_KIN, KITH_PERSON_CUT_OFF, 12, NAN, KITH_LINE_CUT_OFF, 1 },
  { { "Ines", "Ines", "نور" }, { "friend from school", "Schulfreundin", "صديقة الدراسة" }, KITH_PERSON_FRIEND, 0, 36, 62,
    KITH_LINE_SUPPORTIVE, 1, KITH_FLOW_IN },
  { { "Tom", "Thomas", "عمر" }, { "friend", "Freund", "صديق" }, KITH_PERSON_FRIEND, 0, 28, NAN, KITH_LINE_DISTANT, 1 },
  { { "Karim", "Karim", "خالد" }, { "colleague", "Arbeitskollege", "زميل" }, KITH_PERSON_WORK, 0, 40, NAN, KITH_LINE_CLOSE, 2 },
  { { "Ms Varga", "Frau Schellenberger", "السيدة هدى" }, { "manager", "Abteilungsleiterin", "المديرة" }, KITH_PERSON_WORK, 0, 50, 35,
    KITH_LINE_COVERT_CONFLICT, 2 },
  { { "Dr Weiss", "Dr. Weißenböck", "د. سليم" }, { "physician", "Hausärztin", "الطبيب" }, KITH_PERSON_PROFESSIONAL, 0, 52, NAN,
    KITH_LINE_SUPPORTIVE, 1, KITH_FLOW_IN },
  { { "Choir", "Kantorei", "الجوقة" }, { "Tuesday evenings", "Dienstagabend", "مساء الثلاثاء" }, KITH_PERSON_GROUP, 0, 33, NAN,
    KITH_LINE_SUPPORTIVE, 2, KITH_FLOW_BOTH, 0, 0, 9 },
  { { "Mia", "Mia", "ميا" }, { "daughter", "Tochter", "الابنة" }, KITH_PERSON_KIN, 0, 97, NAN, KITH_LINE_CLOSE, 5 },
  { { "Moritz", "Maximilian", "آدم" }, { "nephew", "Neffe", "ابن الأخت" }, KITH_PERSON_KIN, 0, 38, NAN, KITH_LINE_NONE, 1 },
  { { "Paul", "Paul-Friedrich", "بلال" }, { "brother-in-law", "Schwager", "الصهر" }, KITH_PERSON_KIN, 0, 25, NAN, KITH_LINE_DISTANT, 1 },
  { { "Sofia", "Sophie", "صوفيا" }, { "friend", "Freundin", "صديقة" }, KITH_PERSON_FRIEND, 0, 55, NAN, KITH_LINE_SUPPORTIVE, 2, KITH_FLOW_OUT },
  { { "Ben", "Benedikt", "باسم" }, { "choir", "aus dem Chor", "من الجوقة" }, KITH_PERSON_FRIEND, 0, 18, NAN, KITH_LINE_NONE, 1 },
  { { "Nadia", "Nadja", "نادية" }, { "colleague", "Kollegin", "زميلة" }, KITH_PERSON_WORK, 0, 20, NAN, KITH_LINE_DISTANT, 1 },
  { { "Mr Okafor", "Herr Obermüller", "السيد منير" }, { "client at work", "Kunde", "عميل" }, KITH_PERSON_WORK, 0, 10, NAN, KITH_LINE_STRAINED, 1 },
  { { "Pilot", "Waldi", "لولو" }, { "dog", "Dackel", "القطة" }, KITH_PERSON_PET, 0, 70, NAN, KITH_LINE_CLOSE, 2 },
  { { "Mrs Hale", "Frau Hallstein", "السيدة زينب" }, { "neighbour", "Nachbarin", "الجارة" }, KITH_PERSON_NEIGHBOUR, 0, 44, NAN,
    KITH_LINE_SUPPORTIVE, 1, KITH_FLOW_BOTH },
  { { "Johanna", "Johanna", "جوانا" }, { "aunt", "Tante", "الخالة" }, KITH_PERSON_KIN, 0, 22, NAN, KITH_LINE_SUPPORTIVE, 1, KITH_FLOW_IN },
  { { "Niklas", "Nikolaus", "نبيل" }, { "neighbour", "Nachbar", "الجار" }, KITH_PERSON_NEIGHBOUR, 0, NAN, NAN, KITH_LINE_NONE, 1 },
  { { "Joanna", "Gianna", "جنى" }, { "yoga", "vom Yoga", "من النادي" }, KITH_PERSON_OTHER, 0, NAN, NAN, KITH_LINE_NONE, 1 },
};

static const guint8 ties[][2] = {
  { 0, 1 }, { 0, 5 }, { 1, 5 }, { 0, 4 }, { 2, 3 }, { 3, 7 }, { 3, 8 }, { 9, 10 }, { 2, 13 }, { 0, 13 }, { 5, 14 }, { 5, 15 },
  { 14, 15 }, { 12, 17 }, { 16, 3 }, { 18, 9 }, { 1, 6 }, { 22, 0 },
};

/* Whose parents, partners and siblings they are. */
static const KithKinTie kin[] = {
  { 0, 1, KITH_KIN_PARTNER, TRUE },  { 4, 0, KITH_KIN_PARENT, FALSE },  { 1, 6, KITH_KIN_SIBLING, FALSE }, { 22, 0, KITH_KIN_SIBLING, FALSE },
  { 5, 15, KITH_KIN_PARTNER, FALSE }, { 5, 14, KITH_KIN_PARENT, FALSE }, { 15, 14, KITH_KIN_PARENT, FALSE }, { 2, 13, KITH_KIN_PARENT, FALSE },
};

static const char * const clients[] = { "Anna Keller", "Anna-Lena Kellermann", "أميرة قاسم" };
static const char * const titles[] = { "Anna’s map", "Karte von Anna-Lena Kellermann", "خريطة أميرة" };
static const char * const subtitles[] = {
  "Session 7 of 16 · 12 November 2026", "7. von 16 Sitzungen · 12. November 2026", "الجلسة ٧ من ١٦"
};
static const char * const german_rings[] = { "Innen", "Nah", "Weiter", NULL };
static const char * const arabic_rings[] = { "الأقرب", "قريب", "أبعد", NULL };

static const char * const villagers[] = {
  "Ada", "Bo", "Cyril", "Dora", "Emil", "Frida", "Gero", "Hanna", "Igor", "Jette", "Kolja", "Lotte", "Maren", "Nils", "Olga",
  "Pia", "Quentin", "Rosa", "Silas", "Tilda", "Ulf", "Vera", "Wanda", "Xaver", "Yara", "Zeno",
};

static const char * const roles[] = { "cousin", "partner", "friend", "colleague", "fellow student", "neighbour" };

static const KithPersonKind village_kinds[] = {
  KITH_PERSON_KIN, KITH_PERSON_KIN, KITH_PERSON_FRIEND, KITH_PERSON_WORK, KITH_PERSON_SCHOOL, KITH_PERSON_NEIGHBOUR,
};

static void
add_life (KithMapPicture  *picture,
          guint            index,
          InventoryTongue  tongue)
{
  const Life *life = &lives[index];
  g_autofree char *id = g_strdup_printf ("%04u", index * 7 % 25);
  KithMapPerson *person = inventory_add (picture, id, life->names[tongue], life->relations[tongue], life->kind, life->closeness, life->line);

  person->status = life->status;
  person->desired = life->desired;
  person->strength = life->strength;
  person->flow = life->flow;
  person->stage = life->stage;
  person->problem = life->problem;
  person->members = life->members;
  if (life->status == KITH_PERSON_DEAD)
    person->died = (KithDate) { .precision = KITH_DATE_YEAR, .year = 2025 };
}

static void
add_villager (KithMapPicture *picture,
              guint           index,
              GRand          *rand)
{
  g_autofree char *id = g_strdup_printf ("v%04u", index);
  g_autofree char *name = g_strdup_printf ("%s %c.", villagers[index % 26], 'A' + (index * 11 / 26) % 26);
  guint kind = g_rand_int_range (rand, 0, G_N_ELEMENTS (village_kinds));
  KithLine line = g_rand_int_range (rand, 0, 3) == 0 ? (KithLine) g_rand_int_range (rand, 1, KITH_N_LINES) : KITH_LINE_NONE;
  KithMapPerson *person = inventory_add (picture, id, name, roles[kind], village_kinds[kind], g_rand_int_range (rand, 0, 90), line);

  person->strength = g_rand_int_range (rand, 0, 5);
  if (line == KITH_LINE_SUPPORTIVE)
    person->flow = g_rand_int_range (rand, 1, 4);
}

KithMapPerson *
inventory_add (KithMapPicture *picture,
               const char     *id,
               const char     *name,
               const char     *relation,
               KithPersonKind  kind,
               double          closeness,
               KithLine        line)
{
  KithPerson person = { .id = (char *) id, .name = (char *) name, .relation = (char *) relation, .kind = kind };
  KithPersonState state = { .closeness = closeness, .desired = NAN, .line = line, .strength = KITH_UNKNOWN, .effect = KITH_UNKNOWN };

  return kith_map_picture_add (picture, &person, &state);
}

KithMapPicture *
inventory_new (guint           n,
               InventoryTongue tongue)
{
  KithMapPicture *picture = kith_map_picture_new (clients[tongue]);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  picture->title = g_strdup (titles[tongue]);
  picture->subtitle = g_strdup (subtitles[tongue]);
  picture->rtl = tongue == INVENTORY_ARABIC;
  if (tongue == INVENTORY_GERMAN)
    kith_map_picture_set_rings (picture, german_rings);
  if (tongue == INVENTORY_ARABIC)
    kith_map_picture_set_rings (picture, arabic_rings);

  for (guint i = 0; i < n; i++)
    if (i < G_N_ELEMENTS (lives))
      add_life (picture, i, tongue);
    else
      add_villager (picture, i, rand);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    kith_map_picture_join (picture, ties[i][0], ties[i][1], ties[i][0] == 1 && ties[i][1] == 6 ? KITH_LINE_CUT_OFF : KITH_LINE_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (kin); i++)
    kith_map_picture_relate (picture, kin[i].a, kin[i].b, kin[i].bond, kin[i].ended);
  for (guint i = G_N_ELEMENTS (lives); i + 1 < n; i += 2)
    kith_map_picture_join (picture, i, i + 1, KITH_LINE_NONE);

  return picture;
}

KithMapPicture *
inventory_scatter (guint n,
                   guint seed)
{
  KithMapPicture *picture = kith_map_picture_new ("Robin Ash");
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%04d-%u", g_rand_int_range (rand, 0, 10000), i);
      g_autofree char *name = g_strdup_printf ("%s %c", villagers[g_rand_int_range (rand, 0, 26)], 'A' + i % 26);

      inventory_add (picture, id, name, roles[i % 6], g_rand_int_range (rand, 0, KITH_N_PERSON_KINDS),
                     g_rand_int_range (rand, 0, 101), g_rand_int_range (rand, 0, KITH_N_LINES));
    }
  for (guint i = 0; i < n; i++)
    kith_map_picture_join (picture, g_rand_int_range (rand, 0, n), g_rand_int_range (rand, 0, n), KITH_LINE_NONE);

  return picture;
}

void
inventory_relate (KithMapPicture *picture,
                  guint           seed)
{
  static const char *const relations[] = { "mother", "father", "sister", "daughter", "husband", "former partner", "aunt", "grandmother" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n = picture->people->len;

  for (guint i = 0; i < n; i++)
    {
      KithMapPerson *person = picture->people->pdata[i];

      g_free (person->relation);
      person->relation = g_strdup (i % 3 == 0 && i / 3 < G_N_ELEMENTS (relations) ? relations[i / 3] : "friend");
      person->desired = NAN;
    }
  for (guint i = 0; i + 1 < n; i++)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (int) n);

      if (i % 2 == 0)
        kith_map_picture_relate (picture, MIN (i, other), MAX (i, other), (KithKinBond) g_rand_int_range (rand, 0, 3), g_rand_boolean (rand));
    }
}
