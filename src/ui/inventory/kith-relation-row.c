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
  guint completing;
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

  if (words[0] == NULL || g_utf8_strlen (words[0], -1) <= length || gtk_editable_get_position (editable) != length)
    return;
  whole = g_strconcat (self->typed, g_utf8_offset_to_pointer (words[0], length), NULL);
  self->showing = TRUE;
  gtk_editable_set_text (editable, whole);
  self->showing = FALSE;
  gtk_editable_select_region (editable, length, -1);
}

static gboolean
complete_cb (gpointer data)
{
  KITH_RELATION_ROW (data)->completing = 0;
  complete (data);
  return G_SOURCE_REMOVE;
}

/* A letter is one step of the field's own undo, into which nothing can be set until it is entered. */
static void
changed_cb (KithRelationRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  gboolean grown;

  if (self->showing)
    return;
  grown = has_grown (self, text);
  g_set_str (&self->typed, text);
  g_clear_handle_id (&self->completing, g_source_remove);
  if (grown)
    self->completing = g_idle_add_full (G_PRIORITY_DEFAULT, complete_cb, self, NULL);
}

static void
kith_relation_row_dispose (GObject *object)
{
  g_clear_handle_id (&KITH_RELATION_ROW (object)->completing, g_source_remove);
  G_OBJECT_CLASS (kith_relation_row_parent_class)->dispose (object);
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
  G_OBJECT_CLASS (klass)->dispose = kith_relation_row_dispose;
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
  g_clear_handle_id (&self->completing, g_source_remove);
  g_set_str (&self->typed, text);
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->showing = FALSE;
}
