/* kith-task-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-task-group.h"

#include "kith-enter.h"
#include "kith-row-list.h"
#include "kith-task-row.h"

struct _KithTaskGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *before_group;
  AdwPreferencesGroup *group;
  GtkEditable *add_row;

  KithPractice *practice;
  char *client;
  char *session;
  GPtrArray *before_rows;
  GPtrArray *rows;
};

typedef struct
{
  KithTaskGroup *group;
  const KithSessionSheet *sheet;
} Showing;

G_DEFINE_FINAL_TYPE (KithTaskGroup, kith_task_group, ADW_TYPE_BIN)

static void
add_cb (KithTaskGroup *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->add_row)));
  KithEntry *entry;

  if (*text == '\0')
    return;
  entry = kith_entry_new (self->client);
  kith_entry_set_text (entry, KITH_ENTRY_SESSION, self->session);
  kith_entry_set_text (entry, KITH_ENTRY_TEXT, text);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_TASK_ADD, entry, NULL);
  gtk_editable_set_text (self->add_row, "");
}

static GtkWidget *
make_row (gpointer data)
{
  const Showing *showing = data;

  return kith_task_row_new (showing->group->practice, showing->group->client);
}

static void
show_row (GtkWidget     *row,
          gconstpointer  item,
          gpointer       data)
{
  const Showing *showing = data;

  kith_task_row_show (KITH_TASK_ROW (row), item, showing->sheet);
}

void
kith_task_group_show (KithTaskGroup          *self,
                      const KithSessionSheet *sheet)
{
  Showing showing = { self, sheet };

  g_return_if_fail (KITH_IS_TASK_GROUP (self));

  g_set_str (&self->session, sheet->session->id);
  kith_row_list_show (self->before_group, self->before_rows, sheet->before, make_row, show_row, &showing);
  kith_row_list_show (self->group, self->rows, sheet->tasks, make_row, show_row, &showing);
  gtk_widget_set_visible (GTK_WIDGET (self->before_group), sheet->before->len > 0);
}

void
kith_task_group_set_client (KithTaskGroup *self,
                            KithPractice  *practice,
                            const char    *client)
{
  g_set_object (&self->practice, practice);
  g_set_str (&self->client, client);
}

static void
kith_task_group_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TASK_GROUP);
  G_OBJECT_CLASS (kith_task_group_parent_class)->dispose (object);
}

static void
kith_task_group_finalize (GObject *object)
{
  KithTaskGroup *self = KITH_TASK_GROUP (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->session);
  g_ptr_array_unref (self->before_rows);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (kith_task_group_parent_class)->finalize (object);
}

static void
kith_task_group_class_init (KithTaskGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_task_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_task_group_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-task-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTaskGroup, before_group);
  gtk_widget_class_bind_template_child (widget_class, KithTaskGroup, group);
  gtk_widget_class_bind_template_child (widget_class, KithTaskGroup, add_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
kith_task_group_init (KithTaskGroup *self)
{
  self->before_rows = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
