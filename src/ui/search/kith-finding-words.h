/* kith-finding-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** KithFindingWords: how a finding is shown. @title, @detail: with @title_marks and @detail_marks on the words looked for;
 * @caption: whose and when; @icon: a symbolic icon. @detail, @caption: "" for none. */
typedef struct
{
  char *title;
  PangoAttrList *title_marks;
  char *detail;
  PangoAttrList *detail_marks;
  char *caption;
  const char *icon;
} KithFindingWords;

/** kith_finding_words_new: with initials for the names of people where @initials. Returns: (transfer full) */
KithFindingWords *kith_finding_words_new  (KithFinding      *finding,
                                           gboolean          initials);
void              kith_finding_words_free (KithFindingWords *self);

/** kith_finding_kind_get_title: "Clients", "Notes" … Returns: (transfer none): translated */
const char       *kith_finding_kind_get_title (KithFindingKind kind);

/** kith_finding_dup_way: the action of KithHome that leads to @finding, detailed. Returns: (transfer full) */
char             *kith_finding_dup_way    (KithFinding      *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithFindingWords, kith_finding_words_free)

G_END_DECLS
