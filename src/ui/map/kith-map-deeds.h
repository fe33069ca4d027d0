/* kith-map-deeds.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-canvas.h"
#include "kith-people-list.h"

G_BEGIN_DECLS

/** kith_map_deeds_connect: what is done by hand on @canvas, which shows @scene, is done to @people of @practice from now on, as long
 * as they are shown as they are now. */
void kith_map_deeds_connect (KithMapCanvas  *canvas,
                             KithMapScene   *scene,
                             KithPractice   *practice,
                             KithPeopleList *people);

G_END_DECLS
