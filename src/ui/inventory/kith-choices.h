/* kith-choices.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-question.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CHOICES (kith_choices_get_type ())
G_DECLARE_FINAL_TYPE (KithChoices, kith_choices, KITH, CHOICES, AdwBin)

/** KithChoices: the answers to a question that has a few, each with its digit, from 1 on. Signal "chosen". */
GtkWidget *kith_choices_new          (void);

/** kith_choices_ask: offers the choices of @question, a CHOICE or SEVERAL. */
void       kith_choices_ask          (KithChoices  *self,
                                      KithQuestion  question);

/** kith_choices_get_chosen: as bits; kith_choices_show() likewise, and without the signal. */
guint      kith_choices_get_chosen   (KithChoices  *self);
void       kith_choices_show         (KithChoices  *self,
                                      guint         chosen);

/** kith_choices_press: as the digit of @choice (from 0 on) would: once more takes it back. Returns: FALSE where there is none */
gboolean   kith_choices_press        (KithChoices  *self,
                                      guint         choice);

G_END_DECLS
