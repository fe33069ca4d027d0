/* kith-interview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-question.h"

G_BEGIN_DECLS

/** KithInterviewee: someone who is asked about. @id: borrowed; @asked, @answered: questions, as bits. */
typedef struct
{
  const char *id;
  guint asked;
  guint answered;
} KithInterviewee;

/** KithInterview: how far the questions about the people of one client have come: where it is, what was left out for good
 * (skipped) and what comes back later (put off). Answers are not in it: they are in the record, and people come and go. */
typedef struct _KithInterview KithInterview;

KithInterview *kith_interview_new           (void);
void           kith_interview_free          (KithInterview          *self);

/** kith_interview_get_person: who is being asked about. Returns: (transfer none) (nullable): NULL where nobody is, at the
 * beginning and when all is asked */
const char    *kith_interview_get_person    (KithInterview          *self);
KithQuestion   kith_interview_get_question  (KithInterview          *self);

/** kith_interview_go_on: to the next question that is open: neither answered nor skipped nor put off: first of the same
 * person, then of the next of @people, and round again. Where only what was put off is left, that comes back; the one it
 * stands at only where there is no other. Returns: FALSE where nothing is open any more; it then stands nowhere */
gboolean       kith_interview_go_on         (KithInterview          *self,
                                             const KithInterviewee  *people,
                                             guint                   n_people);

/** kith_interview_go_back: to the question that is asked before, answered or not. Returns: FALSE where there is none */
gboolean       kith_interview_go_back       (KithInterview          *self,
                                             const KithInterviewee  *people,
                                             guint                   n_people);

/** kith_interview_go_to: to the first open question about @person, or the first of all. Returns: FALSE where they are not
 * one of @people or nothing is asked about them */
gboolean       kith_interview_go_to         (KithInterview          *self,
                                             const char             *person,
                                             const KithInterviewee  *people,
                                             guint                   n_people);

/** kith_interview_stay: where it stands, if that is still asked about someone of @people. Returns: FALSE where not; it then
 * has gone on */
gboolean       kith_interview_stay          (KithInterview          *self,
                                             const KithInterviewee  *people,
                                             guint                   n_people);

/** kith_interview_skip, kith_interview_put_off: the question it stands at; going on is another step. */
void           kith_interview_skip          (KithInterview          *self);
void           kith_interview_put_off       (KithInterview          *self);

/** kith_interview_count_open: how many questions about @people are neither answered nor skipped. */
guint          kith_interview_count_open    (KithInterview          *self,
                                             const KithInterviewee  *people,
                                             guint                   n_people);

/** kith_interview_forget_skipped: what was skipped is asked again. */
void           kith_interview_forget_skipped (KithInterview         *self);

/** kith_interview_to_text: for kith_interview_parse(), which leaves out what it can't read. Returns: (transfer full) */
char          *kith_interview_to_text       (KithInterview          *self);
KithInterview *kith_interview_parse         (const char             *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithInterview, kith_interview_free)

G_END_DECLS
