/* kith-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-file.h"

const char *
kith_file_get_name (KithFile file)
{
  switch (file)
    {
    case KITH_FILE_OFFICE:
      return "office";
    case KITH_FILE_CLINICAL:
      return "clinical";
    }

  g_return_val_if_reached ("");
}
