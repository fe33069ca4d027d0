/* kith-map-file-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kith_map_file_dialog_run: asks where @scene, which must be loaded, is to be saved as SVG, PDF or PNG, writes it there and
 * says so over the window of @widget. */
void kith_map_file_dialog_run (GtkWidget    *widget,
                               KithMapScene *scene);

G_END_DECLS
