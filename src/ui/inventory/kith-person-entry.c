/* kith-person-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-entry.h"

#include "kith-inventory.h"
#include "kith-name.h"
#include "kith-relation.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithPersonEntry
{
  AdwBin parent_instance;

  GtkEditable *entry;
  GtkWidget *twin_box;
  GtkLabel *twin_label;

  KithPractice *practice;
  KithPeopleList *people;
  char *twin; /* (nullable): who has the name that is to be added */
};

typedef struct
{
  KithPersonEntry *entry;
  KithPerson *person;
} Addition;

G_DEFINE_FINAL_TYPE (KithPersonEntry, kith_person_entry, ADW_TYPE_BIN)

enum
{
  ADDED,
  WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
addition_free (Addition *self)
{
  g_object_unref (self->entry);
  kith_person_free (self->person);
  g_free (self);
}

static DexFuture *
add_fiber (gpointer data)
{
  const Addition *addition = data;
  KithPersonEntry *self = addition->entry;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dex_await_string (kith_practice_add_person (self->practice, addition->person, NULL, NULL), &error);
  g_autofree char *sentence = NULL;

  if (id == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  /* The practice may have been locked meanwhile. */
  if (id == NULL || self->entry == NULL)
    return dex_future_new_true ();
  /* Translators: read out by a screen reader; %s is a name. */
  sentence = g_strdup_printf (_("%s added"), addition->person->name);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_signal_emit (self, signals[ADDED], 0, id);
  return dex_future_new_true ();
}

static const KithPerson *
find_twin (KithPersonEntry *self,
           const char      *name)
{
  g_autofree char *folded = kith_name_fold (name);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->people)); i++)
    {
      g_autoptr (KithPersonItem) item = g_list_model_get_item (G_LIST_MODEL (self->people), i);
      const KithPerson *person = kith_person_item_get_person (item);
      g_autofree char *other = kith_name_fold (person->name);

      if (g_str_equal (folded, other))
        return person;
    }
  return NULL;
}

static void
show_twin (KithPersonEntry  *self,
           const KithPerson *twin)
{
  g_autofree char *who = NULL;
  g_autofree char *sentence = NULL;

  g_set_str (&self->twin, twin != NULL ? twin->id : NULL);
  gtk_widget_set_visible (self->twin_box, twin != NULL);
  if (twin == NULL)
    return;
  who = twin->relation != NULL ? g_strdup_printf ("%s, %s", twin->name, twin->relation) : g_strdup (twin->name);
  /* Translators: %s is a name with what the person is to the client, "Eva, sister". */
  sentence = g_strdup_printf (_("There is one of this name already: %s."), who);
  gtk_label_set_label (self->twin_label, sentence);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->twin_label), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
typed_cb (KithPersonEntry *self)
{
  show_twin (self, NULL);
}

static void
show_twin_cb (KithPersonEntry *self)
{
  g_autofree char *twin = g_strdup (self->twin);

  gtk_editable_set_text (self->entry, "");
  g_signal_emit (self, signals[WANTED], 0, twin);
}

/* Takes @name and @relation (nullable). */
static void
add (KithPersonEntry *self,
     char            *name,
     char            *relation)
{
  Addition *addition = g_new0 (Addition, 1);
  g_autofree char *called = name;

  addition->entry = g_object_ref (self);
  addition->person = kith_person_new (kith_people_list_get_client (self->people), called);
  if (relation != NULL)
    kith_relation_find_kind (relation, &addition->person->kind);
  addition->person->relation = relation;
  gtk_editable_set_text (self->entry, "");
  dex_future_disown (dex_scheduler_spawn (NULL, 0, add_fiber, addition, (GDestroyNotify) addition_free));
}

static void
add_typed (KithPersonEntry *self,
           gboolean         twice)
{
  g_autofree char *name = NULL;
  g_autofree char *relation = NULL;
  const KithPerson *twin;

  kith_relation_split (gtk_editable_get_text (self->entry), &name, &relation);
  if (*name == '\0')
    return;
  twin = twice ? NULL : find_twin (self, name);
  show_twin (self, twin);
  if (twin == NULL)
    add (self, g_steal_pointer (&name), g_steal_pointer (&relation));
}

static void
add_cb (KithPersonEntry *self)
{
  add_typed (self, FALSE);
}

static void
add_anyway_cb (KithPersonEntry *self)
{
  add_typed (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
icon_cb (KithPersonEntry *self)
{
  add_cb (self);
}

static void
kith_person_entry_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PERSON_ENTRY);
  G_OBJECT_CLASS (kith_person_entry_parent_class)->dispose (object);
}

static void
kith_person_entry_finalize (GObject *object)
{
  KithPersonEntry *self = KITH_PERSON_ENTRY (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_free (self->twin);
  G_OBJECT_CLASS (kith_person_entry_parent_class)->finalize (object);
}

static void
kith_person_entry_class_init (KithPersonEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_person_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_person_entry_finalize;
  signals[ADDED] = g_signal_new ("added", KITH_TYPE_PERSON_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[WANTED] = g_signal_new ("wanted", KITH_TYPE_PERSON_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-person-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPersonEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, KithPersonEntry, twin_box);
  gtk_widget_class_bind_template_child (widget_class, KithPersonEntry, twin_label);
  gtk_widget_class_bind_template_callback (widget_class, add_anyway_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, icon_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_twin_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_person_entry_init (KithPersonEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_person_entry_new (KithPractice   *practice,
                       KithPeopleList *people)
{
  KithPersonEntry *self = g_object_new (KITH_TYPE_PERSON_ENTRY, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  return GTK_WIDGET (self);
}

void
kith_person_entry_focus (KithPersonEntry *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
