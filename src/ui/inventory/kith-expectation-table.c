/* kith-expectation-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-expectation-table.h"

#include "kith-clash.h"
#include "kith-conflict.h"
#include "kith-expectation-list.h"
#include "kith-expectation-row.h"
#include "kith-inventory.h"
#include "kith-patience.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithExpectationTable
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;
  GtkWidget *add_row;

  KithPractice *practice;
  KithPeopleList *people;
  KithExpectationList *expectations;
  char *person;
  GPtrArray *rows;
  gboolean editable;
  gboolean of_one;     /* of one side alone, which is */
  KithHolder holder;
  GQueue *wanted;      /* of Wanted, to be stored one after the other */
  gboolean storing;
};

/* Wanted: what is to be stored, and what it is written over; NULL where it is new. */
typedef struct
{
  KithExpectation *wanted;
  KithExpectation *known;
} Wanted;

typedef struct
{
  KithExpectationTable *table;
  char *id;
} Removal;

G_DEFINE_FINAL_TYPE (KithExpectationTable, kith_expectation_table, ADW_TYPE_PREFERENCES_GROUP)

/* Sending: one of what is wanted, on its way. */
typedef struct
{
  KithExpectationTable *table;
  const Wanted *wanted;
} Sending;

static void
removal_free (Removal *self)
{
  g_object_unref (self->table);
  g_free (self->id);
  g_free (self);
}

static void
wanted_free (Wanted *self)
{
  kith_expectation_free (self->wanted);
  g_clear_pointer (&self->known, kith_expectation_free);
  g_free (self);
}

static char *
send_once (gpointer   data,
           GError   **error)
{
  const Sending *sending = data;
  const Wanted *wanted = sending->wanted;
  KithPractice *practice = sending->table->practice;
  const char *client = kith_people_list_get_client (sending->table->people);

  if (wanted->known == NULL)
    return dex_await_string (kith_practice_save_expectation (practice, client, wanted->wanted), error);
  return dex_await_string (kith_practice_alter_expectation (practice, client, wanted->wanted, wanted->known), error);
}

static gboolean
send (KithExpectationTable  *self,
      const Wanted          *wanted,
      GError               **error)
{
  Sending sending = { self, wanted };
  g_autofree char *id = kith_patience_send (GTK_WIDGET (self), self->practice, send_once, &sending, error);

  return id != NULL;
}

/* Someone else has changed the same meanwhile. Returns: whether mine is to go over theirs, which is known from now on */
static gboolean
settle (KithExpectationTable  *self,
        Wanted                *wanted,
        const GError          *clash,
        GError               **error)
{
  const char *client = kith_people_list_get_client (self->people);

  if (kith_conflict_meet (self->practice, GTK_WIDGET (self), clash) != KITH_CONFLICT_MINE)
    return FALSE;
  g_clear_pointer (&wanted->known, kith_expectation_free);
  wanted->known = dex_await_boxed (kith_practice_load_expectation (self->practice, client, wanted->wanted->id), error);
  return wanted->known != NULL;
}

static void
store (KithExpectationTable *self,
       Wanted               *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) unsettled = NULL;

  if (send (self, wanted, &error))
    return;
  if (error->domain != KITH_CLASH)
    kith_window_complain (GTK_WIDGET (self), error);
  else if (settle (self, wanted, error, &unsettled))
    store (self, wanted);
  else if (unsettled != NULL)
    kith_window_complain (GTK_WIDGET (self), unsettled);
}

static DexFuture *
store_fiber (gpointer data)
{
  KithExpectationTable *self = data;

  while (!g_queue_is_empty (self->wanted))
    {
      Wanted *wanted = g_queue_pop_head (self->wanted);

      store (self, wanted);
      wanted_free (wanted);
    }
  self->storing = FALSE;
  kith_practice_end_edit (self->practice);
  return dex_future_new_true ();
}

/* @wanted, @known: (transfer full) */
static void
push (KithExpectationTable *self,
      KithExpectation      *wanted,
      KithExpectation      *known)
{
  Wanted *pushed = g_new0 (Wanted, 1);

  pushed->wanted = wanted;
  pushed->known = known;
  g_queue_push_tail (self->wanted, pushed);
  if (self->storing)
    return;
  self->storing = TRUE;
  kith_practice_begin_edit (self->practice);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, store_fiber, g_object_ref (self), g_object_unref));
}

static void
row_changed_cb (KithExpectationTable *self,
                KithExpectationRow   *row)
{
  if (self->editable)
    push (self, kith_expectation_row_dup_wanted (row), kith_expectation_row_dup_known (row));
}

static DexFuture *
remove_fiber (gpointer data)
{
  const Removal *removal = data;
  KithExpectationTable *self = removal->table;
  g_autoptr (GError) error = NULL;
  const char *client = kith_people_list_get_client (self->people);
  DexFuture *removed = kith_practice_remove_expectation (self->practice, client, removal->id);
  g_autoptr (KithReceipt) receipt = kith_practice_dup_receipt (self->practice);
  g_autofree char *id = dex_await_string (removed, &error);

  if (id != NULL)
    kith_window_offer_undo (GTK_WIDGET (self), _("Expectation removed"), receipt);
  else
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
row_removed_cb (KithExpectationTable *self,
                KithExpectationRow   *row)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->table = g_object_ref (self);
  removal->id = g_strdup (kith_expectation_row_get_id (row));
  gtk_widget_grab_focus (self->add_row);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, remove_fiber, removal, (GDestroyNotify) removal_free));
}

static void
add_cb (KithExpectationTable *self)
{
  g_autofree char *body = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add_row))));

  if (*body == '\0' || self->person == NULL || !self->editable)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
  push (self, kith_expectation_new (self->person, self->holder, body), NULL);
}

static void
show_row (KithExpectationTable  *self,
          guint                  place,
          const KithExpectation *expectation)
{
  GtkWidget *row = self->rows->pdata[place];

  gtk_widget_set_visible (row, !self->of_one || expectation->holder == self->holder);
}

static void
insert_row (KithExpectationTable  *self,
            guint                  place,
            const KithExpectation *expectation)
{
  GtkWidget *row = kith_expectation_row_new (expectation);

  kith_expectation_row_set_editable (KITH_EXPECTATION_ROW (row), self->editable);
  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (row_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, row, (int) place);
  g_ptr_array_insert (self->rows, (int) place, row);
}

static gboolean
holds (GListModel *model,
       const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (KithExpectationItem) item = g_list_model_get_item (model, i);

      if (g_str_equal (kith_expectation_item_get (item)->id, id))
        return TRUE;
    }
  return FALSE;
}

/* A row stays the same widget while it is edited, so that the cursor stays in it. */
static void
take_news (KithExpectationTable *self)
{
  GListModel *model = G_LIST_MODEL (self->expectations);

  for (guint i = self->rows->len; i > 0; i--)
    if (!holds (model, kith_expectation_row_get_id (self->rows->pdata[i - 1])))
      gtk_list_box_remove (self->list, g_ptr_array_remove_index (self->rows, i - 1));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (KithExpectationItem) item = g_list_model_get_item (model, i);
      const KithExpectation *expectation = kith_expectation_item_get (item);

      if (i < self->rows->len && g_str_equal (kith_expectation_row_get_id (self->rows->pdata[i]), expectation->id))
        kith_expectation_row_show (self->rows->pdata[i], expectation);
      else
        insert_row (self, i, expectation);
      show_row (self, i, expectation);
    }
  while (self->rows->len > g_list_model_get_n_items (model))
    gtk_list_box_remove (self->list, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

static void
kith_expectation_table_dispose (GObject *object)
{
  KithExpectationTable *self = KITH_EXPECTATION_TABLE (object);

  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_EXPECTATION_TABLE);
  G_OBJECT_CLASS (kith_expectation_table_parent_class)->dispose (object);
}

static void
kith_expectation_table_finalize (GObject *object)
{
  KithExpectationTable *self = KITH_EXPECTATION_TABLE (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_clear_object (&self->expectations);
  g_free (self->person);
  g_ptr_array_unref (self->rows);
  g_queue_free_full (self->wanted, (GDestroyNotify) wanted_free);
  G_OBJECT_CLASS (kith_expectation_table_parent_class)->finalize (object);
}

static void
kith_expectation_table_class_init (KithExpectationTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_expectation_table_dispose;
  object_class->finalize = kith_expectation_table_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/inventory/kith-expectation-table.ui");
  gtk_widget_class_bind_template_child (widget_class, KithExpectationTable, list);
  gtk_widget_class_bind_template_child (widget_class, KithExpectationTable, add_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
kith_expectation_table_init (KithExpectationTable *self)
{
  self->rows = g_ptr_array_new ();
  self->wanted = g_queue_new ();
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kith_expectation_table_set_people (KithExpectationTable *self,
                                   KithPractice         *practice,
                                   KithPeopleList       *people)
{
  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  self->expectations = kith_expectation_list_new (people);
  g_signal_connect_object (self->expectations, "items-changed", G_CALLBACK (take_news), self, G_CONNECT_SWAPPED);
}

void
kith_expectation_table_set_person (KithExpectationTable *self,
                                   const char           *person)
{
  g_set_str (&self->person, person);
  gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
  kith_expectation_list_set_person (self->expectations, person);
}

void
kith_expectation_table_set_holder (KithExpectationTable *self,
                                   KithHolder            holder)
{
  self->of_one = TRUE;
  self->holder = holder;
  take_news (self);
}

void
kith_expectation_table_set_editable (KithExpectationTable *self,
                                     gboolean              editable)
{
  self->editable = editable;
  gtk_widget_set_visible (self->add_row, editable);
  for (guint i = 0; i < self->rows->len; i++)
    kith_expectation_row_set_editable (self->rows->pdata[i], editable);
}
