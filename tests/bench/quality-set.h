/* quality-set.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"

G_BEGIN_DECLS

/** How many networks there are in the set. */
#define QUALITY_SET_SIZE 200

/** quality_set_new: the networks by which the quality of a layout is measured, the same each time: real ones of the sample files in
 * the folder @shared (nullable), of families, a karate club, a novel and interviews, and made-up ones of 8 to 60 people for the rest.
 * Returns: (transfer full) (element-type KithMapPicture) */
GPtrArray *quality_set_new (const char *shared);

G_END_DECLS
