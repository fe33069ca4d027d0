/* kith-change-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-picture.h"
#include "kith-sheet.h"

G_BEGIN_DECLS

/** KithChangeFigure: a figure at both ends, as text. */
typedef struct
{
  char *label;
  char *then;
  char *now;
} KithChangeFigure;

/** KithChangeSheet: one page that tells what has moved: both maps side by side, then figures, then sentences. All owned.
 * @then_label, @now_label: above the maps, which have no title of their own. @figures: (element-type KithChangeFigure).
 * @sentences: NULL behind the last. */
typedef struct
{
  char *title;
  char *subtitle;
  KithMapPicture *then;
  KithMapPicture *now;
  char *then_label;
  char *now_label;
  GPtrArray *figures;
  GStrv sentences;
} KithChangeSheet;

/** kith_change_sheet_new: without maps, figures and sentences. Returns: (transfer full) */
KithChangeSheet *kith_change_sheet_new             (const char             *title);
void             kith_change_sheet_free            (KithChangeSheet        *self);

/** kith_change_sheet_add_figure: @then, @now: (transfer full). */
void             kith_change_sheet_add_figure      (KithChangeSheet        *self,
                                                    const char             *label,
                                                    char                   *then,
                                                    char                   *now);

/** kith_change_sheet_export_to_bytes: the same sheet and page give the same bytes. Errors: KITH_SHEET_ERROR. Returns:
 * (transfer full) (nullable) */
GBytes          *kith_change_sheet_export_to_bytes (const KithChangeSheet  *self,
                                                    const KithSheetPage    *page,
                                                    GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithChangeSheet, kith_change_sheet_free)

G_END_DECLS
