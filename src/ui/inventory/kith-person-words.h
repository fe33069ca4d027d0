/* kith-person-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person-item.h"
#include "kith-question.h"
#include "kith-questions.h"

G_BEGIN_DECLS

/** The words of the inventory: how someone stands, told to people; all translated. */

/** KithPersonLook: what a row shows of someone. @detail: relation and what is particular ("sister · wished nearer");
 * @unsaid: "2 things unsaid"; both "" for nothing. @label: all of it, the line too, for who can't see it. */
typedef struct
{
  const char *name;
  char *detail;
  char *unsaid;
  char *label;
} KithPersonLook;

/** kith_person_look_init: of @item, which must outlive it. */
void        kith_person_look_init         (KithPersonLook   *self,
                                           KithPersonItem   *item);
void        kith_person_look_clear        (KithPersonLook   *self);

/** kith_closeness_get_band: 0 for not placed (NAN), then the rings from the inside out from 1 on. */
guint       kith_closeness_get_band       (double            closeness);

/** kith_closeness_get_label: "Inner", "Close", "Wider"; "Not placed yet" for NAN. */
const char *kith_closeness_get_label      (double            closeness);

/** kith_wish_get_label: of @desired: "Inner" …; "Nothing wished" for NAN. */
const char *kith_wish_get_label           (double            desired);

/** kith_closeness_compare_wish: "wished nearer", "wished farther", "as wished"; NULL where one is not said. */
const char *kith_closeness_compare_wish   (double            closeness,
                                           double            desired);

/** kith_person_status_get_label: "In the past" … */
const char *kith_person_status_get_label  (KithPersonStatus  status);

/** kith_question_list_labels: "Not said", then every choice of @question; the others likewise. Returns: (transfer full) */
GStrv       kith_question_list_labels     (KithQuestion      question);
GStrv       kith_flow_list_labels         (void);
GStrv       kith_attachment_list_labels   (void);

/** kith_progress_describe: "9 of 16 questions answered". Returns: (transfer full) */
char       *kith_progress_describe        (const KithProgress *progress);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithPersonLook, kith_person_look_clear)

G_END_DECLS
