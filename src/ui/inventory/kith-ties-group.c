/* kith-ties-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-ties-group.h"

#include "kith-choice-row.h"
#include "kith-inventory.h"
#include "kith-kinship.h"
#include "kith-relatives.h"
#include "kith-scope.h"
#include "kith-tie-kind.h"
#include "kith-window.h"

#include <glib/gi18n.h>

#define CHILD "child"

struct _KithTiesGroup
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;
  AdwExpanderRow *add_row;
  KithChoiceRow *other_row;
  KithChoiceRow *kind_row;

  KithPractice *practice;
  KithPeopleList *people;
  char *person;       /* (nullable) */
  GPtrArray *rows;    /* (unowned) */
  char *words;        /* (nullable): what they say */
  gboolean editable;
  guint asked;
};

/* Errand: something to be read or done about @person; @tie: (nullable) */
typedef struct
{
  KithTiesGroup *group;
  char *person;
  KithTie *tie;
  char *id;
  guint turn;
} Errand;

G_DEFINE_FINAL_TYPE (KithTiesGroup, kith_ties_group, ADW_TYPE_PREFERENCES_GROUP)

static void
errand_free (Errand *self)
{
  g_object_unref (self->group);
  g_free (self->person);
  g_clear_pointer (&self->tie, kith_tie_free);
  g_free (self->id);
  g_free (self);
}

static Errand *
errand_new (KithTiesGroup *group)
{
  Errand *self = g_new0 (Errand, 1);

  self->group = g_object_ref (group);
  self->person = g_strdup (group->person);
  return self;
}

static DexFuture *
remove_fiber (gpointer data)
{
  const Errand *errand = data;
  KithTiesGroup *self = errand->group;
  g_autoptr (GError) error = NULL;
  DexFuture *removed = kith_practice_remove_tie (self->practice, kith_people_list_get_client (self->people), errand->id);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autofree char *id = dex_await_string (removed, &error);

  if (id != NULL)
    kith_window_offer_undo (GTK_WIDGET (self), _("Tie removed"), receipt);
  else
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
remove_cb (KithTiesGroup *self,
           GtkWidget     *button)
{
  Errand *errand = errand_new (self);

  errand->id = g_strdup (g_object_get_data (G_OBJECT (button), "tie"));
  gtk_widget_grab_focus (GTK_WIDGET (self->add_row));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, remove_fiber, errand, (GDestroyNotify) errand_free));
}

static DexFuture *
add_fiber (gpointer data)
{
  const Errand *errand = data;
  KithTiesGroup *self = errand->group;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dex_await_string (kith_practice_save_tie (self->practice, errand->tie), &error);

  if (id == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  else if (self->add_row != NULL)
    adw_expander_row_set_expanded (self->add_row, FALSE);
  return dex_future_new_true ();
}

/* The chosen word says what the other one is; of a parent and a child the parent comes first. */
static void
add_cb (KithTiesGroup *self)
{
  const char *other = kith_choice_row_get (self->other_row);
  const char *kind = kith_choice_row_get (self->kind_row);
  const char *client = kith_people_list_get_client (self->people);
  Errand *errand;

  if (self->person == NULL || *other == '\0' || !self->editable)
    return;
  errand = errand_new (self);
  if (g_str_equal (kind, KITH_TIE_PARENT))
    errand->tie = kith_tie_new (client, other, self->person, kind);
  else
    errand->tie = kith_tie_new (client, self->person, other, g_str_equal (kind, CHILD) ? KITH_TIE_PARENT : kind);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, add_fiber, errand, (GDestroyNotify) errand_free));
}

static GtkWidget *
make_remove_button (KithTiesGroup      *self,
                    const KithRelative *relative)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Remove Tie"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_object_set_data_full (G_OBJECT (button), "tie", g_strdup (relative->tie), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_relative (KithTiesGroup      *self,
              const KithRelative *relative)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: kin that nobody has said but that follows from the ties of others: "grandchild · by others". */
  g_autofree char *words = relative->tie != NULL ? g_strdup (relative->words) : g_strdup_printf (_("%s · by others"), relative->words);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), relative->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  if (relative->tie != NULL && self->editable)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, relative));
  gtk_list_box_insert (self->list, row, (int) self->rows->len);
  g_ptr_array_add (self->rows, row);
}

/* Whether @relatives read otherwise than what is in sight. */
static gboolean
take_words (KithTiesGroup *self,
            GPtrArray     *relatives)
{
  g_autoptr (GString) words = g_string_new (self->editable ? "+" : "");

  for (guint i = 0; i < relatives->len; i++)
    {
      const KithRelative *relative = relatives->pdata[i];

      g_string_append_printf (words, "%s\n%s\n%s\n", relative->tie != NULL ? relative->tie : "", relative->name, relative->words);
    }
  return g_set_str (&self->words, words->str);
}

/* A row that reads as before stays, and with it what is just being pressed there: anything that changes of the client loads all. */
static void
show_relatives (KithTiesGroup *self,
                GPtrArray     *relatives)
{
  gtk_widget_set_visible (GTK_WIDGET (self), relatives->len > 0 || gtk_widget_get_visible (GTK_WIDGET (self->add_row)));
  if (!take_words (self, relatives))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < relatives->len; i++)
    add_relative (self, relatives->pdata[i]);
}

/* Whoever is chosen stays chosen. */
static void
offer_people (KithTiesGroup *self)
{
  GListModel *model = G_LIST_MODEL (self->people);
  g_autofree char *chosen = NULL;
  guint n_others = 0;

  /* The practice may have been locked meanwhile. */
  if (self->other_row == NULL)
    return;
  chosen = g_strdup (kith_choice_row_get (self->other_row));
  kith_choice_row_clear (self->other_row);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (KithPersonItem) item = g_list_model_get_item (model, i);
      const KithPerson *person = kith_person_item_get_person (item);

      if (g_strcmp0 (person->id, self->person) == 0)
        continue;
      kith_choice_row_add (self->other_row, person->id, person->name);
      n_others++;
    }
  kith_choice_row_finish (self->other_row, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->add_row), n_others > 0 && self->editable);
}

static DexFuture *
load_fiber (gpointer data)
{
  const Errand *errand = data;
  KithTiesGroup *self = errand->group;
  const char *client = kith_people_list_get_client (self->people);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) relatives = dex_await_boxed (kith_practice_load_relatives (self->practice, client, errand->person), &error);

  if (errand->turn != self->asked || self->list == NULL)
    return dex_future_new_true ();
  if (relatives != NULL)
    show_relatives (self, relatives);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
reload (KithTiesGroup *self)
{
  Errand *errand;

  if (self->person == NULL)
    return;
  errand = errand_new (self);
  errand->turn = ++self->asked;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, errand, (GDestroyNotify) errand_free));
}

static void
changed_cb (KithTiesGroup *self,
            const char    *file,
            const char    *scope)
{
  g_autofree char *own = kith_scope_new_client (kith_people_list_get_client (self->people));

  if (scope == NULL || g_str_equal (scope, own))
    reload (self);
}

static void
kith_ties_group_dispose (GObject *object)
{
  g_ptr_array_set_size (KITH_TIES_GROUP (object)->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TIES_GROUP);
  G_OBJECT_CLASS (kith_ties_group_parent_class)->dispose (object);
}

static void
kith_ties_group_finalize (GObject *object)
{
  KithTiesGroup *self = KITH_TIES_GROUP (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_free (self->person);
  g_free (self->words);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (kith_ties_group_parent_class)->finalize (object);
}

static void
kith_ties_group_class_init (KithTiesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_ties_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_ties_group_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-ties-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTiesGroup, list);
  gtk_widget_class_bind_template_child (widget_class, KithTiesGroup, add_row);
  gtk_widget_class_bind_template_child (widget_class, KithTiesGroup, other_row);
  gtk_widget_class_bind_template_child (widget_class, KithTiesGroup, kind_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
kith_ties_group_init (KithTiesGroup *self)
{
  const char * const *kinds = kith_tie_kind_list ();

  self->rows = g_ptr_array_new ();
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_choice_row_clear (self->kind_row);
  for (guint i = 0; kinds[i] != NULL; i++)
    {
      kith_choice_row_add (self->kind_row, kinds[i], kith_tie_end_get_label (kinds[i], TRUE));
      if (g_str_equal (kinds[i], KITH_TIE_PARENT))
        kith_choice_row_add (self->kind_row, CHILD, kith_tie_end_get_label (kinds[i], FALSE));
    }
  kith_choice_row_finish (self->kind_row, "friend");
}

void
kith_ties_group_set_people (KithTiesGroup  *self,
                            KithPractice   *practice,
                            KithPeopleList *people)
{
  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  g_signal_connect_object (practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (offer_people), self, G_CONNECT_SWAPPED);
}

void
kith_ties_group_set_person (KithTiesGroup *self,
                            const char    *person)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  if (!g_set_str (&self->person, person))
    return;
  adw_expander_row_set_expanded (self->add_row, FALSE);
  offer_people (self);
  show_relatives (self, nobody);
  reload (self);
}

void
kith_ties_group_set_editable (KithTiesGroup *self,
                              gboolean       editable)
{
  self->editable = editable;
  offer_people (self);
  reload (self);
}
