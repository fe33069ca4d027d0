/* kith-application.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_APPLICATION_ID "io.github.kith_app.Kith"

#define KITH_TYPE_APPLICATION (kith_application_get_type ())
G_DECLARE_FINAL_TYPE (KithApplication, kith_application, KITH, APPLICATION, AdwApplication)

/** KithApplication: opens the practice named on the command line, or the one opened last, in a window of its own. */

/** kith_application_new: Returns: (transfer full) */
KithApplication *kith_application_new (void);

G_END_DECLS
