/* kith-recurring-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-recurring-group.h"

#include "kith-link-row.h"
#include "kith-recurrences.h"

#include <glib/gi18n.h>

struct _KithRecurringGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* (element-type GtkWidget): borrowed */
};

G_DEFINE_FINAL_TYPE (KithRecurringGroup, kith_recurring_group, ADW_TYPE_PREFERENCES_GROUP)

static void
kith_recurring_group_finalize (GObject *object)
{
  g_ptr_array_unref (KITH_RECURRING_GROUP (object)->rows);
  G_OBJECT_CLASS (kith_recurring_group_parent_class)->finalize (object);
}

static void
kith_recurring_group_class_init (KithRecurringGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_recurring_group_finalize;
}

static void
kith_recurring_group_init (KithRecurringGroup *self)
{
  self->rows = g_ptr_array_new ();
}

static GtkWidget *
make_plain_row (const char *title,
                const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/* By what it is counted, with whom it is, and what can be done with it. */
static GtkWidget *
make_row (const KithRecurring *recurring,
          gboolean             take)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", recurring->title, NULL);
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (row);

  adw_expander_row_set_subtitle (expander, recurring->sentence);
  adw_expander_row_add_row (expander, make_plain_row (_("The Rule"), recurring->rule));
  for (guint i = 0; i < recurring->people->len; i++)
    {
      const KithConcerned *concerned = recurring->people->pdata[i];
      GtkWidget *link = kith_link_row_new (concerned->name, "");

      kith_link_row_set_link (KITH_LINK_ROW (link), "recurring.person", g_variant_new_string (concerned->id));
      adw_expander_row_add_row (expander, link);
    }
  if (take)
    {
      GtkWidget *button = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("_Take Up into the Problem Area"), "use-underline", TRUE, NULL);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "recurring.take");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", kith_plight_to_text (recurring->plight));
      adw_expander_row_add_row (expander, button);
    }
  return row;
}

static void
add (KithRecurringGroup *self,
     GtkWidget          *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

void
kith_recurring_group_show (KithRecurringGroup *self,
                           GPtrArray          *list,
                           gboolean            take)
{
  g_autofree char *rule = g_strdup_printf (ngettext ("What is so with at least %d person, and at least every second one of whom it is "
                                                     "known. What it means is yours to say.",
                                                     "What is so with at least %d people, and at least every second one of whom it is "
                                                     "known. What it means is yours to say.",
                                                     KITH_RECURRENCE_LEAST), KITH_RECURRENCE_LEAST);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), rule);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < list->len; i++)
    add (self, make_row (list->pdata[i], take));
  if (list->len == 0)
    add (self, make_plain_row (_("Nothing so far"), _("The more is asked about everyone, the more can be seen.")));
}
