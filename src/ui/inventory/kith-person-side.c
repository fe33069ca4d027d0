/* kith-person-side.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-side.h"

#include "kith-person-pane.h"

struct _KithPersonSide
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *pane; /* (nullable) */

  KithPractice *practice;
  KithPeopleList *people;
  char *person;    /* (nullable) */
};

G_DEFINE_FINAL_TYPE (KithPersonSide, kith_person_side, ADW_TYPE_BIN)

static void
update (KithPersonSide *self)
{
  gboolean found = self->person != NULL && kith_people_list_find (self->people, self->person) != NULL;

  /* The practice may have been locked meanwhile. */
  if (self->stack == NULL)
    return;
  if (found && self->pane == NULL)
    {
      self->pane = kith_person_pane_new (self->practice, self->people);
      gtk_stack_add_named (self->stack, self->pane, "person");
    }
  if (self->pane != NULL)
    kith_person_pane_set_person (KITH_PERSON_PANE (self->pane), self->person);
  gtk_stack_set_visible_child_name (self->stack, found ? "person" : "nobody");
  /* Where there is nobody, nobody can be chosen. */
  gtk_widget_set_visible (GTK_WIDGET (self->stack), found || g_list_model_get_n_items (G_LIST_MODEL (self->people)) > 0);
}

static void
kith_person_side_dispose (GObject *object)
{
  KithPersonSide *self = KITH_PERSON_SIDE (object);

  self->pane = NULL;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PERSON_SIDE);
  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_clear_pointer (&self->person, g_free);
  G_OBJECT_CLASS (kith_person_side_parent_class)->dispose (object);
}

static void
kith_person_side_class_init (KithPersonSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_person_side_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-person-side.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPersonSide, stack);
}

static void
kith_person_side_init (KithPersonSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_person_side_new (KithPractice   *practice,
                      KithPeopleList *people)
{
  KithPersonSide *self = g_object_new (KITH_TYPE_PERSON_SIDE, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

void
kith_person_side_set_person (KithPersonSide *self,
                             const char     *person)
{
  g_return_if_fail (KITH_IS_PERSON_SIDE (self));

  if (g_set_str (&self->person, person))
    update (self);
}

void
kith_person_side_reach (KithPersonSide *self)
{
  if (self->pane != NULL)
    kith_person_pane_reach (KITH_PERSON_PANE (self->pane));
}
