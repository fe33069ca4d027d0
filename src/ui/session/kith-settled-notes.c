/* kith-settled-notes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-settled-notes.h"

#include "kith-session-words.h"

static GtkWidget *
make_settled (const KithSheetNote *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *words = kith_session_words_settled (note);
  GtkWidget *state = gtk_label_new (words);
  GtkWidget *text = gtk_label_new (note->note->body);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (state, "caption");
  gtk_widget_add_css_class (state, "dim-label");
  for (GtkWidget *label = state; label != NULL; label = label == state ? text : NULL)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_margin_start (label, 12);
      gtk_widget_set_margin_end (label, 12);
    }
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_set_margin_top (text, 10);
  gtk_widget_set_margin_bottom (state, 10);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), state);
  return box;
}

void
kith_settled_notes_show (GtkBox    *box,
                         GPtrArray *notes)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < notes->len; i++)
    gtk_box_append (box, make_settled (notes->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (box), notes->len > 0);
}
