/* kith-map-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAP_VIEW (kith_map_view_get_type ())
G_DECLARE_FINAL_TYPE (KithMapView, kith_map_view, KITH, MAP_VIEW, AdwBin)

/** KithMapView: the relationship map of a client, and the way from a drag to a stored state. */

/** kith_map_view_new: Returns: (transfer floating) */
GtkWidget *kith_map_view_new (KithPractice *practice,
                              const char   *client);

G_END_DECLS
