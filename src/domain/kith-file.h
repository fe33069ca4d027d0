/* kith-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithFile: the two files of a practice. OFFICE is everyone's, CLINICAL is the therapists'. */
typedef enum
{
  KITH_FILE_OFFICE,
  KITH_FILE_CLINICAL,
} KithFile;

#define KITH_N_FILES 2

/** kith_file_get_name: "office" or "clinical", never translated. */
const char *kith_file_get_name (KithFile file);

G_END_DECLS
