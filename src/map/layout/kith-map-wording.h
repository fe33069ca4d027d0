/* kith-map-wording.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-measure.h"
#include "kith-map-picture.h"

G_BEGIN_DECLS

/* On both sides of a label, in pixels. */
#define KITH_WORDING_AIR 2.0

#define KITH_WORDING_LAST 6

/** KithWording: one way to name a person. @name, @detail: (nullable); @width, @height: of both together, with air. */
typedef struct
{
  char *name;
  char *detail;
  double name_width;
  double name_height;
  double detail_width;
  double detail_height;
  double width;
  double height;
} KithWording;

/** KithWordings: what is known of all names of a picture. @families: the last words of names, folded: how many people have
 * them; @givens: likewise what stands before, and that with the first letter of the last word. */
typedef struct
{
  const KithMeasure *measure;
  GHashTable *families;
  GHashTable *givens;
  double zoom;
  gboolean anonymous;
} KithWordings;

void     kith_wording_clear  (KithWording          *self);

/** kith_wordings_init: of @picture, @zoom times as large as usual. */
void     kith_wordings_init  (KithWordings         *self,
                              const KithMapPicture *picture,
                              const KithMeasure    *measure,
                              double                zoom);
void     kith_wordings_clear (KithWordings         *self);

/** kith_wordings_write: @step: 0 is everything, 1 without the date, 2 the name, 3 without a family's that others have, 4 with a
 * letter of it, 5 and KITH_WORDING_LAST some of that. Initials stand in the disc already. Returns: FALSE when nothing is
 * left to say */
gboolean kith_wordings_write (const KithWordings   *self,
                              const KithMapPerson  *person,
                              int                   step,
                              KithWording          *wording);

/** kith_wordings_fit: the name of @person, or what is left of it within @width, as long as it says who is meant. Returns: (transfer full)
 * (nullable): NULL when not even three letters fit */
char    *kith_wordings_fit   (const KithWordings   *self,
                              KithTextStyle         style,
                              const KithMapPerson  *person,
                              double                width);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithWording, kith_wording_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithWordings, kith_wordings_clear)

G_END_DECLS
