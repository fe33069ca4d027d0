/* kith-area-shelf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-area-shelf.h"

#include "kith-catalogue.h"
#include "kith-course-plan.h"
#include "kith-enter.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithAreaShelf
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkWidget *hint_label;
  AdwWrapBox *cards;

  KithPractice *practice;
  KithPeopleList *people;
  char *event;  /* (nullable): while it is open */
  GtkWidget *before;    /* (weak) (nullable): where the keyboard came from */
  gboolean reach;
};

G_DEFINE_BOXED_TYPE (KithPutEvent, kith_put_event, g_strdup, g_free)
G_DEFINE_FINAL_TYPE (KithAreaShelf, kith_area_shelf, ADW_TYPE_BIN)

/* Where a card puts the event: @area: an id or a kind; @held: it is there, and is taken out. */
typedef struct
{
  char *area;
  char *label;
  gboolean held;
} Place;

static void
place_free (gpointer data)
{
  Place *self = data;

  g_free (self->area);
  g_free (self->label);
  g_free (self);
}

static const char *
get_client (KithAreaShelf *self)
{
  return kith_people_list_get_client (self->people);
}

static const char *
get_label (const char *kind)
{
  return kith_vocabulary_get_label (kith_catalogue_get ()->vocabulary, "Areas", kind);
}

static void
take_out (KithAreaShelf *self,
          const Place   *place)
{
  KithEntry *entry = kith_entry_new (get_client (self));
  /* Translators: a problem area. */
  g_autofree char *said = g_strdup_printf (_("No more in “%s”"), place->label);

  kith_entry_set_text (entry, KITH_ENTRY_ID, place->area);
  kith_entry_set_text (entry, KITH_ENTRY_EVENT, "");
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_AREA_EDIT, entry, said);
}

static void
put_in (KithAreaShelf *self,
        const Place   *place)
{
  KithEntry *entry = kith_entry_new (get_client (self));
  /* Translators: a problem area. */
  g_autofree char *said = g_strdup_printf (_("Put into “%s”"), place->label);

  kith_entry_set_text (entry, KITH_ENTRY_AREA, place->area);
  kith_entry_set_text (entry, KITH_ENTRY_EVENT, self->event);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_AREA_PUT, entry, said);
}

static void
send_to (KithAreaShelf *self,
         GtkWidget     *card)
{
  const Place *place = g_object_get_data (G_OBJECT (card), "place");

  if (self->event == NULL)
    return;
  if (place->held)
    take_out (self, place);
  else
    put_in (self, place);
  kith_area_shelf_close (self);
}

static gboolean
dropped_cb (KithAreaShelf *self,
            const GValue  *value,
            double         x,
            double         y,
            GtkDropTarget *target)
{
  send_to (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  return TRUE;
}

static void
clicked_cb (KithAreaShelf *self,
            GtkWidget     *card)
{
  send_to (self, card);
}

/* @icon: (nullable) */
static GtkWidget *
make_content (const char *label,
              const char *icon)
{
  GtkWidget *content;

  if (icon == NULL)
    {
      content = gtk_label_new (label);
      gtk_label_set_ellipsize (GTK_LABEL (content), PANGO_ELLIPSIZE_END);
      return content;
    }
  content = adw_button_content_new ();
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  return content;
}

static void
add_card (KithAreaShelf *self,
          const char    *area,
          const char    *label,
          const char    *icon,
          gboolean       held)
{
  GtkDropTarget *target = gtk_drop_target_new (KITH_TYPE_PUT_EVENT, GDK_ACTION_COPY);
  GtkWidget *card = gtk_button_new ();
  Place *place = g_new0 (Place, 1);

  place->area = g_strdup (area);
  place->label = g_strdup (label);
  place->held = held;
  gtk_button_set_child (GTK_BUTTON (card), make_content (label, icon));
  g_object_set_data_full (G_OBJECT (card), "place", place, place_free);
  gtk_widget_add_css_class (card, "sorting-bin");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (held)
    gtk_widget_set_tooltip_text (card, _("It is in there. Take it out"));
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (card, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->cards, card);
}

static void
add_area (KithAreaShelf  *self,
          const KithArea *area)
{
  KithPersonItem *item = area->person != NULL ? kith_people_list_find (self->people, area->person) : NULL;
  const char *person = item != NULL ? kith_person_item_get_person (item)->name : NULL;
  gboolean held = kith_area_get_room (area, NULL, self->event) == KITH_AREA_HELD;
  /* Translators: a problem area, and whom it is about: "Grief · Mother". */
  g_autofree char *label = person != NULL ? g_strdup_printf (_("%s · %s"), get_label (area->kind), person)
                                          : g_strdup (get_label (area->kind));

  add_card (self, area->id, label, held ? "object-select-symbolic" : NULL, held);
}

static gboolean
has_kind (const KithCoursePlan *plan,
          const char           *kind)
{
  for (guint i = 0; i < plan->areas->len; i++)
    if (g_str_equal (((const KithPlanArea *) plan->areas->pdata[i])->area->kind, kind))
      return TRUE;
  return FALSE;
}

/* Those of the course, and one of each kind that it does not have. */
static void
show_cards (KithAreaShelf       *self,
            const KithTreatment *treatment)
{
  const KithCoursePlan *plan = kith_treatment_get_current (treatment);
  gboolean open = plan != NULL && plan->course->closure == NULL;
  char **kinds = open && plan->template != NULL ? plan->template->areas : NULL;

  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    adw_wrap_box_remove (self->cards, card);
  gtk_widget_set_visible (self->hint_label, !open);
  for (guint i = 0; open && i < plan->areas->len; i++)
    add_area (self, ((const KithPlanArea *) plan->areas->pdata[i])->area);
  for (gsize i = 0; kinds != NULL && kinds[i] != NULL; i++)
    if (!has_kind (plan, kinds[i]))
      add_card (self, kinds[i], get_label (kinds[i]), "list-add-symbolic", FALSE);
  if (self->reach)
    gtk_widget_child_focus (GTK_WIDGET (self->cards), GTK_DIR_TAB_FORWARD);
}

static DexFuture *
load_fiber (gpointer data)
{
  KithAreaShelf *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithTreatment) treatment = dex_await_boxed (kith_practice_load_treatment (self->practice, get_client (self)), &error);

  if (self->cards == NULL || self->event == NULL)
    return dex_future_new_true ();
  if (treatment != NULL)
    show_cards (self, treatment);
  else
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
close_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  kith_area_shelf_close (KITH_AREA_SHELF (widget));
}

static void
kith_area_shelf_dispose (GObject *object)
{
  g_clear_weak_pointer (&KITH_AREA_SHELF (object)->before);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_AREA_SHELF);
  G_OBJECT_CLASS (kith_area_shelf_parent_class)->dispose (object);
}

static void
kith_area_shelf_finalize (GObject *object)
{
  KithAreaShelf *self = KITH_AREA_SHELF (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_free (self->event);
  G_OBJECT_CLASS (kith_area_shelf_parent_class)->finalize (object);
}

static void
kith_area_shelf_class_init (KithAreaShelfClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_area_shelf_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_area_shelf_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/timeline/kith-area-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, KithAreaShelf, title_label);
  gtk_widget_class_bind_template_child (widget_class, KithAreaShelf, hint_label);
  gtk_widget_class_bind_template_child (widget_class, KithAreaShelf, cards);
  gtk_widget_class_install_action (widget_class, "shelf.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "shelf.close", NULL);
}

static void
kith_area_shelf_init (KithAreaShelf *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kith_area_shelf_set_people (KithAreaShelf  *self,
                            KithPractice   *practice,
                            KithPeopleList *people)
{
  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
}

void
kith_area_shelf_open (KithAreaShelf           *self,
                      const KithTimelineEvent *event,
                      gboolean                 reach)
{
  /* Translators: an event, to be put into one of the problem areas below. */
  g_autofree char *title = g_strdup_printf (_("“%s” into a problem area"), event->label);

  g_set_str (&self->event, event->id);
  self->reach = reach;
  g_set_weak_pointer (&self->before, reach ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) : NULL);
  gtk_label_set_label (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
}

gboolean
kith_area_shelf_close (KithAreaShelf *self)
{
  if (self->event == NULL)
    return FALSE;
  g_clear_pointer (&self->event, g_free);
  if (self->before != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (self->before);
  g_clear_weak_pointer (&self->before);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return TRUE;
}
