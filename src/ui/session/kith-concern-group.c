/* kith-concern-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-concern-group.h"

#include "kith-enter.h"
#include "kith-inventory.h"
#include "kith-person-popover.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithConcernGroup
{
  AdwBin parent_instance;

  KithPersonPopover *popover;
  AdwWrapBox *box;
  GtkWidget *nobody_label;

  KithPractice *practice;
  char *client;
  char *session;
  GPtrArray *people;    /* ids */
  GPtrArray *chips;     /* of KithPerson: whom there is a chip of */
};

typedef struct
{
  KithConcernGroup *group;
  KithPerson *person;
} Addition;

G_DEFINE_FINAL_TYPE (KithConcernGroup, kith_concern_group, ADW_TYPE_BIN)

static void
addition_free (Addition *self)
{
  g_object_unref (self->group);
  kith_person_free (self->person);
  g_free (self);
}

/* @before: whom it was about until now. */
static void
store (KithConcernGroup *self,
       GPtrArray        *before,
       const char       *sentence)
{
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_SESSION, self->session);
  kith_entry_replace_people (entry, self->people, before);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_SESSION_EDIT, entry, sentence);
}

static GPtrArray *
dup_people (KithConcernGroup *self)
{
  return g_ptr_array_copy (self->people, (GCopyFunc) (void (*) (void)) g_strdup, NULL);
}

static void
chosen_cb (KithConcernGroup *self,
           const char       *id)
{
  g_autoptr (GPtrArray) before = dup_people (self);

  g_ptr_array_add (self->people, g_strdup (id));
  store (self, before, NULL);
}

static DexFuture *
add_fiber (gpointer data)
{
  const Addition *addition = data;
  KithConcernGroup *self = addition->group;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = dex_await_string (kith_practice_add_person (self->practice, addition->person, NULL, NULL), &error);

  if (id == NULL)
    kith_window_complain (GTK_WIDGET (self), error);
  else
    chosen_cb (self, id);
  return dex_future_new_true ();
}

static void
named_cb (KithConcernGroup *self,
          const char       *name)
{
  Addition *addition = g_new0 (Addition, 1);

  addition->group = g_object_ref (self);
  addition->person = kith_person_new (self->client, name);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, add_fiber, addition, (GDestroyNotify) addition_free));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  KithConcernGroup *self = KITH_CONCERN_GROUP (widget);
  g_autoptr (GPtrArray) before = dup_people (self);
  guint position;

  if (!g_ptr_array_find_with_equal_func (self->people, g_variant_get_string (parameter, NULL), g_str_equal, &position))
    return;
  g_ptr_array_remove_index (self->people, position);
  store (self, before, NULL);
}

/* A name to go to, and a way to take it away, as one. */
static GtkWidget *
make_chip (KithConcernGroup *self,
           const KithPerson *person)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *name = gtk_button_new ();
  GtkWidget *label = gtk_label_new (person->name);
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a name. */
  g_autofree char *tooltip = g_strdup_printf (_("Remove %s"), person->name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_button_set_child (GTK_BUTTON (name), label);
  gtk_widget_set_tooltip_text (name, _("Show in the Inventory"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (name), "(ss)", self->client, person->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (name), "home.open-person");
  gtk_widget_set_tooltip_text (remove, tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s", person->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "concern.remove");
  gtk_widget_add_css_class (chip, "linked");
  gtk_box_append (GTK_BOX (chip), name);
  gtk_box_append (GTK_BOX (chip), remove);
  return chip;
}

static void
offer_others (KithConcernGroup       *self,
              const KithSessionSheet *sheet)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < sheet->everyone->len; i++)
    if (!g_ptr_array_find (sheet->people, sheet->everyone->pdata[i], NULL))
      g_ptr_array_add (others, sheet->everyone->pdata[i]);
  kith_person_popover_set_people (self->popover, others);
}

static gboolean
has_chips_of (KithConcernGroup *self,
              GPtrArray        *people)
{
  if (people->len != self->chips->len)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      const KithPerson *person = people->pdata[i];
      const KithPerson *shown = self->chips->pdata[i];

      if (!g_str_equal (person->id, shown->id) || !g_str_equal (person->name, shown->name))
        return FALSE;
    }
  return TRUE;
}

/* A chip that stays may be about to be pressed, or have the focus. */
static void
show_chips (KithConcernGroup *self,
            GPtrArray        *people)
{
  GtkWidget *child;

  if (has_chips_of (self, people))
    return;
  g_ptr_array_set_size (self->chips, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, child);
  for (guint i = 0; i < people->len; i++)
    {
      g_ptr_array_add (self->chips, kith_person_copy (people->pdata[i]));
      adw_wrap_box_append (self->box, make_chip (self, people->pdata[i]));
    }
}

void
kith_concern_group_show (KithConcernGroup       *self,
                         const KithSessionSheet *sheet)
{
  g_return_if_fail (KITH_IS_CONCERN_GROUP (self));

  g_set_str (&self->session, sheet->session->id);
  g_ptr_array_set_size (self->people, 0);
  for (guint i = 0; i < sheet->people->len; i++)
    g_ptr_array_add (self->people, g_strdup (((const KithPerson *) sheet->people->pdata[i])->id));
  show_chips (self, sheet->people);
  gtk_widget_set_visible (GTK_WIDGET (self->box), sheet->people->len > 0);
  gtk_widget_set_visible (self->nobody_label, sheet->people->len == 0);
  offer_others (self, sheet);
}

void
kith_concern_group_set_client (KithConcernGroup *self,
                               KithPractice     *practice,
                               const char       *client)
{
  g_set_object (&self->practice, practice);
  g_set_str (&self->client, client);
}

static void
kith_concern_group_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CONCERN_GROUP);
  G_OBJECT_CLASS (kith_concern_group_parent_class)->dispose (object);
}

static void
kith_concern_group_finalize (GObject *object)
{
  KithConcernGroup *self = KITH_CONCERN_GROUP (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->session);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->chips);
  G_OBJECT_CLASS (kith_concern_group_parent_class)->finalize (object);
}

static void
kith_concern_group_class_init (KithConcernGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_concern_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_concern_group_finalize;
  g_type_ensure (KITH_TYPE_PERSON_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-concern-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KithConcernGroup, popover);
  gtk_widget_class_bind_template_child (widget_class, KithConcernGroup, box);
  gtk_widget_class_bind_template_child (widget_class, KithConcernGroup, nobody_label);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_install_action (widget_class, "concern.remove", "s", remove_cb);
}

static void
kith_concern_group_init (KithConcernGroup *self)
{
  self->people = g_ptr_array_new_with_free_func (g_free);
  self->chips = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_person_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
