/* kith-person-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_EDITOR (kith_person_editor_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonEditor, kith_person_editor, KITH, PERSON_EDITOR, GObject)

/** KithPersonEditor: what widgets say of one person on its way to the practice, and what becomes known of them on its way to
 * the widgets. What is chosen is stored at once, what is typed after a pause or when the cursor leaves; of another moment
 * than now nothing is changed. */

/** KithPersonReadFunc: puts what the widgets of @widget say over @person and @state. */
typedef void (*KithPersonReadFunc)  (GtkWidget       *widget,
                                     KithPerson      *person,
                                     KithPersonState *state);

/** KithPersonWriteFunc: shows those @fields (of KithPersonField) in the widgets of @widget, and what is made from them. */
typedef void (*KithPersonWriteFunc) (GtkWidget       *widget,
                                     guint            fields);

/** kith_person_editor_new: for @widget, which must call kith_person_editor_end() when it is disposed of. Returns: (transfer full) */
KithPersonEditor      *kith_person_editor_new          (GtkWidget           *widget,
                                                        KithPractice        *practice,
                                                        KithPeopleList      *people,
                                                        KithPersonReadFunc   read,
                                                        KithPersonWriteFunc  write);
void                   kith_person_editor_end          (KithPersonEditor    *self);

/** kith_person_editor_set_person: stores what is said of the one before. @person: (nullable): an id. Returns: FALSE where it is
 * them already */
gboolean               kith_person_editor_set_person   (KithPersonEditor    *self,
                                                        const char          *person);

/** kith_person_editor_freeze: what the widgets say counts for nothing, while they come to show something else, until
 * kith_person_editor_thaw() has written all of them anew. */
void                   kith_person_editor_freeze       (KithPersonEditor    *self);
void                   kith_person_editor_thaw         (KithPersonEditor    *self);

/** kith_person_editor_get_person, _state: as stored or on the way there. Returns: (transfer none) (nullable): NULL for nobody */
const KithPerson      *kith_person_editor_get_person   (KithPersonEditor    *self);
const KithPersonState *kith_person_editor_get_state    (KithPersonEditor    *self);

/** kith_person_editor_get_initials: Returns: (transfer none) (nullable) */
const char            *kith_person_editor_get_initials (KithPersonEditor    *self);

/** kith_person_editor_get_item: as the list knows them. Returns: (transfer none) (nullable) */
KithPersonItem        *kith_person_editor_get_item     (KithPersonEditor    *self);

/** kith_person_editor_is_past: whether another moment than now is shown. */
gboolean               kith_person_editor_is_past      (KithPersonEditor    *self);

/** kith_person_editor_touched, _typed: a widget says something else; it is stored soon. Nothing while widgets are written. */
void                   kith_person_editor_touched      (KithPersonEditor    *self);
void                   kith_person_editor_typed        (KithPersonEditor    *self);

/** kith_person_editor_flush: stores now what the widgets say and the practice does not know yet. */
void                   kith_person_editor_flush        (KithPersonEditor    *self);

G_END_DECLS
