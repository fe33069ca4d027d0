/* kith-map-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-generations.h"
#include "kith-person.h"
#include "kith-ring.h"

G_BEGIN_DECLS

/** KithMapStage: the stage of a role dispute, a pill beside the line. */
typedef enum
{
  KITH_MAP_STAGE_NONE,
  KITH_MAP_STAGE_RENEGOTIATION,
  KITH_MAP_STAGE_IMPASSE,
  KITH_MAP_STAGE_DISSOLUTION,
} KithMapStage;

/** KithMapProblem: the problem area a person stands for, a letter in a shape of its own. */
typedef enum
{
  KITH_MAP_PROBLEM_NONE,
  KITH_MAP_PROBLEM_GRIEF,
  KITH_MAP_PROBLEM_DISPUTE,
  KITH_MAP_PROBLEM_TRANSITION,
  KITH_MAP_PROBLEM_LONELINESS,
} KithMapProblem;

#define KITH_MAP_N_PROBLEMS 5

/** KithMapForm: where people stand. RINGS: round the client by closeness; FREE: by their ties with each other, without the client;
 * FAMILY: the client's kin in generations. */
typedef enum
{
  KITH_MAP_RINGS,
  KITH_MAP_FREE,
  KITH_MAP_FAMILY,
} KithMapForm;

#define KITH_MAP_N_FORMS 3

/** KithMapPerson: one person as drawn. @relation: (nullable). @closeness, @desired: 0 far to 100 near, NAN when not
 * placed or not said. @strength, @effect: as in KithPersonState. @angle: chosen by hand, in radians clockwise from
 * the top as read from left to right, NAN when the layout may choose. @seat: likewise, where the layout has put them
 * before, NAN for the first time. @members: of a group, 0 when not known. @faded: steps back behind the others. */
typedef struct
{
  char *id;
  char *name;
  char *relation;
  KithPersonKind kind;
  KithPersonStatus status;
  KithDate born;
  KithDate died;
  double closeness;
  double desired;
  KithLine line;
  int strength;
  KithFlow flow;
  int effect;
  double angle;
  double seat;
  int members;
  KithMapStage stage;
  KithMapProblem problem;
  gboolean selected;
  gboolean faded;
} KithMapPerson;

/** KithMapTie: between two people, by their places in KithMapPicture.people. */
typedef struct
{
  guint a;
  guint b;
  KithLine line;
} KithMapTie;

/** KithMapGroup: people who belong together. @name: (nullable): NULL where it is not to be read; @members: of guint, places among
 * the people. */
typedef struct
{
  char *name;
  GArray *members;
} KithMapGroup;

/** KithMapShow: what a picture shows beside people and their lines to the client. */
typedef enum
{
  KITH_MAP_SHOW_LEGEND = 1 << 0,
  KITH_MAP_SHOW_TRAY = 1 << 1,
  KITH_MAP_SHOW_TIES = 1 << 2,
  KITH_MAP_SHOW_WISHES = 1 << 3,
  KITH_MAP_SHOW_NAMES = 1 << 4,
  KITH_MAP_SHOW_RING_NAMES = 1 << 5,
  KITH_MAP_SHOW_SECTOR_NAMES = 1 << 6,
  KITH_MAP_SHOW_TITLE = 1 << 7,
  KITH_MAP_SHOW_ALL = (1 << 8) - 1,
  /* Beside all that, where it is asked for. */
  KITH_MAP_SHOW_GROUPS = 1 << 8,
} KithMapShow;

/** KithMapPicture: what to draw, as plain values. @client: the client's name; @title, @subtitle: (nullable), at the
 * top. @groups: of KithMapGroup. @rings: names of the bands from the inside out, 3 to 6, NULL-terminated. @hidden_lines: bits
 * 1 << KithLine that the legend switched off. @rtl: mirrored, for scripts written from right to left. @kin: (element-type
 * KithKinTie): who is whose parent, partner or sibling, by their places in @people, for the form FAMILY alone. */
typedef struct
{
  KithMapForm form;
  char *client;
  char *title;
  char *subtitle;
  GPtrArray *people;
  GArray *ties;
  GArray *kin;
  GPtrArray *groups;
  char **rings;
  guint show;
  guint hidden_lines;
  gboolean anonymous;
  gboolean rtl;
} KithMapPicture;

/** kith_map_picture_new: an empty map with three named rings that shows everything. Returns: (transfer full) */
KithMapPicture *kith_map_picture_new            (const char            *client);
void            kith_map_picture_free           (KithMapPicture        *self);

/** kith_map_picture_add: puts @person on the map as @state says, the values copied. @state: (nullable): not placed,
 * nothing said. Returns: (transfer none): for what the domain's structs do not hold; its place is people->len − 1 */
KithMapPerson  *kith_map_picture_add            (KithMapPicture        *self,
                                                 const KithPerson      *person,
                                                 const KithPersonState *state);

/** kith_map_picture_join: a tie between two people by their places; one between the same two is drawn once, one with
 * oneself never. */
void            kith_map_picture_join           (KithMapPicture        *self,
                                                 guint                  a,
                                                 guint                  b,
                                                 KithLine               line);

/** kith_map_picture_relate: a tie of kin between two people by their places, of a parent @a; one with oneself never. */
void            kith_map_picture_relate         (KithMapPicture        *self,
                                                 guint                  a,
                                                 guint                  b,
                                                 KithKinBond            bond,
                                                 gboolean               ended);

/** kith_map_form_to_text: "rings", "free", "family". */
const char     *kith_map_form_to_text           (KithMapForm            form);
gboolean        kith_map_form_from_text         (const char            *text,
                                                 KithMapForm           *form);

/** kith_map_picture_gather: the one in the @place belongs to the group @name, whatever its case. */
void            kith_map_picture_gather         (KithMapPicture        *self,
                                                 const char            *name,
                                                 guint                  place);

/** kith_map_picture_has_group: whether anyone belongs to the group @name. */
gboolean        kith_map_picture_has_group      (const KithMapPicture  *self,
                                                 const char            *name);

/** kith_map_picture_set_rings: @names: 3 to 6, from the inside out, NULL-terminated. Returns: FALSE, and nothing
 * changed, for another number */
gboolean        kith_map_picture_set_rings      (KithMapPicture        *self,
                                                 const char * const    *names);

/** kith_map_picture_count_rings: @n bands, 3 to 6, with the names they usually have. Returns: FALSE, and nothing
 * changed, for another number */
gboolean        kith_map_picture_count_rings    (KithMapPicture        *self,
                                                 guint                  n);

/** kith_map_picture_focus: everyone but @id (nullable) and those tied to them fades; nobody where @id is none of the people. */
void            kith_map_picture_focus          (KithMapPicture        *self,
                                                 const char            *id);

/** kith_map_picture_find: Returns: the place of the person @id (nullable) among the people, −1 for nobody */
int             kith_map_picture_find           (const KithMapPicture  *self,
                                                 const char            *id);

/** kith_map_picture_make_anonymous: leaves initials for every name ("A. K."), in the title too, and drops a relation
 * that holds a name. What is taken out is gone from @self, so no format can carry it. */
void            kith_map_picture_make_anonymous (KithMapPicture        *self);

/** kith_map_person_names_relation: whether the relation is said by the name already: "Mother", "The swimming team". */
gboolean        kith_map_person_names_relation  (const KithMapPerson   *self);

/** kith_map_reads_from_right: whether the language of this process is written from right to left. */
gboolean        kith_map_reads_from_right       (void);

/** kith_map_abbreviate: "Anna Keller" as "A. K.", whose initials are the same: what stands for a name that is not told. Returns:
 * (transfer full) */
char *kith_map_abbreviate (const char *name);

/** kith_map_initials: the first letters of the first and last word of @name, "AK"; of one word one letter; what is
 * not a letter or digit does not count. Returns: (transfer full): "" when there is none */
char           *kith_map_initials               (const char            *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMapPicture, kith_map_picture_free)

G_END_DECLS
