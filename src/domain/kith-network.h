/* kith-network.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-person.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_SEX_UNKNOWN,
  KITH_SEX_FEMALE,
  KITH_SEX_MALE,
  KITH_SEX_OTHER,
} KithSex;

/** KithBond: what kind of parent or partner a tie is, where a file says so. */
typedef enum
{
  KITH_BOND_PLAIN,
  KITH_BOND_MARRIED,
  KITH_BOND_ADOPTED,
  KITH_BOND_FOSTER,
  KITH_BOND_STEP,
  KITH_BOND_GUARDIAN,
} KithBond;

/** KITH_TIE_PARENT, KITH_TIE_PARTNER: the kinds of tie that kinship is computed from. */
#define KITH_TIE_PARENT "parent"
#define KITH_TIE_PARTNER "partner"

/** KithAttribute: something a file says that has no place of its own. */
typedef struct
{
  char *name;
  char *value;
} KithAttribute;

/** KithNetworkPerson: someone of a file. @id: as the file calls them, unique in the network. @name, @nickname, @relation
 * may be NULL; @ego: (nullable): id of the one who named this person. @attributes: (element-type KithAttribute), in order. */
typedef struct
{
  char *id;
  char *name;
  char *nickname;
  char *relation;
  char *ego;
  KithSex sex;
  KithDate born;
  KithDate died;
  gboolean dead;
  KithPersonKind kind;
  GPtrArray *attributes;
  char *file;
  guint line;
} KithNetworkPerson;

/** KithNetworkTie: between the people with the ids @a and @b; of a parent, @a is the parent. @ended: by divorce. */
typedef struct
{
  char *a;
  char *b;
  char *kind;
  KithBond bond;
  gboolean ended;
  KithDate from;
  KithDate to;
  GPtrArray *attributes;
  char *file;
  guint line;
} KithNetworkTie;

/** KithSkipped: what a reader left out or put together. @line counts from 1, 0 for the whole file. @reason: translated. */
typedef struct
{
  char *file;
  guint line;
  char *reason;
} KithSkipped;

/** KithTally: @read = those that stay in the network + @merged + @skipped. */
typedef struct
{
  guint read;
  guint merged;
  guint skipped;
} KithTally;

/** KithNetwork: what any reader yields. @format: "gedcom", "graphml" or "network-canvas", static. @by_id: ids to people. */
typedef struct
{
  const char *format;
  GPtrArray *egos;      /* (element-type KithNetworkPerson) */
  GPtrArray *people;    /* (element-type KithNetworkPerson) */
  GPtrArray *ties;      /* (element-type KithNetworkTie) */
  GPtrArray *skipped;   /* (element-type KithSkipped) */
  guint unlisted;       /* what was skipped beyond KITH_NETWORK_MOST_SKIPPED */
  KithTally people_tally;
  KithTally ties_tally;
  GHashTable *by_id;
} KithNetwork;

/** KITH_NETWORK_MOST_SKIPPED: lines of the report that are kept; the rest is counted. */
#define KITH_NETWORK_MOST_SKIPPED 1000

KithNetwork       *kith_network_new        (const char         *format);
void               kith_network_free       (KithNetwork        *self);

/** kith_network_add_ego: one who was asked. @ego: (transfer full): an ego with the same id takes up its attributes.
 * Returns: (transfer none): the one that stays */
KithNetworkPerson *kith_network_add_ego    (KithNetwork        *self,
                                            KithNetworkPerson  *ego);

/** kith_network_add_person: @person: (transfer full): merged with the one of the same id and name, skipped where the id is
 * taken by another name; both are reported. Returns: (transfer none): the one that has the id */
KithNetworkPerson *kith_network_add_person (KithNetwork        *self,
                                            KithNetworkPerson  *person);

/** kith_network_add_tie: @tie: (transfer full): its ends may come later. */
void               kith_network_add_tie    (KithNetwork        *self,
                                            KithNetworkTie     *tie);

/** kith_network_tidy: once all is read: skips ties whose ends nobody has, merges ties of someone with themselves and ties
 * of one kind between the same two, and reports each. */
void               kith_network_tidy       (KithNetwork        *self);

/** kith_network_find: Returns: (transfer none) (nullable) */
KithNetworkPerson *kith_network_find       (const KithNetwork  *self,
                                            const char         *id);

/** kith_network_report: @reason: translated, without names of people. */
void               kith_network_report     (KithNetwork        *self,
                                            const char         *file,
                                            guint               line,
                                            const char         *reason);

KithNetworkPerson *kith_network_person_new  (const char        *id,
                                             const char        *file,
                                             guint              line);
void               kith_network_person_free (KithNetworkPerson *self);

/** kith_network_person_get_name: the id where a file says no name. Returns: (transfer none) */
const char        *kith_network_person_get_name (const KithNetworkPerson *self);

KithNetworkTie    *kith_network_tie_new     (const char        *a,
                                             const char        *b,
                                             const char        *kind,
                                             const char        *file,
                                             guint              line);
void               kith_network_tie_free    (KithNetworkTie    *self);

/** kith_attributes_new: Returns: (transfer full) (element-type KithAttribute): empty */
GPtrArray         *kith_attributes_new      (void);

/** KITH_ATTRIBUTES_MOST: how many one person or tie can have. */
#define KITH_ATTRIBUTES_MOST 1000

/** kith_attributes_add: leaves out what is blank and what is there already.
 * Returns: FALSE where there are KITH_ATTRIBUTES_MOST and this one is lost */
gboolean           kith_attributes_add      (GPtrArray         *attributes,
                                             const char        *name,
                                             const char        *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNetwork, kith_network_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNetworkPerson, kith_network_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNetworkTie, kith_network_tie_free)

G_END_DECLS
