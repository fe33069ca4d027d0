/* kith-technique-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-session-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TECHNIQUE_ROW (kith_technique_row_get_type ())
G_DECLARE_FINAL_TYPE (KithTechniqueRow, kith_technique_row, KITH, TECHNIQUE_ROW, AdwExpanderRow)

/** KithTechniqueRow: something that was done in a session: with whom, and for how long. Every change is stored. */

/** kith_technique_row_new: Returns: (transfer floating) */
GtkWidget *kith_technique_row_new  (KithPractice           *practice,
                                    const char             *client);
void       kith_technique_row_show (KithTechniqueRow       *self,
                                    const KithTechnique    *use,
                                    const KithSessionSheet *sheet);

G_END_DECLS
