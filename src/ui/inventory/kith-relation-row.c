/* kith-relation-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-relation-row.h"

#include "kith-name.h"
#include "kith-relation.h"

#include <string.h>

struct _KithRelationRow
{
  AdwEntryRow parent_instance;

  char *typed;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithRelationRow, kith_relation_row, ADW_TYPE_ENTRY_ROW)

/* Only what grew at its end, so that a letter taken away stays away. */
static gboolean
has_grown (KithRelationRow *self,
           const char      *text)
{
  return g_utf8_strlen (text, -1) == g_utf8_strlen (self->typed, -1) + 1 && g_str_has_prefix (text, self->typed);
}

static void
complete (KithRelationRow *self)
{
  GtkEditable *editable = GTK_EDITABLE (self);
  g_auto (GStrv) words = kith_relation_complete (self->typed, 1);
  int length = (int) g_utf8_strlen (self->typed, -1);
  g_autofree char *whole = NULL;

  if (words[0] == NULL || g_utf8_strlen (words[0], -1) <= length)
    return;
  whole = g_strconcat (self->typed, g_utf8_offset_to_pointer (words[0], length), NULL);
  self->showing = TRUE;
  gtk_editable_set_text (editable, whole);
  self->showing = FALSE;
  gtk_editable_select_region (editable, length, -1);
}

static void
changed_cb (KithRelationRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  gboolean grown;

  if (self->showing)
    return;
  grown = has_grown (self, text);
  g_set_str (&self->typed, text);
  if (grown)
    complete (self);
}

static void
kith_relation_row_finalize (GObject *object)
{
  g_free (KITH_RELATION_ROW (object)->typed);
  G_OBJECT_CLASS (kith_relation_row_parent_class)->finalize (object);
}

static void
kith_relation_row_class_init (KithRelationRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_relation_row_finalize;
}

static void
kith_relation_row_init (KithRelationRow *self)
{
  self->typed = g_strdup ("");
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

gboolean
kith_relation_row_is_guess (KithRelationRow *self)
{
  int start;
  int end;

  return gtk_editable_get_selection_bounds (GTK_EDITABLE (self), &start, &end)
         && start == (int) g_utf8_strlen (self->typed, -1) && start > 0;
}

void
kith_relation_row_set_text (KithRelationRow *self,
                            const char      *text)
{
  g_set_str (&self->typed, text);
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->showing = FALSE;
}
