/* kith-note-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note-list.h"

#include "kith-note-section.h"

#define SPACING 18

struct _KithNoteList
{
  AdwBin parent_instance;

  GtkBox *box;

  KithPractice *practice;
  char *client;
};

G_DEFINE_FINAL_TYPE (KithNoteList, kith_note_list, ADW_TYPE_BIN)

enum
{
  STALE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KithNoteSection *
get_section (KithNoteList *self,
             guint         position)
{
  GtkWidget *child = self->box != NULL ? gtk_widget_get_first_child (GTK_WIDGET (self->box)) : NULL;

  for (guint i = 0; child != NULL && i < position; i++)
    child = gtk_widget_get_next_sibling (child);
  return child != NULL ? KITH_NOTE_SECTION (child) : NULL;
}

static gboolean
fits (KithNoteList           *self,
      const KithSessionSheet *sheet)
{
  for (guint i = 0; i < sheet->sections->len; i++)
    {
      const KithSheetSection *it = sheet->sections->pdata[i];
      KithNoteSection *section = get_section (self, i);

      if (section == NULL || !g_str_equal (kith_note_section_get_id (section), it->id))
        return FALSE;
    }
  return get_section (self, sheet->sections->len) == NULL;
}

static void
stale_cb (KithNoteList *self)
{
  g_signal_emit (self, signals[STALE], 0);
}

static void
make_sections (KithNoteList           *self,
               const KithSessionSheet *sheet)
{
  kith_note_list_drop (self);
  for (guint i = 0; i < sheet->sections->len; i++)
    {
      const KithSheetSection *it = sheet->sections->pdata[i];
      GtkWidget *section = kith_note_section_new (self->practice, self->client, sheet->session->id, it->id);

      g_signal_connect_object (section, "stale", G_CALLBACK (stale_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->box, section);
    }
}

static void
kith_note_list_dispose (GObject *object)
{
  KITH_NOTE_LIST (object)->box = NULL;
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (kith_note_list_parent_class)->dispose (object);
}

static void
kith_note_list_finalize (GObject *object)
{
  KithNoteList *self = KITH_NOTE_LIST (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  G_OBJECT_CLASS (kith_note_list_parent_class)->finalize (object);
}

static void
kith_note_list_class_init (KithNoteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_note_list_dispose;
  object_class->finalize = kith_note_list_finalize;
  signals[STALE] = g_signal_new ("stale", KITH_TYPE_NOTE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_note_list_init (KithNoteList *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
kith_note_list_set_client (KithNoteList *self,
                           KithPractice *practice,
                           const char   *client)
{
  g_set_object (&self->practice, practice);
  g_set_str (&self->client, client);
}

gboolean
kith_note_list_show (KithNoteList           *self,
                     const KithSessionSheet *sheet,
                     gboolean                before)
{
  gboolean has_before = FALSE;

  if (!fits (self, sheet))
    make_sections (self, sheet);
  for (guint i = 0; i < sheet->sections->len; i++)
    {
      const KithSheetSection *it = sheet->sections->pdata[i];

      kith_note_section_show (get_section (self, i), it);
      kith_note_section_show_before (get_section (self, i), before);
      has_before = has_before || it->before != NULL;
    }
  return has_before;
}

void
kith_note_list_show_before (KithNoteList *self,
                            gboolean      before)
{
  KithNoteSection *section;

  for (guint i = 0; (section = get_section (self, i)) != NULL; i++)
    kith_note_section_show_before (section, before);
}

void
kith_note_list_flush (KithNoteList *self)
{
  KithNoteSection *section;

  for (guint i = 0; (section = get_section (self, i)) != NULL; i++)
    kith_note_section_flush (section);
}

/* Taking a section away stores what is in it. */
void
kith_note_list_drop (KithNoteList *self)
{
  KithNoteSection *section;

  while ((section = get_section (self, 0)) != NULL)
    gtk_box_remove (self->box, GTK_WIDGET (section));
}

gboolean
kith_note_list_step (KithNoteList *self,
                     gboolean      undo)
{
  KithNoteSection *section;

  for (guint i = 0; (section = get_section (self, i)) != NULL; i++)
    if (kith_note_section_step (section, undo))
      return TRUE;
  return FALSE;
}
