/* kith-printout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_PRINTOUT_MAP,
  KITH_PRINTOUT_TIMELINE,
} KithPrintoutKind;

#define KITH_TYPE_PRINTOUT (kith_printout_get_type ())
G_DECLARE_FINAL_TYPE (KithPrintout, kith_printout, KITH, PRINTOUT, GObject)

/** KithPrintout: a client's map or timeline as it goes on paper or into a file; one painter for all of them. */

/** kith_printout_new: @like: (nullable): a map on the screen, whose moment it is as of; a map takes parts and rings of it too. Not loaded
 * yet. Returns: (transfer full) */
KithPrintout *kith_printout_new   (KithPractice      *practice,
                                   const char        *client,
                                   KithPrintoutKind   kind,
                                   KithMapScene      *like);

/** kith_printout_load: @anonymous: initials for names, kinds for the words of events. Resolves to TRUE. Errors: FORBIDDEN
 * without the clinical key */
DexFuture    *kith_printout_load  (KithPrintout      *self,
                                   gboolean           anonymous);

/** kith_printout_paint: what was loaded last, on white paper of @width by @height points; nothing before. */
void          kith_printout_paint (KithPrintout      *self,
                                   cairo_t           *cr,
                                   double             width,
                                   double             height,
                                   KithThemeKind      theme);

/** kith_printout_note: that it is about to be printed, in the audit. Resolves to TRUE. */
DexFuture    *kith_printout_note  (KithPrintout      *self);

/** kith_printout_write: what was loaded last, into the file @path, which ends in .svg, .pdf or .png: whole or not at all, noted
 * in the audit. @theme: "light" or "bw"; @replace: whether it may take the place of another file. Resolves to TRUE. Errors:
 * KITH_PROBLEM_USAGE, _FAILED */
DexFuture    *kith_printout_write (KithPrintout      *self,
                                   const char        *path,
                                   const char        *theme,
                                   gboolean           replace);

G_END_DECLS
