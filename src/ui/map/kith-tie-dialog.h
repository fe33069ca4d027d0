/* kith-tie-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TIE_DIALOG (kith_tie_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithTieDialog, kith_tie_dialog, KITH, TIE_DIALOG, AdwDialog)

/** KithTieEnd: one of two who are tied. @name: as it may be read. */
typedef struct
{
  const char *id;
  const char *name;
} KithTieEnd;

/** KithTieDialog: what two people in the life of @client are to each other: one tap says it, and what was said can be changed and taken
 * out again. */

/** kith_tie_dialog_new: Returns: (transfer floating) */
AdwDialog *kith_tie_dialog_new    (KithPractice     *practice,
                                   const char       *client,
                                   const KithTieEnd *one,
                                   const KithTieEnd *other);

/** kith_tie_dialog_remove: takes out the tie between two, and says so over the window of @widget; where there are several, the dialog
 * asks which. */
void       kith_tie_dialog_remove (GtkWidget        *widget,
                                   KithPractice     *practice,
                                   const char       *client,
                                   const KithTieEnd *one,
                                   const KithTieEnd *other);

G_END_DECLS
