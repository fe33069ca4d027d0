/* kith-person-choice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-choice.h"

#include <glib/gi18n.h>

struct _KithPersonChoice
{
  AdwComboRow parent_instance;

  KithPeopleList *people;
  char *person;           /* whom it stands for, also before they are known here */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (KithPersonChoice, kith_person_choice, ADW_TYPE_COMBO_ROW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const KithPerson *
get_person (KithPersonChoice *self,
            guint             place)
{
  g_autoptr (KithPersonItem) item = g_list_model_get_item (G_LIST_MODEL (self->people), place);

  return item != NULL ? kith_person_item_get_person (item) : NULL;
}

static void
show_person (KithPersonChoice *self)
{
  guint n = self->people != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->people)) : 0;
  guint selected = 0;

  for (guint i = 0; i < n && self->person != NULL; i++)
    if (g_str_equal (get_person (self, i)->id, self->person))
      selected = i + 1;
  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->showing = FALSE;
}

static void
people_cb (KithPersonChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_("person", "Nobody"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->people)); i++)
    gtk_string_list_append (names, get_person (self, i)->name);
  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  self->showing = FALSE;
  show_person (self);
}

static void
selected_cb (KithPersonChoice *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->showing || self->people == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (g_set_str (&self->person, selected > 0 ? get_person (self, selected - 1)->id : NULL))
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
kith_person_choice_finalize (GObject *object)
{
  KithPersonChoice *self = KITH_PERSON_CHOICE (object);

  g_clear_object (&self->people);
  g_free (self->person);
  G_OBJECT_CLASS (kith_person_choice_parent_class)->finalize (object);
}

static void
kith_person_choice_class_init (KithPersonChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_person_choice_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_PERSON_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_person_choice_init (KithPersonChoice *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

void
kith_person_choice_set_people (KithPersonChoice *self,
                               KithPeopleList   *people)
{
  self->people = g_object_ref (people);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_cb), self, G_CONNECT_SWAPPED);
  people_cb (self);
}

const char *
kith_person_choice_get_person (KithPersonChoice *self)
{
  return self->person != NULL ? self->person : "";
}

void
kith_person_choice_set_person (KithPersonChoice *self,
                               const char       *person)
{
  g_set_str (&self->person, person != NULL && *person != '\0' ? person : NULL);
  show_person (self);
}

const char *
kith_person_choice_get_name (KithPersonChoice *self)
{
  KithPersonItem *item = self->person != NULL ? kith_people_list_find (self->people, self->person) : NULL;

  return item != NULL ? kith_person_item_get_person (item)->name : NULL;
}
