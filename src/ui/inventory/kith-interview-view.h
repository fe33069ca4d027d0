/* kith-interview-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_INTERVIEW_VIEW (kith_interview_view_get_type ())
G_DECLARE_FINAL_TYPE (KithInterviewView, kith_interview_view, KITH, INTERVIEW_VIEW, AdwBin)

/** KithInterviewView: the questions of the inventory, one at a time, person by person. Each answer is stored as it is given.
 * Property "person": the id of who is asked about, NULL for nobody. Signal "ended": it was left. */

/** kith_interview_view_new: Returns: (transfer floating) */
GtkWidget *kith_interview_view_new   (KithPractice      *practice,
                                      KithPeopleList    *people);

/** kith_interview_view_begin: with @person, or where it was left (or at the beginning) where that is NULL. */
void       kith_interview_view_begin (KithInterviewView *self,
                                      const char        *person);

/** kith_interview_view_leave: stores what is being typed. */
void       kith_interview_view_leave (KithInterviewView *self);

G_END_DECLS
