/* kith-technique-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-technique-row.h"

#include "kith-catalogue.h"
#include "kith-enter.h"
#include "kith-number-row.h"
#include "kith-person-choice.h"
#include "kith-session-words.h"

#include <glib/gi18n.h>

#define PAUSE_MS 600

struct _KithTechniqueRow
{
  AdwExpanderRow parent_instance;

  AdwComboRow *person_row;
  KithNumberRow *minutes_row;

  KithPractice *practice;
  char *client;
  char *id;
  char *person;
  int minutes;
  gboolean writing;
  guint pause;
};

G_DEFINE_FINAL_TYPE (KithTechniqueRow, kith_technique_row, ADW_TYPE_EXPANDER_ROW)

static void
flush (KithTechniqueRow *self)
{
  const char *person = kith_person_choice_get_id (self->person_row);
  int minutes = kith_number_row_get_value (self->minutes_row);
  g_autoptr (KithEntry) entry = kith_entry_new (self->client);
  gboolean differs = kith_entry_replace_text (entry, KITH_ENTRY_PERSON, person, self->person);

  g_clear_handle_id (&self->pause, g_source_remove);
  differs |= kith_entry_replace_number (entry, KITH_ENTRY_MINUTES, minutes, self->minutes);
  if (!differs)
    return;
  g_set_str (&self->person, person);
  self->minutes = minutes;
  kith_entry_set_text (entry, KITH_ENTRY_ID, self->id);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_TECHNIQUE_EDIT, g_steal_pointer (&entry), NULL);
}

static void
pause_cb (gpointer data)
{
  KITH_TECHNIQUE_ROW (data)->pause = 0;
  flush (data);
}

static void
touched_cb (KithTechniqueRow *self)
{
  if (self->writing || self->id == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
remove_cb (KithTechniqueRow *self)
{
  KithEntry *entry = kith_entry_new (self->client);

  g_clear_handle_id (&self->pause, g_source_remove);
  kith_entry_set_text (entry, KITH_ENTRY_ID, self->id);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_TECHNIQUE_REMOVE, entry, _("Technique removed"));
}

static void
hurry_cb (KithTechniqueRow *self)
{
  if (self->pause != 0)
    flush (self);
}

static void
kith_technique_row_unmap (GtkWidget *widget)
{
  hurry_cb (KITH_TECHNIQUE_ROW (widget));
  GTK_WIDGET_CLASS (kith_technique_row_parent_class)->unmap (widget);
}

static void
kith_technique_row_dispose (GObject *object)
{
  g_clear_handle_id (&KITH_TECHNIQUE_ROW (object)->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TECHNIQUE_ROW);
  G_OBJECT_CLASS (kith_technique_row_parent_class)->dispose (object);
}

static void
kith_technique_row_finalize (GObject *object)
{
  KithTechniqueRow *self = KITH_TECHNIQUE_ROW (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->id);
  g_free (self->person);
  G_OBJECT_CLASS (kith_technique_row_parent_class)->finalize (object);
}

static void
kith_technique_row_class_init (KithTechniqueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_technique_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_technique_row_finalize;
  widget_class->unmap = kith_technique_row_unmap;
  g_type_ensure (KITH_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-technique-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTechniqueRow, person_row);
  gtk_widget_class_bind_template_child (widget_class, KithTechniqueRow, minutes_row);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
kith_technique_row_init (KithTechniqueRow *self)
{
  self->person = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_technique_row_new (KithPractice *practice,
                        const char   *client)
{
  KithTechniqueRow *self = g_object_new (KITH_TYPE_TECHNIQUE_ROW, NULL);

  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  g_signal_connect_object (practice, "locking", G_CALLBACK (hurry_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
kith_technique_row_show (KithTechniqueRow       *self,
                         const KithTechnique    *use,
                         const KithSessionSheet *sheet)
{
  g_autofree char *words = kith_session_words_use (use, kith_session_sheet_find_person (sheet, use->person));

  g_set_str (&self->id, use->id);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Techniques", use->technique));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  /* Who is choosing still is not interrupted. */
  if (self->pause != 0)
    return;
  g_set_str (&self->person, use->person != NULL ? use->person : "");
  self->minutes = MAX (use->minutes, 0);
  self->writing = TRUE;
  kith_person_choice_set (self->person_row, sheet->everyone, use->person);
  kith_number_row_set_value (self->minutes_row, self->minutes);
  self->writing = FALSE;
}
