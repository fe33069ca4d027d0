/* kith-focus-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-course-plan.h"
#include "kith-people-list.h"
#include "kith-treatment.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_FOCUS_ROW (kith_focus_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (KithFocusRow, kith_focus_row, KITH, FOCUS_ROW, AdwExpanderRow)

/** KithFocusRow: a problem area or a goal of a course, stored as it is edited. @edit, @remove: the verbs; @removed: said
 * once it is gone, to be translated. @make_entry: what the widgets say that is not stored, (nullable). Signal "removed": it
 * is on its way out. */
struct _KithFocusRowClass
{
  AdwExpanderRowClass parent_class;

  KithEntryVerb edit;
  KithEntryVerb remove;
  const char *removed;
  KithEntry *(*make_entry) (KithFocusRow *self);
};

/** kith_focus_row_set_practice: once. */
void            kith_focus_row_set_practice (KithFocusRow    *self,
                                             KithPractice    *practice,
                                             KithPeopleList  *people);

/** kith_focus_row_begin: what is written into the widgets up to kith_focus_row_end() is shown, not said. @treatment is held,
 * @id is of what the row is about. Returns: FALSE where nothing is to be written: what is being typed stays, with what it is
 * typed over as it was seen, until it is stored */
gboolean        kith_focus_row_begin        (KithFocusRow    *self,
                                             KithTreatment   *treatment,
                                             const char      *id);
void            kith_focus_row_end          (KithFocusRow    *self);

/** kith_focus_row_is_typing: whether something was typed that is not stored yet. */
gboolean        kith_focus_row_is_typing    (KithFocusRow    *self);

/** kith_focus_row_watch: stores when the focus leaves @widget. */
void            kith_focus_row_watch        (KithFocusRow    *self,
                                             GtkWidget       *widget);

/** kith_focus_row_get_client: Returns: (transfer none): an id */
const char     *kith_focus_row_get_client   (KithFocusRow    *self);

/** kith_focus_row_bind: binds said_cb, typed_cb and remove_cb of the template. */
void            kith_focus_row_bind         (GtkWidgetClass  *widget_class);

G_END_DECLS
