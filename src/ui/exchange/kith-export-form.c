/* kith-export-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-export-form.h"

#include <glib/gi18n.h>

/* No client's name: whoever sees the folder would read it. */
static const char * const names[] = {
  [KITH_EXPORT_JSON] = "kith-export.json",
  [KITH_EXPORT_CSV] = "kith-export",
  [KITH_EXPORT_GRAPHML] = "kith-export.graphml",
};

KithExportState
kith_export_form_work_out (const KithExportForm *form)
{
  gboolean network = form->format == KITH_EXPORT_GRAPHML;
  KithExportState state = { .name = names[form->format], .offers_network = !form->office, .hint = "" };

  if (form->one && *form->client == '\0')
    state.hint = _("Choose the client.");
  state.can_export = *state.hint == '\0' && !(network && form->office);
  return state;
}
