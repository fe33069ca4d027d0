/* kith-between-groups.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_BETWEEN_GROUPS (kith_between_groups_get_type ())
G_DECLARE_FINAL_TYPE (KithBetweenGroups, kith_between_groups, KITH, BETWEEN_GROUPS, AdwBin)

/** KithBetweenGroups: how a client and someone stand: closeness, line, support, contact. Signals as of KithWhoGroup. */

/** kith_between_groups_read: puts what is said here into @form, whose texts it lends. */
void kith_between_groups_read         (KithBetweenGroups    *self,
                                       KithPersonForm       *form);

/** kith_between_groups_write: shows those @fields of @form. */
void kith_between_groups_write        (KithBetweenGroups    *self,
                                       const KithPersonForm *form,
                                       guint                 fields);
void kith_between_groups_set_editable (KithBetweenGroups    *self,
                                       gboolean              editable);

/** kith_combo_row_set_labels: offers @labels (transfer full). */
void kith_combo_row_set_labels        (AdwComboRow          *row,
                                       GStrv                 labels);

G_END_DECLS
