/* kith-note-section.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note-section.h"

#include "kith-draft.h"
#include "kith-note-form.h"
#include "kith-patience.h"
#include "kith-problem.h"
#include "kith-settled-notes.h"
#include "kith-treatment.h"
#include "kith-window.h"

#include <glib/gi18n.h>

/* No more than this is lost whatever happens, and how long hands may rest within one step of the history. */
#define DRAFT_PAUSE_MS 300
#define REST_S         30

struct _KithNoteSection
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *state_label;
  GtkWidget *before_box;
  GtkLabel *before_label;
  GtkBox *settled_box;
  GtkWidget *other_box;
  GtkLabel *other_label;
  GtkWidget *card;
  GtkTextView *view;
  GtkWidget *add_button;

  KithPractice *practice;
  char *client;
  char *session;
  char *id;
  char *over;           /* what is typed over, at @version */
  gint64 version;
  char *known;          /* what is stored, as far as it is known */
  gint64 known_version;
  gboolean shown;
  gboolean adding;
  gboolean apart;       /* another text was stored in the meantime */
  gboolean drafted;
  gboolean writing;
  gboolean on_the_way;
  gboolean again;
  guint pause;
  guint rest;
  GtkRoot *root;
};

/* Sending: a text on its way into the note, or into its draft. */
typedef struct
{
  KithNoteSection *section;
  char *text;
} Sending;

enum
{
  STALE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KithNoteSection, kith_note_section, ADW_TYPE_BIN)

static void
sending_free (Sending *self)
{
  g_object_unref (self->section);
  g_free (self->text);
  g_free (self);
}

static char *
dup_text (KithNoteSection *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What stands there now is where undoing ends. */
static void
write_text (KithNoteSection *self,
            const char      *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *there = dup_text (self);

  self->writing = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  if (!g_str_equal (there, text))
    gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->writing = FALSE;
}

static gboolean
is_dirty (KithNoteSection *self)
{
  g_autofree char *text = dup_text (self);

  return self->shown && kith_note_form_is_dirty (text, self->over);
}

static void
say (KithNoteSection *self,
     const char      *state)
{
  gtk_label_set_label (self->state_label, state);
}

/* Where there is no room for a draft, the note itself is tried until there is. */
static void
take_undrafted (KithNoteSection *self,
                const GError    *error)
{
  say (self, _("Not stored yet"));
  if (kith_problem_classify (error) == KITH_PROBLEM_DISK && !self->apart && !kith_practice_is_settling (self->practice))
    kith_note_section_flush (self);
  else
    kith_window_complain (GTK_WIDGET (self), error);
}

static DexFuture *
draft_fiber (gpointer data)
{
  const Sending *sending = data;
  KithNoteSection *self = sending->section;
  g_autoptr (GError) error = NULL;

  if (!dex_await (kith_practice_keep_draft (self->practice, self->session, self->id, sending->text, self->version), &error))
    take_undrafted (self, error);
  else if (self->view != NULL && self->pause == 0 && !self->on_the_way && is_dirty (self))
    say (self, _("Draft kept"));
  return dex_future_new_true ();
}

static void
spawn (KithNoteSection *self,
       DexFiberFunc     func)
{
  Sending *sending = g_new0 (Sending, 1);

  sending->section = g_object_ref (self);
  sending->text = dup_text (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, func, sending, (GDestroyNotify) sending_free));
}

static void
keep_draft (KithNoteSection *self)
{
  self->drafted = TRUE;
  spawn (self, draft_fiber);
}

static void
drop_draft (KithNoteSection *self)
{
  if (!self->drafted)
    return;
  self->drafted = FALSE;
  dex_future_disown (kith_practice_drop_draft (self->practice, self->session, self->id));
}

static void
pause_cb (gpointer data)
{
  KithNoteSection *self = data;

  self->pause = 0;
  if (self->on_the_way)
    self->pause = g_timeout_add_once (DRAFT_PAUSE_MS, pause_cb, self);
  else if (is_dirty (self))
    keep_draft (self);
  else
    drop_draft (self);
}

/* It can't be stored now; nothing of it may be lost. */
static void
take_failure (KithNoteSection *self,
              const GError    *error)
{
  gboolean conflict = kith_problem_classify (error) == KITH_PROBLEM_CONFLICT;

  keep_draft (self);
  if (conflict)
    g_signal_emit (self, signals[STALE], 0);
  else
    kith_window_complain (GTK_WIDGET (self), error);
}

static void
take_success (KithNoteSection *self,
              const char      *text)
{
  g_autofree char *there = dup_text (self);

  self->version = kith_note_form_is_dirty (text, "") ? self->version + 1 : 0;
  g_set_str (&self->over, text);
  self->drafted = FALSE;
  if (kith_note_form_is_dirty (there, text))
    return;
  write_text (self, there);
  say (self, *text != '\0' ? _("Stored") : "");
}

static KithEntry *
make_entry (KithNoteSection *self,
            const char      *text)
{
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_SESSION, self->session);
  kith_entry_set_text (entry, KITH_ENTRY_SECTION, self->id);
  kith_entry_set_text (entry, KITH_ENTRY_TEXT, text);
  entry->version = self->version;
  return entry;
}

static char *
send_once (gpointer   data,
           GError   **error)
{
  const Sending *sending = data;
  KithNoteSection *self = sending->section;
  g_autoptr (KithEntry) entry = make_entry (self, sending->text);
  g_autofree char *id = dex_await_string (kith_practice_enter (self->practice, KITH_ENTER_SESSION_NOTE, entry), error);

  if (id == NULL && self->view != NULL)
    say (self, _("Not stored yet"));
  return g_steal_pointer (&id);
}

static void
take_answer (KithNoteSection *self,
             const char      *text,
             gboolean         stored,
             const GError    *error)
{
  self->on_the_way = FALSE;
  /* The practice may have been locked meanwhile. */
  if (self->view == NULL)
    return;
  if (stored)
    take_success (self, text);
  else
    take_failure (self, error);
  if (stored && self->again)
    kith_note_section_flush (self);
  self->again = FALSE;
}

static DexFuture *
store_fiber (gpointer data)
{
  Sending *sending = data;
  KithNoteSection *self = sending->section;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = kith_patience_send (GTK_WIDGET (self), self->practice, send_once, sending, &error);

  take_answer (self, sending->text, id != NULL, error);
  kith_practice_end_edit (self->practice);
  return dex_future_new_true ();
}

void
kith_note_section_flush (KithNoteSection *self)
{
  gboolean typing = self->pause != 0;

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->on_the_way)
    {
      self->again = TRUE;
    }
  else if (!is_dirty (self))
    {
      drop_draft (self);
    }
  else if (self->apart)
    {
      if (typing)
        keep_draft (self);
    }
  else
    {
      self->on_the_way = TRUE;
      kith_practice_begin_edit (self->practice);
      spawn (self, store_fiber);
    }
}

static void
rest_cb (gpointer data)
{
  KITH_NOTE_SECTION (data)->rest = 0;
  kith_note_section_flush (data);
}

static void
typed_cb (KithNoteSection *self)
{
  if (self->writing)
    return;
  say (self, "");
  if (self->pause == 0)
    self->pause = g_timeout_add_once (DRAFT_PAUSE_MS, pause_cb, self);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add_seconds_once (REST_S, rest_cb, self);
}

static void
left_cb (KithNoteSection *self)
{
  kith_note_section_flush (self);
}

static gboolean
closing_cb (KithNoteSection *self)
{
  kith_note_section_flush (self);
  return GDK_EVENT_PROPAGATE;
}

static void
set_apart (KithNoteSection *self,
           const char      *other)
{
  self->apart = other != NULL;
  gtk_widget_set_visible (self->other_box, self->apart);
  if (self->apart)
    gtk_label_set_label (self->other_label, *other != '\0' ? other : _("Nothing: what was here was taken away."));
}

static void
take_cb (KithNoteSection *self)
{
  g_set_str (&self->over, self->known);
  self->version = self->known_version;
  set_apart (self, NULL);
  write_text (self, self->over);
  self->drafted = TRUE;
  drop_draft (self);
}

static void
keep_cb (KithNoteSection *self)
{
  g_set_str (&self->over, self->known);
  self->version = self->known_version;
  set_apart (self, NULL);
  kith_note_section_flush (self);
}

static void
add_cb (KithNoteSection *self)
{
  self->adding = TRUE;
  gtk_widget_set_visible (self->card, TRUE);
  gtk_widget_set_visible (self->add_button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
kith_note_section_show (KithNoteSection        *self,
                        const KithSheetSection *section)
{
  g_autofree char *text = dup_text (self);
  const KithNoteTyping typing = { text, self->over, self->version };
  KithNoteForm form;
  g_autofree char *over = NULL;

  g_return_if_fail (KITH_IS_NOTE_SECTION (self));

  /* An older answer must not undo what is on its way; a newer one follows it. */
  if (self->on_the_way)
    return;
  kith_note_form_init (&form, section, self->shown ? &typing : NULL);
  self->drafted = self->drafted || section->draft != NULL;
  g_set_str (&self->known, section->own != NULL ? section->own->body : "");
  self->known_version = section->own != NULL ? section->own->version : 0;
  over = g_strdup (form.over);
  if (!g_str_equal (form.text, text))
    write_text (self, form.text);
  g_set_str (&self->over, over);
  self->version = form.version;
  self->shown = TRUE;
  set_apart (self, form.other);
  /* What is typed is not kept yet where only something else has changed. */
  if (form.other == NULL && is_dirty (self) && g_strcmp0 (section->draft, form.text) == 0)
    say (self, _("Draft kept"));
  gtk_label_set_label (self->title_label, section->label);
  gtk_label_set_label (self->before_label, section->before != NULL ? section->before : "");
  kith_settled_notes_show (self->settled_box, section->settled);
  gtk_widget_set_visible (self->card, form.writable || self->adding);
  gtk_widget_set_visible (self->add_button, !form.writable && !self->adding);
}

void
kith_note_section_show_before (KithNoteSection *self,
                               gboolean         before)
{
  gtk_widget_set_visible (self->before_box, before && *gtk_label_get_label (self->before_label) != '\0');
}

gboolean
kith_note_section_step (KithNoteSection *self,
                        gboolean         undo)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return FALSE;
  if (undo && gtk_text_buffer_get_can_undo (buffer))
    gtk_text_buffer_undo (buffer);
  else if (!undo && gtk_text_buffer_get_can_redo (buffer))
    gtk_text_buffer_redo (buffer);
  else
    return FALSE;
  return TRUE;
}

const char *
kith_note_section_get_id (KithNoteSection *self)
{
  return self->id;
}

static void
kith_note_section_map (GtkWidget *widget)
{
  KithNoteSection *self = KITH_NOTE_SECTION (widget);

  GTK_WIDGET_CLASS (kith_note_section_parent_class)->map (widget);
  self->root = gtk_widget_get_root (widget);
  g_signal_connect_swapped (self->root, "close-request", G_CALLBACK (closing_cb), self);
}

static void
kith_note_section_unmap (GtkWidget *widget)
{
  KithNoteSection *self = KITH_NOTE_SECTION (widget);

  kith_note_section_flush (self);
  g_signal_handlers_disconnect_by_func (self->root, closing_cb, self);
  self->root = NULL;
  GTK_WIDGET_CLASS (kith_note_section_parent_class)->unmap (widget);
}

static void
kith_note_section_dispose (GObject *object)
{
  KithNoteSection *self = KITH_NOTE_SECTION (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->rest, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_NOTE_SECTION);
  G_OBJECT_CLASS (kith_note_section_parent_class)->dispose (object);
}

static void
kith_note_section_finalize (GObject *object)
{
  KithNoteSection *self = KITH_NOTE_SECTION (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->session);
  g_free (self->id);
  g_free (self->over);
  g_free (self->known);
  G_OBJECT_CLASS (kith_note_section_parent_class)->finalize (object);
}

static void
kith_note_section_class_init (KithNoteSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_note_section_dispose;
  object_class->finalize = kith_note_section_finalize;
  widget_class->map = kith_note_section_map;
  widget_class->unmap = kith_note_section_unmap;
  signals[STALE] = g_signal_new ("stale", KITH_TYPE_NOTE_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-note-section.ui");
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, title_label);
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, state_label);
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, before_box);
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, before_label);
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, settled_box);
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, other_box);
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, other_label);
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, card);
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, view);
  gtk_widget_class_bind_template_child (widget_class, KithNoteSection, add_button);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
kith_note_section_init (KithNoteSection *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->over = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title_label, NULL,
                                  -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

GtkWidget *
kith_note_section_new (KithPractice *practice,
                       const char   *client,
                       const char   *session,
                       const char   *section)
{
  KithNoteSection *self = g_object_new (KITH_TYPE_NOTE_SECTION, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  self->session = g_strdup (session);
  self->id = g_strdup (section);
  g_signal_connect_object (practice, "locking", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
